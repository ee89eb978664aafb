"""The question report: a chart of who knew what, and a table with the figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from contest.presentation.papers.question_report import (
    QuestionFigures,
    QuestionReport,
    question_report_of,
)
from contest.presentation.wording import Words
from contest.printing.blocks import paragraph
from contest.printing.flow import Piece
from contest.printing.marks import Mark, Shape, Text
from contest.printing.opening import frame_of, heading, held_at_end, opening, paper_of, table_of
from contest.printing.paper import Paper, PaperInput
from contest.printing.sheet import MM, Frame
from contest.printing.tables import Cell, Column, Row, Table
from contest.printing.typefaces import ASCENT, LINE, Style, Typefaces

KIND = "question-report"
_CHART = 42 * MM  # height of the bars
_AXIS = 16 * MM  # room for the scale on the left
_WIDEST_BAR, _LEAST_BAR = 9 * MM, 4.2 * MM
_BETWEEN = 10 * MM  # two charts side by side
_TITLE = 11.0
_SMALL = 9.0
_BAR, _GRID = "#5b6b8c", "#b9bfca"


def question_report(given: PaperInput) -> Iterator[Paper]:
    """The report of all questions that count, in landscape."""
    words = given.words
    value = question_report_of(given.contest, given.events, words)
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
            value.note(words),
            style=Style.ITALIC,
            size=11.0,
        ),
    ]
    yield paper_of(given, frame, "bao-cao-cau-hoi", title, code, pieces)


def _charts(given: PaperInput, frame: Frame, value: QuestionReport) -> Iterator[Piece]:
    """A chart a round, side by side as they fit; one that is too wide is parted."""
    faces, width = given.faces, frame.sheet.text_width
    yield from heading(given, frame, given.words.say("after.chart_heading"), space=6.0)
    row: list[_Chart] = []
    for chart in _parted(faces, value, width):
        used = sum(one.width + _BETWEEN for one in row)
        if row and used + chart.width > width:
            yield _row_of(faces, frame, row)
            row = []
        row.append(chart)
    if row:
        yield _row_of(faces, frame, row)


@dataclass(frozen=True, slots=True)
class _Chart:
    """The questions of a round, or as many as a sheet is wide."""

    title: tuple[str, ...]
    questions: tuple[QuestionFigures, ...]
    step: float
    width: float


def _parted(faces: Typefaces, value: QuestionReport, width: float) -> Iterator[_Chart]:
    most = int((width - _AXIS) // _LEAST_BAR)
    for title, group in groupby(value.questions, lambda one: one.round):
        questions = tuple(group)
        for start in range(0, len(questions), most):
            part = questions[start : start + most]
            step = min((width - _AXIS) / len(part), _WIDEST_BAR)
            bars = _AXIS + step * len(part)
            # A round of one question has a title, too.
            least = min(faces.width(faces.clean(title), Style.BOLD, _TITLE), 60 * MM)
            room = max(bars, least)
            yield _Chart(faces.lines(title, Style.BOLD, _TITLE, room), part, step, room)


def _row_of(faces: Typefaces, frame: Frame, charts: Sequence[_Chart]) -> Piece:
    """Charts beside each other, their bases on one line."""
    titles = max(len(chart.title) for chart in charts) * _TITLE * LINE
    marks: list[Mark] = []
    x = frame.sheet.left
    for chart in charts:
        for place, line in enumerate(chart.title):
            y = -ASCENT * _TITLE - place * _TITLE * LINE
            marks.append(Text(x, y, line, Style.BOLD, _TITLE))
        marks += _chart(faces, chart, x + _AXIS, -titles - _SMALL * 1.6 - _CHART)
        x += chart.width + _BETWEEN
    feet = 3 if any(one.team for chart in charts for one in chart.questions) else 2
    return Piece(titles + _CHART + _SMALL * (3 + feet), tuple(marks), space=4.0)


def _chart(faces: Typefaces, chart: _Chart, left: float, base: float) -> Iterator[Mark]:
    for share in (0, 25, 50, 75, 100):
        y = base + _CHART * share / 100
        label = f"{share} %"
        yield _level(left, left + chart.step * len(chart.questions), y, share == 0)
        x = left - 4 - faces.width(label, Style.REGULAR, _SMALL)
        yield Text(x, y - _SMALL / 3, label, Style.REGULAR, _SMALL)
    for place, one in enumerate(chart.questions):
        yield from _bar(faces, one, left + place * chart.step, chart.step, base)
    yield from _owners(faces, chart, left, base)


def _owners(faces: Typefaces, chart: _Chart, left: float, base: float) -> Iterator[Mark]:
    """Under the numbers whose questions they are, once for those that stand beside each other."""
    start = 0
    for team, group in groupby(chart.questions, lambda one: one.team):
        count = len(tuple(group))
        if team:
            x, width = left + start * chart.step, count * chart.step
            yield _owner(faces, chart.questions[start], x, width, base - _SMALL * 2.6)
        start += count


def _owner(faces: Typefaces, one: QuestionFigures, x: float, width: float, y: float) -> Text:
    """The short name in the largest type that fits the bars, else the bare number of the team."""
    for size in (_SMALL, _SMALL * 0.8):
        wide = faces.width(faces.clean(one.short), Style.ITALIC, size)
        if wide <= width - 2:
            return Text(x + (width - wide) / 2, y, faces.clean(one.short), Style.ITALIC, size)
    size, said = _SMALL * 0.8, str(one.team)
    wide = faces.width(said, Style.ITALIC, size)
    return Text(x + (width - wide) / 2, y, said, Style.ITALIC, size)


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
    shown = [one for one in _columns(value, words) if not one.only_with or value.has(one.only_with)]
    rows: list[Row] = []
    for title, group in groupby(value.questions, lambda one: one.round):
        rows.append(Row((Cell(title, Style.BOLD, len(shown), "left"),), keeps=True))
        rows += (Row(tuple(Cell(one.text(figures)) for one in shown)) for figures in group)
    if not rows:
        nothing = Cell(words.say("papers.no_questions"), Style.ITALIC, len(shown), "centre")
        rows = [Row((nothing,))]
    columns = tuple(one.column for one in shown)
    return table_of(given, frame, Table(columns, held_at_end(rows), 11.0))


@dataclass(frozen=True, slots=True)
class _Shown:
    """A column, its text for a question, and the figure without which it is left out."""

    column: Column
    text: Callable[[QuestionFigures], str]
    only_with: str = ""


def _columns(value: QuestionReport, words: Words) -> tuple[_Shown, ...]:
    say = words.say
    moved = "floor.column_fell" if value.is_of_contestants else "after.column_moved"
    return (
        _Shown(
            Column(say("papers.column_question_number"), 10, "centre"), lambda one: str(one.number)
        ),
        _Shown(Column(say("papers.column_team"), 24), lambda one: one.short or "–", "team"),
        _Shown(Column(say("papers.column_question"), 100), lambda one: one.text),
        _Shown(
            Column(say("after.column_right"), 20, "centre"), lambda one: f"{one.right}/{one.asked}"
        ),
        _Shown(
            Column(say("after.column_mean"), 22, "centre"),
            lambda one: one.mean_seconds or "–",
            "mean_seconds",
        ),
        _Shown(
            Column(say("after.column_discrimination"), 24, "centre"),
            lambda one: one.discrimination or "–",
            "discrimination",
        ),
        _Shown(Column(say(moved), 22, "right"), lambda one: one.moved),
        _Shown(
            Column(say("after.column_wrong"), 26, "centre"),
            lambda one: one.favourite_wrong or "–",
            "favourite_wrong",
        ),
    )
