"""The size of a picture from its first bytes, before anybody decodes it: PNG, JPEG, GIF, WebP, BMP.

A few hundred bytes may stand for a picture of a billion pixels; what is measured here is never
unpacked first. A photograph that its camera marked as turned is measured as it is shown.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

_TURNED = frozenset({5, 6, 7, 8})  # EXIF orientations that swap width and height
_ORIENTATION = 0x0112
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})  # JPEG: start of frame
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})  # JPEG: markers without a length


class PictureSize(NamedTuple):
    """Pixels, as the picture is shown."""

    width: int
    height: int

    @property
    def pixels(self) -> int:
        """How many there are."""
        return self.width * self.height


def picture_size(raw: bytes) -> PictureSize | None:
    """The size of a picture, None for what is no picture of a known kind."""
    try:
        size = _size(raw)
    except (struct.error, IndexError, ValueError):
        return None
    return size if size is not None and size.width > 0 and size.height > 0 else None


def _size(raw: bytes) -> PictureSize | None:
    if raw.startswith(b"\x89PNG\r\n\x1a\n"):
        return PictureSize(*struct.unpack_from(">II", raw, 16))
    if raw.startswith((b"GIF87a", b"GIF89a")):
        return PictureSize(*struct.unpack_from("<HH", raw, 6))
    if raw.startswith(b"BM"):
        width, height = struct.unpack_from("<ii", raw, 18)
        return PictureSize(width, abs(height))  # a negative height stands on its head
    if raw.startswith(b"RIFF") and raw[8:12] == b"WEBP":
        return _webp_size(raw)
    if raw.startswith(b"\xff\xd8"):
        return _jpeg_size(raw)
    return None


def _webp_size(raw: bytes) -> PictureSize | None:
    match raw[12:16]:
        case b"VP8X":
            width, height = (int.from_bytes(raw[at : at + 3], "little") + 1 for at in (24, 27))
            return PictureSize(width, height)
        case b"VP8L":
            (bits,) = struct.unpack_from("<I", raw, 21)
            return PictureSize((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", raw, 26)
            return PictureSize(width & 0x3FFF, height & 0x3FFF)
        case _:
            return None


def _jpeg_size(raw: bytes) -> PictureSize | None:
    turned = False
    for marker, start, end in _segments(raw):
        if marker == 0xE1 and raw[start : start + 6] == b"Exif\x00\x00":
            turned = _is_turned(raw[start + 6 : end])
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", raw, start + 1)
            return PictureSize(height, width) if turned else PictureSize(width, height)
    return None


def _segments(raw: bytes) -> Iterator[tuple[int, int, int]]:
    """Each marker of a JPEG with where its content begins and ends, up to the pixels."""
    at = 2
    while at + 4 <= len(raw):
        if raw[at] != 0xFF:
            raise ValueError("no marker where one must stand")
        marker = raw[at + 1]
        at += 1 if marker == 0xFF else 2  # any number of 0xFF may fill the space before
        if marker == 0xFF or marker in _BARE:
            continue
        (length,) = struct.unpack_from(">H", raw, at)
        yield marker, at + 2, at + length
        at += length


def _is_turned(tiff: bytes) -> bool:
    """Whether an EXIF block says that the picture lies on its side."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2], "")
    if not order:
        return False
    (first,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, first)
    for number in range(count):
        tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * number)
        if tag == _ORIENTATION:
            return value in _TURNED
    return False
