"""Sharing questions out among lines of demand, so that none goes short while it could be helped."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence


class Allotment:
    """Questions promised to lines of demand, each question to one line.

    A line asks for one question after another. When all that it may take are promised, another
    line changes one of its own for a free one, so as many places are filled as can be at all.
    What a line has got once it keeps in number, whoever asks later.
    """

    def __init__(self) -> None:
        self._candidates: list[Sequence[str]] = []
        self._holder: dict[str, int] = {}

    def line(self, candidates: Sequence[str]) -> int:
        """A new line that may take these questions, liked best first; its number."""
        self._candidates.append(candidates)
        return len(self._candidates) - 1

    def add(self, line: int) -> bool:
        """One question more for the line; False when there is no way at all."""
        wanted_by: dict[str, int] = {}
        through: dict[int, str] = {}  # the question that a line would have to give up
        waiting, seen = deque([line]), {line}
        while waiting:
            asking = waiting.popleft()
            for key in self._candidates[asking]:
                if key in wanted_by:
                    continue
                wanted_by[key] = asking
                holder = self._holder.get(key)
                if holder is None:
                    self._hand_on(key, line, wanted_by, through)
                    return True
                if holder not in seen:
                    seen.add(holder)
                    through[holder] = key
                    waiting.append(holder)
        return False

    def add_all(self, line: int, count: int) -> bool:
        """`count` questions more for the line, or none of them."""
        before = dict(self._holder)
        if all(self.add(line) for _ in range(count)):
            return True
        self._holder = before
        return False

    def free(self, line: int) -> int:
        """How many questions of the line's list are promised to nobody."""
        return sum(key not in self._holder for key in self._candidates[line])

    def held(self, *lines: int) -> frozenset[str]:
        """What these lines have got."""
        return frozenset(key for key, holder in self._holder.items() if holder in lines)

    def _hand_on(
        self, key: str, first: int, wanted_by: Mapping[str, int], through: Mapping[int, str]
    ) -> None:
        """The free question goes to the line that wants it, what that gives up to the next …"""
        while True:
            taker = wanted_by[key]
            self._holder[key] = taker
            if taker == first:
                return
            key = through[taker]
