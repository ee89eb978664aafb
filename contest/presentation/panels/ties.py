"""What the host may do about a tie for a prize: a playoff, lots, or one prize more."""

from __future__ import annotations

from contest.domain import jury_commands as j
from contest.domain.handling import playoff
from contest.domain.prizes import prize_ties
from contest.domain.state import Contest
from contest.presentation.next_round import is_played_out
from contest.presentation.offers import Offer, offer
from contest.presentation.wording import Words
from contest.values import dataclass

_TYPED = "…"  # stands for what the host will type


@dataclass(frozen=True, slots=True)
class TiesPanel:
    """The best prize that is tied, in words, and the ways out; no playoff where no rule has one."""

    text: str
    offers: tuple[Offer, ...]


def ties_panel(contest: Contest, words: Words) -> TiesPanel | None:
    """The panel once all rounds are played and a prize depends on a tie."""
    tie = next(iter(prize_ties(contest)), None)
    if tie is None or not contest.teams or not is_played_out(contest):
        return None
    teams = [contest.team(number) for number in tie.teams]
    prize = tie.prize.title.in_language(words.language)
    ways = [
        _offer(contest, words, "lots", j.DrawLots(0, tie.teams)),
        offer(
            contest,
            words,
            "prize",
            j.AddPrize(0, tie.prize.id, _TYPED, _TYPED),
            words.say("console.tie_prize", prize=prize),
            ("reason", "name"),
        ),
    ]
    if playoff.round_of(contest) is not None:
        ways.insert(0, _offer(contest, words, "playoff", j.StartPlayoff(0, tie.teams)))
    text = words.say(
        "console.tie_now",
        prize=prize,
        teams=words.listed([team.short for team in teams if team]),
        place=tie.place,
        left=tie.left,
    )
    return TiesPanel(text, tuple(ways))


def _offer(
    contest: Contest, words: Words, name: str, command: j.DrawLots | j.StartPlayoff
) -> Offer:
    return offer(contest, words, name, command, words.say(f"console.tie_{name}"))
