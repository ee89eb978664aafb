"""Runs every measurement, and prints what came of them as a table or as JSON."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from contest.cli.bench.banks import banks
from contest.cli.bench.countdown import countdown
from contest.cli.bench.editor import editor
from contest.cli.bench.figures import Goal, Measured
from contest.cli.bench.frames import frames
from contest.cli.bench.history import history
from contest.cli.bench.imports import imports
from contest.cli.bench.keys import keys
from contest.cli.bench.long_day import fifty_thousand
from contest.cli.bench.memory import memory
from contest.cli.bench.papers import papers
from contest.cli.bench.playing import long_day, playing
from contest.cli.bench.staging import FULL, Bench, Size
from contest.cli.bench.start import start
from contest.cli.terminal import Terminal
from contest.presentation.wording import Words

Measurements = tuple[Callable[[Bench], list[Measured]], ...]

_QUIET = 1.0  # with more than that what is measured in real time says little
_COLUMNS = ("what", "value", "floor", "ratio", "p99", "goal", "verdict")
# Those with windows first: the others leave much memory behind in this process.
_MEASUREMENTS: Measurements = (
    start, keys, frames, playing, editor, memory, countdown, history, papers, banks, imports,
)  # fmt: skip
_LONG: Measurements = (long_day, fifty_thousand)


def run_bench(
    terminal: Terminal, *, as_json: bool, size: Size = FULL, is_long: bool = False
) -> None:
    """Measure and print; raises NotPossible where a part of the program fails.

    `is_long`: instead of all else, what takes minutes.
    """
    terminal.complain(terminal.words.say("bench.wait_long" if is_long else "bench.wait"))
    with tempfile.TemporaryDirectory() as folder:
        curve: list[list[float | str]] = []
        rows = list(_measured(Path(folder), size, _LONG if is_long else _MEASUREMENTS, curve))
    if as_json:
        terminal.data([row.to_json() for row in rows])
        return
    words = terminal.words
    head = [words.say(f"bench.column_{name}") for name in _COLUMNS]
    terminal.table([head, *(_cells(row, words) for row in rows)])
    if curve:
        names = [words.say(f"bench.curve_{name}") for name in curve[0]]
        terminal.table([names, *([_number(float(one), words) for one in row] for row in curve[1:])])
    goals = [row.met for row in rows if row.met is not None]
    terminal.say(words.say("bench.sum", met=sum(goals), count=len(goals)))
    if (load := _load()) is not None and load > _QUIET:
        terminal.say(words.say("bench.busy", load=_number(load, words)))


def _load() -> float | None:
    """How many programs want a processor, for each that there is; None: it cannot be known."""
    if not hasattr(os, "getloadavg"):
        return None
    return os.getloadavg()[0] / (os.cpu_count() or 1)


def _measured(
    folder: Path, size: Size, measurements: Measurements, curve: list[list[float | str]]
) -> Iterator[Measured]:
    """Every row, each measurement in a folder of its own."""
    for number, measure in enumerate(measurements, 1):
        own = folder / str(number)
        own.mkdir()
        yield from measure(Bench(size, own, curve))


def _cells(row: Measured, words: Words) -> list[str]:
    verdict = {True: "met", False: "missed", None: "no_goal"}[row.met]
    return [
        words.say(f"bench.{row.name}"),
        words.say(f"bench.unit_{row.unit.removesuffix('/s')}", amount=_number(row.value, words)),
        _number(row.floor, words),
        _number(row.ratio, words),
        _number(row.p99, words),
        _goal(row.goal, words) if row.goal else "",
        words.say(f"bench.{verdict}"),
    ]


def _goal(goal: Goal, words: Words) -> str:
    name = "least" if goal.least else "most"
    figure = words.say(f"bench.figure_{goal.figure}")
    return words.say(f"bench.{name}", figure=figure, limit=_number(goal.limit, words))


def _number(value: float | None, words: Words) -> str:
    """A number with three digits that count, as the language writes it."""
    if value is None:
        return ""
    if abs(value) >= 100:
        text = f"{value:,.0f}"
    else:
        text = f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
    if words.language == "vi":
        text = text.translate({ord(","): ".", ord("."): ","})
    return text
