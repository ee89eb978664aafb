"""Putting the pages of a PDF on a printer, as pictures of its own fineness."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_DPI = 300


class PrintFailed(Exception):
    """The printer did not take the pages."""


def print_pdf(pdf: bytes, printer: str, copies: int = 1) -> int:
    """Print the pages on the printer of that name; returns how many. Raises PrintFailed."""
    return sum(1 for _ in printing(pdf, printer, copies))


def printing(pdf: bytes, printer: str, copies: int = 1) -> Generator[int, None, None]:
    """Print page by page, telling each; closed before its end the printer forgets them all."""
    info = QPrinterInfo.printerInfo(printer)
    if info.isNull():
        raise PrintFailed(printer)
    target = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    target.setCopyCount(copies)
    yield from painting(pdf, target)


def paint(pdf: bytes, target: QPrinter) -> int:
    """Paint the pages on any printer of Qt; returns how many."""
    return sum(1 for _ in painting(pdf, target))


def painting(pdf: bytes, target: QPrinter) -> Generator[int, None, None]:
    """Paint page by page, one sheet a page, turned as the page is; tells the number of each."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    target.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    target.setFullPage(True)
    target.setResolution(_DPI)
    painter = QPainter()
    try:
        for page in range(document.pageCount()):
            _paint_page(document, page, target, painter)
            yield page + 1
    except GeneratorExit:
        target.abort()
        raise
    finally:
        painter.end()
        document.close()


def _paint_page(document: QPdfDocument, page: int, target: QPrinter, painter: QPainter) -> None:
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
