"""Moodle's gaps inside a text: {1:MC:=yes~no}. One gap makes a question, several are refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from contest.banks.importers.answers import (
    FULL,
    Answer,
    choice_entry,
    numeric_entry,
    short_entry,
)
from contest.banks.importers.drafting import Draft
from contest.banks.importers.gift_grammar import GAP, number_of
from contest.banks.importers.gift_items import hidden, meant
from contest.banks.importers.numbers import decimal_text
from contest.banks.importers.rich_text import RichTexts, Style
from contest.banks.importing import Entry, Refusal
from contest.reading.faults import phrase

_GAP = re.compile(r"\{[0-9]*:([A-Za-z_]{2,17}):([^{}]*)\}")
_ONE = re.compile(r"(?:MULTICHOICE|MC)(?:_?[HVS]{1,2})?", re.IGNORECASE)
_MANY = re.compile(r"(?:MULTIRESPONSE|MR)(?:_?[HS]{1,2})?", re.IGNORECASE)
_NUMBER = re.compile(r"NUMERICAL|NM", re.IGNORECASE)
_WORDS = re.compile(r"(?:SHORTANSWER|SA|MW)(_?C)?", re.IGNORECASE)
_WORTH = re.compile(r"\s*(?:(=)|%(-?[0-9]{1,3}(?:\.[0-9]*)?)%)")


@dataclass(frozen=True, slots=True)
class Cloze:
    """A text with gaps: each gap is its kind and what stands in it, signs hidden."""

    text: str  # with a line where each gap stood
    gaps: tuple[tuple[str, str], ...]


def cloze_of(text: str) -> Cloze:
    """The gaps of a text whose escaped signs are not hidden yet."""
    text = hidden(text)
    return Cloze(meant(_GAP.sub(GAP, text)), gaps_in(text))


def gaps_in(text: str) -> tuple[tuple[str, str], ...]:
    """The gaps of a text whose escaped signs are hidden: kind, and what stands in it."""
    return tuple((found[1], found[2]) for found in _GAP.finditer(text))


def cloze_entry(draft: Draft, cloze: Cloze, texts: RichTexts, style: Style) -> Entry:
    """The question of a text with one gap; `draft` has that text as its stem already."""
    if len(cloze.gaps) != 1:
        return Refusal(draft.place, phrase("imports.gap_count", count=len(cloze.gaps)))
    kind, inside = cloze.gaps[0]
    answers = [_answer(part, texts, style) for part in inside.split("~") if part.strip()]
    draft = replace(draft, remarks=(*draft.remarks, *texts.remarks))
    if _ONE.fullmatch(kind):
        return choice_entry(draft, answers, one_right=True)
    if _MANY.fullmatch(kind):
        return choice_entry(draft, _shared(answers), one_right=False)
    if words := _WORDS.fullmatch(kind):
        return short_entry(draft, answers, "exact" if words[1] else "fold")
    if _NUMBER.fullmatch(kind):
        return _numeric_entry(draft, answers)
    return Refusal(draft.place, phrase("imports.gap_unknown", name=kind))


def _answer(part: str, texts: RichTexts, style: Style) -> Answer:
    worth = _WORTH.match(part)
    percent = Decimal(0)
    if worth is not None:
        percent = FULL if worth[1] else Decimal(worth[2])
        part = part[worth.end() :]
    text, _, said = part.partition("#")
    return Answer(texts.text(meant(text), style), percent, texts.text(meant(said), style))


def _shared(answers: list[Answer]) -> list[Answer]:
    """In a gap with several right answers each is marked as full; together they are."""
    count = sum(answer.percent == FULL for answer in answers)
    return [
        replace(answer, percent=FULL / count) if answer.percent == FULL else answer
        for answer in answers
    ]


def _numeric_entry(draft: Draft, answers: list[Answer]) -> Entry:
    numbers: list[Answer] = []
    for answer in answers:
        number = number_of(answer.text)
        if number is not None:
            middle, tolerance = number.middle
            text = decimal_text(middle)
            numbers.append(replace(answer, text=text, tolerance=tolerance))
        elif answer.percent > 0:
            return Refusal(draft.place, phrase("imports.not_a_number", text=answer.text))
    return numeric_entry(draft, numbers)
