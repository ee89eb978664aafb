"""The program's windows come in their order: the console is painted before the stage is made."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.domain import commands as c
from contest.domain.contest import time_runs
from contest.domain.cue import Entry
from contest.domain.rounds import Everyone
from contest.domain.stage import Scene
from contest.parts import made_hall
from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.ui.hall import Hall
from contest.ui.host.rarer import RarerPanels
from contest.ui.program import Program, Soon
from contest.ui.projector.gallery import no_bytes
from contest.ui.projector.stage import StageBroken
from tests.domain.builders import Play
from tests.ui.host.staging import DeskSession, HandClock, common, contest_of


class Eye(QObject):
    """Sees what was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 a name of Qt
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False


class Opened:
    """A program over a session that decides at once; it remembers when its hall was made."""

    def __init__(self) -> None:
        self.clock = HandClock()
        words = Words("vi")
        self.make_hall: Callable[[], Hall] = partial(made_hall, words, self.clock.now_ns, no_bytes)
        self.painted_before: list[bool] = []
        self.program = Program(
            ["contest"],
            words,
            self.clock.now_ns,
            fonts_dir(),
            self.save,
            Soon(self.made, RarerPanels),
        )
        self.session = DeskSession(self.program.bridge)
        self.session.contest = contest_of(Everyone(common(Entry.BOARDS), 3))
        self.program.bridge.serve(self.session)
        self.eye = Eye()
        self.program.desk.window.installEventFilter(self.eye)

    def save(self, target: Path) -> None:
        raise AssertionError(f"nobody asked for {target}")

    def hall(self) -> Hall:
        """The hall, with both windows shown."""
        self.program.show(self.session.contest)
        self.program.open_hall()
        assert self.program.hall is not None
        return self.program.hall

    def made(self) -> Hall:
        self.painted_before.append(self.eye.painted)
        return self.make_hall()


@pytest.fixture
def opened(qapp: QApplication) -> Iterator[Opened]:
    one = Opened()
    yield one
    one.program.close()


def test_the_console_is_painted_before_the_hall_is_made_and_only_once(
    opened: Opened, qtbot: QtBot
) -> None:
    program = opened.program
    program.first_paint.painted.connect(program.open_hall)
    program.show(opened.session.contest)
    assert opened.painted_before == []
    qtbot.waitUntil(lambda: program.hall is not None)
    program.open_hall()
    assert opened.painted_before == [True]
    assert program.hall is not None
    assert program.hall.stage.isVisible()
    assert not program.hall.thumbnail.picture().isNull()


def test_no_scene_is_made_ahead_while_a_clock_runs(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A team's press in the meantime would be stamped late."""
    hall = opened.hall()
    made: list[object] = []
    monkeypatch.setattr(hall.stage, "prepare", made.append)
    monkeypatch.setattr(hall.stage, "prepare_more", lambda: bool(made.append("more")))
    hall._idle.setInterval(0)
    play = Play(Everyone(common(Entry.KEYS), 2)).start()
    play.do(c.ShowQuestion)
    for is_running in (False, True):
        if is_running:
            play.do(c.OpenCue)
        made.clear()
        hall.show_contest(play.contest)
        qtbot.waitUntil(lambda: not hall._idle.isActive(), timeout=20_000)
        assert time_runs(play.contest) is is_running
        assert bool(made) is not is_running


@pytest.fixture
def given_back(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """When the hall gave memory back; the system is left out of it."""
    given: list[int] = []
    monkeypatch.setattr("contest.ui.hall.give_back_memory", lambda: given.append(opened.clock.now))
    return given


def test_memory_is_given_back_every_ten_minutes_and_only_at_rest(
    opened: Opened, given_back: list[int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It holds everything up for some milliseconds: no team may press meanwhile."""
    hall = opened.hall()
    monkeypatch.setattr(hall.stage, "prepare", lambda _slide: None)
    monkeypatch.setattr(hall.stage, "prepare_more", lambda: False)
    hall._idle.setInterval(0)
    began, minute = opened.clock.now, 60 * 10**9
    play = Play(Everyone(common(Entry.KEYS), 2)).start()
    play.do(c.ShowQuestion)
    asked = play.contest
    play.do(c.OpenCue)
    for contest, minutes in ((asked, 9), (play.contest, 2), (asked, 1), (asked, 9), (asked, 1)):
        opened.clock.wait(60 * minutes)
        hall.show_contest(contest)
        qtbot.waitUntil(lambda: not hall._idle.isActive(), timeout=20_000)
    assert given_back == [began + 12 * minute, began + 22 * minute]


def test_memory_is_given_back_where_the_hall_never_rests(
    opened: Opened, given_back: list[int], qtbot: QtBot
) -> None:
    hall = opened.hall()
    hall._idle.setInterval(10**8)
    hall._small.setInterval(0)
    began, minute = opened.clock.now, 60 * 10**9
    play = Play(Everyone(common(Entry.KEYS), 2)).start()
    shown = [play.contest]
    for command in (c.ShowQuestion, c.OpenCue, c.LockCue):
        play.do(command)
        shown.append(play.contest)
    begun, asked, opens, locked = shown
    for contest, minutes in ((asked, 9), (begun, 2), (opens, 2), (locked, 0), (asked, 9)):
        opened.clock.wait(60 * minutes)
        hall.show_contest(contest)
        qtbot.waitUntil(lambda: not hall._small.isActive(), timeout=20_000)
    assert given_back == [began + 13 * minute]


def test_no_key_is_heard_before_the_stage_can_show_what_it_does(opened: Opened) -> None:
    program, window = opened.program, opened.program.desk.window
    program.show(opened.session.contest)
    press(window, Qt.Key.Key_F9)
    assert opened.session.commands == []
    program.open_hall()
    press(window, Qt.Key.Key_F9)
    assert opened.session.contest.black
    assert opened.session.contest.scene is Scene.WELCOME


def test_a_form_asked_for_before_the_first_paint_comes_at_once(opened: Opened) -> None:
    window = opened.program.desk.window
    opened.program.show(opened.session.contest)
    window.jury_button.click()
    assert window.jury.isVisible()


def test_a_stage_that_cannot_be_made_ends_the_program_and_is_told(opened: Opened) -> None:
    broken = StageBroken("Stage.qml:1 no such thing")

    def make() -> Hall:
        raise broken

    opened.make_hall = make
    with pytest.raises(StageBroken) as caught:
        opened.program.run(opened.session.contest)
    assert caught.value is broken


def press(window: QObject, key: Qt.Key) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def test_no_source_is_read_while_the_program_is_loaded() -> None:
    code = (
        "import linecache\n"
        "import contest.app, contest.ui.hall\n"
        "print([file for file in linecache.cache if 'desk' in file or 'hall' in file])"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert said.strip() == "[]"


def test_a_program_closed_before_its_first_paint_makes_no_stage_and_takes_no_keys(
    opened: Opened, qtbot: QtBot
) -> None:
    program = opened.program
    program.first_paint.painted.connect(program.open_hall)
    program.show(opened.session.contest)
    program.close()
    with qtbot.waitSignal(program.first_paint.painted, timeout=3000):
        pass
    assert program.hall is None
    press(program.desk.window, Qt.Key.Key_F9)
    assert opened.session.commands == []
