"""The shipped files are found, in a checkout and in an installed package alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from contest import resources


def test_fonts_and_banks_are_where_the_program_looks() -> None:
    assert list((resources.assets_dir() / "fonts").rglob("*.ttf"))
    assert resources.banks_dir().is_dir()


def test_inside_the_package_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "contest"
    for folder in (package / "assets", tmp_path / "assets", tmp_path / "question_banks"):
        folder.mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.assets_dir() == package / "assets"
    assert resources.banks_dir() == tmp_path / "question_banks"


def test_a_program_that_is_not_whole_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "contest")
    with pytest.raises(FileNotFoundError, match="question_banks"):
        resources.banks_dir()
