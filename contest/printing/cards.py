"""Things for the hall, to cut: cards for the tables, A/B/C/D boards, numbers of seats."""

from __future__ import annotations

import math
from collections.abc import Iterator

from contest.domain.teams import Team
from contest.presentation.check_code import CheckCode
from contest.presentation.papers.roster import roster_of
from contest.printing.cutting import centred, cut_pages
from contest.printing.marks import Mark, Shape, Square
from contest.printing.paper import Paper, PaperInput
from contest.printing.qr import matrix_of
from contest.printing.sheet import MM, Sheet
from contest.printing.typefaces import Style

CARDS_KIND = "table-cards"
BOARDS_KIND = "boards"
SEATS_KIND = "seat-numbers"

_CARD = (180 * MM, 130 * MM)
_BOARD = (190 * MM, 138 * MM)
_SEAT = (95 * MM, 68 * MM)
_LINE = "#000000"


def table_cards(given: PaperInput) -> Iterator[Paper]:
    """A card a team for its table: number, name, short name, and a code that names the team."""
    cards = [_table_card(given, team) for team in given.contest.teams]
    if cards:
        title = given.words.say("before.table_cards_title")
        pages = cut_pages(Sheet(), _CARD, cards)
        yield Paper("bien-ten-doi", title, given.code(CARDS_KIND, ()), pages)


def boards(given: PaperInput) -> Iterator[Paper]:
    """One set of boards A, B, C and D, in the shapes that the stage shows."""
    cards = [_board(given, letter) for letter in "ABCD"]
    pages = cut_pages(Sheet(), _BOARD, cards)
    yield Paper("bang-abcd", given.words.say("before.boards_title"), _no_code(given), pages)


def seat_numbers(given: PaperInput) -> Iterator[Paper]:
    """A number for each contestant of an elimination round."""
    seats = roster_of(given.contest, given.words).seats
    width, height = _SEAT
    inner = (6 * MM, 4 * MM, width - 12 * MM, height - 8 * MM)
    cards = [
        [*centred(given.faces, str(number), Style.BOLD, 150.0, inner)]
        for number in range(1, seats + 1)
    ]
    if cards:
        title = given.words.say("before.seat_numbers_title")
        yield Paper("so-bao-danh", title, _no_code(given), cut_pages(Sheet(), _SEAT, cards))


def _no_code(given: PaperInput) -> CheckCode:
    return given.code(BOARDS_KIND, ())


def _table_card(given: PaperInput, team: Team) -> list[Mark]:
    width, height = _CARD
    faces = given.faces
    matrix = matrix_of(given.code(f"{CARDS_KIND}-{team.number}", ()).text)
    side = 26 * MM
    number = (8 * MM, 84 * MM, 46 * MM, 38 * MM)
    short = (58 * MM, 84 * MM, width - 66 * MM, 38 * MM)
    name = (10 * MM, 40 * MM, width - 20 * MM, 42 * MM)
    contest = (10 * MM, 8 * MM, width - 30 * MM - side, side)
    return [
        _box(3 * MM, 3 * MM, width - 6 * MM, height - 6 * MM, None, 2.0),
        _box(8 * MM, 84 * MM, 46 * MM, 38 * MM, None, 2.0),
        *centred(faces, str(team.number), Style.BOLD, 100.0, number),
        *centred(faces, team.short, Style.BOLD, 54.0, short),
        *centred(faces, team.name, Style.BOLD, 34.0, name),
        *centred(faces, given.contest.title, Style.ITALIC, 15.0, contest),
        Square(width - 10 * MM - side, 8 * MM, side, matrix),
    ]


def _board(given: PaperInput, letter: str) -> list[Mark]:
    width, height = _BOARD
    middle, half = (width / 2, height / 2), 60 * MM
    # A triangle has its room low: the letter stands there.
    low = 26 * MM if letter == "A" else 20 * MM
    inner = (middle[0] - half / 1.6, middle[1] - low - 20 * MM, half * 1.25, 80 * MM)
    return [
        Shape(_outline(letter, middle, half), None, _LINE, 5.0),
        *centred(given.faces, letter, Style.BOLD, 190.0, inner),
    ]


def _outline(
    letter: str, middle: tuple[float, float], half: float
) -> tuple[tuple[float, float], ...]:
    """Triangle, diamond, circle, square: the shapes of the options on the stage."""
    x, y = middle
    match letter:
        case "A":
            return (x - half, y - half), (x + half, y - half), (x, y + half)
        case "B":
            return (x - half, y), (x, y - half), (x + half, y), (x, y + half)
        case "C":
            turns = [math.tau * step / 90 for step in range(90)]
            return tuple((x + half * math.cos(t), y + half * math.sin(t)) for t in turns)
        case _:
            part = half * 0.88
            return (
                (x - part, y - part),
                (x + part, y - part),
                (x + part, y + part),
                (x - part, y + part),
            )


def _box(x: float, y: float, width: float, height: float, fill: str | None, line: float) -> Shape:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return Shape(corners, fill, _LINE, line)
