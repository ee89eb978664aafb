"""How the questions of a document begin: its habit, found before it is read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contest.banks.importers.typed import labels
from contest.banks.importers.typed.labels import Start, Style
from contest.banks.importers.typed.marked import Line

_STYLES: tuple[Style, ...] = ("word", "bracket", "lesson", "number")
_LONGEST_LINE = 3000  # looked through for options: what is longer was made to take time
_OPTIONS = re.compile(r"\bA\s?[.)].+\bB\s?[.)]")


def main_style(lines: Sequence[Line], starts: Sequence[Start | None]) -> Style | None:
    """The way of beginning a question that is most often followed by options.

    Where no option has a letter, points below a number count as options.
    """
    for points_count in (False, True):
        counts = _followed(lines, starts, points_count=points_count)
        best = max(_STYLES, key=lambda style: counts[style])
        if counts[best]:
            return best
    return None


def outer_level(lines: Sequence[Line]) -> int:
    """The level of the outermost numbered list."""
    return min((line.level for line in lines if line.auto and line.auto[:1].isdecimal()), default=0)


def number_sign(starts: Sequence[Start | None]) -> str:
    """The sign after the numbers of questions: "1." where options are "1)", "2)".

    It is the one whose numbers start again least often; the first of several such.
    """
    restarts: dict[str, int] = {}
    before: dict[str, int] = {}
    for start in starts:
        if start is None or start.style != "number" or start.number is None:
            continue
        restarts.setdefault(start.sign, 0)
        restarts[start.sign] += start.number <= before.get(start.sign, 0)
        before[start.sign] = start.number
    return min(restarts, key=lambda sign: restarts[sign], default="")


def holds_options(text: str) -> bool:
    """Whether options stand in the midst of a text: "… A. một B. hai"."""
    return _OPTIONS.search(text[:_LONGEST_LINE]) is not None


def _followed(
    lines: Sequence[Line], starts: Sequence[Start | None], *, points_count: bool
) -> dict[Style, int]:
    """How often each way of beginning a question is followed by options, or just by points."""
    counts = dict.fromkeys(_STYLES, 0)
    outer = outer_level(lines)
    open_style: Style | None = None
    for line, start in zip(lines, starts, strict=True):
        if start is None and open_style is None:
            continue
        shown = line.shown
        is_point = line.auto != "" and (start is None or line.level > outer)
        if start is not None and not is_point and not labels.key_pairs(shown):
            open_style = start.style
            shown = shown[start.end :]
        if open_style and _is_option(shown, is_point=is_point, points_count=points_count):
            counts[open_style] += 1
            open_style = None
    return counts


def _is_option(shown: str, *, is_point: bool, points_count: bool) -> bool:
    choice = labels.choice_of(shown)
    if choice is not None and choice.letter in "AB":
        return True
    if points_count and (is_point or labels.bullet_end(shown)):
        return True
    return labels.answer_of(shown) is not None or holds_options(shown)
