"""The organiser's look: a colour that the last row cannot read is refused, with the nearest."""

from __future__ import annotations

from contest.domain.contrast import LEAST_RATIO, accent_ratio, is_colour, nearest_accent
from contest.domain.events import Event
from contest.domain.frozen import replace
from contest.domain.look_commands import LookCommand
from contest.domain.look_events import LookChosen, LookEvent
from contest.domain.looks import MOST_LOGOS, MOST_SPONSORS, SPONSOR_LIMIT, Look
from contest.domain.refusals import Refusal, Why, because
from contest.domain.state import Contest


def against(contest: Contest, command: LookCommand) -> list[Refusal]:
    """Every reason not to do it."""
    if not contest.id:
        return [because(Why.NOT_SET_UP)]
    if command.look == contest.look:
        return [because(Why.NO_CHANGE)]
    return against_look(command.look)


def against_look(look: Look) -> list[Refusal]:
    """Every reason why no stage can look like this."""
    reasons = _against_accent(look)
    if len(look.logos) > MOST_LOGOS:
        reasons.append(because(Why.TOO_MANY_LOGOS, count=len(look.logos), most=MOST_LOGOS))
    if len(look.sponsors) > MOST_SPONSORS:
        reasons.append(because(Why.TOO_MANY_SPONSORS, count=len(look.sponsors), most=MOST_SPONSORS))
    for sponsor in look.sponsors:
        name = sponsor.name.strip()
        if not name or len(name) > SPONSOR_LIMIT or not name.isprintable():
            reasons.append(because(Why.SPONSOR_NAME, name=sponsor.name[:80], most=SPONSOR_LIMIT))
    return reasons


def decide(_contest: Contest, command: LookCommand) -> list[Event]:
    """The event of what was decided."""
    return [LookChosen(command.look, at=command.at)]


def evolve(contest: Contest, event: LookEvent) -> Contest:
    """The contest with another look."""
    return replace(contest, look=event.look)


def _against_accent(look: Look) -> list[Refusal]:
    if not look.accent:
        return []
    if not is_colour(look.accent):
        return [because(Why.ACCENT_FORM, accent=look.accent[:40])]
    found = accent_ratio(look.accent, light=look.light)
    if found >= LEAST_RATIO:
        return []
    nearest = nearest_accent(look.accent, light=look.light)
    whole, tenth = divmod(int(found * 10), 10)
    why = Why.ACCENT_FAINT_LIGHT if look.light else Why.ACCENT_FAINT
    return [because(why, accent=look.accent, nearest=nearest, whole=whole, tenth=tenth)]
