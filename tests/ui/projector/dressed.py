"""Slides of a contest with its organiser's look, and the pictures that they name."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from contest.presentation.slides import Dress, Media, Pause, Slide, Sponsor, Sponsors, TeamCard
from tests import sample_slides as samples

DRESS = Dress(accent_dark="#9ff0e2", accent_light="#00463c", background="background")


def logo(name: str, width: int = 300, height: int = 300) -> Media:
    return Media("logo", name, "", width, height)


LOGOS = (logo("round"), logo("wide", 720, 300), logo("round"))
SPONSORS = Sponsors(
    "Đơn vị đồng hành",
    (
        Sponsor("Công ty Nước sạch Gò Vấp", logo("wide", 720, 300)),
        Sponsor("Nhà sách Nguyễn Văn Cừ", logo("round")),
        Sponsor("Quỹ Khuyến học phường"),
    ),
)
MOST_SPONSORS = replace(
    SPONSORS,
    shown=tuple(Sponsor("Hợp tác xã Nông nghiệp Đại Ẩn", logo("wide", 720, 300)) for _ in range(6)),
)


def dressed(count: int = 8, *, long: bool = False) -> dict[str, Slide]:
    """The scenes that show something of the look."""
    welcome = samples.welcome(count, long=long)
    logos, sponsors = (LOGOS, MOST_SPONSORS) if long else (LOGOS[:1], SPONSORS)
    teams = tuple(_with_logo(team) for team in samples.cards(count, long=long))
    slides: dict[str, Slide] = {
        "welcome": replace(welcome, logos=logos, sponsors=sponsors, teams=teams)
    }
    for name, slide in samples.pauses().items():
        if isinstance(slide, Pause) and name != "deliberation":
            slides[f"pause_{name}"] = replace(slide, sponsors=sponsors)
    every = samples.all_slides(count, long=long)
    slides["teams"] = replace(every["teams"], teams=teams)  # type: ignore[type-var]
    for name, slide in every.items():
        header = getattr(slide, "header", None)
        if header is not None:
            slides[name] = replace(slide, header=replace(header, logo=LOGOS[long]))  # type: ignore[type-var]
        lines = getattr(slide, "lines", ())
        if name.startswith(("ceremony", "winners")):
            shown = tuple(replace(line, logo=logo("round")) for line in lines)
            slides[name] = replace(slide, lines=shown)  # type: ignore[type-var]
        elif name in ("agenda", "results", "lots", "playoff"):
            slides[name] = slide
    return slides


def _with_logo(team: TeamCard) -> TeamCard:
    return replace(team, logo=logo("round")) if team.number % 3 else team


@cache
def bytes_of(name: str) -> bytes | None:
    """The pictures: two logos, and grounds from kind to cruel."""
    draw = {
        "round": _round,
        "wide": _wide,
        "background": _hills,
        "white": lambda: _flat("#ffffff"),
        "black": lambda: _flat("#000000"),
        "noise": _noise,
    }.get(name)
    if draw is None:
        return None
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    draw().save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(QByteArray(buffer.data()).data())


def _flat(colour: str, width: int = 640, height: int = 360) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    return image


def _round() -> QImage:
    image = QImage(300, 300, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor("#0a3d8f"))
    painter.drawEllipse(QPointF(150, 150), 140, 140)
    painter.setBrush(QColor("#f2c21a"))
    painter.drawEllipse(QPointF(150, 150), 60, 60)
    painter.end()
    return image


def _wide() -> QImage:
    image = _flat("#ffffff", 720, 300)
    painter = QPainter(image)
    painter.fillRect(40, 60, 640, 180, QColor("#b3122b"))
    painter.end()
    return image


def _hills() -> QImage:
    image = _flat("#ffffff", 1600, 900)
    painter = QPainter(image)
    sky = QLinearGradient(0, 0, 0, 900)
    sky.setColorAt(0, QColor("#3f8fd9"))
    sky.setColorAt(0.6, QColor("#fff1c9"))
    sky.setColorAt(1, QColor("#2f5b2a"))
    painter.fillRect(image.rect(), sky)
    painter.setBrush(QColor("#24451f"))
    for at in range(6):
        painter.drawEllipse(QPointF(280 * at, 900), 320, 220 + 40 * (at % 3))
    painter.end()
    return image


def _noise() -> QImage:
    image = _flat("#000000", 320, 180)
    for y in range(180):
        for x in range(320):
            image.setPixelColor(x, y, QColor.fromHsv((x * 7 + y * 13) % 360, 255 * (x % 2), 255))
    return image
