"""The loudspeakers: the short sounds of the stage, and the player of films; one volume for all.

The package `speakers` is imported late, by the program's own root: see `player`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from contest.presentation.sounds import Sound
from contest.ui.media.player import Player


class Speakers(QObject):
    """Sounds of a folder of WAV files. Without a loudspeaker everything is silent and goes on."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.player = Player(self)
        self.has_output = bool(QMediaDevices.audioOutputs())
        self._effects = self._loaded(folder) if self.has_output else {}

    def play(self, sound: Sound) -> None:
        """Let a sound be heard from its start."""
        if sound in self._effects:
            self._effects[sound].play()

    def set_volume(self, share: float) -> None:
        """From 0, which is silence, to 1."""
        self.player.set_volume(share)
        for effect in self._effects.values():
            effect.setVolume(share)

    def _loaded(self, folder: Path) -> dict[Sound, QSoundEffect]:
        effects = {}
        for sound in Sound:
            effects[sound] = QSoundEffect(self)
            effects[sound].setSource(QUrl.fromLocalFile(str(folder / f"{sound.value}.wav")))
        return effects
