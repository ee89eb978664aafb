"""Pasted text and text files: the questions of a Word file with nothing but their words."""

from __future__ import annotations

import re

from contest.banks.importers.encodings import likely_text, read_as_text
from contest.banks.importers.source import Importer, Source
from contest.banks.importers.typed.gathering import MOST_LINES, gathered
from contest.banks.importers.typed.marked import PLAIN, Line, marked
from contest.banks.importers.typed.settling import entries_of
from contest.banks.importers.unreadable import unreadable_kind
from contest.banks.importing import Import, Place
from contest.reading.faults import BadFile, fault, phrase

NAME = "text"
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029\x85\x0b\x0c]")


def import_text(text: str, source: Source) -> Import:
    """The questions of a text."""
    texts = _LINE_END.split(text)
    if len(texts) > MOST_LINES:
        raise BadFile(fault("imports.too_many_lines", source.name, most=MOST_LINES))
    lines = [
        Line(marked([(line, PLAIN)]), Place((phrase("imports.at_line", line=number),)))
        for number, line in enumerate(texts, 1)
    ]
    read = gathered(lines)
    entries = entries_of(read.found, read.keys, source)
    return Import(source.name, NAME, entries, title=read.title, remarks=tuple(read.remarks))


def _knows(source: Source) -> bool:
    return unreadable_kind(source) is None and bool(likely_text(source).strip())


def _read(source: Source) -> Import:
    return read_as_text(source, lambda text: import_text(text, source))


TEXT = Importer(NAME, _knows, _read)
