# ruff: noqa: INP001
"""Pictures behind hidden keywords: they tell what the word is about and never write it.

Each part of them shows something of its own, since the hall sees them piece by piece.
"""

from __future__ import annotations

from canvas import (
    AMBER,
    BLUE,
    GREY,
    HAIR,
    INK,
    MIST,
    PINK,
    RED,
    SKIN,
    TEAL,
    WHITE,
    Point,
    Sheet,
    face,
    lock,
    person,
)

NIGHT, CLOTH, FOLD, WOOD, LEAF = "#22306f", "#c75288", "#a63f70", "#8a5a34", "#2f9e5b"


def behind_a_curtain(sheet: Sheet) -> None:
    """A child behind a curtain, a diary with a lock, a door that is shut, eyes that look on."""
    sheet.box((0, 0, 1280, 720), "#f3e6d2", 0)
    sheet.box((0, 560, 1280, 720), "#d9b98c", 0)
    _window(sheet)
    _shut_door(sheet)
    _diary(sheet)
    for x, y in ((980, 560), (1110, 630), (1210, 530)):
        _eye(sheet, (x, y), 62)
    _curtain(sheet)


def word_given(sheet: Sheet) -> None:
    """A paper with a tick, a pen that signs, two hands that meet, a thumb that points up."""
    sheet.box((0, 0, 1280, 720), "#dfeafd", 0)
    sheet.box((60, 40, 560, 430), WHITE, 24, INK, 6)
    for row, right in enumerate((480, 400, 450)):
        top = 84 + row * 108
        sheet.box((100, top, 172, top + 72), WHITE, 12, INK, 6)
        sheet.box((206, top + 24, right, top + 50), MIST, 12)
    sheet.line([(112, 124), (132, 148), (176, 84)], TEAL, 18)
    _pen(sheet)
    _thumb(sheet, (1020, 190), 1.0)
    _handshake(sheet)
    sheet.box((60, 470, 420, 680), WHITE, 24, INK, 6)
    sheet.line([(100, 620), (160, 560), (190, 626), (250, 548), (280, 620), (380, 570)], BLUE, 12)
    sheet.line([(100, 650), (380, 650)], GREY, 5)


def way_in(sheet: Sheet) -> None:
    """A page that asks for name and secret, a key, a card, a bell of messages, a cloud."""
    sheet.box((0, 0, 1280, 720), "#e3ecff", 0)
    sheet.box((380, 60, 900, 660), WHITE, 40, INK, 8)
    person(sheet, (640, 210), 110, TEAL)
    sheet.box((440, 370, 840, 450), MIST, 20, BLUE, 5)
    sheet.text((470, 410), "@", 56, BLUE, bold=True)
    sheet.box((540, 396, 760, 424), GREY, 14)
    sheet.box((440, 480, 840, 560), MIST, 20, BLUE, 5)
    for dot in range(7):
        sheet.disc((490 + dot * 48, 520), 15, INK)
    sheet.box((520, 586, 760, 638), BLUE, 26)
    sheet.shape([(672, 612), (622, 590), (622, 634)], WHITE)
    _key(sheet, (180, 190))
    _card(sheet)
    _messages(sheet)
    _cloud(sheet)


def _window(sheet: Sheet) -> None:
    sheet.box((70, 60, 420, 360), NIGHT, 10, WOOD, 16)
    sheet.disc((330, 140), 44, "#fff1c4")
    sheet.disc((352, 128), 40, NIGHT)
    for x, y in ((130, 120), (200, 210), (150, 290), (270, 250)):
        sheet.disc((x, y), 7, WHITE)
    sheet.line([(245, 66), (245, 354)], WOOD, 12)
    sheet.line([(76, 210), (414, 210)], WOOD, 12)


def _shut_door(sheet: Sheet) -> None:
    sheet.box((900, 60, 1180, 480), WOOD, 12, INK, 6)
    sheet.box((935, 100, 1145, 260), "#a06c42", 10)
    sheet.box((935, 290, 1145, 440), "#a06c42", 10)
    sheet.disc((950, 274), 18, AMBER, INK)
    sheet.box((1010, 120, 1130, 240), WHITE, 60, RED, 12)
    sheet.box((1034, 166, 1106, 194), RED, 8)


def _diary(sheet: Sheet) -> None:
    sheet.box((60, 430, 400, 670), BLUE, 20, INK, 6)
    sheet.box((60, 430, 110, 670), INK, 16)
    sheet.box((150, 470, 360, 520), WHITE, 14)
    lock(sheet, (290, 610), 44)


