"""Robots at a hidden keyword: rows are chosen, some teams guess early, and not all are right."""

from __future__ import annotations

from collections.abc import Callable

from contest.domain import commands as c
from contest.domain import obstacle_commands as o
from contest.domain.cue import By, Entry, Phase
from contest.domain.rounds.obstacle import Obstacle, ObstaclePlay, asked_numbers
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.session.chance import Dice

Try = Callable[[c.Command], bool]
Wait = Callable[[int], None]


def find_keyword(contest: Contest, rules: Obstacle, dice: Dice, attempt: Try, wait: Wait) -> None:
    """What teams and host do about the keyword before the host presses Next."""
    play = contest.obstacle
    if play is None or contest.scene not in (Scene.OBSTACLE, Scene.CUE):
        return
    if play.guessing is not None:
        _say(contest, play, play.guessing, dice, attempt, wait)
        return
    if dice.happens(_eagerness(contest, rules)):
        _press(contest, rules, dice, attempt, wait)
    elif contest.cue is None and not play.queue:
        _choose(contest, dice, attempt)


def _eagerness(contest: Contest, rules: Obstacle) -> int:
    """How likely a press is, in percent: more with every row, and between two of them."""
    asked = len(asked_numbers(contest.run_cues))
    if contest.cue is not None and contest.cue.phase is Phase.OPEN:
        return 4 + asked
    return 6 + 18 * asked // rules.rows


def _press(contest: Contest, rules: Obstacle, dice: Dice, attempt: Try, wait: Wait) -> None:
    """One team, sometimes two or three: the later ones wait for their turn."""
    keys = By.TOUCH if rules.common.entry is Entry.TOUCH else By.KEYS
    for _ in range(dice.pick([1, 1, 1, 2, 3])):
        attempt(c.Buzz(0, dice.pick(contest.order), dice.pick([keys, keys, By.HOST])))
        wait(40 + dice.below(900))


def _say(
    contest: Contest, play: ObstaclePlay, team: int, dice: Dice, attempt: Try, wait: Wait
) -> None:
    """The team says something; the host types it or not, and now and then lets it be compared."""
    wait(800 + dice.below(6000))
    if dice.happens(15):
        attempt(c.Buzz(0, dice.pick(contest.order), By.KEYS))  # another team presses meanwhile
    knows = dice.happens(25 + 12 * len(asked_numbers(contest.run_cues)))
    word = play.keyword.word
    said = dice.pick([word, word.lower(), f" {word} "]) if knows else f"{word[:1]} gì đó"
    match dice.below(3):
        case 0:
            attempt(o.GuessKeyword(0, team, said))
        case 1:
            attempt(o.GuessKeyword(0, team, said, knows))
        case _:
            attempt(o.GuessKeyword(0, team, "", knows))


def _choose(contest: Contest, dice: Dice, attempt: Try) -> None:
    rows = contest.rows_to_choose
    if rows:
        attempt(o.ChooseRow(0, dice.pick(rows)))
    elif dice.happens(1):
        attempt(o.RevealKeyword(0, "Hết thời gian của phần thi"))
