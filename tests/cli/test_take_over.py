"""`contest take-over` as it is typed: photographs of a card, banks, a new contest file."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from contest.cli import main
from contest.domain.contest import replay
from contest.domain.standings import standings
from contest.resources import banks_dir
from contest.storage.event_log import create
from contest.storage.stored import open_for_reading
from tests.printing.reading import needs_poppler


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A contest with questions of the shipped banks, half played."""
    folder = tmp_path_factory.mktemp("half")
    whole, path = folder / "whole.contest", folder / "half.contest"
    assert main(["rehearse", "--format", "ward-quiz", "--teams", "4", "-o", str(whole)]) == 0
    stored = open_for_reading(whole)
    count = len(stored.events) // 2
    create(path, stored.events[:count], stored.records[0].wall).close()
    assert main(["papers", str(path), "-o", str(folder), "--only", "state-card"]) == 0
    return path


@pytest.fixture
def card(half: Path) -> Path:
    return half.with_name("the-tinh-trang.pdf")


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def complaint(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 1
    return capsys.readouterr().err


@needs_poppler
def test_photographs_of_the_card_give_the_contest_that_goes_on(
    half: Path, card: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["pdftoppm", "-r", "170", "-gray", "-jpeg", str(card), str(tmp_path / "photo")]
    subprocess.run(command, check=True)
    photos = [str(path) for path in sorted(tmp_path.glob("photo*.jpg"))]
    new = tmp_path / "new.contest"
    capsys.readouterr()
    assert "sự kiện" in said(capsys, "take-over", "--image", *photos, "-o", str(new))
    before, after = (replay(open_for_reading(path).events) for path in (half, new))
    assert standings(after) == standings(before)
    assert after.next_ask() == before.next_ask()
    assert before.id in said(capsys, "history", str(new))
    said(capsys, "papers", str(new), "-o", str(tmp_path / "papers"))
    # The card itself, held against the contest that goes on from it.
    assert "khớp với điểm mang sang" in said(capsys, "verify", str(new), "--pdf", str(card))


@needs_poppler
def test_the_card_of_twelve_teams_is_one_page_and_one_photograph_of_it_is_enough(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    played, new = tmp_path / "played.contest", tmp_path / "new.contest"
    assert main(["rehearse", "--format", "ward-quiz", "--teams", "12", "-o", str(played)]) == 0
    assert main(["papers", str(played), "-o", str(tmp_path), "--only", "state-card"]) == 0
    card = tmp_path / "the-tinh-trang.pdf"
    assert len(PdfReader(card).pages) == 1
    command = ["pdftoppm", "-r", "200", "-gray", "-jpeg", "-singlefile", str(card)]
    subprocess.run([*command, str(tmp_path / "photo")], check=True)
    said(capsys, "take-over", "--image", str(tmp_path / "photo.jpg"), "-o", str(new))
    before, after = (replay(open_for_reading(path).events) for path in (played, new))
    assert len(before.teams) == 12
    assert standings(after) == standings(before)


def test_a_bank_of_another_folder_is_taken_and_a_changed_one_is_named(
    half: Path, card: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contest = replay(open_for_reading(half).events)
    asked = contest.questions[contest.drawn[0].main[0]]
    shutil.copytree(banks_dir() / asked.bank, tmp_path / "banks" / asked.bank)
    shutil.copy(banks_dir() / "sources.json", tmp_path / "banks")
    take = ["take-over", "--pdf", str(card), "--banks", str(tmp_path / "banks")]
    said(capsys, *take, "-o", str(tmp_path / "first.contest"))
    file = tmp_path / "banks" / asked.bank / "bank.json"
    bank = json.loads(file.read_text("utf-8"))
    for record in bank["questions"]:
        record["text"] += " (sửa)"
    file.write_text(json.dumps(bank, ensure_ascii=False), "utf-8")
    target = tmp_path / "second.contest"
    told = complaint(capsys, *take, "-o", str(target))
    assert f"“{asked.bank}” đã khác khi in thẻ" in told
    assert not target.exists()


def test_what_is_no_card_is_told_in_words(
    card: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = ["-o", str(tmp_path / "new.contest")]
    assert "--image" in complaint(capsys, "take-over", *target)
    assert "không phải thẻ" in complaint(capsys, "take-over", "--card", "xin chào", *target)
    told = complaint(capsys, "take-over", "--card", "HTC1/00000000/1/2/AAAA/0000", *target)
    assert "Ô vuông 1" in told
    other = card.with_name("the-tinh-trang.jpg")
    other.write_bytes(b"no picture")
    assert complaint(capsys, "take-over", "--image", str(other), *target)
    assert not (tmp_path / "new.contest").exists()


def test_a_contest_that_is_there_is_not_written_over(
    card: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "new.contest"
    said(capsys, "take-over", "--pdf", str(card), "-o", str(target))
    before = target.read_bytes()
    assert complaint(capsys, "take-over", "--pdf", str(card), "-o", str(target))
    assert target.read_bytes() == before
