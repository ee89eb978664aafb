# ruff: noqa: INP001
"""Pictures of what comes to a telephone or a chat: messages, notices, pages that look alike."""

from __future__ import annotations

from canvas import (
    AMBER,
    BLUE,
    GREY,
    INK,
    MIST,
    PAPER,
    PINK,
    TEAL,
    WHITE,
    Sheet,
    browser,
    bubble,
    person,
    phone,
    robot,
    sham_qr,
)


def advertising_message(sheet: Sheet) -> None:
    """An advertisement by message."""
    phone(sheet, (190, 40, 1090, 860), "Tin nhắn", TEAL)
    sheet.text((640, 210), "Cửa hàng gần nhà · Hôm nay", 36, GREY, anchor="mm")
    bubble(sheet, (250, 260, 1030, 440), ["Giảm giá cuối tuần!", "Mua ngay kẻo hết, bạn ơi!"])
    bubble(sheet, (250, 480, 1030, 660), ["Hàng mới về rất nhiều,", "nhắn MUA để đặt hàng."])


def daily_messages(sheet: Sheet) -> None:
    """Advertisements day after day, and an excuse."""
    phone(sheet, (150, 30, 1130, 900), "Tin nhắn của chị Hoa", TEAL)
    for row, day in enumerate(("Thứ Hai", "Thứ Ba", "Thứ Tư")):
        top = 172 + row * 92
        sheet.text((214, top + 36), day, 38, GREY)
        sheet.box((410, top, 1060, top + 74), MIST, 30)
        sheet.text((440, top + 36), "Khuyến mãi! Khuyến mãi!", 42)
    bubble(sheet, (420, 462, 1060, 548), ["Tôi chưa từng đồng ý!"], mine=True)
    bubble(sheet, (214, 584, 1010, 680), ["Chị không trả lời tức là chịu rồi."])


def changed_telephone(sheet: Sheet) -> None:
    """A SIM goes to another telephone, and a notice comes."""
    sheet.box((70, 190, 330, 640), GREY, 44)
    sheet.box((90, 214, 310, 616), WHITE, 28)
    sheet.text((200, 415), "máy cũ", 42, GREY, anchor="mm")
    sheet.shape([(360, 330), (450, 330), (490, 372), (490, 490), (360, 490)], AMBER)
    sheet.box((388, 396, 462, 460), WHITE, 10, INK, 4)
    sheet.text((425, 428), "SIM", 30, bold=True, anchor="mm")
    sheet.line([(350, 540), (500, 540)], BLUE, 12)
    sheet.shape([(500, 512), (500, 568), (540, 540)], BLUE)
    phone(sheet, (570, 50, 1220, 780), "Thông báo")
    sheet.texts((626, 240), ["Thuê bao của bác vừa", "thay đổi thiết bị.", "Yêu cầu bác:"], 48)
    sheet.box((626, 440, 1164, 600), MIST, 30, BLUE, 6)
    sheet.text((895, 520), "?", 110, BLUE, bold=True, anchor="mm")


def look_alike_pages(sheet: Sheet) -> None:
    """Two pages of a person whose addresses differ in one letter."""
    for left, address in ((40, "tho-anh-an.example"), (660, "tho-anh-am.example")):
        browser(sheet, (left, 100, left + 580, 620), address, 44)
        person(sheet, (left + 290, 320), 76, TEAL)
        sheet.text((left + 290, 455), "Trang thơ của anh An", 46, bold=True, anchor="mm")
        for row, far in enumerate((460, 400)):
            top = 512 + row * 46
            sheet.box((left + 290 - far / 2, top, left + 290 + far / 2, top + 20), MIST, 10)


