"""The organiser's look: colour, logos, picture and sponsors, as the stage wears them."""

from __future__ import annotations

from collections.abc import Iterator

from contest.values import dataclass

MOST_LOGOS = 3
MOST_SPONSORS = 6
SPONSOR_LIMIT = 30


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that the contest file holds by the hash of its bytes; size in pixels as shown."""

    hash: str
    name: str  # of the file that it came from
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Sponsor:
    """Who supports the contest; the name stands where there is no logo, and beside it."""

    name: str
    logo: Picture | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What is not given is as the stage has it by itself; `accent` is "#rrggbb" or empty.

    `light`: the theme for a hall with its lights on.
    """

    accent: str = ""
    light: bool = False
    logos: tuple[Picture, ...] = ()
    background: Picture | None = None
    sponsors: tuple[Sponsor, ...] = ()


def pictures_of(look: Look) -> Iterator[Picture]:
    """Every picture of a look."""
    yield from look.logos
    if look.background is not None:
        yield look.background
    yield from (one.logo for one in look.sponsors if one.logo is not None)
