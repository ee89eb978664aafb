"""What the host has chosen so far for a new contest; every step may be left and come back to."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from contest.domain.formats import Format
from contest.domain.heads import Preset
from contest.domain.teams import Team, proposed_short
from contest.domain.typed import bared, tidied
from contest.presentation.look_wish import LookWish
from contest.values import dataclass


class Step(Enum):
    """The steps of a new contest, in their order."""

    COVER = "cover"
    FORMAT = "format"
    TEAMS = "teams"
    JUDGES = "judges"
    BANKS = "banks"
    PRIZES = "prizes"
    STAGE = "stage"
    KEYS = "keys"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team as typed or pasted; members are parted by semicolons, `color` None for its place."""

    name: str = ""
    short: str = ""
    members: str = ""
    color: int | None = None
    logo: str = ""  # a file

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not (self.name.strip() or self.short.strip() or self.members.strip())


@dataclass(frozen=True, slots=True)
class Draft:
    """A contest in preparation. `format_name` is what the format is called or its file.

    `order` lists the places of the rows in the order of play, empty for as they were entered;
    it was drawn by `seed`, which the contest file keeps.
    """

    format_name: str
    format: Format
    title: str = ""
    place: str = ""
    date: str = ""  # ISO
    start: str = ""  # the time of day, as it was typed
    organiser: str = ""
    head: Preset = Preset.STATE
    seats: int | None = None
    rows: tuple[TeamRow, ...] = ()
    order: tuple[int, ...] = ()
    seed: int = 0
    judges: tuple[str, ...] = ()
    look: LookWish = LookWish()
    banks: tuple[str, ...] = ()  # folders
    folder: str = ""

    @property
    def entered(self) -> tuple[TeamRow, ...]:
        """The rows that hold something."""
        return tuple(row for row in self.rows if not row.is_empty)

    @property
    def plays_in_teams(self) -> bool:
        """Whether the format has teams, or contestants alone."""
        return self.format.most_teams > 0


def teams_of(draft: Draft) -> tuple[Team, ...]:
    """The teams in the order of play, numbered from 1."""
    if not draft.plays_in_teams:
        return ()
    rows = draft.entered
    return tuple(_team(number, rows[place]) for number, place in enumerate(_order(draft), 1))


def _order(draft: Draft) -> Sequence[int]:
    places = range(len(draft.entered))
    return draft.order if sorted(draft.order) == list(places) else places


def logos_of(draft: Draft) -> dict[int, str]:
    """The files of the teams' logos, by their numbers in the order of play."""
    return {
        number: draft.entered[place].logo.strip()
        for number, place in enumerate(_order(draft), 1)
        if draft.entered[place].logo.strip()
    }


def members_of(row: TeamRow) -> tuple[str, ...]:
    """The members, one name each."""
    return tuple(filter(None, map(tidied, row.members.split(";"))))


def names_in(text: str) -> tuple[str, ...]:
    """Names that were typed a line each."""
    return tuple(filter(None, map(tidied, text.splitlines())))


def title_of(draft: Draft, language: str) -> str:
    """The name of the contest; one that was not given is that of its format."""
    title = draft.format.title
    return tidied(draft.title) or (title.vi if language == "vi" else title.en)


def file_name(title: str) -> str:
    """A name of a file for a contest, in letters that every disk and USB stick takes."""
    return f"{file_stem(title) or 'hoi-thi'}.contest"


def file_stem(name: str) -> str:
    """A name in such letters, "nguyen-thi-uoc"; empty where it has none of them."""
    words = "".join(sign if sign.isalnum() and sign.isascii() else " " for sign in bared(name))
    return "-".join(words.split())[:48].strip("-")


def _team(number: int, row: TeamRow) -> Team:
    name, short = tidied(row.name), tidied(row.short)
    color = number - 1 if row.color is None else row.color
    return Team(number, name, short or proposed_short(name), members_of(row), color)
