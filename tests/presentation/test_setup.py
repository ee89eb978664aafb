"""A contest in preparation: what is said at its fields, its teams, and the name of its file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contest.preparing import format_named
from contest.presentation.setup.checking import Needs, Remark, remarks_on
from contest.presentation.setup.draft import (
    Draft,
    Step,
    TeamRow,
    file_name,
    names_in,
    teams_of,
    title_of,
)
from contest.presentation.wording import Words

TODAY = "2026-11-20"
WARD = format_named("ward-quiz")


def draft(*rows: TeamRow, **fields: object) -> Draft:
    given = rows or (TeamRow("Khu phố 1"), TeamRow("Khu phố 2"))
    made = Draft("ward-quiz", WARD, date="2026-11-22", rows=given, banks=("bank",))
    return replace(made, **fields)  # type: ignore[arg-type]


def remarks(one: Draft, needs: Needs | None = None) -> tuple[Remark, ...]:
    return remarks_on(one, needs or Needs(), TODAY, Words())


def test_nothing_is_said_of_a_contest_that_is_whole() -> None:
    assert remarks(draft()) == ()


@pytest.mark.parametrize(
    ("row", "field", "said"),
    [
        (TeamRow("x" * 61), "name", "60"),
        (TeamRow("Đội", "x" * 15), "short", "14"),
        (TeamRow("Đội", members=f"An;{'y' * 61}"), "members", "60"),
        (TeamRow(short="A"), "name", "thiếu tên đội"),
    ],
)
def test_what_is_wrong_is_said_at_its_row_and_field(row: TeamRow, field: str, said: str) -> None:
    (found,) = remarks(draft(TeamRow("Khu phố 1"), row))
    assert (found.step, found.row, found.field, found.stops) == (Step.TEAMS, 1, field, True)
    assert said in found.text


@pytest.mark.parametrize("row", [TeamRow("x" * 60), TeamRow("Đội", "x" * 14)])
def test_the_longest_names_are_taken(row: TeamRow) -> None:
    assert remarks(draft(TeamRow("Khu phố 1"), row)) == ()


def test_twins_are_told_and_stop_nobody() -> None:
    (found,) = remarks(draft(TeamRow("Khu phố 1"), TeamRow("KHU PHỐ 1")))
    assert (found.row, found.field, found.stops) == (1, "name", False)
    (short,) = remarks(draft(TeamRow("Khu phố Hòa Bình", "KP"), TeamRow("Khu phố An Lạc", "kp")))
    assert (short.field, short.stops) == ("short", False)


@pytest.mark.parametrize("count", [0, 1, 13])
def test_a_number_of_teams_that_the_format_does_not_take_stops(count: int) -> None:
    rows = tuple(TeamRow(f"Đội {n}") for n in range(count))
    found = remarks(replace(draft(), rows=rows))
    assert [(one.field, one.stops) for one in found] == [("teams", True)]


def test_judges_are_held_to_the_rules_of_the_rounds() -> None:
    theatre = replace(draft(), format_name="theatre", format=format_named("theatre"))
    assert remarks(theatre) == ()
    found = remarks(replace(theatre, judges=("An",)))
    assert found
    assert {one.step for one in found} == {Step.JUDGES}


def test_what_the_banks_lack_stops_and_what_they_could_not_do_is_told() -> None:
    found = remarks(draft(), Needs(short=("thiếu",), notes=("lưu ý",)))
    assert [(one.text, one.stops) for one in found] == [("thiếu", True), ("lưu ý", False)]


def test_a_day_that_has_passed_is_told() -> None:
    (found,) = remarks(draft(date="2026-11-19"))
    assert (found.field, found.stops) == ("date", False)
    assert "19/11/2026" in found.text


def test_teams_are_numbered_in_the_order_that_was_drawn() -> None:
    drawn = draft(TeamRow("A"), TeamRow("B", color=7), TeamRow("C"), order=(2, 0, 1))
    teams = teams_of(drawn)
    assert [(team.number, team.name) for team in teams] == [(1, "C"), (2, "A"), (3, "B")]
    assert [team.color for team in teams] == [0, 1, 7]


def test_an_order_of_other_teams_is_no_order() -> None:
    teams = teams_of(draft(TeamRow("A"), TeamRow("B"), order=(2, 0, 1)))
    assert [team.name for team in teams] == ["A", "B"]


def test_texts_are_cleaned_and_files_named_for_every_disk() -> None:
    assert names_in(" An \n\n\u200bBi\u0300nh  Minh") == ("An", "Bình Minh")
    assert title_of(draft(), "vi") == WARD.title.vi
    assert file_name("Hội thi “Đường đua” – Phường 1/2") == "hoi-thi-duong-dua-phuong-1-2.contest"
    assert file_name("???") == "hoi-thi.contest"
