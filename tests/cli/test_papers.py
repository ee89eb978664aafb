"""Papers and standings by the command line: lists of names, signs that are missing, no place."""

from __future__ import annotations

import csv
import errno
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from contest.cli import main
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.events import ContestCreated
from contest.domain.rulings import Attendance
from contest.session.clocks import SystemClock
from contest.storage.event_log import create
from tests.printing.reading import needs_poppler, text_of
from tests.printing.staged import NAMES, Stage, set_up, ward_evening, ward_format

WALL = "2026-02-05T08:00:00.000+07:00"


def stored(stage: Stage, path: Path, wall: str = "") -> str:
    create(path, stage.log, wall or SystemClock().wall()).close()
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


def left_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("command", ["papers", "results"])
def test_a_second_contest_in_the_same_folder_leaves_the_files_of_the_first(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = ward_evening(3), ward_evening(2)
    created = second.log[0]
    assert isinstance(created, ContestCreated)
    second.log[0] = replace(created, id="0" * 32, title="Luật Trẻ em: “2026”/1")
    folder = tmp_path / "p"
    assert main([command, stored(first, tmp_path / "a.contest"), "-o", str(folder)]) == 0
    before = left_in(folder)
    assert not capsys.readouterr().err.count("hội thi khác")
    file = stored(second, tmp_path / "b.contest", WALL)
    apart = folder / "2026-02-05-luat-tre-em-2026-1"
    for _ in range(2):
        assert main([command, file, "-o", str(folder)]) == 0
        told = capsys.readouterr()
        assert {Path(line).parent for line in told.out.splitlines()} == {apart}
        assert apart.name in told.err
        assert left_in(folder) == before
    assert main([command, str(tmp_path / "a.contest"), "-o", str(folder)]) == 0
    assert {Path(line).parent for line in capsys.readouterr().out.splitlines()} == {folder}
    assert left_in(folder) == before
    second.do(j.CorrectContest(second.later(), "Luật An toàn trẻ em", "", "Phường"))
    file = stored(second, tmp_path / "c.contest", WALL)
    assert main([command, file, "-o", str(folder)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert {Path(line).parent for line in told} == {apart}, "whatever it is called by now"


@pytest.mark.parametrize(
    ("command", "name"),
    [("papers", "bang-tong-hop.pdf"), ("papers", "bien-ban.pdf"), ("results", "ket-qua.csv")],
)
def test_newer_files_of_a_contest_take_the_place_of_its_own_but_not_of_signed_ones(
    command: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stage, folder = ward_evening(3), tmp_path / "p"
    only = ["--only", "summary", "minutes"] if command == "papers" else []

    def written() -> tuple[list[str], str]:
        file = tmp_path / f"{len(stage.log)}.contest"
        file.unlink(missing_ok=True)
        assert main([command, stored(stage, file, WALL), "-o", str(folder), *only]) == 0
        told = capsys.readouterr()
        assert {Path(line).parent for line in told.out.splitlines()} == {folder}
        return [Path(line).name for line in told.out.splitlines()], told.err

    names, _ = written()
    old = (folder / name).read_bytes()
    stage.do(c.ChangePoints(stage.later(), 1, 500, "cộng nhầm", "Trưởng ban"))
    newer, told = written()
    assert [name for name in newer if ".docx" not in name] == [
        name for name in names if ".docx" not in name
    ], "what the program wrote itself is replaced by what is newer"
    assert (folder / name).read_bytes() != old
    assert "Giữ nguyên" not in told
    signed = (folder / name).read_bytes() + b"signed"
    (folder / name).write_bytes(signed)
    second = name.replace(".", "-2.")
    for _ in range(2):
        stage.do(c.ChangePoints(stage.later(), 1, 500, "cộng nhầm", "Trưởng ban"))
        newer, told = written()
        assert second in newer
        assert name not in newer
        assert f"Giữ nguyên vì không còn đúng như chương trình đã ghi: {name}." in told
        assert (folder / name).read_bytes() == signed


def test_a_copy_that_went_another_way_does_not_write_over_the_papers_of_the_evening(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever practises with a copy of the file has a contest of the same number."""
    real, practice, folder = ward_evening(3), ward_evening(3), tmp_path / "p"
    real.do(c.ChangePoints(real.later(), 1, 500, "cộng nhầm", "Trưởng ban"))
    practice.do(c.ChangePoints(practice.later(), 2, 900, "thử", "Trưởng ban"))
    asked = ["-o", str(folder), "--only", "summary"]
    assert main(["papers", stored(real, tmp_path / "a.contest", WALL), *asked]) == 0
    before = left_in(folder)
    assert main(["papers", stored(practice, tmp_path / "b.contest", WALL), *asked]) == 0
    assert left_in(folder) == before
    assert "của một lần thi khác" in capsys.readouterr().err


def test_beside_papers_of_a_program_before_the_new_ones_lie_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It wrote no list, so nobody knows whose they are: a whole set is not mixed with them."""
    folder = tmp_path / "p"
    folder.mkdir()
    (folder / "bang-tong-hop.pdf").write_bytes(b"of a program before this one")
    file = stored(ward_evening(2), tmp_path / "a.contest")
    apart = folder / "2026-02-05-tim-hieu-luat-an-ninh-mang-nam-2026"
    for _ in range(2):
        assert main(["papers", file, "-o", str(folder), "--only", "summary", "team-list"]) == 0
        told = capsys.readouterr()
        names = ["bang-tong-hop.pdf", "danh-sach-doi.pdf"]
        assert told.out.split() == [str(apart / name) for name in names]
        assert "không rõ của ai" in told.err
    assert left_in(folder) == {"bang-tong-hop.pdf": b"of a program before this one"}


def test_a_folder_of_other_things_takes_papers_as_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thu-moi.pdf").write_bytes(b"an invitation")
    file = stored(ward_evening(2), tmp_path / "a.contest")
    assert main(["papers", file, "-o", str(tmp_path), "--only", "summary"]) == 0
    assert capsys.readouterr().out.split() == [str(tmp_path / "bang-tong-hop.pdf")]


def test_all_papers_of_a_second_contest_lie_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also those of a kind that the first one has not saved."""
    first, second = ward_evening(3), ward_evening(2)
    created = second.log[0]
    assert isinstance(created, ContestCreated)
    second.log[0] = replace(created, id="0" * 32, title="Luật Trẻ em")
    asked = ["-o", str(tmp_path / "p"), "--only"]
    file = stored(second, tmp_path / "b.contest", WALL)
    assert main(["papers", stored(first, tmp_path / "a.contest"), *asked, "summary"]) == 0
    for kind in ("prizes", "summary"):
        capsys.readouterr()
        assert main(["papers", file, *asked, kind]) == 0
        (path,) = capsys.readouterr().out.split()
        assert Path(path).parent.name == "2026-02-05-luat-tre-em"


@pytest.mark.parametrize("text", ["", " \n\t\n", ";\n ; \n", "\u200b\n\ufeff"])
def test_a_list_without_a_name_is_no_wish_for_the_winners(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ten.txt").write_text(text, "utf-8")
    file = stored(ward_evening(2), tmp_path / "a.contest")
    asked = ["papers", file, "-o", str(tmp_path / "p"), "--only", "certificates"]
    assert main([*asked, "--names", str(tmp_path / "ten.txt")]) == 1
    told = capsys.readouterr()
    assert (told.out, "ten.txt: " in told.err) == ("", True)
    assert not (tmp_path / "p").exists()


def test_where_nothing_is_printed_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The format has no prizes, so its winners get no certificate."""
    stage = ward_evening(2)
    stage.do(c.EndRound(stage.later(), ""))
    stage.do(c.EndContest(stage.later()))
    file = stored(stage, tmp_path / "a.contest")
    asked = ["papers", file, "-o", str(tmp_path / "p"), "--only", "certificates"]
    assert main(asked) == 1
    assert "--names" in capsys.readouterr().err


def test_a_fault_of_the_disk_names_what_the_secretary_knows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the files that the program moves there, nor the folder that it makes them in."""
    folder = tmp_path / "p"
    (folder / "bang-tong-hop.pdf").mkdir(parents=True)
    asked = ["papers", stored(ward_evening(2), tmp_path / "a.contest"), "-o", str(folder)]
    assert main([*asked, "--only", "summary"]) == 1
    assert capsys.readouterr().err.startswith(f"{folder / 'bang-tong-hop.pdf'}: ")

    def refused(prefix: str, dir: Path) -> str:  # noqa: A002 - as it is called
        raise PermissionError(errno.EACCES, "denied", str(dir / f"{prefix}x"))

    monkeypatch.setattr("contest.printing.keeping.mkdtemp", refused)
    assert main([*asked, "--only", "summary"]) == 1
    assert capsys.readouterr().err.startswith(f"{folder}: không có quyền")
