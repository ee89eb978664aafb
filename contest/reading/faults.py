"""What is wrong in a file that somebody handed us: where, what, and what to do, in one sentence."""

from __future__ import annotations

import datetime
import re
from enum import Enum

from contest.domain.rounds.common import Title
from contest.presentation.wording import Words
from contest.values import dataclass

# Control characters in a hostile file must not reach a terminal or a label.
_UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+"
)
_LONGEST_VALUE = 80


class Severity(Enum):
    """A fault stops the file from being used; a warning asks somebody to look; a hint advises."""

    FAULT = "fault"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of the catalogue with its fields, in no language yet."""

    name: str
    values: tuple[tuple[str, Value], ...] = ()

    def said(self, words: Words) -> str:
        """The phrase in the language of `words`."""
        return words.say(self.name, **{name: _said(value, words) for name, value in self.values})


Value = str | int | float | datetime.date | Title | Phrase | tuple[str, ...]


def phrase(name: str, /, **values: Value) -> Phrase:
    """A phrase from keyword fields."""
    return Phrase(name, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: the file, its line from 1 where known, the place in it, and what it is."""

    file: str
    line: int | None
    where: tuple[Phrase, ...]
    code: str  # a name of the catalogue
    values: tuple[tuple[str, Value], ...] = ()
    severity: Severity = Severity.FAULT

    def place(self, words: Words) -> str:
        """Where it is: `bank.json, dòng 417, câu 11 (q00010), trường "points"`."""
        parts = [printable(self.file, 400)]
        if self.line is not None:
            parts.append(words.say("banks.at_line", line=self.line))
        return ", ".join([*parts, *(part.said(words) for part in self.where)])

    def said(self, words: Words) -> str:
        """What is wrong and what to do, without the place."""
        return Phrase(self.code, self.values).said(words)

    def sentence(self, words: Words) -> str:
        """Place, fault and remedy in one sentence."""
        return words.say("banks.sentence", place=self.place(words), what=self.said(words))


class BadFile(Exception):
    """A file that cannot be used, with every fault found in it."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("; ".join(f"{fault.file}: {fault.code}" for fault in faults))
        self.faults = faults


class NotPossible(Exception):
    """Something that cannot be done, with every reason as a text of the catalogue."""

    def __init__(self, *reasons: Phrase) -> None:
        super().__init__("; ".join(reason.name for reason in reasons))
        self.reasons = reasons


def fault(
    code: str,
    /,
    file: object,
    line: int | None = None,
    where: tuple[Phrase, ...] = (),
    severity: Severity = Severity.FAULT,
    **values: Value,
) -> Fault:
    """A fault from keyword fields; `code` is a name of the catalogue, `file` a path or a name."""
    return Fault(str(file), line, where, code, tuple(values.items()), severity)


def printable(text: str, longest: int = _LONGEST_VALUE) -> str:
    """`text` on one line, without control characters, cut after `longest` characters."""
    clean = _UNPRINTABLE.sub(" ", text)
    return clean if len(clean) <= longest else f"{clean[: longest - 1]}…"


def _said(value: Value, words: Words) -> str | int | float:
    match value:
        case Phrase():
            return value.said(words)
        case Title():
            return printable(value.in_language(words.language))
        case datetime.date():
            return words.date(value.isoformat())
        case tuple():
            return words.listed(tuple(printable(text) for text in value))
        case str():
            return printable(value)
        case _:
            return value
