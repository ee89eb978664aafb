"""Game pads and USB buzzers: heard on a thread, stamped there, and counted as keys are."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.rounds import Buzzer
from contest.presentation.preflight import Facts
from contest.presentation.wording import Words
from contest.ui.console_keys import TeamKeys
from contest.ui.keymaps import KeyMap, default_map, pad_code, with_buzz_set
from contest.ui.preflight import Preflight
from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.learning import Slot, code_of
from contest.ui.team_keys.pads import PadPress, Pads, PadsFailed, PadsState, PadsThere
from contest.ui.team_keys.sdl import SdlReader
from contest.ui.team_keys.trial import Mode
from tests.ui.activating import make_active
from tests.ui.host.staging import Stand, common, contest_of
from tests.ui.team_keys.padding import HandReader, no_library

ASKED = (c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))


class OnStand:
    """A buzzer round on a console, with pads that a test presses."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        contest = contest_of(Buzzer(common(Entry.KEYS, wrong=-500), 3, 5, tries=3), teams=4)
        self.stand = Stand(contest)
        self.stand.window.activateWindow()
        make_active(self.stand.window, qtbot)
        self.reader = HandReader()
        self.pads = Pads(lambda: self.reader, self.stand.clock.now_ns)
        self.book = KeyBook(folder)
        self.keys = TeamKeys(self.stand.desk, Words(), self.book, self.pads)
        self.keys.show_contest(contest)

    def press(self, button: int, *, pad: int = 0, down: bool = True) -> None:
        """A button, and wait until the windows were told of it."""
        with self._qtbot.waitSignal(self.pads.pressed):
            self.reader.waiting.put(PadPress(pad, button, down))

    def plug(self, *names: str) -> None:
        self._qtbot.waitUntil(lambda: self.pads.state.kind == "on")
        with self._qtbot.waitSignal(self.pads.changed):
            self.reader.waiting.put(PadsThere(names))

    def close(self) -> None:
        self.keys.close()
        self.pads.close()
        self.stand.close()


@pytest.fixture
def one(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStand]:
    made = OnStand(qtbot, tmp_path)
    yield made
    made.close()


def test_a_learned_button_buzzes_with_the_instant_at_which_it_was_read(one: OnStand) -> None:
    one.book.keep(one.stand.contest.id, KeyMap({}, {pad_code(0, 3): 2, pad_code(1, 0): 4}))
    one.stand.desk.use_map_of(one.keys.map_of)
    one.stand.do(*ASKED)
    one.stand.session.commands.clear()
    at = one.stand.clock.now
    one.press(3)
    one.press(3)  # it is still held
    one.press(0, pad=1)
    one.press(3, down=False)
    one.press(3)
    buzzes = [command for command in one.stand.session.commands if isinstance(command, c.Buzz)]
    assert [buzz.team for buzz in buzzes] == [2, 4, 2]
    assert [buzz.at for buzz in buzzes] == [at] * 3


def test_a_button_of_nobody_does_nothing(one: OnStand) -> None:
    one.stand.do(*ASKED)
    one.stand.session.commands.clear()
    one.press(7)
    assert one.stand.session.commands == []


def test_a_buzz_set_is_taken_with_one_button_and_back_with_another(one: OnStand) -> None:
    one.keys.open()
    panel = one.keys.panel
    assert panel is not None
    panel.go_to(Mode.LEARN)
    assert not panel.deeds["buzz"].isVisible()
    one.plug("Logitech Buzz(tm) Controller V1")
    assert "Buzz(tm)" in panel._pads.text()
    panel.deeds["buzz"].click()
    assert code_of(panel.keys, Slot(1)) == pad_code(0, 0)
    assert code_of(panel.keys, Slot(4, "A")) == pad_code(0, 19)
    panel.go_to(Mode.TRY)
    one.press(19)
    assert panel.grid.cells[Slot(4, "A")].property("lit")
    one.press(19, down=False)
    assert panel.grid.cells[Slot(4, "A")].text() == "USB 1·20  ✓ 1"
    panel.go_to(Mode.LEARN)
    panel.deeds["buzz"].click()
    panel.deeds["undo"].click()


def test_a_button_can_be_learned(one: OnStand) -> None:
    one.keys.open()
    panel = one.keys.panel
    assert panel is not None
    panel.go_to(Mode.LEARN)
    one.press(5)
    assert panel.keys.answer_caps(1)[0] == "USB 1·6"


def test_the_check_hears_buttons(one: OnStand) -> None:
    check = Preflight(
        one.stand.desk, Words(), lambda: Facts("2026-11-22"), lambda _: (), one.book, one.pads
    )
    check.show_contest(one.stand.contest)
    one.book.keep(one.stand.contest.id, KeyMap({}, {pad_code(0, 3): 2}))
    check.open()
    one.press(3)
    assert any("đội 1, 3 và 4" in line for line in check.panel.lines())
    check.close()


def test_a_set_gives_four_teams_five_buttons_each() -> None:
    keys = with_buzz_set(default_map(range(1, 7)), range(1, 7))
    assert keys.buzzers == {pad_code(n // 4, n % 4 * 5): n + 1 for n in range(6)}
    assert [code_of(keys, Slot(2, letter)) - pad_code(0, 5) for letter in "ABCD"] == [4, 3, 2, 1]


def test_a_missing_library_is_told_once_and_nothing_else(qtbot: QtBot) -> None:
    pads = Pads(no_library, int)
    with qtbot.waitSignal(pads.changed) as told:
        pads.start()
    assert told.args == [PadsState("missing")]
    pads.close()


def test_pads_that_fail_later_are_told_and_let_go(qtbot: QtBot) -> None:
    class Failing(HandReader):
        def read(self, seconds: float) -> list[PadPress | PadsThere]:
            raise PadsFailed("no joystick")

    reader = Failing()
    pads = Pads(lambda: reader, int)
    pads.start()
    qtbot.waitUntil(lambda: pads.state == PadsState("failed", why="no joystick"))
    pads.close()
    assert reader.is_closed


def test_no_thread_is_left_and_pads_can_be_heard_again(qtbot: QtBot) -> None:
    pads, before = Pads(HandReader, int), set(threading.enumerate())
    for _ in range(2):
        with qtbot.waitSignal(pads.changed):
            pads.start()
        pads.close()
    assert set(threading.enumerate()) <= before


def test_the_real_library_works_on_a_thread_without_a_window(qtbot: QtBot) -> None:
    pytest.importorskip("pygame")
    pads = Pads(SdlReader, int)
    with qtbot.waitSignal(pads.changed, timeout=20_000) as told:
        pads.start()
    assert told.args[0].kind == "on"
    pads.close()


def test_keyboards_do_not_need_the_library(one: OnStand) -> None:
    one.stand.do(*ASKED)
    one.stand.press(Qt.Key.Key_3)
    assert one.stand.session.commands[-1] == c.Buzz(one.stand.clock.now, 3, c.By.KEYS)
