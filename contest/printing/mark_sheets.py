"""Mark sheets: one a judge and team, and one a judge with all teams of a round."""

from __future__ import annotations

from collections.abc import Iterator

from contest.presentation.papers.mark_sheets import MarkSheet, MarkTeam, mark_sheets_of
from contest.printing.blocks import paragraph, signatures
from contest.printing.flow import Piece
from contest.printing.marks import Square, Text
from contest.printing.opening import frame_of, held_at_end, opening, paper_of, table_of
from contest.printing.paper import Paper, PaperInput
from contest.printing.qr import matrix_of
from contest.printing.sheet import MM, Frame
from contest.printing.tables import Cell, Column, Row, Table
from contest.printing.typefaces import ASCENT, Style

KIND = "mark-sheets"
LIST_KIND = "mark-lists"
_BOX_LINES = "\n\n"  # room to write a mark by hand
_CODE_SIDE = 22 * MM


def mark_sheets(given: PaperInput) -> Iterator[Paper]:
    """A sheet for each judge, team and judged round."""
    for sheet in mark_sheets_of(given.contest, given.words):
        for team in sheet.teams:
            yield _single(given, sheet, team)


def mark_lists(given: PaperInput) -> Iterator[Paper]:
    """A sheet for each judge and judged round, with all teams on it."""
    for sheet in mark_sheets_of(given.contest, given.words):
        yield _list(given, sheet)


def _single(given: PaperInput, sheet: MarkSheet, team: MarkTeam) -> Paper:
    words = given.words
    code = given.code(f"{KIND}-{team.code}", ())
    frame, title = frame_of(given, code), words.say("before.mark_sheet_title")
    named = words.say("papers.score_sheet_team", number=team.number, team=team.team)
    columns = (
        Column(words.say("papers.column_order"), 10, "centre"),
        Column(words.say("before.column_criterion"), 74),
        Column(words.say("before.column_range"), 40, "centre"),
        Column(words.say("before.column_mark"), 38, "centre"),
    )
    rows = tuple(
        Row((Cell(str(number)), Cell(one.title), Cell(one.range), Cell(_BOX_LINES)), keeps=True)
        for number, one in enumerate(sheet.criteria, start=1)
    )
    total = Row(
        (
            Cell(words.say("before.mark_total"), Style.BOLD, 2, "right"),
            Cell(sheet.most),
            Cell(_BOX_LINES),
        ),
        keeps=True,
    )
    pieces = [
        *opening(given, frame, title, (sheet.round, named)),
        _code_piece(given, frame, team),
        *table_of(given, frame, Table(columns, (*rows, total), 13.0)),
        *_notes(given, frame, sheet),
        signatures(given.faces, frame.sheet, words, (_signer(given, sheet),)),
    ]
    stem = f"phieu-cham-{sheet.round_index + 1:02d}-doi-{team.number:02d}-gk-{sheet.judge}"
    return paper_of(given, frame, stem, f"{title} {team.code}", code, pieces)


def _list(given: PaperInput, sheet: MarkSheet) -> Paper:
    words = given.words
    code = given.code(f"{LIST_KIND}-{sheet.round_index + 1}-{sheet.judge}", ())
    wide = len(sheet.criteria) > 3
    frame, title = frame_of(given, code, landscape=wide), words.say("before.mark_sheet_title")
    columns = (
        Column(words.say("papers.column_number"), 12, "centre"),
        Column(words.say("papers.column_team"), 46),
        *(Column(f"{one.title}\n({one.range})", 26, "centre") for one in sheet.criteria),
        Column(words.say("before.mark_total_short", most=sheet.most), 20, "centre"),
        Column(words.say("before.column_code"), 20, "centre"),
    )
    blanks = tuple(Cell("\n") for _ in range(len(sheet.criteria) + 1))
    rows = held_at_end(
        Row((Cell(str(team.number)), Cell(team.team), *blanks, Cell(team.code)))
        for team in sheet.teams
    )
    pieces = [
        *opening(given, frame, title, (sheet.round,)),
        *table_of(given, frame, Table(columns, rows)),
        *_notes(given, frame, sheet),
        signatures(given.faces, frame.sheet, words, (_signer(given, sheet),)),
    ]
    stem = f"phieu-cham-{sheet.round_index + 1:02d}-gk-{sheet.judge}"
    return paper_of(given, frame, stem, title, code, pieces)


def _signer(given: PaperInput, sheet: MarkSheet) -> str:
    judge = given.words.say("before.role_judge", number=sheet.judge)
    return f"{judge}\n{sheet.name}" if sheet.name else judge


def _notes(given: PaperInput, frame: Frame, sheet: MarkSheet) -> Iterator[Piece]:
    for line in sheet.rules:
        yield from paragraph(
            given.faces, frame.sheet, line, style=Style.ITALIC, size=12.0, keeps=True
        )


def _code_piece(given: PaperInput, frame: Frame, team: MarkTeam) -> Piece:
    """The code of the entry form, as a square to scan and as digits to type."""
    faces, sheet, code = given.faces, frame.sheet, team.code
    x = sheet.left + sheet.text_width - _CODE_SIDE
    label = given.words.say("before.mark_code")
    size, large = 11.0, 20.0
    y = -_CODE_SIDE / 2
    right = x - 6 * MM
    marks = (
        Square(x, -_CODE_SIDE, _CODE_SIDE, matrix_of(team.scanned)),
        Text(right - faces.width(label, Style.ITALIC, size), y + 3, label, Style.ITALIC, size),
        Text(
            right - faces.width(code, Style.BOLD, large),
            y - ASCENT * large,
            code,
            Style.BOLD,
            large,
        ),
    )
    return Piece(_CODE_SIDE + 6 * MM, marks, keeps=True)
