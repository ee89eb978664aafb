"""What an export gives: a file, and what of the bank that file cannot carry."""

from __future__ import annotations

from dataclasses import dataclass

from contest.reading.faults import Phrase


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that does not come back when the file is imported again."""

    question: str  # its id; "" for what belongs to the bank as a whole
    what: Phrase


@dataclass(frozen=True, slots=True)
class Export:
    """A file in another format; its losses are named, never silent."""

    raw: bytes
    losses: tuple[Loss, ...] = ()
