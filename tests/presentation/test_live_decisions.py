"""The minutes tell what people decided while a question ran: verdicts, clocks, rights, stakes."""

from __future__ import annotations

from collections.abc import Sequence

from contest.domain import commands as c
from contest.domain.contest import replay
from contest.domain.cue import By, Verdict
from contest.domain.events import AnswerJudged, Event
from contest.presentation.papers.minutes import minutes_of
from contest.presentation.papers.telling import standing_events
from contest.presentation.wording import Words
from tests.contests import evening
from tests.printing.staged import NAMES, Stage, set_up, ward_format


def lines_of(stage: Stage) -> list[str]:
    value = minutes_of(stage.contest, stage.log, (), Words())
    return [line.text for one in value.rounds for line in one.lines]


def asked(round_: int) -> Stage:
    stage = set_up(NAMES[:3], ward_format())
    stage.do(c.StartRound(stage.later(), round_))
    stage.do(c.ShowQuestion(stage.later()))
    stage.do(c.OpenCue(stage.later()))
    return stage


def test_a_spoken_verdict_and_its_correction_stand_in_one_line() -> None:
    stage = asked(0)
    stage.do(c.SetClock(stage.later(), 10))
    stage.do(c.Judge(stage.later(), 1, Verdict.WRONG))
    stage.do(c.RevealAnswer(stage.later()))
    stage.do(c.Judge(stage.later(), 1, Verdict.RIGHT))
    assert lines_of(stage) == [
        "Câu 1 của Đội 1: đặt lại đồng hồ còn 10 giây; Đội 1 sai; sửa Đội 1 từ sai thành đúng"
    ]


def test_verdicts_that_are_alike_are_told_together() -> None:
    stage = asked(2)
    for team, verdict in ((3, Verdict.WRONG), (1, Verdict.WRONG)):
        stage.do(c.Buzz(stage.later(), team, By.KEYS))
        stage.do(c.Judge(stage.later(), team, verdict))
    assert lines_of(stage) == ["Câu 1: Đội 3, Đội 1 sai"]


def test_an_answer_that_the_host_changed_is_told_and_one_by_key_is_not() -> None:
    stage = asked(1)
    stage.do(c.GiveAnswer(stage.later(), 1, "A", By.KEYS))
    stage.do(c.GiveAnswer(stage.later(), 2, "B", By.KEYS))
    stage.do(c.LockCue(stage.later()))
    assert lines_of(stage) == []
    stage.do(c.GiveAnswer(stage.later(), 1, "B", By.HOST))
    assert lines_of(stage) == ["Câu 1: sửa câu trả lời của Đội 1 từ A thành B"]


def test_what_was_undone_is_not_told() -> None:
    stage = asked(0)
    stage.do(c.Judge(stage.later(), 1, Verdict.WRONG))
    stage.do(c.Undo(stage.later()))
    stage.do(c.Judge(stage.later(), 1, Verdict.RIGHT))
    assert lines_of(stage) == ["Câu 1: Đội 1 đúng"]


def judged(events: Sequence[Event]) -> int:
    """How many questions had a verdict by a person that stands."""
    told = [one for one in standing_events(events) if isinstance(one.event, AnswerJudged)]
    places = ((one.before.run, one.before.cue) for one in told)
    return len({(run.number, cue.question.key) for run, cue in places if run and cue})


def test_every_question_that_somebody_judged_is_told() -> None:
    for seed in range(3):
        events = evening(seed)
        contest, words = replay(events), Words()
        value = minutes_of(contest, events, (), words)
        verdicts = [words.say(f"common.{one}") for one in ("right", "wrong", "blank")]
        told = [
            part
            for one in value.rounds
            for line in one.lines
            for part in line.text.split(". ")
            if any(f" {verdict}" in part for verdict in verdicts)
        ]
        assert len(told) >= judged(events) > 0


def test_verdicts_of_questions_in_a_row_share_a_line() -> None:
    stage = asked(0)
    for _ in range(2):
        cue = stage.contest.cue
        assert cue is not None
        assert cue.team is not None
        stage.do(c.Judge(stage.later(), cue.team, Verdict.RIGHT))
        stage.do(c.RevealAnswer(stage.later()))
        stage.do(c.ShowQuestion(stage.later()))
        stage.do(c.OpenCue(stage.later()))
    assert lines_of(stage) == ["Câu 1: Đội 1 đúng. Câu 2: Đội 1 đúng"]
