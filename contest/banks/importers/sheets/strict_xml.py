"""XML that somebody brought, read without document types: no entities, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.parsers import expat

from contest.banks.importers.archives import Archive
from contest.reading.faults import BadFile, fault


def parsed(pieces: Iterable[bytes], parser: expat.XMLParserType, file: str) -> None:
    """Run a parser over XML that comes in pieces; raises BadFile for what is none.

    A document type is the door to files from elsewhere and to entities without end, and no
    program that writes documents needs one: it is refused.
    """

    def refuse(*_: object) -> None:
        raise BadFile(fault("sheets.document_type", file))

    parser.StartDoctypeDeclHandler = refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # also: an encoding nobody knows
        raise BadFile(fault("sheets.broken", file)) from error


def elements_of(archive: Archive, part: str, file: str) -> list[tuple[str, Mapping[str, str]]]:
    """Name and attributes of every element of a small part, prefixes left out."""
    found: list[tuple[str, Mapping[str, str]]] = []
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        found.append((name.rpartition(":")[2], plain))

    parser.StartElementHandler = start
    if part in archive.names:
        parsed(archive.chunks(part), parser, file)
    return found
