"""Pictures for tests, as bytes: plain ones, turned photographs, and ones that claim to be huge."""

from __future__ import annotations

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter


def png(width: int = 16, height: int = 9, colour: str = "#c02020") -> bytes:
    """A picture of one colour."""
    return _encoded(_plain(width, height, colour), "PNG")


def halves(width: int, height: int, left: str, right: str) -> QImage:
    """A picture with another colour on each side."""
    image = _plain(width, height, left)
    painter = QPainter(image)
    painter.fillRect(width // 2, 0, width - width // 2, height, QColor(right))
    painter.end()
    return image


def jpeg(image: QImage, orientation: int = 1) -> bytes:
    """A photograph that says how its camera was held (EXIF orientation)."""
    raw = _encoded(image, "JPG")
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = b"II*\x00" + struct.pack("<IH", 8, 1) + entry + b"\x00\x00\x00\x00"
    exif = b"Exif\x00\x00" + tiff
    return raw[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + raw[2:]


def gif(image: QImage, *, after: bytes = b"\x3b") -> bytes:
    """A picture of up to 128 colours as the simplest of GIFs; Qt writes none.

    Its table of codes is begun anew before a code would need more than a byte.
    """
    flat = [
        image.pixelColor(x, y).getRgb()[:3]
        for y in range(image.height())
        for x in range(image.width())
    ]
    table = sorted(set(flat))
    colours = b"".join(map(bytes, table)).ljust(3 * 128, b"\0")
    codes = bytes(table.index(one) for one in flat)
    runs = (b"\x80" + codes[at : at + 100] for at in range(0, len(codes), 100))
    packed = b"".join(runs) + b"\x81"
    parts = (packed[at : at + 255] for at in range(0, len(packed), 255))
    data = b"".join(bytes([len(part)]) + part for part in parts) + b"\0"
    size = struct.pack("<HH", image.width(), image.height())
    head = b"GIF89a" + size + b"\xf6\0\0" + colours
    note = b"\x21\xfe\x07, hello\0"  # a comment, with the mark of a picture in it
    return head + note + b"\x2c" + bytes(4) + size + b"\0\x07" + data + after


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few dozen bytes that says it has so many pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IEND", b"")


def _plain(width: int, height: int, colour: str) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def _encoded(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _chunk(name: bytes, content: bytes) -> bytes:
    checked = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checked)


def avi(colours: list[str], width: int = 160, height: int = 90, a_second: int = 10) -> bytes:
    """A film without sound: one frame a colour, each a JPEG, in the oldest of containers."""
    frames = [_encoded(_plain(width, height, colour), "JPG") for colour in colours]
    head = struct.pack(
        "<14I", 1_000_000 // a_second, 0, 0, 0x10, len(frames), 0, 1, 0, width, height, 0, 0, 0, 0
    )
    stream = b"vidsMJPG" + struct.pack(
        "<IHHIIIIIIIIhhhh",
        *(0, 0, 0, 0, 1, a_second, 0, len(frames), 0, 0xFFFFFFFF, 0, 0, 0, width, height),
    )
    shape = struct.pack(
        "<IiiHHIIiiII", 40, width, height, 1, 24, 0x47504A4D, width * height * 3, 0, 0, 0, 0
    )
    parts, index, at = b"", b"", 4
    for frame in frames:
        part = _riff(b"00dc", frame)
        index += b"00dc" + struct.pack("<III", 0x10, at, len(frame))
        parts, at = parts + part, at + len(part)
    tracks = _riff(b"LIST", b"strl" + _riff(b"strh", stream) + _riff(b"strf", shape))
    heads = _riff(b"LIST", b"hdrl" + _riff(b"avih", head) + tracks)
    movie = _riff(b"LIST", b"movi" + parts)
    return _riff(b"RIFF", b"AVI " + heads + movie + _riff(b"idx1", index))


def _riff(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\x00" * (len(content) % 2)
