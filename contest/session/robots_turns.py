"""Robots around a team's own questions: they take packages, lay stars, stake and steal."""

from __future__ import annotations

from collections.abc import Callable

from contest.domain import commands as c
from contest.domain.cue import By, Cue, Verdict
from contest.domain.handling import packages, turns
from contest.domain.rounds import Everyone, Package
from contest.domain.state import Contest
from contest.session.chance import Dice

Try = Callable[[c.Command], bool]
Wait = Callable[[int], None]


def choose_package(contest: Contest, rules: Package, dice: Dice, try_: Try) -> None:
    """A team that is due draws one of the packages, or names its values."""
    due = packages.due(contest)
    if contest.cue is not None or not due:
        return
    team = dice.pick(due)
    if rules.choice == "sealed":
        try_(c.TakePackage(0, team, dice.pick(packages.left(contest))))
        return
    values = tuple(dice.pick(rules.values) for _ in range(rules.each))
    try_(c.ChooseValues(0, team, values))


def declare(contest: Contest, dice: Dice, try_: Try) -> None:
    """Before the question is shown: a star now and then, or every team's stake."""
    if isinstance(contest.rules, Everyone):
        for team in contest.order:
            most = turns.most_stake(contest, team) // 100
            if dice.happens(80):
                try_(c.DeclareStake(0, team, 100 * dice.below(most + 1)))
    elif dice.happens(40) and try_(c.DeclareStar(0, on=True)) and dice.happens(10):
        try_(c.DeclareStar(0, on=False))


def steal(contest: Contest, cue: Cue, dice: Dice, try_: Try, wait: Wait) -> None:
    """While the others may answer: some buzz, and the host judges the one that was first."""
    wait(300 + dice.below(1500))
    if cue.answering is not None:
        wait(1000 + dice.below(3000))
        verdict = dice.pick([Verdict.RIGHT, Verdict.RIGHT, Verdict.WRONG, Verdict.BLANK])
        try_(c.Judge(0, cue.answering, verdict))
        return
    eager = [team for team in contest.order if dice.happens(35)]
    for team in eager:
        try_(c.Buzz(0, team, dice.pick([By.KEYS, By.HOST])))
    if dice.happens(5):
        try_(c.SkipCue(0, "Hết giờ của phần thi"))
    if not eager and dice.happens(70):
        wait(10_000)
