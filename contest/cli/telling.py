"""Commands that read: standings, history, check."""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from contest.banks.checks import Report, check_bank_files
from contest.cli.rows import standing_data, standing_rows
from contest.cli.terminal import Terminal
from contest.domain.contest import evolve, replay
from contest.domain.questions import Question
from contest.domain.state import Contest
from contest.formats.loader import read_format
from contest.presentation.cells import safe_cell
from contest.presentation.record import event_line
from contest.reading.faults import BadFile, Fault, Severity, fault, printable
from contest.reading.files import read_bytes
from contest.reading.json_text import read_object
from contest.resources import fonts_dir
from contest.storage.stored import open_begun


def standings(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Places and points, for people, as JSON or as CSV."""
    contest = replay(open_begun(arguments.file).events)
    if arguments.json:
        terminal.data(standing_data(contest))
    elif arguments.csv:
        terminal.say(_csv(standing_data(contest)).rstrip("\n"))
    else:
        terminal.table(standing_rows(contest, terminal.words))
    return 0


def history(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Every event, in words or as JSON."""
    stored = open_begun(arguments.file)
    if arguments.json:
        terminal.data([record.to_json() for record in stored.records])
        return 0
    contest = Contest()
    for record, event in zip(stored.records, stored.events, strict=True):
        said = event_line(event, contest, terminal.words)
        terminal.say(f"{record.seq:>5}  {record.wall[11:19]}  {said}")
        contest = evolve(contest, event)
    return 0


def check(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Every fault in banks and formats, by file and line."""
    if arguments.date is not None:
        try:
            date.fromisoformat(arguments.date)
        except ValueError:
            raise BadFile(fault("cli.bad_date", "--date", text=arguments.date)) from None
    found = _checked(arguments, terminal)
    # Other programs that read the JSON get the hints only where they ask for them.
    lint = bool(arguments.lint) if arguments.json else arguments.lint
    hints = () if lint is False else _hints(arguments.paths, is_asked_for=lint is True)
    if arguments.json:
        lists = {"faults": found.faults, "warnings": found.warnings}
        lists |= {"hints": hints} if lint else {}
        terminal.data(
            {name: [_fault_data(one, terminal) for one in some] for name, some in lists.items()}
        )
        return 1 if found.faults else 0
    for name, some in (("fault", found.faults), ("warning", found.warnings), ("hint", hints)):
        for one in some:
            terminal.note(name, sentence=one.sentence(terminal.words))
    terminal.note("checked", faults=len(found.faults), warnings=len(found.warnings))
    if hints:
        terminal.note("hinted", hints=len(hints))
    return 1 if found.faults else 0


def _checked(arguments: argparse.Namespace, terminal: Terminal) -> Report:
    faults: list[Fault] = []
    warnings: list[Fault] = []
    banks: list[Path] = []
    for path in _expanded(arguments.paths):
        if _is_format(path):
            found = read_format(path).faults
            faults += (one for one in found if one.severity is Severity.FAULT)
            warnings += (one for one in found if one.severity is Severity.WARNING)
        else:
            banks.append(path)
    if banks:
        pages = _page_count(arguments.screen, arguments.teams, terminal)
        report = check_bank_files(banks, date=arguments.date, page_count=pages)
        faults += report.faults
        warnings += report.warnings
    return Report(tuple(faults), tuple(warnings))


def _hints(paths: Iterable[Path], *, is_asked_for: bool) -> tuple[Fault, ...]:
    from contest.banks.lint import lint_bank_files  # what it needs takes a while to load

    banks = [path for path in _expanded(paths) if not _is_format(path)]
    return lint_bank_files(banks, is_asked_for=is_asked_for)


def _page_count(
    screen: tuple[int, int], teams: int, terminal: Terminal
) -> Callable[[Question], int] | None:
    """Measures questions on the stage's layout; None, and said so, where Qt cannot be loaded."""
    try:
        from contest.ui.measuring import pages_measured  # Qt is slow to load, and may lack
    except ImportError as missing:
        terminal.complain(terminal.words.say("cli.not_measured", why=printable(str(missing))))
        return None
    return pages_measured(fonts_dir(), terminal.words, screen, teams)


def _expanded(paths: Iterable[Path]) -> Iterable[Path]:
    """A folder of banks or formats stands for everything in it."""
    for path in paths:
        inside = sorted(path.glob("*/bank.json")) if path.is_dir() else []
        formats = sorted(path.glob("*.json")) if path.is_dir() and not inside else []
        if inside:
            yield from (bank.parent for bank in inside)
        elif formats and not (path / "bank.json").exists():
            yield from formats
        else:
            yield path


def _is_format(path: Path) -> bool:
    if path.is_dir() or path.suffix == ".zip":
        return False
    try:
        return read_object(read_bytes(path), path).get("format") == "contest-format"
    except BadFile:
        return False  # the check of banks says what is wrong with it


def _fault_data(one: Fault, terminal: Terminal) -> dict[str, object]:
    return {
        "file": one.file,
        "line": one.line,
        "code": one.code,
        "sentence": one.sentence(terminal.words),
    }


def _csv(rows: list[dict[str, object]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, ("place", "team", "points"), lineterminator="\n")
    writer.writeheader()
    writer.writerows({**row, "team": safe_cell(str(row["team"]))} for row in rows)
    return text.getvalue()
