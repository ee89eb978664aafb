"""A sealed bank as a contest uses it: stand-ins to draw from, and the questions once it is open.

The open header tells of each question its id, type, number of options, level, points, topic, what
it is set aside for, and between which days its sources are in force; of a hidden keyword the ids
of its rows. Not a word of a question, of an option or of an answer; no tags, for people write
anything into tags.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from contest.banks.bank_files import BankFiles, MemoryZip
from contest.banks.checks import check_banks
from contest.banks.exporters.native import export_zip
from contest.banks.exporting import Tick, untold
from contest.banks.keywords import keywords_in
from contest.banks.loader import LoadedBank, load_bank, load_bank_in
from contest.banks.sealing.envelope import (
    SHORTEST_PASSPHRASE,
    USUAL_COST,
    Envelope,
    is_sealed,
    read_envelope,
    sealed,
)
from contest.domain.keywords import Keyword
from contest.domain.questions import (
    Body,
    Choice,
    Matching,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
    Source,
    TrueFalse,
    letters_of,
)
from contest.reading.faults import BadFile, NotPossible, fault, phrase
from contest.reading.files import read_as_it_is
from contest.values import dataclass

ENDING = ".sealed"
MOST_BYTES = 512 << 20  # it goes into every contest that draws from it
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class _Told(msgspec.Struct, frozen=True, rename={"from_day": "from", "to_day": "to"}):
    """What the header tells of a question."""

    id: str
    type: str
    level: int = 1
    options: int = 0
    points: int | None = None
    topic: str = ""
    use: tuple[str, ...] = ()
    history: bool = False
    from_day: str | None = None
    to_day: str | None = None


class _ToldKeyword(msgspec.Struct, frozen=True):
    """What the header tells of a hidden keyword."""

    id: str
    rows: tuple[str, ...]
    centre: str = ""


class _Header(msgspec.Struct, frozen=True):
    """The header as a draw needs it."""

    bank: str
    title: str
    questions: tuple[_Told, ...]
    keywords: tuple[_ToldKeyword, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenedBank:
    """What the passphrase gave: the questions and keywords, and the files beside them."""

    questions: tuple[Question, ...]
    keywords: tuple[Keyword, ...]
    files: BankFiles
    loaded: LoadedBank


@dataclass(frozen=True, slots=True)
class SealedBank:
    """A sealed bank that was read; `raw` is the whole file."""

    id: str
    title: str
    questions: tuple[Question, ...]  # stand-ins
    keywords: tuple[Keyword, ...]  # stand-ins
    raw: bytes
    envelope: Envelope

    def opened(self, passphrase: str) -> OpenedBank:
        """The bank itself; raises WrongPassphrase or BadFile."""
        files = MemoryZip(self.envelope.opened(passphrase), self.id, self.envelope.file)
        bank = load_bank_in(files)
        return OpenedBank(tuple(bank.questions()), keywords_in(bank), files, bank)


def is_sealed_file(path: Path) -> bool:
    """Whether there is a sealed bank at `path`, by what it begins with."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            return is_sealed(stream.read(64))
    except (OSError, ValueError):
        return False


def load_sealed(path: Path) -> SealedBank:
    """The sealed bank in a file; raises BadFile."""
    return sealed_bank_in(read_as_it_is(path, MOST_BYTES), path)


def sealed_bank_in(raw: bytes, file: object) -> SealedBank:
    """The sealed bank in bytes; raises BadFile."""
    envelope = read_envelope(raw, file)
    try:
        told = msgspec.convert(envelope.header, _Header, strict=True)
        questions = tuple(_standin(told.bank, one) for one in told.questions)
    except (msgspec.ValidationError, KeyError, ValueError):
        raise BadFile(fault("sealing.bad_header", file)) from None
    keywords = tuple(_standin_keyword(told.bank, one) for one in told.keywords)
    return SealedBank(told.bank, told.title, questions, keywords, raw, envelope)


def seal_bank(path: Path, passphrase: str, cost: int = USUAL_COST) -> bytes:
    """The bank at `path` as a sealed file; raises BadFile for a bank with faults, NotPossible."""
    check_passphrase(passphrase)
    return seal_loaded(load_bank(path), passphrase, cost)


def check_passphrase(passphrase: str) -> None:
    """Raises NotPossible for one that is soon guessed."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise NotPossible(phrase("sealing.short", least=SHORTEST_PASSPHRASE))


def seal_loaded(
    bank: LoadedBank, passphrase: str, cost: int = USUAL_COST, tick: Tick = untold
) -> bytes:
    """A bank as a sealed file; raises BadFile for one with faults, NotPossible."""
    report = check_banks([bank])
    if not report.is_clean:
        raise BadFile(*report.faults)
    told = _Header(
        bank.id,
        bank.title,
        tuple(map(_told, bank.questions())),
        tuple(map(_told_keyword, keywords_in(bank))),
    )
    header: Mapping[str, Any] = msgspec.to_builtins(told)
    made = sealed(header, export_zip(bank, tick).raw, passphrase, cost)
    if len(made) > MOST_BYTES:
        raise NotPossible(phrase("sealing.too_large", most=MOST_BYTES >> 20))
    return made


def _told(question: Question) -> _Told:
    days = [one.valid_from for one in question.sources if one.valid_from]
    ends = [one.valid_to for one in question.sources if one.valid_to]
    return _Told(
        question.id,
        question.kind,
        question.difficulty,
        len(letters_of(question)) if isinstance(question.body, Single | Multiple) else 0,
        question.points,
        question.topic,
        question.use,
        question.history,
        max(days, default=None),
        min(ends, default=None),
    )


def _told_keyword(keyword: Keyword) -> _ToldKeyword:
    ids = [key.partition("/")[2] for key in keyword.rows]
    centre = keyword.centre.partition("/")[2]
    return _ToldKeyword(keyword.key.partition("/")[2], tuple(ids), centre)


def _standin(bank: str, told: _Told) -> Question:
    in_force = told.from_day is not None or told.to_day is not None
    return Question(
        bank,
        told.id,
        "",
        _blank(told),
        told.points,
        None,
        told.level,
        told.topic,
        use=told.use,
        history=told.history,
        sources=(Source("", valid_from=told.from_day, valid_to=told.to_day),) if in_force else (),
    )


def _standin_keyword(bank: str, told: _ToldKeyword) -> Keyword:
    rows = tuple(f"{bank}/{row}" for row in told.rows)
    return Keyword(f"{bank}/{told.id}", "", rows, f"{bank}/{told.centre}" if told.centre else "")


def _blank(told: _Told) -> Body:
    """A body of that type with nothing in it."""
    if not 0 <= told.options <= len(_LETTERS):
        raise ValueError(told.options)
    choices = tuple(Choice(letter, "") for letter in _LETTERS[: told.options])
    bodies: Mapping[str, Body] = {
        "single": Single(choices, ""),
        "multiple": Multiple(choices, ()),
        "truefalse": TrueFalse(answer=False),
        "short": Short(()),
        "numeric": Numeric(""),
        "ordering": Ordering((), ()),
        "matching": Matching((), (), ()),
        "situation": Situation(""),
    }
    return bodies[told.type]
