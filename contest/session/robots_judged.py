"""Robots in a round of acts: overtime, slips of the pen, excused judges, two-person entry."""

from __future__ import annotations

from collections.abc import Callable

from contest.domain import act_commands as a
from contest.domain import commands as c
from contest.domain.handling.acts import judges_of, missing, play_of, unsettled
from contest.domain.points import Points
from contest.domain.rounds.judged import Act, Criterion, Judged
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.session.chance import Dice

Try = Callable[[c.Command], bool]
Wait = Callable[[int], None]


def judge_acts(contest: Contest, rules: Judged, dice: Dice, attempt: Try, wait: Wait) -> None:
    """What judges, jury desk and timekeeper do before the host presses Next."""
    play = play_of(contest)
    if contest.scene is Scene.MARKS:
        if play.turned and dice.happens(5):
            attempt(a.TurnMarks(0, -1))
        return
    if play.acts and play.acts[-1].stopwatch.is_running:
        _play_act(rules, dice, attempt, wait)
        return
    if dice.happens(3):
        attempt(a.StartAct(0, dice.pick(contest.playing)))  # a team that is late, called later
        return
    for act in unsettled(contest):
        # Sheets of the act on the stage come in while it stands; some come after the next one.
        played = act.stopwatch.ran_ns or act is not play.acts[-1]
        if played and dice.happens(80):
            _hand_in(contest, rules, act, dice, attempt)


def _play_act(rules: Judged, dice: Dice, attempt: Try, wait: Wait) -> None:
    limit = rules.common.seconds
    late = dice.happens(25)
    wait(1000 * (limit + dice.below(200) if late else limit // 2 + dice.below(limit // 2)))
    if dice.happens(10):
        attempt(a.StopStopwatch(0))
        attempt(a.SetStopwatch(0, limit + dice.below(90)))
        attempt(a.StartStopwatch(0))


def _hand_in(contest: Contest, rules: Judged, act: Act, dice: Dice, attempt: Try) -> None:
    for judge in missing(contest, act):
        if dice.happens(3):
            attempt(a.ExcuseJudge(0, judge, "Có người nhà dự thi", act.team))
        elif dice.happens(90):
            _sheet(rules, act, judge, dice, attempt)
    if dice.happens(5):
        judge = 1 + dice.below(judges_of(contest, rules))
        slip = ((rules.criteria[0].id, rules.criteria[0].most + 1),)
        attempt(a.EnterMarks(0, judge, slip, act.team))


def _sheet(rules: Judged, act: Act, judge: int, dice: Dice, attempt: Try) -> None:
    marks = tuple((one.id, _mark(rules, one, dice)) for one in rules.criteria)
    attempt(a.EnterMarks(0, judge, marks, act.team))
    if not rules.two_person:
        return
    if dice.happens(15):  # the second person reads another figure, and the first looks again
        other = tuple((one.id, _mark(rules, one, dice)) for one in rules.criteria)
        attempt(a.CheckMarks(0, judge, other, "TL", act.team))
        attempt(a.EnterMarks(0, judge, other, act.team))
    else:
        attempt(a.CheckMarks(0, judge, marks, "TL", act.team))


def _mark(rules: Judged, one: Criterion, dice: Dice) -> Points:
    """Mostly good marks, and now and then one far away from the others."""
    steps = (one.most - one.least) // rules.step
    if dice.happens(8):
        return one.least
    low = steps // 2
    return one.least + rules.step * (low + dice.below(steps - low + 1))
