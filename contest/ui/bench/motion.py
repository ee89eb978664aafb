"""What is measured of a stage that moves: each frame that is drawn, and how far they come apart.

Drawing is measured in time of the processor, where the system tells it finely enough: what else
the machine does is no matter of ours. Frames apart, and how soon a slide is seen, are real time.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtQuick import QQuickItem

from contest.presentation.slides import Slide
from contest.ui.memory import settle_memory
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import Look
from contest.ui.projector.window import StageWindow

QUIET_MS = 150  # so long without a frame: nothing moves any more
LONGEST_MS = 700  # where a clock runs, something always moves
MS = 1e6
_SEEN = 0.99  # a picture that is fading shows what is behind it
spent_ns: Callable[[], int] = (
    time.thread_time_ns if sys.platform.startswith("linux") else time.perf_counter_ns
)


class Shown(NamedTuple):
    """A slide, with a word for what moves: with an empty one it comes still and is not measured.

    `ahead`: what the stage gets ready for while the slide is seen. `time_runs`: in the contest.
    """

    kind: str
    slide: Slide
    ahead: tuple[Slide, ...] = ()
    time_runs: bool = False


class MotionRun(QObject):
    """Shows slides one after the other at 1920×1080, each when the one before has come to rest."""

    def __init__(self, slides: list[Shown]) -> None:
        super().__init__()
        self._slides = slides
        self._ahead: tuple[Slide, ...] = ()
        self._time_runs = False
        self._kind = ""
        self._began = self._moved_at = self._asked_at = 0
        self._places: tuple[float, ...] = ()
        self._moving: list[QQuickItem] = []
        self.taken: dict[str, list[float]] = {}
        self.fades: list[list[float]] = []  # of each change: how far its frames came apart
        self.window = StageWindow(Lettering(), time.perf_counter_ns)
        self.window.resize(1920, 1080)
        self.window.beforeSynchronizing.connect(self._on_window_before_synchronizing)
        self.window.frameSwapped.connect(self._on_window_frame_swapped)
        self._root = self.window.stage.root
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._on_quiet_timeout)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._longest.timeout.connect(self._on_quiet_timeout)
        settle_memory()  # as the program does once its last part is made
        self._quiet.start()

    def _on_quiet_timeout(self) -> None:
        if self._ahead or self.window.prepare_more():
            self._prepare()
            return
        if not self._slides:
            QCoreApplication.quit()
            return
        self._kind = ""  # the window takes pictures of itself now, which nobody sees
        kind, slide, self._ahead, self._time_runs = self._slides.pop(0)
        self.window.set_look(Look(reduced_motion=not kind))
        spent, asked = spent_ns(), time.perf_counter_ns()
        self.window.show_slide(slide)
        if kind:
            self._keep(f"{kind}_shown", (spent_ns() - spent) / MS)
        else:
            self.window.set_look(Look())
        self._kind, self._asked_at, self._moved_at = kind, asked if kind else 0, 0
        if kind == "change":
            self.fades.append([])
        self._moving = self._rows() if kind == "rows" else []  # to look for them takes a while
        self._places = self._where()
        self._quiet.start()
        self._longest.start()

    def _prepare(self) -> None:
        """What the hall does while nothing happens: while time runs, it makes no scene."""
        self._longest.stop()
        for slide in self._ahead:
            if self._time_runs:
                self.window.stage.lay_out(slide, Size(self.window.width(), self.window.height()))
            else:
                self.window.prepare(slide)
        self._ahead = ()
        while self.window.prepare_more():
            pass
        self._quiet.start()

    def _on_window_before_synchronizing(self) -> None:
        self._began = spent_ns()

    def _on_window_frame_swapped(self) -> None:
        drawn, now = (spent_ns() - self._began) / MS, time.perf_counter_ns()
        self._quiet.start()
        if not self._kind:
            return
        kind = f"{self._kind}_fade" if self._is_fading else self._kind
        self._keep(f"{kind}_drawn", drawn)
        if self._asked_at and self._is_seen():
            self._keep(f"{self._kind}_seen", (now - self._asked_at) / MS)
            self._asked_at = 0
        places = self._where()
        if places == self._places:
            return
        if self._moved_at and len(places) == len(self._places):
            apart = (now - self._moved_at) / MS
            if kind == "change_fade":
                self.fades[-1].append(apart)
            else:
                self._keep(f"{kind}_apart", apart)
        self._places, self._moved_at = places, now

    @property
    def _is_fading(self) -> bool:
        return bool(self._root.property("fading"))

    def _is_seen(self) -> bool:
        """Whether a pixel of the new slide can be seen."""
        return not self._is_fading or min(self._opacities()) < _SEEN

    def _opacities(self) -> tuple[float, ...]:
        return tuple(picture.opacity() for picture in self._root.childItems())

    def _where(self) -> tuple[float, ...]:
        """What moves: how much is seen of the picture before, or the places of the rows."""
        if self._is_fading:
            return self._opacities()
        return tuple(part for row in self._moving for part in (row.x(), row.y()))

    def _rows(self) -> list[QQuickItem]:
        return [one for one in items_in(self._root) if one.objectName()[:4] == "row-"]

    def _keep(self, name: str, value: float) -> None:
        self.taken.setdefault(name, []).append(value)


def items_in(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything inside an item."""
    for child in item.childItems():
        yield child
        yield from items_in(child)
