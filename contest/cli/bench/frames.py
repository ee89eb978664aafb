"""Drawing the stage while it moves, against twelve plain rows that move."""

from __future__ import annotations

from contest.cli.bench.children import answer_of, floor, module
from contest.cli.bench.figures import Goal, Measured, timed
from contest.cli.bench.staging import Bench
from contest.resources import assets_dir

_MOST_DRAWING = Goal("p99", 8)
_MOST_APART = Goal("p99", 20)


def frames(bench: Bench) -> list[Measured]:
    """Fades to a scoreboard of twelve teams, and its rows that change places, at 1920×1080."""
    turns = str(bench.size.turns)
    fonts = str(assets_dir() / "fonts" / "be-vietnam-pro")
    bare = answer_of(floor("rows", turns))
    ours = answer_of(module("contest.ui.bench.frames", turns, fonts))
    return [
        timed("rows_drawn", ours["rows_drawn"], bare["drawn"], _MOST_DRAWING),
        timed("rows_apart", ours["rows_apart"], bare["apart"], _MOST_APART),
        timed("fade_drawn", ours["fade_drawn"], bare["drawn"], _MOST_DRAWING),
        timed("fade_apart", ours["fade_apart"], bare["apart"], _MOST_APART),
    ]
