"""Photographs of papers, made by a script: turned, far or near, noisy, in bad light, as JPEG.

`CONTEST_PHOTOGRAPHS=200` takes as many as the promise names; a few are taken in every run.
"""

from __future__ import annotations

import os
import random
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageEnhance

from contest.printing.papers import draw_papers
from contest.ui.scanning import NotAPicture, codes_in_pdf, codes_in_picture
from tests.printing.reading import needs_poppler
from tests.printing.staged import ward_evening

TAKEN = int(os.environ.get("CONTEST_PHOTOGRAPHS", "20"))
MODULE_MM = 0.45  # of the codes on papers


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> tuple[Image.Image, str]:
    """A score sheet at 8 pixels a module, and the code that it carries."""
    folder = tmp_path_factory.mktemp("sheet")
    (path,) = draw_papers(["summary"], ward_evening(8).given(), folder)
    code = codes_in_pdf(path)[0][0]
    dpi = str(round(8 * 25.4 / MODULE_MM))
    command = ["pdftoppm", "-r", dpi, "-gray", "-png", "-l", "1", str(path), str(folder / "page")]
    subprocess.run(command, check=True)
    (page,) = folder.glob("page*.png")
    return Image.open(page).convert("L"), code


def photograph(page: Image.Image, chance: random.Random) -> bytes:
    """The lower part of the page, as a hand holds a telephone over it."""
    pixels = chance.uniform(3, 8)
    wide, high = (round(side * pixels / 8) for side in page.size)
    left, top = wide // 2, round(high * 0.72)
    seen = (0, top * page.height / high, left * page.width / wide, page.height)
    part = page.resize((left, high - top), Image.Resampling.LANCZOS, box=seen)
    turned = part.rotate(
        chance.uniform(0, 360), Image.Resampling.BICUBIC, expand=True, fillcolor=200
    )
    gradient = Image.linear_gradient("L").rotate(chance.choice((0, 90, 180, 270)))
    gradient = gradient.resize(turned.size).point(lambda grey: 255 - grey * 40 // 100)
    lit = ImageChops.multiply(turned, gradient)
    # The sum of three even noises is nearly a normal one, of a deviation of 24.
    noisy = lit
    for _ in range(3):
        grains = Image.frombytes("L", lit.size, chance.randbytes(lit.width * lit.height))
        grains = grains.point(lambda grain: 128 + (grain - 128) * 24 // 128)
        noisy = ImageChops.add(noisy, grains, scale=1, offset=-128)
    dull = ImageEnhance.Contrast(noisy).enhance(chance.uniform(0.6, 1.0))
    file = BytesIO()
    dull.save(file, "JPEG", quality=50)
    return file.getvalue()


@needs_poppler
def test_nearly_all_photographs_are_read_and_none_wrongly(
    sheet: tuple[Image.Image, str], tmp_path: Path
) -> None:
    page, code = sheet
    chance = random.Random(20261122)
    read = []
    for number in range(TAKEN):
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(photograph(page, chance))
        read.append(codes_in_picture(path))
        path.unlink()
    assert all(texts in ([], [code]) for texts in read), "none may be read wrongly"
    good = sum(texts == [code] for texts in read)
    assert good >= TAKEN * 0.95, f"{good} of {TAKEN} were read"


def test_what_is_no_picture_is_said_to_be_none(tmp_path: Path) -> None:
    for name, content in (("a.jpg", b"no picture"), ("b.pdf", b"%PDF-1.4 nothing"), ("c.png", b"")):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(NotAPicture):
            codes_in_picture(path)
        with pytest.raises(NotAPicture):
            codes_in_pdf(path)
