"""From a file to an import: the format found by content, read, and its doubts settled as told.

A file that cannot be read at all comes back as an import of one refusal, so that whoever brought
several files hears of each.
"""

from __future__ import annotations

from pathlib import Path

from contest.banks.importers.archives import Archive, is_archive
from contest.banks.importers.encodings import decoding_of
from contest.banks.importers.old_letters import with_old_letters_asked
from contest.banks.importers.registry import importer_for
from contest.banks.importers.source import Importer, Source
from contest.banks.importers.unreadable import certain_kind, unreadable_kind
from contest.banks.importing import Import, Place, Refusal, settled
from contest.reading.faults import BadFile, Fault, Phrase, fault, phrase
from contest.reading.files import read_as_it_is

MOST_BYTES = 100 * 1024**2


def source_bytes(path: Path) -> bytes:
    """The bytes of a file that is to be imported; raises BadFile."""
    return read_as_it_is(path, MOST_BYTES)


def import_source(source: Source) -> Import:
    """Everything seen in a source; never raises for what it holds."""
    importer = None
    try:
        importer = _importer_of(source)
        imported = importer.read(source)
    except BadFile as bad:
        name = importer.name if importer else unreadable_kind(source)
        return refused(source.name, name or "unknown", *bad.faults)
    if not imported.entries:
        nothing = fault("imports.nothing_found", source.name)
        return refused(source.name, imported.format, nothing, remarks=imported.remarks)
    return settled(with_old_letters_asked(imported), source.assumed)


def refused(
    name: str, format_name: str, *faults: Fault, remarks: tuple[Phrase, ...] = ()
) -> Import:
    """The import of a file that is refused as a whole."""
    entries = tuple(Refusal(_place(one), Phrase(one.code, one.values)) for one in faults)
    return Import(name, format_name, entries, remarks=remarks)


def _importer_of(source: Source) -> Importer:
    if not source.raw.strip():
        raise BadFile(fault("banks.empty", source.name))
    if is_archive(source.raw):
        Archive(source.raw, source.name)  # says what is wrong with a broken one, or a trap
    kind = certain_kind(source)
    importer = importer_for(source) if kind is None else None
    if importer is not None:
        return importer
    kind = kind or unreadable_kind(source)
    if kind is not None:
        raise BadFile(fault(f"imports.cannot_read_{kind}", source.name))
    if is_archive(source.raw):
        raise BadFile(fault("imports.unknown_archive", source.name))
    decoding_of(source)  # says where a text breaks off
    raise BadFile(fault("imports.unknown_format", source.name))


def _place(one: Fault) -> Place:
    line = () if one.line is None else (phrase("imports.at_line", line=one.line),)
    return Place((*line, *one.where) or (phrase("imports.whole_file"),))
