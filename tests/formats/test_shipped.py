"""Formats by name or by path."""

from __future__ import annotations

from pathlib import Path

import pytest

from contest.formats.shipped import format_path, shipped_formats
from contest.presentation.wording import Words
from contest.reading.faults import BadFile
from contest.resources import assets_dir

FOLDER = assets_dir() / "formats"


def test_the_shipped_formats_are_listed_by_name() -> None:
    listed = [reading.format.id for reading in shipped_formats(FOLDER) if reading.format]
    assert {"boards-10x3", "ward-quiz"} <= set(listed)
    assert listed == sorted(listed)


def test_a_faulty_format_is_listed_with_its_faults(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{}", encoding="utf-8")
    (reading,) = shipped_formats(tmp_path)
    assert reading.format is None
    assert reading.faults


def test_a_name_or_a_path_means_a_file() -> None:
    assert format_path("ward-quiz", FOLDER) == FOLDER / "ward-quiz.json"
    assert format_path("mine/own.json", FOLDER) == Path("mine/own.json")
    assert format_path("own.json", FOLDER) == Path("own.json")


def test_an_unknown_name_is_told_with_those_that_there_are() -> None:
    with pytest.raises(BadFile) as bad:
        format_path("ward-quizz", FOLDER)
    sentence = bad.value.faults[0].sentence(Words("vi"))
    assert 'Có phải là "ward-quiz"?' in sentence
    assert "boards-10x3" in sentence
    with pytest.raises(BadFile) as bad:
        format_path("olympia", FOLDER)
    assert "ward-quiz" in bad.value.faults[0].sentence(Words("en"))
