"""From a key over the disk to the new slide, against one bare SQLite commit."""

from __future__ import annotations

from statistics import median

from contest.cli.bench.children import FLOORS, answer_of, module
from contest.cli.bench.figures import Goal, Measured, p99_of, timed
from contest.cli.bench.staging import Bench, ready


def keys(bench: Bench) -> list[Measured]:
    """Team keys through filter, bridge, session, file and slide; a bare commit after each."""
    path, database = bench.folder / "keys.contest", bench.folder / "bare.db"
    ready(path, bench.folder)
    count = str(bench.size.keys)
    command = ("contest.ui.bench.keys", str(path), str(FLOORS), str(database), count)
    found = answer_of(module(*command))
    whole, commit = found["whole"], found["commit"]
    own = [taken - median(commit) for taken in whole]
    return [
        timed("key", whole, commit, Goal("p99", 16.7)),
        Measured("key_own", median(own), "ms", None, p99_of(own), Goal("value", 2)),
    ]
