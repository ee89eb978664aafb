"""Where things stand in a bank file; it works only when asked, since most files are right."""

from __future__ import annotations

from functools import cached_property

import msgspec

from contest.reading.faults import Phrase, phrase
from contest.reading.locate import Lines, Path, item_offsets, offset_of
from contest.reading.schema import phrases_of

_HOLDERS = {
    "topics": "banks.at_topic",
    "packages": "banks.at_package",
    "obstacles": "banks.at_obstacle",
}


class _Questions(msgspec.Struct):
    questions: list[msgspec.Raw] = []


class Places:
    """Lines and names of the values of one file."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw

    def line(self, path: Path) -> int | None:
        """The line, from 1, of the value at `path`, or of the nearest holder that is there."""
        offset = self.offset(path)
        return None if offset is None else self._lines.line(offset)

    def offset(self, path: Path) -> int | None:
        """The byte of the value at `path`; a question is found without reading those before it."""
        if len(path) > 1 and path[0] == "questions" and isinstance(path[1], int):
            if path[1] < len(self.question_offsets):
                return offset_of(self.raw, path[2:], self.question_offsets[path[1]])
            return None
        return offset_of(self.raw, path)

    @cached_property
    def questions(self) -> list[bytes]:
        """The text of each question; none where the file has no such list."""
        try:
            return [bytes(raw) for raw in msgspec.json.decode(self.raw, type=_Questions).questions]
        except msgspec.ValidationError:
            return []

    @cached_property
    def question_offsets(self) -> list[int]:
        """The byte at which each question begins."""
        start = offset_of(self.raw, ("questions",))
        return [] if start is None else item_offsets(self.raw, start, self.questions)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.raw)


def where_of(path: Path, name: str = "") -> tuple[Phrase, ...]:
    """A path in words; the first two steps are said as question, package, topic …

    `name` is the id of that question or package, "" when it has none.
    """
    if len(path) < 2 or not isinstance(path[1], int):
        return phrases_of(path)
    rest = phrases_of(path[2:])
    number = path[1] + 1
    if path[0] == "questions":
        code = "banks.at_question" if name else "banks.at_question_number"
    elif path[0] in _HOLDERS:
        code = _HOLDERS[str(path[0])]
        name = name or f"#{number}"
    else:
        return phrases_of(path)
    if not name:
        return (phrase(code, number=number), *rest)
    return (phrase(code, number=number, id=name), *rest)
