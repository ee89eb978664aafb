"""Whether the stage still draws: a window may be wedged though nothing has failed."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

PATIENCE_MS = 1500  # twice: where the program itself was busy, a frame that is due comes first
BEAT_MS = 5000  # a clock that stands still is noticed though no slide changes


class Draws(Protocol):
    """The window of the stage."""

    frameSwapped: SignalInstance

    def isExposed(self) -> bool: ...
    def update(self) -> None: ...


class StageWatch(QObject):
    """Wants a frame of the stage now and then, and tells where none comes for seconds.

    Signals:
        wedged: the stage is on its screen, was asked to draw, and does not
    """

    wedged = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        patience_ms: int = PATIENCE_MS,
        beat_ms: int = BEAT_MS,
    ) -> None:
        super().__init__(parent)
        self._stage: Draws | None = None
        self._waits = False
        self._missed = 0
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._on_patience_timeout)
        self._beat = QTimer(self, interval=beat_ms)
        self._beat.timeout.connect(self.expect)

    def watch(self, stage: Draws) -> None:
        """From now on this one."""
        self.stop()
        self._stage = stage
        self._beat.start()

    def stop(self) -> None:
        """Expect nothing more."""
        self._beat.stop()
        self._calm_down()
        self._stage = None

    def expect(self) -> None:
        """Want a frame, unless one is being waited for."""
        stage = self._stage
        if stage is None or self._waits or not stage.isExposed():
            return
        self._waits, self._missed = True, 0
        stage.frameSwapped.connect(self._on_stage_frame_swapped)
        stage.update()
        self._patience.start()

    def _calm_down(self) -> None:
        self._patience.stop()
        if self._waits and self._stage is not None:
            self._stage.frameSwapped.disconnect(self._on_stage_frame_swapped)
        self._waits = False

    def _on_stage_frame_swapped(self) -> None:
        self._calm_down()

    def _on_patience_timeout(self) -> None:
        stage = self._stage
        if stage is None or not stage.isExposed():  # nobody sees it: nothing need be drawn
            self._calm_down()
            return
        self._missed += 1
        if self._missed < 2:
            stage.update()
            self._patience.start()
            return
        self._calm_down()
        self.wedged.emit()
