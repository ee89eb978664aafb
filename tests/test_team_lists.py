"""Teams from a sheet of a workbook, as schools and departments list them."""

from __future__ import annotations

from pathlib import Path

import pytest

from contest.presentation.wording import Words
from contest.reading.faults import BadFile
from contest.team_lists import team_list
from tests.banks.importers.tables import Rows, sheet


def kept(tmp_path: Path, rows: Rows) -> Path:
    path = tmp_path / "doi.xlsx"
    path.write_bytes(sheet(rows))
    return path


def test_a_sheet_with_vietnamese_headers(tmp_path: Path) -> None:
    rows: Rows = [
        ("DANH SÁCH ĐỘI THI",),
        (),
        ("STT", "Tên đội", "Tên ngắn", "Thành viên", "Ghi chú"),
        (1, "Khu phố 1", "KP1", "Nguyễn An, Trần Bình\nLê Chi", "đến sớm"),
        (2, "Khu phố 2", None, "Phạm Dung"),
        ("Tổng: 2 đội",),
    ]
    teams = team_list(kept(tmp_path, rows))
    assert [(one.number, one.name, one.short) for one in teams] == [
        (1, "Khu phố 1", "KP1"),
        (2, "Khu phố 2", teams[1].short),
    ]
    assert teams[0].members == ("Nguyễn An", "Trần Bình", "Lê Chi")


def test_teams_without_numbers_are_counted_and_faults_name_their_row(tmp_path: Path) -> None:
    rows: Rows = [("Đội",), ("Khu phố 1",), ("Khu phố 2",)]
    assert [one.number for one in team_list(kept(tmp_path, rows))] == [1, 2]
    with pytest.raises(BadFile) as raised:
        team_list(kept(tmp_path, [("Đội", "STT"), ("Một", 1), (), ("Hai", 1), ("Ba", "x")]))
    said = [one.sentence(Words("vi")) for one in raised.value.faults]
    assert ["dòng 4" in said[0], "dòng 5" in said[1]] == [True, True]


def test_a_workbook_without_teams_says_how_to_name_its_columns(tmp_path: Path) -> None:
    with pytest.raises(BadFile) as raised:
        team_list(kept(tmp_path, [("x", "y"), (1, 2)]))
    assert "Tên đội" in raised.value.faults[0].said(Words("vi"))


def test_lists_as_before_are_read_as_before(tmp_path: Path) -> None:
    path = tmp_path / "doi.csv"
    path.write_text("number,name,short,members\n1,Đội A,,An;Bình\n2,Đội B,,\n", encoding="utf-8")
    assert [one.name for one in team_list(path)] == ["Đội A", "Đội B"]
