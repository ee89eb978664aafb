"""A day of fifty thousand events, without windows: what it adds to memory, file and each action."""

from __future__ import annotations

from contest.cli.bench.children import answer_of, module
from contest.cli.bench.figures import Goal, Measured
from contest.cli.bench.playing import slope_of
from contest.cli.bench.staging import Bench, ready_for_a_day

_PATIENCE_S = 3600
_COLUMNS = ("events", "memory", "file", "log", "median", "p99", "busy")
_PER = 10_000  # events
# What a command takes with all it shows: a frame, however long the day has been.
_MOST_ACTION, _MOST_GROWTH = Goal("p99", 16.7), Goal("ratio", 1.5)
# What stands in memory of each event is packed: its row (about 17 bytes) and its part of an ended
# question (about 15). The rest is what has its full size only after the first hour or two.
_MOST_MEMORY, _MOST_FILE, _MOST_OPENING = Goal("value", 1), Goal("value", 20), Goal("value", 5000)


def fifty_thousand(bench: Bench) -> list[Measured]:
    """A day that robots play into a real file."""
    path = bench.folder / "day.contest"
    ready_for_a_day(path, bench.folder, bench.size.day_events)
    command = module("contest.cli.bench.long_play", str(path), str(bench.size.day_events))
    found = answer_of(command, _PATIENCE_S)
    bench.curve.append(list(_COLUMNS))
    bench.curve.extend(list(row) for row in zip(*(found[name] for name in _COLUMNS), strict=True))
    busy, middle = found["busy"], found["median"]
    rows = [
        Measured("day_action", middle[-1], "ms", middle[0], found["p99"][-1], _MOST_ACTION),
        Measured("day_growth", busy[-1], "ms", busy[0], None, _MOST_GROWTH),
        Measured("day_file", found["closed"][0], "MB", None, None, _MOST_FILE),
        Measured("day_open", found["opened"][0], "ms", None, None, _MOST_OPENING),
    ]
    if all(found["memory"]):
        slope = slope_of(found["events"], found["memory"]) * _PER
        rows.append(Measured("day_memory", slope, "MB", None, None, _MOST_MEMORY))
    return rows
