"""Every control of every window has a name for readers, Tab comes to it, Enter presses it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from contest.parts import made_hall
from contest.preparing import formats_dir
from contest.presentation.highlights import highlights
from contest.presentation.setup.draft import Step
from contest.presentation.wording import Words
from contest.ui.formats.desk import FormatsDesk
from contest.ui.papers.centre import PrintCentre
from contest.ui.projector.gallery import no_bytes
from contest.ui.settings.file import SettingsFile
from contest.ui.start.home import DEEDS
from contest.ui.start.window import StartWindow
from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.pads import NoPads, Pads
from contest.workshop import Workshop, own_formats_dir
from tests.banks.samples import sample
from tests.contests import evening
from tests.printing.staged import ward_evening
from tests.ui.banks.staging import EditorStand, bank_at
from tests.ui.host.staging import Stand
from tests.ui.naming import beyond_tab, controls_of, nameless, not_pressed_by_enter

WORDS = Words()


def found_in(window: QWidget, least: int = 1) -> set[str]:
    """What is wrong with a window's controls; there are some."""
    assert len(controls_of(window)) >= least
    told = {f"no name: {one}" for one in nameless(window)}
    told |= {f"beyond Tab: {one}" for one in beyond_tab(window)}
    return told | {f"Enter does nothing: {one}" for one in not_pressed_by_enter(window)}


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[StartWindow]:
    workshop = Workshop(WORDS, tmp_path / "Hoi thi", tmp_path / "templates")
    settings = SettingsFile(tmp_path / "settings")
    keys = KeyBook(tmp_path / "settings"), Pads(NoPads, int)
    window = StartWindow(WORDS, lambda: workshop, DEEDS, settings, tmp_path / "Hoi thi", keys)
    window.show_recent([], frozenset())
    window.show()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_on_the_start_page_and_its_pages(start: StartWindow) -> None:
    faults = found_in(start, 4)
    for show in (start.show_formats, start.show_settings, start.show_help):
        show()
        faults |= found_in(start)
    assert not faults


@pytest.mark.parametrize("step", Step)
def test_in_every_step_of_a_new_contest(start: StartWindow, step: Step) -> None:
    start.begin_new().go_to(step)
    assert not found_in(start)


def test_on_the_console_at_every_moment_of_an_evening(qtbot: QtBot) -> None:
    moments = highlights(evening(1), WORDS)
    assert len(moments) > 20
    stand = Stand(moments[0].contest)
    faults = set()
    for moment in moments:
        stand.desk.show_contest(moment.contest)
        faults |= {f"{moment.name}: {one}" for one in found_in(stand.window, 10)}
    stand.close()
    assert not faults, "\n".join(sorted(faults))


def test_in_the_print_centre(qtbot: QtBot) -> None:
    staged = ward_evening(3)
    centre = PrintCentre(staged.given, staged.given().words)
    qtbot.addWidget(centre)
    centre.show()
    qtbot.waitUntil(lambda: not centre._work.is_busy, timeout=20_000)
    assert not found_in(centre)


def test_in_the_editor_of_banks(qtbot: QtBot, tmp_path: Path) -> None:
    stand = EditorStand(tmp_path / "home")
    stand.open(qtbot, bank_at(tmp_path, sample()))
    faults = set()
    for at in range(8):  # a question of each kind
        stand.left.select([at])
        faults |= found_in(stand.window)
    stand.desk.close()
    assert not faults, "\n".join(sorted(faults))


def test_in_the_editor_of_formats(qtbot: QtBot, tmp_path: Path) -> None:
    first = formats_dir() / "ward-standard.json"
    desk = FormatsDesk(WORDS, own_formats_dir(tmp_path), formats_dir(), first)
    desk.show()
    faults = found_in(desk.window)
    desk.window.close()
    assert not faults, "\n".join(sorted(faults))


def test_the_stage_has_a_name(qtbot: QtBot) -> None:
    hall = made_hall(WORDS, lambda: 0, no_bytes)
    hall.stage.show()
    told = QAccessible.queryAccessibleInterface(hall.stage)
    assert told is not None
    assert told.text(QAccessible.Text.Name) == WORDS.say("host.stage_window")
    hall.close()


def test_a_control_without_a_name_or_beyond_tab_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    named, bare, aside = QPushButton("Mở"), QLineEdit(), QPushButton("Lưu")
    aside.setFocusPolicy(aside.focusPolicy().ClickFocus)
    for one in (named, bare, aside):
        column.addWidget(one)
    qtbot.addWidget(window)
    window.show()
    assert nameless(window) == {"'' QLineEdit < QWidget"}
    assert beyond_tab(window) == {"'Lưu' QPushButton < QWidget"}
