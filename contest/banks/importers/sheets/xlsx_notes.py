"""What the reader of workbooks does not tell of an .xlsx file, looked up in its XML beforehand.

How far its cells reach (a workbook of two cells may span seventeen thousand million), which rows
are hidden, which cells hold errors or formulas without a result, and in what shape numbers are
shown: typed "50%" is stored as 0.5, and "1/2" as a day in February.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from contest.banks.importers.archives import Archive
from contest.banks.importers.sheets.limits import Extent
from contest.banks.importers.sheets.strict_xml import elements_of, parsed
from contest.banks.importers.sheets.xlsx_styles import CellStyle, cell_styles

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(slots=True)
class SheetNotes:
    """What is told of one sheet; rows and columns count from 0."""

    hidden: set[int] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    unsolved: set[tuple[int, int]] = field(default_factory=set)
    shapes: dict[tuple[int, int], str] = field(default_factory=dict)
    looks: dict[tuple[int, int], str] = field(default_factory=dict)


def xlsx_notes(archive: Archive, file: str) -> tuple[SheetNotes | None, ...]:
    """The notes of each sheet in the order of the workbook, None for what holds no cells.

    Raises BadFile for a workbook that is too large.
    """
    styles = cell_styles(archive, file)
    targets = _targets(archive, file)
    notes: list[SheetNotes | None] = []
    for name, relation in _sheets(archive, file):
        part = targets.get(relation, "")
        is_sheet = part in archive.names and "worksheets" in part
        sheet = _Sheet(styles, Extent(file, name))
        notes.append(sheet.read(archive.chunks(part), file) if is_sheet else None)
    return tuple(notes)


def _sheets(archive: Archive, file: str) -> list[tuple[str, str]]:
    return [
        (attributes.get("name", ""), attributes.get("id", ""))
        for name, attributes in elements_of(archive, "xl/workbook.xml", file)
        if name == "sheet"
    ]


def _targets(archive: Archive, file: str) -> dict[str, str]:
    relations = elements_of(archive, "xl/_rels/workbook.xml.rels", file)
    return {
        attributes.get("Id", ""): posixpath.normpath(
            posixpath.join("/xl", attributes.get("Target", ""))
        ).lstrip("/")
        for name, attributes in relations
        if name == "Relationship"
    }


class _Sheet:
    """One sheet taken element by element."""

    def __init__(self, styles: tuple[CellStyle, ...], extent: Extent) -> None:
        self._styles, self._extent = styles, extent
        self._notes = SheetNotes()
        self._row, self._column = -1, -1
        self._style = ""
        self._is_error = self._has_formula = self._has_value = False
        self._value: list[str] | None = None

    def read(self, pieces: Iterable[bytes], file: str) -> SheetNotes:
        """The notes of a sheet."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parsed(pieces, parser, file)
        return self._notes

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "row":
                told = attributes.get("r", "")
                self._row = int(told) - 1 if told.isdecimal() else self._row + 1
                self._column = -1
                if attributes.get("hidden") in ("1", "true"):
                    self._notes.hidden.add(self._row)
            case "c":
                self._start_cell(attributes)
            case "f":
                self._has_formula = True
            case "v" | "is":
                self._value = []
            case _:
                pass

    def _start_cell(self, attributes: dict[str, str]) -> None:
        match = _REFERENCE.fullmatch(attributes.get("r", ""))
        if match is None:
            self._column += 1
        else:
            self._row, self._column = int(match[2]) - 1, _column_number(match[1])
        self._style = attributes.get("s", "")
        self._is_error = attributes.get("t") == "e"
        self._has_formula = self._has_value = False

    def _text(self, text: str) -> None:
        if self._value is not None:
            self._has_value = True
            if self._is_error:
                self._value.append(text)

    def _end(self, name: str) -> None:
        match name.rpartition(":")[2]:
            case "v" | "is":
                if self._is_error and self._value:
                    self._notes.errors[self._row, self._column] = "".join(self._value)[:20]
                self._value = None
            case "c" if self._has_value or self._has_formula:
                self._end_cell()
            case _:
                pass

    def _end_cell(self) -> None:
        cell = (self._row, self._column)
        self._extent.take(*cell)
        if not self._has_value:
            self._notes.unsolved.add(cell)
        if self._style.isdecimal() and int(self._style) < len(self._styles):
            self._note_style(cell, self._styles[int(self._style)])
        self._has_value = self._has_formula = False

    def _note_style(self, cell: tuple[int, int], style: CellStyle) -> None:
        if style.shape:
            self._notes.shapes[cell] = style.shape
        if style.look:
            self._notes.looks[cell] = style.look


def _column_number(letters: str) -> int:
    """The column that letters name, from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
