# ruff: noqa: INP001
"""A sheet to draw the pictures of questions on: boxes, texts, windows and simple signs.

Everything is drawn at twice the size and made smaller at the end, so that edges are smooth.
Coordinates are those of the finished picture, 1280 × 720.
"""

from __future__ import annotations

import math
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT, SCALE = 1280, 720, 2
FONTS = Path(__file__).resolve().parents[1] / "fonts" / "be-vietnam-pro"

PAPER, WHITE, INK, GREY, MIST = "#e6ecfa", "#ffffff", "#16205a", "#7d88b5", "#d3dbf0"
BLUE, AMBER, TEAL, PINK, RED = "#3f63d8", "#ffb938", "#1fae91", "#e063ac", "#cf3a3a"
SKIN, HAIR = "#f2c9a1", "#33291f"

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom


class Sheet:
    """One picture while it is drawn."""

    def __init__(self, ground: str = PAPER) -> None:
        self._image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), ground)
        self._draw = ImageDraw.Draw(self._image)

    def save(self, path: Path) -> None:
        """Write the picture as a PNG of few colours, the same bytes each time."""
        small = self._image.reduce(SCALE)
        few = small.quantize(96, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        path.parent.mkdir(parents=True, exist_ok=True)
        few.save(path, optimize=True)

    def box(
        self, box: Box, fill: str, radius: float = 24, edge: str = "", width: float = 4
    ) -> None:
        """A rounded rectangle."""
        self._draw.rounded_rectangle(
            _big(box), radius * SCALE, fill, edge or None, round(width * SCALE) if edge else 0
        )

    def disc(self, centre: Point, radius: float, fill: str, edge: str = "") -> None:
        """A circle."""
        (x, y), r = centre, radius
        around = _big((x - r, y - r, x + r, y + r))
        self._draw.ellipse(around, fill, edge or None, 8 * SCALE if edge else 0)

    def pie(self, box: Box, start: float, end: float, fill: str) -> None:
        """A slice of an ellipse, angles in degrees from three o'clock, clockwise."""
        self._draw.pieslice(_big(box), start, end, fill)

    def arc(self, box: Box, start: float, end: float, fill: str, width: float) -> None:
        """A bent line."""
        self._draw.arc(_big(box), start, end, fill, round(width * SCALE))

    def shape(self, points: list[Point], fill: str) -> None:
        """A polygon."""
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill)

    def line(self, points: list[Point], fill: str, width: float = 6) -> None:
        """A line with round joints."""
        big = [(x * SCALE, y * SCALE) for x, y in points]
        self._draw.line(big, fill, round(width * SCALE), "curve")

    def text(
        self,
        at: Point,
        text: str,
        size: float = 46,
        fill: str = INK,
        *,
        bold: bool = False,
        anchor: str = "lm",
    ) -> None:
        """One line; `anchor` as Pillow names it: lm is left and middle, mm the centre."""
        name = "BeVietnamPro_700Bold.ttf" if bold else "BeVietnamPro_500Medium.ttf"
        font = ImageFont.truetype(FONTS / name, round(size * SCALE))
        self._draw.text((at[0] * SCALE, at[1] * SCALE), text, fill, font, anchor)

    def texts(
        self, at: Point, lines: list[str], size: float = 46, fill: str = INK, *, bold: bool = False
    ) -> None:
        """Several lines, from the middle of the first."""
        for row, line in enumerate(lines):
            self.text((at[0], at[1] + row * size * 1.35), line, size, fill, bold=bold)


def phone(sheet: Sheet, box: Box, title: str, colour: str = BLUE) -> None:
    """A telephone with a title at the top of its screen; it may run out of the picture."""
    left, top, right, bottom = box
    sheet.box(box, INK, 56)
    sheet.box((left + 22, top + 22, right - 22, bottom - 22), WHITE, 38)
    sheet.box((left + 22, top + 22, right - 22, top + 122), colour, 38)
    sheet.box((left + 22, top + 82, right - 22, top + 122), colour, 0)
    sheet.text(((left + right) / 2, top + 74), title, 44, WHITE, bold=True, anchor="mm")


def browser(sheet: Sheet, box: Box, address: str, size: float = 38) -> None:
    """A window of a browser with its address."""
    left, top, right, _ = box
    sheet.box(box, WHITE, 24, INK, 6)
    sheet.box((left, top, right, top + 110), INK, 24)
    sheet.box((left + 20, top + 24, right - 20, top + 88), WHITE, 32)
    sheet.text(((left + right) / 2, top + 56), address, size, INK, bold=True, anchor="mm")


def bubble(sheet: Sheet, box: Box, lines: list[str], *, mine: bool = False, size: int = 44) -> None:
    """What somebody says in a chat; one's own words stand in blue."""
    left, top, right, bottom = box
    fill, ink = (BLUE, WHITE) if mine else (MIST, INK)
    sheet.box(box, fill, 34)
    tip = right - 30 if mine else left + 30
    lean = 40 if mine else -40
    sheet.shape([(tip - 26, bottom - 30), (tip + 26, bottom - 30), (tip + lean, bottom + 16)], fill)
    middle = (top + bottom) / 2 - (len(lines) - 1) * size * 0.675
    sheet.texts((left + 34, middle), lines, size, ink)


def post(sheet: Sheet, author: str, lines: list[str], colour: str = TEAL) -> None:
    """A post of a social network that fills the picture; what it shows goes below its words."""
    sheet.box((140, 34, 1140, 760), WHITE, 36, MIST, 5)
    person(sheet, (212, 108), 44, colour)
    sheet.text((280, 106), author, 46, bold=True)
    sheet.texts((180, 200), lines, 50, bold=True)


