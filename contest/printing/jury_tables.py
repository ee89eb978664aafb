"""Tables of what the jury did: the marks of every judge, and corrections with old and new."""

from __future__ import annotations

from collections.abc import Sequence

from contest.presentation.papers.marks import MarksLine, MarksTable
from contest.presentation.papers.rulings import RulingLine
from contest.presentation.wording import Words
from contest.printing.blocks import paragraph
from contest.printing.flow import Piece
from contest.printing.sheet import Frame, Sheet
from contest.printing.tables import Cell, Column, Row, Table, least_width, table_pieces
from contest.printing.typefaces import HOLDS, Style, Typefaces

_SIZES = (11.0, 10.0, 9.0, 8.0)  # the first at which no word breaks


def marks_fit(value: MarksTable, sheet: Sheet, words: Words, faces: Typefaces) -> bool:
    """Whether the table stands on such a sheet without a broken word."""
    return least_width(faces, _marks_table(value, words, _SIZES[-1])) <= sheet.text_width


def marks_pieces(
    value: MarksTable, frame: Frame, words: Words, faces: Typefaces, *, keeps: bool
) -> list[Piece]:
    """A heading, the table, and its notes; `keeps` holds what comes after to the last rows."""
    sheet = frame.sheet
    tables = (_marks_table(value, words, size, keeps=keeps) for size in _SIZES)
    table = next(
        (one for one in tables if least_width(faces, one) <= sheet.text_width),
        _marks_table(value, words, _SIZES[-1], keeps=keeps),
    )
    return [
        *_heading(value.title, frame, faces),
        *table_pieces(faces, table, sheet.left, sheet.text_width, frame.height / 2),
        *(
            piece
            for note in value.notes
            for piece in paragraph(
                faces, sheet, note, style=Style.ITALIC, size=11.0, space=3.0, keeps=keeps
            )
        ),
    ]


def ruling_pieces(
    rulings: Sequence[RulingLine], frame: Frame, words: Words, faces: Typefaces, *, keeps: bool
) -> list[Piece]:
    """A heading and the table of corrections."""
    sheet = frame.sheet
    columns = (
        Column(words.say("papers.column_order"), 9, "centre"),
        Column(words.say("papers.column_where"), 30),
        Column(words.say("papers.column_ruling"), 42),
        Column(words.say("papers.column_moved"), 34),
        Column(words.say("papers.column_reason"), 34),
        Column(words.say("papers.column_by"), 26),
    )
    rows = tuple(
        Row(
            tuple(map(Cell, _ruling_texts(one))),
            keeps=keeps and place >= len(rulings) - 1,
        )
        for place, one in enumerate(rulings, start=1)
    )
    table = Table(columns, rows, 11.0)
    return [
        *_heading(words.say("papers.rulings_list"), frame, faces),
        *table_pieces(faces, table, sheet.left, sheet.text_width, frame.height / 2),
    ]


def _ruling_texts(one: RulingLine) -> tuple[str, ...]:
    # Old and new total stay on one line.
    moved = one.moved.replace(" → ", f"{HOLDS}→{HOLDS}")
    return (one.number, one.where, one.what, moved, one.reason, one.by)


def _heading(text: str, frame: Frame, faces: Typefaces) -> list[Piece]:
    sheet = frame.sheet
    return [
        *paragraph(faces, sheet, text, style=Style.BOLD, space=10.0, keeps=True),
        *paragraph(faces, sheet, "", size=4.0, space=0.0, keeps=True),
    ]


def _marks_table(value: MarksTable, words: Words, size: float, *, keeps: bool = False) -> Table:
    columns = (
        Column(words.say("papers.column_number"), 12, "centre"),
        Column(words.say("papers.column_team"), 44),
        *(Column(name, 16, "right") for name in value.judges),
        Column(words.say("papers.column_mean"), 16, "right"),
        Column(words.say("papers.column_time"), 22, "centre"),
        Column(words.say("papers.column_overtime"), 16, "right"),
        Column(words.say("papers.column_points"), 16, "right"),
    )
    rows = tuple(
        _marks_row(line, keeps=keeps and place >= len(value.lines) - 1)
        for place, line in enumerate(value.lines, start=1)
    )
    return Table(columns, rows, size)


def _marks_row(line: MarksLine, *, keeps: bool) -> Row:
    texts = (str(line.number), line.team, *line.sheets, line.mean, line.time, line.penalty)
    return Row((*map(Cell, texts), Cell(line.points, Style.BOLD)), keeps)
