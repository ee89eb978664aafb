"""How the cells of an .xlsx file are shown: the shape of numbers, and what stands out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from contest.banks.importers.archives import Archive
from contest.banks.importers.sheets.strict_xml import elements_of

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
_PLAIN_COLOURS = ("", "1", "FF000000", "00000000", "000000")  # theme 1 is the colour of texts


@dataclass(frozen=True, slots=True)
class CellStyle:
    """The number format of a cell, "" where it changes nothing, and its look, "" where plain.

    Two looks that are written alike look alike; what is in them is nobody's business.
    """

    shape: str = ""
    look: str = ""


def cell_styles(archive: Archive, file: str) -> tuple[CellStyle, ...]:
    """The styles of a workbook, as its cells number them."""
    reader = _Styles()
    for name, attributes in elements_of(archive, "xl/styles.xml", file):
        reader.take(name, attributes)
    return tuple(reader.styles)


class _Styles:
    """The parts of a style sheet taken element by element."""

    def __init__(self) -> None:
        self.styles: list[CellStyle] = []
        self._shapes = {str(number): shape for number, shape in _SHAPES.items()}
        self._fonts: list[str] = []
        self._fills: list[str] = []
        self._part = ""

    def take(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take an element."""
        match name:
            case "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs":
                self._part = name
            case "cellStyles" | "dxfs" | "tableStyles":
                self._part = ""
            case "numFmt" if self._part == "numFmts":
                shape = _first(attributes.get("formatCode", ""))
                self._shapes[attributes.get("numFmtId", "")] = shape
            case "xf" if self._part == "cellXfs":
                self.styles.append(self._style(attributes))
            case _ if self._part == "fonts":
                self._take_font(name, attributes)
            case _ if self._part == "fills":
                self._take_fill(name, attributes)
            case _:
                pass

    def _take_font(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "font":
            self._fonts.append("")
        elif not self._fonts:
            return
        elif name in ("b", "u") and attributes.get("val") not in ("0", "false", "none"):
            self._fonts[-1] += name
        elif name == "color" and _colour(attributes) not in _PLAIN_COLOURS:
            self._fonts[-1] += f" {_colour(attributes)}"

    def _take_fill(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "fill":
            self._fills.append("")
        elif name == "fgColor" and self._fills:
            self._fills[-1] = f" on {_colour(attributes)}"

    def _style(self, attributes: Mapping[str, str]) -> CellStyle:
        font = _at(self._fonts, attributes.get("fontId", ""))
        fill = _at(self._fills, attributes.get("fillId", ""))
        return CellStyle(self._shapes.get(attributes.get("numFmtId", ""), ""), font + fill)


def _colour(attributes: Mapping[str, str]) -> str:
    given = (attributes.get(name, "") for name in ("rgb", "theme", "indexed"))
    return next((colour for colour in given if colour), "")


def _at(parts: list[str], number: str) -> str:
    return parts[int(number)] if number.isdecimal() and int(number) < len(parts) else ""


def _first(shape: str) -> str:
    """The part of a number format that is for positive numbers; "" where it changes nothing."""
    match = re.match(r'(?:"[^"]*"|\\.|[^;"\\])*', shape)
    first = match[0] if match else ""
    return "" if first.lower() in ("general", "@") else first
