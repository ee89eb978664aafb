"""From the start of the process to the first painted console, against a bare PySide6 window."""

from __future__ import annotations

from contest.cli.bench.children import floor, program, started
from contest.cli.bench.figures import Goal, Measured, timed
from contest.cli.bench.staging import Bench, ready


def start(bench: Bench) -> list[Measured]:
    """Both started in turn; the first time of each only fills the caches of the disk."""
    path = bench.folder / "start.contest"
    ready(path, bench.folder)
    ours, bare = program("open", str(path)), floor("window")
    taken: list[float] = []
    floors: list[float] = []
    for _ in range(bench.size.starts + 1):
        for command, times in ((ours, taken), (bare, floors)):
            with started(command, "painted") as (_, heard):
                times.extend(heard)
    return [timed("start", taken[1:], floors[1:], Goal("ratio", 2.5))]
