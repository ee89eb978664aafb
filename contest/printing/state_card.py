"""The state card: the scores so far for people, and squares that let another laptop go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contest.domain.standings import standings
from contest.presentation.papers.naming import place_said
from contest.presentation.state_card import agenda_said, card_of, texts_of
from contest.printing.blocks import paragraph
from contest.printing.flow import Piece
from contest.printing.marks import Mark, Square, Text
from contest.printing.opening import frame_of, gap, heading, opening, paper_of, table_of
from contest.printing.paper import Paper, PaperInput
from contest.printing.qr import Matrix, matrix_of
from contest.printing.sheet import MM, Frame
from contest.printing.tables import Cell, Column, Row, Table
from contest.printing.typefaces import ASCENT, LINE, Style

KIND = "state-card"
_MODULE = 0.45 * MM
_ACROSS = 3
_SMALL = 11.0


def state_card(given: PaperInput) -> Iterator[Paper]:
    """One paper: where the contest stands, who has how much, and the squares of the card."""
    contest, words = given.contest, given.words
    if contest.format is None:
        return
    at = given.events[-1].at if given.events else 0
    card = card_of(contest, given.seq, given.chain_head_hex, at, words)
    code = given.code(KIND, card.carried.standing if contest.teams else ())
    frame, title = frame_of(given, code), words.say("card.title")
    said = words.say("card.at", seq=given.seq, chain=card.carried.chain)
    pieces = [
        *opening(given, frame, title, (said,)),
        *_facts(given, frame),
        *_scores(given, frame),
        *_small(given, frame, f"{words.say('card.for')}. {words.say('card.secret')}"),
        *_codes(given, frame, texts_of(card)),
    ]
    yield paper_of(given, frame, "the-tinh-trang", title, code, pieces)


def _facts(given: PaperInput, frame: Frame) -> Iterator[Piece]:
    contest, words = given.contest, given.words
    chosen = contest.format
    assert chosen is not None
    title = chosen.title.in_language(words.language)
    named = words.say("card.format_said", title=title, id=chosen.id, version=chosen.version)
    banks = sorted({question.bank for question in contest.questions.values()})
    facts = (
        (words.say("card.format"), named),
        (words.say("card.banks"), ", ".join(banks) or "–"),
        *agenda_said(contest, words),
    )
    for name, said in facts:
        line = words.say("before.fact", heading=name, text=said)
        yield from paragraph(given.faces, frame.sheet, line, size=_SMALL, space=2.0, keeps=True)
    yield gap(given, frame)


def _scores(given: PaperInput, frame: Frame) -> list[Piece]:
    contest, words = given.contest, given.words
    if not contest.teams:
        return []
    placed = {one.team: one for one in standings(contest)}
    columns = (
        Column(words.say("papers.column_number"), 15, "centre"),
        Column(words.say("papers.column_team"), 106),
        Column(words.say("papers.column_total"), 24, "right"),
        Column(words.say("papers.column_place"), 20, "centre"),
    )
    rows = tuple(
        Row(
            (
                Cell(str(team.number)),
                Cell(team.name),
                Cell(words.points(placed[team.number].points), Style.BOLD),
                Cell(place_said(placed[team.number].place), Style.BOLD),
            )
        )
        for team in contest.teams
    )
    return table_of(given, frame, Table(columns, rows, _SMALL))


def _small(given: PaperInput, frame: Frame, text: str) -> list[Piece]:
    return paragraph(given.faces, frame.sheet, text, style=Style.ITALIC, size=_SMALL, space=4.0)


def _codes(given: PaperInput, frame: Frame, texts: Sequence[str]) -> Iterator[Piece]:
    """The squares, three in a row, each with its number."""
    said = given.words.say("card.codes", count=len(texts))
    yield from heading(given, frame, said, space=6.0)
    matrices = [matrix_of(text) for text in texts]
    for start in range(0, len(matrices), _ACROSS):
        yield _row(given, frame, matrices, start)


def _row(given: PaperInput, frame: Frame, matrices: Sequence[Matrix], start: int) -> Piece:
    sheet, faces = frame.sheet, given.faces
    column = sheet.text_width / _ACROSS
    label = _SMALL * LINE
    marks: list[Mark] = []
    lowest = 0.0
    for place, matrix in enumerate(matrices[start : start + _ACROSS]):
        side = len(matrix) * _MODULE
        left = sheet.left + place * column
        said = given.words.say("card.part", number=start + place + 1, count=len(matrices))
        middle = left + (column - faces.width(said, Style.REGULAR, _SMALL)) / 2
        marks.append(Text(middle, -ASCENT * _SMALL, said, Style.REGULAR, _SMALL))
        below = -label - 4 * _MODULE - side
        marks.append(Square(left + (column - side) / 2, below, side, matrix))
        lowest = min(lowest, below)
    return Piece(-lowest + 4 * _MODULE, tuple(marks), space=4.0)
