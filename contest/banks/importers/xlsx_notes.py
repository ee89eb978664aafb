"""What the reader of workbooks does not tell of an .xlsx file, looked up in its XML beforehand.

How far its cells reach (a workbook of two cells may span seventeen thousand million), which rows
are hidden, which cells hold errors or formulas without a result, and in what shape numbers are
shown: typed "50%" is stored as 0.5, and "1/2" as a day in February.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from contest.banks.importers.archives import Archive
from contest.reading.faults import BadFile, fault

MOST_ROWS = 60_000
MOST_CELLS = 2_000_000  # of the rectangle around all that is filled
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_SHAPES = {
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    12: "# ?/?",
    13: "# ??/??",
    14: "d/m/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    22: "d/m/yyyy h:mm",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
}  # those built in that change what a number looks like


@dataclass(slots=True)
class SheetNotes:
    """What is told of one sheet; rows and columns count from 0."""

    hidden: set[int] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    unsolved: set[tuple[int, int]] = field(default_factory=set)
    shapes: dict[tuple[int, int], str] = field(default_factory=dict)


def parsed(pieces: Iterable[bytes], parser: expat.XMLParserType, file: str) -> None:
    """Run a parser over XML that comes in pieces; raises BadFile for what is none, or has a DTD.

    A document type is the door to files from elsewhere and to entities without end; no program
    that writes workbooks needs one.
    """

    def refuse(*_: object) -> None:
        raise BadFile(fault("sheets.document_type", file))

    parser.StartDoctypeDeclHandler = refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as error:
        raise BadFile(fault("sheets.broken", file)) from error


def xlsx_notes(archive: Archive, file: str) -> dict[str, SheetNotes]:
    """The notes of each sheet of a workbook, by its name; raises BadFile for one too large."""
    shapes = _shapes(archive, file)
    targets = _targets(archive, file)
    notes: dict[str, SheetNotes] = {}
    for name, relation in _sheets(archive, file):
        part = targets.get(relation, "")
        if part in archive.names:
            notes[name] = _Sheet(name, shapes, file).read(archive.chunks(part))
    return notes


def _elements(archive: Archive, part: str, file: str) -> list[tuple[str, Mapping[str, str]]]:
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


def _sheets(archive: Archive, file: str) -> list[tuple[str, str]]:
    return [
        (attributes.get("name", ""), attributes.get("id", ""))
        for name, attributes in _elements(archive, "xl/workbook.xml", file)
        if name == "sheet"
    ]


def _targets(archive: Archive, file: str) -> dict[str, str]:
    relations = _elements(archive, "xl/_rels/workbook.xml.rels", file)
    return {
        attributes.get("Id", ""): posixpath.normpath(
            posixpath.join("/xl", attributes.get("Target", ""))
        ).lstrip("/")
        for name, attributes in relations
        if name == "Relationship"
    }


def _shapes(archive: Archive, file: str) -> tuple[str, ...]:
    """The number format of each style of cells, "" where it changes nothing."""
    known: dict[str, str] = {str(number): shape for number, shape in _SHAPES.items()}
    styles: list[str] = []
    in_cell_styles = False
    for name, attributes in _elements(archive, "xl/styles.xml", file):
        if name == "numFmt":
            shape = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", attributes.get("formatCode", ""))
            known[attributes.get("numFmtId", "")] = shape.partition(";")[0]
        elif name in ("cellXfs", "cellStyles", "cellStyleXfs", "dxfs"):
            in_cell_styles = name == "cellXfs"
        elif name == "xf" and in_cell_styles:
            styles.append(known.get(attributes.get("numFmtId", ""), ""))
    return tuple(styles)


class _Sheet:
    """One sheet taken element by element."""

    def __init__(self, name: str, shapes: tuple[str, ...], file: str) -> None:
        self._name, self._shapes, self._file = name, shapes, file
        self._notes = SheetNotes()
        self._row, self._column = -1, -1
        self._cell: tuple[int, int] | None = None
        self._is_error = self._has_formula = self._has_value = False
        self._value: list[str] | None = None
        self._rows: set[int] = set()
        self._columns: set[int] = set()

    def read(self, pieces: Iterable[bytes]) -> SheetNotes:
        """The notes of a sheet."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parsed(pieces, parser, self._file)
        return self._notes

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "row":
                self._start_row(attributes)
            case "c":
                self._start_cell(attributes)
            case "f":
                self._has_formula = True
            case "v" | "is":
                self._value = []

    def _start_row(self, attributes: dict[str, str]) -> None:
        told = attributes.get("r", "")
        self._row = int(told) - 1 if told.isdecimal() else self._row + 1
        self._column = -1
        if attributes.get("hidden") in ("1", "true"):
            self._notes.hidden.add(self._row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        match = _REFERENCE.fullmatch(attributes.get("r", ""))
        if match is None:
            self._column += 1
        else:
            self._row, self._column = int(match[2]) - 1, _column_number(match[1])
        self._cell = (self._row, self._column)
        self._is_error = attributes.get("t") == "e"
        self._has_formula = self._has_value = False
        style = attributes.get("s", "")
        if style.isdecimal() and int(style) < len(self._shapes) and self._shapes[int(style)]:
            self._notes.shapes[self._cell] = self._shapes[int(style)]

    def _text(self, text: str) -> None:
        if self._value is not None:
            self._has_value = True
            if self._is_error:
                self._value.append(text)

    def _end(self, name: str) -> None:
        match name.rpartition(":")[2]:
            case "v" | "is":
                if self._is_error and self._cell and self._value:
                    self._notes.errors[self._cell] = "".join(self._value)[:20]
                self._value = None
            case "c" if self._cell is not None:
                self._end_cell(self._cell)

    def _end_cell(self, cell: tuple[int, int]) -> None:
        if self._has_formula and not self._has_value:
            self._notes.unsolved.add(cell)
        if self._has_value or self._has_formula:
            self._rows.add(cell[0])
            self._columns.add(cell[1])
            if len(self._rows) > MOST_ROWS:
                raise BadFile(
                    fault("sheets.too_many_rows", self._file, sheet=self._name, most=MOST_ROWS)
                )
        if name := self._too_far():
            raise BadFile(fault("sheets.too_far", self._file, sheet=self._name, cell=name))
        self._cell = None
