"""Files that are known and cannot be read: each with what to do instead."""

from __future__ import annotations

from contest.banks.importers.archives import archive_of, is_archive
from contest.banks.importers.source import Source

_BEGINNINGS = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"Rar!\x1a\x07", "packed"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"SQLite format 3\x00", "database"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IN_OLE = (
    ("EncryptedPackage", "locked"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)
_IN_ARCHIVES = (
    ("collection.anki2", "apkg"),
    ("collection.anki21", "apkg"),
    ("ppt/presentation.xml", "pptx"),
    ("xl/workbook.bin", "xlsb"),
    ("Index/Document.iwa", "numbers"),
    ("bank.json", "bank"),
)
_OPEN_DOCUMENTS = (("text", "odt"), ("presentation", "odp"))


def unreadable_kind(source: Source) -> str | None:
    """The name of a format that is known and cannot be read ("pdf", "doc"); None for others.

    For each there is a text `imports.cannot_read_…` in the catalogue.
    """
    raw = source.raw
    if raw.startswith(_OLE):
        return _in_ole(raw)
    if is_archive(raw):
        return _in_archive(source)
    return certain_kind(source)


def certain_kind(source: Source) -> str | None:
    """The kind of a file that no importer could take for its own: its beginning tells all."""
    start = source.raw[:64].lstrip()
    if start.startswith(b"BM") and source.raw[6:10] == bytes(4):
        return "picture"  # a bitmap; "BMI là gì?" is a question
    return next((kind for beginning, kind in _BEGINNINGS if start.startswith(beginning)), None)


def _in_ole(raw: bytes) -> str:
    """By the names of its streams, which stand in it as UTF-16."""
    for name, kind in _IN_OLE:
        if "".join(f"{sign}\0" for sign in name).encode("ascii") in raw:
            return kind
    return "old_office"


def _in_archive(source: Source) -> str | None:
    archive = archive_of(source)
    if archive is None:
        return None
    for name, kind in _IN_ARCHIVES:
        if name in archive.names:
            return kind
    if "mimetype" in archive.names:
        mime = archive.read("mimetype", 1024 * 1024)[:100].decode("ascii", "replace")
        for name, kind in _OPEN_DOCUMENTS:
            if mime.startswith(f"application/vnd.oasis.opendocument.{name}"):
                return kind
    return None
