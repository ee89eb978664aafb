"""The look as somebody wishes it: pictures are files still, or those that the contest has."""

from __future__ import annotations

from contest.domain.looks import Look, Picture
from contest.presentation.wording import Words
from contest.values import dataclass

Chosen = Picture | str  # a picture of the contest, or a file


@dataclass(frozen=True, slots=True)
class SponsorWish:
    """A sponsor with its logo; an empty text for none."""

    name: str
    logo: Chosen = ""


@dataclass(frozen=True, slots=True)
class LookWish:
    """As `Look`, with files; an empty text for what is not wished."""

    accent: str = ""
    light: bool = False
    logos: tuple[Chosen, ...] = ()
    background: Chosen = ""
    sponsors: tuple[SponsorWish, ...] = ()


def wish_of(look: Look) -> LookWish:
    """The wish that leaves a look as it is."""
    return LookWish(
        look.accent,
        look.light,
        look.logos,
        look.background or "",
        tuple(SponsorWish(one.name, one.logo or "") for one in look.sponsors),
    )


def name_of(chosen: Chosen) -> str:
    """What a picture is called among people."""
    if isinstance(chosen, Picture):
        return chosen.name
    return chosen.replace("\\", "/").rpartition("/")[2]


def look_said(wish: LookWish, words: Words) -> str:
    """A look in one line."""
    return " · ".join(look_lines(wish, words))


def look_lines(wish: LookWish, words: Words) -> list[str]:
    """A look in words, a line each."""
    accent = ("is_accent", {"accent": wish.accent}) if wish.accent else ("is_plain", {})
    told = [accent, ("is_light" if wish.light else "is_dark", {})]
    told += [("is_logo", {"name": name_of(one)}) for one in wish.logos]
    if wish.background:
        told.append(("is_background", {"name": name_of(wish.background)}))
    told += [("is_sponsor", {"name": one.name}) for one in wish.sponsors]
    return [words.say(f"look.{name}", **values) for name, values in told]
