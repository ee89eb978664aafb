"""The organiser's look as slides carry it: logos, sponsors, and what the stage wears."""

from __future__ import annotations

from dataclasses import replace

from contest.domain.contrast import nearest_accent
from contest.domain.looks import Picture
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation import slides
from contest.presentation.wording import Words

_SPONSORED = (Scene.INTERMISSION, Scene.TECHNICAL)  # a jury in conference has no sponsors


def dress_of(contest: Contest) -> slides.Dress:
    """What the stage wears in each theme; a colour that one theme cannot have is moved there."""
    look, background = contest.look, contest.look.background
    tones = [nearest_accent(look.accent, light=light) if look.accent else "" for light in _THEMES]
    return slides.Dress(
        light=look.light,
        accent_dark=tones[0],
        accent_light=tones[1],
        background=background.hash if background else "",
    )


def logos_of(contest: Contest) -> tuple[slides.Media, ...]:
    """The organiser's logos."""
    return tuple(_logo(one) for one in contest.look.logos)


def sponsors_of(contest: Contest, words: Words) -> slides.Sponsors:
    """Who supports the contest, for the scenes that thank them."""
    sponsors = contest.look.sponsors
    if not sponsors or (contest.pause is not None and contest.scene not in _SPONSORED):
        return slides.Sponsors()
    return slides.Sponsors(
        words.say("look.sponsors_title"),
        tuple(slides.Sponsor(one.name, _logo(one.logo) if one.logo else None) for one in sponsors),
    )


def topped(header: slides.Header, contest: Contest) -> slides.Header:
    """The line on top with the organiser's first logo."""
    logos = logos_of(contest)
    return replace(header, logo=logos[0]) if logos else header


def team_logo(team: Team) -> slides.Media | None:
    """The logo or photograph of a team."""
    return _logo(team.logo) if team.logo else None


_THEMES = (False, True)


def _logo(picture: Picture) -> slides.Media:
    return slides.Media("logo", picture.hash, "", picture.width, picture.height)
