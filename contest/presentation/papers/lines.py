"""A line of a team's score sheet, and those of a round whose points belong to no question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contest.domain.cue import Cause
from contest.domain.handling.acts import judges_of
from contest.domain.points import Points
from contest.domain.rounds import Elimination, Judged, JudgedPlay, Seats
from contest.domain.rounds.judged import Act
from contest.domain.state import Contest, Run
from contest.presentation.papers.marks import over_text, sheet_text
from contest.presentation.projection_acts import judge_name
from contest.presentation.wording import Words


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A question, a judge's sheet or what else there is; `points` before the round's weight."""

    number: str
    question: str
    key: str
    answer: str
    verdict: str
    points: str
    cause: str


def plain_lines(contest: Contest, run: Run, team: int, words: Words) -> Iterator[ScoreLine]:
    """The lines of a run that are about no question: sheets of judges, contestants still in."""
    rules, play = contest.rules_of(run), run.play
    if isinstance(rules, Judged) and isinstance(play, JudgedPlay):
        act = play.act(team)
        if act is not None:
            yield from _act_lines(contest, rules, act, words)
    carried = changed_in(run, team, Cause.CARRIED)
    if carried or run.carried:
        yield _line(words.say("card.carried"), words.points(carried), "")
    if isinstance(rules, Elimination) and isinstance(play, Seats):
        points = changed_in(run, team, Cause.SURVIVORS)
        if points:
            said = words.say("papers.survivors", points=words.points(rules.points_per_survivor))
            yield _line(said, words.points(points), words.say("papers.cause_survivors"))


def changed_in(run: Run, team: int, *causes: Cause) -> Points:
    """What a team won or lost in a run apart from its questions, by these causes."""
    own = (change for change in run.changes if change.team == team and change.cause in causes)
    return sum(change.points for change in own)


def _act_lines(contest: Contest, rules: Judged, act: Act, words: Words) -> Iterator[ScoreLine]:
    for judge in range(1, judges_of(contest, rules) + 1):
        yield _sheet_line(contest, rules, act, judge, words)
    result = act.result
    if result is None:
        return
    name = "act_mean" if rules.common.weight == 100 else "act_mean_weighted"
    said = words.say(
        f"papers.{name}",
        how=words.say(f"stage.final_{rules.mean}"),
        mean=words.points(result.mean),
        weight=words.points(rules.common.weight),
    )
    yield _line(said, words.points(result.weighted), words.say("papers.cause_mark"))
    time = words.say("papers.act_time", time=over_text(rules, result, words))
    cause = words.say("papers.cause_overtime") if result.penalty or result.void else ""
    yield _line(time, words.points(-result.penalty), cause)


def _sheet_line(contest: Contest, rules: Judged, act: Act, judge: int, words: Words) -> ScoreLine:
    marks = act.marks.get(judge, {})
    parts = [
        f"{one.title.in_language(words.language)} {words.points(marks[one.id])}"
        for one in rules.criteria
        if one.id in marks and len(rules.criteria) > 1
    ]
    said = judge_name(contest, judge, words)
    said = f"{said}: {'; '.join(parts)}" if parts else said
    cause = ""
    if judge in act.excused:
        cause = words.say("papers.sheet_excused", reason=act.excused[judge])
    elif act.result is not None and judge in act.result.dropped:
        cause = words.say("stage.mark_dropped")
    return ScoreLine("", said, "", sheet_text(act, judge, words), "", "", cause)


def _line(said: str, points: str, cause: str) -> ScoreLine:
    return ScoreLine("", said, "", "", "", points, cause)