def qr_trap(sheet: Sheet) -> None:
    """A code on a pole leads to a page that looks like a bank's."""
    sheet.box((120, -40, 260, 800), GREY, 0)
    sheet.box((40, 190, 390, 590), WHITE, 10, INK, 6)
    sheet.text((215, 245), "QUÉT NHẬN QUÀ", 33, BLUE, bold=True, anchor="mm")
    sham_qr(sheet, (90, 296), 250)
    sheet.line([(420, 380), (520, 380)], BLUE, 12)
    sheet.shape([(520, 350), (520, 410), (562, 380)], BLUE)
    phone(sheet, (590, 30, 1230, 790), "Ngân hàng Bông Lúa", TEAL)
    sheet.box((640, 176, 1180, 244), MIST, 34)
    sheet.text((910, 210), "nganhang-bong1ua.example", 33, bold=True, anchor="mm")
    sheet.box((640, 290, 1180, 380), WHITE, 18, GREY, 4)
    sheet.text((668, 335), "Tên đăng nhập", 42, GREY)
    sheet.box((640, 410, 1180, 500), WHITE, 18, GREY, 4)
    sheet.text((668, 455), "Mật khẩu", 42, GREY)
    sheet.box((640, 540, 1180, 640), TEAL, 26)
    sheet.text((910, 590), "Đăng nhập", 48, WHITE, bold=True, anchor="mm")


def taken_account(sheet: Sheet) -> None:
    """Somebody writes from a friend's account and wants money."""
    phone(sheet, (170, 30, 1110, 900), "Anh Dũng")
    person(sheet, (270, 222), 46, AMBER)
    bubble(sheet, (336, 176, 1000, 272), ["Bạn ơi, mình đang kẹt quá!"])
    bubble(sheet, (336, 306, 1000, 466), ["Cho mình vay ít tiền,", "chiều mình trả ngay."])
    bubble(sheet, (520, 506, 1056, 602), ["Dũng phải không đó?"], mine=True)
    bubble(sheet, (336, 630, 760, 726), ["Mình đây mà!"])


def chat_window(sheet: Sheet) -> None:
    """A window in which somebody asks and something answers."""
    browser(sheet, (120, 40, 1160, 780), "Hỗ trợ trực tuyến", 46)
    bubble(sheet, (180, 190, 860, 286), ["Xin chào! Bạn cần giúp gì?"])
    bubble(sheet, (420, 326, 1100, 422), ["Mấy giờ thì mở cửa vậy?"], mine=True)
    bubble(sheet, (180, 462, 800, 558), ["Đang trả lời …"])
    sheet.box((180, 606, 1100, 690), PAPER, 40, GREY, 4)
    sheet.text((220, 648), "Nhập câu hỏi", 40, GREY)


def chat_with_a_mask(sheet: Sheet) -> None:
    """A machine that says it is a woman of the staff."""
    robot(sheet, (200, 330), 120)
    sheet.text((200, 520), "hệ thống", 44, bold=True, anchor="mm")
    phone(sheet, (400, 40, 1230, 880), "Cô Thảo, nhân viên tư vấn", PINK)
    bubble(sheet, (460, 210, 1130, 370), ["Dạ, cô Thảo đây.", "Bác Ba cần gì ạ?"], size=48)
    bubble(sheet, (640, 420, 1170, 516), ["Chào cô Thảo!"], mine=True, size=48)
    bubble(sheet, (460, 566, 1130, 662), ["Con nghe đây bác."], size=48)


def asked_for_papers(sheet: Sheet) -> None:
    """A social network asks for pictures of an identity card."""
    phone(sheet, (150, 40, 1130, 860), "Xác thực tài khoản")
    sheet.text((640, 215), "Mời gửi ảnh giấy tờ tùy thân", 50, bold=True, anchor="mm")
    for left, side in ((220, "mặt trước"), (660, "mặt sau")):
        sheet.box((left, 280, left + 400, 520), PAPER, 24, BLUE, 6)
        sheet.text((left + 200, 568), side, 42, GREY, anchor="mm")
    person(sheet, (300, 400), 54, BLUE)
    for top in (350, 400, 450):
        sheet.box((380, top - 10, 590, top + 10), GREY, 10)
        sheet.box((700, top - 10, 1020, top + 10), GREY, 10)
    sheet.box((420, 614, 860, 694), BLUE, 26)
    sheet.text((640, 654), "Gửi ảnh", 46, WHITE, bold=True, anchor="mm")
