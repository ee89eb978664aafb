"""The rules on paper: every sentence of every format comes back, checkable where it can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from contest.domain.state import Contest
from contest.formats.loader import load_format
from contest.presentation.check_code import parse
from contest.presentation.rulesheet import contest_rules
from contest.presentation.wording import LANGUAGES, Language, Words
from contest.printing.paper import PaperInput
from contest.printing.papers import draw_papers, draw_rules
from contest.printing.rules import rules
from contest.resources import assets_dir
from tests.printing.reading import codes_on, needs_poppler, pictures, text_of
from tests.printing.staged import FONTS, HEAD, ward_evening

FORMATS = sorted((assets_dir() / "formats").glob("*.json"))


def squeezed(text: str) -> str:
    return "".join(text.split())


def given(path: Path, language: Language) -> PaperInput:
    return PaperInput(Contest(format=load_format(path)), 0, "", Words(language), FONTS)


@needs_poppler
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", FORMATS, ids=lambda path: path.stem)
def test_every_sentence_of_a_format_is_on_its_paper(
    path: Path, language: Language, tmp_path: Path
) -> None:
    paper = tmp_path / "rules.pdf"
    draw_rules(given(path, language), paper)
    text = squeezed(text_of(paper, "-raw"))
    for part in contest_rules(load_format(path), Words(language)):
        assert squeezed(part.title) in text
        for line in part.lines:
            # A page may end within it, with the number of the next one between.
            assert squeezed(line)[:40] in text
            assert squeezed(line)[-25:] in text


def test_the_paper_of_a_format_alone_has_no_code_and_that_of_a_contest_has_one() -> None:
    (alone,) = rules(given(FORMATS[0], "vi"))
    assert alone.code is None
    evening = ward_evening(3)
    (paper,) = rules(evening.given())
    assert paper.code is not None
    assert parse(paper.code.text).kind == "rules"
    assert paper.code.chain16 == HEAD[:16]
    assert paper.code.contest_id == evening.contest.id


@needs_poppler
def test_the_rules_of_a_contest_are_headed_and_signed(tmp_path: Path) -> None:
    (file,) = draw_papers(["rules"], ward_evening(3).given(), tmp_path)
    text = text_of(file, "-layout")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "THỂ LỆ HỘI THI" in text
    assert "với 3 đội" in text
    assert "TRƯỞNG BAN GIÁM KHẢO" in text
    codes = [codes_on(page) for page in pictures(file, tmp_path / "pictures")]
    assert all(len(found) == 1 for found in codes)


def test_before_a_format_is_chosen_there_are_no_rules_to_print() -> None:
    assert not list(rules(PaperInput(Contest(), 0, "", Words(), FONTS)))


def test_nothing_of_the_rules_runs_over_the_edge() -> None:
    for path in FORMATS:
        for language in LANGUAGES:
            task = given(path, language)
            (paper,) = rules(task)
            for page in paper.pages:
                for text in page.texts:
                    right = text.x + task.faces.width(text.text, text.style, text.size)
                    assert right <= page.width - 40
                    assert text.y > 40
