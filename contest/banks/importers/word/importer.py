"""The importer of Word files: paragraphs, lists and tables, in the order of the document."""

from __future__ import annotations

from dataclasses import replace

from contest.banks.importers.archives import Archive, archive_of
from contest.banks.importers.drafting import either
from contest.banks.importers.old_fonts import verdict
from contest.banks.importers.source import Importer, Source
from contest.banks.importers.typed.gathering import Reading, gathered
from contest.banks.importers.typed.marked import Line
from contest.banks.importers.typed.settling import entries_of
from contest.banks.importers.word.document import DOCUMENT, Document, Table
from contest.banks.importers.word.tables import TableReader, key_lines, plain_lines
from contest.banks.importing import Import
from contest.reading.faults import phrase

NAME = "word"
_OLD_FONT = "old-font"


def _knows(source: Source) -> bool:
    archive = archive_of(source)
    return archive is not None and DOCUMENT in archive.names


def _read(source: Source) -> Import:
    imported, pieces = _read_as(source, convert=True)
    if not pieces:
        return imported
    found = verdict(pieces)
    if found == "converted":
        return replace(imported, remarks=(*imported.remarks, phrase("imports.old_font")))
    as_it_is, _ = _read_as(source, convert=False)
    if found == "as-is":
        return as_it_is
    return _asked(imported, as_it_is)


def _asked(converted: Import, as_it_is: Import) -> Import:
    """Each question whose text differs by the font in doubt."""
    if converted.seen != as_it_is.seen:
        return converted
    entries = tuple(
        one
        if one == other
        else either(
            _OLD_FONT,
            one.place,
            phrase("imports.old_font_unclear"),
            (
                ("converted", phrase("imports.old_font_converted"), one),
                ("as-is", phrase("imports.old_font_as_is"), other),
            ),
        )
        for one, other in zip(converted.entries, as_it_is.entries, strict=True)
    )
    return replace(converted, entries=entries)


def _read_as(source: Source, *, convert: bool) -> tuple[Import, list[tuple[str, str]]]:
    document = Document(Archive(source.raw, source.name), source.name, convert)
    reader = _Reader()
    for number, block in enumerate(document.blocks()):
        if number % 50 == 0:
            source.step(number, number + 50)
        if isinstance(block, Table):
            reader.table(block)
        else:
            reader.paragraph(block)
    read = reader.done()
    entries = entries_of(read.found, read.keys, source)
    remarks = (*read.remarks, *document.remarks())
    files = document.pictures.files
    imported = Import(source.name, NAME, entries, files, read.title, remarks)
    return imported, document.runs.old_texts


class _Reader:
    """Puts questions of paragraphs and of tables together in their order."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._tables = TableReader()
        self._read = Reading()

    def paragraph(self, lines: list[Line]) -> None:
        self._lines += lines

    def table(self, table: Table) -> None:
        keys = key_lines(table)
        if keys is not None:
            self._lines += keys
            return
        if not self._tables.knows(table):
            self._lines += plain_lines(table)
            return
        self._gather()
        self._read.found += self._tables.read(table)

    def done(self) -> Reading:
        self._gather(is_last=True)
        return self._read

    def _gather(self, *, is_last: bool = False) -> None:
        """The questions of the paragraphs since the last table."""
        lines, self._lines = self._lines, []
        between = gathered(lines)
        # A page number between two tables parts no question that goes on below it.
        if between.found or is_last:
            self._read.found += self._tables.rest()
        self._read.found += between.found
        self._read.keys += between.keys
        self._read.remarks += between.remarks
        self._read.title = self._read.title or between.title


WORD = Importer(NAME, _knows, _read)
