"""What is asked for in a row that is no question with options: short answers, numbers, pairs …"""

from __future__ import annotations

import re

from contest.banks.importers.drafting import LONGEST_CHOICE
from contest.banks.importers.sheets.packed import lines_of, unpacked
from contest.banks.importers.sheets.right_answers import truth_of
from contest.banks.importers.told import decimal_of, hundredths_of
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
from contest.reading.faults import Phrase, phrase

LONGEST_SHORT = 200  # what is longer is a model answer to talk about
_LETTERS = re.compile(r"\(?[A-Ha-h](?:[\s,;]+[A-Ha-h])*[.)]?")
ITEM_IDS = "ABCDEFGHIJKL"
_MATCHES = {"đúng từng chữ": "exact", "exact": "exact", "no_tones": "no_tones"} | {
    "không cần dấu": "no_tones",
    "without tones": "no_tones",
}


def truefalse_body(key: str) -> Body | Phrase:
    """A statement that is true or false."""
    truth = truth_of(key)
    return phrase("sheets.no_truth", text=key) if truth is None else TrueFalse(truth)


def short_body(key: str, choices: tuple[str, ...], match: str) -> Body | Phrase:
    """A few words: the accepted ones stand in the columns of options, or one a line in the key."""
    accepted = tuple(text for text in (*choices, *key.split("\n")) if text.strip())
    accepted = tuple(dict.fromkeys(text.strip() for text in accepted))
    if not accepted:
        return phrase("imports.no_key")
    if any(len(text) > LONGEST_CHOICE for text in accepted):
        return phrase("sheets.long_answer", most=LONGEST_CHOICE)
    how = _MATCHES.get(match.strip().casefold(), "fold")
    match how:
        case "exact":
            return Short(accepted, "exact")
        case "no_tones":
            return Short(accepted, "no_tones")
        case _:
            return Short(accepted)


def numeric_body(key: str, tolerance: str, unit: str) -> Body | Phrase:
    """A number, its tolerance and its unit."""
    number, near = decimal_of(key), decimal_of(tolerance or "0")
    if number is None or near is None:
        return phrase("sheets.no_number", text=key if number is None else tolerance)
    return Numeric(number, near, unit)


def ordering_body(key: str, choices: tuple[str, ...]) -> Body | Phrase:
    """Items in the order shown; the key names them in the right one."""
    ids = re.findall(r"[A-L]|\d+", key.upper())
    ids = [ITEM_IDS[int(one) - 1] if one.isdecimal() and 0 < int(one) < 13 else one for one in ids]
    own = ITEM_IDS[: len(choices)]
    if not 2 <= len(choices) <= len(ITEM_IDS) or sorted(ids) != sorted(own):
        return phrase("sheets.no_order", text=key)
    items = tuple(Item(one, text) for one, text in zip(own, choices, strict=True))
    return Ordering(items, tuple(ids))


def matching_body(key: str, left: tuple[str, ...], right_cell: str) -> Body | Phrase:
    """Pairs: the left side in the columns of options, the right one in a cell, the key "1-B"."""
    packed = unpacked(right_cell)
    right = packed.choices if packed else lines_of(right_cell)
    found = re.findall(r"(\d{1,2})\s*[-–→:.=]*\s*([A-La-l])", key)
    pairs = tuple((number, letter.upper()) for number, letter in found)
    numbers = [str(number) for number in range(1, len(left) + 1)]
    letters = ITEM_IDS[: len(right)]
    fits = [number for number, _ in pairs] == numbers and all(one in letters for _, one in pairs)
    if not fits or not 2 <= len(left) <= 12 or not 2 <= len(right) <= 12:
        return phrase("sheets.no_pairs", text=key)
    return Matching(
        tuple(Item(one, text) for one, text in zip(numbers, left, strict=True)),
        tuple(Item(one, text) for one, text in zip(letters, right, strict=True)),
        pairs,
    )


def situation_body(key: str, rubric: str) -> Body | Phrase:
    """A case to talk about: the key is the model answer, each line of the rubric earns points."""
    if not key:
        return phrase("sheets.no_model_answer")
    lines = []
    for line in rubric.split("\n"):
        text, _, points = line.rpartition(":")
        hundredths = hundredths_of(points)
        if line.strip() and (not text.strip() or hundredths is None):
            return phrase("sheets.no_rubric_points", text=line)
        if line.strip() and hundredths is not None:
            lines.append(RubricLine(text.strip(), hundredths))
    return Situation(key, tuple(lines))


def open_body(key: str) -> Body | Phrase:
    """What an answer without options asks for: true or false, a few words, or a talk."""
    if _LETTERS.fullmatch(key):  # the options that these name are nowhere
        return phrase("imports.too_few_choices", count=0)
    truth = truth_of(key)
    if truth is not None and len(key) > 1:
        return TrueFalse(truth)
    if len(key) > LONGEST_SHORT:
        return situation_body(key, "")
    return Short((" ".join(key.split()),)) if key else phrase("imports.no_key")
