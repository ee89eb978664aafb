"""Opening a contest in its windows, with nothing loaded that the first picture can do without."""

from __future__ import annotations

import argparse

from contest.app import run
from contest.cli.screens import has_screen
from contest.cli.terminal import Terminal
from contest.storage.stored import open_begun


def open_contest(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """The windows of a contest; without a file those of the demo."""
    if not has_screen():
        if arguments.file is not None:
            open_begun(arguments.file)  # a wrong file is said before the missing screen
        terminal.complain(terminal.words.say("cli.no_screen"))
        return 1
    if arguments.file is not None:
        return run(arguments.file, terminal.words)
    from contest.making import demo_file  # banks and papers are slow to load

    return run(demo_file(terminal.words), terminal.words)
