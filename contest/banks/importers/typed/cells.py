"""One question in one cell of a table, or in two: its stem, and its options."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contest.banks.importers.drafting import LETTERS
from contest.banks.importers.typed import labels
from contest.banks.importers.typed.found import Found, Option
from contest.banks.importers.typed.gathering import Gatherer
from contest.banks.importers.typed.marked import Line, Marked
from contest.banks.importers.typed.outlook import Outlook
from contest.banks.importing import Place

_PARTED = re.compile(r"\s*(?:;|\||\s/\s)\s*")


def question_in(lines: Sequence[Line], place: Place) -> Found:
    """The question of a cell that holds a stem, and perhaps its options below."""
    return _CellGatherer(lines, place, options_only=False).only()


def options_in_cell(lines: Sequence[Line], place: Place) -> tuple[list[Option], list[Marked]]:
    """The options of a cell that holds nothing else, and what stands in it before them."""
    found = _CellGatherer(lines, place, options_only=True).only()
    if not found.options:
        parts = found.stem
        if len(parts) == 1:
            parts = _parts(parts[0])
        if len(parts) > 1:
            return [_numbered(number, part) for number, part in enumerate(parts)], []
    return found.options, found.stem


class _CellGatherer(Gatherer):
    """Everything in a cell is one question, whatever signs its lines carry."""

    def __init__(self, lines: Sequence[Line], place: Place, *, options_only: bool) -> None:
        super().__init__(lines)
        self._one = Found(place, style="cell")
        self._current = self._one
        outlook = self._outlook
        first = outlook.starts[0] if outlook.starts else None
        outlook.starts = [None] * len(lines)
        if first is not None and not options_only and not self._is_listed(first):
            self._one.number, self._one.level = first.number, first.level
            self._one.kind = first.kind
            rest = lines[0].body.cut(max(0, first.end - lines[0].typed_from))
            outlook.lines[0] = Line(rest, lines[0].place)
            outlook.choices[0] = labels.choice_of(rest.text)

    def _look(self, lines: Sequence[Line]) -> Outlook:
        return Outlook(lines, is_cell=True)

    def only(self) -> Found:
        """The question."""
        self.read()
        return self._one

    def _is_listed(self, start: labels.Start) -> bool:
        """Whether a number at the beginning is that of a list inside the stem."""
        following = [labels.start_of(line.shown) for line in self._outlook.lines[1:]]
        return start.style == "number" and any(
            other is not None and other.style == "number" for other in following
        )

    def _opens_options(self, place: int, label: labels.ChoiceLabel, line: Line) -> bool:
        rest = line.body.cut(max(0, label.end - line.typed_from))
        return self._outlook.letter_comes(place, rest) and self._anchor != "explanation"

    def _restart_options(self, line: Line) -> None:
        if self._was_list(self._one, line):
            super()._restart_options(line)

    def _without_headings(self, pending: list[Line]) -> list[Line]:
        return pending


def _parts(text: Marked) -> list[Marked]:
    """A line parted at semicolons, bars or strokes: "Đúng; Sai"."""
    cuts = list(_PARTED.finditer(text.text))
    begins = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(text.text)]
    parts = [text.cut(begin, end) for begin, end in zip(begins, ends, strict=True)]
    return [part for part in parts if part.text]


def _numbered(number: int, text: Marked) -> Option:
    letter = LETTERS[number] if number < len(LETTERS) else ""
    return Option(letter, is_auto=True, parts=[text])
