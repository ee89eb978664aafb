"""The words of a story about the floor of an elimination: what is entered, what must be true."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.seat_numbers import listed, numbers_of
from contest.domain.standings import contestants, last_seats
from contest.domain.state import Contest


def command_of(words: list[str]) -> c.Command | None:
    """`out 3 12-15`, `out nobody`, `stay 3 7`, `rescue 10-12 because …`, `rescue all`."""
    match words:
        case ["out", "nobody"]:
            return c.MarkOut(0, ())
        case ["stay", "nobody"]:
            return c.MarkStay(0, ())
        case ["out", *rest] if numbers := numbers_of(" ".join(rest)):
            return c.MarkOut(0, numbers)
        case ["stay", *rest] if numbers := numbers_of(" ".join(rest)):
            return c.MarkStay(0, numbers)
        case ["rescue", *rest]:
            return _rescue(rest)
        case _:
            return None


def found_of(subject: str, words: tuple[str, ...], contest: Contest) -> tuple[str, str] | None:
    """What is there and what was wanted: `left 12`, `in 3 7-9`, `seat 12 place 1`; else None."""
    seats = last_seats(contest)
    match subject, words:
        case "left", [count]:
            return str(0 if seats is None else seats.left), count
        case "in", [*numbers]:
            standing = frozenset() if seats is None else seats.standing
            return listed(standing), listed(numbers_of(" ".join(numbers)) or ())
        case "seat", [number, "place", place] if number.isdecimal():
            found = {one.team: one.place for one in contestants(contest)}
            return str(found.get(int(number), 0)), place
        case _:
            return None


def _rescue(words: list[str]) -> c.Command | None:
    named, reason = words, ["cứu", "trợ"]
    if "because" in words:
        cut = words.index("because")
        named, reason = words[:cut], words[cut + 1 :]
    if named == ["all"]:
        return c.Rescue(0, (), " ".join(reason), all=True)
    numbers = numbers_of(" ".join(named))
    return c.Rescue(0, numbers, " ".join(reason)) if numbers else None
