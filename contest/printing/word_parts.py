"""Parts of a Word file that python-docx has no name for: page numbers, heads that come again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph


def number_pages(document: Document, size: int) -> None:
    """The page number, centred in the top margin from the second page on."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header_distance = Mm(10)
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(size)
        name = "w:fldChar" if kind else "w:instrText"
        part = OxmlElement(name)
        if kind:
            part.set(qn("w:fldCharType"), kind)
        part.text = text or None
        run._r.append(part)  # noqa: SLF001 - there is no public way to a field


def set_widths(table: Table, widths: Sequence[float]) -> None:
    """Columns so wide (millimetres) in place of equal ones."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        for cell in column.cells:
            cell.width = Mm(width)


def repeat_head(table: Table) -> None:
    """The first row on top of each page; no row is parted between two."""
    for place, row in enumerate(table.rows):
        _mark(row, "w:cantSplit")
        if place == 0:
            _mark(row, "w:tblHeader")


def keep_together(paragraphs: Iterable[Paragraph]) -> None:
    """Let these stay on the page of what follows them."""
    for paragraph in paragraphs:
        paragraph.paragraph_format.keep_with_next = True


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - nor to these marks
