"""What an import gives: questions, doubts and refusals, each with its place in the source.

Importers (`contest/banks/importers`, one file a format) all give these values. Nothing is
half-silent: every question that stands in a source becomes exactly one entry, so that what was
read, what is in doubt and what was refused add up to what was seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from contest.domain.questions import Question
from contest.reading.faults import Phrase


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a source: "trang tính Câu hỏi, hàng 7", from the large on."""

    steps: tuple[Phrase, ...]
    excerpt: str = ""  # what stands there, as it stands, to be shown beside the reading of it


@dataclass(frozen=True, slots=True)
class Read:
    """A question that could be read; `remarks` ask somebody to look, and stop nothing.

    `kept` is what the source says of it and our types cannot carry (weights of options, its name
    there), as JSON values by name; the bank keeps it in its field `x-import`.
    """

    question: Question
    place: Place
    remarks: tuple[Phrase, ...] = ()
    kept: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to settle a doubt: its name on the command line, its words, and what comes of it.

    `question` is None when the reading leaves the thing out ("this is a heading").
    """

    name: str  # "letter", "value", "leave-out"
    said: Phrase
    question: Question | None
    kept: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that can be read in more than one way; somebody has to choose.

    Doubts of one `kind` ("key-number", "encoding") have readings of the same names, so that one
    decision can settle them all: `--assume key-number=value`.
    """

    kind: str
    place: Place
    why: Phrase
    readings: tuple[Reading, ...]
    remarks: tuple[Phrase, ...] = ()  # stay with the question, however it is settled
    kept: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that stands where a question should, and cannot be read as one."""

    place: Place
    why: Phrase


Entry = Read | Doubt | Refusal


@dataclass(frozen=True, slots=True)
class Import:
    """All that was seen in one source, in its order.

    `media` holds the files that questions refer to, by their path in the bank ("media/a.png").
    The topic of a question is the title of the topic, as the source has it.
    `remarks` are about the source as a whole.
    """

    file: str
    format: str  # name of the importer: "word", "gift"
    entries: tuple[Entry, ...] = ()
    media: Mapping[str, bytes] = field(default_factory=dict)
    title: str = ""
    remarks: tuple[Phrase, ...] = ()

    @property
    def seen(self) -> int:
        """How many questions stand in the source, however they came out."""
        return len(self.entries)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that were read."""
        return tuple(entry.question for entry in self.entries if isinstance(entry, Read))

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What somebody has to decide."""
        return tuple(entry for entry in self.entries if isinstance(entry, Doubt))

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """What could not be read."""
        return tuple(entry for entry in self.entries if isinstance(entry, Refusal))

    @property
    def is_settled(self) -> bool:
        """Whether nothing is refused and nothing in doubt."""
        return not self.doubts and not self.refusals


def settled(imported: Import, assumed: Mapping[str, str]) -> Import:
    """The import with every doubt settled whose kind is in `assumed` (kind → name of a reading).

    A kind of doubt without a reading of that name stays in doubt.
    """
    entries = [
        settled_as(entry, assumed[entry.kind])
        if isinstance(entry, Doubt) and entry.kind in assumed
        else entry
        for entry in imported.entries
    ]
    return replace(imported, entries=tuple(entry for entry in entries if entry is not None))


def settled_as(doubt: Doubt, name: str) -> Entry | None:
    """What a doubt becomes by the reading `name`; None when that reading leaves it out."""
    chosen = next((reading for reading in doubt.readings if reading.name == name), None)
    if chosen is None:
        return doubt
    if chosen.question is None:
        return None
    return Read(chosen.question, doubt.place, doubt.remarks, {**doubt.kept, **chosen.kept})
