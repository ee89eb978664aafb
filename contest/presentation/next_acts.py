"""What Next does in a round of acts before a jury."""

from __future__ import annotations

from contest.domain import act_commands as a
from contest.domain import commands as c
from contest.domain.handling import acts
from contest.domain.rounds.judged import Act, Judged
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.projection_acts import judge_name
from contest.presentation.wording import Words

Step = tuple[c.Command, str]


def next_in_acts(contest: Contest, words: Words) -> Step | None:
    """The next act, its stopwatch, marks turned over, points settled; None when all is done."""
    rules, play = contest.rules, acts.play_of(contest)
    if not isinstance(rules, Judged):
        return None
    shown = play.act(play.shown)
    if contest.scene is Scene.MARKS and shown is not None and shown.result is None:
        return _turning(contest, rules, shown, words)
    if play.turned and shown is not None and shown.result is None:
        return c.ShowScene(0, Scene.MARKS), words.say("console.next_back_to_marks")
    if play.acts and play.acts[-1].result is None:
        step = _timing(contest, play.acts[-1], words)
        if step is not None:
            return step
    ready = acts.ready(contest)
    if ready is not None:
        return a.TurnMarks(0, 1, ready.team), _of_team(contest, ready.team, "next_marks", words)
    team = acts.next_team(contest)
    if team is not None:
        return a.StartAct(0), _of_team(contest, team, "next_act", words)
    if acts.unsettled(contest):
        return a.TurnMarks(0, 1), words.say("console.next_marks_missing")
    return None


def _timing(contest: Contest, act: Act, words: Words) -> Step | None:
    if act.stopwatch.is_running:
        return a.StopStopwatch(0), words.say("console.next_stop")
    if act.stopwatch.ran_ns or not acts.missing(contest, act):
        return None
    if contest.scene is not Scene.ACT:
        return c.ShowScene(0, Scene.ACT), _of_team(contest, act.team, "next_back_to_act", words)
    return a.StartStopwatch(0), words.say("console.next_start")


def _turning(contest: Contest, rules: Judged, act: Act, words: Words) -> Step:
    turned = acts.play_of(contest).turned
    judges = range(1, acts.judges_of(contest, rules) + 1)
    left = [judge for judge in judges if judge not in act.excused][turned:]
    if left:
        name = judge_name(contest, left[0], words)
        return a.TurnMarks(0), words.say("console.next_turn", judge=name)
    if turned == len(judges) - len(act.excused):
        return a.TurnMarks(0), words.say("console.next_mean")
    return a.SettleAct(0), words.say("console.next_settle")


def _of_team(contest: Contest, number: int, name: str, words: Words) -> str:
    team = contest.team(number)
    return words.say(f"console.{name}", team=team.short if team else number)
