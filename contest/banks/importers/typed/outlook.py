"""What a line can know of those below it: whether options come, and which label is next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contest.banks.importers.typed import labels
from contest.banks.importers.typed.habits import holds_options, main_style, number_sign, outer_level
from contest.banks.importers.typed.labels import Start
from contest.banks.importers.typed.marked import Line, Marked

_NEAR = 40  # lines between which the options of one question stand


class Outlook:
    """The lines of a document with the signs they could carry, and looks at what follows.

    A cell of a table holds one question: it has no habit, and no table of answers.
    """

    def __init__(self, lines: Sequence[Line], *, is_cell: bool = False) -> None:
        self.is_cell = is_cell
        self.lines = list(lines)
        self.starts = [_start_of(line) for line in lines]
        self.choices = [labels.choice_of(line.shown) for line in lines]
        self.style = None if is_cell else main_style(lines, self.starts)
        self.outer = outer_level(lines)
        self.number_sign = number_sign(self.starts)

    def keys_follow(self, place: int) -> bool:
        """Whether the next line is the first of a table of answers."""
        below = self.next_filled(place)
        return labels.first_pair(below) is not None or bool(labels.number_row(below))

    def next_filled(self, place: int) -> str:
        """The next line that is not blank, as it is shown."""
        near = self.lines[place + 1 : place + 6]
        return next((line.shown for line in near if line.shown.strip()), "")

    def options_follow(self, place: int) -> bool:
        """Whether options come before the next question does."""
        if holds_options(self.lines[place].shown):
            return True
        for later in range(place + 1, min(place + _NEAR, len(self.lines))):
            choice = self.choices[later]
            if choice is not None and choice.letter == "A":
                return True
            if self.starts[later] is not None:
                return False
        return False

    def letter_comes(self, place: int, rest: Marked) -> bool:
        """Whether B follows an A, on this line or before the next question."""
        if holds_options(f"A. {rest.text}") or re.search(r"\sb[.)]", rest.text):
            return True
        for later in range(place + 1, min(place + _NEAR, len(self.lines))):
            choice = self.choices[later]
            if choice is not None and (choice.letter != "A" or self.lines[later].auto):
                return True
            start = self.starts[later]
            if start is not None and start.style == self.style and start.style != "number":
                return False
        return False

    def next_label(self, place: int) -> str:
        """The letter of the next option of this question; "" where no more comes."""
        for later in range(place + 1, len(self.lines)):
            choice = self.choices[later]
            if choice is not None:
                return choice.letter if choice.letter != "A" else ""
            start = self.starts[later]
            is_start = start is not None and start.style == self.style
            if is_start or labels.answer_of(self.lines[later].shown) is not None:
                return ""
        return ""

    def value_below(self, place: int) -> str:
        """The answer where "Đáp án:" stands on a line of its own: the letters of the next line."""
        for line in self.lines[place + 1 : place + 3]:
            if line.shown.strip():
                return line.shown.strip() if labels.letters_in(line.shown) else ""
        return ""


def _start_of(line: Line) -> Start | None:
    start = labels.start_of(line.shown)
    # A list's own label is never cut in two.
    return None if start is None or (line.auto and start.end < line.typed_from - 1) else start
