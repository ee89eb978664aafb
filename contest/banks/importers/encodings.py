"""From bytes to text, for every importer of texts."""

from __future__ import annotations

from collections.abc import Callable

from contest.banks.importers.source import Source
from contest.banks.importing import Import
from contest.reading.faults import BadFile
from contest.reading.files import as_text, filled


def likely_text(source: Source) -> str:
    """The likeliest text of a source, to tell its format by; "" when it is no text."""
    try:
        return as_text(filled(source.raw, source.name), source.name)
    except BadFile:
        return ""


def read_as_text(source: Source, read: Callable[[str], Import]) -> Import:
    """What `read` makes of the text of a source."""
    return read(as_text(filled(source.raw, source.name), source.name))
