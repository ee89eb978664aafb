"""Which options an answer in JSON means: a letter, a text, an id of an option, or a number.

A number counts from 0 or from 1, and programs do not say which; the other questions of the list
may settle it, and otherwise somebody is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from contest.banks.importers.cleaning import label_letter, one_line
from contest.banks.importers.json.options import Option

_PARTS = re.compile(r"\s*[,;|]\s*")
_LABELLED = re.compile(r"\s*(\w)\s*[.):]\s*(.*)", re.DOTALL)
_RUN = re.compile(r"[A-J]{2,10}")

# The name of a reading, and the positions that it gives.
Ways = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Counting:
    """What a whole list says of its numbers: whether they count from 0, from 1, or either."""

    first: int | None = None


def counting_of(pairs: Iterable[tuple[object, int]]) -> Counting:
    """How a list counts, from its (answer, number of options): a 0 or a last number tells."""
    has_zero = has_last = False
    for answer, count in pairs:
        for number in _numbers(answer):
            has_zero = has_zero or number == 0
            has_last = has_last or (number == count and count > 0)
    if has_zero is has_last:
        return Counting(None)
    return Counting(0 if has_zero else 1)


def ways_of(answer: object, options: Sequence[Option], counting: Counting) -> Ways:
    """The ways to read an answer; one when it is clear, none when it is not understood."""
    if isinstance(answer, list):
        return _ways_of_list(answer, options, counting)
    if isinstance(answer, Mapping):
        inner = next((answer[name] for name in ("text", "id", "value") if name in answer), None)
        return {} if inner is None else ways_of(inner, options, counting)
    same = _by_id(answer, options)
    if same is not None:
        return {"id": (same,)}
    if isinstance(answer, str) and not _is_number(answer):
        found = _by_text(answer, options)
        return {"text": found} if found else {}
    if isinstance(answer, bool):
        found = _by_text(str(answer), options)
        return {"text": found} if found else {}
    number = _number(answer)
    return {} if number is None else _by_number(number, options, counting)


def _ways_of_list(answers: Sequence[object], options: Sequence[Option], counting: Counting) -> Ways:
    """Several right ones: the ways that every one of them has."""
    each = [ways_of(answer, options, counting) for answer in answers]
    if not each or not all(each):
        return {}
    if all(len(ways) == 1 for ways in each):
        keys = [key for ways in each for places in ways.values() for key in places]
        return {"list": tuple(dict.fromkeys(keys))}
    names = [name for name in ("from-0", "from-1", "value") if all(name in ways for ways in each)]
    return {
        name: tuple(dict.fromkeys(key for ways in each for key in ways[name])) for name in names
    }


def _by_number(number: int, options: Sequence[Option], counting: Counting) -> Ways:
    ways: dict[str, tuple[int, ...]] = {}
    if counting.first in (None, 0) and 0 <= number < len(options):
        ways["from-0"] = (number,)
    if counting.first in (None, 1) and 1 <= number <= len(options):
        ways["from-1"] = (number - 1,)
    valued = [place for place, option in enumerate(options) if _is_same(option.text, str(number))]
    if len(valued) == 1:
        ways["value"] = (valued[0],)
    if len({*ways.values()}) == 1:
        return dict([next(iter(ways.items()))])
    return ways


def _by_id(answer: object, options: Sequence[Option]) -> int | None:
    """The option that has this id; ids of their own settle what a number means."""
    if answer is None or isinstance(answer, bool):
        return None
    found = [place for place, one in enumerate(options) if one.id and one.id == str(answer).strip()]
    return found[0] if len(found) == 1 else None


def _by_text(answer: str, options: Sequence[Option]) -> tuple[int, ...]:
    """By the text of an option, by its letter, or by several letters."""
    same = [place for place, option in enumerate(options) if _is_same(option.text, answer)]
    if len(same) == 1:
        return (same[0],)
    labelled = _LABELLED.fullmatch(answer)
    if labelled and (place := _place(labelled[1], options)) is not None:
        return (place,)
    bare = answer.strip().upper()
    letters = list(bare) if _RUN.fullmatch(bare) else _PARTS.split(answer.strip())
    places = [_place(letter, options) for letter in letters]
    known = [place for place in places if place is not None]
    return tuple(dict.fromkeys(known)) if len(known) == len(places) else ()


def _place(letter: str, options: Sequence[Option]) -> int | None:
    sign = label_letter(letter) if len(letter.strip()) == 1 else ""
    place = ord(sign) - ord("A") if sign else -1
    return place if 0 <= place < len(options) else None


def _numbers(answer: object) -> Iterable[int]:
    if isinstance(answer, list):
        for one in answer:
            yield from _numbers(one)
    elif isinstance(answer, str) and not _is_number(answer):
        return
    elif not isinstance(answer, Mapping) and (number := _number(answer)) is not None:
        yield number


def _number(answer: object) -> int | None:
    if isinstance(answer, bool):
        return None
    if isinstance(answer, str) and _is_number(answer):
        return int(answer)
    if isinstance(answer, int) or (isinstance(answer, float) and answer.is_integer()):
        return int(answer)
    return None


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"\s*[0-9]{1,4}\s*", text))


def _is_same(one: str, other: str) -> bool:
    return one_line(one).casefold() == one_line(other).casefold()
