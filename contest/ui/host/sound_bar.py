"""Volume and mute in the top line of the console."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton, set_state

_WIDE = 64  # pixels: the top line is short on a small laptop


class SoundBar(QWidget):
    """One volume for the sounds of the stage and for films.

    Signals:
        muted: silence, or back
        volume_chosen: percent
    """

    muted = Signal()
    volume_chosen = Signal(int)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.mute = DeskButton()
        self.mute.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setPageStep(20)
        self.volume.setFixedWidth(_WIDE)
        self.volume.setAccessibleName(words.say("host.volume"))
        self.volume.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self.mute)
        row.addWidget(self.volume)
        self.mute.clicked.connect(self.muted)
        self.volume.valueChanged.connect(self.volume_chosen)

    def show_sound(self, volume: int, *, is_muted: bool) -> None:
        """What is heard now."""
        self.mute.setText(self._words.say("host.sound_off" if is_muted else "host.sound_on"))
        self.mute.setAccessibleName(self.mute.text())
        set_state(self.mute, "on", on=is_muted)
        blocked = self.volume.blockSignals(True)
        self.volume.setValue(volume)
        self.volume.blockSignals(blocked)
