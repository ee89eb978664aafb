"""The print centre in the running program: opened by a key, reading the file, apart from play."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.cli.making import REHEARSAL_START
from contest.domain import commands as c
from contest.domain.contest import Contest, evolve
from contest.domain.events import Event
from contest.domain.heads import Head, Preset
from contest.parts import Papers, made_hall
from contest.presentation.next_step import next_step
from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.session.clocks import VirtualClock
from contest.session.session import Outcome
from contest.session.worker import SessionThread
from contest.storage.event_log import create
from contest.ui.host.rarer import RarerPanels
from contest.ui.program import Program, Soon
from contest.ui.projector.gallery import no_bytes
from tests.contests import evening


def under_way() -> tuple[Event, ...]:
    """An evening between two questions: Next would do something."""
    whole, contest, fitting = evening(2), Contest(), 0
    for place, event in enumerate(whole[: len(whole) // 2], start=1):
        contest = evolve(contest, event)
        waits = contest.cue is None and contest.clock is None and contest.started
        fitting = place if waits and next_step(contest, Words(), pages=1).command else fitting
    return whole[:fitting]


class Running:
    """A program over a real file and a real session thread."""

    def __init__(self, path: Path) -> None:
        words = Words("vi")
        self.clock = VirtualClock(REHEARSAL_START)
        store = create(path, under_way(), REHEARSAL_START.isoformat())
        hall = partial(made_hall, words, self.clock.now_ns, no_bytes)
        self.program = Program(
            ["contest"],
            words,
            self.clock.now_ns,
            fonts_dir(),
            store.save_copy,
            Soon(hall, RarerPanels),
        )
        self.outcomes: list[Outcome] = []
        self.session = SessionThread(store, self.clock, self.program.bridge.told)
        self.program.bridge.serve(self.session)
        self.program.bridge.decided.connect(self.outcomes.append)
        self.session.start()
        self.papers = Papers(lambda: path, words, self.program)
        self.program.papers_wanted.connect(self.papers.open)
        self.program.show(self.session.contest)
        self.program.open_hall()

    def close(self) -> None:
        self.papers.close()
        self.program.close()
        self.session.close()


@pytest.fixture(scope="module")
def running(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    one = Running(tmp_path_factory.mktemp("papers") / "x.contest")
    yield one
    one.close()


def test_the_key_opens_the_centre_with_what_is_stored(running: Running, qtbot: QtBot) -> None:
    running.program.papers_wanted.emit()
    centre = running.papers.centre
    assert centre is not None
    assert centre.isVisible()
    assert {"minutes", "summary", "score-sheet"} <= set(centre._kinds.printable())
    centre.show_kind("minutes")
    assert centre._document.pageCount() > 1


def test_space_in_the_centre_is_never_next(running: Running, qtbot: QtBot) -> None:
    running.program.papers_wanted.emit()
    centre = running.papers.centre
    assert centre is not None
    centre._kinds.setFocus()
    running.outcomes.clear()
    running.clock.advance(10**9)  # Next takes nothing in the first moment
    press = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, 57, 0, 0, " "
    )
    QApplication.sendEvent(centre._kinds, press)
    # Commands are decided in order: what Space had asked for would come before this.
    running.program.bridge.submit(c.BlackStage(running.clock.now_ns(), on=True))
    qtbot.waitUntil(lambda: len(running.outcomes) > 0)
    assert isinstance(running.outcomes[0].command, c.BlackStage)


def test_a_head_chosen_in_the_centre_is_stored_and_previewed(
    running: Running, qtbot: QtBot
) -> None:
    running.program.papers_wanted.emit()
    centre = running.papers.centre
    assert centre is not None
    centre.show_kind("summary")
    box = centre._wishes.head
    box.setCurrentIndex(box.findData(Preset.YOUTH))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: centre._last[0] == Head(Preset.YOUTH))
    assert "ĐOÀN TNCS HỒ CHÍ MINH" in centre._document.getAllText(0).text()
