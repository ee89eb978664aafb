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

    def take(self, place: int, text: str) -> bool:
        """Whether a line is one of a table of answers, and taken."""
        if self._outlook.is_cell:
            return False
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
