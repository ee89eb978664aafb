"""Where windows stood when they were closed, so that they come back there, on whatever screen is.

One small file beside the settings; whatever is wrong with it, windows come up as usual.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FILE = "windows.json"
_GRIP = 80  # pixels of a window's top that must be on a screen, so that it can be moved


class Places(QObject):
    """Keeps the places of windows by name; without a folder nothing is remembered."""

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = folder / FILE if folder is not None else None
        self._known: dict[str, Any] = dict(_read(self._path))

    def keep(self, name: str, window: QWidget) -> bool:
        """Put a window where one of that name stood last, and remember where this one goes.

        Whether it stood anywhere before.
        """
        if self._path is None:
            return False
        # Another part of the program may have put one of that name down meanwhile.
        self._known = {**self._known, **_read(self._path)}
        came_back = self._restore(window, self._known.get(name))
        window.setProperty("place", name)
        _Keeper(self, window)
        window.installEventFilter(self)
        return came_back

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is hidden or closed tells where it stood."""
        if event.type() in (QEvent.Type.Hide, QEvent.Type.Close) and isinstance(watched, QWidget):
            self._note(watched)
        return super().eventFilter(watched, event)

    def _restore(self, window: QWidget, known: object) -> bool:
        place = _rect(known)
        if place is None:
            return False
        screen = next(
            (one for one in QGuiApplication.screens() if _reaches(one.availableGeometry(), place)),
            QGuiApplication.primaryScreen(),
        )
        room = screen.availableGeometry()
        size = place.size().boundedTo(room.size())
        window.resize(size.expandedTo(window.minimumSize()))
        x = min(max(place.x(), room.x()), room.right() + 1 - size.width())
        y = min(max(place.y(), room.y()), room.bottom() + 1 - size.height())
        window.move(x, y)
        if isinstance(known, Mapping) and known.get("whole") is True:
            window.setWindowState(window.windowState() | window.windowState().WindowMaximized)
        return True

    def _note(self, window: QWidget) -> None:
        # Position with the frame, size without it: that is what `move` and `resize` take.
        place = QRect(window.pos(), window.size())
        if window.isMaximized() or window.isFullScreen():
            place = window.normalGeometry()
        if not place.isValid():
            return
        numbers = [place.x(), place.y(), place.width(), place.height()]
        now = {"at": numbers, "whole": window.isMaximized()}
        name = str(window.property("place"))
        if self._known.get(name) != now:
            # Other windows may have been put down by another part of the program meanwhile.
            self._known = {**_read(self._path), name: now}
            self._write()

    def _write(self) -> None:
        if self._path is None:
            return
        draft = self._path.with_name(f"{FILE}.new")
        with suppress(OSError):  # a full or locked disk costs the memory, not the evening
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(self._known, indent=1), encoding="utf-8")
            draft.replace(self._path)


class _Keeper(QObject):
    """Of a window: who keeps its place, for as long as it stands."""

    def __init__(self, places: Places, window: QWidget) -> None:
        super().__init__(window)
        self.places = places


def keep_beside(owner: QWidget, name: str, window: QWidget) -> bool:
    """Keep a window that another one opens, where that one is kept; whether it came back.

    Windows are opened from deep inside others, which know nothing of where places are kept.
    """
    keeper = owner.window().findChild(_Keeper)
    return keeper.places.keep(name, window) if keeper is not None else False


def _reaches(room: QRect, place: QRect) -> bool:
    """Whether enough of a window's top lies on a screen."""
    top = QRect(place.x(), place.y(), place.width(), _GRIP)
    shown = room.intersected(top)
    return shown.width() >= _GRIP and shown.height() > 0


def _rect(known: object) -> QRect | None:
    numbers = known.get("at") if isinstance(known, Mapping) else None
    if not isinstance(numbers, list) or len(numbers) != 4:
        return None
    if not all(type(one) is int and abs(one) < 100_000 for one in numbers):
        return None
    x, y, width, height = numbers
    return QRect(x, y, width, height) if width > 0 and height > 0 else None


def _read(path: Path | None) -> Mapping[str, Any]:
    if path is None:
        return {}
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}
