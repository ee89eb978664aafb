"""Questions on their way from one bank into another, with their topics, laws and media."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from contest.banks.bank_files import FolderFiles
from contest.banks.bank_writing import Content, write_bank
from contest.banks.conversion import document_title
from contest.banks.editing.document import BankDocument, new_document
from contest.banks.editing.media import cited_list, content_of, free_name, holders_of_media
from contest.banks.editing.opened import OpenedBank, stamp_of
from contest.banks.editing.rows import Row, text_in
from contest.banks.importers.naming import unique
from contest.banks.loader import read_documents
from contest.reading.faults import NotPossible, phrase

_LONGEST_TITLE = 500
_DATES = ("validFrom", "validTo", "asOf")


@dataclass(frozen=True)
class Carried:
    """The bank with the questions in it, and the media that must be put beside it first."""

    document: BankDocument
    at: range  # where the questions stand now
    media: Mapping[str, Content] = field(default_factory=dict)


def carried(
    source: OpenedBank, indexes: Iterable[int], target: OpenedBank, at: int | None = None
) -> Carried:
    """`target` with copies of some questions of `source` before `at`, or at its end.

    Ids that are taken get a number, topics come along, a law that the target's list does not
    have is written out in words. Raises NotPossible when media must go into a zip, BadFile or
    OSError where they cannot be read.
    """
    rows = [source.document.rows[index] for index in sorted(indexes)]
    place = len(target.document.rows) if at is None else at
    arrival = _Arrival(source, target)
    arrived = [arrival.row(row) for row in rows]
    if arrival.media and target.folder is None:
        raise NotPossible(phrase("editor.media_in_zip"))
    document = arrival.document.with_rows(place, arrived)
    return Carried(document, range(place, place + len(rows)), arrival.media)


def split_off(bank: OpenedBank, indexes: Iterable[int], folder: Path, title: str) -> OpenedBank:
    """A new bank in a new folder with copies of some questions; raises as `save_as` does."""
    files = FolderFiles(folder)
    empty = replace(new_document(title), indent=bank.document.indent)
    there = OpenedBank(files, empty, bank.documents)
    made = carried(bank, indexes, there)
    raw = made.document.to_bytes()
    write_bank(folder, raw, {**made.media, **cited_list(bank, folder)})
    return OpenedBank(files, made.document, *read_documents(files), stamp_of(raw))


class _Arrival:
    """What the target knows so far, while questions arrive one by one."""

    def __init__(self, source: OpenedBank, target: OpenedBank) -> None:
        self._source, self._target = source, target
        self.document = target.document
        self._ids = target.document.ids()
        self.media: dict[str, Content] = {}
        self._names: dict[str, str] = {}

    def row(self, row: Row) -> Row:
        """The question as it stands in the target."""
        fields = row.fields()
        if not fields:
            return row
        if row.id:
            fields["id"] = unique(row.id, self._ids)
            self._ids.add(str(fields["id"]))
        if topic := text_in(fields, "topic"):
            fields["topic"] = self._topic(topic)
        sources = fields.get("sources")
        if isinstance(sources, list):
            fields["sources"] = [self._cited(one) for one in sources]
        for holder in list(holders_of_media(fields)):
            name = str(holder["src"])
            self._take_medium(name)
            holder["src"] = self._names.get(name, name)
        return self.document.row(fields)

    def _topic(self, name: str) -> str:
        title = self._source.document.topics.get(name)
        topics = self.document.topics
        if title is None or topics.get(name) == title:
            return name
        same = next((one for one, other in topics.items() if other == title), None)
        if same is not None:
            return same
        new = unique(name, topics)
        listed = self.document.value("topics")
        known = listed if isinstance(listed, list) else []
        self.document = self.document.with_value("topics", [*known, {"id": new, "title": title}])
        return new

    def _cited(self, source: object) -> object:
        if not isinstance(source, dict) or not isinstance(source.get("document"), str):
            return source
        name = source["document"]
        known = self._source.documents.get(name)
        if known is None or self._target.documents.get(name) == known:
            return source
        dates = {date: day.isoformat() for date in _DATES if (day := getattr(known, date))}
        title = document_title(known)[:_LONGEST_TITLE]
        own = {key: value for key, value in source.items() if key != "document"}
        return {"title": title, **dates, **own}

    def _take_medium(self, name: str) -> None:
        files = self._source.files
        if name in self._names or not name.startswith("media/") or not files.has(name):
            return
        content = content_of(self._source, name)
        self._names[name] = new = free_name(self._target, name, content, self.media)
        if not self._target.files.has(new):
            self.media[new] = content
