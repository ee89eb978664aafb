"""Tables of answers below the questions: "BẢNG ĐÁP ÁN", "1.A 2.B", "Câu 3: C"."""

from __future__ import annotations

from contest.banks.importers.typed import labels
from contest.banks.importers.typed.outlook import Outlook


class AnswerTables:
    """Takes the lines of tables of answers; `pairs` are their numbers and answers in order."""

    def __init__(self, outlook: Outlook) -> None:
        self.pairs: list[tuple[int, str]] = []
        self._outlook = outlook
        self._is_in = False
        self._row: tuple[int, ...] = ()  # numbers over the letters of the next line

    def take(self, place: int, text: str) -> bool:
        """Whether a line is one of a table of answers, and taken."""
        if self._outlook.is_cell:
            return False
        if self._take_rows(place, text):
            return True
        pairs = labels.key_pairs(text)
        if len(pairs) > 2 or (len(pairs) > 1 and not self._outlook.choices[place]):
            self._is_in = True
        elif labels.is_key_heading(text):
            self._is_in = self._outlook.keys_follow(place)
            return self._is_in
        if not self._is_in:
            return False
        if pairs:
            self.pairs += pairs
            return True
        pair = labels.first_pair(text)
        if pair is not None and not self._outlook.options_follow(place):
            self.pairs.append((pair[0], pair[1]))
            return True
        # A line of words between the keys says something of them, unless questions go on.
        self._is_in = self._outlook.starts[place] is None or not self._outlook.options_follow(place)
        return self._is_in

    def _take_rows(self, place: int, text: str) -> bool:
        """A line of numbers, and the line of as many letters below it."""
        letters = labels.letter_row(text) if self._row else ()
        if letters:
            self.pairs += zip(self._row, letters, strict=False)
            self._row = ()
            self._is_in = True
            return True
        numbers = labels.number_row(text)
        below = self._outlook.next_filled(place)
        self._row = numbers if len(labels.letter_row(below)) == len(numbers) else ()
        return bool(self._row)
