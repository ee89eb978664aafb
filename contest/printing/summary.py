"""The summary of points (bảng tổng hợp điểm): teams by rounds, total and place, to be signed."""

from __future__ import annotations

from collections.abc import Iterator

from contest.presentation.papers.naming import contest_named, place_said
from contest.presentation.papers.score_sheet import Change
from contest.presentation.papers.summary import Summary, SummaryLine, summary_of
from contest.presentation.wording import Words
from contest.printing.blocks import head, paragraph, signatures
from contest.printing.flow import Piece, paginated
from contest.printing.jury_tables import marks_fit, marks_pieces, ruling_pieces
from contest.printing.paper import Paper, PaperInput
from contest.printing.sheet import MM, Frame, Sheet, frame_for
from contest.printing.tables import Cell, Column, Row, Table, least_width, table_pieces
from contest.printing.typefaces import Style, Typefaces

KIND = "summary"
_SIZES = (12.0, 11.0, 10.0, 9.0, 8.0)  # the first at which no word breaks
_TEAM_WIDTH = 42 * MM  # a name in fewer lines than a tower


def summary(given: PaperInput) -> Iterator[Paper]:
    """The summary: one paper, in landscape where the rounds ask for it."""
    words, faces = given.words, given.faces
    value = summary_of(given.contest, words)
    code = given.code(KIND, tuple((line.number, line.points) for line in value.lines))
    sheet, table = _fitted(value, words, faces)
    frame = frame_for(sheet, code, words, faces)
    title = words.say("papers.summary_title")
    pages = paginated(frame, _pieces(given, value, frame, table), faces)
    yield Paper("bang-tong-hop", title, code, pages)


def _fitted(value: Summary, words: Words, faces: Typefaces) -> tuple[Sheet, Table]:
    """The largest type, then the upright sheet, that breaks no word and leaves names room."""
    if value.contestants:
        return Sheet(), _contestants(value, words)
    columns, rows = _columns(value, words), tuple(_rows(value, words))
    tries = [
        (Sheet(landscape), Table(columns, rows, size))
        for size in _SIZES
        for landscape in (False, True)
    ]
    for sheet, table in tries:
        if not all(marks_fit(one, sheet, words, faces) for one in value.marks):
            continue
        team = Column("", 0)
        others = Table((*columns[:1], team, *columns[2:]), tuple(map(_nameless, rows)), table.size)
        if least_width(faces, others) + _TEAM_WIDTH <= sheet.text_width:
            return sheet, table
    return tries[-1]


def _nameless(row: Row) -> Row:
    return row if len(row.cells) == 1 else Row((row.cells[0], Cell(""), *row.cells[2:]))


def _pieces(given: PaperInput, value: Summary, frame: Frame, table: Table) -> list[Piece]:
    faces, sheet, words = given.faces, frame.sheet, given.words
    roles = ("papers.secretary", "papers.head_judge", "papers.head_organiser")
    named = contest_named(given.contest.title, words)
    notes = [value.tie_note] if value.tie_note else []
    notes += [words.say("papers.unfinished")] if value.unfinished else []
    return [
        head(faces, sheet, given.head_block),
        *paragraph(
            faces, sheet, words.say("papers.summary_title"),
            style=Style.BOLD, size=14.0, align="centre", space=16.0, keeps=True,
        ),
        *(
            paragraph(faces, sheet, named, style=Style.BOLD, align="centre", space=2.0, keeps=True)
            if given.contest.title
            else ()
        ),
        *paragraph(faces, sheet, "", size=6.0, space=0.0, keeps=True),
        *table_pieces(faces, table, sheet.left, sheet.text_width, frame.height / 2),
        *(_changes(given, value, frame) if value.changes else ()),
        *_of_jury(given, value, frame),
        *(
            piece
            for note in notes
            for piece in paragraph(faces, sheet, note, style=Style.ITALIC, size=12.0, keeps=True)
        ),
        signatures(faces, sheet, words, [words.say(role) for role in roles]),
    ]  # fmt: skip


