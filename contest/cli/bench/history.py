"""Folding events that are decoded, and opening a file: read, chain, decode, fold."""

from __future__ import annotations

import time
from collections.abc import Callable

from contest.cli.bench.figures import Goal, Measured, rated, timed
from contest.cli.bench.staging import Bench, evening, long_history
from contest.domain.contest import replay
from contest.storage.stored import open_for_reading


def history(bench: Bench) -> list[Measured]:
    """A long history folded and opened, and an ordinary evening opened."""
    path = bench.folder / "long.contest"
    events = long_history(path, bench.size.events, bench.folder).events
    amounts = (len(events), len(events))
    floors = bench.floors
    folded, bare_fold = in_turn(
        bench.size.runs, lambda: replay(events), lambda: floors["fold"](events)
    )
    opened, bare_read = in_turn(
        bench.size.runs,
        lambda: replay(open_for_reading(path).events),
        lambda: floors["read"](path),
    )
    short = bench.folder / "evening.contest"
    evening(short)
    once, bare_once = in_turn(
        bench.size.runs, lambda: replay(open_for_reading(short).events),
        lambda: floors["read"](short),
    )  # fmt: skip
    in_ms = [taken * 1000 for taken in once], [taken * 1000 for taken in bare_once]
    return [
        rated("fold", "events/s", amounts, folded, bare_fold, Goal("value", 50_000, least=True)),
        rated("open", "events/s", amounts, opened, bare_read, Goal("value", 30_000, least=True)),
        timed("open_evening", *in_ms, None),
    ]


def in_turn(
    runs: int, ours: Callable[[], object], bare: Callable[[], object]
) -> tuple[list[float], list[float]]:
    """Seconds of both, run in turn so that what else the machine does meets both."""
    taken: list[float] = []
    floors: list[float] = []
    for _ in range(runs):
        for work, times in ((ours, taken), (bare, floors)):
            began = time.perf_counter()
            work()
            times.append(time.perf_counter() - began)
    return taken, floors
