"""The fallback pack: blank score sheets in two copies, and what to do when the laptop dies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from contest.domain.rounds import Audience, Elimination, Judged, Obstacle, Package, Turns
from contest.domain.state import Contest
from contest.presentation.papers.roster import roster_of
from contest.presentation.round_names import round_name
from contest.printing.blocks import paragraph, signatures
from contest.printing.flow import Piece
from contest.printing.opening import frame_of, held_at_end, opening, paper_of, table_of
from contest.printing.paper import Paper, PaperInput
from contest.printing.script import script
from contest.printing.sheet import Frame, Sheet
from contest.printing.tables import Cell, Column, Row, Table, least_width
from contest.printing.team_list import team_list
from contest.printing.typefaces import Style

KIND = "fallback"
_STEPS = 8
_COPIES = 2
_ROOM = "\n"
_MOST = 12  # columns of questions on a sheet; more are spread evenly over several


def fallback(given: PaperInput) -> Iterator[Paper]:
    """One page of what to do; then the blank score sheet of each round, twice."""
    yield _what_to_do(given)
    yield from team_list(given)
    yield from script(given)
    rounds = given.contest.format.rounds if given.contest.format else ()
    for copy in range(1, _COPIES + 1):
        for index, rules in enumerate(rounds):
            if isinstance(rules, Audience):
                continue  # no team has anything to be written down
            yield from _blanks(given, index, copy)


def _what_to_do(given: PaperInput) -> Paper:
    words = given.words
    code = given.code(KIND, ())
    frame, title = frame_of(given, code), words.say("before.fallback_title")
    pieces: list[Piece] = [*opening(given, frame, title)]
    floor = roster_of(given.contest, words).is_of_contestants
    for number in range(1, _STEPS + 1):
        # Without teams there are no points to copy, but numbers that are still on the floor.
        own = f"floor.fallback_step_{number}"
        name = own if floor and words.has(own) else f"before.fallback_step_{number}"
        said = f"{number}. {words.say(name)}"
        pieces += paragraph(given.faces, frame.sheet, said, size=14.0, space=8.0)
    return paper_of(given, frame, "du-phong-1-viec-can-lam", title, code, pieces)


def _blanks(given: PaperInput, index: int, copy: int) -> Iterator[Paper]:
    """The blank sheets of a round: one, or more where it has more questions than a sheet holds."""
    assert given.contest.format is not None
    if isinstance(given.contest.format.rounds[index], Elimination):
        yield _blank(given, index, copy, 1, _floor(given, index), "floor.blank_note")
        return
    titles = _columns(given.contest, index, given)
    parts = max(1, ceil(len(titles) / _MOST))
    each = max(1, ceil(len(titles) / parts))
    for part in range(parts):
        grid = _grid(given, titles[part * each : (part + 1) * each])
        yield _blank(given, index, copy, part + 1, grid, "before.blank_note")


def _blank(given: PaperInput, index: int, copy: int, part: int, table: Table, note: str) -> Paper:
    words, contest = given.words, given.contest
    assert contest.format is not None
    more = f"-{part}" if part > 1 else ""
    code = given.code(f"{KIND}-{index + 1}-{copy}{more}", ())
    # Titles of criteria may ask for more than the width; twelve numbers do not.
    wide = least_width(given.faces, table) > Sheet().text_width
    frame = frame_of(given, code, landscape=wide)
    title = words.say("before.blank_title")
    under = (round_name(contest.format, index, words), words.say("before.blank_copy", copy=copy))
    roles = [words.say("papers.secretary"), words.say("papers.head_judge")]
    pieces = [
        *opening(given, frame, title, under),
        *table_of(given, frame, table),
        *_note(given, frame, note),
        signatures(given.faces, frame.sheet, words, roles),
    ]
    stem = f"du-phong-4-phieu-{copy}-phan-{index + 1:02d}{more}"
    return paper_of(given, frame, stem, title, code, pieces)


def _note(given: PaperInput, frame: Frame, note: str) -> list[Piece]:
    said = given.words.say(note)
    return paragraph(given.faces, frame.sheet, said, style=Style.ITALIC, size=12.0, keeps=True)


def _grid(given: PaperInput, titles: Sequence[str]) -> Table:
    """A row a team, a column a question or criterion."""
    words, contest = given.words, given.contest
    columns = (
        Column(words.say("papers.column_number"), 14, "centre"),
        Column(words.say("papers.column_team"), 46),
        *(Column(title, 14, "centre") for title in titles),
        Column(words.say("papers.round_sum"), 22, "centre"),
    )
    rows = held_at_end(
        Row(
            (
                Cell(str(team.number)),
                Cell(team.short),
                *(Cell(_ROOM) for _ in titles),
                Cell(_ROOM),
            )
        )
        for team in contest.teams
    )
    return Table(columns, rows, 12.0)


def _floor(given: PaperInput, index: int) -> Table:
    """A row a question: who is out by it, and how many are left."""
    words = given.words
    columns = (
        Column(words.say("papers.column_question_number"), 14, "centre"),
        Column(words.say("floor.column_out"), 120),
        Column(words.say("floor.column_left"), 24, "centre"),
    )
    count = range(1, _asked(given.contest, index) + 1)
    rows = held_at_end(Row((Cell(str(number)), Cell(_ROOM), Cell(_ROOM))) for number in count)
    return Table(columns, rows, 12.0)


def _columns(contest: Contest, index: int, given: PaperInput) -> tuple[str, ...]:
    words = given.words
    assert contest.format is not None
    rules = contest.format.rounds[index]
    if isinstance(rules, Judged):
        return tuple(one.title.in_language(words.language) for one in rules.criteria)
    if isinstance(rules, Obstacle):
        rows = (str(number) for number in range(1, rules.rows + 1))
        centre = (words.say("papers.centre"),) if rules.centre else ()
        return (*rows, *centre, words.say("papers.keyword"))
    count = rules.each if isinstance(rules, Turns | Package) else _asked(contest, index)
    return tuple(map(str, range(1, count + 1)))


def _asked(contest: Contest, index: int) -> int:
    """How many questions were drawn for a round."""
    return len(contest.drawn[index].main) if index < len(contest.drawn) else 0
