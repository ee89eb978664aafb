"""Flow: pieces of a paper, one below the other, over as many pages as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contest.printing.marks import Mark, Page, moved, page_of
from contest.printing.sheet import Frame
from contest.printing.typefaces import Typefaces

_COMPANY = 2  # pieces that go over to the next page with what no longer fits


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A part of a paper that stays whole. Its marks are set with its top at y = 0.

    `keeps` holds the next piece on the same page. `above` is set first where a page begins with
    this piece (the head row of a table), `below` closes it where a page ends with it. `space`
    stays free over it, but not on top of a page.
    """

    height: float
    marks: tuple[Mark, ...]
    keeps: bool = False
    above: Piece | None = None
    space: float = 0.0
    below: tuple[Mark, ...] = ()


def paginated(frame: Frame, pieces: Sequence[Piece], faces: Typefaces) -> tuple[Page, ...]:
    """The pages of a paper; at least one."""
    sheet = frame.sheet
    pages = []
    for number, part in enumerate(_parts(frame.height, pieces), start=1):
        marks = [*frame.number(number, faces), *_stacked(part, sheet.top), *frame.foot]
        pages.append(page_of(sheet.width, sheet.height, marks))
    return tuple(pages)


def _stacked(pieces: Sequence[Piece], top: float) -> Iterator[Mark]:
    y = top
    if pieces and pieces[0].above is not None:
        yield from moved(pieces[0].above.marks, y)
        y -= pieces[0].above.height
    for place, piece in enumerate(pieces):
        y -= piece.space if place else 0.0
        yield from moved(piece.marks, y)
        y -= piece.height
    if pieces:
        yield from moved(pieces[-1].below, y)


def _parts(height: float, pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """The pieces page by page."""
    start = 0
    while start < len(pieces):
        end = _end_of_page(height, pieces, start)
        yield pieces[start:end]
        start = end
    if not pieces:
        yield pieces


def _end_of_page(height: float, pieces: Sequence[Piece], start: int) -> int:
    above = pieces[start].above
    used = above.height if above else 0.0
    end = start
    while end < len(pieces):
        used += pieces[end].height + (pieces[end].space if end > start else 0.0)
        if used > height + 0.01 and end > start:
            break
        end += 1
    if end == len(pieces):
        return end
    full = end
    while end > start and pieces[end - 1].keeps:
        end -= 1
    # Pieces that all hold each other and fill more than a page have to part somewhere: not so
    # late that the last of them, a row of signatures, stands alone.
    return end if end > start else max(start + 1, full - _COMPANY)
