"""A clumsy host: tries what the rules forbid, on purpose, one slip for each reason there is.

Robots that only make sensible moves never meet most refusals; a survey must have seen them all.
A slip is given only where it will be refused, so that it never changes how the evening goes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from contest.domain.commands import Command, stamped
from contest.domain.contest import reasons_against
from contest.domain.refusals import Why
from contest.domain.state import Contest
from contest.session.slips import Slip
from contest.session.slips_of_asides import SLIPS_OF_ASIDES
from contest.session.slips_of_looks import SLIPS_OF_LOOKS
from contest.session.slips_of_obstacle import SLIPS_OF_OBSTACLE
from contest.session.slips_of_play import SLIPS_OF_PLAY
from contest.session.slips_of_rounds import SLIPS_OF_ROUNDS
from contest.session.slips_of_setup import SLIPS_OF_SETUP

AT_ONCE = 20  # slips that are looked at in one moment
Try = Callable[[Command], bool]

SLIPS: tuple[Slip, ...] = (
    *SLIPS_OF_SETUP,
    *SLIPS_OF_LOOKS,
    *SLIPS_OF_PLAY,
    *SLIPS_OF_ROUNDS,
    *SLIPS_OF_OBSTACLE,
    *SLIPS_OF_ASIDES,
)


class ClumsyHost:
    """Goes round and round through the slips that have not been refused yet in this contest."""

    def __init__(self, slips: Sequence[Slip] = SLIPS) -> None:
        self._left = list(slips)

    def fumble(self, contest: Contest, attempt: Try, now_ns: int, at_once: int = AT_ONCE) -> None:
        """Try the next slips, as far as they would be refused now for their own reason."""
        for _ in range(min(at_once, len(self._left))):
            why, make = slip = self._left.pop(0)
            made = make(contest, now_ns)
            command = None if made is None else stamped(made, now_ns)
            if command is not None and _is_refused(contest, command, why):
                attempt(command)
            else:
                self._left.append(slip)


def _is_refused(contest: Contest, command: Command, why: Why) -> bool:
    return any(reason.why is why for reason in reasons_against(contest, command))
