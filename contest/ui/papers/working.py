"""Work that may take long, in slices: the window goes on, and a button stops it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from contest.presentation.wording import Words
from contest.ui.widgets.buttons import DeskButton

SHOWN_AFTER_MS = 1000  # shorter work shows no bar, which would only flicker
_AT_ONCE_MS = 150  # a paper that is ready by then is shown in the same breath
_SLICE_MS = 20

# Says how far it is at each step, and returns what came of it.
Work = Generator[str, None, object]


class WorkBar(QFrame):
    """One work at a time: what is done now, a bar that moves, and a button that stops it.

    Signals:
        busy_changed: work began or is over
        stopped: the work was given up by the button
    """

    busy_changed = Signal(bool)
    stopped = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._then: Callable[[Any], None] | None = None
        self._failed: Callable[[Exception], None] | None = None
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._build(words)

    @property
    def is_busy(self) -> bool:
        """Whether something is being worked on."""
        return self._work is not None

    def start(
        self, work: Work, then: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        """Begin a work, giving up the one before; `then` gets its result, `failed` its fault."""
        self.drop()
        self._work, self._then, self._failed = work, then, failed
        self._since.start()
        self.busy_changed.emit(True)
        self._work_for(_AT_ONCE_MS)
        if self._work is work:
            self._timer.start()

    def drop(self) -> None:
        """Give up what is being worked on; it leaves nothing half done."""
        if self._work is not None:
            work = self._work
            self._over()
            work.close()

    def _build(self, words: Words) -> None:
        self.setProperty("panel", "true")
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)  # nobody knows how many pages will come
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words.say("printing.working"))
        self.stop = DeskButton(words.say("printing.stop"))
        self.stop.clicked.connect(self._on_stop_clicked)
        row = QHBoxLayout(self)
        row.addWidget(self._said)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.hide()

    def _go_on(self) -> None:
        if self._since.elapsed() >= SHOWN_AFTER_MS:
            self.show()
        self._work_for(_SLICE_MS)

    def _work_for(self, most_ms: int) -> None:
        work, slice_ = self._work, QElapsedTimer()
        slice_.start()
        said = ""
        try:
            while work is not None and work is self._work and slice_.elapsed() < most_ms:
                said = next(work)
        except StopIteration as over:
            self._end(self._then, over.value)
        except Exception as fault:  # noqa: BLE001 - who began the work knows its faults
            self._end(self._failed, fault)
        else:
            self._said.setText(said)

    def _end(self, tell: Callable[[Any], None] | None, value: object) -> None:
        self._over()
        if tell is not None:
            tell(value)

    def _over(self) -> None:
        self._timer.stop()
        self._work = self._then = self._failed = None
        self.hide()
        self.busy_changed.emit(False)

    def _on_stop_clicked(self) -> None:
        self.drop()
        self.stopped.emit()
