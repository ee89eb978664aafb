"""What most papers open with: the head, their title, the contest; and how they are put on pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from contest.presentation.check_code import CheckCode
from contest.presentation.papers.naming import contest_named
from contest.printing.blocks import head, paragraph
from contest.printing.flow import Piece, paginated
from contest.printing.paper import Paper, PaperInput
from contest.printing.sheet import Frame, Sheet, frame_for
from contest.printing.tables import Row, Table, table_pieces
from contest.printing.typefaces import Style

_SMALL = 12  # rows of a table that stays whole


def frame_of(given: PaperInput, code: CheckCode, *, landscape: bool = False) -> Frame:
    """The sheet with the check code at its foot."""
    return frame_for(Sheet(landscape), code, given.words, given.faces)


def opening(
    given: PaperInput, frame: Frame, title: str, under: Sequence[str] = ()
) -> Iterable[Piece]:
    """The head, the title in bold, the line of the contest, and lines of the paper's own."""
    faces, sheet = given.faces, frame.sheet
    yield head(faces, sheet, given.head_block)
    yield from paragraph(
        faces, sheet, title, style=Style.BOLD, size=14.0, align="centre", space=16.0, keeps=True
    )
    if given.contest.title:
        named = contest_named(given.contest.title, given.words)
        yield from paragraph(
            faces, sheet, named, style=Style.BOLD, align="centre", space=2.0, keeps=True
        )
    for line in under:
        yield from paragraph(faces, sheet, line, align="centre", space=2.0, keeps=True)
    yield gap(given, frame)


def gap(given: PaperInput, frame: Frame, size: float = 6.0) -> Piece:
    """Free room that holds what follows."""
    return paragraph(given.faces, frame.sheet, "", size=size, space=0.0, keeps=True)[0]


def heading(given: PaperInput, frame: Frame, text: str, *, space: float = 10.0) -> list[Piece]:
    """A heading that stays with what follows."""
    return paragraph(
        given.faces, frame.sheet, text, style=Style.BOLD, size=13.0, space=space, keeps=True
    )


def table_of(given: PaperInput, frame: Frame, table: Table) -> list[Piece]:
    """A table over the whole width."""
    sheet = frame.sheet
    return table_pieces(given.faces, table, sheet.left, sheet.text_width, frame.height / 2)


def held_at_end(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows, the last two of which stay with what follows: signatures never stand alone."""
    whole = tuple(rows)
    return (*whole[:-2], *(replace(row, keeps=True) for row in whole[-2:]))


def held_together(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows of a small table, which no page parts; one too long for that as it is."""
    whole = tuple(rows)
    if len(whole) > _SMALL:
        return whole
    return (*(replace(row, keeps=True) for row in whole[:-1]), *whole[-1:])


def paper_of(
    given: PaperInput, frame: Frame, stem: str, title: str, code: CheckCode, pieces: Iterable[Piece]
) -> Paper:
    """The pieces on their pages."""
    return Paper(stem, title, code, paginated(frame, tuple(pieces), given.faces))
