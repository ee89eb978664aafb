"""A text of the host for the hall: as large as it goes, in the middle, with nothing beside it."""

from __future__ import annotations

from dataclasses import replace

from contest.presentation.slides import Message
from contest.ui.projector.pieces import Block, Box, Canvas
from contest.values import dataclass

_SHARES = (0.12, 0.11, 0.1, 0.09, 0.08, 0.07, 0.06, 0.054, 0.048, 0.042)
_AROUND = 0.03  # of the height, from the text to its rules


@dataclass(frozen=True, slots=True)
class MessagePlan:
    """The contest's name on top; the text between two gold rules."""

    backdrop: str
    contest: Block
    text: Block
    above: Box
    below: Box
    pages: int = 1
    page: int = 0


def message_plan(canvas: Canvas, slide: Message) -> MessagePlan:
    """The text stands in the middle of what the contest's name leaves."""
    safe = canvas.safe
    wide = safe.inset(canvas.px(0.06), 0)
    contest = canvas.set(
        slide.contest, canvas.letters(0.036), 600, Box(wide.x, safe.y, wide.w, 0), "center", "top"
    )
    around, rule = canvas.px(_AROUND), max(2, canvas.px(0.006))
    top = contest.y + contest.h + canvas.gap
    room = safe.bottom - top - 2 * (around + rule)
    text = canvas.largest(
        slide.text, _SHARES, 700, Box(wide.x, 0, wide.w, room), "center"
    )  # fmt: skip
    y = top + around + rule + max(0, (room - text.h) // 2)
    length = canvas.px(0.16)
    x = (canvas.size.width - length) // 2
    return MessagePlan(
        backdrop="centre",
        contest=contest,
        text=replace(text, y=y),
        above=Box(x, y - around - rule, length, rule),
        below=Box(x, y + text.h + around, length, rule),
    )
