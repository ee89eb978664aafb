"""A team: its number is its seat, its key and its name on tiles; names may be corrected."""

from __future__ import annotations

from contest.domain.looks import Picture
from contest.values import dataclass

NAME_LIMIT = 60
SHORT_LIMIT = 14
MOST_TEAMS = 12


@dataclass(frozen=True, slots=True)
class Team:
    """A team on stage. `number` is 1..12, `color` an index into the stage's twelve colours."""

    number: int
    name: str
    short: str
    members: tuple[str, ...] = ()
    color: int = 0
    logo: Picture | None = None  # or a photograph


def proposed_short(name: str) -> str:
    """A short name from a long one: whole words from its end that fit into 14 characters.

    The end tells teams apart ("Đội thi Phường Linh Trung" → "Linh Trung").
    """
    words = name.split()
    kept: list[str] = []
    for word in reversed(words):
        if len(" ".join([word, *kept])) > SHORT_LIMIT:
            break
        kept.insert(0, word)
    while len(kept) > 1 and not any(sign.isalnum() for sign in kept[0]):
        kept.pop(0)  # a dash that stood between the parts of the name
    short = " ".join(kept)
    if short.count("(") != short.count(")"):
        short = short.strip("()")
    return short or name[:SHORT_LIMIT]
