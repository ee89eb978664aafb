"""The page of team keys under real key events: on the console, and on the start page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.rounds import Everyone
from contest.presentation.preflight import Facts
from contest.presentation.wording import Words
from contest.ui.console_keys import TeamKeys
from contest.ui.help.window import HelpOpener
from contest.ui.preflight import Preflight
from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.learning import Slot
from contest.ui.team_keys.pads import Pads
from contest.ui.team_keys.panel import KeysPanel
from contest.ui.team_keys.trial import Mode
from tests.ui.activating import make_active
from tests.ui.host.staging import Stand, common, contest_of
from tests.ui.team_keys.padding import HandReader

Key = Qt.Key
ASKED = (c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))


class OnStand:
    """A console with the page of team keys open."""

    def __init__(self, qtbot: QtBot, folder: Path, teams: int = 4) -> None:
        self.stand = Stand(contest_of(Everyone(common(Entry.KEYS), 3), teams=teams))
        self.stand.window.activateWindow()
        make_active(self.stand.window, qtbot)
        self.book = KeyBook(folder)
        self.reader = HandReader()
        self.pads = Pads(lambda: self.reader, self.stand.clock.now_ns)
        self.keys = TeamKeys(self.stand.desk, Words(), self.book, self.pads)
        self.keys.show_contest(self.stand.contest)
        self.stand.bridge.contest_changed.connect(self.keys.show_contest)
        self.keys.open()
        assert self.keys.panel is not None
        self.panel: KeysPanel = self.keys.panel

    def text(self, slot: Slot) -> str:
        return self.panel.grid.cells[slot].text()

    def has(self, slot: Slot, state: str) -> bool:
        return bool(self.panel.grid.cells[slot].property(state))

    def close(self) -> None:
        self.keys.close()
        self.pads.close()
        self.stand.close()


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStand]:
    one = OnStand(qtbot, tmp_path)
    yield one
    one.close()


def test_every_press_lights_its_cell_and_is_counted(page: OnStand) -> None:
    slot = Slot(2, "A")
    page.stand.press(Key.Key_J, release=False)
    assert page.has(slot, "lit")
    page.stand.press(Key.Key_J, release=False, repeat=True)
    page.stand._send(QEvent.Type.KeyRelease, Key.Key_J, 36, False, False, "j")
    assert not page.has(slot, "lit")
    page.stand.press(Key.Key_J)
    assert page.text(slot) == "J  ✓ 2"
    assert page.has(slot, "heard")
    assert "đội 2, A" in page.panel.said


def test_all_keys_are_ticked_when_all_were_heard(page: OnStand) -> None:
    for code in (*page.panel.keys.letters, *page.panel.keys.buzzers):
        page.stand.press(Key.Key_unknown, scan=code, text="x")
    every = len(page.panel.grid.cells)
    assert f"{every}/{every}" in page.panel._head.text()


def test_no_press_reaches_the_contest_while_keys_are_tried(page: OnStand) -> None:
    page.stand.do(*ASKED)
    page.stand.session.commands.clear()
    page.stand.type("ASDF 1B")
    assert page.stand.session.commands == []
    assert not page.stand.window.history.isVisible()
    page.stand.press(Key.Key_Escape)
    assert not page.panel.isVisible()
    assert page.stand.window.history.isVisible()
    page.stand.press(Key.Key_A)
    assert [type(one) for one in page.stand.session.commands] == [c.GiveAnswer]


def test_a_learned_key_counts_in_the_contest_at_once_and_in_the_next_program(
    page: OnStand, tmp_path: Path
) -> None:
    page.panel.modes[Mode.LEARN].click()
    assert page.has(Slot(1, "A"), "asked")
    page.stand.press(Key.Key_G)
    assert page.text(Slot(1, "A")) == "G  ✓ 1"
    page.stand.press(Key.Key_Escape)  # stops learning
    page.stand.press(Key.Key_Escape)  # leaves
    page.stand.do(*ASKED)
    page.stand.press(Key.Key_A)
    page.stand.press(Key.Key_G)
    given = [one for one in page.stand.session.commands if isinstance(one, c.GiveAnswer)]
    assert [(one.team, one.answer) for one in given] == [(1, "A")]
    keys = KeyBook(tmp_path).map_for(page.stand.contest.id, page.stand.contest.order)
    assert keys.answer_caps(1) == ("G", "S", "D", "F")


def test_used_reserved_and_rewritten_keys_are_told_and_not_taken(page: OnStand) -> None:
    page.panel.go_to(Mode.LEARN)
    before = page.panel.keys
    page.stand.press(Key.Key_J)
    assert "đội 2, A" in page.panel.said
    page.stand.press(Key.Key_P)
    assert "dừng đồng hồ" in page.panel.said
    page.stand.press(Key.Key_Space)
    assert "việc tiếp theo" in page.panel.said
    page.stand.press(Key.Key_unknown, scan=0, text="ư")
    assert "UniKey" in page.panel.said
    assert "IBus" in page.panel.said
    assert page.panel.keys == before


def test_a_cell_that_is_clicked_is_learned_alone(page: OnStand) -> None:
    page.panel.go_to(Mode.LEARN)
    page.panel.grid.cells[Slot(3, "B")].click()
    page.stand.press(Key.Key_H)
    assert page.text(Slot(3, "B")) == "H  ✓ 1"


def test_default_keys_come_back_and_what_was_learned_after_them(page: OnStand) -> None:
    page.panel.go_to(Mode.LEARN)
    page.stand.press(Key.Key_G)
    learned = page.panel.keys
    page.panel.deeds["reset"].click()
    assert page.panel.keys.answer_caps(1) == ("A", "S", "D", "F")
    page.panel.deeds["undo"].click()
    assert page.panel.keys == learned


def test_keys_held_together_name_the_one_that_was_lost(page: OnStand) -> None:
    page.panel.modes[Mode.HOLD].click()
    for key in (Key.Key_A, Key.Key_J, Key.Key_Q):  # team 4's Y is lost, H is nobody's
        page.stand.press(key, release=False)
    page.stand.press(Key.Key_H, release=False)
    page.panel.deeds["lost"].click()
    told = page.panel._advice.text()
    assert "đội 4, A (Y)" in told
    assert "đội 1, A (A)" in told
    assert "nhầm phím không ai giữ: H" in told
    assert "hình chữ nhật" in told


def test_keys_that_are_all_heard_together_go_on_by_themselves(page: OnStand) -> None:
    page.panel.go_to(Mode.HOLD)
    for key in (Key.Key_A, Key.Key_J, Key.Key_Q, Key.Key_Y):
        page.stand.press(key, release=False)
    assert page.panel.trial.holding.at == 1
    assert page.has(Slot(1, "B"), "asked")


@pytest.mark.parametrize(
    ("key", "scan", "word"),
    [
        (Key.Key_PageDown, 109, "Tiếp"),
        (Key.Key_PageUp, 104, "Lùi"),
        (Key.Key_B, 48, "Đen"),
        (Key.Key_Period, 52, "Đen"),
        (Key.Key_F5, 63, "Phát"),
    ],
)
def test_buttons_of_a_presenter_remote_are_named(
    page: OnStand, key: Qt.Key, scan: int, word: str
) -> None:
    page.stand.press(key, scan=scan, text="")
    assert word in page.panel.said
    assert f"✓\u00a0{word}" in page.panel.remote.text()
    assert page.stand.session.commands == []


def test_a_clock_that_runs_is_held_when_the_page_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    one = OnStand(qtbot, tmp_path)
    one.panel.leave()
    one.stand.do(*ASKED)
    one.stand.session.commands.clear()
    one.keys.open()
    assert [type(command) for command in one.stand.session.commands] == [c.PauseClock]
    one.close()


def test_the_check_knows_which_keys_were_tried_here(page: OnStand) -> None:
    check = Preflight(
        page.stand.desk, Words(), lambda: Facts("2026-11-22"), lambda _contest: (), page.book
    )
    check.show_contest(page.stand.contest)
    for key in (Key.Key_A, Key.Key_J, Key.Key_Q):
        page.stand.press(key)
    page.stand.press(Key.Key_Escape)
    check.open()
    assert any("Chưa thử phím của đội 4." in line for line in check.panel.lines())
    page.stand.press(Key.Key_Y)
    assert "✓ Phím của mọi đội đã thử." in check.panel.lines()
    check.close()


def test_page_up_of_a_remote_turns_a_page_back(stand: Callable[..., Stand]) -> None:
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3)), pages=2)
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.TurnPage(0, 1))
    one.press(Key.Key_PageUp, scan=104)
    assert one.session.commands == [c.TurnPage(one.clock.now, 0)]


def test_f1_is_help_unless_it_is_a_teams_key_or_to_be_learned(page: OnStand) -> None:
    opener = HelpOpener(page.stand.window, Words())
    page.stand.press(Key.Key_F1, scan=59)
    assert "F1" not in page.panel.said
    assert opener.place == "keys"
    page.panel.go_to(Mode.LEARN)
    page.stand.press(Key.Key_F1, scan=59)
    assert page.text(Slot(1, "A")) == "F1  ✓ 1"
    page.panel.go_to(Mode.TRY)
    page.stand.press(Key.Key_F1, scan=59)
    assert page.text(Slot(1, "A")) == "F1  ✓ 2"


def test_a_key_without_a_place_that_types_nothing_says_nothing(page: OnStand) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_unknown, Qt.KeyboardModifier.NoModifier, "")
    QCoreApplication.sendEvent(QApplication.focusWidget() or page.stand.window, event)
    assert page.panel.said == ""


@pytest.mark.parametrize("wide", [1024, 1366, 1920])
def test_no_name_is_cut_and_every_row_shows_as_much(
    qtbot: QtBot, tmp_path: Path, wide: int
) -> None:
    one = OnStand(qtbot, tmp_path, 12)
    one.stand.window.resize(wide, 768)
    teams = one.stand.contest.teams
    numbers = [str(team.number) for team in teams]
    named = [f"{team.number}  {team.short}" for team in teams]
    names = [label for label in one.panel.grid.findChildren(QLabel) if label.toolTip() in named]
    whole = wide > 1024
    qtbot.waitUntil(
        lambda: (
            [name.text() for name in names] == (named if whole else numbers)
            and all(
                name.fontMetrics().horizontalAdvance(name.text()) <= name.contentsRect().width()
                for name in names
            )
        )
    )
    one.close()
