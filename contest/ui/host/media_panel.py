"""The film or sound on the stage: play, hold, from the start, stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from contest.presentation.panels.media import MediaPanel as MediaValue
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton
from contest.ui.host.panel import Panel, label


class MediaPanel(Panel):
    """Hidden while there is nothing to play.

    Signals:
        toggled: play or hold
        rewound: from the start
        stopped: hold it at its start
        next_wanted: the next of several
    """

    toggled = Signal()
    rewound = Signal()
    stopped = Signal()
    next_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._words = words
        self._build()
        self.hide()

    def show_media(self, value: MediaValue | None) -> None:
        """What is on the stage, or nothing."""
        self.setVisible(value is not None)
        if value is None:
            return
        self.setAccessibleName(value.title)
        self._title.setText(value.title)
        self._title.setToolTip(value.title)
        self._time.setText(value.time)
        self.play.setText(value.play)
        self.play.setEnabled(value.may_play)
        for button in (self.start, self.end):
            button.setEnabled(value.may_wind)
        self.other.setVisible(value.several)
        self._note.setText(value.note)
        self._note.setVisible(bool(value.note))

    def _build(self) -> None:
        say = self._words.say
        top, row = QHBoxLayout(), QHBoxLayout()
        self._title, self._time = label("quiet"), label("phase")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        top.addWidget(self._title, 1)
        top.addWidget(self._time)
        self.play, self.start = DeskButton(), DeskButton(say("host.media_rewind"))
        self.end, self.other = (
            DeskButton(say("host.media_stop")),
            DeskButton(say("host.media_next")),
        )
        for button in (self.play, self.start, self.end, self.other):
            row.addWidget(button, 1)
        self._note = label("note", wraps=True)
        self.body.addLayout(top)
        self.body.addLayout(row)
        self.body.addWidget(self._note)
        self.play.clicked.connect(self.toggled)
        self.start.clicked.connect(self.rewound)
        self.end.clicked.connect(self.stopped)
        self.other.clicked.connect(self.next_wanted)
