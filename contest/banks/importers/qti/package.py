"""A QTI package: a zip with a manifest, or one XML file alone; every item becomes an entry."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from contest.banks.importers.archives import Archive, archive_of
from contest.banks.importers.attachments import Attachments
from contest.banks.importers.fitting import fitted
from contest.banks.importers.qti.markup import name_of, named
from contest.banks.importers.qti.version1 import entry_of_old_item, old_items
from contest.banks.importers.qti.version2 import entry_of_item
from contest.banks.importers.rich_text import RichTexts
from contest.banks.importers.source import Importer, Source
from contest.banks.importers.xml import parse_xml, root_name
from contest.banks.importing import Entry, Import, Place, Refusal
from contest.reading.faults import BadFile, Phrase, fault, phrase

MANIFEST = "imsmanifest.xml"
_ROOTS = ("assessmentItem", "qti-assessment-item", "questestinterop")
_ENDING = ".xml"


@dataclass(frozen=True, slots=True)
class _Member:
    """One XML file with items, and where it lies."""

    path: str
    root: etree._Element


def knows(source: Source) -> bool:
    """Whether it is an item, a set of old items, or a package that lists some."""
    if root_name(source.raw) in _ROOTS:
        return True
    archive = archive_of(source)
    if archive is None or MANIFEST not in archive.names:
        return False
    return b"imsqti" in archive.read(MANIFEST).lower()


def read(source: Source) -> Import:
    """All items of a package or a file."""
    archive = archive_of(source) or _opened(source)
    attachments = Attachments()
    entries: list[Entry] = []
    remarks: list[Phrase] = []
    seen = set[str]()
    members = list(_members(source, archive))
    for done, member in enumerate(members):
        source.step(done, len(members))
        files = _Files(archive, posixpath.dirname(member.path))
        for item in _items(member.root):
            name = item.get("ident") or item.get("identifier") or ""
            if name and name in seen:  # Canvas writes every quiz twice, in two dialects
                remarks.append(phrase("imports.item_again", name=name))
                continue
            seen.add(name)
            place = _place(member.path if archive else "", item)
            texts = RichTexts(attachments, files)
            entries.append(fitted(_entry(source, item, place, len(entries) + 1, texts)))
    if not members:
        raise BadFile(fault("imports.qti_no_items", source.name))
    return Import(source.name, "qti", tuple(entries), attachments.media, remarks=tuple(remarks))


QTI = Importer("qti", knows, read)


def _opened(source: Source) -> Archive | None:
    """An archive that is broken says so; one XML file is none."""
    return Archive(source.raw, source.name) if source.raw.startswith(b"PK") else None


def _members(source: Source, archive: Archive | None) -> Iterator[_Member]:
    if archive is None:
        yield _Member("", parse_xml(source.raw, source.name))
        return
    for path in _listed(source, archive):
        raw = archive.read(path)
        if root_name(raw) in _ROOTS:
            yield _Member(path, parse_xml(raw, f"{source.name}/{path}"))


def _listed(source: Source, archive: Archive) -> list[str]:
    """The XML files of a package, in the order of its manifest; what that leaves out comes last."""
    manifest = parse_xml(archive.read(MANIFEST), f"{source.name}/{MANIFEST}")
    hrefs = (unquote(element.get("href") or "") for element in manifest.iter("{*}file"))
    listed = [posixpath.normpath(href) for href in hrefs if href]
    rest = sorted(name for name in archive.names if name.lower().endswith(_ENDING))
    ordered = dict.fromkeys([*listed, *rest])
    return [
        name
        for name in ordered
        if name in archive.names and name.lower().endswith(_ENDING) and name != MANIFEST
    ]


def _items(root: etree._Element) -> Iterator[etree._Element]:
    if name_of(root) == "assessmentitem":
        yield root
    else:
        yield from old_items(root)


def _entry(
    source: Source, item: etree._Element, place: Place, number: int, texts: RichTexts
) -> Entry:
    if name_of(item) == "item":
        return entry_of_old_item(item, source.bank, place, number, texts)
    if next(named(item, "itembody"), None) is not None:
        return entry_of_item(item, source.bank, place, number, texts)
    return Refusal(place, phrase("imports.no_text"))


def _place(path: str, item: etree._Element) -> Place:
    file = (phrase("imports.at_file", name=path),) if path else ()
    line = phrase("imports.at_line", line=item.sourceline or 0)
    title = " ".join((item.get("title") or "").split())
    called = (phrase("imports.at_named", name=title),) if title else ()
    return Place((*file, line, *called))


class _Files(Mapping[str, bytes]):
    """The files of a package as an item names them: beside itself, or by their whole path."""

    def __init__(self, archive: Archive | None, folder: str) -> None:
        self._archive = archive
        self._folder = folder

    def __getitem__(self, name: str) -> bytes:
        path = self._path(name)
        if self._archive is None or path is None:
            raise KeyError(name)
        return self._archive.read(path)

    def __iter__(self) -> Iterator[str]:
        return iter(self._archive.names if self._archive else ())

    def __len__(self) -> int:
        return len(self._archive.names) if self._archive else 0

    def _path(self, name: str) -> str | None:
        if self._archive is None:
            return None
        beside = posixpath.normpath(posixpath.join(self._folder, name))
        return next((path for path in (beside, name) if path in self._archive.names), None)
