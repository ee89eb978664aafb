"""A loudspeaker that is plugged in or pulled out during the evening is followed, and told of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLoggingCategory, QObject, Signal
from PySide6.QtMultimedia import QAudioDevice
from PySide6.QtWidgets import QApplication, QWidget

from contest.presentation.sounds import Sound
from contest.presentation.wording import Words
from contest.resources import assets_dir
from contest.ui.bridge import Bridge
from contest.ui.host.whole_desk import whole_desk
from contest.ui.media import speakers as module
from contest.ui.media.speakers import Speakers
from contest.ui.projector.gallery import Gallery
from contest.ui.sound_desk import SoundDesk

WORDS = Words()
FOLDER = assets_dir() / "sounds"
_NONE = "Máy không có loa"


class Sockets(QObject):
    """What may be heard from, in the place of Qt's own list: this machine has nothing."""

    audioOutputsChanged = Signal()  # noqa: N815 a name of Qt

    def __init__(self) -> None:
        super().__init__()
        self.outputs: list[QAudioDevice] = []

    def audioOutputs(self) -> list[QAudioDevice]:  # noqa: N802
        return self.outputs

    def defaultAudioOutput(self) -> QAudioDevice:  # noqa: N802
        return self.outputs[0] if self.outputs else QAudioDevice()

    def plug(self, *outputs: QAudioDevice) -> None:
        self.outputs = list(outputs)
        self.audioOutputsChanged.emit()


class Effect:
    """A sound that remembers where it is heard."""

    def __init__(self) -> None:
        self.devices: list[object] = []
        self.quiet: list[bool] = []

    def setAudioDevice(self, device: object) -> None:  # noqa: N802
        self.devices.append(device)
        self.quiet.append(not QLoggingCategory("default").isWarningEnabled())


@pytest.fixture
def sockets(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Sockets:
    made = Sockets()
    monkeypatch.setattr(module, "QMediaDevices", made)
    return made


@pytest.fixture
def desk(sockets: Sockets) -> Iterator[tuple[SoundDesk, Speakers]]:
    gallery, found = Gallery(), Speakers(FOLDER, devices=sockets)  # type: ignore[arg-type]
    console = whole_desk(Bridge(lambda: 0), WORDS, QWidget(), lambda: 0, lambda _: 1)
    sound = SoundDesk(console, gallery, lambda _: None, WORDS, lambda: 0, lambda: found)
    yield sound, found
    sound.close()
    gallery.close()
    console.window.close()


@pytest.mark.qt_log_ignore("playback of this format")  # the one of this test plays nothing
def test_one_that_comes_later_is_loaded_with_the_volume_that_was_set(
    desk: tuple[SoundDesk, Speakers], sockets: Sockets
) -> None:
    sound, speakers = desk
    sound.sounding.set_volume(30)
    sound.load()
    message = sound._window.message
    assert not sound.has_output
    assert _NONE in message.text()
    assert speakers._effects == {}
    sockets.plug(QAudioDevice())
    assert sound.has_output
    assert message.text() == WORDS.say("host.loudspeaker_came")
    assert set(speakers._effects) == set(Sound)
    assert {round(one.volume(), 2) for one in speakers._effects.values()} == {0.3}
    sockets.plug()
    assert not sound.has_output
    assert _NONE in message.text()


def test_a_contest_that_was_left_follows_no_loudspeaker(
    desk: tuple[SoundDesk, Speakers], sockets: Sockets
) -> None:
    """It would move its own sounds, and let the film of the next contest be warned of."""
    sound, speakers = desk
    sound.load()
    for _ in range(2):  # the program ends its media when it is left and when it is closed
        sound.close()
    sockets.plug(QAudioDevice())
    assert speakers._effects == {}
    assert _NONE in sound._window.message.text()


def test_another_one_is_moved_to_while_nobody_is_warned(sockets: Sockets) -> None:
    """A warning of the thread that makes sound would wait for Python's lock, and we for it."""
    speakers = Speakers(FOLDER, devices=sockets)  # type: ignore[arg-type]
    effect = Effect()
    speakers._effects = {Sound.BUZZ: effect}  # type: ignore[dict-item]
    speakers._device = "the laptop's own"  # type: ignore[assignment]
    hall = QAudioDevice()
    sockets.plug(hall)
    assert effect.devices == [hall]
    assert effect.quiet == [True]
    assert QLoggingCategory("default").isWarningEnabled()
    sockets.plug(hall)  # the same one: what plays is not broken off
    assert effect.devices == [hall]
