"""A photograph of a score sheet is compared with the file: now, after a correction, elsewhere."""

from __future__ import annotations

import random
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from contest.cli import main
from contest.domain import jury_commands as j
from contest.domain.contest import replay
from contest.domain.cue import Verdict
from contest.domain.events import ContestCreated
from contest.domain.standings import totals
from contest.presentation.check_code import CheckCode
from contest.presentation.wording import Words
from contest.session.clocks import SystemClock
from contest.session.session import Session
from contest.storage.event_log import create, open_for_writing
from contest.storage.stored import open_begun
from tests.printing.reading import needs_poppler
from tests.printing.staged import ward_evening
from tests.printing.test_photographs import MODULE_MM, photograph


def stored(path: Path, teams: int = 4) -> Path:
    create(path, ward_evening(teams).log, SystemClock().wall()).close()
    return path


def photo_of(file: Path, folder: Path) -> Path:
    """The summary printed by the command line, laid on a table and photographed."""
    assert main(["papers", str(file), "-o", str(folder), "--only", "summary"]) == 0
    dpi = str(round(8 * 25.4 / MODULE_MM))
    paper = str(folder / "bang-tong-hop.pdf")
    command = ["pdftoppm", "-r", dpi, "-gray", "-png", "-l", "1", paper, str(folder / "page")]
    subprocess.run(command, check=True)
    (page,) = folder.glob("page*.png")
    picture = folder / "photo.jpg"
    picture.write_bytes(photograph(Image.open(page).convert("L"), random.Random(7)))
    return picture


def correct(file: Path) -> None:
    session = Session(open_for_writing(file), SystemClock())
    reason = "câu trả lời vẫn đúng theo khoản 2"
    session.handle(j.JudgeAgain(0, 2, 1, 1, Verdict.WRONG, reason, "Trần Thị Hồng Hạnh"))
    session.close()


@needs_poppler
def test_a_photograph_taken_before_a_correction_says_what_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = stored(tmp_path / "hoi-thi.contest")
    picture = photo_of(file, tmp_path / "papers")
    capsys.readouterr()
    assert main(["verify", str(file), "--image", str(picture)]) == 0
    assert "khớp" in capsys.readouterr().out
    correct(file)
    assert main(["verify", str(file), "--image", str(picture)]) == 0
    said = capsys.readouterr().out
    assert "câu trả lời vẫn đúng theo khoản 2" in said
    assert "Trần Thị Hồng Hạnh" in said
    changed = [line for line in said.splitlines() if "Khu phố 1" in line]
    assert changed, "the total that is another one now is named with old and new"


@needs_poppler
def test_a_photograph_of_another_contest_is_none_of_this_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = photo_of(stored(tmp_path / "one.contest"), tmp_path / "papers")
    first, *others = ward_evening(3).log
    assert isinstance(first, ContestCreated)
    other = tmp_path / "two.contest"
    create(other, [replace(first, id="khac"), *others], SystemClock().wall()).close()
    capsys.readouterr()
    assert main(["verify", str(other), "--image", str(picture)]) == 1
    assert "không phải của hội thi" in capsys.readouterr().out


def test_a_paper_that_does_not_agree_names_every_total_that_differs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A history made anew has another chain; what is argued over are the points in it."""
    file = stored(tmp_path / "hoi-thi.contest", teams=3)
    events = ward_evening(3).log
    contest = replay(events)
    sums = totals(contest)
    wrong = ((1, sums[1] + 250), (2, sums[2]), (3, sums[3] - 100))
    for chain in ("0" * 16, open_begun(file).head.hex()[:16]):
        code = CheckCode(contest.id, len(events), "summary", wrong, chain)
        assert main(["verify", str(file), "--qr", code.text]) == 1
        said = capsys.readouterr().out
        assert ("lịch sử" in said) == (chain == "0" * 16)
        for team, points in (wrong[0], wrong[2]):
            assert f"đội {team} trên giấy {Words().points(points)} điểm" in said
        assert "đội 2 " not in said
