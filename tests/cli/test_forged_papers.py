"""A code made anew, a code beside others, a file given in the wrong place: what `verify` says."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from contest.cli import main
from contest.domain.contest import replay
from contest.domain.standings import totals
from contest.presentation.check_code import CheckCode
from contest.presentation.papers.stating import STATED, wrongly_stated
from contest.printing.papers import KINDS
from contest.printing.qr import matrix_of
from contest.session.clocks import SystemClock
from contest.storage.event_log import create
from contest.storage.stored import open_begun
from tests.printing.reading import needs_poppler
from tests.printing.staged import ward_evening


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("forged") / "hoi-thi.contest"
    create(path, ward_evening(4).log, SystemClock().wall()).close()
    return path


@pytest.fixture(scope="module")
def sheet(file: Path) -> CheckCode:
    """The code of the score sheet of team 2, as it is printed now."""
    stored = open_begun(file)
    contest = replay(stored.events)
    points = totals(contest)[2]
    head = stored.head.hex()[:16]
    return CheckCode(contest.id, len(stored.events), "score-sheet", ((2, points),), head)


def said_of(file: Path, code: CheckCode, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    capsys.readouterr()
    came = main(["verify", str(file), "--qr", code.text])
    return came, capsys.readouterr().out


def test_a_paper_that_agrees_says_what_its_print_must_say(
    file: Path, sheet: CheckCode, capsys: pytest.CaptureFixture[str]
) -> None:
    """The square of a true sheet may be glued under another total: only an eye sees that."""
    came, said = said_of(file, sheet, capsys)
    team = replay(open_begun(file).events).team(2)
    assert came == 0
    assert "Phiếu điểm của đội" in said
    assert team is not None
    assert f"{team.name} " in said


def test_a_code_made_anew_does_not_agree_by_saying_less_or_more(
    file: Path, sheet: CheckCode, capsys: pytest.CaptureFixture[str]
) -> None:
    forged = {
        "điểm của đội nào": replace(sheet, totals=()),
        "đội 99": replace(sheet, totals=(*sheet.totals, (99, 0))),
        "đội 98": replace(sheet, totals=((98, 0),)),
        "“nonsense”": replace(sheet, kind="nonsense"),
        "không ghi điểm của đội 1": replace(sheet, kind="summary"),
        "của đội 2": replace(sheet, kind="rules"),
        "sự kiện 0": CheckCode(sheet.contest_id, 0, "minutes", (), ""),
    }
    for named, code in forged.items():
        came, said = said_of(file, code, capsys)
        assert (came, "KHÔNG khớp" in said, named in said) == (1, True, True), (named, said)


def test_no_paper_that_we_print_is_taken_for_a_forged_one() -> None:
    assert set(STATED) == set(KINDS)
    given = ward_evening(4).given()
    for kind in KINDS.values():
        for paper in kind.draw(given):
            assert paper.code is not None
            assert list(wrongly_stated(paper.code, given.contest, given.words)) == []


@needs_poppler
def test_another_square_on_the_photograph_does_no_harm(
    file: Path, sheet: CheckCode, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "two.png"
    table = Image.new("L", (1200, 700), 255)
    for at, text in ((40, "HTTPS://EXAMPLE.ORG/MENU"), (640, sheet.text)):
        table.paste(square(text), (at, 60))
    table.save(picture)
    assert main(["verify", str(file), "--image", str(picture)]) == 0
    assert "khớp" in capsys.readouterr().out
    alone = tmp_path / "one.png"
    table.crop((0, 0, 600, 700)).save(alone)
    assert main(["verify", str(file), "--image", str(alone)]) == 1
    assert "không phải mã kiểm tra" in capsys.readouterr().err


def square(text: str) -> Image.Image:
    rows = matrix_of(text)
    size, module = len(rows), 8
    image = Image.new("L", (size * module, size * module), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.paste(0, (x * module, y * module, (x + 1) * module, (y + 1) * module))
    return image


@needs_poppler
def test_a_file_is_read_for_what_it_is(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever gives a PDF as a photograph is not told that it has no square."""
    assert main(["papers", str(file), "-o", str(tmp_path), "--only", "summary"]) == 0
    paper, page = tmp_path / "bang-tong-hop.pdf", tmp_path / "page"
    subprocess.run(["pdftoppm", "-r", "150", "-png", "-l", "1", str(paper), str(page)], check=True)
    (picture,) = tmp_path.glob("page*.png")
    capsys.readouterr()
    given = (("--image", paper), ("--pdf", picture), ("--qr", paper), ("--qr", picture))
    for option, path in given:
        assert main(["verify", str(file), option, str(path)]) == 0
        assert "Bảng tổng hợp điểm. Mã ghi: " in capsys.readouterr().out
