"""Answers in words on the console: typed, compared as a proposal, decided by the host."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import Qt

from contest.domain import commands as c
from contest.domain.cue import Entry, Verdict
from contest.domain.questions import Short
from contest.domain.rounds import Everyone
from contest.domain.state import Contest
from tests.ui.host.staging import Stand, common, contest_of

Make = Callable[..., Stand]
Key = Qt.Key


def in_words(judging: Literal["host", "automatic"]) -> Contest:
    """A contest whose questions are answered in words, by the host's judgement or by machine."""
    contest = contest_of(Everyone(common(Entry.SPOKEN), 2), teams=3)
    assert contest.format is not None
    table = {key: replace(one, body=Short(("Hoà Bình",))) for key, one in contest.questions.items()}
    return replace(contest, questions=table, format=replace(contest.format, judging=judging))


def locked(stand: Make, judging: Literal["host", "automatic"]) -> Stand:
    one = stand(in_words(judging))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0), c.LockCue(0))
    return one


def type_answer(one: Stand, team: int, text: str) -> None:
    one.desk.hands.pick(team)
    one.window.spoken.line.setText(text)
    one.window.spoken.line.setFocus()
    one.press(Key.Key_Return)


def test_an_answer_is_compared_while_it_is_typed_and_the_host_decides(stand: Make) -> None:
    one = locked(stand, "host")
    panel = one.window.spoken
    assert panel.isVisible()
    one.desk.hands.pick(2)
    panel.line.setText("hòa bình")
    assert "ĐÚNG" in panel.told.text()
    panel.line.setText("chiến tranh")
    assert "SAI" in panel.told.text()
    type_answer(one, 2, "hòa bình")
    assert one.contest.cue is not None
    assert one.contest.cue.answers[2].answer == "hòa bình"
    assert 2 not in one.contest.cue.marks  # a proposal is no verdict
    one.press("+")
    assert one.contest.cue.marks[2] is Verdict.RIGHT


def test_a_contest_that_judges_by_itself_needs_no_more_than_the_words(stand: Make) -> None:
    one = locked(stand, "automatic")
    for team, text in ((1, "HÒA BÌNH"), (2, "hoa binh"), (3, "Hoà bình")):
        type_answer(one, team, text)
    one.next()
    assert one.contest.cue is not None
    assert one.contest.cue.verdicts == {
        1: Verdict.RIGHT, 2: Verdict.WRONG, 3: Verdict.RIGHT,
    }  # fmt: skip


def test_keys_are_text_in_the_line_and_belong_to_the_question_after_it(stand: Make) -> None:
    one = locked(stand, "host")
    one.desk.hands.pick(1)
    one.window.spoken.line.setFocus()
    for char in "a b":
        one.press(Key.Key_Space if char == " " else char.upper(), text=char)
    assert one.window.spoken.line.text() == "a b"
    assert not one.contest.cue or not one.contest.cue.answers
    one.press(Key.Key_Escape)
    one.press("-")
    assert one.contest.cue is not None
    assert one.contest.cue.marks == {1: Verdict.WRONG}


def test_the_line_is_there_only_for_questions_in_words(stand: Make) -> None:
    one = stand(contest_of(Everyone(common(Entry.SPOKEN), 2), teams=3))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    assert not one.window.spoken.isVisible()
    other = stand(in_words("host"))
    other.do(c.StartRound(0, 0), c.ShowQuestion(0))
    assert not other.window.spoken.isVisible()  # nobody answers before the clock starts
    other.do(c.OpenCue(0))
    assert other.window.spoken.isVisible()


def test_a_long_answer_does_not_push_the_points_out_of_the_row(stand: Make) -> None:
    one = locked(stand, "host")
    before = one.window.grid.width()
    type_answer(one, 1, "thành phố " * 15)
    assert one.window.grid.width() == before
    assert one.contest.cue is not None
    assert len(one.contest.cue.answers[1].answer) > 100
