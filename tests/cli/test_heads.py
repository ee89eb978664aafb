"""The head of the papers by the command line: told, changed, kept in the file, on every paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from contest.cli import main
from contest.domain.contest import replay
from contest.domain.heads import Head, Preset
from contest.domain.paper_commands import ChooseHead
from contest.presentation.papers.head_text import head_of_columns, head_text, lines_typed
from contest.presentation.papers.heads import head_block
from contest.presentation.wording import Words
from contest.storage.stored import read_events
from tests.cli.test_papers import stored
from tests.printing.reading import needs_poppler, text_of
from tests.printing.staged import ward_evening

STAGE = ward_evening(2)
USUAL = """ỦY BAN NHÂN DÂN PHƯỜNG BẾN THÀNH
BAN TỔ CHỨC HỘI THI

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    return stored(STAGE, tmp_path / "a.contest")


def head_in(file: str) -> Head:
    return replay(read_events(Path(file))).head


def test_the_head_is_told_as_it_stands_on_paper(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["head", file]) == 0
    assert capsys.readouterr().out.strip().endswith(USUAL)
    assert len(read_events(Path(file))) == len(STAGE.log), "telling changes nothing"


def test_a_left_column_of_one_line_has_no_parents_over_it(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["head", file, "--left", "BAN TỔ CHỨC", "--right", "–"]) == 0
    capsys.readouterr()
    assert main(["head", file]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["BAN TỔ CHỨC"]
    assert main(["head", file, "--left", "", "--right", ""]) == 0
    capsys.readouterr()
    assert main(["head", file]) == 0
    assert capsys.readouterr().out.strip().endswith(USUAL)


@pytest.mark.parametrize("dash", "–-—")
def test_a_dash_stands_for_no_line(dash: str) -> None:
    block = head_block(Head(parents=(dash,), right=(dash,)), STAGE.contest, Words())
    assert (block.parents, block.organiser, block.right) == ((), "BAN TỔ CHỨC HỘI THI", ())


@needs_poppler
def test_a_changed_head_is_kept_in_the_file_and_stands_on_the_papers(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left = r"LIÊN ĐOÀN LAO ĐỘNG\nCÔNG ĐOÀN PHƯỜNG BẾN THÀNH\nCÔNG ĐOÀN CƠ SỞ"
    assert main(["head", file, "--left", left, "--right", "CÔNG ĐOÀN VIỆT NAM"]) == 0
    parents = ("LIÊN ĐOÀN LAO ĐỘNG", "CÔNG ĐOÀN PHƯỜNG BẾN THÀNH")
    assert head_in(file) == Head(Preset.STATE, parents, "CÔNG ĐOÀN CƠ SỞ", ("CÔNG ĐOÀN VIỆT NAM",))
    capsys.readouterr()
    assert main(["papers", file, "-o", str(tmp_path), "--only", "summary", "minutes"]) == 0
    for path in capsys.readouterr().out.split():
        if path.endswith(".pdf"):
            text = text_of(Path(path))
            for line in (*parents, "CÔNG ĐOÀN CƠ SỞ", "CÔNG ĐOÀN VIỆT NAM"):
                assert line in text
            assert "CỘNG HÒA XÃ HỘI" not in text


def test_another_preset_keeps_who_issues_and_changes_the_words_of_the_right(file: str) -> None:
    assert main(["head", file, "--left", r"TRUNG ƯƠNG HỘI\nHỘI KHUYẾN HỌC"]) == 0
    assert main(["head", file, "--right", "MỘT DÒNG"]) == 0
    assert main(["head", file, "--head", "party"]) == 0
    assert head_in(file) == Head(Preset.PARTY, ("TRUNG ƯƠNG HỘI",), "HỘI KHUYẾN HỌC", ())


def test_an_emptied_column_follows_the_preset_again(file: str) -> None:
    assert main(["head", file, "--left", "HỘI KHUYẾN HỌC"]) == 0
    assert main(["head", file, "--left", ""]) == 0
    assert head_in(file) == Head(Preset.STATE)


@pytest.mark.parametrize("preset", Preset)
def test_columns_that_are_unchanged_or_empty_are_the_preset_itself(preset: Preset) -> None:
    contest, words = STAGE.contest, Words()
    left, _, right = head_text(Head(preset), contest, words).partition("\n\n")
    columns = left.splitlines(), right.splitlines()
    assert head_of_columns(preset, *columns, contest, words) == Head(preset)
    assert head_of_columns(preset, (), (), contest, words) == Head(preset)


def test_columns_come_back_as_they_were_written() -> None:
    contest, words = STAGE.contest, Words()
    left = lines_typed("  TỔNG LIÊN ĐOÀN \n\nCÔNG ĐOÀN  CƠ SỞ\n")
    made = head_of_columns(Preset.PLAIN, left, ("CÔNG ĐOÀN", "VIỆT NAM"), contest, words)
    assert made == Head(
        Preset.PLAIN, ("TỔNG LIÊN ĐOÀN",), "CÔNG ĐOÀN CƠ SỞ", ("CÔNG ĐOÀN", "VIỆT NAM")
    )
    told = head_text(made, contest, words)
    assert told == "TỔNG LIÊN ĐOÀN\nCÔNG ĐOÀN CƠ SỞ\n\nCÔNG ĐOÀN\nVIỆT NAM"


def test_a_column_that_is_not_named_stays_as_it_is(tmp_path: Path) -> None:
    """Of parents alone the last must not become the organiser, nor one that follows be frozen."""
    stage = ward_evening(2)
    stage.do(ChooseHead(stage.later(), Head(parents=("THÀNH PHỐ", "PHƯỜNG"))))
    file = stored(stage, tmp_path / "b.contest")
    assert main(["head", file, "--right", "MỘT DÒNG"]) == 0
    assert head_in(file) == Head(Preset.STATE, ("THÀNH PHỐ", "PHƯỜNG"), "", ("MỘT DÒNG",))
