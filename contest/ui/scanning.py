"""Reading check codes back: from a photograph or scan of a paper, or from its PDF.

The decoder (zxing-cpp) is an optional extra and is loaded only here.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtPdf import QPdfDocument

_DPI = 200  # of a rendered page: six pixels a module
_MOST_PIXELS = 64_000_000  # a photograph of a telephone has up to 50 million
# Noise of a sensor is finer than the modules: a smaller picture averages it away.
_SCALES = (1.0, 0.6, 0.8, 0.4)
_SMALLEST = 300  # pixels of the longer side


class ScanningMissing(Exception):
    """The optional decoder is not installed."""


class NotAPicture(Exception):
    """The file is no picture and no PDF that can be read."""


def codes_in_picture(path: Path, *, every: bool = False) -> list[str]:
    """The texts of the QR codes on a picture, as it lies; raises ScanningMissing, NotAPicture.

    With `every` it looks for more of them where some were found: a state card has several.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > _MOST_PIXELS:
        reader.setScaledSize(size.scaled(QSize(8000, 8000), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise NotAPicture(path)
    return _codes(image, every=every)


def codes_in_pdf(path: Path, *, every: bool = False) -> list[list[str]]:
    """The texts of the codes of each page of a PDF; raises ScanningMissing, NotAPicture."""
    document = QPdfDocument()
    if document.load(str(path)) is not QPdfDocument.Error.None_:
        raise NotAPicture(path)
    found = []
    for page in range(document.pageCount()):
        points = document.pagePointSize(page)
        size = QSize(round(points.width() * _DPI / 72), round(points.height() * _DPI / 72))
        found.append(_codes(_on_white(document.render(page, size)), every=every))
    document.close()
    return found


def _codes(image: QImage, *, every: bool = False) -> list[str]:
    decoder = _decoder()
    found: dict[str, None] = {}
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    for scale in _SCALES:
        size = QSize(round(grey.width() * scale), round(grey.height() * scale))
        if max(size.width(), size.height()) < _SMALLEST:
            break
        smooth = Qt.TransformationMode.SmoothTransformation
        texts = _read(decoder, grey if scale == 1.0 else grey.scaled(size, mode=smooth))
        found.update(dict.fromkeys(texts))
        if texts and not every:
            break
    return list(found)


def _read(decoder: Any, grey: QImage) -> list[str]:
    found = decoder.read_barcodes(grey, formats=decoder.BarcodeFormat.QRCode)
    return list(dict.fromkeys(one.text for one in found))


def _on_white(image: QImage) -> QImage:
    """The page on paper: what is not printed is transparent."""
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _decoder() -> Any:
    try:
        return import_module("zxingcpp")
    except ImportError as error:
        raise ScanningMissing from error
