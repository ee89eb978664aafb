"""Whether an answer is right: by letters, or by words and numbers as people write them.

Old and new placement of tone marks (hoà, hòa; thuý, thúy) and composed and decomposed letters
always count as equal; what else is ignored is the question's own `match`. For answers in words
this is a proposal: the host decides.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import Literal

from contest.domain.cue import Verdict
from contest.domain.questions import (
    Matching,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
    TrueFalse,
    letters_of,
)

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SYLLABLE = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_LETTERS = re.compile(r"[^\w\u0300-\u036f]+")  # all that is no letter, digit or mark on one
# The vowels of a syllable: where its tone stands among them is a matter of taste. Not the whole
# syllable, because words may be typed without the space between them.
_VOWELS = re.compile(r"[aeiouy](?:[aeiouy]|[\u0300-\u036f])*", re.IGNORECASE)
_NUMBER = re.compile(
    r"\s*([−-]?)\s*(\d+(?:[ .]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)\s*((?:[^\s\d.,].*?)?)\s*"
)


def is_right(question: Question, answer: str) -> bool | None:
    """Right or wrong for an answer by letters; None where only a person can say."""
    match question.body:
        case Single(answer=right):
            return answer == right
        case Multiple(answer=right):
            return sorted(answer) == sorted(right)
        case TrueFalse(answer=right):
            return answer == ("A" if right else "B")
        case _:
            return None


def part_of(question: Question, answer: str) -> tuple[int, int]:
    """What part of its points an answer by letters earns: so many of so many.

    Of several right letters, scored in parts, each wrong one takes a right one back.
    """
    body = question.body
    if isinstance(body, Multiple) and body.scoring == "partial":
        chosen, right = set(answer), set(body.answer)
        return max(0, len(chosen & right) - len(chosen - right)), len(right)
    return int(bool(is_right(question, answer))), 1


def judged(question: Question, answer: str) -> Verdict | None:
    """What an answer by letters is; None where only a person can say."""
    if is_right(question, answer) is None:
        return None
    part, whole = part_of(question, answer)
    if part == whole:
        return Verdict.RIGHT
    return Verdict.PARTIAL if part else Verdict.WRONG


def letters_in(question: Question, answer: str) -> str | None:
    """An answer by letters as it is kept: sorted where there may be several; None for no answer."""
    letters = letters_of(question)
    if not isinstance(question.body, Multiple):
        return answer if answer in letters else None
    chosen = set(answer)
    is_one = bool(chosen) and len(chosen) == len(answer) and chosen <= set(letters)
    return "".join(sorted(chosen)) if is_one else None


def takes_words(question: Question) -> bool:
    """Whether an answer to it can be typed in words, so that a machine may compare it."""
    return isinstance(question.body, Short | Numeric | Ordering | Matching)


def seems_right(
    question: Question,
    answer: str,
    spelling: Literal["question", "exact", "fold", "no_tones"] = "question",
) -> bool | None:
    """What the host is proposed for an answer that was typed; None for a situation.

    `spelling` beats what the question says of its own.
    """
    by_letter = is_right(question, answer)
    if by_letter is not None:
        return by_letter
    match question.body:
        case Short(answer=accepted, match=own):
            how = own if spelling == "question" else spelling
            given = plain(answer, how)
            return any(given == plain(text, how) for text in accepted)
        case Numeric() as body:
            return _is_near(body, answer)
        case Ordering(answer=right):
            return _ids(answer) == [one.casefold() for one in right]
        case Matching(answer=pairs):
            wanted = sorted(part.casefold() for pair in pairs for part in ("".join(pair),))
            return sorted(_ids(answer)) == wanted or _ids(answer) == _pairs(pairs)
        case Single() | Multiple() | TrueFalse() | Situation():
            return None


def says_keyword(
    keyword: str, said: str, how: Literal["exact", "fold", "no_tones"] = "fold"
) -> bool:
    """Whether what was typed is the keyword; punctuation counts only where it is exact."""
    if how != "exact":
        keyword, said = _LETTERS.sub("", keyword), _LETTERS.sub("", said)
    return bool(said) and plain(said, how) == plain(keyword, how)


def plain(text: str, how: Literal["exact", "fold", "no_tones"]) -> str:
    """A text as it is compared: tone marks behind their vowels, then what `how` drops.

    exact: letters as typed; fold: case and spaces do not matter; no_tones: nor any mark, nor đ.
    """
    apart = unicodedata.normalize("NFD", text.strip())
    moved = _VOWELS.sub(_tone_last, apart)
    if how == "exact":
        return moved
    folded = "".join(moved.casefold().split())
    if how == "fold":
        return folded
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return bare.replace("đ", "d").replace("ð", "d")


def number_in(text: str) -> tuple[Decimal, str] | None:
    """The number that a text begins with and what follows it (a unit), as Vietnamese write it.

    "1.000", "1 000" and "1000" are a thousand; "7,5" and "7.5" are seven and a half.
    """
    match = _NUMBER.fullmatch(unicodedata.normalize("NFC", text))
    if match is None:
        return None
    digits = match[2]
    grouped = re.fullmatch(r"\d+(?:[ .]\d{3})+(?:,\d+)?", digits)
    if grouped:
        digits = re.sub(r"[ .]", "", digits)
    try:
        value = Decimal(digits.replace(",", "."))
    except InvalidOperation:
        return None
    return (-value if match[1] else value), match[3]


def _is_near(body: Numeric, answer: str) -> bool:
    found = number_in(answer)
    if found is None:
        return False
    number, unit = found
    fits = not unit or plain(unit, "fold") == plain(body.unit, "fold")
    return fits and abs(number - Decimal(body.answer)) <= Decimal(body.tolerance)


def _tone_last(match: re.Match[str]) -> str:
    vowels = match[0]
    tones = "".join(sign for sign in vowels if sign in _TONES)
    return "".join(sign for sign in vowels if sign not in _TONES) + tones


def _ids(answer: str) -> list[str]:
    """Ids in an answer: "C A B", "CAB", "C, A, B" or "C → A → B"; "1B 2A" for pairs."""
    words = re.findall(r"\w+", answer.casefold())
    if len(words) == 1 and words[0].isalpha():
        return list(words[0])
    return words


def _pairs(pairs: tuple[tuple[str, str], ...]) -> list[str]:
    """The pairs as separate ids: "1 – B, 2 – A"."""
    return [part.casefold() for pair in pairs for part in pair]
