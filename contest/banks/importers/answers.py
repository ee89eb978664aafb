"""Answers with a share of the points each, as Moodle's formats have them, made into our bodies.

Moodle gives every answer a percentage; we know right and wrong, and one way of part scores. What
a percentage says beyond that is remarked on, and kept with the question.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from contest.banks.importers.drafting import (
    LETTERS,
    Draft,
    entry_of,
    entry_of_body,
    question_with,
)
from contest.banks.importers.numbers import decimal_text
from contest.banks.importing import Doubt, Entry, Read, Reading, Refusal
from contest.domain.questions import (
    Item,
    Matching,
    Media,
    Numeric,
    Ordering,
    Question,
    Short,
    Situation,
    TrueFalse,
)
from contest.presentation.wording import Words
from contest.reading.faults import Phrase, phrase

MOST_ITEMS = 12
FULL = Decimal(100)
_NEAR = Decimal("0.1")  # percentages are rounded to five digits: three thirds are 99.99999
_STAR = re.compile(r"(?<!\\)\*")
_ITEM_IDS = "ABCDEFGHIJKLMNOPQRSTUVWX"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a source: an option, a text, or a number within a tolerance."""

    text: str
    percent: Decimal
    feedback: str = ""
    media: tuple[Media, ...] = ()
    tolerance: Decimal = Decimal(0)

    @property
    def said(self) -> str:
        """The answer as it is told: 1822 ± 2."""
        return f"{self.text} ± {decimal_text(self.tolerance)}" if self.tolerance else self.text


def choice_entry(
    draft: Draft, answers: Sequence[Answer], *, one_right: bool, all_or_nothing: bool = False
) -> Entry:
    """A question with options; where `one_right`, each answer is right or wrong on its own."""
    keys = _keys(answers, one_right)
    remarks = draft.remarks
    if one_right and len(keys) > 1:
        remarks += (phrase("imports.any_of_several", count=len(keys)),)
    if not all_or_nothing and not _is_usual(answers, keys, one_right):
        remarks += (phrase("imports.weights_unlike"),)
    draft = replace(
        draft,
        choices=tuple(answer.text for answer in answers),
        choice_media=tuple(answer.media for answer in answers),
        keys=keys,
        is_multiple=len(keys) > 1 or not one_right,
        note=_note(draft.note, zip(LETTERS, answers, strict=False)),
        scoring="all" if all_or_nothing else "partial",
        remarks=remarks,
    )
    entry = entry_of(draft)
    if _is_usual(answers, keys, one_right):
        return entry
    weights = {letter: float(one.percent) for letter, one in zip(LETTERS, answers, strict=False)}
    return keeping(entry, weights=weights)


def short_entry(
    draft: Draft, answers: Sequence[Answer], match: Literal["exact", "fold"] = "fold"
) -> Entry:
    """A question that is answered in a few words."""
    draft = replace(draft, note=_note(draft.note, ((one.said, one) for one in answers)))
    full = _full([answer for answer in answers if answer.text])
    texts = tuple(dict.fromkeys(answer.text.replace("\\*", "*") for answer in full))
    if not texts:
        return Refusal(draft.place, phrase("imports.no_key"))
    remarks = draft.remarks + _part_remarks(answers, full)
    if any(_STAR.search(answer.text) for answer in full):
        remarks += (phrase("imports.wildcard"),)
    entry = entry_of_body(question_with(draft, Short(texts, match)), draft.place, remarks)
    return _keeping_parts(entry, answers, full)


def numeric_entry(draft: Draft, answers: Sequence[Answer], unit: str = "") -> Entry:
    """A question that is answered by a number; `answers` hold texts that are numbers."""
    draft = replace(draft, note=_note(draft.note, ((one.said, one) for one in answers)))
    full = _full([answer for answer in answers if answer.text != "*"])
    if not full:
        return Refusal(draft.place, phrase("imports.no_key"))
    remarks = draft.remarks + _part_remarks(answers, full)
    first, *others = [question_with(draft, _numeric(answer, unit)) for answer in full]
    if all(other.body == first.body for other in others):
        entry = entry_of_body(first, draft.place, remarks)
    else:
        entry = _several_numbers(draft, full, first, remarks)
    return _keeping_parts(entry, answers, full)


def truth_entry(
    draft: Draft, is_true: bool, *, when_right: str = "", when_wrong: str = ""
) -> Entry:
    """A statement; what is said to a right and to a wrong answer goes to the note."""
    right, wrong = ("A", "B") if is_true else ("B", "A")
    said = sorted(((right, when_right), (wrong, when_wrong)))
    note = "\n".join([draft.note, *(f"{letter}: {text}" for letter, text in said if text)]).strip()
    question = question_with(replace(draft, note=note), TrueFalse(is_true))
    return entry_of_body(question, draft.place, draft.remarks)


def situation_entry(draft: Draft, model_answer: str) -> Entry:
    """A question that is talked about; without a model answer, a placeholder says so."""
    remarks = draft.remarks
    if not model_answer:
        remarks += (phrase("imports.no_model_answer"),)
        model_answer = Words("vi").say("imports.model_answer_missing")
    question = question_with(draft, Situation(model_answer))
    return entry_of_body(question, draft.place, remarks)


