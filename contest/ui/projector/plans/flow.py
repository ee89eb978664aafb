"""Text that flows over pages: answer, explanation and source, one after the other."""

from __future__ import annotations

from contest.ui.projector import scale
from contest.ui.projector.lettering import Weight
from contest.ui.projector.pieces import Block, Box, Canvas
from contest.values import dataclass

_WEIGHTS: dict[str, Weight] = {"answer": 700, "explanation": 500, "source": 600}


@dataclass(frozen=True, slots=True)
class FlowPart:
    """A text of one kind: answer, explanation or source."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of such a text on a page."""

    kind: str
    block: Block


def flow_pages(
    canvas: Canvas, parts: tuple[FlowPart, ...], box: Box, share: float = scale.EXPLANATION[0]
) -> list[tuple[Passage, ...]]:
    """The parts set into pages of `box`, each from its top; the source is set a little smaller.

    Explanation and source are not parted between pages where a page holds them whole.
    """
    pages: list[list[Passage]] = [[]]
    y = box.y
    for part in parts:
        wanted = {"answer": scale.ANSWER[-2], "source": scale.FLOOR}.get(part.kind, share)
        px, weight = canvas.letters(wanted), _WEIGHTS[part.kind]
        rest = canvas.lettering.lines(part.text, px, weight, box.w)
        while rest:
            room = (box.bottom - y) // canvas.pitch(px)
            whole = part.kind != "answer" and len(rest) <= box.h // canvas.pitch(px)
            if pages[-1] and room < (len(rest) if whole else 1):
                pages.append([])
                y = box.y
                continue
            taken, rest = rest[: max(1, room)], rest[max(1, room) :]
            at = Box(box.x, y, box.w, len(taken) * canvas.pitch(px))
            pages[-1].append(Passage(part.kind, canvas.placed(taken, px, weight, at)))
            y = at.bottom
    return [tuple(page) for page in pages]
