"""The hidden keyword on the console: rows by click, presses, guesses typed or by + and −."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from contest.domain import commands as c
from contest.domain.cue import Entry, Phase
from contest.domain.obstacle_commands import ChooseRow
from contest.domain.rounds import Obstacle, ObstaclePlay
from tests.ui.host.staging import Stand, common, contest_of

Make = Callable[..., Stand]
WORTH = (6000, 6000, 5000, 4000, 3000, 2000)


def begun(stand: Make, entry: Entry = Entry.SPOKEN, teams: int = 4) -> Stand:
    """The obstacle on the stage, by Next."""
    one = stand(contest_of(Obstacle(common(entry), 4, WORTH, 10), teams=teams))
    one.do(c.StartRound(0, 0))
    one.next()
    return one


def play_of(one: Stand) -> ObstaclePlay:
    assert one.contest.obstacle is not None
    return one.contest.obstacle


def test_the_keyword_stands_in_the_place_of_the_question_while_there_is_none(stand: Make) -> None:
    one = begun(stand)
    panel, question = one.window.keyword, one.window.question
    assert panel.isVisible()
    assert not question.isVisible()
    assert panel.rows[2].text().startswith("3 · B. 24 giờ")
    panel.rows[2].click()
    assert play_of(one).chosen[-1].row == 3
    assert not panel.rows[0].isEnabled()
    one.next()
    assert one.contest.cue is not None
    assert one.contest.cue.number == 3
    assert question.isVisible()
    assert panel.isVisible()
    assert not panel.rows[0].isVisible()


def test_each_row_has_its_key(stand: Make) -> None:
    one = begun(stand)
    keys = [button.shortcut() for button in one.window.keyword.rows[:4]]
    assert keys == [QKeySequence(f"Alt+{number}") for number in (1, 2, 3, 4)]


def test_the_sheet_of_the_jury_takes_its_place(stand: Make) -> None:
    one = begun(stand)
    one.window.jury_button.click()
    assert one.window.jury.isVisible()
    assert not one.window.keyword.isVisible()
    one.window.jury.cancelled.emit()
    assert one.window.keyword.isVisible()
    assert not one.window.question.isVisible()


def test_a_team_presses_its_buzzer_between_rows_and_the_host_judges_by_plus_and_minus(
    stand: Make,
) -> None:
    one = begun(stand)
    one.type("2")
    one.type("4")
    assert (play_of(one).guessing, play_of(one).queue) == (2, (4,))
    assert not one.desk.console or one.desk.console.next.command is None
    one.type("-")
    assert play_of(one).out == (2,)
    assert play_of(one).guessing == 4
    one.type("+")
    assert play_of(one).winner == 4
    assert not one.window.keyword.text.isVisible()


def test_a_press_during_an_open_row_is_a_buzz_and_marks_come_after_the_lock(stand: Make) -> None:
    one = begun(stand)
    one.do(ChooseRow(0, 1), c.ShowQuestion(0), c.OpenCue(0))
    assert "đoán từ khóa" in one.window.grid._hint.text()
    one.type("3")
    assert play_of(one).guessing == 3
    one.type("-")
    one.next()
    assert one.contest.cue is not None
    assert one.contest.cue.phase is Phase.LOCKED
    one.type("2+")
    assert list(one.contest.cue.marks) == [2]


def test_rows_by_key_and_the_buzzer_listen_side_by_side(stand: Make) -> None:
    one = begun(stand, Entry.KEYS)
    one.do(ChooseRow(0, 1), c.ShowQuestion(0), c.OpenCue(0))
    one.type("S")  # B of team 1
    assert one.contest.cue is not None
    assert {team: given.answer for team, given in one.contest.cue.answers.items()} == {1: "B"}
    one.type("2")
    assert play_of(one).guessing == 2


def test_the_host_gives_a_press_by_hand_and_types_what_was_said(stand: Make) -> None:
    one = begun(stand)
    panel = one.window.keyword
    panel.presses[0].click()
    assert play_of(one).guessing == 1
    panel.text.setFocus()
    panel.text.setText("RIÊNG  TƯ")
    assert "Trùng" in panel.proposed.text()
    panel.text.returnPressed.emit()
    assert panel.right.hasFocus()
    assert play_of(one).guessing == 1, "Enter only goes to the button"
    one.press(Qt.Key.Key_Return)
    assert play_of(one).guesses[-1].text == "RIÊNG  TƯ"
    assert play_of(one).winner == 1
    assert one.window.next_button.hasFocus()


@pytest.mark.parametrize("text", ["tự do", "rieng tu"])
def test_the_host_may_say_otherwise_than_what_is_proposed(stand: Make, text: str) -> None:
    one = begun(stand)
    panel = one.window.keyword
    panel.presses[1].click()
    panel.text.setText(text)
    assert "Khác" in panel.proposed.text()
    panel.right.click()
    assert play_of(one).winner == 2


def test_the_keyword_may_be_shown_early_with_a_reason(stand: Make) -> None:
    one = begun(stand)
    one.window.keyword.reveal.click()
    assert one.window.form.isVisible()
    assert not play_of(one).revealed


def test_what_the_keys_do_is_told(stand: Make) -> None:
    one = begun(stand)
    one.type("2")
    shown = [one.window.grid._hint.text(), one.window.next_button.accessibleName()]
    assert all("+" in text for text in shown if text)
