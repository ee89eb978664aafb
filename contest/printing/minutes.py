"""The minutes (biên bản) as a paper to sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from contest.presentation.papers.minutes import (
    MinuteLine,
    MinutePlace,
    MinuteRound,
    Minutes,
    minutes_of,
)
from contest.presentation.papers.roster import team_line
from contest.presentation.wording import Words
from contest.printing.blocks import paragraph, signatures
from contest.printing.flow import Piece
from contest.printing.opening import (
    frame_of,
    heading,
    held_at_end,
    held_together,
    opening,
    paper_of,
    table_of,
)
from contest.printing.paper import Paper, PaperInput
from contest.printing.sheet import Frame
from contest.printing.tables import Cell, Column, Row, Table
from contest.printing.typefaces import Style

KIND = "minutes"
_TEXT, _UNDER = 2.0, 5.0  # over a line of text, and over the first one under a table


def minutes(given: PaperInput) -> Iterator[Paper]:
    """The whole minutes as one paper."""
    words = given.words
    value = minutes_of(given.contest, given.events, given.walls, words)
    totals = tuple((one.number, one.points) for one in value.places if given.contest.teams)
    code = given.code(KIND, totals)
    frame, title = frame_of(given, code), words.say("after.minutes_title")
    roles = ("papers.secretary", "papers.head_judge", "papers.head_organiser")
    pieces = [
        *opening(given, frame, title),
        *_time_and_place(given, frame, value),
        *_present(given, frame, value),
        *_rounds(given, frame, value),
        *_section(given, frame, "after.changes_heading", value.changes),
        *_section(given, frame, "after.corrections_heading", value.corrections),
        *_section(given, frame, "after.complaints_heading", value.complaints),
        *_result(given, frame, value),
        *_closing(given, frame, value),
        signatures(given.faces, frame.sheet, words, [words.say(role) for role in roles]),
    ]
    yield paper_of(given, frame, "bien-ban", title, code, pieces)


def _text(
    given: PaperInput, frame: Frame, text: str, *, keeps: bool = False, space: float = _TEXT
) -> list[Piece]:
    return paragraph(given.faces, frame.sheet, text, space=space, keeps=keeps)


def _time_and_place(given: PaperInput, frame: Frame, value: Minutes) -> Iterator[Piece]:
    words, contest = given.words, given.contest
    yield from heading(given, frame, words.say("after.time_heading"))
    date = words.long_date(contest.date) if contest.date else words.say("papers.date_to_fill")
    yield from _text(given, frame, words.say("after.date_line", date=date))
    if contest.place:
        yield from _text(given, frame, words.say("after.place_line", place=contest.place))
    if value.began:
        yield from _text(given, frame, words.say("after.began_line", time=value.began))
    if value.ended:
        yield from _text(given, frame, words.say("after.ended_line", time=value.ended))


def _present(given: PaperInput, frame: Frame, value: Minutes) -> Iterator[Piece]:
    words = given.words
    yield from heading(given, frame, words.say("after.present_heading"))
    if value.roster.judges:
        names = words.listed(value.roster.judges)
        yield from _text(given, frame, words.say("after.judges_line", names=names))
    for team in value.roster.teams:
        yield from _text(given, frame, team_line(team, words))
    if value.roster.seats:
        yield from _text(given, frame, words.say("before.seats_line", count=value.roster.seats))


def _rounds(given: PaperInput, frame: Frame, value: Minutes) -> Iterator[Piece]:
    yield from heading(given, frame, given.words.say("after.rounds_heading"))
    if not value.rounds:
        yield from _text(given, frame, given.words.say("after.nothing"))
    for one in value.rounds:
        yield from _round(given, frame, one)


def _round(given: PaperInput, frame: Frame, one: MinuteRound) -> Iterator[Piece]:
    words = given.words
    title = one.title
    if one.number:
        title = words.say("after.run_heading", number=one.number, title=one.title)
    yield from paragraph(given.faces, frame.sheet, title, style=Style.BOLD, space=8.0, keeps=True)
    for said in one.said:
        yield from _text(given, frame, said, keeps=True)
    if one.points:
        columns = (
            Column(words.say("papers.column_number"), 14, "centre"),
            Column(words.say("papers.column_team"), 110),
            Column(words.say("papers.column_points"), 24, "right"),
        )
        rows = held_together(
            Row((Cell(str(team)), Cell(name), Cell(won))) for team, name, won in one.points
        )
        yield from table_of(given, frame, Table(columns, rows))
    for place, line in enumerate(one.lines):
        yield from _text(given, frame, line.said(given.words), space=_TEXT if place else _UNDER)


def _section(
    given: PaperInput, frame: Frame, title: str, lines: tuple[MinuteLine, ...]
) -> Iterator[Piece]:
    """A heading and its lines, numbered; an empty section says that there was nothing."""
    yield from heading(given, frame, given.words.say(title))
    if not lines:
        yield from _text(given, frame, given.words.say("after.nothing"))
    for number, line in enumerate(lines, start=1):
        yield from _text(given, frame, f"{number}. {line.said(given.words)}")


def _result(given: PaperInput, frame: Frame, value: Minutes) -> Iterator[Piece]:
    words = given.words
    yield from heading(given, frame, words.say("after.result_heading"))
    teams = any(one.number for one in value.places) or not value.places
    columns = _place_columns(words) if teams else _contestant_columns(words)
    row = _place_row if teams else _contestants_row
    rows = held_at_end(held_together(row(one) for one in value.places))
    if not rows:
        rows = (Row((Cell(words.say("papers.no_teams"), Style.ITALIC, 5, "centre"),)),)
    yield from table_of(given, frame, Table(columns, rows))
    for place, line in enumerate(value.notes):
        yield from _text(given, frame, line, keeps=True, space=_TEXT if place else _UNDER)
    if value.unfinished:
        yield from paragraph(
            given.faces, frame.sheet, words.say("papers.unfinished"), style=Style.ITALIC, keeps=True
        )


def _place_columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(words.say("papers.column_place"), 18, "centre"),
        Column(words.say("papers.column_number"), 14, "centre"),
        Column(words.say("papers.column_team"), 74),
        Column(words.say("papers.column_total"), 24, "right"),
        Column(words.say("after.column_prize"), 34),
    )


def _contestant_columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(words.say("papers.column_place"), 18, "centre"),
        Column(words.say("floor.column_contestants"), 108),
        Column(words.say("after.column_prize"), 38),
    )


def _contestants_row(one: MinutePlace) -> Row:
    return Row((Cell(one.place, Style.BOLD), Cell(one.team), Cell(one.prize)))


def _place_row(one: MinutePlace) -> Row:
    place, total = Cell(one.place, Style.BOLD), Cell(one.total, Style.BOLD)
    return Row((place, Cell(str(one.number)), Cell(one.team), total, Cell(one.prize)))


def _closing(given: PaperInput, frame: Frame, value: Minutes) -> Iterator[Piece]:
    if value.text:
        yield from heading(given, frame, given.words.say("after.text_heading"))
        *above, last = paragraph(given.faces, frame.sheet, value.text, space=2.0)
        yield from (*above[:-1], *(replace(one, keeps=True) for one in (*above[-1:], last)))
    name = "after.closing_line" if value.ended else "after.closing_line_open"
    said = given.words.say(name, time=value.ended)
    yield from paragraph(given.faces, frame.sheet, said, space=10.0, keeps=True)
