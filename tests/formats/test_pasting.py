"""Teams as people paste them: from a spreadsheet, from a letter, with and without headers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.formats.pasting import PastedTeam, pasted_teams

EXCEL = (
    "STT\tTên đội\tThành viên\tTên gọn\r\n1\tKhu phố 1\tAn, Bình\tKP1\r\n2\tKhu phố 2\tChi\tKP2\r\n"
)


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        ("", ()),
        ("\n \n", ()),
        ("Khu phố 1\nKhu phố 2", (("Khu phố 1",), ("Khu phố 2",))),
        ("1. Khu phố 1\n2. Khu phố 2", (("Khu phố 1",), ("Khu phố 2",))),
        (EXCEL, (("Khu phố 1", "KP1", "An;Bình"), ("Khu phố 2", "KP2", "Chi"))),
        ("1\tĐội A\tA\tAn;Bình\n2\tĐội B\t\t", (("Đội A", "A", "An;Bình"), ("Đội B",))),
        (
            "Đội A\tNguyễn Thị Bình An\tTrần Bình\n",
            (("Đội A", "", "Nguyễn Thị Bình An;Trần Bình"),),
        ),
        ('Đội A\tA\t"An\nBình"\n', (("Đội A", "A", "An;Bình"),)),
        ("name,short\nĐội A,A\nĐội B,B", (("Đội A", "A"), ("Đội B", "B"))),
        ("Tên đội\nĐội A", (("Đội A",),)),
        ("Đội A, phường 1\nĐội B", (("Đội A, phường 1",), ("Đội B",))),
    ],
)
def test_teams_are_read_as_they_were_meant(text: str, teams: tuple[tuple[str, ...], ...]) -> None:
    assert pasted_teams(text) == tuple(PastedTeam(*team) for team in teams)


@given(st.text(max_size=200))
def test_no_text_is_too_strange_and_no_team_is_without_a_name(text: str) -> None:
    assert all(team.name.strip() and "\n" not in team.name for team in pasted_teams(text))
