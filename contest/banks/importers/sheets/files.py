"""Which files are tables, and their sheets as grids."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from contest.banks.importers.archives import Archive, archive_of
from contest.banks.importers.encodings import likely_text
from contest.banks.importers.sheets.grids import Grid
from contest.banks.importers.sheets.html_tables import html_grids, is_html_table, is_old_xml
from contest.banks.importers.sheets.ods import MIME, ods_grids
from contest.banks.importers.sheets.separated import beginning_of, separated_grid
from contest.banks.importers.sheets.xls import xls_grids
from contest.banks.importers.sheets.xlsx import MAIN_PART, xlsx_grids
from contest.banks.importers.source import Source
from contest.banks.importers.unreadable import unreadable_kind
from contest.reading.faults import BadFile, fault


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a file, or why they cannot be read."""

    grids: tuple[Grid, ...]
    bad: BadFile | None = None


def is_workbook(source: Source) -> bool:
    """Whether a source is a workbook that we read, by its content."""
    if _is_xls(source.raw):
        return True
    archive = archive_of(source)
    return archive is not None and (MAIN_PART in archive.names or _is_ods(archive))


def grids_of(source: Source) -> tuple[Grid, ...]:
    """The sheets of a workbook; raises BadFile for one too large or broken."""
    workbook = _workbook(source.raw, source.name)
    if workbook.bad is not None:
        raise workbook.bad
    return workbook.grids


def likely_grids(source: Source) -> tuple[Grid, ...]:
    """The grids of any table, to tell its format by; none when it is no table or a broken one."""
    if is_workbook(source):
        return _workbook(source.raw, source.name).grids
    text = likely_text(source)
    return _beginning(text) if text else ()


def grids_of_text(text: str, file: str) -> tuple[Grid, ...]:
    """The tables of a web page, or the one of separated values; raises BadFile."""
    if is_old_xml(text):
        raise BadFile(fault("imports.cannot_read_xls", file))
    return html_grids(text, file) if is_html_table(text) else (separated_grid(text, file),)


@lru_cache(maxsize=1)  # each importer asks, one after another
def _beginning(text: str) -> tuple[Grid, ...]:
    try:
        return html_grids(text, "") if is_html_table(text) else (beginning_of(text),)
    except BadFile:
        return ()


@lru_cache(maxsize=1)
def _workbook(raw: bytes, name: str) -> Workbook:
    try:
        if _is_xls(raw):
            return Workbook(xls_grids(raw, name))
        archive = Archive(raw, name)
        read = ods_grids if _is_ods(archive) else xlsx_grids
        return Workbook(read(archive, name))
    except BadFile as bad:
        return Workbook((), bad)


def _is_xls(raw: bytes) -> bool:
    return unreadable_kind(Source("", raw)) == "xls"


def _is_ods(archive: Archive) -> bool:
    if "mimetype" not in archive.names:
        return False
    try:
        return archive.read("mimetype", 4096).strip() == MIME
    except BadFile:
        return False
