"""An older file was opened whose contest went on elsewhere: what the host can do about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from contest.presentation.wording import Words
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label


class WentOnPanel(QFrame):
    """No dialog: it stands below the start page until something is chosen.

    Signals:
        open_wanted: the file in which the contest went on
        follow_wanted: the older file, and the newer one that it is to be brought up to
        alone_wanted: the older file, confirmed a second time
    """

    open_wanted = Signal(object)
    follow_wanted = Signal(object, object)
    alone_wanted = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._older, self._place = Path(), Path()
        self._warned = False
        self.setProperty("panel", True)
        self.text = label("option", wraps=True)
        self.there = DeskButton(words.say("start.open_there"))
        self.there.clicked.connect(self._on_there_clicked)
        self.follow = DeskButton(words.say("start.follow"))
        self.follow.clicked.connect(self._on_follow_clicked)
        self.alone = DeskButton()
        self.alone.clicked.connect(self._on_alone_clicked)
        self.later = DeskButton(words.say("start.not_now"))
        self.later.clicked.connect(self.hide)
        row = QHBoxLayout()
        for button in (self.there, self.follow, self.alone, self.later):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addLayout(row)
        self.hide()

    def ask(self, text: str, older: Path, place: Path, *, is_there: bool) -> None:
        """What happened, and the ways on; without the newer file the older one may go on alone."""
        self._older, self._place, self._warned = older, place, False
        self.text.setText(text)
        self.there.setVisible(is_there)
        self.follow.setVisible(is_there)
        self.alone.setVisible(not is_there)
        self.alone.setText(self._words.say("start.go_on_alone"))
        self.show()
        (self.there if is_there else self.later).setFocus()

    def _on_there_clicked(self) -> None:
        self.hide()
        self.open_wanted.emit(self._place)

    def _on_follow_clicked(self) -> None:
        self.hide()
        self.follow_wanted.emit(self._older, self._place)

    def _on_alone_clicked(self) -> None:
        if not self._warned:
            self._warned = True
            self.alone.setText(self._words.say("start.surely_alone"))
            return
        self.hide()
        self.alone_wanted.emit(self._older)
