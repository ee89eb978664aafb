"""The list of teams with the order of play, and the attendance list to sign on the evening."""

from __future__ import annotations

from collections.abc import Iterator

from contest.presentation.papers.roster import Roster, RosterTeam, roster_of
from contest.printing.blocks import paragraph, signatures
from contest.printing.flow import Piece
from contest.printing.opening import (
    frame_of,
    heading,
    held_at_end,
    opening,
    paper_of,
    table_of,
)
from contest.printing.paper import Paper, PaperInput
from contest.printing.sheet import Frame
from contest.printing.tables import Cell, Column, Row, Table
from contest.printing.typefaces import Style

KIND = "team-list"
ATTENDANCE_KIND = "attendance"


def team_list(given: PaperInput) -> Iterator[Paper]:
    """The teams in the order of play, with their members, and the judges."""
    words, roster = given.words, roster_of(given.contest, given.words)
    code = given.code(KIND, ())
    frame, title = frame_of(given, code), words.say(_title(roster))
    roles = [words.say("papers.secretary"), words.say("papers.head_organiser")]
    pieces = [
        *opening(given, frame, title),
        *(
            _seats_table(given, frame, roster)
            if roster.is_of_contestants
            else (*_teams_table(given, frame, roster), *_seats_line(given, frame, roster))
        ),
        *_judges(given, frame, roster),
        signatures(given.faces, frame.sheet, words, roles),
    ]
    yield paper_of(given, frame, "danh-sach-doi", title, code, pieces)


def attendance(given: PaperInput) -> Iterator[Paper]:
    """Everybody with a blank to sign in: members by team, then the judges."""
    words, roster = given.words, roster_of(given.contest, given.words)
    code = given.code(ATTENDANCE_KIND, ())
    frame, title = frame_of(given, code), words.say("before.attendance_title")
    columns = (
        Column(words.say("papers.column_order"), 10, "centre"),
        Column(words.say("before.column_name"), 60),
        Column(words.say("before.column_role"), 50),
        Column(words.say("before.column_signature"), 42),
    )
    rows = held_at_end(_attendance_rows(given, roster))
    roles = [words.say("papers.secretary"), words.say("papers.head_organiser")]
    pieces = [
        *opening(given, frame, title),
        *table_of(given, frame, Table(columns, rows, 13.0)),
        signatures(given.faces, frame.sheet, words, roles),
    ]
    yield paper_of(given, frame, "danh-sach-ky-ten", title, code, pieces)


def _teams_table(given: PaperInput, frame: Frame, roster: Roster) -> list[Piece]:
    words = given.words
    columns = (
        Column(words.say("papers.column_order"), 10, "centre"),
        Column(words.say("papers.column_number"), 14, "centre"),
        Column(words.say("papers.column_team"), 62),
        Column(words.say("before.column_members"), 76),
    )
    rows = held_at_end(Row(_team_cells(team)) for team in roster.teams)
    if not rows:
        rows = (Row((Cell(words.say("papers.no_teams"), Style.ITALIC, 4, "centre"),), keeps=True),)
    return table_of(given, frame, Table(columns, rows, 13.0))


def _title(roster: Roster) -> str:
    which = "contestant_list_title" if roster.is_of_contestants else "team_list_title"
    return f"before.{which}"


def _seats_table(given: PaperInput, frame: Frame, roster: Roster) -> list[Piece]:
    """A line a number, to be filled in where the contestants come without teams."""
    words = given.words
    columns = (
        Column(words.say("floor.column_seat"), 20, "centre"),
        Column(words.say("before.column_name"), 66),
        Column(words.say("before.column_unit"), 50),
        Column(words.say("before.column_remark"), 26),
    )
    rows = (
        Row((Cell(str(number)), Cell("\n"), Cell("\n"), Cell("\n")))
        for number in range(1, roster.seats + 1)
    )
    return table_of(given, frame, Table(columns, held_at_end(rows), 13.0))


def _team_cells(team: RosterTeam) -> tuple[Cell, ...]:
    name = f"{team.team}\n({team.remark})" if team.remark else team.team
    members = "\n".join(team.members) or "–"
    return Cell(str(team.order)), Cell(str(team.number)), Cell(name, Style.BOLD), Cell(members)


def _seats_line(given: PaperInput, frame: Frame, roster: Roster) -> list[Piece]:
    if not roster.seats:
        return []
    said = given.words.say("before.seats_line", count=roster.seats)
    return paragraph(given.faces, frame.sheet, said, keeps=True)


def _judges(given: PaperInput, frame: Frame, roster: Roster) -> Iterator[Piece]:
    if not roster.judges:
        return
    yield from heading(given, frame, given.words.say("before.judges_heading"))
    for number, name in enumerate(roster.judges, start=1):
        said = f"{number}. {name}"
        yield from paragraph(given.faces, frame.sheet, said, space=2.0, keeps=True)


def _attendance_rows(given: PaperInput, roster: Roster) -> Iterator[Row]:
    words, order = given.words, 0
    for team in roster.teams:
        label = words.say("papers.score_sheet_team", number=team.number, team=team.team)
        yield Row((Cell(label, Style.BOLD, 4, "left"),), keeps=True)
        for member in team.members or ("",):
            order += 1
            role = words.say("before.role_member")
            yield Row((Cell(str(order)), Cell(member or "\n"), Cell(role), Cell("\n")))
    if roster.judges:
        yield Row((Cell(words.say("before.judges_heading"), Style.BOLD, 4, "left"),), keeps=True)
    for number, name in enumerate(roster.judges, start=1):
        order += 1
        role = words.say("before.role_judge", number=number)
        yield Row((Cell(str(order)), Cell(name), Cell(role), Cell("\n")))
    if roster.seats:
        yield Row((Cell(words.say("floor.seats_heading"), Style.BOLD, 4, "left"),), keeps=True)
    for number in range(1, roster.seats + 1):
        order += 1
        role = words.say("floor.role", number=number)
        yield Row((Cell(str(order)), Cell("\n"), Cell(role), Cell("\n")))
    if not order:
        yield Row((Cell(words.say("papers.no_teams"), Style.ITALIC, 4, "centre"),), keeps=True)
