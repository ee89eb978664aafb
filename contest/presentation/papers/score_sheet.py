"""A team's score sheet: every round, every question, what was answered and what it brought."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from contest.domain.cue import Cause, Counted, Cue, Ended, Entry, Verdict
from contest.domain.matching import judged
from contest.domain.points import Points
from contest.domain.questions import Question, Short, Situation, TrueFalse
from contest.domain.rounds import Audience, ByBuzzer, Judged, ObstaclePlay, Playoff
from contest.domain.rulings import Adjustment
from contest.domain.standings import adjusted, run_points, standings, totals
from contest.domain.state import Contest, Run
from contest.domain.teams import Team
from contest.presentation.answers import right_answer, right_letters
from contest.presentation.papers.asides import place_won, plays_in
from contest.presentation.papers.keyword_lines import keyword_lines, out_of_round, row_label
from contest.presentation.papers.lines import ScoreLine, changed_in, plain_lines
from contest.presentation.papers.naming import place_said
from contest.presentation.papers.numbering import numbers_of
from contest.presentation.papers.rounds import run_title
from contest.presentation.papers.rulings import RulingLine, rulings_of
from contest.presentation.wording import Words
from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class ScoreRound:
    """One run of a round: its questions or acts of this team, and what they add up to, weighted.

    `empty`: what stands there when there are none.
    """

    title: str
    empty: str
    lines: tuple[ScoreLine, ...]
    sum_label: str
    sum: str


@dataclass(frozen=True, slots=True)
class Change:
    """One manual change of points: in which round, how much, why, by whom.

    `number` is that of the minutes; 0 where they do not number it.
    """

    number: int
    where: str
    points: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """The whole sheet of one team; `points` is the total in hundredths, `total` in words."""

    number: int
    team: str
    members: str
    rounds: tuple[ScoreRound, ...]
    changes: tuple[Change, ...]
    changes_sum: str
    rulings: tuple[RulingLine, ...]
    points: Points
    total: str
    place: str


def score_sheets_of(contest: Contest, words: Words) -> tuple[ScoreSheet, ...]:
    """The sheets of all teams in order of play. A question counts here once it is settled."""
    sums, changed = totals(contest), adjusted(contest)
    placed = {standing.team: standing.place for standing in standings(contest)}
    # A playoff is told to those who were in it; a question to the hall is nobody's on the stage.
    runs = [
        (run, run_points(contest, run))
        for run in contest.all_runs
        if not isinstance(contest.rules_of(run), Audience)
    ]
    return tuple(
        ScoreSheet(
            number=team.number,
            team=team.name,
            members=", ".join(team.members),
            rounds=tuple(
                _round(contest, run, team, points[team.number], words)
                for run, points in runs
                if plays_in(run, team.number)
            ),
            changes=changes_of(contest, team.number, words),
            changes_sum=words.points(changed[team.number]),
            rulings=rulings_of(contest, words, team.number),
            points=sums[team.number],
            total=words.points(sums[team.number]),
            place=words.say(
                "papers.place_final" if contest.ended else "papers.place_so_far",
                place=place_said(placed[team.number]),
            ),
        )
        for team in contest.teams
    )


def changes_of(contest: Contest, team: int, words: Words) -> tuple[Change, ...]:
    """A team's manual changes in their order, and what a ruling lifted it to the floor by."""
    numbers = numbers_of(contest).changes
    by_hand = (
        _change(contest, one, numbers.get(place, 0), words)
        for place, one in enumerate(contest.adjustments)
        if one.team == team
    )
    why, by = words.say("papers.cause_floor"), words.say("papers.floor_by")
    lifts = (
        Change(0, "–", words.points(lift.points, signed=True), why, by)
        for lift in contest.lifts
        if lift.team == team
    )
    return (*by_hand, *lifts)


def _change(contest: Contest, change: Adjustment, number: int, words: Words) -> Change:
    if contest.carried is not None and change.by == contest.carried.contest:
        said, by = words.say("card.carried_change"), words.say("card.carried_by")
        return Change(0, "–", words.points(change.points, signed=True), said, by)
    run = next((run for run in contest.all_runs if run.number == change.run), None)
    where = words.say("papers.before_rounds") if run is None else run_title(contest, run, words)
    return Change(number, where, words.points(change.points, signed=True), change.reason, change.by)


def _round(contest: Contest, run: Run, team: Team, won: Points, words: Words) -> ScoreRound:
    rules = contest.rules_of(run)
    weight, judged = rules.common.weight, isinstance(rules, Judged)
    cues = [cue for cue in run.cues if _concerns(cue, team.number)]
    plain = sum(points_in(cue, team.number) for cue in cues)
    plain += changed_in(run, team.number, Cause.SURVIVORS)
    if isinstance(run.play, ObstaclePlay):
        plain += sum(change.points for change in run.changes if change.team == team.number)
    label, told = words.say("papers.round_sum"), words.points(won)
    if run.cancelled:
        label = words.say("papers.round_cancelled")  # the lines above show what it had been
    elif isinstance(rules, Playoff):
        label = words.say("papers.playoff_place")
        told = str(place_won(run, team.number) or "–")
    elif weight != 100 and not judged and not run.carried:  # a mark has its weight in it
        label = words.say(
            "papers.round_sum_weighted", sum=words.points(plain), weight=words.points(weight)
        )
    buzzer = isinstance(rules, ByBuzzer)
    asked = (_line(contest, run, cue, team.number, buzzer, words) for cue in cues)
    return ScoreRound(
        title=run_title(contest, run, words),
        empty=words.say("papers.no_act" if judged else "papers.no_questions"),
        lines=(
            *asked,
            *plain_lines(contest, run, team.number, words),
            *keyword_lines(contest, run, team.number, words),
        ),
        sum_label=label,
        sum=told,
    )


