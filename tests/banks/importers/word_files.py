"""Word files made for tests with python-docx, and with XML where it has no words for a thing."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterable

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def saved(document: WordDocument) -> bytes:
    """The bytes of a document."""
    raw = io.BytesIO()
    document.save(raw)
    return raw.getvalue()


def word(*lines: str) -> bytes:
    """A document of plain paragraphs."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


Marker = Callable[[Run], None]


def _underline(run: Run) -> None:
    run.underline = True


def _bold(run: Run) -> None:
    run.bold = True


def _italic(run: Run) -> None:
    run.italic = True


def _red(run: Run) -> None:
    run.font.color.rgb = RGBColor(0xFF, 0, 0)


def _highlight(run: Run) -> None:
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _shade(run: Run) -> None:
    run._r.get_or_add_rPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="FFFF00"/>')
    )


def _style(run: Run) -> None:
    run.style = "Strong"


MARKERS: dict[str, Marker] = {
    "underline": _underline, "bold": _bold, "italic": _italic, "red": _red,
    "highlight": _highlight, "shade": _shade, "style": _style,
}  # fmt: skip


def runs(paragraph: Paragraph, text: str, marker: Marker | None = None) -> Paragraph:
    """The text in runs of a word each, as Word leaves it after much editing."""
    for number, part in enumerate(text.split(" ")):
        run = paragraph.add_run(f" {part}" if number else part)
        if marker is not None:
            marker(run)
    return paragraph


def add_list(document: WordDocument, kind: str = "upperLetter", text: str = "%1.") -> str:
    """A new list; its number, which `listed` takes. Levels below it are numbered 1), 2) …"""
    numbering = document.part.numbering_part.element
    number = str(900 + len(numbering))
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{kind if level == 0 else "decimal"}"/>'
        f'<w:lvlText w:val="{text if level == 0 else f"%{level + 1})"}"/></w:lvl>'
        for level in range(3)
    )
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{levels}</w:abstractNum>'
    )
    numbering.insert(0, abstract)
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        )
    )
    return number


def again(document: WordDocument, number: str) -> str:
    """A list that looks like another and starts again at its first label."""
    numbering = document.part.numbering_part.element
    own = str(900 + len(numbering))
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{own}"><w:abstractNumId w:val="{number}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )
    return own


def listed(paragraph: Paragraph, number: str, level: int = 0) -> Paragraph:
    """The paragraph as a point of a list."""
    properties = paragraph._p.get_or_add_pPr()
    inner = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
    properties.append(parse_xml(f"<w:numPr {nsdecls('w')}>{inner}</w:numPr>"))
    return paragraph


def fill(cell: _Cell, text: str) -> None:
    """A cell of one paragraph, with soft line ends."""
    cell.paragraphs[0].add_run(text)


def add_row(table: Table, texts: Iterable[str]) -> None:
    """One more row of a table."""
    for cell, text in zip(table.add_row().cells, texts, strict=True):
        fill(cell, text)


def without_rows(table: Table) -> Table:
    """A table from which its first empty row is taken."""
    for row in list(table._tbl.findall(qn("w:tr"))):
        table._tbl.remove(row)
    return table
