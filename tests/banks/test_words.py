"""Every fault that the code can name has its sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import contest
from contest.presentation.wording import LANGUAGES, Words

HOME = Path(contest.__file__).parent
NAME = re.compile(r'"(banks\.[a-z0-9_]*[a-z0-9])"')


def test_every_code_has_words() -> None:
    files = [*(HOME / "reading").glob("*.py"), *(HOME / "banks").glob("*.py")]
    codes = {code for file in files for code in NAME.findall(file.read_text(encoding="utf-8"))}
    assert len(codes) > 80
    for language in LANGUAGES:
        assert [code for code in sorted(codes) if not Words(language).has(code)] == []


def test_every_phrase_of_importers_and_exporters_has_words() -> None:
    name = re.compile(r'"((?:imports|exports|sheets)\.[a-z0-9_]*[a-z0-9])"')
    files = [*(HOME / "banks").rglob("*.py"), *(HOME / "cli").glob("*.py")]
    codes = {code for file in files for code in name.findall(file.read_text(encoding="utf-8"))}
    assert len(codes) > 150
    for language in LANGUAGES:
        assert [code for code in sorted(codes) if not Words(language).has(code)] == []
