"""Putting the pages of a PDF on a printer, as pictures of its own fineness."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_DPI = 300


class PrintFailed(Exception):
    """The printer did not take the pages."""


def print_pdf(pdf: bytes, printer: str, copies: int = 1) -> int:
    """Print the pages on the printer of that name; returns how many. Raises PrintFailed."""
    info = QPrinterInfo.printerInfo(printer)
    if info.isNull():
        raise PrintFailed(printer)
    target = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    target.setCopyCount(copies)
    return paint(pdf, target)


def paint(pdf: bytes, target: QPrinter) -> int:
    """Paint the pages on any printer of Qt, one sheet a page, turned as the page is."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    target.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    target.setFullPage(True)
    target.setResolution(_DPI)
    painter = QPainter()
    for page in range(document.pageCount()):
        points = document.pagePointSize(page)
        wide = points.width() > points.height()
        target.setPageOrientation(
            QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        )
        begun = painter.begin(target) if page == 0 else target.newPage()
        if not begun:
            raise PrintFailed(target.printerName())
        size = QSize(round(points.width() * _DPI / 72), round(points.height() * _DPI / 72))
        painter.drawImage(0, 0, document.render(page, size))
    painter.end()
    count = document.pageCount()
    document.close()
    return count