def matching_entry(draft: Draft, pairs: Sequence[tuple[str, str]]) -> Entry:
    """Pairs to find; a pair without a left side gives a right one that fits nothing."""
    left = [pair for pair in pairs if pair[0]]
    rights = tuple(dict.fromkeys(right for _, right in pairs))
    if not 2 <= len(left) <= MOST_ITEMS or not 2 <= len(rights) <= MOST_ITEMS:
        count = min(len(left), len(rights)) if len(rights) < 2 else len(left)
        return Refusal(draft.place, phrase("imports.pair_count", count=count, most=MOST_ITEMS))
    if any(not right for right in rights):
        return Refusal(draft.place, phrase("imports.empty_pair"))
    shown = shuffled(draft.text, rights)
    ids = dict(zip(shown, _ITEM_IDS, strict=False))
    body = Matching(
        tuple(Item(str(number), text) for number, (text, _) in enumerate(left, 1)),
        tuple(Item(ids[text], text) for text in shown),
        tuple((str(number), ids[right]) for number, (_, right) in enumerate(left, 1)),
    )
    return entry_of_body(question_with(draft, body), draft.place, draft.remarks)


def ordering_entry(draft: Draft, texts: Sequence[str]) -> Entry:
    """Items to be put in order, `texts` being in the right one."""
    if not 2 <= len(texts) <= MOST_ITEMS:
        count = len(texts)
        return Refusal(draft.place, phrase("imports.item_count", count=count, most=MOST_ITEMS))
    if len(set(texts)) != len(texts):
        return Refusal(draft.place, phrase("imports.equal_items"))
    shown = shuffled(draft.text, texts)
    ids = dict(zip(shown, _ITEM_IDS, strict=False))
    items = tuple(Item(ids[text], text) for text in shown)
    body = Ordering(items, tuple(ids[text] for text in texts))
    return entry_of_body(question_with(draft, body), draft.place, draft.remarks)


def mixed(seed: str, texts: Sequence[str]) -> tuple[str, ...]:
    """The texts in an order that their content makes, so that it is always the same."""
    return tuple(
        sorted(texts, key=lambda text: hashlib.sha256(f"{seed}\0{text}".encode()).digest())
    )


def shuffled(seed: str, texts: Sequence[str]) -> tuple[str, ...]:
    """The texts mixed, and never left as they are, since that would be the answer."""
    order = mixed(seed, texts)
    return (*order[1:], order[0]) if order == tuple(texts) else order


def keeping(entry: Entry, **kept: object) -> Entry:
    """The entry with things that our types cannot carry; what is empty is left out."""
    given = {name: value for name, value in kept.items() if value}
    match entry:
        case Read() | Doubt() if given:
            return replace(entry, kept={**entry.kept, **given})
        case _:
            return entry


def _several_numbers(
    draft: Draft, full: Sequence[Answer], first: Question, remarks: tuple[Phrase, ...]
) -> Entry:
    said = tuple(dict.fromkeys(answer.said for answer in full))
    ways = [Reading("first", phrase("imports.first_number", text=said[0]), first)]
    if not any(answer.tolerance for answer in full):
        as_texts = question_with(draft, Short(said))
        ways.append(Reading("texts", phrase("imports.numbers_as_texts", texts=said), as_texts))
    why = phrase("imports.several_numbers", texts=said)
    return Doubt("several-numbers", draft.place, why, tuple(ways), remarks)


def _keys(answers: Sequence[Answer], one_right: bool) -> tuple[int, ...]:
    """The positions of the right ones: of full worth where one is right, else of any worth."""
    positive = [place for place, answer in enumerate(answers) if answer.percent > 0]
    if not one_right or not positive:
        return tuple(positive)
    best = max(answers[place].percent for place in positive)
    return tuple(place for place in positive if answers[place].percent == best)


def _is_usual(answers: Sequence[Answer], keys: tuple[int, ...], one_right: bool) -> bool:
    """Whether the percentages say no more than which are right, and how we score parts."""
    right = [answers[key].percent for key in keys]
    wrong = [answer.percent for place, answer in enumerate(answers) if place not in keys]
    if one_right:
        return all(percent == FULL for percent in right) and not any(wrong)
    is_even = max(right, default=FULL) - min(right, default=FULL) <= _NEAR
    is_whole = abs(sum(right) - FULL) <= _NEAR
    takes_as_much = all(abs(percent + right[0]) <= _NEAR for percent in wrong) if right else True
    return is_even and is_whole and takes_as_much


def _full(answers: Sequence[Answer]) -> list[Answer]:
    """The answers that earn most, if they earn anything."""
    best = max((answer.percent for answer in answers), default=Decimal(0))
    return [answer for answer in answers if answer.percent == best > 0]


def _part_remarks(answers: Sequence[Answer], full: Sequence[Answer]) -> tuple[Phrase, ...]:
    parts = tuple(one.said for one in answers if one.percent > 0 and one not in full)
    remarks: tuple[Phrase, ...] = ()
    if parts:
        remarks = (phrase("imports.part_answers", texts=parts),)
    if full and full[0].percent < FULL:
        remarks += (phrase("imports.no_full_answer"),)
    return remarks


def _keeping_parts(entry: Entry, answers: Sequence[Answer], full: Sequence[Answer]) -> Entry:
    others = [one for one in answers if one.percent and one not in full]
    if not others and (not full or full[0].percent == FULL):
        return entry
    weights = [{"answer": one.said, "percent": float(one.percent)} for one in answers]
    return keeping(entry, weights=weights)


def _numeric(answer: Answer, unit: str) -> Numeric:
    return Numeric(decimal_text(Decimal(answer.text)), decimal_text(answer.tolerance), unit)


def _note(note: str, named: Iterable[tuple[str, Answer]]) -> str:
    """What is said of each answer, for the MC."""
    said = (f"{name}: {answer.feedback}" for name, answer in named if answer.feedback)
    return "\n".join([note, *said]).strip()
