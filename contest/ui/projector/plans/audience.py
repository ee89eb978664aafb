"""A question to the hall above its prize, revealed in the same place; then the winner, large."""

from __future__ import annotations

from dataclasses import fields, replace

from contest.presentation.slides import Audience, AudienceWinner, Reveal
from contest.ui.projector import scale
from contest.ui.projector.pieces import NOWHERE, SILENT, Block, Box, Canvas
from contest.ui.projector.plans.aside import Told
from contest.ui.projector.plans.common import Top, top_of
from contest.ui.projector.plans.question import (
    QuestionPlan,
    asked_plan,
    placed_on_fewest_pages,
)
from contest.ui.projector.plans.reveal import reveal_plan
from contest.ui.projector.plans.tiles import Row
from contest.values import dataclass

_PRIZES = (0.05, 0.042, 0.036, scale.FLOOR)
_WINNERS = (0.15, 0.13, 0.11, 0.095, 0.08, 0.07)


@dataclass(frozen=True, slots=True)
class AudiencePlan(QuestionPlan):
    """A question whose foot is its prize, in the place of the teams."""

    prize_box: Box
    prize_sign: Box
    prize_label: Block
    prize: Block


@dataclass(frozen=True, slots=True)
class AudienceWinnerPlan:
    """The name in the middle, the prize below a gold rule, the answer at the foot."""

    backdrop: str
    top: Top
    title: Block
    name: Block
    rule: Box
    prize_label: Block
    prize: Block
    answer: Block
    pages: int = 1
    page: int = 0


def audience_plan(canvas: Canvas, slide: Audience) -> AudiencePlan:
    """The question, before and after its reveal."""
    box, sign, label, prize = _prize(canvas, slide)
    row = Row(box.y if box.h else canvas.safe.bottom, ())
    if slide.revealed:
        shown = Reveal(
            slide.header, slide.face, slide.hint, slide.answer, slide.explanation, slide.source, ()
        )
        plan = reveal_plan(canvas, shown, row)
    else:
        told = Told(caption=slide.hint, sign="mic")
        placed = placed_on_fewest_pages(canvas, slide.header, slide.face, (row,), told)
        plan = asked_plan(canvas, *placed)
    parts = {part.name: getattr(plan, part.name) for part in fields(plan)}
    return AudiencePlan(**parts, prize_box=box, prize_sign=sign, prize_label=label, prize=prize)


def audience_winner_plan(canvas: Canvas, slide: AudienceWinner) -> AudienceWinnerPlan:
    """Everything in the middle of what is left between the header and the answer."""
    safe = canvas.safe
    top = top_of(canvas, slide.header)
    wide = safe.inset(canvas.px(0.04), 0)
    answer = _answer(canvas, slide.answer, wide)
    room = Box(wide.x, top.bottom, wide.w, (answer.y if answer.h else safe.bottom) - top.bottom)
    flat = Box(wide.x, 0, wide.w, 0)
    title = canvas.set(slide.title, canvas.letters(0.05), 600, flat, "center", "top")
    tall = Box(wide.x, 0, wide.w, canvas.px(0.34))
    name = canvas.largest(slide.name, _WINNERS, 800, tall, "center", lines=2)
    label, prize = SILENT, SILENT
    if slide.prize:
        label = canvas.set(slide.prize_label, canvas.letters(0.034), 600, flat, "center", "top")
        high = Box(wide.x, 0, wide.w, canvas.px(0.15))
        prize = canvas.largest(slide.prize, (0.06, *_PRIZES), 700, high, "center", lines=2)
    gap = canvas.px(0.03)
    used = title.h + name.h + (2 * gap + label.h + prize.h if slide.prize else 0)
    y = room.y + max(canvas.gap, (room.h - used) // 2)
    rule_y = y + title.h + name.h + gap - gap // 10
    label_y = y + title.h + name.h + 2 * gap
    width = canvas.px(0.16)
    rule = Box((canvas.size.width - width) // 2, rule_y, width, gap // 5)
    return AudienceWinnerPlan(
        backdrop="centre",
        top=top,
        title=replace(title, y=y),
        name=replace(name, y=y + title.h),
        rule=rule if slide.prize else NOWHERE,
        prize_label=replace(label, y=label_y),
        prize=replace(prize, y=label_y + label.h),
        answer=answer,
    )


def _prize(canvas: Canvas, slide: Audience) -> tuple[Box, Box, Block, Block]:
    """The prize at the foot of the stage: a sign, what it is called, and what it is."""
    if not slide.prize:
        return NOWHERE, NOWHERE, SILENT, SILENT
    safe, pad, side = canvas.safe, canvas.px(0.016), canvas.px(0.075)
    left = safe.x + 2 * pad + side + canvas.gap
    room = Box(left, 0, safe.right - 2 * pad - left, canvas.px(0.14))
    label = canvas.set(slide.prize_label, canvas.letters(scale.FLOOR), 600, room, valign="top")
    prize = canvas.largest(slide.prize, _PRIZES, 700, room, lines=1)
    height = max(side, label.h + prize.h) + 2 * pad
    box = Box(safe.x, safe.bottom - height, safe.w, height)
    y = box.y + (height - label.h - prize.h) // 2
    sign = Box(safe.x + 2 * pad, box.y + (height - side) // 2, side, side)
    return box, sign, replace(label, y=y), replace(prize, y=y + label.h)


def _answer(canvas: Canvas, text: str, wide: Box) -> Block:
    """The right answer at the foot; one that is too long has been read already."""
    if not text:
        return SILENT
    room = Box(wide.x, 0, wide.w, canvas.px(0.17))
    block = canvas.largest(text, (0.038, 0.034, scale.FLOOR), 600, room, "center")
    if block.h > room.h:
        return SILENT
    return replace(block, y=canvas.safe.bottom - block.h)
