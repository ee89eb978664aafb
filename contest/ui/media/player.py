"""Plays a film or a sound of a question from its bytes; the frames of a film are painted by us.

Only here and in `speakers` QtMultimedia is loaded: it cannot be imported where libraries of the
system are missing, and takes a while where they are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import (
    Q_ARG,
    QBuffer,
    QByteArray,
    QIODevice,
    QLoggingCategory,
    QMetaObject,
    QObject,
    QSize,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QAudioDevice, QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink

MOST = QSize(1280, 720)  # of a frame: larger ones cost more time than the eye gains
_State = QMediaPlayer.PlaybackState
# What the media library has to say of drivers is no news for whoever runs a contest.
_QUIET = "qt.multimedia*=false"
# WORKAROUND: PySide (6.11) keeps Python's lock while `stop` waits for the thread that makes sound,
# and that thread waits for the lock where it warns ("No audio device detected") and Python hears
# Qt's messages: the program would stand still for good. So it warns nobody while a medium is open.
_SILENT = _QUIET + "\ndefault.warning=false\ndefault.info=false\ndefault.debug=false"


def _freely(target: QObject, slot: str, *values: Any) -> None:
    """Call a slot of Qt while other threads may have Python's lock.

    WORKAROUND: PySide (6.11) keeps the lock in `stop`, `setSource` and the like, which wait for the
    threads of sound and film; and these want it when they let go of an object that Python made
    (`disconnectNotify`, the first time for each). Now and then a first stop never came back,
    and the program with it. `invokeMethod` gives the lock away.
    """
    QMetaObject.invokeMethod(target, slot, Qt.ConnectionType.DirectConnection, *values)


@contextmanager
def warning_nobody(*, is_open: bool) -> Iterator[None]:
    """While sound goes to another device, and on while a medium `is_open`."""
    QLoggingCategory.setFilterRules(_SILENT)
    try:
        yield
    finally:
        QLoggingCategory.setFilterRules(_SILENT if is_open else _QUIET)


class Player(QObject):
    """One medium at a time, standing still until it is told to play.

    Signals:
        framed: the frame to show now
        moved: it plays or stands, or the place in it has changed
        opened: what there is in the medium of this name (has a film, has sound); again at its end
        failed: the medium of this name cannot be played
    """

    framed = Signal(QImage)
    moved = Signal()
    opened = Signal(str, bool, bool)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QLoggingCategory.setFilterRules(_QUIET)
        self._name = ""
        self._bytes = QBuffer(self)
        self._sink = QVideoSink(self)
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._player.setAudioOutput(self._output)
        self._sink.videoFrameChanged.connect(self._on_sink_video_frame_changed)
        self._player.playbackStateChanged.connect(self._on_player_playback_state_changed)
        self._player.positionChanged.connect(self._on_player_position_changed)
        self._player.mediaStatusChanged.connect(self._on_player_media_status_changed)
        self._player.errorOccurred.connect(self._on_player_error_occurred)

    @property
    def name(self) -> str:
        """The medium that is open, or nothing."""
        return self._name

    @property
    def is_playing(self) -> bool:
        """Whether it runs now."""
        return self._player.playbackState() is _State.PlayingState

    @property
    def position_ms(self) -> int:
        """How far it is."""
        return self._player.position()

    @property
    def length_ms(self) -> int:
        """How long it is, 0 while that is not known."""
        return self._player.duration()

    def open(self, name: str, raw: bytes, file: str) -> None:
        """Take a medium; the ending of `file` says of which kind it is."""
        self.close()
        QLoggingCategory.setFilterRules(_SILENT)
        self._name = name
        self._bytes.setData(QByteArray(raw))
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        # Nothing is open, so no thread is waited for.
        self._player.setSourceDevice(self._bytes, QUrl(file))

    def play(self) -> None:
        """Run on from where it stands; from the start when it had come to its end."""
        if self._player.mediaStatus() is QMediaPlayer.MediaStatus.EndOfMedia:
            self.rewind()
        _freely(self._player, "play")

    def pause(self) -> None:
        """Stand still."""
        if self._name:
            _freely(self._player, "pause")

    def rewind(self) -> None:
        """To the start; whether it plays does not change."""
        _freely(self._player, "setPosition", Q_ARG("qlonglong", 0))

    def close(self) -> None:
        """Let the medium go."""
        if not self._name:
            return
        self._name = ""
        _freely(self._player, "stop")
        _freely(self._player, "setSource", Q_ARG(QUrl, QUrl()))
        self._bytes.close()
        QLoggingCategory.setFilterRules(_QUIET)

    def set_volume(self, share: float) -> None:
        """From 0 to 1."""
        self._output.setVolume(share)

    def use_output(self, device: QAudioDevice) -> None:
        """Be heard from this loudspeaker from now on."""
        with warning_nobody(is_open=bool(self._name)):
            _freely(self._output, "setDevice", Q_ARG(QAudioDevice, device))

    def _on_sink_video_frame_changed(self, frame: QVideoFrame) -> None:
        if not self._name or not frame.isValid():
            return
        image = frame.toImage()
        if image.width() > MOST.width() or image.height() > MOST.height():
            image = image.scaled(MOST, Qt.AspectRatioMode.KeepAspectRatio)
        self.framed.emit(image)

    def _on_player_playback_state_changed(self, _: QMediaPlayer.PlaybackState) -> None:
        self.moved.emit()

    def _on_player_position_changed(self, _: int) -> None:
        self.moved.emit()

    def _on_player_media_status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        at_end = status is QMediaPlayer.MediaStatus.EndOfMedia
        if self._name and (at_end or status is QMediaPlayer.MediaStatus.LoadedMedia):
            # A film that breaks off before its first picture says that it has some, up to its end.
            has_film = self._sink.videoFrame().isValid() if at_end else self._player.hasVideo()
            self.opened.emit(self._name, has_film, self._player.hasAudio())

    def _on_player_error_occurred(self, _: QMediaPlayer.Error, __: str) -> None:
        if self._name:
            self.failed.emit(self._name)
