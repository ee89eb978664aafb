"""How long a contest lasts: near what organisers plan for, and longer with more to do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contest.domain.rounds import Elimination
from contest.formats.loader import load_format
from contest.presentation.duration import minutes_of
from contest.resources import assets_dir

FORMATS = {
    path.stem: load_format(path) for path in sorted((assets_dir() / "formats").glob("*.json"))
}


@pytest.mark.parametrize("teams", range(4, 13))
def test_the_standard_ward_contest_takes_30_minutes_and_15_a_team(teams: int) -> None:
    assert abs(minutes_of(FORMATS["ward-standard"], teams) - (30 + 15 * teams)) <= 5
    assert minutes_of(FORMATS["ward-standard"], 4) == 90


@pytest.mark.parametrize("name", FORMATS)
def test_every_shipped_format_has_an_estimate_that_a_hall_can_be_booked_by(name: str) -> None:
    chosen = FORMATS[name]
    least, most = (minutes_of(chosen, count) for count in (chosen.least_teams, chosen.most_teams))
    assert 15 <= least <= most <= 7 * 60
    assert least % 5 == 0


def test_more_contestants_and_more_rounds_take_longer() -> None:
    bell = FORMATS["golden-bell-15"]
    (rules,) = bell.rounds
    assert isinstance(rules, Elimination)
    larger = replace(bell, rounds=(replace(rules, seats=300),))
    assert minutes_of(larger, 0) > minutes_of(bell, 0)
    assert minutes_of(replace(bell, rounds=(rules, rules)), 0) > minutes_of(bell, 0)
