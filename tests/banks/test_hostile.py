"""Files made to hurt a reader: each is refused with a sentence, none gets through or crashes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from contest.banks.checks import check_bank_files
from contest.banks.loader import load_bank
from contest.presentation.wording import Words
from contest.reading.faults import BadFile

CORPUS = os.environ.get("CONTEST_CORPUS")


def hostile(kind: str) -> Path:
    if not CORPUS:
        pytest.skip("CONTEST_CORPUS names no folder")
    return Path(CORPUS) / "hostile" / kind


def refused(path: Path) -> None:
    with pytest.raises(BadFile) as caught:
        load_bank(path)
    report = check_bank_files([path])
    assert report.faults
    for fault in (*caught.value.faults, *report.faults):
        for words in (Words("vi"), Words("en")):
            sentence = fault.sentence(words)
            assert sentence.isprintable()
            assert sentence.startswith(str(path))


def test_no_hostile_json_is_taken_for_a_bank(tmp_path: Path) -> None:
    files = sorted(file for file in hostile("json").rglob("*.json") if file.is_file())
    assert len(files) > 300
    for number, file in enumerate(files):
        home = tmp_path / f"b{number}"
        home.mkdir()
        shutil.copyfile(file, home / "bank.json")
        refused(home)


def test_no_hostile_archive_is_taken_for_a_bank(tmp_path: Path) -> None:
    files = sorted(file for file in hostile("zip").iterdir() if file.is_file())
    assert files
    for file in files:
        path = tmp_path / f"{file.stem}.zip"
        shutil.copyfile(file, path)
        refused(path)
    assert {path.suffix for path in tmp_path.rglob("*")} == {".zip"}


@pytest.mark.parametrize(
    "value",
    ["[" * 100_000, '{"a":' * 100_000, "1" * 10_000, "NaN", '"\\ud800"', "1e999", '"\x1b[31m"'],
)
@pytest.mark.parametrize("place", ["%s", '{"questions": [%s]}', '{"x-own": %s}'])
def test_a_trap_anywhere_is_a_fault(tmp_path: Path, place: str, value: str) -> None:
    head = '{"format": "quiz-bank", "formatVersion": "1.0", "title": "T", '
    text = (place % value).replace("{", head, 1) if place.startswith("{") else value
    (tmp_path / "bank.json").write_text(text, encoding="utf-8")
    refused(tmp_path)