def points_in(cue: Cue, team: int) -> Points:
    """What a team won or lost by one cue, before the weight of the round."""
    return sum(change.points for change in cue.changes if change.team == team)


def _concerns(cue: Cue, team: int) -> bool:
    """Whether a question is on the sheet of a team: asked of it or of all, or stolen by it."""
    return cue.team in (None, team) or team in cue.tried or points_in(cue, team) != 0


def _line(contest: Contest, run: Run, cue: Cue, team: int, buzzer: bool, words: Words) -> ScoreLine:
    causes = [
        *_stolen_from(contest, cue, team, words),
        *_worth(cue, team, words),
        *_causes(cue, team, buzzer, words),
        *out_of_round(run, cue, team, words),
    ]
    return ScoreLine(
        number=row_label(contest, run, cue, words),
        question=cue.question.text,
        key=_key(cue.question, words),
        answer=_answer(cue, team, contest.rules_of(run).common.entry, words),
        verdict=_verdict(cue, team, words),
        points=words.points(points_in(cue, team)),
        cause="; ".join(causes),
    )


def _stolen_from(contest: Contest, cue: Cue, team: int, words: Words) -> Iterator[str]:
    if cue.team is not None and cue.team != team:
        owner = contest.team(cue.team)
        yield words.say("papers.question_of", team=owner.short if owner else cue.team)


def _worth(cue: Cue, team: int, words: Words) -> Iterator[str]:
    """What its package says of the question: without it nobody can work out what it brought."""
    if cue.value is not None:
        yield words.say("papers.worth", points=words.points(cue.value))
    told = any(change.team == team and change.cause is Cause.STAR for change in cue.changes)
    if cue.star and cue.team == team and not told:
        yield words.say("papers.cause_star")


def _key(question: Question, words: Words) -> str:
    match question.body:
        case TrueFalse() | Situation():
            # A situation is judged by its rubric: the model answer is for the script.
            return "" if isinstance(question.body, Situation) else right_answer(question, words)
        case Short(answer=answer):
            return answer[0] if answer else ""
        case _:
            letters = right_letters(question)
            return ", ".join(letters) if letters else right_answer(question, words)


def _answer(cue: Cue, team: int, entry: Entry, words: Words) -> str:
    given = cue.answers.get(team)
    if given is None or not given.answer:
        # What was said aloud stands nowhere, only how it was judged.
        aloud = entry is Entry.SPOKEN or team in cue.tried
        heard = cue.verdicts.get(team) not in (None, Verdict.BLANK)
        return words.say("papers.answered_aloud") if aloud and heard else "–"
    if given.took_ns is None:
        return given.answer
    seconds = words.seconds(given.took_ns // 1_000_000)
    return words.say("papers.answer_in_seconds", answer=given.answer, seconds=seconds)


def _verdict(cue: Cue, team: int, words: Words) -> str:
    verdict = cue.verdicts.get(team)
    return "–" if verdict is None else words.say(f"papers.verdict_{verdict.value}")


def _causes(cue: Cue, team: int, buzzer: bool, words: Words) -> Iterator[str]:
    if cue.ended in (Ended.SKIPPED, Ended.REPLACED, Ended.THROWN_OUT, Ended.PASSED):
        said = words.say(f"papers.cue_{cue.ended.value}")
        yield f"{said}: {cue.reason}" if cue.reason else said
        return
    changes = [change for change in cue.changes if change.team == team]
    for change in changes:
        if change.cause is Cause.QUESTION and len(changes) == 1:
            continue  # the verdict says it
        is_stolen = change.cause is Cause.STEAL and change.points < 0 and cue.team == team
        name = "stolen" if is_stolen else change.cause.value
        cause = words.say(f"papers.cause_{name}", rank=change.rank)
        # Two changes on one question (a penalty and the floor): each with its own points.
        points = words.points(change.points, signed=True)
        yield cause if len(changes) == 1 else f"{points} {cause}"
    if _overruled(cue, team):
        yield words.say("papers.by_ruling")
    if buzzer:
        yield from _presses(cue, team, words)


def _overruled(cue: Cue, team: int) -> bool:
    """Whether the judges' word stands against the answer by letter."""
    given, mark = cue.answers.get(team), cue.marks.get(team)
    if given is None or mark is None:
        return False
    by_letter = judged(cue.question, given.answer)
    nothing = {Verdict.WRONG, Verdict.BLANK}
    return by_letter is not None and by_letter is not mark and not {by_letter, mark} <= nothing


def _presses(cue: Cue, team: int, words: Words) -> Iterator[str]:
    if team in cue.tried:
        return
    pressed = [press.counted for press in cue.presses if press.team == team]
    yield _press(pressed[0] if pressed else None, words)


def _press(counted: Counted | None, words: Words) -> str:
    match counted:
        case None:
            return words.say("papers.no_press")
        case Counted.TAKEN | Counted.QUEUED:
            return words.say("papers.press_queued")
        case Counted.EARLY:
            return words.say("papers.press_early")
        case Counted.LOST | Counted.BARRED:
            return words.say("papers.press_lost")
        case Counted.LATE:
            return words.say("papers.press_late")
    assert_never(counted)
