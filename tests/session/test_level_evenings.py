"""Every tenth rehearsal ends level, so that robots play ties off and draw lots."""

from __future__ import annotations

from collections import Counter

import pytest

from contest.domain.commands import Undo
from contest.domain.contest import replay
from contest.domain.cue import Entry
from contest.domain.jury_commands import DrawLots
from contest.domain.rounds import Audience, Everyone, Judged, Playoff, Turns
from contest.domain.rounds.common import Title
from contest.domain.rounds.judged import Criterion
from contest.domain.standings import totals
from contest.session.chance import Dice, Steady, dealt
from tests.contests import a_format, common, evening

ROUNDS = (
    Judged(common("chao", Entry.SPOKEN), (Criterion("x", Title("X", "X"), 1000),), 3),
    Everyone(common("phim", Entry.KEYS), 2, speed_table=(4000, 3000)),
    Turns(common("luot", Entry.SPOKEN), 1),
    Audience(common("khan-gia", Entry.SPOKEN), 2, Title("Ô", "Umbrella")),
    Playoff(common("phu", Entry.KEYS), 2, 5, ties=2),
)


@pytest.mark.parametrize("seed", [9, 19, 29])
def test_teams_end_level_and_play_it_off(seed: int) -> None:
    history = evening(seed, 4, a_format(ROUNDS))
    kinds = Counter(type(event).__name__ for event in history)
    assert kinds["PlayoffStarted"] >= 1
    assert kinds["WinnerNamed"] >= 2
    assert len(set(totals(replay(history)).values())) == 1


def test_what_is_steady_never_differs() -> None:
    steady, dice = Steady(1), Dice(1)
    assert {steady.below(6) for _ in range(9)} == {0}
    assert len({dice.below(6) for _ in range(30)}) > 3
    assert steady.happens(50)
    assert not steady.happens(49)
    assert steady.pick("abc") == "a"


def test_lots_are_dealt_and_nothing_else() -> None:
    orders = {dealt(DrawLots(0, (1, 2, 3)), at) for at in range(40)}
    assert len(orders) == 6
    assert dealt(Undo(3), 7) == Undo(3)
