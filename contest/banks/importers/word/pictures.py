"""The pictures of a Word file, kept as the media of a bank where a stage can show them."""

from __future__ import annotations

import posixpath

from contest.banks.importers.archives import Archive
from contest.banks.importers.cleaning import one_line
from contest.banks.importers.naming import identifier, unique
from contest.banks.importers.word.names import PACKAGE_RELATIONS, R
from contest.banks.importers.xml_parts import Element
from contest.domain.questions import Media

MOST_OF_A_PICTURE = 20 * 1024**2
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
)


class Pictures:
    """The pictures that are referred to while a document is read."""

    EMBED = f"{R}embed"
    ID = f"{R}id"

    def __init__(self, archive: Archive, relations: Element | None) -> None:
        self._archive = archive
        self._targets: dict[str, str] = {}
        self._made: dict[str, Media | None] = {}
        self.files: dict[str, bytes] = {}  # by their path in the bank
        if relations is None:
            return
        for one in relations.iterchildren(f"{PACKAGE_RELATIONS}Relationship"):
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/word", one.get("Target", "")))
                self._targets[one.get("Id", "")] = target.lstrip("/")

    def media(self, relation: str, alternative: str) -> Media | None:
        """The picture behind a relation; None for one that is elsewhere, or of an odd kind."""
        target = self._targets.get(relation)
        if target is None or target not in self._archive.names:
            return None
        if target not in self._made:
            self._made[target] = self._kept(target, one_line(alternative)[:200])
        return self._made[target]

    def _kept(self, target: str, alternative: str) -> Media | None:
        raw = self._archive.read(target, MOST_OF_A_PICTURE)
        ending = next((ending for begin, ending in _BEGINNINGS if raw.startswith(begin)), None)
        if ending is None:
            return None
        stem = posixpath.splitext(posixpath.basename(target))[0]
        taken = {path.removesuffix(f".{ending}") for path in self.files}
        name = f"media/{identifier(stem, 'hinh')}"
        path = f"{unique(name, taken)}.{ending}"
        self.files[path] = raw
        return Media("image", path, alternative)
