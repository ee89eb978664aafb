"""The kinds of Moodle questions that we have a form for, each made into it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import count
from typing import Literal

from lxml import etree

from contest.banks.importers.answers import (
    FULL,
    Answer,
    choice_entry,
    keeping,
    matching_entry,
    numeric_entry,
    ordering_entry,
    short_entry,
    situation_entry,
    truth_entry,
)
from contest.banks.importers.cleaning import cleaned
from contest.banks.importers.cloze import cloze_entry, cloze_of
from contest.banks.importers.drafting import Draft
from contest.banks.importers.gift_grammar import GAP
from contest.banks.importers.moodle_question import MoodleQuestion, style_of
from contest.banks.importers.numbers import decimal_in, decimal_text
from contest.banks.importers.xml import child, children, local_name, text_at
from contest.banks.importing import Entry, Refusal
from contest.reading.faults import Phrase, phrase

_SLOT = re.compile(r"\[\[([0-9]{1,3})\]\]")


def _choice(question: MoodleQuestion, draft: Draft) -> Entry:
    answers = question.answers(are_shown=True)
    one_right = question.is_set("single", "true")
    return choice_entry(question.with_remarks(draft), answers, one_right=one_right)


def _choice_set(question: MoodleQuestion, draft: Draft) -> Entry:
    answers = question.answers(are_shown=True)
    draft = question.with_remarks(draft)
    return choice_entry(draft, answers, one_right=False, all_or_nothing=True)


def _truth(question: MoodleQuestion, draft: Draft) -> Entry:
    by_word = {answer.text.lower(): answer for answer in question.answers()}
    if by_word.keys() != {"true", "false"}:
        return Refusal(draft.place, phrase("imports.truth_unclear"))
    if by_word["true"].percent == by_word["false"].percent:
        return Refusal(draft.place, phrase("imports.no_key"))
    is_true = by_word["true"].percent > by_word["false"].percent
    right, wrong = ("true", "false") if is_true else ("false", "true")
    said = by_word[right].feedback, by_word[wrong].feedback
    draft = question.with_remarks(draft)
    return truth_entry(draft, is_true, when_right=said[0], when_wrong=said[1])


def _short(question: MoodleQuestion, draft: Draft) -> Entry:
    answers = question.answers()
    match: Literal["exact", "fold"] = "exact" if question.is_set("usecase") else "fold"
    return short_entry(question.with_remarks(draft), answers, match)


def _numeric(question: MoodleQuestion, draft: Draft) -> Entry:
    answers = []
    elements = children(question.element, "answer")
    for answer, element in zip(question.answers(), elements, strict=True):
        number = decimal_in(answer.text)
        tolerance = decimal_in(text_at(element, "tolerance")) or Decimal(0)
        if number is not None:
            text = decimal_text(number)
            answers.append(replace(answer, text=text, tolerance=abs(tolerance)))
        elif answer.percent > 0:
            return Refusal(draft.place, phrase("imports.not_a_number", text=answer.text))
        else:
            answers.append(replace(answer, text="*"))
    unit, others = _units(question.element)
    draft = question.with_remarks(draft)
    if others:
        draft = replace(draft, remarks=(*draft.remarks, phrase("imports.units", units=others)))
    return numeric_entry(draft, answers, unit)


def _matching(question: MoodleQuestion, draft: Draft) -> Entry:
    pairs = [
        (question.text(pair), cleaned(text_at(pair, "answer", "text")))
        for pair in children(question.element, "subquestion")
    ]
    return matching_entry(question.with_remarks(draft), pairs)


def _ordering(question: MoodleQuestion, draft: Draft) -> Entry:
    elements = list(children(question.element, "answer"))
    numbers = [decimal_in(element.get("fraction")) for element in elements]
    if all(number is not None for number in numbers) and len(set(numbers)) == len(numbers):
        elements.sort(key=lambda element: decimal_in(element.get("fraction")) or 0)
    texts = [question.text(element) for element in elements]
    draft = question.with_remarks(draft)
    asked = decimal_in(text_at(question.element, "selectcount"))
    if asked is not None and 0 < asked < len(texts):
        remark = phrase("imports.order_subset", count=int(asked), all=len(texts))
        draft = replace(draft, remarks=(*draft.remarks, remark))
    return ordering_entry(draft, texts)


def _essay(question: MoodleQuestion, draft: Draft) -> Entry:
    model = question.text(child(question.element, "graderinfo"))
    template = question.text(child(question.element, "responsetemplate"))
    return keeping(situation_entry(question.with_remarks(draft), model), template=template)


def _gaps(question: MoodleQuestion, draft: Draft) -> Entry:
    element = child(question.element, "questiontext")
    if element is None:
        return Refusal(draft.place, phrase("imports.no_text"))
    cloze = cloze_of(text_at(element, "text"))
    style = style_of(element)
    text, media = question.texts.shown(cloze.text, style)
    return cloze_entry(replace(draft, text=text, media=media), cloze, question.texts, style)


def _slots(question: MoodleQuestion, draft: Draft) -> Entry:
    """A text with [[1]] where an option belongs: a choice, or gaps to match when there are more."""
    slots = tuple(int(number) - 1 for number in _SLOT.findall(draft.text))
    options = [
        option
        for option in question.element
        if local_name(option) in ("selectoption", "dragbox") and text_at(option, "text")
    ]
    if not slots:
        return Refusal(draft.place, phrase("imports.gap_count", count=0))
    if not all(0 <= slot < len(options) for slot in slots):
        return Refusal(draft.place, phrase("imports.key_beyond", count=len(options)))
    if len(slots) > 1:
        return _several_slots(question, draft, slots, options)
    right = options[slots[0]]
    answers = [
        Answer(question.text(option), FULL if option is right else Decimal(0))
        for option in options
        if text_at(option, "group") == text_at(right, "group")
    ]
    draft = replace(draft, text=_SLOT.sub(GAP, draft.text))
    return choice_entry(question.with_remarks(draft), answers, one_right=True)


def _several_slots(
    question: MoodleQuestion,
    draft: Draft,
    slots: tuple[int, ...],
    options: Sequence[etree._Element],
) -> Entry:
    """Each gap gets a number, and is matched with the option that belongs in it."""
    numbers = count(1)
    draft = replace(draft, text=_SLOT.sub(lambda _: f"({next(numbers)}) {GAP}", draft.text))
    texts = [question.text(option) for option in options]
    pairs = [(f"({number})", texts[slot]) for number, slot in enumerate(slots, 1)]
    pairs += [("", text) for place, text in enumerate(texts) if place not in slots]
    draft = question.with_remarks(draft)
    return matching_entry(
        replace(draft, remarks=(*draft.remarks, phrase("imports.gaps_matched", count=len(slots)))),
        pairs,
    )


def _rows(question: MoodleQuestion, draft: Draft) -> Entry:
    """Statements, each true or false (or of whatever columns): matched with the column it has."""
    columns = {
        column.get("number"): question.text(child(column, "responsetext"))
        for column in children(question.element, "column")
    }
    weights = {
        (one.get("rownumber"), one.get("columnnumber")): decimal_in(text_at(one, "value"))
        for one in children(question.element, "weight")
    }
    pairs = [("", text) for text in columns.values()]
    for row in children(question.element, "row"):
        worth = {number: weights.get((row.get("number"), number)) or 0 for number in columns}
        best = [number for number, weight in worth.items() if weight == max(worth.values()) > 0]
        if len(best) != 1:
            return Refusal(draft.place, phrase("imports.row_unclear", row=row.get("number") or ""))
        pairs.append((question.text(child(row, "optiontext")), columns[best[0]]))
    return matching_entry(question.with_remarks(draft), pairs)


KINDS: Mapping[str, Callable[[MoodleQuestion, Draft], Entry]] = {
    "multichoice": _choice,
    "multichoiceset": _choice_set,
    "truefalse": _truth,
    "shortanswer": _short,
    "numerical": _numeric,
    "matching": _matching,
    "ordering": _ordering,
    "essay": _essay,
    "cloze": _gaps,
    "multianswer": _gaps,
    "gapselect": _slots,
    "ddwtos": _slots,
    "mtf": _rows,
    "kprime": _rows,
}


def unsupported(kind: str) -> Phrase:
    """Why a kind that we have no form for is refused."""
    if kind == "description":
        return phrase("imports.description")
    if not kind:
        return phrase("imports.type_missing")
    return phrase("imports.type_unsupported", name=kind)


def _units(element: etree._Element) -> tuple[str, tuple[str, ...]]:
    """The unit that a number is meant in, and those that may be used instead."""
    found = child(element, "units")
    if found is None:
        return "", ()
    named = [
        (text_at(unit, "unit_name"), decimal_in(text_at(unit, "multiplier")))
        for unit in children(found, "unit")
    ]
    unit = next((name for name, factor in named if factor == 1), "")
    return unit, tuple(name for name, _ in named if name != unit)
