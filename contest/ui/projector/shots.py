"""Pictures of a window, each taken where an earlier one lay, so that the heap does not grow."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

_KEPT = 3  # what a fade begins with, what it ends with, and what the next one will begin with
_MOST_DRAWINGS = 4  # of a scene with large letters: two, and a third that finds nothing left


class Shots:
    """Takes the pictures that the stage fades between.

    A picture of a stage of 1920×1080 has 8 MB. Freed, it leaves a hole into which small things
    are laid; the next picture fits there no more and goes on top of the heap, slide after slide.
    So the last few stay, also when nobody shows them: the oldest goes at the very moment when the
    next one is laid, which takes its place. By then the stage has let go of it.
    """

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._kept: deque[QImage] = deque()
        self._showed = False

    def take(self) -> QImage:
        """What the window shows, with all that waits to be drawn."""
        # Qt copies the picture right after this signal. What else it needs, it has by then.
        self._window.afterRendering.connect(self._make_room)
        try:
            picture = self._window.grabWindow()
        finally:
            self._window.afterRendering.disconnect(self._make_room)
        self._kept.append(picture)
        return picture

    def draw_what_waits(self) -> None:
        """Let the window draw at once, as Qt asks it to: to take a picture for it copies 8 MB.

        What is drawn in layers asks for a second frame while the first one is drawn. As long as a
        frame was shown another may wait.
        """
        self._window.frameSwapped.connect(self._on_window_frame_swapped)
        try:
            for _ in range(_MOST_DRAWINGS):
                self._showed = False
                QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
                if not self._showed:
                    break
        finally:
            self._window.frameSwapped.disconnect(self._on_window_frame_swapped)

    def _on_window_frame_swapped(self) -> None:
        self._showed = True

    def _make_room(self) -> None:
        if len(self._kept) >= _KEPT:
            self._kept.popleft()
