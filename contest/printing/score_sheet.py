"""The score sheet of a team (phiếu điểm của đội), one paper a team."""

from __future__ import annotations

from collections.abc import Iterator

from contest.presentation.papers.lines import ScoreLine
from contest.presentation.papers.naming import contest_named
from contest.presentation.papers.rulings import RulingLine
from contest.presentation.papers.score_sheet import (
    Change,
    ScoreRound,
    ScoreSheet,
    score_sheets_of,
)
from contest.presentation.wording import Words
from contest.printing.blocks import head, paragraph, signatures
from contest.printing.flow import Piece, paginated
from contest.printing.paper import Paper, PaperInput
from contest.printing.sheet import Frame, Sheet, frame_for
from contest.printing.tables import Cell, Column, Row, Table, table_pieces
from contest.printing.typefaces import Style

KIND = "score-sheet"
_COLUMNS = 7
_SHORT_KEY = 8  # characters
_LABEL_SPAN = 5  # of a sum: all columns before the points


def score_sheets(given: PaperInput) -> Iterator[Paper]:
    """The score sheets of all teams, in order of play."""
    for sheet in score_sheets_of(given.contest, given.words):
        code = given.code(KIND, ((sheet.number, sheet.points),))
        frame = frame_for(Sheet(), code, given.words, given.faces)
        title = given.words.say("papers.score_sheet_team", number=sheet.number, team=sheet.team)
        pages = paginated(frame, _pieces(given, sheet, frame, title), given.faces)
        yield Paper(f"phieu-diem-doi-{sheet.number:02d}", title, code, pages)


def _pieces(given: PaperInput, value: ScoreSheet, frame: Frame, title: str) -> list[Piece]:
    faces, sheet, words = given.faces, frame.sheet, given.words
    table = Table(_columns(value, words), tuple(_rows(value, words)))
    members = words.say("papers.score_sheet_members", members=value.members)
    roles = ("papers.team_speaker", "papers.secretary", "papers.head_judge")
    named = contest_named(given.contest.title, words)
    return [
        head(faces, sheet, given.head_block),
        *paragraph(
            faces, sheet, words.say("papers.score_sheet_title"),
            style=Style.BOLD, size=14.0, align="centre", space=16.0, keeps=True,
        ),
        *paragraph(faces, sheet, title, style=Style.BOLD, align="centre", space=2.0, keeps=True),
        *(paragraph(faces, sheet, named, align="centre", space=2.0) if given.contest.title else ()),
        *(paragraph(faces, sheet, members) if value.members else ()),
        *paragraph(faces, sheet, "", size=4.0, space=0.0, keeps=True),
        *table_pieces(faces, table, sheet.left, sheet.text_width, frame.height / 2),
        signatures(faces, sheet, words, [words.say(role) for role in roles]),
    ]  # fmt: skip


def _columns(value: ScoreSheet, words: Words) -> tuple[Column, ...]:
    keys = (len(line.key) for one in value.rounds for line in one.lines)
    # Letters need little room; accepted words, orders and pairs take it from the question.
    key = 22 if max(keys, default=0) > _SHORT_KEY else 13
    return (
        Column(words.say("papers.column_question_number"), 10, "centre"),
        Column(words.say("papers.column_question"), 79 - key),
        Column(words.say("papers.column_key"), key, "centre"),
        Column(words.say("papers.column_answer"), 21.5, "centre"),
        Column(words.say("papers.column_verdict"), 16, "centre"),
        Column(words.say("papers.column_points"), 14, "right"),
        Column(words.say("papers.column_cause"), 24.5),
    )


def _rows(value: ScoreSheet, words: Words) -> Iterator[Row]:
    for one in value.rounds:
        yield from _round_rows(one)
    if value.changes:
        yield from _change_rows(value.changes, words)
        yield _sum_row(words.say("papers.changes_sum"), value.changes_sum)
    if value.rulings:
        yield from _ruling_rows(value.rulings, words)
    # With the row before it, this one stays with the signatures.
    yield Row(
        (
            Cell(words.say("papers.grand_total"), Style.BOLD, _LABEL_SPAN, "right"),
            Cell(value.total, Style.BOLD),
            Cell(value.place, Style.BOLD),
        ),
        keeps=True,
    )


def _round_rows(one: ScoreRound) -> Iterator[Row]:
    yield Row((Cell(one.title, Style.BOLD, _COLUMNS),), keeps=True)
    for place, line in enumerate(one.lines, start=1):
        yield _line_row(line, keeps=place == len(one.lines))
    if not one.lines:
        yield Row((Cell(one.empty, Style.ITALIC, _COLUMNS),), keeps=True)
    yield _sum_row(one.sum_label, one.sum)


def _line_row(line: ScoreLine, *, keeps: bool) -> Row:
    texts = (line.number, line.question, line.key, line.answer, line.verdict, line.points)
    return Row((*map(Cell, texts), Cell(line.cause)), keeps)


def _change_rows(changes: tuple[Change, ...], words: Words) -> Iterator[Row]:
    yield Row((Cell(words.say("papers.changes_heading"), Style.BOLD, _COLUMNS),), keeps=True)
    for place, change in enumerate(changes, start=1):
        why = words.say("papers.change_why", reason=change.reason, where=change.where)
        yield Row(
            (
                Cell(str(change.number or "–")),
                Cell(why, span=_LABEL_SPAN - 1, align="left"),
                Cell(change.points),
                Cell(words.say("papers.change_by", by=change.by)),
            ),
            keeps=place == len(changes),
        )


def _ruling_rows(rulings: tuple[RulingLine, ...], words: Words) -> Iterator[Row]:
    """What the jury corrected for this team; the points stand with the questions already."""
    yield Row((Cell(words.say("papers.rulings_heading"), Style.BOLD, _COLUMNS),), keeps=True)
    for one in rulings:
        what = words.say(
            "papers.ruling_why", where=one.where, what=one.what, reason=one.reason, by=one.by
        )
        cells = (Cell(one.number), Cell(what, span=_LABEL_SPAN, align="left"), Cell(one.moved))
        yield Row(cells, keeps=True)


def _sum_row(label: str, points: str) -> Row:
    cells = (Cell(label, Style.ITALIC, _LABEL_SPAN, "right"), Cell(points, Style.BOLD), Cell(""))
    return Row(cells, keeps=True)