def _eye(sheet: Sheet, centre: Point, size: float) -> None:
    x, y = centre
    sheet.pie((x - size, y - size * 0.72, x + size, y + size * 0.72), 0, 360, WHITE)
    sheet.arc((x - size, y - size * 0.72, x + size, y + size * 0.72), 0, 360, INK, 6)
    sheet.disc((x - size * 0.3, y), size * 0.4, TEAL)
    sheet.disc((x - size * 0.3, y), size * 0.2, INK)


def _curtain(sheet: Sheet) -> None:
    sheet.box((440, 40, 880, 66), INK, 12)
    face(sheet, (660, 330), 92)
    sheet.box((556, 420, 764, 640), AMBER, 60)
    for step in range(5):
        left = 450 + step * 26
        sheet.box((left, 66, left + 20, 640), CLOTH if step % 2 else FOLD, 8)
        right = 870 - step * 26
        sheet.box((right - 20, 66, right, 640), CLOTH if step % 2 else FOLD, 8)
    sheet.box((440, 66, 880, 150), CLOTH, 0)
    for wave in range(6):
        sheet.disc((476 + wave * 73, 150), 36, CLOTH)


def _pen(sheet: Sheet) -> None:
    sheet.shape([(520, 560), (700, 300), (752, 336), (572, 596)], BLUE)
    sheet.shape([(520, 560), (572, 596), (508, 622)], AMBER)
    sheet.shape([(700, 300), (724, 266), (776, 302), (752, 336)], INK)


def _thumb(sheet: Sheet, corner: Point, size: float) -> None:
    x, y = corner
    sheet.disc((x, y), 150 * size, TEAL)
    sheet.box((x - 84, y - 6, x - 34, y + 96), WHITE, 12)
    sheet.box((x - 24, y - 4, x + 84, y + 96), WHITE, 26)
    sheet.shape([(x - 24, y + 10), (x + 8, y - 96), (x + 44, y - 90), (x + 40, y + 10)], WHITE)
    sheet.disc((x + 26, y - 92), 20, WHITE)


def _handshake(sheet: Sheet) -> None:
    sheet.box((690, 470, 850, 600), BLUE, 18)
    sheet.box((1150, 470, 1280, 600), PINK, 18)
    sheet.box((830, 488, 1030, 580), SKIN, 44)
    sheet.box((970, 488, 1170, 580), "#d9a878", 44)
    for finger in range(4):
        top = 492 + finger * 22
        sheet.box((940, top, 1016, top + 20), SKIN, 10, HAIR, 2)


def _key(sheet: Sheet, centre: Point) -> None:
    x, y = centre
    sheet.disc((x, y), 84, AMBER, INK)
    sheet.disc((x, y), 34, "#e3ecff", INK)
    sheet.box((x + 70, y - 18, x + 190, y + 18), AMBER, 8)
    sheet.box((x + 130, y, x + 152, y + 56), AMBER, 4)
    sheet.box((x + 166, y, x + 188, y + 44), AMBER, 4)


def _card(sheet: Sheet) -> None:
    sheet.box((40, 470, 340, 660), PINK, 24, INK, 6)
    sheet.box((40, 510, 340, 550), INK, 0)
    sheet.box((70, 580, 150, 630), AMBER, 10)
    for group in range(3):
        sheet.box((176 + group * 50, 600, 212 + group * 50, 616), WHITE, 6)


def _messages(sheet: Sheet) -> None:
    sheet.box((950, 70, 1240, 240), WHITE, 34, INK, 6)
    sheet.shape([(1010, 234), (1070, 234), (1000, 290)], WHITE)
    for row, right in enumerate((1190, 1130)):
        sheet.box((986, 112 + row * 52, right, 140 + row * 52), MIST, 14)
    sheet.disc((1226, 78), 38, RED)
    sheet.text((1226, 78), "3", 48, WHITE, bold=True, anchor="mm")


def _cloud(sheet: Sheet) -> None:
    for x, y, size in ((1010, 590, 70), (1100, 550, 92), (1190, 596, 64)):
        sheet.disc((x, y), size, "#9db8f5")
    sheet.box((970, 580, 1230, 660), "#9db8f5", 40)
    sheet.line([(1100, 640), (1100, 540)], WHITE, 18)
    sheet.line([(1060, 580), (1100, 536), (1140, 580)], WHITE, 18)
