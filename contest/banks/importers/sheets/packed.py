"""Options that stand in one cell, and options that carry their own mark of being right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contest.banks.importers.cleaning import label_letter
from contest.banks.importers.drafting import LETTERS

_LABEL = re.compile(r"(?:^|(?<=\s))([*(\[]?\s?)([^\W\d_])\s?([.)\]/:、．）])(?!\d)\s*")
_NUMBER = re.compile(r"(?:^|(?<=\n))\(?(\d{1,2})\s?[.)]\s*(?=\D)")
_BULLET = re.compile(r"^\s*[-–•+○●]\s*(?=\S)")
_RIGHT = re.compile(
    r"\s*[(\[{]\s*(?:đúng|true|correct|right|đáp án đúng|đáp án|\*|✓|✔)\s*[)\]}]\s*[.;]?\s*$"
    r"|\s+[(\[{]\s*[đxv]\s*[)\]}]\s*$"  # f(x) is no mark
    r"|\s*[✓✔☑]\s*$",
    re.IGNORECASE,
)
_STAR = re.compile(r"^\s*[*✓✔☑]\s*(?=\S)")
_WRONG = re.compile(
    r"\s*[(\[{]\s*(?:sai|false|wrong|incorrect)\s*[)\]}]\s*[.;]?\s*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Packed:
    """What a cell held: the text before the options, and the options without their labels."""

    before: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Options without their marks, and the positions of those that were marked as right."""

    choices: tuple[str, ...]
    keys: tuple[int, ...]


def unpacked(text: str) -> Packed | None:
    """The options in a text: labelled A, B, C … in order; None when it holds no two.

    A label begins a line or follows a blank. Where one letter stands at several places, the one
    that begins a line is meant.
    """
    labels = _labels(text)
    if len(labels) < 2:
        return None
    ends = [match.start() for match in labels[1:]] + [len(text)]
    choices = []
    for match, end in zip(labels, ends, strict=True):
        mark = "*" if "*" in match[1] else ""
        choices.append(mark + text[match.end() : end].strip())
    if all(choice.endswith(";") for choice in choices[:-1]):
        choices = [choice.rstrip("; ") for choice in choices]
    return Packed(text[: labels[0].start()].strip(), tuple(choices))


def lines_of(text: str) -> tuple[str, ...]:
    """The options of a cell that has one a line, or between semicolons, without labels."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 2:
        lines = [part for part in text.split(";") if part.strip()]
    numbered = [_NUMBER.match(line) for line in lines]
    if all(match and int(match[1]) == place for place, match in enumerate(numbered, 1)):
        lines = [line[match.end() :] for line, match in zip(lines, numbered, strict=True) if match]
    return tuple(_BULLET.sub("", line).strip() for line in lines)


def unlabelled(texts: Sequence[str]) -> tuple[str, ...]:
    """Options without the letters of their own places, where each has its own.

    Where only one has, it is no label: "C. Mác" may well stand in the third column.
    """
    matches = [_LABEL.match(text) for text in texts]
    if not all(
        match and LETTERS.find(label_letter(match[2]) or "?") == place
        for place, match in enumerate(matches)
    ):
        return tuple(texts)
    return tuple(
        ("*" if "*" in match[1] else "") + text[match.end() :]
        for text, match in zip(texts, matches, strict=True)
        if match
    )


def marked(choices: Sequence[str], *, with_stars: bool = True) -> Marked:
    """The options that carry a mark: "*" before them, "(đúng)" behind; none when all do.

    Without stars, "*p" is a text: a cell of its own says which option is right.
    """
    is_marked = [
        bool(_RIGHT.search(text)) or (with_stars and bool(_STAR.match(text))) for text in choices
    ]
    keys = tuple(place for place, marks in enumerate(is_marked) if marks)
    if not keys or len(keys) == len(choices):
        return Marked(tuple(choices), ())
    starless = (_STAR.sub("", text) if with_stars else text for text in choices)
    cleaned = (_WRONG.sub("", _RIGHT.sub("", text)).strip() for text in starless)
    return Marked(tuple(cleaned), keys)


def _labels(text: str) -> list[re.Match[str]]:
    """The labels of A, B, C … in order, each at the best place after the one before."""
    found: list[re.Match[str]] = []
    matches = [match for match in _LABEL.finditer(text) if label_letter(match[2])]
    for letter in LETTERS:
        after = found[-1].end() - 1 if found else -1
        later = [
            match
            for match in matches
            if match.start() >= after and label_letter(match[2]) == letter
        ]
        if not later:
            break
        at_lines = [
            match for match in later if match.start() == 0 or text[match.start() - 1] == "\n"
        ]
        found.append((at_lines or later)[0])
    return found
