"""Papers and standings by the command line: lists of names, signs that are missing, no place."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from contest.cli import main
from contest.domain import jury_commands as j
from contest.domain.rulings import Attendance
from contest.session.clocks import SystemClock
from contest.storage.event_log import create
from tests.printing.reading import needs_poppler, text_of
from tests.printing.staged import NAMES, Stage, set_up, ward_evening, ward_format


def stored(stage: Stage, path: Path) -> str:
    create(path, stage.log, SystemClock().wall()).close()
    return str(path)


@needs_poppler
def test_certificates_of_a_list_are_printed_before_the_contest_is_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = stored(set_up(NAMES[:2], ward_format()), tmp_path / "a.contest")
    names = tmp_path / "names.txt"
    names.write_text("Nguyễn Văn 🚓 An; Giải Nhất\n\n  Trần Thị Bình\n", "utf-8")
    asked = ["papers", file, "-o", str(tmp_path / "p"), "--only", "certificates"]
    assert main(asked) == 1
    assert "chưa" in capsys.readouterr().err
    wish = ["--names", str(names), "--wording", "Tặng {name} 🏆 {prize}"]
    assert main([*asked, "--bound", *wish]) == 0
    told = capsys.readouterr()
    (printed,) = told.out.split()
    assert "🚓 (U+1F693)" in told.err
    assert "🏆 (U+1F3C6)" in told.err
    text = text_of(Path(printed), "-layout")
    assert "Trần Thị Bình" in text
    assert "Giải Nhất" in text


def test_a_team_without_a_place_has_none_for_programs_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stage = ward_evening(4)
    stage.do(j.SetAttendance(stage.later(), 2, Attendance.EXCLUDED, "gian lận"))
    file = stored(stage, tmp_path / "a.contest")
    assert main(["standings", file, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["place"] for row in rows] == [1, 2, 3, None]
    assert rows[-1]["team"] == NAMES[1]
    assert main(["standings", file, "--csv"]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["place"] for row in table] == ["1", "2", "3", ""]
    assert main(["standings", file]) == 0
    assert capsys.readouterr().out.splitlines()[-1].split()[0] == "–"


def test_a_kind_that_is_named_twice_is_printed_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = stored(ward_evening(2), tmp_path / "a.contest")
    asked = ["papers", file, "-o", str(tmp_path / "p"), "--only", "summary", "prizes", "summary"]
    assert main(asked) == 0
    names = [Path(line).name for line in capsys.readouterr().out.splitlines()]
    assert names == ["bang-tong-hop.pdf", "danh-sach-giai.pdf"]


def test_minutes_that_somebody_edited_in_word_are_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stage = ward_evening(2)
    file, folder = stored(stage, tmp_path / "a.contest"), tmp_path / "p"
    asked = ["papers", file, "-o", str(folder), "--only", "minutes"]

    def written() -> list[str]:
        assert main(asked) == 0
        return [Path(line).name for line in capsys.readouterr().out.splitlines()]

    assert written() == ["bien-ban.pdf", "bien-ban.docx"]
    assert written() == ["bien-ban.pdf", "bien-ban.docx"], "the same bytes take its place"
    edited = (folder / "bien-ban.docx").read_bytes() + b"edited"
    (folder / "bien-ban.docx").write_bytes(edited)
    assert written() == ["bien-ban.pdf", "bien-ban-2.docx"]
    assert written() == ["bien-ban.pdf", "bien-ban-2.docx"]
    assert (folder / "bien-ban.docx").read_bytes() == edited
