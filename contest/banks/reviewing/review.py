"""Several imports with the decisions of whoever looks at them; the counts always add up.

An entry is named by its source and its place in it. Decisions never touch the imports, so that
each can be taken back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import assert_never

from contest.banks.importing import Doubt, Entry, Import, Read, Refusal, settled_as
from contest.domain.questions import Question

Key = tuple[int, int]  # source, entry


class State(Enum):
    """How an entry stands."""

    DOUBT = "doubt"
    REFUSED = "refused"
    READ = "read"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Settled:
    """A doubt is read in the way of this name."""

    name: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """It is not to come into the bank."""


@dataclass(frozen=True, slots=True)
class Mended:
    """Somebody wrote what should have stood there."""

    question: Question


Decision = Settled | LeftOut | Mended


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as it stands now; `result` is the question that will be in the bank."""

    key: Key
    entry: Entry
    state: State
    decision: Decision | None
    result: Read | None


@dataclass(frozen=True, slots=True)
class Counts:
    """What was seen, and what has become of it; the parts add up to the whole."""

    seen: int
    read: int
    doubts: int
    refused: int
    left_out: int


@dataclass(frozen=True)
class Review:
    """Imports, and what was decided of their entries."""

    imports: tuple[Import, ...] = ()
    decisions: Mapping[Key, Decision] = field(default_factory=dict)

    def lines(self) -> Iterator[Line]:
        """Every entry of every source, in order."""
        for source, imported in enumerate(self.imports):
            for place, entry in enumerate(imported.entries):
                yield self._line((source, place), entry)

    def line(self, key: Key) -> Line:
        """One entry."""
        return self._line(key, self.imports[key[0]].entries[key[1]])

    def counts(self) -> Counts:
        """How many entries there are of each state."""
        states = Counter(line.state for line in self.lines())
        return Counts(
            sum(states.values()),
            states[State.READ],
            states[State.DOUBT],
            states[State.REFUSED],
            states[State.LEFT_OUT],
        )

    def decided(self, key: Key, decision: Decision | None) -> Review:
        """The review with a decision, or (None) without the one that was there."""
        kept = {name: one for name, one in self.decisions.items() if name != key}
        return replace(self, decisions=kept if decision is None else {**kept, key: decision})

    def settled_alike(self, key: Key, name: str) -> Review:
        """The review with all doubts of the same kind settled that have a reading of that name.

        What was decided already stays as it is, but for the entry itself.
        """
        entry = self.line(key).entry
        if not isinstance(entry, Doubt):
            return self
        alike = {
            line.key: Settled(name)
            for line in self.lines()
            if isinstance(line.entry, Doubt)
            and line.entry.kind == entry.kind
            and (line.decision is None or line.key == key)
            and any(one.name == name for one in line.entry.readings)
        }
        return replace(self, decisions={**self.decisions, **alike})

    def without_refusals(self) -> Review:
        """The review with every refusal left out that nobody has mended."""
        gone = {line.key: LeftOut() for line in self.lines() if line.state is State.REFUSED}
        return replace(self, decisions={**self.decisions, **gone})

    def with_import(self, imported: Import) -> Review:
        """The review with one more source."""
        return replace(self, imports=(*self.imports, imported))

    def with_import_again(self, source: int, imported: Import) -> Review:
        """The review with a source read in another way; its decisions are gone."""
        imports = list(self.imports)
        imports[source] = imported
        kept = {key: one for key, one in self.decisions.items() if key[0] != source}
        return Review(tuple(imports), kept)

    def without_source(self, source: int) -> Review:
        """The review without a source and its decisions."""
        imports = (*self.imports[:source], *self.imports[source + 1 :])
        kept = {
            (at - (at > source), place): one
            for (at, place), one in self.decisions.items()
            if at != source
        }
        return Review(imports, kept)

    def results(self) -> tuple[Import, ...]:
        """The imports as they were decided, for a bank to be made of."""
        results: list[list[Entry]] = [[] for _ in self.imports]
        for line in self.lines():
            if line.state is not State.LEFT_OUT:
                results[line.key[0]].append(line.result or line.entry)
        pairs = zip(self.imports, results, strict=True)
        return tuple(replace(one, entries=tuple(entries)) for one, entries in pairs)

    def _line(self, key: Key, entry: Entry) -> Line:
        decision = self.decisions.get(key)
        result = _result(entry, decision)
        if isinstance(decision, LeftOut) or _is_left_out(entry, decision):
            return Line(key, entry, State.LEFT_OUT, decision, None)
        if result is not None:
            return Line(key, entry, State.READ, decision, result)
        state = State.REFUSED if isinstance(entry, Refusal) else State.DOUBT
        return Line(key, entry, state, decision, None)


def _result(entry: Entry, decision: Decision | None) -> Read | None:
    if isinstance(decision, Mended):
        return Read(decision.question, entry.place)
    match entry:
        case Read():
            return entry
        case Doubt():
            name = decision.name if isinstance(decision, Settled) else ""
            settled = settled_as(entry, name)
            return settled if isinstance(settled, Read) else None
        case Refusal():
            return None
        case _:
            assert_never(entry)


def _is_left_out(entry: Entry, decision: Decision | None) -> bool:
    """Whether a doubt is settled by a reading that leaves the thing out."""
    if not isinstance(entry, Doubt) or not isinstance(decision, Settled):
        return False
    return settled_as(entry, decision.name) is None
