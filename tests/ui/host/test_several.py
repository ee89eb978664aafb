"""Several letters from the host's keyboard: they add up, and come off again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from contest.domain import commands as c
from contest.domain.cue import Entry, Phase, Verdict
from contest.domain.questions import Choice, Multiple
from contest.domain.rounds import Everyone
from contest.domain.standings import totals
from tests.ui.host.staging import Stand, common, contest_of

Make = Callable[..., Stand]


def asked(stand: Make) -> Stand:
    """A desk with a question of two right letters, A and C, open for spoken answers."""
    contest = contest_of(Everyone(common(Entry.SPOKEN), 1), teams=3)
    body = Multiple(tuple(Choice(one, f"Phương án {one}") for one in "ABCD"), ("A", "C"), "partial")
    questions = {key: replace(one, body=body) for key, one in contest.questions.items()}
    one = stand(replace(contest, questions=questions))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0), c.LockCue(0))
    return one


def answers(one: Stand) -> dict[int, str]:
    assert one.contest.cue is not None
    return {team: given.answer for team, given in one.contest.cue.answers.items()}


def test_letters_are_typed_team_by_team_and_judged_by_themselves(stand: Make) -> None:
    one = asked(stand)
    one.type("CA")
    one.press("2")
    one.type("ABD")
    one.type("B")  # said by mistake
    one.press(Qt.Key.Key_Down)
    one.type("A")
    assert answers(one) == {1: "AC", 2: "AD", 3: "A"}
    one.next()
    cue = one.contest.cue
    assert cue is not None
    assert cue.phase is Phase.REVEALED
    assert dict(cue.verdicts) == {1: Verdict.RIGHT, 2: Verdict.WRONG, 3: Verdict.PARTIAL}
    one.next()
    assert totals(one.contest) == {1: 1000, 2: 0, 3: 500}


def test_b_is_a_letter_here_and_does_not_blacken_the_stage(stand: Make) -> None:
    one = asked(stand)
    one.type("B")
    assert answers(one) == {1: "B"}
    assert not one.contest.black


def test_the_last_letter_taken_off_takes_the_answer_back(stand: Make) -> None:
    one = asked(stand)
    one.type("AA")
    assert answers(one) == {}


def test_the_hint_says_that_letters_add_up(stand: Make) -> None:
    one = asked(stand)
    hints = [label.text() for label in one.window.grid.findChildren(QLabel)]
    assert any("bấm từng chữ" in text for text in hints)
