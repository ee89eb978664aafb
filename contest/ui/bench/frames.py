"""Measures the stage while it moves: frames.py TURNS FONTS, at 1920×1080 in software.

Each turn fades to a scoreboard of twelve teams that change places. Prints milliseconds as JSON:
of drawing each frame, and between frames in which something stands elsewhere than in the frame
before; of the fades and of the rows apart.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtQuick import QQuickItem

from contest.presentation.slides import Black, Scoreboard, ScoreLine, Slide, TeamCard, Teams
from contest.ui.application import application
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.stage import draw_in_software
from contest.ui.projector.window import StageWindow
from contest.ui.widgets.typeface import load_fonts

_TEAMS = 12
_QUIET_MS = 150  # so long without a frame: nothing moves any more
_NAMES = (
    "Chi đoàn Khu phố 1",
    "Hội Liên hiệp Phụ nữ phường Tân Thới Hiệp",
    "Công đoàn Trường THCS Nguyễn Huệ",
    "Ban Chỉ huy Quân sự phường",
)
_MS = 1e6


class FrameRun(QObject):
    """Shows slides one after the other, each when the one before has come to rest."""

    def __init__(self, turns: int) -> None:
        super().__init__()
        self._slides = list(_slides(turns))
        self._fading, self._began, self._moved_at = False, 0, 0
        self._rows: list[QQuickItem] = []
        self._places: tuple[float, ...] = ()
        names = ("fade_drawn", "fade_apart", "rows_drawn", "rows_apart")
        self.taken: dict[str, list[float]] = {name: [] for name in names}
        self.window = StageWindow(Lettering(), time.perf_counter_ns)
        self.window.resize(1920, 1080)
        self.window.beforeSynchronizing.connect(self._on_window_before_synchronizing)
        self.window.frameSwapped.connect(self._on_window_frame_swapped)
        self._root = self.window.stage.root
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._on_quiet_timeout)
        self._quiet.start()

    def _on_quiet_timeout(self) -> None:
        if not self._slides:
            QCoreApplication.quit()
            return
        self._rows = []  # the window takes pictures of itself now, which nobody sees
        self.window.show_slide(self._slides.pop(0))
        self._rows = [item for item in _items_in(self._root) if item.objectName()[:4] == "row-"]
        self._quiet.start()

    def _on_window_before_synchronizing(self) -> None:
        fading = bool(self._root.property("fading"))
        if fading != self._fading:
            self._fading, self._moved_at = fading, 0  # another motion
            self._places = self._where()
        self._began = time.perf_counter_ns()

    def _on_window_frame_swapped(self) -> None:
        now = time.perf_counter_ns()
        self._quiet.start()
        if not (self._fading or self._rows):
            return
        kind = "fade" if self._fading else "rows"
        self.taken[f"{kind}_drawn"].append((now - self._began) / _MS)
        places = self._where()
        if places == self._places:
            return
        if self._moved_at:
            self.taken[f"{kind}_apart"].append((now - self._moved_at) / _MS)
        self._places, self._moved_at = places, now

    def _where(self) -> tuple[float, ...]:
        """What moves: how much is seen of the picture before, or the places of the rows."""
        if self._fading:
            return tuple(picture.opacity() for picture in self._root.childItems())
        return tuple(part for row in self._rows for part in (row.x(), row.y()))


def _items_in(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _items_in(child)


def _slides(turns: int) -> list[Slide]:
    cards = tuple(TeamCard(n, _name(n), f"Đội {n}", n - 1, ()) for n in range(1, _TEAMS + 1))
    slides: list[Slide] = [Black()]
    for turn in range(turns):
        slides += [Teams("Các đội", cards), _board(turned=bool(turn % 2))]
    return slides


def _board(*, turned: bool) -> Scoreboard:
    """All teams by place, each of them coming from the other end."""
    lines = []
    for place in range(1, _TEAMS + 1):
        number = _TEAMS + 1 - place if turned else place
        move = _TEAMS + 1 - 2 * place
        label = f"▲{move}" if move > 0 else f"▼{-move}"
        points = str(10 * (30 - place))
        short = f"Đội {number}"
        line = ScoreLine(place, number, _name(number), short, number - 1, points, move, label)
        lines.append(line)
    return Scoreboard("Bảng điểm", "Sau 10 câu vòng Khởi động", tuple(lines))


def _name(number: int) -> str:
    return f"{_NAMES[number % len(_NAMES)]} {number}"


def main() -> None:
    """Run once and print what was measured."""
    turns, fonts = int(sys.argv[1]), Path(sys.argv[2])
    qt = application(sys.argv[:1])
    draw_in_software()
    load_fonts(fonts)
    run = FrameRun(turns)
    run.window.show()
    qt.exec()
    sys.stdout.write(json.dumps(run.taken))


if __name__ == "__main__":
    main()