def _columns(value: Summary, words: Words) -> tuple[Column, ...]:
    return (
        Column(words.say("papers.column_number"), 13, "centre"),
        Column(words.say("papers.column_team"), 48),
        *(Column(title, 20, "right") for title in value.rounds),
        Column(words.say("papers.column_changed"), 20, "right"),
        Column(words.say("papers.column_total"), 18, "right"),
        Column(words.say("papers.column_place"), 15, "centre"),
    )


def _contestants(value: Summary, words: Words) -> Table:
    """Place by place who it was, how many, and how far they came."""
    columns = (
        Column(words.say("papers.column_place"), 15, "centre"),
        Column(words.say("floor.column_seat"), 78),
        Column(words.say("floor.column_count"), 18, "centre"),
        Column(words.say("floor.column_came"), 34),
        Column(words.say("after.column_prize"), 30),
    )
    keeps = not (value.changes or value.marks or value.rulings)
    last = len(value.contestants) - 2
    rows = tuple(
        Row(
            (
                Cell(place_said(one.place), Style.BOLD),
                Cell(one.numbers),
                Cell(str(len(one.seats))),
                Cell(one.came),
                Cell(one.prize),
            ),
            keeps and place >= last,
        )
        for place, one in enumerate(value.contestants)
    )
    return Table(columns, rows)


def _rows(value: Summary, words: Words) -> Iterator[Row]:
    # Otherwise the last list stays with the signatures.
    keeps = not (value.changes or value.marks or value.rulings)
    for place, line in enumerate(value.lines, start=1):
        yield _line_row(line, keeps=keeps and place >= len(value.lines) - 1)
    if not value.lines:
        span = len(_columns(value, words))
        yield Row((Cell(words.say("papers.no_teams"), Style.ITALIC, span, "centre"),), keeps=True)


def _line_row(line: SummaryLine, *, keeps: bool) -> Row:
    cells = (Cell(str(line.number)), Cell(line.team), *map(Cell, (*line.rounds, line.changed)))
    return Row((*cells, Cell(line.total, Style.BOLD), Cell(line.place, Style.BOLD)), keeps)


def _changes(given: PaperInput, value: Summary, frame: Frame) -> list[Piece]:
    faces, sheet, words = given.faces, frame.sheet, given.words
    columns = (
        Column(words.say("papers.column_order"), 9, "centre"),
        Column(words.say("papers.column_team"), 40),
        Column(words.say("papers.column_where"), 30),
        Column(words.say("papers.column_points"), 15, "right"),
        Column(words.say("papers.column_reason"), 42),
        Column(words.say("papers.column_by"), 29),
    )
    last = not (value.marks or value.rulings)
    rows = tuple(
        _change_row(team, change, keeps=last and place >= len(value.changes) - 1)
        for place, (team, change) in enumerate(value.changes, start=1)
    )
    table = Table(columns, rows)
    return [
        *paragraph(
            faces, sheet, words.say("papers.changes_list"),
            style=Style.BOLD, space=10.0, keeps=True,
        ),
        *paragraph(faces, sheet, "", size=4.0, space=0.0, keeps=True),
        *table_pieces(faces, table, sheet.left, sheet.text_width, frame.height / 2),
    ]  # fmt: skip


def _of_jury(given: PaperInput, value: Summary, frame: Frame) -> Iterator[Piece]:
    """The marks of every judge round by round, then the corrections."""
    words, faces = given.words, given.faces
    for place, table in enumerate(value.marks, start=1):
        last = place == len(value.marks) and not value.rulings
        yield from marks_pieces(table, frame, words, faces, keeps=last)
    if value.rulings:
        yield from ruling_pieces(value.rulings, frame, words, faces, keeps=True)


def _change_row(team: str, change: Change, *, keeps: bool) -> Row:
    texts = (str(change.number or "–"), team, change.where, change.points, change.reason, change.by)
    return Row(tuple(map(Cell, texts)), keeps)
