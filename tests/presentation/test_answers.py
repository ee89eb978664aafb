"""Answers in words: the sources of a question as one line."""

from __future__ import annotations

from contest.domain.questions import Numeric, Question, Source
from contest.presentation.answers import source_line
from contest.presentation.wording import Words


def told(*sources: Source) -> str:
    question = Question("bank", "q", "Bao nhiêu?", Numeric("6"), sources=sources)
    return source_line(question, Words("vi"))


def test_a_document_is_named_once_with_all_its_places() -> None:
    law, decree = ("Luật An ninh mạng", "2026-07-01"), ("Nghị định 328", "2026-10-05")
    line = told(
        Source(law[0], "khoản 1 Điều 7", law[1]),
        Source(decree[0], "Điều 3", decree[1]),
        Source(law[0], "khoản 3 Điều 42", law[1]),
    )
    assert line == (
        "Luật An ninh mạng, khoản 1 Điều 7; khoản 3 Điều 42 (có hiệu lực từ 01/7/2026); "
        "Nghị định 328, Điều 3 (có hiệu lực từ 05/10/2026)"
    )


def test_a_document_without_a_place_or_a_date_is_named_alone() -> None:
    assert told(Source("Bản tin", ""), Source("Công ước", "Điều 1")) == "Bản tin; Công ước, Điều 1"
