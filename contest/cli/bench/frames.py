"""Drawing the stage while it moves, against twelve plain rows that move."""

from __future__ import annotations

from statistics import median

from contest.cli.bench.children import answer_of, floor, module
from contest.cli.bench.figures import Goal, Measured, p99_of, timed
from contest.cli.bench.staging import EVENING_TEAMS, Bench, evening, every_kind
from contest.resources import assets_dir

_MOST_DRAWING = Goal("p99", 8)
_MOST_APART = Goal("p99", 20)
_MOST_UNSEEN = Goal("p99", 50)
_PATIENCE_S = 300  # every change of scene is shown once
_TEAMS_OF = {"golden-bell-15": 0}  # its contestants are on seats
_MOST_BUSY = Goal("p99", 50)


def frames(bench: Bench) -> list[Measured]:
    """Twelve rows that change places, 60 of 300 seats, and every change of scene, at 1920×1080."""
    turns, changes = str(bench.size.turns), str(bench.size.changes)
    fonts = str(assets_dir() / "fonts" / "be-vietnam-pro")
    contests = [bench.folder / "every.contest"]
    every_kind(contests[0])
    for name in bench.size.scenes:
        contests.append(bench.folder / f"{name}.contest")
        evening(contests[-1], _TEAMS_OF.get(name, EVENING_TEAMS), name)
    bare = answer_of(floor("rows", turns))
    command = module("contest.ui.bench.frames", turns, changes, fonts, *map(str, contests))
    ours = answer_of(command, _PATIENCE_S)
    return [
        timed("rows_drawn", ours["rows_drawn"], bare["drawn"], _MOST_DRAWING),
        _alone("bare_apart", bare["apart"], None),  # late here, the machine is late
        timed("rows_apart", ours["rows_apart"], bare["apart"], _MOST_APART),
        timed("seats_drawn", ours["seats_drawn"], bare["drawn"], _MOST_DRAWING),
        timed("fade_drawn", ours["change_fade_drawn"], bare["drawn"], _MOST_DRAWING),
        timed("fade_apart", ours["change_fade_apart"], bare["apart"], _MOST_APART),
        _alone("scene_drawn", ours["change_drawn"], _MOST_DRAWING),
        _alone("slide_busy", ours["change_shown"], _MOST_BUSY),
        _alone("slide_seen", ours["change_seen"], _MOST_UNSEEN),
    ]


def _alone(name: str, taken: list[float], goal: Goal | None) -> Measured:
    return Measured(name, median(taken), "ms", None, p99_of(taken), goal)
