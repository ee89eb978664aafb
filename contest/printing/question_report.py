"""The question report: a chart of who knew what, and a table with the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from contest.presentation.papers.question_report import (
    QuestionFigures,
    QuestionReport,
    question_report_of,
)
from contest.printing.blocks import paragraph
from contest.printing.flow import Piece
from contest.printing.marks import Mark, Shape, Text
from contest.printing.opening import frame_of, heading, opening, paper_of, table_of
from contest.printing.paper import Paper, PaperInput
from contest.printing.sheet import MM, Frame
from contest.printing.tables import Cell, Column, Row, Table
from contest.printing.typefaces import Style, Typefaces

KIND = "question-report"
_CHART = 42 * MM  # height of the bars
_AXIS = 16 * MM  # room for the scale on the left
_WIDEST_BAR, _LEAST_BAR = 9 * MM, 4.2 * MM
_SMALL = 9.0
_BAR, _GRID = "#5b6b8c", "#b9bfca"


def question_report(given: PaperInput) -> Iterator[Paper]:
    """The report of all questions that count, in landscape."""
    words = given.words
    value = question_report_of(given.contest, words)
    code = given.code(KIND, ())
    frame, title = frame_of(given, code, landscape=True), words.say("after.report_title")
    pieces = [
        *opening(given, frame, title),
        *(_charts(given, frame, value) if value.questions else ()),
        *(
            piece
            for remark in value.remarks
            for piece in paragraph(given.faces, frame.sheet, remark, space=4.0)
        ),
        *_table(given, frame, value),
        *paragraph(
            given.faces,
            frame.sheet,
            words.say("after.report_note"),
            style=Style.ITALIC,
            size=11.0,
        ),
    ]
    yield paper_of(given, frame, "bao-cao-cau-hoi", title, code, pieces)


def _charts(given: PaperInput, frame: Frame, value: QuestionReport) -> Iterator[Piece]:
    """A chart a round; a round with more questions than the width takes has several."""
    yield from heading(given, frame, given.words.say("after.chart_heading"))
    most = int((frame.sheet.text_width - _AXIS) // _LEAST_BAR)
    for title, group in groupby(value.questions, lambda one: one.round):
        questions = tuple(group)
        for start in range(0, len(questions), most):
            yield from paragraph(
                given.faces, frame.sheet, title, style=Style.BOLD, size=12.0, keeps=True
            )
            yield _chart(given.faces, frame, questions[start : start + most])


def _chart(faces: Typefaces, frame: Frame, questions: Sequence[QuestionFigures]) -> Piece:
    left, width = frame.sheet.left + _AXIS, frame.sheet.text_width - _AXIS
    step = min(width / len(questions), _WIDEST_BAR)
    top, base = -_SMALL * 1.6, -_SMALL * 1.6 - _CHART
    marks: list[Mark] = []
    for share in (0, 25, 50, 75, 100):
        y = base + _CHART * share / 100
        label = f"{share} %"
        marks.append(_level(left, left + step * len(questions), y, share == 0))
        x = left - 4 - faces.width(label, Style.REGULAR, _SMALL)
        marks.append(Text(x, y - _SMALL / 3, label, Style.REGULAR, _SMALL))
    for place, one in enumerate(questions):
        x = left + place * step
        marks += _bar(faces, one, x, step, base)
    return Piece(top - base + _SMALL * 3.4, tuple(marks), space=4.0)


def _level(left: float, right: float, y: float, is_base: bool) -> Shape:
    """A line of the scale: shapes lie in the order they come, so the bars stand over it."""
    colour, half = (_BAR, 0.5) if is_base else (_GRID, 0.25)
    corners = ((left, y - half), (right, y - half), (right, y + half), (left, y + half))
    return Shape(corners, colour)


def _bar(
    faces: Typefaces, one: QuestionFigures, x: float, step: float, base: float
) -> Iterator[Mark]:
    inset, height = step * 0.18, max(_CHART * one.share, 0.8)
    right = x + step - inset
    corners = ((x + inset, base), (right, base), (right, base + height), (x + inset, base + height))
    yield Shape(corners, _BAR)
    number = str(one.number)
    size = _SMALL if step > 5 * MM else _SMALL * 0.8
    width = faces.width(number, Style.REGULAR, size)
    yield Text(x + (step - width) / 2, base - size * 1.3, number, Style.REGULAR, size)


def _table(given: PaperInput, frame: Frame, value: QuestionReport) -> list[Piece]:
    words = given.words
    columns = (
        Column(words.say("papers.column_question_number"), 10, "centre"),
        Column(words.say("papers.column_question"), 100),
        Column(words.say("after.column_right"), 20, "centre"),
        Column(words.say("after.column_mean"), 22, "centre"),
        Column(words.say("after.column_discrimination"), 24, "centre"),
        Column(words.say("after.column_moved"), 22, "right"),
        Column(words.say("after.column_wrong"), 26, "centre"),
    )
    rows: list[Row] = []
    for title, group in groupby(value.questions, lambda one: one.round):
        rows.append(Row((Cell(title, Style.BOLD, len(columns), "left"),), keeps=True))
        rows += (_row(one) for one in group)
    if not rows:
        nothing = Cell(words.say("papers.no_questions"), Style.ITALIC, len(columns), "centre")
        rows = [Row((nothing,))]
    return table_of(given, frame, Table(columns, tuple(rows), 11.0))


def _row(one: QuestionFigures) -> Row:
    texts = (
        str(one.number),
        one.text,
        f"{one.right}/{one.asked}",
        one.mean_seconds or "–",
        one.discrimination or "–",
        one.moved,
        one.favourite_wrong or "–",
    )
    return Row(tuple(map(Cell, texts)))
