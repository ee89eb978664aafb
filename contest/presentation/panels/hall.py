"""What the host sees of questions to the hall: asking one, and who won what."""

from __future__ import annotations

from contest.domain import audience_commands as h
from contest.domain import commands as c
from contest.domain.handling.audience import PRIZE_LIMIT
from contest.domain.rounds import Audience
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.domain.teams import NAME_LIMIT
from contest.presentation.next_hall import ask_audience
from contest.presentation.offers import Offer, offer, reasons_in_words
from contest.presentation.wording import Words
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class HallLine:
    """A question that the hall was asked: how it is called in a list, and who won what."""

    label: str
    winner: str
    prize: str


@dataclass(frozen=True, slots=True)
class HallPanel:
    """Asking the hall, showing the latest question again, and the winners by question.

    `is_on`: the question stands on the stage, where its winner is awaited.
    """

    contest: Contest
    ask: Offer
    show: Offer
    lines: tuple[HallLine, ...]
    is_on: bool
    name_limit: int = NAME_LIMIT
    prize_limit: int = PRIZE_LIMIT


def hall_panel(contest: Contest, words: Words) -> HallPanel | None:
    """The panel of an evening that has questions for the hall; None for any other."""
    rounds = contest.format.rounds if contest.format else ()
    if not contest.drawn or not any(isinstance(one, Audience) for one in rounds):
        return None
    left = _left(contest)
    return HallPanel(
        contest,
        offer(
            contest,
            words,
            "ask_audience",
            ask_audience(contest, words),
            words.say("console.ask_audience", left=left),
        ),
        offer(
            contest,
            words,
            "show_audience",
            c.ShowScene(0, Scene.AUDIENCE),
            words.say("console.do_audience"),
        ),
        tuple(
            HallLine(_label(number, one.winner, words), one.winner, one.prize)
            for number, one in enumerate(contest.hall, 1)
        ),
        contest.scene is Scene.AUDIENCE,
    )


def winner_of(
    panel: HallPanel, number: int, name: str, prize: str, words: Words
) -> tuple[h.NameWinner, tuple[str, ...]]:
    """The command that names a winner, and every reason against it."""
    command = h.NameWinner(0, name.strip(), prize.strip(), number)
    return command, reasons_in_words(panel.contest, command, words)


def _left(contest: Contest) -> int:
    asked = {one.question.key for one in contest.hall}
    rounds = contest.format.rounds if contest.format else ()
    return sum(
        key not in asked
        for rules, drawn in zip(rounds, contest.drawn, strict=True)
        if isinstance(rules, Audience)
        for key in drawn.main
    )


def _label(number: int, winner: str, words: Words) -> str:
    who = winner or words.say("console.no_winner")
    return words.say("console.hall_line", number=number, winner=who)
