"""Reasons, forms, undo and replace, the question after a crash, and what a slow disk shows."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contest.domain import commands as c
from contest.domain.cue import By, Entry, Verdict
from contest.domain.rounds import Buzzer, Everyone
from contest.domain.stage import Scene
from contest.session.session import Outcome
from contest.ui import projector
from contest.ui.bridge import Bridge
from contest.ui.host.guard import NextGuard
from contest.ui.host.needs_form import points_of, seconds_of
from contest.ui.widgets.palette import TEAM_COLORS, ink_on
from tests.ui.host.staging import SECOND, HandClock, Stand, common, contest_of

Make = Callable[..., Stand]
Key = Qt.Key
ASKED = (c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
CRASH = c.Reopen(0, False, "2026-07-17T19:14:32.000+07:00")


def boards(stand: Make, *commands: c.Command) -> Stand:
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3)))
    one.do(*commands)
    return one


def line(one: Stand, need: str) -> QLineEdit:
    field = one.window.form.field(need)
    assert isinstance(field, QLineEdit)
    return field


def runs(one: Stand) -> bool:
    clock = one.contest.clock
    return clock is not None and clock.countdown.is_running


# --- reasons -------------------------------------------------------------------------------


def test_a_locked_action_that_is_tried_says_all_reasons(stand: Make) -> None:
    one = boards(stand, *ASKED)
    one.window.actions_table["ceremony"].trigger()
    assert "Câu hỏi trên màn chiếu chưa xong." in one.message
    assert "Phần thi đang diễn ra còn câu hỏi." in one.message
    assert one.session.commands == []


def test_a_locked_action_shows_its_reasons_in_the_tooltip_and_to_screen_readers(
    stand: Make,
) -> None:
    one = boards(stand, *ASKED)
    for button in one.window.action_buttons():
        reasons = button._action.offer.reasons
        assert all(reason in button.toolTip() for reason in reasons)
        assert all(reason in button.accessibleDescription() for reason in reasons)
        assert button.property("locked") == bool(reasons)


def test_a_locked_action_says_why_when_the_focus_reaches_it(stand: Make) -> None:
    one = boards(stand)
    button = next(b for b in one.window.action_buttons() if b._action.name == "ceremony")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert "Hội thi chưa bắt đầu." in one.message


def test_every_button_and_field_has_a_name(stand: Make) -> None:
    one = boards(stand, *ASKED)
    widgets: list[QWidget] = [
        *one.window.findChildren(QPushButton),
        *one.window.findChildren(QLineEdit),
        *one.window.findChildren(QComboBox),
    ]
    nameless = [w for w in widgets if w.isVisible() and not w.accessibleName()]
    assert nameless == []


def test_what_the_rules_refuse_is_said_to_the_host(stand: Make) -> None:
    one = boards(stand)
    one.bridge.submit(c.LockCue(one.clock.now))
    assert one.message == "Chưa có câu hỏi nào trên màn chiếu."


# --- forms ---------------------------------------------------------------------------------


def test_a_form_opened_while_a_clock_runs_holds_it_first(stand: Make) -> None:
    one = boards(stand, *ASKED)
    one.window.actions_table["skip"].trigger()
    assert one.session.commands == [c.PauseClock(one.clock.now)]
    assert one.window.form.isVisible()
    assert not runs(one)


def test_letters_in_a_reason_are_text_and_f9_is_still_black(stand: Make, qtbot: QtBot) -> None:
    one = boards(stand, *ASKED)
    one.window.actions_table["skip"].trigger()
    qtbot.waitUntil(line(one, "reason").hasFocus)
    before = len(one.session.commands)
    one.type("AB ")
    one.press("P")
    assert line(one, "reason").text() == "ab p"
    assert len(one.session.commands) == before
    one.press(Key.Key_F9)
    assert one.contest.black


def test_enter_sends_the_form_and_the_question_is_skipped(stand: Make, qtbot: QtBot) -> None:
    one = boards(stand, *ASKED)
    one.window.actions_table["skip"].trigger()
    qtbot.waitUntil(line(one, "reason").hasFocus)
    one.press(Key.Key_Return)
    assert one.contest.cue is not None  # nothing typed yet
    line(one, "reason").setText("Micrô hỏng")
    one.press(Key.Key_Return)
    assert one.contest.cue is None
    assert one.contest.run is not None
    assert one.contest.run.cues[-1].reason == "Micrô hỏng"
    assert not one.window.middle.is_asking
    assert one.window.next_button.hasFocus()


def test_points_are_changed_with_team_reason_and_name(stand: Make) -> None:
    one = boards(stand)
    one.window.actions_table["change_points"].trigger()
    box = one.window.form.field("team")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(3)
    line(one, "points").setText("−2,5")
    line(one, "reason").setText("Trả lời thay")
    line(one, "name").setText("Trưởng Ban Giám khảo")
    one.window.form._submit()
    change = one.contest.adjustments[-1]
    assert (change.team, change.points, change.by) == (4, -250, "Trưởng Ban Giám khảo")


def test_a_form_says_what_is_missing(stand: Make) -> None:
    one = boards(stand)
    one.window.actions_table["change_points"].trigger()
    line(one, "points").setText("nhiều")
    one.window.form._submit()
    fault = one.window.form._fault.text()
    assert "Điểm là một số" in fault
    assert "Hãy ghi lý do." in fault
    assert one.contest.adjustments == ()


def test_escape_leaves_a_form_and_the_clock_stays_held(stand: Make, qtbot: QtBot) -> None:
    one = boards(stand, *ASKED)
    one.window.actions_table["skip"].trigger()
    qtbot.waitUntil(line(one, "reason").hasFocus)
    one.press(Key.Key_Escape)
    assert not one.window.middle.is_asking
    assert not runs(one)
    one.press("P")
    assert runs(one)


@pytest.mark.parametrize(
    ("text", "points"),
    [("5", 500), ("-2,5", -250), ("+10", 1000), ("0.25", 25), ("−3", -300)],
)
def test_points_as_people_type_them(text: str, points: int) -> None:
    assert points_of(text) == points


@pytest.mark.parametrize("text", ["", "0", "năm", "1,234", "1e5", "--2"])
def test_what_is_no_number_of_points(text: str) -> None:
    assert points_of(text) is None


def test_seconds_as_people_type_them() -> None:
    assert [seconds_of(text) for text in ("30", "0", "3601", "-1", "x", "")] == [
        30, 0, None, None, None, None,
    ]  # fmt: skip


# --- undo ----------------------------------------------------------------------------------


def test_control_z_takes_the_last_step_back(stand: Make) -> None:
    one = boards(stand, *ASKED)
    one.type("AB")
    one.press("Z", control=True)
    assert one.contest.cue is not None
    assert list(one.contest.cue.answers) == [1]


def test_undo_and_replace_changes_the_answer_and_lets_the_clock_go_on(stand: Make) -> None:
    one = boards(stand, *ASKED)
    one.type("A")
    left = one.contest.clock.countdown.left(one.clock.now) if one.contest.clock else 0
    one.window.actions_table["undo_and_replace"].trigger()
    assert not runs(one)
    one.clock.wait(60)
    labels = [offer.label for offer in one.window.replacing._offers]
    assert labels[:3] == ["1 Khu phố 1: B", "1 Khu phố 1: C", "1 Khu phố 1: D"]
    one.press(Key.Key_Down)
    one.press(Key.Key_Return)
    assert one.contest.cue is not None
    assert one.contest.cue.answers[1].answer == "C"
    assert runs(one)
    assert one.contest.clock is not None
    assert left - one.contest.clock.countdown.left(one.clock.now) < SECOND


def test_undo_and_replace_gives_the_buzz_to_another_team(stand: Make) -> None:
    one = stand(contest_of(Buzzer(common(Entry.SPOKEN), 3, 5), teams=4))
    one.do(*ASKED)
    one.type("3")
    one.window.actions_table["undo_and_replace"].trigger()
    one.press(Key.Key_Return)
    assert one.contest.cue is not None
    assert one.contest.cue.answering == 1


def test_a_replacement_does_nothing_when_another_step_came_between(stand: Make) -> None:
    one = boards(stand, *ASKED)
    one.type("A")
    one.window.actions_table["undo_and_replace"].trigger()
    one.session.run(c.GiveAnswer(one.clock.now, 2, "D", By.HOST))
    before = one.contest.cue
    one.press(Key.Key_Return)
    assert one.contest.cue == before
    assert "không còn là bước cuối" in one.message


def test_a_step_without_alternatives_is_not_asked_about(stand: Make) -> None:
    one = boards(stand, *ASKED)
    one.window.actions_table["undo_and_replace"].trigger()
    assert not one.window.middle.is_asking
    assert runs(one)
    assert "Hoàn tác (Ctrl+Z)" in one.message


def test_a_verdict_is_replaced_after_the_reveal(stand: Make) -> None:
    one = boards(stand, *ASKED)
    one.type("*B")
    one.next()
    one.next()
    one.type("4-")
    one.window.actions_table["undo_and_replace"].trigger()
    labels = [offer.label for offer in one.window.replacing._offers]
    assert labels == ["4 Dân quân: không trả lời"]  # right is what it was before the step
    one.press(Key.Key_Return)
    assert one.contest.cue is not None
    assert one.contest.cue.verdicts[4] is Verdict.BLANK


# --- after a crash -------------------------------------------------------------------------


def test_after_a_crash_the_window_asks_and_next_does_nothing(stand: Make) -> None:
    one = boards(stand, *ASKED, CRASH)
    assert one.window.resume.isVisible()
    texts = [label.text() for label in one.window.resume.findChildren(QLabel)]
    assert any("19:14:32" in text and "phần 1" in text for text in texts)
    one.next()
    one.type("ACD")
    assert one.session.commands == []


@pytest.mark.parametrize(
    ("key", "goes_on", "cue"), [("1", True, True), ("2", False, True), ("3", False, False)]
)
def test_the_question_is_answered_by_a_number(
    stand: Make, key: str, goes_on: bool, cue: bool
) -> None:
    one = boards(stand, *ASKED, CRASH)
    one.type(key)
    assert not one.window.resume.isVisible()
    assert runs(one) == goes_on
    assert (one.contest.cue is not None) == cue


def test_the_question_is_answered_by_a_click(stand: Make) -> None:
    one = boards(stand, *ASKED, CRASH)
    one.window.resume.buttons[0].click()
    assert runs(one)


def test_black_works_while_the_question_is_open(stand: Make) -> None:
    one = boards(stand, *ASKED, CRASH)
    one.press(Key.Key_F9)
    assert one.contest.black
    assert one.window._top.black.isVisible()


# --- bridge, scenes, looks -----------------------------------------------------------------


class Deaf:
    """A session that never answers."""

    def submit(self, command: c.Command) -> None:
        pass


def test_a_command_that_is_not_stored_after_a_second_is_told(qapp: object) -> None:
    clock = HandClock()
    bridge = Bridge(clock.now_ns)
    told: list[bool] = []
    bridge.storing.connect(told.append)

    bridge.serve(Deaf())
    bridge.submit(c.LockCue(0))
    clock.wait(0.9)
    bridge.look()
    assert told == []
    clock.wait(0.2)
    bridge.look()
    assert told == [True]


def test_the_message_says_that_something_waits_for_the_disk(stand: Make) -> None:
    one = boards(stand)
    one.session.stuck = True
    one.next()
    one.clock.wait(1.1)
    one.bridge.look()
    assert "Đang ghi" in one.message
    one.session.go_on()
    assert one.message == ""


def test_what_the_session_tells_arrives_on_the_windows_thread(qtbot: QtBot) -> None:
    bridge = Bridge(lambda: 0)
    heard: list[tuple[object, threading.Thread]] = []

    def hear(contest: object) -> None:
        heard.append((contest, threading.current_thread()))

    bridge.contest_changed.connect(hear)
    bridge.serve(Deaf())
    bridge.submit(c.LockCue(0))  # its timer may be stopped on its own thread only
    contest = contest_of(Everyone(common(Entry.BOARDS), 3))
    told = (contest, (Outcome(c.LockCue(0)),))
    other = threading.Thread(target=bridge.told, args=told)
    other.start()
    other.join()
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(contest, threading.main_thread())]


def test_scenes_go_on_the_stage_by_a_click(stand: Make) -> None:
    one = boards(stand)
    one.window.actions_table["scoreboard"].trigger()
    assert one.contest.scene is Scene.SCOREBOARD


def test_the_thumbnail_stands_in_the_window(stand: Make) -> None:
    one = boards(stand)
    assert one.window.isAncestorOf(one.thumbnail)
    assert one.thumbnail.isVisible()


TOOLS = ("Kiểm tra", "Màn chiếu · F11", "Giấy tờ… · Ctrl+P", "Lưu bản sao… · Ctrl+S",
         "Bản thứ hai ✓", "Tiếng · F12 ▮▮▮▮▮▮")  # fmt: skip


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1366, 768), (1920, 1080)])
def test_everything_fits_the_window(stand: Make, qtbot: QtBot, size: tuple[int, int]) -> None:
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3), teams=12), size=size)
    for text in TOOLS:
        one.window.add_tool(QPushButton(text))
    one.do(*ASKED, c.BlackStage(7 * SECOND, on=True))
    # Otherwise texts are cut, or buttons squeezed.
    qtbot.waitUntil(lambda: one.window.minimumSizeHint().boundedTo(QSize(*size))
                    == one.window.minimumSizeHint())  # fmt: skip
    assert one.window.size().toTuple() == size
    for button in one.window.findChildren(QPushButton):
        if button.isVisible():
            corner = button.mapTo(one.window, button.rect().bottomRight())
            assert corner.x() <= size[0]
            assert corner.y() <= size[1]


def test_next_counts_every_press_as_the_one_before() -> None:
    guard = NextGuard()
    guard.show("a", 0)
    presses = (400, 600, 800, 1099, 1400)
    assert [guard.lets(at * 1_000_000) for at in presses] == [True, False, False, False, True]


def test_team_numbers_can_be_read_on_every_team_colour() -> None:
    assert len(set(TEAM_COLORS)) == 12
    assert ink_on("#1d3fd6") == "#ffffff"
    assert ink_on("#fff744") == "#080b20"


def test_team_colours_are_those_of_the_stage() -> None:
    theme = Path(projector.__file__).with_name("qml") / "Theme.qml"
    listed = re.findall(r'"(#[0-9a-f]{6})"', theme.read_text("utf-8").split("list<color> teams")[1])
    assert tuple(listed[:12]) == TEAM_COLORS
