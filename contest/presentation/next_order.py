"""The draw of the order of play on the console: to draw, to open envelopes, to step back."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.order_commands import DrawOrder, OpenEnvelopes
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.offers import Offer, offer
from contest.presentation.projection_order import next_to_open
from contest.presentation.wording import Words


def next_in_draw(contest: Contest, words: Words) -> tuple[c.Command, str] | None:
    """The next envelope, then the whole order; None where the draw is over or not on the stage."""
    shown = contest.envelopes
    if shown is None or contest.scene is not Scene.ORDER or shown.opened >= shown.steps:
        return None
    team = next_to_open(contest)
    if team is None:
        return OpenEnvelopes(0, 1), words.say("order.next_list")
    return OpenEnvelopes(0, 1), words.say("order.next_open", team=team.short)


def back_offer(contest: Contest, words: Words) -> Offer:
    """One step back of what is shown step by step: the draw, or the announcement of places."""
    if contest.scene is Scene.ORDER:
        back = OpenEnvelopes(0, -1)
        return offer(contest, words, "ceremony_back", back, words.say("order.do_back"))
    label = words.say("console.do_ceremony_back")
    return offer(contest, words, "ceremony_back", c.MoveCeremony(0, -1), label)


def draw_offer(contest: Contest, words: Words) -> Offer:
    """Draw the order on the stage; what was drawn comes back there before it is drawn anew."""
    what = _to_do(contest)
    command = c.ShowScene(0, Scene.ORDER) if what == "show" else DrawOrder(0, contest.order)
    return offer(contest, words, "order", command, words.say(f"order.do_{what}"))


def paper_offer(contest: Contest, words: Words) -> Offer:
    """Enter what the teams drew on paper."""
    command = DrawOrder(0, contest.order, on_paper=True)
    return offer(contest, words, "order_on_paper", command, words.say("order.do_paper"))


def order_on_paper(contest: Contest, text: str) -> DrawOrder | None:
    """The numbers that the teams drew, in the order of their numbers now, as typed.

    None where they are not all numbers from 1 to the number of teams.
    """
    parts = text.replace(",", " ").replace(";", " ").split()
    drawn = [int(part) for part in parts if part.isascii() and part.isdecimal()]
    if len(parts) != len(drawn) or sorted(drawn) != list(range(1, len(contest.order) + 1)):
        return None
    team_of = dict(zip(drawn, contest.order, strict=True))
    return DrawOrder(0, tuple(team_of[place] for place in sorted(team_of)), on_paper=True)


def draw_key(contest: Contest, words: Words) -> str:
    """What stands on the button of that offer: to draw anew is told apart from to draw."""
    return words.say(f"order.key_{_to_do(contest)}")


def _to_do(contest: Contest) -> str:
    if contest.envelopes is None:
        return "draw"
    return "show" if contest.started or contest.scene is not Scene.ORDER else "draw_again"