def person(sheet: Sheet, centre: Point, size: float, ground: str = TEAL) -> None:
    """A head in a disc, as pictures of accounts are."""
    x, y = centre
    sheet.disc(centre, size, ground)
    sheet.pie((x - size * 0.7, y + size * 0.1, x + size * 0.7, y + size * 1.5), 215, 325, WHITE)
    sheet.disc((x, y - size * 0.2), size * 0.36, WHITE)


def face(sheet: Sheet, centre: Point, size: float, mood: str = "smiling") -> None:
    """A face with hair, eyes and mouth: smiling, laughing or sad."""
    x, y = centre
    sheet.disc((x, y - size * 0.12), size * 1.08, HAIR)
    sheet.disc((x, y + size * 0.06), size * 0.94, SKIN)
    sheet.pie((x - size, y - size * 1.05, x + size, y + size * 0.2), 180, 360, HAIR)
    for side in (-0.36, 0.36):
        sheet.disc((x + side * size, y + size * 0.02), size * 0.09, INK)
    mouth = (x - size * 0.4, y + size * 0.1, x + size * 0.4, y + size * 0.64)
    if mood == "laughing":
        sheet.pie(mouth, 0, 180, RED)
    elif mood == "sad":
        low = (x - size * 0.36, y + size * 0.42, x + size * 0.36, y + size * 0.9)
        sheet.arc(low, 215, 325, INK, size * 0.07)
    else:
        sheet.arc(mouth, 30, 150, INK, size * 0.07)


def clock(sheet: Sheet, centre: Point, size: float, inside: str = "") -> None:
    """A clock; with words in it, it has no hands."""
    x, y = centre
    sheet.disc(centre, size, WHITE, INK)
    for hour in range(12):
        angle = math.radians(hour * 30)
        ends = [
            (x + math.sin(angle) * size * far, y - math.cos(angle) * size * far)
            for far in (0.78, 0.9)
        ]
        sheet.line(ends, GREY, 6)
    if inside:
        sheet.text(centre, inside, size * 0.6, BLUE, bold=True, anchor="mm")
    else:
        sheet.line([(x, y - size * 0.6), centre, (x + size * 0.4, y + size * 0.2)], INK, 10)


def lock(sheet: Sheet, centre: Point, size: float, colour: str = AMBER) -> None:
    """A padlock."""
    x, y = centre
    sheet.arc((x - size * 0.6, y - size * 1.3, x + size * 0.6, y + size * 0.1), 180, 360, INK, 22)
    sheet.box((x - size, y - size * 0.6, x + size, y + size), colour, 20, INK, 6)
    sheet.disc((x, y + size * 0.1), size * 0.18, INK)
    sheet.line([(x, y + size * 0.1), (x, y + size * 0.55)], INK, 14)


def robot(sheet: Sheet, centre: Point, size: float) -> None:
    """The head of a robot."""
    x, y = centre
    sheet.line([(x, y - size), (x, y - size * 1.4)], INK, 10)
    sheet.disc((x, y - size * 1.45), size * 0.14, AMBER)
    sheet.box((x - size * 1.1, y - size, x + size * 1.1, y + size * 0.8), BLUE, 40, INK, 8)
    for side in (-0.45, 0.45):
        sheet.disc((x + side * size, y - size * 0.25), size * 0.22, WHITE)
        sheet.disc((x + side * size, y - size * 0.25), size * 0.1, INK)
    sheet.box((x - size * 0.5, y + size * 0.25, x + size * 0.5, y + size * 0.45), WHITE, 10)


def film(sheet: Sheet, ground: str) -> None:
    """The frame of a film on a page: sky, then what is drawn, then `film_bar`."""
    sheet.box((100, 40, 1180, 680), INK, 36)
    sheet.box((124, 64, 1156, 580), ground, 16)


def film_bar(sheet: Sheet) -> None:
    """The buttons below a film, and how far it has come."""
    sheet.shape([(150, 604), (150, 656), (196, 630)], WHITE)
    sheet.box((226, 622, 1130, 638), GREY, 8)
    sheet.box((226, 622, 520, 638), AMBER, 8)
    sheet.disc((520, 630), 16, AMBER)


def sham_qr(sheet: Sheet, corner: Point, size: float) -> None:
    """What looks like a QR code and says nothing: telephones in the hall cannot follow it."""
    x, y = corner
    step = size / 21
    sheet.box((x - step, y - step, x + size + step, y + size + step), WHITE, 6)
    for row in range(21):
        for column in range(21):
            if (row * 7 + column * 13 + row * column * 3) % 5 in (0, 2):
                left, top = x + column * step, y + row * step
                sheet.box((left, top, left + step, top + step), INK, 0)
    for eye_x, eye_y in ((0, 0), (14, 0), (0, 14)):
        left, top = x + eye_x * step, y + eye_y * step
        sheet.box((left - step, top - step, left + 8 * step, top + 8 * step), WHITE, 0)
        sheet.box((left, top, left + 7 * step, top + 7 * step), INK, 0)
        sheet.box((left + step, top + step, left + 6 * step, top + 6 * step), WHITE, 0)
        # The eyes of a real code are one to one to three: these are not.
        sheet.box((left + 3 * step, top + 3 * step, left + 4 * step, top + 4 * step), INK, 0)


def _big(box: Box) -> Box:
    left, top, right, bottom = box
    return (left * SCALE, top * SCALE, right * SCALE, bottom * SCALE)
