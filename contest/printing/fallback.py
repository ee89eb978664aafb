"""The fallback pack: blank score sheets in two copies, and what to do when the laptop dies."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.rounds import Audience, Judged, Obstacle, Package, Turns
from contest.domain.state import Contest
from contest.presentation.papers.rounds import round_title
from contest.printing.blocks import paragraph, signatures
from contest.printing.flow import Piece
from contest.printing.opening import frame_of, held_at_end, opening, paper_of, table_of
from contest.printing.paper import Paper, PaperInput
from contest.printing.script import script
from contest.printing.sheet import Frame
from contest.printing.tables import Cell, Column, Row, Table
from contest.printing.team_list import team_list
from contest.printing.typefaces import Style

KIND = "fallback"
_STEPS = 8
_COPIES = 2
_ROOM = "\n"


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
            yield _blank(given, index, copy)


def _what_to_do(given: PaperInput) -> Paper:
    words = given.words
    code = given.code(KIND, ())
    frame, title = frame_of(given, code), words.say("before.fallback_title")
    pieces: list[Piece] = [*opening(given, frame, title)]
    for number in range(1, _STEPS + 1):
        said = f"{number}. {words.say(f'before.fallback_step_{number}')}"
        pieces += paragraph(given.faces, frame.sheet, said, size=14.0, space=8.0)
    return paper_of(given, frame, "du-phong-1-viec-can-lam", title, code, pieces)


def _blank(given: PaperInput, index: int, copy: int) -> Paper:
    words, contest = given.words, given.contest
    code = given.code(f"{KIND}-{index + 1}-{copy}", ())
    columns, rows = _grid(given, index)
    frame = frame_of(given, code, landscape=len(columns) > 8)
    title = words.say("before.blank_title")
    under = (
        words.say("before.blank_round", number=index + 1, round=round_title(contest, index, words)),
        words.say("before.blank_copy", copy=copy),
    )
    roles = [words.say("papers.secretary"), words.say("papers.head_judge")]
    pieces = [
        *opening(given, frame, title, under),
        *table_of(given, frame, Table(columns, rows, 12.0)),
        *_note(given, frame),
        signatures(given.faces, frame.sheet, words, roles),
    ]
    stem = f"du-phong-4-phieu-{copy}-phan-{index + 1:02d}"
    return paper_of(given, frame, stem, title, code, pieces)


def _note(given: PaperInput, frame: Frame) -> list[Piece]:
    said = given.words.say("before.blank_note")
    return paragraph(given.faces, frame.sheet, said, style=Style.ITALIC, size=12.0, keeps=True)


def _grid(given: PaperInput, index: int) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """A row a team, a column a question or criterion, as many as the round may have."""
    words, contest = given.words, given.contest
    titles = _columns(contest, index, given)
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
    return columns, rows


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
    if isinstance(rules, Turns | Package):
        count = rules.each
    else:
        count = len(contest.drawn[index].main) if index < len(contest.drawn) else 0
    most = 14  # more columns than a sheet has room for are written on a second one
    return tuple(str(number) for number in range(1, min(count, most) + 1))
