"""What a slip is: a reason, and the command that the rules refuse for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from contest.domain.commands import Command
from contest.domain.refusals import Why
from contest.domain.state import Contest

NOWHERE = 999  # no team, run, question, seat or package has this number
NAME, REASON = "Trưởng Ban Giám khảo", "Thử tay"

Make = Callable[[Contest, int], Command | None]


class Slip(NamedTuple):
    """The reason, and what makes the command of a contest and the instant; None: not now."""

    why: Why
    make: Make
