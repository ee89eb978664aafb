"""Tables of a web page as grids: what school programs export and call .xls."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from contest.banks.importers.sheets.grids import Cell, Grid, Row, note_merged, text_cell
from contest.banks.importers.sheets.limits import Extent
from contest.reading.faults import BadFile, fault

MOST_SIGNS = 10_000_000
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|body|table|style)\b", re.IGNORECASE
)
_OLD_XML = "urn:schemas-microsoft-com:office:spreadsheet"
_MOST_SPAN = 50
_EMPTY = Cell()


def is_html_table(text: str) -> bool:
    """Whether a text is a web page with a table in it."""
    return _PAGE.match(text) is not None and "<table" in text[:1_000_000].lower()


def is_old_xml(text: str) -> bool:
    """Whether a text is a workbook in the XML of Excel 2003."""
    return text.lstrip()[:5] == "<?xml" and _OLD_XML in text[:4000]


def html_grids(text: str, file: str) -> tuple[Grid, ...]:
    """The tables of a page; raises BadFile for a page that is too long or none."""
    if len(text) > MOST_SIGNS:
        raise BadFile(fault("sheets.page_too_long", file))
    reader = _Reader(file)
    # Not the parser of the standard library: some pages keep it busy for minutes.
    parser = etree.HTMLParser(target=reader, encoding="utf-8", no_network=True, recover=True)
    try:
        parser.feed(text.encode("utf-8", "replace"))
        parser.close()
    except etree.LxmlError as error:
        raise BadFile(fault("sheets.broken", file)) from error
    return tuple(reader.grids())


class _Reader:
    """A page taken tag by tag; a table inside a cell belongs to the cell."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._tables: list[_Table] = []
        self._depth = 0
        self._beside = 0  # in scripts and styles

    def grids(self) -> list[Grid]:
        """The tables that hold anything."""
        grids = [table.grid() for table in self._tables]
        return [grid for grid in grids if grid.rows]

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take what opens."""
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._tables.append(_Table(Extent(self._file, "")))
        elif tag in ("script", "style"):
            self._beside += 1
        elif self._depth == 1:
            self._tables[-1].open(tag, attributes)

    def end(self, tag: str) -> None:
        """Take what closes."""
        if tag == "table":
            self._depth = max(0, self._depth - 1)
            if self._tables and not self._depth:
                self._tables[-1].close_row()
        elif tag in ("script", "style"):
            self._beside = max(0, self._beside - 1)

    def data(self, text: str) -> None:
        """Take text."""
        if self._depth and not self._beside:
            self._tables[-1].text(text)

    def comment(self, text: str) -> None:
        """Leave comments out."""

    def close(self) -> None:
        """The page is whole."""


class _Table:
    """One table taken cell by cell; what spans columns or rows leaves room for itself."""

    def __init__(self, extent: Extent) -> None:
        self._extent = extent
        self._rows: list[Row] = []
        self._cells: dict[int, Cell] = {}
        self._merged: dict[tuple[int, int], tuple[int, int]] = {}
        self._number = -1
        self._column = -1
        self._texts: list[str] | None = None

    def grid(self) -> Grid:
        """What was taken."""
        self.close_row()
        return Grid("", tuple(self._rows), merged=self._merged)

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag inside the table."""
        match tag:
            case "tr":
                self.close_row()
                self._number += 1
                self._column = -1
            case "td" | "th":
                self._close_cell()
                self._open_cell(attributes)
            case "br" | "p" | "div" | "li" if self._texts:
                self._texts.append("\n")
            case _:
                pass

    def text(self, text: str) -> None:
        """Text inside the table; line ends of the file are blanks in a page."""
        if self._texts is not None:
            self._texts.append(re.sub(r"[ \t\r\n]+", " ", text))

    def close_row(self) -> None:
        """A row is whole."""
        self._close_cell()
        if self._cells:
            width = max(self._cells) + 1
            cells = tuple(self._cells.get(column, _EMPTY) for column in range(width))
            self._rows.append(Row(self._number + 1, cells))
            self._cells = {}

    def _open_cell(self, attributes: Mapping[str, str]) -> None:
        self._number = max(0, self._number)
        self._column += 1
        while (self._number, self._column) in self._merged:
            self._column += 1
        rows, columns = _span(attributes, "rowspan"), _span(attributes, "colspan")
        start = (self._number, self._column)
        note_merged(self._merged, start, (start[0] + rows - 1, start[1] + columns - 1))
        self._texts = []

    def _close_cell(self) -> None:
        if self._texts is None:
            return
        cell = text_cell("".join(self._texts))
        if cell != _EMPTY:
            self._extent.take(self._number, self._column)
            self._cells[self._column] = cell
        self._texts = None


def _span(attributes: Mapping[str, str], name: str) -> int:
    told = attributes.get(name) or "1"
    return min(max(1, int(told)), _MOST_SPAN) if told.isdecimal() and len(told) < 9 else 1
