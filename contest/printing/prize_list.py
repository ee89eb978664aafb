"""The list of prizes (danh sách giải thưởng), signed by organiser and jury."""

from __future__ import annotations

from collections.abc import Iterator

from contest.presentation.papers.prizes import PrizeLine, prize_list_of
from contest.presentation.wording import Words
from contest.printing.blocks import paragraph, signatures
from contest.printing.opening import frame_of, held_at_end, opening, paper_of, table_of
from contest.printing.paper import Paper, PaperInput
from contest.printing.tables import Cell, Column, Row, Table
from contest.printing.typefaces import Style

KIND = "prizes"


def prize_list(given: PaperInput) -> Iterator[Paper]:
    """Who won which prize, best first."""
    words, value = given.words, prize_list_of(given.contest, given.words)
    teams = given.contest.teams
    code = given.code(KIND, tuple((one.number, one.points) for one in value.lines if teams))
    frame, title = frame_of(given, code), words.say("after.prizes_title")
    columns = _columns(words, teams=bool(teams))
    rows = held_at_end(
        _row(place, line, teams=bool(teams)) for place, line in enumerate(value.lines, start=1)
    )
    if not rows:
        nothing = Cell(words.say("after.no_prizes"), Style.ITALIC, len(columns), "centre")
        rows = (Row((nothing,), keeps=True),)
    notes = [*value.ties, *([words.say("papers.unfinished")] if value.unfinished else [])]
    roles = ("papers.secretary", "papers.head_judge", "papers.head_organiser")
    pieces = [
        *opening(given, frame, title),
        *table_of(given, frame, Table(columns, rows)),
        *(
            piece
            for note in notes
            for piece in paragraph(
                given.faces, frame.sheet, note, style=Style.ITALIC, size=12.0, keeps=True
            )
        ),
        signatures(given.faces, frame.sheet, words, [words.say(role) for role in roles]),
    ]
    yield paper_of(given, frame, "danh-sach-giai", title, code, pieces)


def _columns(words: Words, *, teams: bool) -> tuple[Column, ...]:
    """Contestants on the floor have neither members nor points."""
    order = Column(words.say("papers.column_order"), 10, "centre")
    if not teams:
        return (
            order,
            Column(words.say("after.column_prize"), 66),
            Column(words.say("floor.column_contestants"), 86),
        )
    return (
        order,
        Column(words.say("after.column_prize"), 30),
        Column(words.say("papers.column_team"), 56),
        Column(words.say("before.column_members"), 48),
        Column(words.say("papers.column_total"), 18, "right"),
    )


def _row(place: int, line: PrizeLine, *, teams: bool) -> Row:
    cells = (Cell(str(place)), Cell(line.prize, Style.BOLD), Cell(line.winner))
    if not teams:
        return Row(cells)
    return Row((*cells, Cell("\n".join(line.members) or "–"), Cell(line.total)))
