"""What a question should say, and where an import says something else."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from contest.banks.importing import Doubt, Entry, Import, Read
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
)


@dataclass(frozen=True, slots=True)
class Expected:
    """A question as its source has it: text, options, and the letters or words that are right."""

    text: str
    options: tuple[str, ...]
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Format:
    """Files of one format in the corpus.

    `count` walks a file by itself, without the importer. `expected` gives what each question
    should say, in order; None where nobody knows better than the importer.
    """

    name: str
    pattern: str  # of paths below the corpus
    count: Callable[[Path], int]
    expected: Callable[[Path], Sequence[Expected] | None]
    least: float = 0.99  # the share that must be read, and be right
    most_doubts: int = 0


def same_text(text: str) -> str:
    """A text as two of them are compared: composed, blanks in ones, Đ however it was typed."""
    composed = unicodedata.normalize("NFC", text).replace("Ð", "Đ").replace("ð", "đ")
    return " ".join(composed.split())


def said_by(question: Question) -> Expected:
    """What a question of ours says."""
    body = question.body
    match body:
        case Single():
            options, key = [choice.text for choice in body.choices], [body.answer]
        case Multiple():
            options, key = [choice.text for choice in body.choices], list(body.answer)
        case TrueFalse():
            options, key = [], [str(body.answer)]
        case Short():
            options, key = [], list(body.answer)
        case Numeric():
            options, key = [], [body.answer, body.tolerance]
        case Ordering():
            options, key = [item.text for item in body.items], list(body.answer)
        case Matching():
            options = [item.text for item in (*body.left, *body.right)]
            key = [f"{left}-{right}" for left, right in body.answer]
        case Situation():
            options, key = [], [body.model_answer]
    return Expected(question.text, tuple(options), tuple(key))


def differences(entry: Entry, expected: Expected) -> Iterator[str]:
    """What is read and is not what stands there; nothing for what is in doubt or refused."""
    if not isinstance(entry, Read):
        return
    found = said_by(entry.question)
    if same_text(found.text) != same_text(expected.text):
        yield f"text: {found.text!r} for {expected.text!r}"
    pairs = [*map(same_text, found.options)], [*map(same_text, expected.options)]
    if pairs[0] != pairs[1]:
        yield f"options: {pairs[0]} for {pairs[1]}"
    keys = sorted(map(same_text, found.key)), sorted(map(same_text, expected.key))
    if keys[0] != keys[1]:
        yield f"key: {keys[0]} for {keys[1]}"


@dataclass(frozen=True, slots=True)
class Row:
    """One file of the report."""

    file: str
    format: str
    counted: int
    seen: int
    read: int
    doubts: int
    refused: int
    agreeing: int | None  # None without an expected result
    wrong: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is lost and nothing is wrong in silence."""
        return self.counted == self.seen and not self.wrong


def row_of(file: str, kind: Format, path: Path, imported: Import) -> Row:
    """An import held against a plain walk of its file."""
    counted, expected = kind.count(path), kind.expected(path)
    # A file without a question comes back as one refusal, of the file.
    seen = 0 if not counted and not imported.questions else imported.seen
    wrong: list[str] = []
    agreeing = 0
    if expected is not None:
        for number, (entry, one) in enumerate(zip(imported.entries, expected, strict=False), 1):
            found = [f"question {number}, {text}" for text in differences(entry, one)]
            wrong += found
            agreeing += isinstance(entry, Read) and not found
    doubts = sum(isinstance(entry, Doubt) for entry in imported.entries)
    return Row(
        file,
        kind.name,
        counted,
        seen,
        len(imported.questions),
        doubts,
        imported.seen - len(imported.questions) - doubts,
        None if expected is None else agreeing,
        tuple(wrong),
    )
