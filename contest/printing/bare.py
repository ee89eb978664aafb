"""The floor that the papers are measured against: the same marks on a bare canvas."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from contest.printing.marks import Page
from contest.printing.qr import bars


def draw_bare(pages: Sequence[Page], path: Path) -> None:
    """Draw every text, rule and ready QR matrix of the pages with reportlab's plain calls."""
    canvas = Canvas(str(path), pageCompression=1, invariant=1)
    for page in pages:
        canvas.setPageSize((page.width, page.height))
        for text in page.texts:
            canvas.setFont(text.style.value, text.size)
            canvas.drawString(text.x, text.y, text.text)
        for rule in page.rules:
            canvas.line(rule.x1, rule.y1, rule.x2, rule.y2)
        for square in page.squares:
            module = square.size / len(square.matrix)
            for row, column, length in bars(square.matrix):
                x, y = column * module, square.size - (row + 1) * module
                canvas.rect(square.x + x, square.y + y, length * module, module, 0, 1)
        canvas.showPage()
    canvas.save()
