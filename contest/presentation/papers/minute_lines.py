"""Lines of the minutes that say more than the history beside the console does.

Whoever reads signed minutes has no console: whose act it was has to stand in the line itself.
"""

from __future__ import annotations

from contest.domain import events as e
from contest.domain import jury_events as j
from contest.domain.act_events import StopwatchSet
from contest.domain.rounds import JudgedPlay
from contest.domain.state import Contest
from contest.presentation.papers.telling import Told
from contest.presentation.projection_acts import clock_face
from contest.presentation.record import event_line
from contest.presentation.wording import Words


def minute_line(told: Told, words: Words) -> str:
    """What happened, with everything that has to be known of it."""
    event, before = told.event, told.before
    match event:
        case StopwatchSet(seconds=seconds):
            return _stopwatch_set(seconds, before, words)
        case j.Interrupted(scene=scene):
            return words.say("minutes.interrupted", scene=words.say(f"record.scene_{scene.value}"))
        case e.CueThrownOut() | e.CueSkipped():
            return _taken_away(event_line(event, before, words), before, words)
        case _:
            return event_line(event, before, words)


def _taken_away(line: str, before: Contest, words: Words) -> str:
    """What a question that does not count would have brought, and whether its star comes back."""
    cue = before.cue
    if cue is None or cue.value is None:
        return line
    line = words.say("minutes.at_stake", line=line, points=words.points(cue.value))
    team = before.team(cue.team) if cue.team is not None else None
    if cue.star and team is not None:
        return words.say("minutes.star_kept", line=line, team=team.short)
    return line


def _stopwatch_set(seconds: int, before: Contest, words: Words) -> str:
    """Whose act it was: the one on stage, else the one that was on stage last."""
    play = before.run.play if before.run else None
    acts = play.acts if isinstance(play, JudgedPlay) else ()
    team = before.team(acts[-1].team) if acts else None
    name = team.short if team else "–"
    return words.say("minutes.stopwatch_set", team=name, time=clock_face(seconds))
