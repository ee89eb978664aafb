"""Reading papers back: text with poppler, ink and QR from the rendered page."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

DPI = 150
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None or shutil.which("pdftoppm") is None,
    reason="poppler-utils are not installed",
)


def text_of(path: Path, *options: str) -> str:
    command = ["pdftotext", *options, "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def pictures(path: Path, folder: Path) -> list[Image.Image]:
    folder.mkdir(exist_ok=True)
    stem = folder / path.stem
    subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", str(path), str(stem)], check=True)
    return [Image.open(one).convert("L") for one in sorted(folder.glob(f"{path.stem}-*.pgm"))]


def codes_on(picture: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def ink_mm(picture: Image.Image) -> tuple[float, float, float, float]:
    """How far from the left, top, right and bottom edge the ink begins, in millimetres."""
    box = picture.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box is not None
    mm = 25.4 / DPI
    left, top, right, bottom = box
    return left * mm, top * mm, (picture.width - right) * mm, (picture.height - bottom) * mm
