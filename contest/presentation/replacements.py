"""Undo-and-replace: what the host's last step could have been instead."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import events as e
from contest.domain import obstacle_commands as o
from contest.domain import obstacle_events as oe
from contest.domain.cue import By, Verdict
from contest.domain.questions import Multiple, letters_of
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.offers import Offer, offer
from contest.presentation.wording import Words

_SCENES = (Scene.WELCOME, Scene.TEAMS, Scene.RULES, Scene.SCOREBOARD)


def replacements_of(contest: Contest, words: Words) -> tuple[Offer, ...]:
    """What may be done in place of the last step, each an UndoAndReplace; empty without one."""
    step = contest.last_step
    if step is None:
        return ()
    found = [
        offer(contest, words, f"instead_{place}", c.UndoAndReplace(0, command), label, needs)
        for place, (command, label, needs) in enumerate(_instead(step.event, step.before, words))
    ]
    return tuple(one for one in found if one.is_open)


_Candidate = tuple[c.Command, str, tuple[str, ...]]


def _instead(event: e.Event, before: Contest, words: Words) -> list[_Candidate]:
    match event:
        case e.AnswerGiven(team=team, answer=answer):
            return _answers(before, words, team, answer)
        case e.AnswerJudged(team=team, verdict=verdict):
            return _verdicts(before, words, team, verdict)
        case e.Pressed(team=team):
            others = [number for number in before.order if number != team]
            return [
                (c.Buzz(0, n, By.HOST), words.say("record.pressed", team=_short(before, n)), ())
                for n in others
            ]
        case oe.RowChosen() | oe.KeywordPressed() | oe.KeywordGuessed():
            return _of_keyword(event, before, words)
        case e.SceneShown(scene=scene):
            return [
                (c.ShowScene(0, other), words.say(f"console.do_{other.value}"), ())
                for other in _SCENES
                if other is not scene
            ]
        case e.CueSkipped() | e.CueReplaced() | e.CueThrownOut():
            return _removals(event, words)
        case e.PointsChanged(team=team, points=points, reason=reason, by=by):
            label = words.say("console.do_change_points")
            needs = ("team", "points", "reason", "name")
            return [(c.ChangePoints(0, team, points, reason, by), label, needs)]
        case e.ClockSet(left_ns=left_ns):
            seconds = left_ns // 1_000_000_000
            return [(c.SetClock(0, seconds), words.say("console.do_set_clock"), ("seconds",))]
        case _:
            return []


def _of_keyword(
    event: oe.RowChosen | oe.KeywordPressed | oe.KeywordGuessed, before: Contest, words: Words
) -> list[_Candidate]:
    """Another row, another team that pressed, or the other verdict."""
    match event:
        case oe.RowChosen(team=team, row=row):
            rows = [other for other in before.rows_to_choose if other != row]
            name, short = "record.row_chosen", _short(before, team)
            return [
                (o.ChooseRow(0, other), words.say(name, team=short, row=other), ())
                for other in rows
            ]
        case oe.KeywordPressed(team=team):
            return [
                (
                    c.Buzz(0, n, By.HOST),
                    words.say("record.keyword_pressed", team=_short(before, n)),
                    (),
                )
                for n in before.playing
                if n != team
            ]
        case oe.KeywordGuessed(team=team, text=text, right=right):
            verdict = Verdict.WRONG if right else Verdict.RIGHT
            label = _answer(before, words, team, words.say(f"common.{verdict.value}"))
            return [(o.GuessKeyword(0, team, text, not right), label, ())]


def _answers(before: Contest, words: Words, team: int, answer: str) -> list[_Candidate]:
    """Another letter for the same team, or the same letter for another team."""
    cue, rules = before.cue, before.rules
    if cue is None or rules is None:
        return []
    # Of several right letters any one may have been typed too much or too little.
    several = isinstance(cue.question.body, Multiple)
    same_team = [
        (team, "".join(sorted(set(answer) ^ {letter})) if several else letter)
        for letter in letters_of(cue.question)
        if letter != answer
    ]
    judged = rules.judged_teams(cue, before.playing)
    same_letter = [(number, answer) for number in judged if number != team and answer]
    return [
        (c.GiveAnswer(0, number, letter, By.HOST), _answer(before, words, number, letter), ())
        for number, letter in (*same_team, *same_letter)
    ]


def _verdicts(before: Contest, words: Words, team: int, verdict: Verdict) -> list[_Candidate]:
    return [
        (
            c.Judge(0, team, other),
            _answer(before, words, team, words.say(f"common.{other.value}")),
            (),
        )
        for other in Verdict
        if other is not verdict
    ]


def _removals(
    event: e.CueSkipped | e.CueReplaced | e.CueThrownOut, words: Words
) -> list[_Candidate]:
    """Another way to take the question out, for the same reason."""
    reason = event.reason
    ways: list[tuple[type[e.Event], c.Command, str]] = [
        (e.CueSkipped, c.SkipCue(0, reason), "skip"),
        (e.CueReplaced, c.ReplaceCue(0, reason), "replace"),
        (e.CueThrownOut, c.ThrowOutCue(0, reason), "throw_out"),
    ]
    return [
        (command, words.say(f"console.do_{name}").rstrip("…"), ())
        for kind, command, name in ways
        if not isinstance(event, kind)
    ]


def _answer(before: Contest, words: Words, team: int, answer: str) -> str:
    return words.say("record.answer_given", team=_short(before, team), answer=answer)


def _short(contest: Contest, number: int) -> str:
    team = contest.team(number)
    return f"{number} {team.short}" if team else str(number)
