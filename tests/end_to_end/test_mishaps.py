"""An exception anywhere never ends the contest: logged without secrets, told, and shown again."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot, qWarning
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from contest.app import Opened
from contest.domain import commands as c
from contest.domain.contest import replay
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.slides import Scoreboard, Slide, Teams
from contest.presentation.wording import Words
from contest.storage.stored import open_for_reading
from contest.ui.host.question import QuestionPanel
from contest.ui.mishaps import Mishaps, said_safely
from contest.ui.projector.window import StageWindow
from contest.ui.widgets.message import MessageLine
from tests.end_to_end.test_evening import contest_file
from tests.ui.activating import make_active

__all__ = ["contest_file"]  # a fixture

SAID: list[str] = []  # on the console's message line
SECRET = "Đáp án của câu 7 là B"
pytestmark = pytest.mark.qt_no_exception_capture


class Planted(Exception):
    """What nobody foresaw; its message holds what nobody may read."""


def fail(*_: object) -> None:
    raise Planted(SECRET)


@pytest.fixture
def mishaps(tmp_path: Path) -> Iterator[Mishaps]:
    one = Mishaps(tmp_path / "log")
    one.install()
    yield one
    one.remove()


@pytest.fixture
def opened(
    contest_file: Path, mishaps: Mishaps, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Opened]:
    monkeypatch.setattr("contest.parts._speakers", lambda: None)
    monkeypatch.setattr(sys, "argv", ["contest"])
    SAID.clear()
    real = MessageLine.say

    def say(line: MessageLine, text: str, kind: str = "why") -> None:
        SAID.append(text)
        real(line, text, kind)

    monkeypatch.setattr(MessageLine, "say", say)
    one = Opened(contest_file, Words())
    mishaps.happened.connect(one.mending.tell)
    one.program.show(one.session.contest)
    one.program.open_hall()
    yield one
    one.close()
    one.program.close()


def show(opened: Opened, scene: Scene) -> None:
    opened.program.bridge.submit(c.ShowScene(opened.program.now_ns(), scene))


def told(opened: Opened) -> bool:
    """Whether the host was told; another message may stand there by now."""
    return opened.mending.button.isVisible() and any("trục trặc" in text for text in SAID)


def stage(opened: Opened) -> StageWindow:
    assert opened.program.hall is not None
    return opened.program.hall.stage


def is_logged(mishaps: Mishaps) -> None:
    """It is logged with its kind and place, and not with what it said."""
    text = mishaps.file.read_text(encoding="utf-8")
    assert "Planted" in text
    assert "test_mishaps.py" in text
    assert SECRET not in text
    assert "raise Planted" not in text  # no line of the program either


def state_is_the_history(opened: Opened) -> None:
    contest = replay(open_for_reading(opened.path).events)
    assert opened.session.contest == contest
    console = opened.program.desk.console
    assert console is not None
    assert console.title == contest.title


def test_an_exception_in_a_slot_is_logged_and_told_and_the_contest_goes_on(
    opened: Opened, mishaps: Mishaps, qtbot: QtBot
) -> None:
    opened.program.desk.hands.marked.connect(fail)
    opened.program.desk.hands.marked.emit(None)
    qtbot.waitUntil(lambda: told(opened))
    is_logged(mishaps)
    assert opened.mending.button.isVisible()
    opened.program.desk.hands.marked.disconnect(fail)
    show(opened, Scene.TEAMS)
    qtbot.waitUntil(lambda: isinstance(stage(opened).slide, Teams))
    state_is_the_history(opened)


def test_a_panel_that_fails_once_shows_what_is_stored_afterwards(
    opened: Opened, mishaps: Mishaps, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []

    def once(_: QuestionPanel, console: object) -> None:
        shown.append(console)
        if len(shown) == 1:
            fail()

    monkeypatch.setattr(QuestionPanel, "show_console", once)
    show(opened, Scene.TEAMS)
    qtbot.waitUntil(lambda: len(shown) >= 2)  # it was shown again, by what is stored
    qtbot.waitUntil(lambda: told(opened))
    is_logged(mishaps)
    state_is_the_history(opened)


def test_a_scene_that_fails_leaves_the_console_alive_and_the_stage_can_be_remade(
    opened: Opened, mishaps: Mishaps, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = StageWindow.show_slide
    broken = stage(opened)

    def show_slide(window: StageWindow, slide: Slide) -> None:
        if window is broken:
            fail()
        real(window, slide)

    monkeypatch.setattr(StageWindow, "show_slide", show_slide)
    show(opened, Scene.TEAMS)
    qtbot.waitUntil(lambda: told(opened))
    qtbot.waitUntil(lambda: opened.session.contest.scene is Scene.TEAMS)
    is_logged(mishaps)
    before = open_for_reading(opened.path).rows
    make_active(opened.program.desk.window, qtbot)
    QTest.keyClick(opened.program.desk.window, Qt.Key.Key_F11, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(stage(opened).slide, Teams))
    assert stage(opened) is not broken
    assert stage(opened).isVisible()
    assert not broken.isVisible()
    assert open_for_reading(opened.path).rows == before  # the contest was not touched
    assert not opened.mending.button.isVisible()
    show(opened, Scene.SCOREBOARD)
    qtbot.waitUntil(lambda: isinstance(stage(opened).slide, Scoreboard))
    state_is_the_history(opened)


def test_the_stage_is_remade_where_it_stood_and_keeps_its_ways(
    opened: Opened, qtbot: QtBot
) -> None:
    hall = opened.program.hall
    assert hall is not None
    hall.screens.toggle()
    assert stage(opened).covers_its_screen
    hall.set_mark("TẬP DƯỢT")
    opened.mending.remake()
    opened.mending.remake()
    assert stage(opened).stage.root.property("mark") == "TẬP DƯỢT"
    stage(opened).close()
    assert stage(opened).isVisible()  # its cross does nothing, as before
    pressed: list[object] = []
    hall.asked.connect(pressed.append)
    stage(opened).pad_pressed.emit(1, "A")
    assert len(pressed) == 1
    hall.screens.toggle()
    assert stage(opened).isVisible()


class Wedged(StageWindow):
    """A stage that takes every slide and draws none of them."""

    def event(self, event: QEvent) -> bool:
        return event.type() is QEvent.Type.UpdateRequest or super().event(event)


def test_a_stage_that_draws_no_more_is_noticed_and_remade_alone(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = opened.program.hall
    assert hall is not None
    hall._watch._patience.setInterval(20)
    with monkeypatch.context() as patch:
        patch.setattr("contest.ui.hall.StageWindow", Wedged)
        hall.remake()
    wedged = stage(opened)
    qtbot.waitUntil(wedged.isExposed)
    before = open_for_reading(opened.path).rows
    clock = opened.program.now_ns()
    show(opened, Scene.TEAMS)
    qtbot.waitUntil(lambda: any("không vẽ hình mới" in text for text in SAID))
    assert opened.mending.button.isVisible()
    opened.mending.button.click()
    assert stage(opened) is not wedged
    assert isinstance(stage(opened).slide, Teams)
    assert not wedged.isVisible()
    drawn: list[bool] = []
    stage(opened).frameSwapped.connect(lambda: drawn.append(True))
    stage(opened).update()
    qtbot.waitUntil(lambda: bool(drawn))
    assert opened.program.now_ns() > clock
    assert len(open_for_reading(opened.path).rows) == len(before) + 1  # the scene, and no more
    state_is_the_history(opened)


class Listener(QObject):
    """Somebody in the windows who fails when a change is told."""

    @Slot(object)
    def hear(self, contest: Contest) -> None:
        fail(contest)


def test_an_exception_on_the_thread_of_the_session_ends_nothing(
    opened: Opened, mishaps: Mishaps, qtbot: QtBot
) -> None:
    opened.session.between(fail)
    qtbot.waitUntil(lambda: told(opened))
    is_logged(mishaps)
    assert "session" in mishaps.file.read_text(encoding="utf-8")
    show(opened, Scene.TEAMS)
    qtbot.waitUntil(lambda: isinstance(stage(opened).slide, Teams))
    state_is_the_history(opened)


def test_an_exception_in_any_thread_is_told(opened: Opened, mishaps: Mishaps, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail, name="some-thread")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: told(opened))
    is_logged(mishaps)


def test_what_fails_again_and_again_is_told_once_and_fills_no_disk(
    opened: Opened, mishaps: Mishaps, qtbot: QtBot
) -> None:
    listener = Listener()
    opened.program.bridge.contest_changed.connect(listener.hear)
    for _ in range(60):
        opened.program.bridge.contest_changed.emit(opened.session.contest)
    qtbot.waitUntil(lambda: told(opened))
    text = mishaps.file.read_text(encoding="utf-8")
    assert 0 < text.count("ERROR Planted") <= 20
    opened.program.bridge.contest_changed.disconnect(listener.hear)


def test_warnings_of_qt_are_logged_without_what_they_quote(mishaps: Mishaps) -> None:
    qWarning(f'QFont: cannot draw "{SECRET}" here')
    qWarning(f"Binding loop: {SECRET}")
    text = mishaps.file.read_text(encoding="utf-8")
    assert "QFont: cannot draw" in text
    assert SECRET not in text
    assert "Đáp án" not in text
    assert said_safely(f"a 'x' {SECRET}") == "a … …p …n c…a c…u 7 l… B"


def test_a_place_that_cannot_be_written_costs_the_log_and_nothing_else(
    tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_text("x")
    one = Mishaps(tmp_path / "file" / "log")
    one.install()
    try:
        with qtbot.waitSignal(one.happened):
            QTimer.singleShot(0, fail)
    finally:
        one.remove()


def test_a_long_log_is_put_aside_and_only_two_of_those_are_kept(mishaps: Mishaps) -> None:
    older = [mishaps.file.with_name(f"{mishaps.file.name}.{number}") for number in (1, 2, 3)]
    for evening in range(4):
        qWarning(f"evening {evening}")
        with mishaps.file.open("a", encoding="utf-8") as log:
            log.write("x" * 200_000)
    qWarning("the last")
    assert "the last" in mishaps.file.read_text(encoding="utf-8")
    assert "evening 3" in older[0].read_text(encoding="utf-8")
    assert "evening 2" in older[1].read_text(encoding="utf-8")
    assert not older[2].exists()
