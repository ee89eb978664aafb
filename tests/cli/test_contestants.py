"""A contest of contestants without teams, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contest.cli import main
from contest.domain.contest import replay
from contest.domain.standings import last_seats
from contest.storage.stored import read_events


@pytest.mark.parametrize("seats", [10, 300])
def test_the_number_of_a_rehearsal_is_that_of_contestants(
    seats: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "a.contest")
    form = ["rehearse", "--format", "golden-bell-15", "--teams", str(seats)]
    assert main([*form, "-o", path]) == 0
    capsys.readouterr()
    assert main(["standings", path, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == seats
    assert {row["team"] for row in rows} == {f"Số {number}" for number in range(1, seats + 1)}
    assert rows[0]["place"] == 1
    assert all(set(row) == {"place", "team", "points"} for row in rows)


def test_a_new_contest_for_so_many_contestants_needs_no_list_of_teams(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.contest"
    words = ["new", "--format", "golden-bell-15", "--bank", "an-ninh-mang-2025"]
    assert main([*words, "--seats", "42", "-o", str(path)]) == 0
    capsys.readouterr()
    contest = replay(read_events(path))
    assert contest.teams == ()
    assert last_seats(contest) is None
    assert [rules.seats for rules in contest.format.rounds] == [42]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["rehearse", "--format", "golden-bell-15", "--teams", "9"], "từ 10 đến 300"),
        (["rehearse", "--format", "golden-bell-15", "--teams", "301"], "từ 10 đến 300"),
        (["new", "--format", "boards-10x3", "--bank", "an-ninh-mang-2025"], "--teams"),
    ],
)
def test_what_is_refused_leaves_nothing(
    words: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.contest"
    assert main([*words, "-o", str(path)]) != 0
    assert told in capsys.readouterr().err
    assert not path.exists()
