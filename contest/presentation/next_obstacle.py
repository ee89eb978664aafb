"""What Next does in a round of a hidden keyword: rows, who is heard, and the keyword shown."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import obstacle_commands as o
from contest.domain.cue import Phase
from contest.domain.rounds.obstacle import Obstacle, ObstaclePlay
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.projection_cue import row_name
from contest.presentation.wording import Words

Step = tuple[c.Command | None, str]


def next_in_obstacle(contest: Contest, words: Words) -> Step | None:
    """The command and its label, or None where the round is like any other."""
    rules, play, cue = contest.rules, contest.obstacle, contest.cue
    if not isinstance(rules, Obstacle) or play is None:
        return None
    if play.guessing is not None:
        return None, words.say("console.next_judge_keyword", team=_short(contest, play.guessing))
    if cue is None:
        return _between(contest, rules, play, words)
    if cue.phase is Phase.REVEALED:
        return c.SettleCue(0), words.say("console.next_settle_row")
    return None


def _between(contest: Contest, rules: Obstacle, play: ObstaclePlay, words: Words) -> Step | None:
    """Between two questions; None once the keyword is known and the hall has seen it."""
    if contest.scene is not Scene.OBSTACLE and not play.is_over:
        return c.ShowScene(0, Scene.OBSTACLE), words.say("console.next_obstacle")
    if play.is_over:
        return None
    if play.queue:
        team = _short(contest, play.queue[0])
        return o.HearKeyword(0), words.say("console.next_hear_keyword", team=team)
    if contest.rows_to_choose:
        chooser = rules.chooser(play, contest.order, contest.playing)
        return None, words.say("console.next_choose_row", team=_short(contest, chooser))
    ask = contest.next_ask()
    if ask is None:
        return o.RevealKeyword(0), words.say("console.next_reveal_keyword")
    row = row_name(rules, ask.number, words)
    return c.ShowQuestion(0), words.say("console.next_show_row", row=row)


def _short(contest: Contest, number: int) -> str:
    team = contest.team(number)
    return team.short if team else str(number)
