"""The Next key: its rest, what is in its way, and pages before the clock."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication

from contest.domain import commands as c
from contest.domain.cue import Entry, Phase
from contest.domain.rounds import Buzzer, Everyone
from contest.domain.stage import Scene
from contest.ui.widgets.theme import GOLD
from tests.ui.host.staging import SECOND, Stand, common, contest_of

Make = Callable[..., Stand]
Key = Qt.Key


def a_stand(stand: Make, **options: int) -> Stand:
    return stand(contest_of(Everyone(common(Entry.BOARDS), 3), teams=6), **options)


def phase(one: Stand) -> Phase | None:
    return one.contest.cue.phase if one.contest.cue else None


def drawn(one: Stand) -> QColor:
    """The colour that Next has beside its words."""
    button = one.window.next_button
    return button.grab().toImage().pixelColor(button.width() // 2, 4)


def test_a_whole_question_by_next_alone(stand: Make) -> None:
    one = a_stand(stand)
    seen = []
    for _ in range(7):
        seen.append(one.desk.console.next.label if one.desk.console else "")
        one.next()
    assert seen[0] == "Giới thiệu các đội"
    assert seen[2:6] == [
        "Hiện câu 1",
        "Bắt đầu 15 giây",
        "Khóa trả lời",
        "Công bố đáp án (6 đội chưa có câu trả lời)",
    ]


def test_a_second_press_within_300_ms_does_nothing(stand: Make) -> None:
    one = a_stand(stand)
    one.press(Key.Key_Space)
    one.clock.wait(0.29)
    one.press(Key.Key_Space)
    assert len(one.session.commands) == 1
    one.clock.wait(0.3)
    one.press(Key.Key_PageDown)
    assert len(one.session.commands) == 2


def test_next_does_not_act_on_what_has_just_appeared(stand: Make) -> None:
    one = a_stand(stand)
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    one.session.run(c.LockCue(one.clock.now))  # as when time runs out under the host's finger
    one.clock.wait(0.2)
    one.press(Key.Key_Space)
    assert phase(one) is Phase.LOCKED
    one.next()
    assert phase(one) is Phase.REVEALED


@pytest.mark.parametrize("opens", [Key.Key_F2, Key.Key_F8], ids=["show", "jury"])
def test_while_a_sheet_has_the_keys_next_names_the_mouse(stand: Make, opens: Key) -> None:
    one = a_stand(stand)
    button = one.window.next_button
    assert "Page Down" in button.accessibleDescription()
    one.shortcut(opens)
    assert button.accessibleDescription().endswith("bấm chuột vào nút này")
    one.press(Key.Key_Space)
    assert one.session.commands == []
    one.press(Key.Key_Escape)
    assert "Page Down" in button.accessibleDescription()
    one.press(Key.Key_Space)
    assert len(one.session.commands) == 1


def test_a_held_key_is_one_press(stand: Make) -> None:
    one = a_stand(stand)
    one.press(Key.Key_Space, release=False)
    for _ in range(5):
        one.clock.wait(1)
        one.press(Key.Key_Space, repeat=True, release=False)
    assert len(one.session.commands) == 1


def test_next_waits_until_the_last_one_is_stored(stand: Make) -> None:
    one = a_stand(stand)
    one.do(c.StartRound(0, 0), c.ShowQuestion(0))
    one.session.stuck = True
    one.next()
    one.next()
    assert len(one.session.kept) == 1
    one.session.go_on()
    one.next()
    assert one.contest.cue is not None
    assert one.contest.cue.phase is Phase.LOCKED


def test_next_pages_a_long_text_before_it_starts_the_clock(stand: Make) -> None:
    one = a_stand(stand, pages=3)
    one.do(c.StartRound(0, 0), c.ShowQuestion(0))
    one.clock.wait(1)
    one.press(Key.Key_PageDown)
    one.clock.wait(1)
    one.press(Key.Key_PageDown)
    assert one.contest.cue is not None
    assert (one.contest.cue.page, one.contest.cue.phase) == (2, Phase.SHOWN)
    one.next()
    assert one.contest.cue.phase is Phase.OPEN


def test_pages_of_an_open_question_are_turned_by_actions_while_next_locks(stand: Make) -> None:
    one = a_stand(stand, pages=2)
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    assert one.desk.console is not None
    assert one.desk.console.next.label == "Khóa trả lời"
    table = one.window.actions_table
    assert one.contest.cue is not None
    table["page_forward"].trigger()
    assert one.contest.cue.page == 1
    table["page_forward"].trigger()
    assert one.contest.cue.page == 1
    assert "Đây là trang cuối." in one.message
    table["page_back"].trigger()
    assert (one.contest.cue.page, phase(one)) == (0, Phase.OPEN)


def test_only_a_question_has_pages_of_a_question(stand: Make) -> None:
    one = a_stand(stand, pages=2)
    one.do(c.ShowScene(0, Scene.TEAMS))
    assert one.desk.console is not None
    assert one.desk.console.next.label == "Trang 2/2"
    one.do(c.StartRound(0, 0), c.ShowQuestion(0))
    assert one.desk.console.next.label == "Trang 2/2 của câu hỏi"


def test_a_press_carries_the_instant_at_which_it_was_taken(stand: Make) -> None:
    one = a_stand(stand)
    one.clock.wait(3)
    taken = one.clock.now
    one.press(Key.Key_Space)
    assert one.session.commands[-1].at == taken


def test_a_click_on_next_has_the_same_rest(stand: Make) -> None:
    one = a_stand(stand)
    one.window.next_button.click()
    one.window.next_button.click()
    assert len(one.session.commands) == 1


def test_a_focused_button_is_not_pressed_by_space(stand: Make) -> None:
    one = a_stand(stand)
    one.window.audience.black.setFocus()
    one.next()
    assert not one.contest.black
    assert one.contest.scene is Scene.TEAMS
    one.press(Key.Key_Return)
    assert one.contest.black


def test_a_locked_next_says_every_reason(stand: Make) -> None:
    one = stand(contest_of(Buzzer(common(Entry.SPOKEN), 3, 5), teams=6))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    one.type("4")
    before = len(one.session.commands)
    one.next()
    assert len(one.session.commands) == before
    assert "Hãy chấm câu trả lời của đội 4" in one.message
    assert "đội 4" in one.window.next_button.accessibleDescription()


def test_shortcuts_of_widgets_never_get_the_keys_of_the_contest(stand: Make) -> None:
    one = a_stand(stand)
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, Key.Key_Space, Qt.KeyboardModifier.NoModifier, 65, 0, 0, " "
    )
    event.ignore()
    QApplication.sendEvent(one.window, event)
    assert event.isAccepted()
    assert one.session.commands == []


def test_a_jump_of_time_shows_on_the_clock(stand: Make) -> None:
    one = a_stand(stand)
    one.do(c.StartRound(0, 0), c.ShowQuestion(0))
    one.next()
    one.clock.now += 4 * SECOND
    one.desk.show_contest(one.contest)
    assert one.window.clock._digits.text() == "11"


def test_where_the_golden_button_is_locked_nobody_is_sent_to_it(stand: Make) -> None:
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 1)))
    words = one.window.question._words
    assert one.window.question._text.text() == words.say("host.no_question")
    one.do(c.StartRound(0, 0), c.EndRound(0, "Hết giờ"), c.EndContest(0))
    for _ in range(4):  # what the stage may show afterwards
        offer = one.desk.console.next if one.desk.console else None
        if offer is not None and offer.is_open and offer.command is not None:
            one.do(offer.command)
    assert one.contest.ended
    assert "Ctrl+P" in one.window.question._text.text()


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_F8])
def test_next_is_not_gold_while_a_sheet_is_open(stand: Make, key: Qt.Key) -> None:
    one = a_stand(stand)
    gold = QColor(GOLD)
    assert drawn(one) == gold
    one.shortcut(key)
    QApplication.processEvents()
    assert one.window.middle.is_asking
    assert drawn(one) != gold
    one.do(c.StartRound(0, 0))  # from elsewhere: the sheet stays, and Next behind it
    assert one.window.middle.is_asking
    assert drawn(one) != gold
    one.press(Key.Key_Escape)
    assert not one.window.middle.is_asking
    assert drawn(one) == gold
