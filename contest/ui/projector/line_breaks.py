"""Where lines end: words poured into lines, and lines of about one length.

A slide is laid out while the hall waits, and for each size of type that is tried its texts are
broken anew; so words have their places on one endless line, and a line's end is looked up there.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that are not parted, their widths, and where each begins on one endless line.

    `starts` has one more: where another word would begin.
    """

    words: tuple[str, ...]
    widths: tuple[float, ...]
    starts: tuple[float, ...]
    space: float
    widest: float

    def width(self, start: int, end: int) -> float:
        """Width of the words from `start` to before `end` on one line."""
        return self.starts[end] - self.starts[start] - self.space

    def lines(self, ends: Sequence[int]) -> tuple[str, ...]:
        """The lines that end before these words."""
        return tuple(
            " ".join(self.words[start:end]) for start, end in zip((0, *ends), ends, strict=False)
        )


def paragraph_of(words: Sequence[str], widths: Sequence[float], space: float) -> Paragraph:
    """Words with their widths and the width of a space, all at one size."""
    starts = tuple(accumulate((width + space for width in widths), initial=0.0))
    return Paragraph(tuple(words), tuple(widths), starts, space, max(widths, default=0.0))


def poured_ends(
    paragraph: Paragraph, limit_of: Callable[[int], float], first: int = 0
) -> list[int] | None:
    """Before which words lines end that are filled from the first on.

    `limit_of(i)` is the width of line `i`, of which the paragraph's first is `first`. None: a
    word is wider than one of these lines and must be broken.
    """
    ends: list[int] = []
    start, count = 0, len(paragraph.words)
    while start < count:
        limit = limit_of(first + len(ends))
        if paragraph.widest > limit:
            return None
        reach = paragraph.starts[start] + paragraph.space + limit
        start = bisect_right(paragraph.starts, reach, lo=start + 1) - 1
        ends.append(start)
    return ends


def filled_ends(paragraph: Paragraph, limit: float) -> list[int] | None:
    """As `poured_ends` where every line is as wide: most texts are, and most fit on one line."""
    starts, space, count = paragraph.starts, paragraph.space, len(paragraph.words)
    if not count:
        return []
    if paragraph.widest > limit:
        return None
    if starts[count] <= space + limit:
        return [count]
    ends: list[int] = []
    start = 0
    while start < count:
        start = bisect_right(starts, starts[start] + space + limit, lo=start + 1) - 1
        ends.append(start)
    return ends


def evened_ends(
    paragraph: Paragraph,
    latest: Sequence[int],
    limit: float,
    wanted: Sequence[float],
    *,
    even: bool,
) -> list[int]:
    """Ends of as many lines within `limit`, each as near to its `wanted` width as goes.

    `latest` are the ends of lines that are filled from the first on. Dynamic programming: for
    each line and each word that it may end before, the cost of all lines so far, and where the
    line begins. A line ends between where it does when filled from the first, and when filled
    from the last.
    """
    earliest = _filled_from_the_last(paragraph, len(latest), limit)
    starts, space = paragraph.starts, paragraph.space
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for target, low, high in zip(wanted, earliest, latest, strict=True):
        before = best[-1]
        row: dict[int, tuple[float, int]] = {}
        for end in range(low, high + 1):
            cheapest, begins = math.inf, 0
            for start in reversed(before):
                length = starts[end] - starts[start] - space
                if length > limit:
                    break
                if start >= end:
                    continue
                lacks = target - length
                cost = before[start][0] + (lacks**2 if even or lacks > 0 else 0.0)
                if cost < cheapest:
                    cheapest, begins = cost, start
            if cheapest < math.inf:
                row[end] = (cheapest, begins)
        best.append(row)
    ends: list[int] = []
    end = len(paragraph.words)
    for row in best[:0:-1]:
        ends.insert(0, end)
        end = row[end][1]
    return ends


def _filled_from_the_last(paragraph: Paragraph, count: int, limit: float) -> list[int]:
    """Where `count` lines end that are filled from the last on."""
    ends = [len(paragraph.words)]
    while len(ends) < count:
        start = ends[0] - 1
        while start > 0 and paragraph.width(start - 1, ends[0]) <= limit:
            start -= 1
        # Each line before has a word of its own.
        ends.insert(0, max(start, count - len(ends)))
    return ends
