"""A stage that draws no more is told of, and one that draws late, or is not seen, is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from contest.ui.watching import StageWatch

SHORT_MS, NEVER_MS = 15, 3_600_000


class Window(QObject):
    """A window that draws once the `late`-th time it is asked to; at 0 it draws nothing."""

    frameSwapped = Signal()  # noqa: N815 - as Qt spells it

    def __init__(self, late: int = 1, *, is_exposed: bool = True) -> None:
        super().__init__()
        self.late, self.is_exposed, self.asked, self.drawn = late, is_exposed, 0, 0

    def isExposed(self) -> bool:  # noqa: N802
        return self.is_exposed

    def update(self) -> None:
        self.asked += 1
        if self.late and self.asked >= self.late:
            self.drawn += 1
            self.frameSwapped.emit()


@pytest.fixture
def watch() -> Iterator[StageWatch]:
    one = StageWatch(None, SHORT_MS, NEVER_MS)
    one.wedged.connect(lambda: TOLD.append(True))
    TOLD.clear()
    yield one
    one.stop()


TOLD: list[bool] = []


def test_a_window_that_draws_nothing_is_told_of_once(watch: StageWatch, qtbot: QtBot) -> None:
    window = Window(late=0)
    watch.watch(window)
    watch.expect()
    watch.expect()  # a slide that comes meanwhile puts nothing off
    qtbot.waitUntil(lambda: bool(TOLD))
    assert TOLD == [True]
    assert window.asked == 2
    watch.expect()  # what comes later is noticed again
    qtbot.waitUntil(lambda: len(TOLD) == 2)


def test_a_window_that_draws_late_is_let_be(watch: StageWatch, qtbot: QtBot) -> None:
    window = Window(late=2)
    watch.watch(window)
    watch.expect()
    qtbot.waitUntil(lambda: window.drawn == 1)
    other = Window(late=0)
    with qtbot.waitSignal(watch.wedged):  # the first one's time is over, too
        watch.watch(other)
        watch.expect()
    assert TOLD == [True]
    assert window.asked == 2


def test_a_window_that_nobody_sees_need_not_draw(watch: StageWatch, qtbot: QtBot) -> None:
    hidden = Window(late=0, is_exposed=False)
    watch.watch(hidden)
    watch.expect()
    assert hidden.asked == 0
    covered = Window(late=0)
    watch.watch(covered)
    watch.expect()
    covered.is_exposed = False
    other = StageWatch(None, 4 * SHORT_MS, NEVER_MS)
    other.watch(Window(late=0))
    with qtbot.waitSignal(other.wedged):
        other.expect()
    other.stop()
    assert TOLD == []


def test_a_clock_that_stands_still_is_noticed_without_a_slide(qtbot: QtBot) -> None:
    watch, window = StageWatch(None, SHORT_MS, SHORT_MS), Window(late=0)
    with qtbot.waitSignal(watch.wedged):
        watch.watch(window)
    watch.stop()
