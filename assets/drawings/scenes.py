# ruff: noqa: INP001
"""Pictures of posts, films, children's affairs: what a question tells of, drawn."""

from __future__ import annotations

import math

from canvas import (
    AMBER,
    BLUE,
    GREY,
    INK,
    MIST,
    PINK,
    RED,
    TEAL,
    WHITE,
    Sheet,
    clock,
    face,
    film,
    film_bar,
    lock,
    phone,
    post,
)

SKY, SEA, SAND, LEAF, WOOD = "#bfe0ff", "#3a8fd0", "#f6dfa4", "#2f9e5b", "#8a5a34"


def cheap_journey(sheet: Sheet) -> None:
    """An offer of a journey that wants money first."""
    sheet.box((60, 36, 1220, 684), SKY, 36)
    sheet.disc((1120, 140), 70, AMBER)
    sheet.box((60, 400, 1220, 560), SEA, 0)
    sheet.box((60, 520, 1220, 684), SAND, 36)
    sheet.line([(240, 620), (262, 470), (300, 330)], WOOD, 26)
    for angle in (170, 205, 240, 300, 340, 20):
        far = math.radians(angle)
        tip = (300 + 150 * math.cos(far), 330 + 110 * math.sin(far) + 30)
        sheet.line([(300, 330), ((300 + tip[0]) / 2, (330 + tip[1]) / 2 - 26), tip], LEAF, 24)
    sheet.text((640, 140), "COMBO DU LỊCH", 84, INK, bold=True, anchor="mm")
    sheet.text((640, 260), "GIÁ RẺ", 100, RED, bold=True, anchor="mm")
    sheet.box((400, 540, 1180, 650), BLUE, 30)
    sheet.text((790, 595), "Chuyển trước một nửa, giữ chỗ!", 46, WHITE, bold=True, anchor="mm")


def market_rumour(sheet: Sheet) -> None:
    """A true picture of a market under words that frighten."""
    post(sheet, "Tin khu phố", ["Chợ sắp đóng cửa vì dịch!", "Bà con mua ngay kẻo hết!"])
    sheet.box((140, 320, 1140, 760), SKY, 0)
    sheet.box((140, 600, 1140, 760), SAND, 0)
    for stall, colour in enumerate((RED, BLUE, TEAL, PINK)):
        left = 176 + stall * 240
        sheet.box((left + 10, 440, left + 198, 610), "#fff1d6", 0)
        sheet.box((left, 530, left + 208, 610), WOOD, 8)
        for stripe in range(4):
            edge = left + stripe * 52
            fill = colour if stripe % 2 == 0 else WHITE
            sheet.box((edge, 370, edge + 52, 440), fill, 0)
            sheet.pie((edge, 414, edge + 52, 466), 0, 180, fill)
    for head in range(11):
        x, y = 200 + head * 88, 610 + (head % 3) * 24
        sheet.box((x - 34, y + 26, x + 34, 800), (BLUE, TEAL, PINK, AMBER)[head % 4], 26)
        sheet.disc((x, y), 32, "#f2c9a1")
        sheet.pie((x - 34, y - 36, x + 34, y + 28), 180, 360, "#33291f")


def labelled_post(sheet: Sheet) -> None:
    """A post with the label of false news, and a clock that nobody has read yet."""
    sheet.box((60, 60, 820, 660), WHITE, 36, MIST, 5)
    sheet.disc((140, 140), 46, GREY)
    sheet.box((210, 122, 520, 158), MIST, 14)
    for row, right in enumerate((760, 700, 740, 520)):
        sheet.box((110, 230 + row * 60, right, 262 + row * 60), MIST, 14)
    sheet.box((110, 486, 770, 630), RED, 24)
    sheet.text((440, 558), "TIN GIẢ", 104, WHITE, bold=True, anchor="mm")
    clock(sheet, (1040, 350), 180, "?")


def secret_of_a_child(sheet: Sheet) -> None:
    """A locked folder: what is in it is the question."""
    sheet.box((180, 130, 560, 240), AMBER, 28)
    sheet.box((180, 180, 1100, 660), AMBER, 28)
    sheet.box((180, 230, 1100, 660), "#ffd27d", 28)
    for left in (250, 440, 630):
        sheet.box((left, 290, left + 150, 450), WHITE, 18, INK, 5)
        sheet.text((left + 75, 370), "?", 96, BLUE, bold=True, anchor="mm")
    lock(sheet, (950, 400), 80, WHITE)
    sheet.text((640, 570), "Chuyện riêng của bé", 66, bold=True, anchor="mm")


def marks_of_an(sheet: Sheet) -> None:
    """A mother's post with her child's marks."""
    post(sheet, "Mẹ bé An", ["Khoe con gái cả nhà ơi!"], PINK)
    sheet.box((240, 270, 1040, 760), "#fff7e0", 10, AMBER, 6)
    sheet.text((640, 330), "BẢNG ĐIỂM", 58, RED, bold=True, anchor="mm")
    for row, (name, told) in enumerate((("Họ tên:", 330), ("Trường:", 420), ("Lớp:", 160))):
        y = 420 + row * 74
        sheet.text((300, y), name, 46)
        sheet.box((490, y - 18, 490 + told, y + 18), GREY, 14)
    for column in range(4):
        left = 300 + column * 176
        sheet.box((left, 626, left + 150, 780), WHITE, 10, GREY, 4)
        sheet.disc((left + 75, 676), 28, AMBER)


