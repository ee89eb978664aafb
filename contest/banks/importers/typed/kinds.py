"""Questions that name their kind: "Câu 5 (sắp xếp): …", as our own papers write them."""

from __future__ import annotations

import re
from decimal import Decimal

from contest.banks.importers.cleaning import cleaned
from contest.banks.importers.drafting import LETTERS
from contest.banks.importers.told import hundredths_of
from contest.banks.importers.typed import labels
from contest.banks.importers.typed.found import Found
from contest.banks.importers.typed.marked import Marked
from contest.domain.matching import number_in
from contest.domain.questions import (
    Body,
    Item,
    Matching,
    Numeric,
    Ordering,
    RubricLine,
    Short,
    Situation,
    TrueFalse,
)

_PAIR = re.compile(r"(\d{1,2})\s*[-–:.]\s*([A-La-l])")
_LEFT = re.compile(r"\s*(\d{1,2})\s*[.)]\s*(?=\S)")
_TRUE, _FALSE = ("đúng", "đ", "true"), ("sai", "s", "false")


def body_of(found: Found) -> Body | None:
    """The body that a question of a named kind asks for; None where what stands there is none."""
    answers = [cleaned(one) for one in found.answers if cleaned(one)]
    match found.kind:
        case "truefalse" if answers:
            truth = truth_of(answers[0])
            return None if truth is None else TrueFalse(truth)
        case "short" | "short exact" | "short no_tones" if answers:
            return _short(tuple(answers), found.kind)
        case "numeric" if answers:
            return _numeric(answers[0], found)
        case "ordering" if answers:
            return _ordering(answers[0], found)
        case "matching" if answers:
            return _matching(answers[0], found)
        case "situation" if answers:
            return Situation("\n".join(answers), tuple(map(_rubric, found.rubric)))
        case _:
            return None


def truth_of(value: str) -> bool | None:
    """What "Đúng" or "Đ" says; the letter D says nothing."""
    word = value.strip(" .!").casefold()
    return True if word in _TRUE else False if word in _FALSE else None


def _short(answers: tuple[str, ...], kind: str) -> Short:
    match kind.partition(" ")[2]:
        case "exact":
            return Short(answers, "exact")
        case "no_tones":
            return Short(answers, "no_tones")
        case _:
            return Short(answers)


def _numeric(answer: str, found: Found) -> Numeric | None:
    number = number_in(answer)
    tolerance = number_in(found.tolerance or "0")
    if number is None or tolerance is None:
        return None
    unit = found.unit or number[1].strip()
    return Numeric(_plain(number[0]), _plain(tolerance[0]), unit)


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")


def _ordering(answer: str, found: Found) -> Ordering | None:
    letters = labels.letters_in(answer)
    own = [LETTERS[place] for place in range(min(len(found.options), len(LETTERS)))]
    if len(own) < 2 or sorted(letters) != own:
        return None
    texts = [option.text.plain for option in found.options]
    items = tuple(Item(letter, text) for letter, text in zip(own, texts, strict=False))
    return Ordering(items, letters)


def _matching(answer: str, found: Found) -> Matching | None:
    left = _taken_left(found.stem)
    pairs = tuple((number, letter.upper()) for number, letter in _PAIR.findall(answer))
    letters = LETTERS[: len(found.options)]
    numbers = [item.id for item in left]
    if len(left) < 2 or [one for one, _ in pairs] != numbers:
        return None
    if not all(letter in letters for _, letter in pairs):
        return None
    right = tuple(
        Item(letter, option.text.plain)
        for letter, option in zip(letters, found.options, strict=False)
    )
    return Matching(left, right, pairs)


def _taken_left(stem: list[Marked]) -> tuple[Item, ...]:
    """The numbered lines at the end of a stem, which are the left side; they are taken out."""
    items: list[Item] = []
    first = len(stem)
    while first and (match := _LEFT.match(stem[first - 1].text)):
        first -= 1
        items.insert(0, Item(match[1], stem[first].cut(match.end()).plain))
    numbers = [item.id for item in items]
    if numbers != [str(number) for number in range(1, len(items) + 1)]:
        return ()
    del stem[first:]
    return tuple(items)


def _rubric(line: str) -> RubricLine:
    text, _, points = line.rpartition("|")
    worth = hundredths_of(points)
    return RubricLine(cleaned(text or line), worth or 0)
