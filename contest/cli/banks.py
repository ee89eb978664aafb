"""The command that opens the editor of question banks."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from contest.banks.bank_files import bank_files
from contest.cli.screens import has_screen
from contest.cli.terminal import Terminal
from contest.parts import today
from contest.preparing import bank_path
from contest.reading.faults import BadFile, fault
from contest.reading.files import read_as_it_is


def banks(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """The editor with some banks, and the review of files that are to become one."""
    paths = [bank_path(name) for name in arguments.banks]
    sources: list[Path] = arguments.sources or []
    for path in paths:
        bank_files(path)  # a wrong path is said before the missing screen
    for source in sources:
        read_as_it_is(source)
    day = _day(arguments.date)
    if not has_screen():
        terminal.complain(terminal.words.say("cli.no_screen"))
        return 1
    from contest.app import run_banks  # Qt is slow to load

    review = arguments.sources is not None
    return run_banks(paths, sources, terminal.words, day, review=review)


def _day(text: str | None) -> str:
    """The day of the contest, today unless somebody says it."""
    if text is None:
        return today()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise BadFile(fault("cli.bad_date", "--date", text=text)) from None
