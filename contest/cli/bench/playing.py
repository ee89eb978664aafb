"""A contest in the real windows: how long they are busy at a stretch, and what memory they keep."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from statistics import mean, median

from contest.cli.bench.children import answer_of, module
from contest.cli.bench.figures import Goal, Measured, p99_of
from contest.cli.bench.staging import Bench, every_kind, ready
from contest.resources import assets_dir

_MOST_BUSY = Goal("value", 50)
_MOST_GROWTH = Goal("value", 2)
_QUESTIONS = 300  # more than can be played
_PATIENCE_S = 60  # beyond the playing itself
_FAST = 60
_APART = 0.5  # hours of contest
_WHOLE = 0.9  # of the samples of a stretch
_WARM_UP = 0.25  # of the time: fonts, scenes and caches fill up


def playing(bench: Bench) -> list[Measured]:
    """The longest time for which the windows served nothing else, while a clock ran."""
    busy = _played(bench, bench.size.played_s, 1)["busy"]
    return [Measured("gui_busy", max(busy), "ms", None, p99_of(busy), _MOST_BUSY)]


def long_day(bench: Bench) -> list[Measured]:
    """Hours of a contest at sixty times its speed: what memory they add, an hour of contest.

    First of the hall alone, which has no reason to grow; then of the whole program, where every
    answer leaves its event and every question its place in the history that undo goes back on.
    """
    path = bench.folder / "kinds.contest"
    every_kind(path)
    hall = _answer("stage_memory", path, bench.size.long_s, _FAST)
    program = _played(bench, bench.size.long_s, _FAST)
    return [
        *_growth("hall_slope", hall, _MOST_GROWTH, *hall["evening"]),
        *_growth("memory_slope", program, None),
    ]


def _growth(
    name: str, found: dict[str, list[float]], goal: Goal | None, apart: float = _APART
) -> list[Measured]:
    memory, at = found["memory"], found["at"]
    if not memory:
        return []
    first = int(len(memory) * _WARM_UP)
    slope = slope_of(*mean_of_each(at[first:], memory[first:], apart))
    return [Measured(name, slope, "MBh", median(memory), None, goal)]


def mean_of_each(
    at: Sequence[float], memory: Sequence[float], apart: float = _APART
) -> tuple[list[float], list[float]]:
    """The hours of each whole stretch so long, and the memory in it on the average.

    Within an evening it goes up and down with what is shown, by dozens of megabytes; from one
    evening to the next it should be the same. A stretch that was cut by a tenth is left out.
    """
    stretches = [
        list(taken)
        for _, taken in groupby(zip(at, memory, strict=True), lambda one: int(one[0] / apart))
    ]
    most = max(map(len, stretches), default=0)
    whole = [one for one in stretches if len(one) > _WHOLE * most]
    return [one[0][0] for one in whole], [mean(taken for _, taken in one) for one in whole]


def slope_of(xs: Sequence[float], ys: Sequence[float]) -> float:
    """How steep the line through points is, by least squares."""
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - middle_x) ** 2 for x in xs)
    both = sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True))
    return both / spread if spread else 0.0


def _played(bench: Bench, seconds: int, speed: int) -> dict[str, list[float]]:
    path = bench.folder / f"played-{speed}.contest"
    ready(path, bench.folder, _QUESTIONS)
    return _answer("playing", path, seconds, speed)


def _answer(name: str, path: Path, seconds: int, speed: int) -> dict[str, list[float]]:
    fonts = str(assets_dir() / "fonts" / "be-vietnam-pro")
    command = module(f"contest.ui.bench.{name}", str(path), fonts, str(seconds), str(speed))
    return answer_of(command, seconds + _PATIENCE_S)
