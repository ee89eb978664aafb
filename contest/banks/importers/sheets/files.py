"""Which files are workbooks, and their sheets as grids."""

from __future__ import annotations

from contest.banks.importers.archives import Archive, archive_of
from contest.banks.importers.sheets.grids import Grid
from contest.banks.importers.sheets.ods import MIME, ods_grids
from contest.banks.importers.sheets.xlsx import MAIN_PART, xlsx_grids
from contest.banks.importers.source import Source


def is_workbook(source: Source) -> bool:
    """Whether a source is a workbook that can be read, by its content."""
    archive = archive_of(source)
    return archive is not None and (MAIN_PART in archive.names or _is_ods(archive))


def grids_of(source: Source) -> tuple[Grid, ...]:
    """The sheets of a workbook; raises BadFile for one too large or broken."""
    archive = Archive(source.raw, source.name)
    if _is_ods(archive):
        return ods_grids(archive, source.name)
    return xlsx_grids(archive, source.name)


def _is_ods(archive: Archive) -> bool:
    return "mimetype" in archive.names and archive.read("mimetype", 4096).strip() == MIME
