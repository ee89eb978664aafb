"""Decree 30/2020 measured on the file: margins, type, head, motto and page numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from contest.domain.heads import Preset
from contest.printing.papers import draw_papers
from contest.printing.sheet import MM
from contest.printing.typefaces import Style, typefaces
from tests.printing.reading import DPI, ink_mm, needs_poppler, pictures
from tests.printing.staged import FONTS
from tests.printing.test_kinds import GIVEN

A4 = (210 * MM, 297 * MM)
KINDS = {
    "minutes": "bien-ban",
    "score-sheet": "phieu-diem-doi-01",
    "script": "kich-ban-mc",
    "attendance": "danh-sach-ky-ten",
}


@dataclass(frozen=True)
class Written:
    """A text as the file holds it: where its line begins, in which font and size."""

    text: str
    x: float
    y: float
    font: str
    size: float

    @property
    def width(self) -> float:
        return typefaces(FONTS).width(self.text, Style(self.font), self.size)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("decree")
    draw_papers(KINDS, GIVEN, folder)
    return {kind: folder / f"{stem}.pdf" for kind, stem in KINDS.items()}


def written(path: Path) -> list[list[Written]]:
    """Every text of the file, page by page."""
    pages = []
    for page in PdfReader(path).pages:
        found: list[Written] = []

        page.extract_text(visitor_text=partial(_see, found))
        pages.append(found)
    return pages


def _see(
    found: list[Written], text: str, _cm: Any, tm: Sequence[float], font: Any, size: float
) -> None:
    if text.strip() and font:
        name = font["/BaseFont"].partition("+")[2]
        found.append(Written(text.strip("\n"), tm[4], tm[5], name, size))


@pytest.mark.parametrize("kind", KINDS)
def test_type_and_head_are_those_of_the_decree(kind: str, files: dict[str, Path]) -> None:
    first, *_ = written(files[kind])
    by_text = {one.text: one for one in first}
    nation = by_text["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    motto = by_text["Độc lập - Tự do - Hạnh phúc"]
    (date,) = (one for one in first if one.text.endswith("ngày 05 tháng 02 năm 2026"))
    assert (nation.font, motto.font, date.font) == ("Tinos-Bold", "Tinos-Bold", "Tinos-Italic")
    assert 12 <= nation.size <= 13
    assert 13 <= motto.size <= 14
    assert 13 <= date.size <= 14
    assert nation.y > motto.y > date.y
    assert nation.x + nation.width / 2 == pytest.approx(motto.x + motto.width / 2, abs=0.5)
    organiser = by_text["BAN TỔ CHỨC HỘI THI"]
    assert organiser.font == "Tinos-Bold"
    assert 12 <= organiser.size <= 13
    titles = [one for one in first if one.font == "Tinos-Bold" and one.y < date.y]
    assert titles[0].text.isupper()
    assert 13 <= titles[0].size <= 14


def test_the_text_of_the_minutes_is_of_thirteen_to_fourteen_points(files: dict[str, Path]) -> None:
    letters = Counter[float]()
    for page in written(files["minutes"]):
        for one in page:
            letters[one.size] += len(one.text)
    assert 13 <= letters.most_common(1)[0][0] <= 14


@pytest.mark.parametrize("kind", KINDS)
def test_pages_are_numbered_in_the_top_margin_from_the_second_on(
    kind: str, files: dict[str, Path]
) -> None:
    pages = written(files[kind])
    assert len(pages) > 1, "a paper of one page shows no number"
    for number, page in enumerate(pages, start=1):
        above = [one for one in page if one.y > A4[1] - 20 * MM]
        assert [one.text for one in above] == ([str(number)] if number > 1 else [])
        for one in above:
            assert one.x + one.width / 2 == pytest.approx(A4[0] / 2, abs=0.5)
            assert 13 <= one.size <= 14
            assert one.font == "Tinos-Regular"


@needs_poppler
@pytest.mark.parametrize("kind", KINDS)
def test_the_margins_of_every_page_are_those_of_the_decree(
    kind: str, files: dict[str, Path], tmp_path: Path
) -> None:
    for number, picture in enumerate(pictures(files[kind], tmp_path), start=1):
        if number > 1:
            picture.paste(255, (0, 0, picture.width, round(15 / 25.4 * DPI)))
        left, top, right, bottom = ink_mm(picture)
        assert 29.7 <= left <= 35
        assert right >= 14.7
        assert 19.7 <= top <= 25
        assert 19.7 <= bottom <= 25.3


@needs_poppler
def test_a_rule_as_long_as_the_motto_stands_under_it(
    files: dict[str, Path], tmp_path: Path
) -> None:
    page, *_ = pictures(files["minutes"], tmp_path)
    (motto,) = (one for one in written(files["minutes"])[0] if one.text.startswith("Độc lập"))
    x1, x2 = rule_below(page, motto)
    scale = DPI / 72
    assert x1 == pytest.approx(motto.x * scale, abs=4)
    assert x2 == pytest.approx((motto.x + motto.width) * scale, abs=4)


def rule_below(page: Image.Image, text: Written) -> tuple[int, int]:
    """From where to where the longest line of ink runs between a text and half a line below it."""
    scale = DPI / 72
    base = round((A4[1] - text.y) * scale)
    best = (0, 0)
    for y in range(base + 2, base + round(text.size * scale)):
        start = None
        for x in range(page.width):
            dark = page.getpixel((x, y)) < 160
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                best = max(best, (start, x), key=lambda one: one[1] - one[0])
                start = None
    return best


@pytest.mark.parametrize("preset", Preset)
def test_only_the_head_of_the_state_has_nation_and_motto(preset: Preset, tmp_path: Path) -> None:
    (path, *_) = draw_papers(["summary"], replace(GIVEN, head=preset), tmp_path)
    texts = {one.text.strip() for one in written(path)[0]}
    assert ("Độc lập - Tự do - Hạnh phúc" in texts) == (preset is Preset.STATE)
    assert ("ĐẢNG CỘNG SẢN VIỆT NAM" in texts) == (preset is Preset.PARTY)
    assert ("ĐOÀN TNCS HỒ CHÍ MINH" in texts) == (preset is Preset.YOUTH)
    assert ("*" in texts) == (preset is Preset.PARTY)
    assert ("***" in texts) == (preset is Preset.YOUTH)
