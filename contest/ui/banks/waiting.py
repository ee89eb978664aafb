"""A line that shows how far long work has come, and stops it; short work never shows it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from contest.presentation.wording import Words
from contest.ui.banks.work import Job, Workshop
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label

WAIT_MS = 700  # before a person is told that they wait


class WaitingLine(QFrame):
    """Follows one job at a time."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self._job: Job | None = None
        self._what = label("quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.stop = DeskButton(words.say("editor.stop"))
        self.stop.clicked.connect(self._on_stop_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._what)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.show)
        self.hide()

    def watch(self, workshop: Workshop) -> None:
        """Know where jobs are done."""
        workshop.progressed.connect(self._on_workshop_progressed)
        workshop.ended.connect(self._on_workshop_ended)

    def follow(self, job: Job, what: str) -> None:
        """Show how far a job is, if it takes long enough to be seen."""
        self._job = job
        self._what.setText(what)
        self._bar.setRange(0, 0)
        self._timer.start()

    def _on_workshop_progressed(self, job: Job, done: int, of: int) -> None:
        if job is self._job:
            self._bar.setRange(0, max(1, of))
            self._bar.setValue(done)

    def _on_workshop_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._timer.stop()
            self.hide()

    def _on_stop_clicked(self) -> None:
        if self._job is not None:
            self._job.cancel()
