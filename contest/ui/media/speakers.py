"""The loudspeakers: the short sounds of the stage, and the player of films; one volume for all.

The package `speakers` is imported late, by the program's own root: see `player`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from contest.presentation.sounds import Sound
from contest.ui.media.player import Player, warning_nobody


class Speakers(QObject):
    """Sounds of a folder of WAV files. Without a loudspeaker everything is silent and goes on.

    Qt holds on to what was the loudspeaker when a sound was loaded, so what is plugged in later
    (a projector with loudspeakers, the cable of the hall) is followed here.

    Signals:
        outputs_changed: a loudspeaker has come or gone
    """

    outputs_changed = Signal()

    def __init__(
        self, folder: Path, parent: QObject | None = None, devices: QMediaDevices | None = None
    ) -> None:
        super().__init__(parent)
        self.player = Player(self)
        self.has_output = bool(QMediaDevices.audioOutputs())
        self._folder = folder
        self._share = 1.0
        self._effects = self._loaded(folder) if self.has_output else {}
        self._device = QMediaDevices.defaultAudioOutput()
        self._devices = devices or QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._on_devices_audio_outputs_changed)

    def play(self, sound: Sound) -> None:
        """Let a sound be heard from its start."""
        if sound in self._effects:
            self._effects[sound].play()

    def set_volume(self, share: float) -> None:
        """From 0, which is silence, to 1."""
        self._share = share
        self.player.set_volume(share)
        for effect in self._effects.values():
            effect.setVolume(share)

    def close(self) -> None:
        """Follow the system no more: the windows of a contest that was left stay in memory."""
        self._devices.audioOutputsChanged.disconnect(self._on_devices_audio_outputs_changed)

    def _loaded(self, folder: Path) -> dict[Sound, QSoundEffect]:
        effects = {}
        for sound in Sound:
            effects[sound] = QSoundEffect(self)
            effects[sound].setSource(QUrl.fromLocalFile(str(folder / f"{sound.value}.wav")))
        return effects

    def _on_devices_audio_outputs_changed(self) -> None:
        had, self.has_output = self.has_output, bool(QMediaDevices.audioOutputs())
        device = QMediaDevices.defaultAudioOutput()
        came = self.has_output and not had  # perhaps the same one again: what was open is lost
        if came or (self.has_output and device != self._device):
            self._device = device
            self._move_to_it()
        if had is not self.has_output:
            self.outputs_changed.emit()

    def _move_to_it(self) -> None:
        """Let everything be heard from the loudspeaker that the system has chosen now."""
        self.player.use_output(self._device)
        with warning_nobody(is_open=bool(self.player.name)):
            for effect in self._effects.values():
                effect.setAudioDevice(self._device)
        if not self._effects:
            self._effects = self._loaded(self._folder)
            self.set_volume(self._share)
