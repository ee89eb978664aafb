"""What a check finds in a format, before anybody looks up on which line it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from contest.domain.rounds.common import Title
from contest.reading.faults import Fault, Phrase, Severity, Value, phrase
from contest.reading.locate import locate
from contest.reading.schema import phrases_of

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in a format: a path in its file, and what it is."""

    path: Path
    code: str
    values: tuple[tuple[str, Value], ...] = ()
    severity: Severity = Severity.FAULT

    def below(self, holder: Path) -> Finding:
        """The same, seen from the top of the file."""
        return Finding((*holder, *self.path), self.code, self.values, self.severity)


def finding(code: str, /, *path: str | int, **values: Value) -> Finding:
    """A fault at `path`."""
    return Finding(path, code, tuple(values.items()))


def warning(code: str, /, *path: str | int, **values: Value) -> Finding:
    """Something at `path` that somebody should look at."""
    return Finding(path, code, tuple(values.items()), Severity.WARNING)


def located(finding: Finding, raw: bytes, file: object, rounds: Sequence[object]) -> Fault:
    """The fault with its line and its place in words."""
    place = where_of(finding.path, rounds)
    line = locate(raw, finding.path)
    return Fault(str(file), line, place, finding.code, finding.values, finding.severity)


def where_of(path: Path, rounds: Sequence[object]) -> tuple[Phrase, ...]:
    """A path in words; the first two steps into the rounds are said with the round's title."""
    match path:
        case ("rounds", int(index), *rest):
            return (_round(index, rounds), *phrases_of(rest))
        case _:
            return phrases_of(path)


def _round(index: int, rounds: Sequence[object]) -> Phrase:
    title = _title(rounds[index]) if index < len(rounds) else None
    if title is None:
        return phrase("formats.at_round_number", number=index + 1)
    return phrase("formats.at_round", number=index + 1, title=title)


def _title(fields: object) -> Title | None:
    """The title of a round, where the file has a usable one."""
    title: Any = fields.get("title") if isinstance(fields, Mapping) else None
    if not isinstance(title, Mapping):
        return None
    vi, en = title.get("vi"), title.get("en")
    if not isinstance(vi, str) or not vi.strip():
        return None
    return Title(vi, en if isinstance(en, str) and en.strip() else vi)
