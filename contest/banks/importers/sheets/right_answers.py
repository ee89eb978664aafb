"""Which options a cell of right answers means: by letter, by number, by text, or in doubt.

The trap is a cell that means two things: "2" is the second option, or the option that reads 2;
"A" is the first option, or the one that reads A. Where both are possible and differ, it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from contest.banks.importers.cleaning import bare, label_letter
from contest.banks.importers.drafting import LETTERS
from contest.domain.matching import number_in, plain
from contest.reading.faults import Phrase, phrase

_BEFORE = re.compile(
    r"\s*(?:đáp án(?: đúng)?|phương án(?: đúng)?|câu|ý(?=\s)|chọn|answer|đ/?a|=>|→)"
    r"\s*[:=]?\s*(?=\S)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,;/&+.()\[\]-]*")
_WHOLE = re.compile(r"\s*(\d+)[.,]0\s*")
_LABELLED = re.compile(r"\s*[(\[]?([^\W\d_])\s*[.):/\]–(-]\s*(\S.*)", re.DOTALL)
_PARTS = re.compile(r"[;|\n]")
_AND = ("va", "and")
_SAID = {"letter": "letter_way", "mark": "mark_way"}  # other words ask about letters and marks
_TRUE = frozenset("dung|đ|true|t|yes|co|right|correct".split("|"))
_FALSE = frozenset("sai|s|false|f|no|khong|wrong|incorrect".split("|"))


@dataclass(frozen=True, slots=True)
class KeyRule:
    """What is known of a column of right answers before a cell is read.

    `first` is the number of the first option, None where nobody says; `is_number`, `is_text` and
    `is_letter` are true where the cells can only be numbers of options, texts, or letters.
    """

    first: int | None = None
    is_number: bool = False
    is_text: bool = False
    is_letter: bool = False
    may_begin_at_zero: bool = False


@dataclass(frozen=True, slots=True)
class KeyWay:
    """One meaning of a cell: its name, and the positions of the right options from 0."""

    name: str  # "letter", "position", "from-zero", "value"
    keys: tuple[int, ...]

    def said(self, choices: Sequence[str]) -> Phrase:
        """The meaning in words."""
        letters = ", ".join(LETTERS[key] for key in self.keys)
        text = "; ".join(choices[key] for key in self.keys)
        name = _SAID.get(self.name, self.name.replace("-", "_"))
        return phrase(f"sheets.key_{name}", letters=letters, text=text)


def ways_of(cell: str, choices: Sequence[str], rule: KeyRule) -> tuple[KeyWay, ...]:
    """Every meaning that a cell of right answers can have, each with other options.

    Letters and positions come before texts; of meanings with the same options the first is kept.
    """
    count = len(choices)
    if rule.is_letter:
        keys = _by_letters(cell, count)
        return (KeyWay("letter", keys),) if keys else ()
    values = () if rule.is_number else (KeyWay("value", by_text(cell, choices)),)
    found: list[KeyWay] = []
    if not rule.is_text:
        text = cell if values and values[0].keys else _without_words(cell)
        found.append(KeyWay("letter", _by_letters(text, count)))
        found += _by_numbers(text, count, rule)
        found += _by_label(text, choices)
    found += values
    unlike: dict[tuple[int, ...], KeyWay] = {}
    for way in found:
        if way.keys:
            unlike.setdefault(tuple(sorted(set(way.keys))), way)
    return tuple(KeyWay(way.name, keys) for keys, way in unlike.items())


def remainder(cell: str, choices: Sequence[str]) -> str:
    """What follows the letter in "B (khoản 2 Điều 8)" and is the text of no option."""
    match = _LABELLED.fullmatch(_without_words(cell))
    if match is None or not label_letter(match[1]) or by_text(cell, choices):
        return ""
    is_list = bool(_by_letters(match[2], len(choices)))
    return "" if is_list or by_text(match[2], choices) else match[2].rstrip(")] ")


def truth_of(cell: str) -> bool | None:
    """Whether a cell says true or false; None when it says neither."""
    word = cell.strip().rstrip(".").casefold()
    if word in _TRUE or bare(word) in _TRUE - {"d"}:
        return True
    return False if word in _FALSE or bare(word) in _FALSE else None


def by_text(cell: str, choices: Sequence[str]) -> tuple[int, ...]:
    """The options whose text a cell is, or lists; () when it is none, or when two are alike."""
    whole = _same_text(cell, choices)
    if whole is not None:
        return (whole,)
    for parts in (_PARTS.split(cell), cell.split(",")):
        places = [_same_text(part, choices) for part in parts if part.strip()]
        if len(places) > 1 and None not in places:
            return tuple(place for place in places if place is not None)
    return ()


def _same_text(text: str, choices: Sequence[str]) -> int | None:
    wanted = compared(text)
    places = [place for place, choice in enumerate(choices) if compared(choice) == wanted]
    if not places and (number := number_in(text)) is not None:
        places = [place for place, choice in enumerate(choices) if number_in(choice) == number]
    return places[0] if wanted and len(places) == 1 else None


def compared(text: str) -> str:
    """A text as an answer is compared: case, blanks and a stop at the end do not matter."""
    return plain(text.strip().rstrip(".;"), "fold")


def _without_words(cell: str) -> str:
    """A cell without what may stand before a key: "Đáp án: B" is "B"."""
    before = _BEFORE.match(cell)
    return cell[before.end() :] if before else cell


def _by_letters(text: str, count: int) -> tuple[int, ...]:
    """The options that letters name: "B", "A, C", "a và c", "AC"; () when it is something else."""
    words = [word for word in re.findall(r"\w+", text) if bare(word) not in _AND]
    if not words or not _BETWEEN.fullmatch(re.sub(r"\w+", "", text)):
        return ()
    signs = list(words[0]) if len(words) == 1 else words
    letters = [label_letter(sign) for sign in signs]
    places = [LETTERS.find(letter) if letter else -1 for letter in letters]
    if any(not 0 <= place < count for place in places):
        return ()
    # Letters run together are in order and few; a short word is not taken for them.
    is_rising = all(one < other for one, other in pairwise(places))
    return tuple(places) if is_rising or len(words) > 1 else ()


def _by_numbers(text: str, count: int, rule: KeyRule) -> list[KeyWay]:
    whole = _WHOLE.fullmatch(text)
    words = re.findall(r"\w+", whole[1] if whole else text)
    words = [word for word in words if bare(word) not in _AND]
    rest = "" if whole else re.sub(r"\w+", "", text)
    if not words or not _BETWEEN.fullmatch(rest):
        return []
    if not all(word.isascii() and word.isdecimal() and len(word) < 4 for word in words):
        return []
    numbers = [int(word) for word in words]
    starts = [("position", 1 if rule.first is None else rule.first)]
    if rule.may_begin_at_zero:
        starts.append(("from-zero", 0))
    return [
        KeyWay(name, tuple(number - first for number in numbers))
        for name, first in starts
        if all(0 <= number - first < count for number in numbers)
    ]


def _by_label(text: str, choices: Sequence[str]) -> list[KeyWay]:
    """A letter with the text of an option behind it; where they differ, both."""
    match = _LABELLED.fullmatch(text)
    letter = label_letter(match[1]) if match else ""
    if match is None or not letter or LETTERS.index(letter) >= len(choices):
        return []
    texts = by_text(match[2], choices)
    if _by_letters(match[2], len(choices)):
        return []  # a list of letters
    return [KeyWay("letter", (LETTERS.index(letter),)), KeyWay("value", texts)]
