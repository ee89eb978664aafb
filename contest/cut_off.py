"""Pictures whose file ends before they do: half of one would be shown, and grey below.

Qt only warns of it, or says nothing.
"""

from __future__ import annotations

import re

_GIF_HEAD = 13  # with the size of the screen, before its colours
_EXTENSION, _PICTURE = 0x21, 0x2C  # what a block of a GIF begins with
_PICTURE_HEAD = 10
# Of a JPEG: what begins a part. In its scans \xff\x00 is a byte, and eight marks only keep step.
_MARK = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]", re.DOTALL)
_END, _SCAN, _BARE = 0xD9, 0xDA, (0x01, 0xD8)


def breaks_off(raw: bytes) -> bool:
    """Whether a picture ends before its end."""
    if raw.startswith(b"\x89PNG"):
        return b"IEND" not in raw
    if raw.startswith(b"BM"):  # it says how long it is
        return int.from_bytes(raw[2:6], "little") > len(raw)
    if raw.startswith(b"GIF8"):
        return _gif_breaks_off(raw)
    return raw.startswith(b"\xff\xd8") and _jpeg_breaks_off(raw)


def _jpeg_breaks_off(raw: bytes) -> bool:
    """Whether its mark of an end never comes, from part to part and through every scan.

    What a telephone has put inside (a small picture) or behind (a moment of film) is no part of it.
    """
    at, scanned = 2, False
    while (mark := _MARK.search(raw, at)) is not None:
        kind, at = mark[0][1], mark.end()
        if kind == _END:
            return not scanned
        if kind not in _BARE:
            scanned = scanned or kind == _SCAN
            at += int.from_bytes(raw[at : at + 2], "big")  # it says how long it is
    return True


def _gif_breaks_off(raw: bytes) -> bool:
    """Whether its first picture is not whole: no other is shown, nor is its last byte needed."""
    at = _GIF_HEAD + _colours(raw, _GIF_HEAD - 3)
    while raw[at : at + 1] == bytes([_EXTENSION]):
        at = _after_parts(raw, at + 2)
    if raw[at : at + 1] != bytes([_PICTURE]):
        return True
    at += _PICTURE_HEAD + _colours(raw, at + _PICTURE_HEAD - 1)
    return _after_parts(raw, at + 1) > len(raw)  # past the width of its codes


def _colours(raw: bytes, at: int) -> int:
    """How long the table of colours is that the flags at `at` tell of."""
    flags = raw[at] if at < len(raw) else 0
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_parts(raw: bytes, at: int) -> int:
    """Where a row of parts ends; each says how long it is, an empty one is the last."""
    while at < len(raw) and raw[at]:
        at += 1 + raw[at]
    return at + 1
