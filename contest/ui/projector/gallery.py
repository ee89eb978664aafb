"""The pictures and film frames of the stage, by the hash of their bytes.

Bytes come through a port (`bytes_of`), so that the projector needs to know no file. Pictures are
read and decoded away from the windows' thread, turned as their camera says, and no larger than a
stage can show them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QRunnable,
    QSize,
    Qt,
    QThreadPool,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QImageReader, QPainter

from contest.cut_off import breaks_off
from contest.presentation.slides import Media

Read = Callable[[], QImage | None]  # None: the disk does not answer; it may do so later
BytesOf = Callable[[str], bytes | None]  # None: there are none, or they are not what they were
MOST_SIDE = 2560  # pixels of a picture's longer side; a stage of 4K shows it a little soft
MOST_LOGO_SIDE = 1024
_KEPT_PIXELS = 12 * MOST_SIDE * MOST_SIDE  # of what is on the stage, and of what comes next
_SEEN = ("image", "logo", "background")
_MOST_MB = 512  # for one picture while it is decoded


def no_bytes(_name: str) -> bytes | None:
    """Of a stage that shows no media."""
    return None


def decoded(raw: bytes | None, most_side: int = MOST_SIDE) -> QImage:
    """A picture from its bytes, upright and of at most that side; a null one when it is broken."""
    if raw is None or breaks_off(raw):
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(raw))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > most_side:
        keep = Qt.AspectRatioMode.KeepAspectRatio
        # Of a strip of one pixel something is left.
        reader.setScaledSize(size.scaled(most_side, most_side, keep).expandedTo(QSize(1, 1)))
    image = reader.read()
    del reader  # before the bytes go: one of TIFF looks at them once more, and the program crashes
    return image


def on_paper(image: QImage) -> QImage:
    """A picture as a page shows it: what it leaves open is white, for its lines may be black.

    So is one for a printer (CMYK) or of 16 bits made ready for the screen, while nobody waits.
    """
    if image.isNull() or not image.hasAlphaChannel():
        return image.convertToFormat(QImage.Format.Format_RGB32)
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


class _Decoding(QRunnable):
    """One picture, read and decoded on another thread."""

    def __init__(self, name: str, read: Read, done: Callable[[str, QImage | None], None]) -> None:
        super().__init__()
        self._name, self._read, self._done = name, read, done

    def run(self) -> None:
        self._done(self._name, self._read())


@dataclass
class _Kept:
    """A decoded picture, and the sizes in which it was drawn last."""

    image: QImage
    scaled: dict[tuple[int, int], QImage] = field(default_factory=dict)


class Gallery(QObject):
    """Holds what the stage and its thumbnail show; with `at_once` it decodes while it is asked.

    Signals:
        changed: a picture has come, a film has begun or gone, or a medium turned out to be broken
        framed: the film shows another frame
        broke: the medium of this hash cannot be shown
    """

    changed = Signal()
    framed = Signal()
    broke = Signal(str)
    _came = Signal(str, object)  # crosses the threads

    def __init__(
        self, bytes_of: BytesOf = no_bytes, parent: QObject | None = None, *, at_once: bool = False
    ) -> None:
        super().__init__(parent)
        QImageReader.setAllocationLimit(_MOST_MB)
        self._bytes_of = bytes_of
        self._at_once = at_once
        self._kept: dict[str, _Kept] = {}  # the latest wanted last
        self._broken: set[str] = set()
        self._unread: set[str] = set()  # of them those that the disk did not give
        self._coming: set[str] = set()
        self._film = ""
        self._frame = QImage()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)  # the other core belongs to the windows
        self._came.connect(self._on_decoding_came)

    def want(self, media: Iterable[Media]) -> None:
        """Fetch pictures that are, or soon will be, on the stage."""
        for one in media:
            if one.kind in _SEEN and one.hash:
                self.want_read(one.hash, partial(_read, self._bytes_of, one))

    def want_read(self, name: str, read: Read) -> None:
        """Fetch a picture of this name by `read`, which is called on another thread."""
        if name in self._kept:
            self._kept[name] = self._kept.pop(name)
        elif not self._is_known(name):
            self._fetch(name, read)

    def state(self, name: str) -> str:
        """What there is to see of a medium: ready, broken, or waiting for it."""
        if name in self._kept or (name and name == self._film and not self._frame.isNull()):
            return "ready"
        return "broken" if name in self._broken or not name else "waiting"

    def picture(self, name: str, size: QSize) -> QImage:
        """A picture as large as goes in `size`, or a frame of the film; null without one."""
        if name == self._film:
            return self._frame
        kept = self._kept.get(name)
        if kept is None:
            return QImage()
        key = (size.width(), size.height())
        if key not in kept.scaled:
            if len(kept.scaled) >= 3:
                kept.scaled.clear()
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            kept.scaled[key] = kept.image.scaled(size, keep, smooth)
        return kept.scaled[key]

    def show_frame(self, name: str, frame: QImage) -> None:
        """The frame of a film that plays now."""
        begins = (name, frame.isNull()) != (self._film, self._frame.isNull())
        self._film, self._frame = name, frame
        # Not both: the place of a film that has gone would ask for its frame once more.
        (self.changed if begins else self.framed).emit()

    def drop_film(self) -> None:
        """No film is on the stage any more."""
        if self._film:
            self.show_frame("", QImage())

    def mark_broken(self, name: str) -> None:
        """The medium cannot be shown: the hall sees its words."""
        if name not in self._broken:
            self._broken.add(name)
            self.changed.emit()
            self.broke.emit(name)

    def mark_whole(self, name: str) -> None:
        """The medium can be shown after all: its disk is there again."""
        if name in self._broken:
            self._broken.discard(name)
            self.changed.emit()

    def close(self) -> None:
        """Wait for what is being decoded."""
        self._pool.clear()
        self._pool.waitForDone()

    def whole(self, name: str) -> QImage:
        """A picture as it was decoded; null without one."""
        kept = self._kept.get(name)
        return QImage() if kept is None else kept.image

    def _pixels(self) -> int:
        return sum(one.image.width() * one.image.height() for one in self._kept.values())

    def _is_known(self, name: str) -> bool:
        return name in self._broken - self._unread or name in self._coming

    def _fetch(self, name: str, read: Read) -> None:
        self._coming.add(name)
        if self._at_once:
            self._on_decoding_came(name, read())
        else:
            self._pool.start(_Decoding(name, read, self._came.emit))

    @Slot(str, object)
    def _on_decoding_came(self, name: str, image: QImage | None) -> None:
        self._coming.discard(name)
        (self._unread.add if image is None else self._unread.discard)(name)
        if image is None or image.isNull():
            self.mark_broken(name)
            return
        self._broken.discard(name)
        self._kept[name] = _Kept(image)
        while len(self._kept) > 1 and self._pixels() > _KEPT_PIXELS:
            del self._kept[next(iter(self._kept))]
        self.changed.emit()


def _read(bytes_of: BytesOf, one: Media) -> QImage | None:
    try:
        image = decoded(bytes_of(one.hash), MOST_LOGO_SIDE if one.kind == "logo" else MOST_SIDE)
    except OSError:  # a disk that fails is told elsewhere; here a picture is missing
        return None
    # Logos and backgrounds are made for the stage; a picture comes from a page.
    return on_paper(image) if one.kind == "image" else image
