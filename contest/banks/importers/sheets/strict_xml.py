"""XML that somebody brought, read without document types: no entities, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from xml.parsers import expat

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
