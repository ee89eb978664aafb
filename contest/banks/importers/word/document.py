"""What a Word file shows, block by block: lines with their looks and labels, and tables of cells.

Text that was deleted with changes tracked is left out, inserted text is there; hidden text,
comments, notes, headers and text boxes are not read, and it is said when there are any.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from contest.banks.importers.archives import Archive
from contest.banks.importers.typed.gathering import MOST_LINES
from contest.banks.importers.typed.marked import Line, joined
from contest.banks.importers.word.names import VAL, W
from contest.banks.importers.word.numbering import Numbering
from contest.banks.importers.word.pictures import Pictures
from contest.banks.importers.word.runs import RunReader
from contest.banks.importers.word.styles import Styles, list_of
from contest.banks.importers.xml_parts import Element, children_of, parsed_xml
from contest.banks.importing import Place
from contest.reading.faults import BadFile, Phrase, fault, phrase

DOCUMENT = "word/document.xml"
_BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}customXml", f"{W}ins", f"{W}moveTo")
_WRAPPERS = {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{W}smartTag"}
_MOST_COLUMNS = 64


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, by the column of the grid that it begins in; `is_below` of one merged downward."""

    column: int
    lines: tuple[Line, ...]
    span: int = 1
    is_below: bool = False  # it belongs to the cell above

    @property
    def text(self) -> str:
        """All that it shows."""
        return "\n".join(line.shown for line in self.lines).strip()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]
    place: Place

    @property
    def texts(self) -> tuple[str, ...]:
        """What its cells show, from left to right."""
        return tuple(cell.text for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """A table at the outermost level; what stands in tables inside it are lines of its cells."""

    number: int
    rows: tuple[Row, ...]


Block = list[Line] | Table  # the lines of one paragraph


@dataclass(slots=True)
class Document:
    """A Word file being read; `pictures` and `remarks` are whole when all blocks are read."""

    archive: Archive
    file: str
    convert: bool = True  # texts in fonts from before Unicode
    pictures: Pictures = field(init=False)
    runs: RunReader = field(init=False)
    _styles: Styles = field(init=False)
    _numbering: Numbering = field(init=False)
    _held: list[Line] = field(default_factory=list)  # a paragraph whose end was deleted
    _count: int = 0  # of all paragraphs, those in cells as well
    _paragraphs: int = 0
    _tables: int = 0

    def __post_init__(self) -> None:
        self._styles = Styles(self._part("word/styles.xml"))
        self._numbering = Numbering(self._part("word/numbering.xml"))
        self.pictures = Pictures(self.archive, self._part("word/_rels/document.xml.rels"))
        self.runs = RunReader(self._styles, self.pictures, self.convert)

    def blocks(self) -> Iterator[Block]:
        """Paragraphs and tables in their order; raises BadFile."""
        pieces = self.archive.chunks(DOCUMENT)
        for element in children_of(pieces, f"{W}body", _BLOCKS, self.file, DOCUMENT):
            yield from self._blocks_of(element)
        if self._held:
            yield self._held

    def remarks(self) -> tuple[Phrase, ...]:
        """What the file has and was not read, each kind once."""
        return tuple(phrase(f"imports.word_{name}") for name in sorted(self.runs.passed_over))

    def _part(self, name: str) -> Element | None:
        if name not in self.archive.names:
            return None
        return parsed_xml(self.archive.chunks(name), self.file, name)

    def _blocks_of(self, element: Element) -> Iterator[Block]:
        if element.tag == f"{W}p":
            self._paragraphs += 1
            place = Place((phrase("imports.at_paragraph", number=self._paragraphs),))
            lines = self._lines(element, place, in_cell=False)
            if self._held:
                whole = joined([self._held[-1].body, lines[0].body], "")
                lines = [*self._held[:-1], replace(self._held[-1], body=whole), *lines[1:]]
                self._held = []
            if element.find(f"{W}pPr/{W}rPr/{W}del") is not None:
                self._held = lines
            else:
                yield lines
        elif element.tag == f"{W}tbl":
            self._tables += 1
            yield Table(self._tables, tuple(self._rows(element, self._tables)))
        elif element.tag in _WRAPPERS:
            for child in element:
                yield from self._blocks_of(child)

    def _lines(self, paragraph: Element, place: Place, *, in_cell: bool) -> list[Line]:
        properties = paragraph.find(f"{W}pPr")
        named = properties.find(f"{W}pStyle") if properties is not None else None
        style = self._styles.paragraph(named.get(VAL) if named is not None else None)
        list_id, level = list_of(properties)
        list_id = style.list_id if list_id is None else list_id
        level = level if level is not None else style.level or 0
        self._count += 1
        if self._count > MOST_LINES:
            raise BadFile(fault("imports.too_many_lines", self.file, most=MOST_LINES))
        parts = self.runs.lines(paragraph, style.format.over(self._styles.default))
        has_text = any(part.text.strip() for part in parts)
        auto = self._numbering.label(list_id, level) if list_id and list_id != "0" else ""
        lines = []
        for number, part in enumerate(parts):
            label = auto.strip() if number == 0 else ""
            if not has_text and not (in_cell and label[:1].isdecimal()):
                label = ""  # of an empty paragraph; in a cell its number is all there is
            lines.append(Line(part, place, label, level if label else 0, style.is_heading))
        return lines

    def _rows(self, table: Element, number: int) -> Iterator[Row]:
        for count, row in enumerate(_within(table, f"{W}tr"), 1):
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                continue
            steps = (
                phrase("imports.at_table", number=number),
                phrase("imports.at_row", number=count),
            )
            yield Row(tuple(self._cells(row, properties, Place(steps))), Place(steps))

    def _cells(self, row: Element, properties: Element | None, place: Place) -> Iterator[Cell]:
        column = _number(properties, "gridBefore", 0)
        for cell in _within(row, f"{W}tc"):
            own = cell.find(f"{W}tcPr")
            span = _number(own, "gridSpan", 1)
            merged = own.find(f"{W}vMerge") if own is not None else None
            is_below = merged is not None and merged.get(VAL, "continue") != "restart"
            lines = tuple(self._cell_lines(cell, place))
            yield Cell(min(column, _MOST_COLUMNS), lines, span, is_below)
            column += span

    def _cell_lines(self, holder: Element, place: Place) -> Iterator[Line]:
        """The lines of a cell, those of a table inside it row by row."""
        for child in holder:
            if child.tag == f"{W}p":
                yield from self._lines(child, place, in_cell=True)
            elif child.tag in _WRAPPERS or child.tag in (f"{W}tbl", f"{W}tr", f"{W}tc"):
                yield from self._cell_lines(child, place)


def _within(holder: Element, tag: str) -> Iterator[Element]:
    """Children of a kind, those in wrappers as well."""
    for child in holder:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _within(child, tag)


def _number(properties: Element | None, name: str, otherwise: int) -> int:
    found = properties.find(f"{W}{name}") if properties is not None else None
    value = found.get(VAL, "") if found is not None else ""
    return min(int(value), _MOST_COLUMNS) if value.isdecimal() and len(value) < 6 else otherwise
