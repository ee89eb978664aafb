"""`contest export` as a person or another tool uses it."""

from __future__ import annotations

from pathlib import Path

import pytest

from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.loader import load_bank
from contest.cli import main
from contest.resources import banks_dir

BANK = banks_dir() / "nam-khong"
FORMATS = {"word": "word", "excel": "sheet", "csv": "sheet", "gift": "gift", "moodle": "moodle-xml"}


@pytest.mark.parametrize("kind", FORMATS)
def test_a_bank_goes_out_and_is_read_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    path = tmp_path / "out"
    assert main(["export", str(BANK), "--to", kind, "-o", str(path), "--key"]) == 0
    said = capsys.readouterr().out
    assert "các gói câu hỏi" in said
    imported = import_source(Source("out", path.read_bytes()))
    assert imported.format == FORMATS[kind]
    texts = [question.text for question in load_bank(BANK).questions()]
    back = [question.text for question in imported.questions]
    if kind == "gift":  # it has no form for putting things in order, and says so
        assert "không có loại câu như vậy" in said
        texts = [text for text in texts if text in back]
    assert back == texts


def test_a_zip_is_a_bank_as_it_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "nam-khong.zip"
    assert main(["export", str(BANK), "--to", "zip", "-o", str(path)]) == 0
    assert "Không mang theo" not in capsys.readouterr().out
    zipped, home = load_bank(path), load_bank(BANK)
    assert zipped.raw == home.raw
    assert list(zipped.questions()) == list(home.questions())  # with documents by their titles
    again = tmp_path / "again.zip"
    assert main(["export", str(BANK), "--to", "zip", "-o", str(again)]) == 0
    assert again.read_bytes() == path.read_bytes()


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.docx"
    path.write_text("mine")
    assert main(["export", str(BANK), "--to", "word", "-o", str(path)]) == 1
    assert "không ghi đè" in capsys.readouterr().err
    assert path.read_text() == "mine"
    assert [one.name for one in tmp_path.iterdir()] == ["mine.docx"]


def test_an_unknown_format_is_a_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(BANK), "--to", "pdf", "-o", str(tmp_path / "x")]) == 2
    assert "word, excel, csv, gift, moodle, zip" in capsys.readouterr().err
