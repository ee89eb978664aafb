"""Pictures, sounds and films that come inside a source: known by their bytes, kept under a name.

A name is made of the bytes, so that the same picture is kept once and a name from a source never
becomes a path.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import unquote, unquote_to_bytes

from contest.banks.importers.html import Link
from contest.domain.questions import Media
from contest.reading.faults import Phrase, phrase

Kind = Literal["image", "audio", "video"]

_BEGINNINGS: tuple[tuple[bytes, str, Kind], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png", "image"),
    (b"\xff\xd8\xff", "jpg", "image"),
    (b"GIF87a", "gif", "image"),
    (b"GIF89a", "gif", "image"),
    (b"BM", "bmp", "image"),
    (b"ID3", "mp3", "audio"),
    (b"\xff\xfb", "mp3", "audio"),
    (b"OggS", "ogg", "audio"),
    (b"\x1a\x45\xdf\xa3", "webm", "video"),
)
_DATA = re.compile(r"data:([a-z]+/[a-z0-9.+-]+)?((?:;[a-z0-9=.+-]+)*),", re.IGNORECASE)
_PLUGIN = "@@PLUGINFILE@@/"


def medium_of(raw: bytes) -> tuple[str, Kind] | None:
    """Name ending and kind of a file by its first bytes; None for what we cannot show."""
    for beginning, ending, kind in _BEGINNINGS:
        if raw.startswith(beginning):
            return ending, kind
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return "webp", "image"
    if raw[:4] == b"RIFF" and raw[8:12] == b"WAVE":
        return "wav", "audio"
    if raw[4:8] == b"ftyp":
        return "mp4", "video"
    return None


@dataclass(slots=True)
class Attachments:
    """Gathers the files that questions of one source show, by their path in the bank."""

    media: dict[str, bytes] = field(default_factory=dict)

    def shown(
        self,
        links: Iterable[Link],
        files: Mapping[str, bytes],
        show: Literal["question", "answer"] = "question",
    ) -> tuple[tuple[Media, ...], tuple[Phrase, ...]]:
        """What `links` show, of the files that came along, and remarks on what cannot be shown."""
        media: list[Media] = []
        remarks: list[Phrase] = []
        for link in links:
            raw = embedded(link.src, files)
            found = None if raw is None else self.keep(raw, link.alt, show)
            if found is not None:
                media.append(found)
            elif raw is None:
                remarks.append(phrase("imports.medium_elsewhere", name=_shown_name(link.src)))
            else:
                remarks.append(phrase("imports.medium_unknown", name=_shown_name(link.src)))
        return tuple(dict.fromkeys(media)), tuple(remarks)

    def keep(
        self, raw: bytes, alt: str = "", show: Literal["question", "answer"] = "question"
    ) -> Media | None:
        """A file that is to be shown; None when it is none of the kinds that we can show."""
        known = medium_of(raw)
        if known is None:
            return None
        ending, kind = known
        path = f"media/{hashlib.sha256(raw).hexdigest()[:16]}.{ending}"
        self.media[path] = raw
        return Media(kind, path, " ".join(alt.split())[:500], show)


def embedded(src: str, files: Mapping[str, bytes]) -> bytes | None:
    """The bytes behind a reference: in the text itself, or among `files`; never from elsewhere."""
    data = _DATA.match(src)
    if data is None:
        name = unquote(src.removeprefix(_PLUGIN)).split("?")[0].lstrip("/")
        return files.get(name) or files.get(name.rpartition("/")[2])
    if ";base64" not in data[2].lower():
        return unquote_to_bytes(src[data.end() :])
    return unpacked(src[data.end() :])


def unpacked(text: str) -> bytes | None:
    """The bytes of a text in base64, with whatever blanks in it; None when it is none."""
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def _shown_name(src: str) -> str:
    data = _DATA.match(src)
    return data[0] if data else unquote(src.removeprefix(_PLUGIN))