def told_secret(sheet: Sheet) -> None:
    """A cousin tells a boy's secret."""
    post(sheet, "Anh họ của Bin", ["Kể bí mật của Bin", "cho cả nhà nghe nhé!"], BLUE)
    for row, right in enumerate((720, 640, 700)):
        sheet.box((180, 340 + row * 54, right, 366 + row * 54), MIST, 12)
    face(sheet, (930, 470), 120, "sad")
    sheet.line([(850, 440), (890, 424)], INK, 8)
    sheet.line([(970, 424), (1010, 440)], INK, 8)
    for left in (180, 320, 460):
        face(sheet, (left + 60, 600), 48, "laughing")


def long_game(sheet: Sheet) -> None:
    """Three games in a row, and how long they took."""
    sheet.box((60, 60, 820, 560), INK, 30)
    sheet.box((84, 84, 796, 536), "#2b3a8c", 16)
    games = (("Trò 1: 90 phút", AMBER, 600), ("Trò 2", TEAL, 460), ("Trò 3", PINK, 540))
    for row, (name, colour, width) in enumerate(games):
        top = 116 + row * 136
        sheet.box((120, top, 120 + width, top + 104), colour, 20)
        sheet.text((150, top + 52), name, 50, bold=True)
    sheet.box((380, 560, 500, 620), INK, 0)
    sheet.box((280, 610, 600, 650), INK, 16)
    clock(sheet, (1040, 270), 160)
    sheet.text((1040, 500), "Hôm nay", 50, anchor="mm")
    sheet.text((1040, 590), "4 giờ", 92, RED, bold=True, anchor="mm")


def children_line(sheet: Sheet) -> None:
    """A card of the line for children; its number is the question."""
    sheet.box((90, 70, 1190, 650), WHITE, 44, BLUE, 10)
    sheet.text((640, 170), "Tổng đài điện thoại quốc gia", 62, bold=True, anchor="mm")
    sheet.text((640, 260), "BẢO VỆ TRẺ EM", 84, BLUE, bold=True, anchor="mm")
    sheet.disc((310, 480), 116, TEAL)
    sheet.arc((220, 390, 400, 570), 55, 215, WHITE, 34)
    sheet.disc((258, 428), 30, WHITE)
    sheet.disc((362, 532), 30, WHITE)
    for left in (500, 710, 920):
        sheet.box((left, 380, left + 170, 580), MIST, 30, BLUE, 6)
        sheet.text((left + 85, 480), "?", 130, BLUE, bold=True, anchor="mm")


def neighbour_post(sheet: Sheet) -> None:
    """A post about a neighbour before it goes out, with who may see it."""
    phone(sheet, (130, 30, 1150, 900), "Bài viết mới")
    sheet.texts((200, 210), ["Nhà bác hàng xóm ở đây nè:"], 50, bold=True)
    for row, name in enumerate(("Số điện thoại:", "Nơi ở:")):
        y = 290 + row * 76
        sheet.text((200, y), name, 46)
        sheet.box((560, y - 22, 1060, y + 22), GREY, 16)
    sheet.box((180, 424, 1100, 606), MIST, 24)
    sheet.text((210, 464), "Ai xem được?", 42, GREY)
    for column, name in enumerate(("Mọi người", "Bạn bè", "Mình tôi")):
        x = 236 + column * 300
        sheet.disc((x, 545), 22, WHITE, BLUE)
        if column == 0:
            sheet.disc((x, 545), 11, BLUE)
        sheet.text((x + 38, 545), name, 42)
    sheet.box((820, 624, 1100, 702), BLUE, 24)
    sheet.text((960, 662), "Đăng", 46, WHITE, bold=True, anchor="mm")


def made_face(sheet: Sheet) -> None:
    """An advertisement with a face that is half drawn by a machine."""
    film(sheet, SKY)
    face(sheet, (470, 320), 190)
    for step in range(5):
        x = 474 + step * 38
        sheet.line([(x, 190), (x, 460)], BLUE, 4)
        y = 200 + step * 62
        sheet.line([(474, y), (626, y)], BLUE, 4)
    sheet.box((800, 240, 1060, 520), PINK, 20, INK, 6)
    sheet.text((930, 380), "Mua đi!", 54, WHITE, bold=True, anchor="mm")
    film_bar(sheet)


def made_singer(sheet: Sheet) -> None:
    """A film in which a singer praises goods."""
    film(sheet, "#33245e")
    sheet.shape([(160, 64), (320, 64), (560, 580), (260, 580)], "#4d3a86")
    sheet.box((290, 400, 550, 580), RED, 60)
    face(sheet, (420, 270), 120)
    sheet.line([(560, 560), (530, 420)], INK, 22)
    sheet.disc((524, 396), 38, GREY)
    sheet.box((650, 150, 1110, 300), WHITE, 36)
    sheet.shape([(660, 270), (720, 296), (610, 340)], WHITE)
    sheet.text((880, 225), "Hàng ở đây tốt lắm!", 41, bold=True, anchor="mm")
    for left, colour in ((720, AMBER), (860, TEAL), (1000, PINK)):
        sheet.box((left, 430, left + 110, 560), colour, 16, INK, 5)
    film_bar(sheet)


def made_bridge(sheet: Sheet) -> None:
    """A film of a bridge that fell, with words over it."""
    film(sheet, SKY)
    sheet.box((124, 440, 1156, 580), SEA, 0)
    for left in (210, 400, 830, 1020):
        sheet.box((left, 330, left + 50, 540), GREY, 0)
    sheet.box((124, 280, 500, 334), INK, 0)
    sheet.box((780, 280, 1156, 334), INK, 0)
    sheet.shape([(500, 280), (520, 334), (600, 500), (560, 510), (470, 334)], INK)
    sheet.shape([(780, 280), (760, 334), (690, 480), (730, 500), (810, 334)], INK)
    sheet.box((150, 90, 760, 180), RED, 16)
    sheet.text((180, 134), "NÓNG: SẬP CẦU!", 58, WHITE, bold=True)
    film_bar(sheet)
