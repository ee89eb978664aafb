"""Staged slides of every kind: ordinary ones, and the longest and tallest that may come."""

from __future__ import annotations

from dataclasses import replace

from contest.presentation.slides import (
    Act,
    Agenda,
    AgendaItem,
    Audience,
    AudienceWinner,
    Black,
    Buzz,
    BuzzLine,
    Ceremony,
    CeremonyLine,
    Clock,
    Declaring,
    Envelope,
    Face,
    GuessLine,
    Header,
    HiddenRow,
    LotLine,
    Lots,
    MarkCard,
    Marks,
    Media,
    Message,
    Obstacle,
    Option,
    OrderDraw,
    OvertimeStep,
    PackageCard,
    Packages,
    Pause,
    Piece,
    Playoff,
    PlayoffLine,
    QuestionLocked,
    QuestionOpen,
    QuestionRead,
    Results,
    Reveal,
    Rules,
    Scoreboard,
    ScoreLine,
    Seat,
    Seats,
    Slide,
    Stopwatch,
    TeamCard,
    Teams,
    Tile,
    Welcome,
    Winners,
)

NAMES = (
    ("Khu phố 1", "Khu phố 1"),
    ("Khu phố 2", "Khu phố 2"),
    ("Chi đoàn Trường THPT Trần Phú", "CĐ Trần Phú"),
    ("Hội Liên hiệp Phụ nữ phường Tân Thới Hiệp", "Hội Phụ nữ"),
    ("Hội Cựu chiến binh phường Tân Thới Hiệp", "Cựu chiến binh"),
    ("Ban Chỉ huy Quân sự phường", "Dân quân"),
    ("Công đoàn Trường THCS Nguyễn Huệ", "THCS Ng. Huệ"),
    ("Khu phố 5", "Khu phố 5"),
    ("Đoàn Thanh niên Công an phường Tân Thới Hiệp", "ĐTN Công an"),
    ("Trạm Y tế phường Tân Thới Hiệp", "Trạm Y tế"),
    ("Hội Nông dân phường Tân Thới Hiệp", "Hội Nông dân"),
    ("Tổ An ninh cơ sở khu phố 7", "Tổ An ninh 7"),
)

# 60 letters and 14 letters: the longest that may be entered; with capitals that stack marks.
LONG_NAMES = (
    ("Liên chi Hội Phụ nữ các khu phố 12, 13, 14 phường Tân Thới Ộ", "Phụ nữ KP12–14"),
    ("CÂU LẠC BỘ CỰU GIÁO CHỨC PHƯỜNG TÂN THỚI HIỆP – QUẬN MƯỜI I", "CLB CỰU GV Q12"),
    ("Chi đoàn Thanh niên Trường Trung học phổ thông Nguyễn Thượng", "Thượng Nguyễn "),
    ("Ban Công tác Mặt trận khu phố Ẵng Ặm Ữ Ộ phường Đông Hưng 5", "Mặt trận ẴẶỮỘ "),
    ("Đội Thông tin lưu động phường Tân Thới Hiệp, Tân Chánh Hiệp", "Thông tin LĐ 5"),
    ("Tổ Công nghệ số cộng đồng khu phố Nguyễn Thị Minh Khai số 27", "Công nghệ số27"),
)

MEMBERS = (
    "Nguyễn Thị Ngọc Hường",
    "Trần Quốc Bảo",
    "Lê Hoàng Phương Uyên",
    "Đặng Ẩn",
    "Phạm Nguyễn Thượng Hiền",
)

HEADER = Header("Vòng 2 · Kiến thức", "Câu 7/10", "10 điểm")
LONG_HEADER = Header(
    "Vòng 3 · Trách nhiệm của người sử dụng không gian mạng và bảo vệ dữ liệu cá nhân",
    "Câu 17/20 (câu dự bị)",
    "+20 / −10 điểm",
)

QUESTION = (
    "Theo Luật An ninh mạng số 116/2025/QH15, người sử dụng tài khoản số có trách nhiệm gì "
    "đối với thông tin đăng ký, mở, quản lý, sử dụng tài khoản của mình?"
)
OPTIONS = (
    "Bảo mật thông tin tài khoản",
    "Công khai mật khẩu với người thân",
    "Cho thuê, cho mượn khi cần thiết",
    "Không phải chịu trách nhiệm gì",
)
SHORT_QUESTION = "Luật An ninh mạng năm 2025 có hiệu lực từ ngày nào?"
SHORT_OPTIONS = ("01/01/2026", "01/3/2026", "01/7/2026", "01/01/2027")
LONG_QUESTION = (
    "Anh Đặng Văn Ứng nhận được cuộc gọi thoại có hình ảnh của em trai đang học xa nhà, nói rằng "
    "mình bị tai nạn, cần chuyển gấp 20 triệu đồng vào số tài khoản của một người lạ để đóng viện "
    "phí. Hình ảnh giống hệt em trai, giọng nói cũng giống, nhưng cuộc gọi chỉ kéo dài vài giây, "
    "hình giật và bị ngắt giữa chừng. Theo khuyến cáo của cơ quan chức năng và quy định tại "
    "Điều 42 khoản 2 Luật An ninh mạng số 116/2025/QH15, anh Ứng cần làm gì trước tiên để bảo vệ "
    "mình, và việc nào sau đây là KHÔNG nên làm trong mọi trường hợp? Hãy chọn phương án đầy đủ "
    "và đúng nhất."
)
LONG_OPTIONS = (
    (
        "Gọi lại cho em trai bằng số điện thoại vẫn dùng, hỏi người nhà hoặc nhà trường để xác "
        "minh; không chuyển tiền khi chưa xác minh được, và báo Công an phường"
    ),
    (
        "Chuyển trước một phần số tiền để kịp đóng viện phí, phần còn lại chuyển sau khi em trai "
        "gửi ảnh chụp hoá đơn của bệnh viện"
    ),
    "Gửi ảnh chụp căn cước công dân và mã OTP để bên kia chứng minh họ là người của bệnh viện",
    (
        "Đăng toàn bộ nội dung cuộc gọi lên mạng xã hội kèm số tài khoản, rồi kêu gọi mọi người "
        "cùng chuyển tiền giúp gia đình"
    ),
)
EXPLANATION = (
    "Giữ kín thông tin tài khoản là trách nhiệm của chính người dùng – kể cả với người thân quen."
)
LONG_EXPLANATION = (
    "Công nghệ giả mạo khuôn mặt và giọng nói (Deepfake) cho phép kẻ gian dựng cuộc gọi có hình "
    "chỉ từ vài bức ảnh và đoạn ghi âm công khai. Dấu hiệu: cuộc gọi rất ngắn, hình giật, hối "
    "thúc, chuyển tiền vào tài khoản lạ. Việc đúng là dừng lại, gọi lại qua kênh khác để xác "
    "minh, và báo cho Công an phường hoặc đường dây nóng."
)
SOURCE = "Nguồn: Luật An ninh mạng 116/2025/QH15, Điều 42 khoản 2 · có hiệu lực từ 01/7/2026"


def names_of(count: int, *, long: bool = False) -> tuple[tuple[str, str], ...]:
    """Whole and short names; the long ones repeat after six."""
    pool = LONG_NAMES * 2 if long else NAMES
    return tuple((whole[:60], short[:14].strip()) for whole, short in pool[:count])


def cards(count: int = 8, *, long: bool = False, members: bool = True) -> tuple[TeamCard, ...]:
    return tuple(
        TeamCard(at + 1, whole, short, at, MEMBERS[: 5 if long else 3] if members else ())
        for at, (whole, short) in enumerate(names_of(count, long=long))
    )


def tiles(count: int = 8, *, long: bool = False, stage: str = "idle") -> tuple[Tile, ...]:
    """Tiles as they stand in a stage of a cue: idle, open, buzz or reveal."""
    made = []
    for at, (_, short) in enumerate(names_of(count, long=long)):
        points = "262,25" if long else str(80 - 5 * at)
        tile = Tile(at + 1, short, at, points)
        if stage == "open" and at % 3 != 2:
            tile = replace(tile, status="Đã chọn", state="done")
        if stage == "turn" and at == 2:
            tile = replace(tile, status="Đang trả lời", state="active")
        if stage == "out" and at == 1:
            tile = replace(tile, status="Mất lượt", state="out")
        if stage == "reveal":
            answer, verdict = ("A", "right") if at % 3 != 1 else ("B", "wrong")
            change = "+10" if verdict == "right" else "0"
            if at == 4:
                answer, verdict, change = "", "blank", "0"
            tile = replace(tile, answer=answer, verdict=verdict, change=change, state="done")
        made.append(tile)
    return tuple(made)


def face(
    text: str = QUESTION, options: tuple[str, ...] = OPTIONS, *, right: str = "", page: int = 0
) -> Face:
    """A question; with `right` its options are shown as at the reveal."""
    placed = tuple(
        Option("ABCDEFGH"[at], each, _state("ABCDEFGH"[at], right))
        for at, each in enumerate(options)
    )
    return Face(text, placed, page=page, page_label="trang {page}/{pages}")


def _state(letter: str, right: str) -> str:
    if not right:
        return "open"
    return "right" if letter == right else "dimmed"


def clock(left_ms: int = 19_000, *, running: bool = False) -> Clock:
    return Clock(30_000, left_ms, 0, running, "giây")


def question_slides(
    count: int = 8,
    *,
    long: bool = False,
    text: str = QUESTION,
    options: tuple[str, ...] = OPTIONS,
    explanation: str = EXPLANATION,
    page: int = 0,
) -> dict[str, Slide]:
    """One question through all its scenes."""
    header = LONG_HEADER if long else HEADER
    asked = face(text, options, page=page)
    shown = face(text, options, right="A", page=page)
    team = cards(count, long=long)
    gaps = ("+0,042 giây", "+0,318 giây", "+1,204 giây")
    others = tuple(
        BuzzLine(card.number, card.short, card.color, gap)
        for card, gap in zip(team[1:], gaps, strict=False)
    )
    return {
        "read": QuestionRead(header, asked, tiles(count, long=long), "Đang đọc câu hỏi"),
        "open": QuestionOpen(header, asked, tiles(count, long=long, stage="open"), clock()),
        "turn": QuestionOpen(header, asked, tiles(count, long=long, stage="turn"), clock(4_200)),
        "locked": QuestionLocked(
            header, asked, tiles(count, long=long, stage="open"), "Hết giờ", "Chờ công bố đáp án"
        ),
        "buzz": Buzz(
            header, asked, "Giành quyền trả lời", team[0], others, tiles(count, long=long),
            replace(clock(8_000), label="Trả lời"),
        ),
        "reveal": Reveal(
            header, shown, "Đáp án", "A", explanation, SOURCE,
            tiles(count, long=long, stage="reveal"),
        ),
    }  # fmt: skip


ALT = "Ảnh chụp một tin nhắn mời gửi ảnh giấy tờ tuỳ thân để nhận quà"
WIDE, TALL = Media("image", "1" * 64, ALT, 1280, 720), Media("image", "2" * 64, ALT, 600, 900)


def pictured_slides(count: int, *, long: bool = False) -> dict[str, Slide]:
    """Questions with pictures, sounds and films, beside the text and on the options."""
    film, sound = Media("video", "3" * 64, "Đoạn phim"), Media("audio", "4" * 64, "Đoạn ghi âm")
    rows = {"one": (WIDE,), "tall": (TALL,), "two": (WIDE, TALL), "film": (film,),
            "sound": (sound,), "words": (replace(WIDE, hash="", alt=ALT * 4),)}  # fmt: skip
    text, options = (LONG_QUESTION, LONG_OPTIONS) if long else (QUESTION, OPTIONS)
    asked = question_slides(count, long=long, text=text, options=options)
    slides: dict[str, Slide] = {}
    for name, media in rows.items():
        for state in ("read", "open", "buzz", "reveal") if name == "one" else ("open", "reveal"):
            slide = asked[state]
            assert isinstance(slide, QuestionRead | QuestionOpen | Buzz | Reveal)
            shown = tuple(replace(one, fresh=state == "reveal") for one in media)
            slides[f"{name}_{state}"] = replace(slide, face=replace(slide.face, media=shown))
    for state in ("open", "reveal"):
        slide = asked[state]
        assert isinstance(slide, QuestionOpen | Reveal)
        on = tuple(replace(option, media=(WIDE,)) for option in slide.face.options)
        slides[f"options_{state}"] = replace(slide, face=replace(slide.face, options=on))
    bare = question_slides(count, text=SHORT_QUESTION, options=())["open"]
    assert isinstance(bare, QuestionOpen)
    slides["no_options"] = replace(bare, face=replace(bare.face, media=(WIDE,)))
    return slides


def on_every_page(slide: Slide, pages: int) -> tuple[Slide, ...]:
    """A slide of a question, page by page."""
    face = getattr(slide, "face", None)
    if not isinstance(face, Face):
        return (slide,)
    return tuple(replace(slide, face=replace(face, page=page)) for page in range(pages))  # type: ignore[call-arg]


def score_lines(count: int = 8, *, long: bool = False) -> tuple[ScoreLine, ...]:
    moves = (1, -1, 2, 0, -2, 0, 0, 1, -1, 0, 1, -1)
    order = (1, 0, 3, 2, 4, 5, 7, 6, 8, 9, 11, 10)
    names = names_of(count, long=long)
    lines = []
    for at, index in enumerate([each for each in order if each < count]):
        place = 3 if at == 3 else at + 1
        label = f"▲{moves[at]}" if moves[at] > 0 else f"▼{-moves[at]}" if moves[at] else ""
        whole, short = names[index]
        points = f"{262 - 9 * at},25" if long else str(125 - 5 * (place - 1))
        lines.append(ScoreLine(place, index + 1, whole, short, index, points, moves[at], label))
    return tuple(lines)


def ceremony_lines(count: int, *, announced: int, long: bool = False) -> tuple[CeremonyLine, ...]:
    """The last `announced` of `count` places, the best of them fresh."""
    prizes = {1: "Giải Nhất", 2: "Giải Nhì", 3: "Giải Ba", 4: "Giải Khuyến khích"}
    lines = [
        CeremonyLine(
            f"Hạng {line.place}", prizes.get(line.place, "Giải Khuyến khích" if at < 6 else ""),
            line.number, line.name, line.color, f"{line.points} điểm", fresh=False,
            rank=line.place, short=line.short,
        )
        for at, line in enumerate(score_lines(count, long=long))
    ]  # fmt: skip
    shown = lines[count - announced :]
    if not shown:
        return ()
    return tuple(replace(line, fresh=line.place == shown[0].place) for line in shown)


def welcome(count: int = 8, *, long: bool = False) -> Welcome:
    return Welcome(
        title="Hội thi “An toàn trên không gian mạng”"
        if not long
        else ("Hội thi tìm hiểu Luật An ninh mạng và Luật Bảo vệ dữ liệu cá nhân năm 2026"),
        organiser="Uỷ ban nhân dân phường Tân Thới Hiệp",
        place_and_date="Hội trường Uỷ ban nhân dân phường · ngày 22 tháng 11 năm 2026",
        greeting="Nhiệt liệt chào mừng quý vị đại biểu, khách quý và các đội thi",
        teams=cards(count, long=long, members=False),
    )


def rules(*, long: bool = False) -> Rules:
    lines: tuple[str, ...] = (
        "Mỗi câu hỏi có 30 giây suy nghĩ; tất cả các đội cùng trả lời bằng bảng A, B, C, D.",
        "Trả lời đúng được 10 điểm; trả lời sai hoặc không trả lời được 0 điểm.",
        "Chỉ lần giơ bảng đầu tiên được tính; không đổi đáp án sau khi hết giờ.",
        "Vòng thi có 10 câu; điểm vòng này cộng vào tổng điểm của đội.",
    )
    if long:
        lines += tuple(
            f"{line} Trường hợp hai đội bấm chuông cùng lúc, thứ tự ghi trong máy là thứ tự "
            "được công nhận; mọi khiếu nại gửi Ban Giám khảo trước khi sang câu tiếp theo."
            for line in lines * 2
        )
    header = replace(LONG_HEADER if long else HEADER, progress="", value="")
    return Rules(header, "Thể lệ vòng 2", lines, page_label="trang {page}/{pages}")


def seats(count: int = 100) -> Seats:
    """The floor of an elimination with seats of every state."""
    states = ("in", "out", "out", "falling", "rescued", "in", "out")
    return Seats(
        title="Phần 1 · Rung chuông vàng",
        label="Còn trên sàn",
        left=str(count * 2 // 7),
        whole=f"trong {count} thí sinh",
        news="12 thí sinh rời sàn",
        seats=tuple(Seat(n, states[n % len(states)]) for n in range(1, count + 1)),
    )


def act_slides(*, long: bool = False) -> dict[str, Slide]:
    """An act in time and over time; marks hidden, some turned over, and all with the mean."""
    name, short = names_of(1, long=long)[0]
    team = TeamCard(1, name, short, 4, ())
    header = Header("Phần 1 · Chào hỏi", "Tiết mục 2/6")
    steps = (OvertimeStep(301, "Quá giờ"), OvertimeStep(360, "Quá giờ · trừ 1 điểm"))
    watch = Stopwatch(
        125_000, 0, running=False, limit_s=300, limit="Thời gian quy định: 5:00", steps=steps
    )
    judges = ("Nguyễn Thị Ngọc Ánh", "Lê Văn Ưng", "Trần Thị Ế", "Giám khảo 4", "Giám khảo 5")
    states = ("shown", "shown", "dropped", "excused", "shown")
    notes = ("", "", "Không tính", "Miễn chấm", "")
    hidden = tuple(MarkCard(judge, "", "hidden") for judge in judges)
    opened = tuple(
        MarkCard(judge, "" if state == "excused" else "8,5", state, note)
        for judge, state, note in zip(judges, states, notes, strict=True)
    )
    title, mean, points = "Điểm của Ban Giám khảo", "Trung bình, bỏ điểm lệch", "Điểm tiết mục"
    blank = Marks(header, team, title, hidden, mean, "", "", points, "")
    whole = replace(blank, cards=opened, mean="8,67", points="7,67")
    return {
        "act": Act(header, team, watch),
        "act_over": Act(header, team, replace(watch, ran_ms=400_000)),
        "marks_hidden": blank,
        "marks": replace(whole, detail="Thời gian 6:40, −1 điểm"),
        "marks_9": replace(whole, cards=(*opened, *opened[:4])),
    }


PICTURE = (
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAABAAAAAJCAIAAAC0SDtlAAAAG0lEQVR4nGM8UWHDzMBAPGJh4GIgCYxqoIkGADjH"
    "AhujoOuWAAAAAElFTkSuQmCC"
)


def obstacle_slides(count: int = 4, *, long: bool = False) -> dict[str, Slide]:
    """A hidden keyword: at the beginning, half open, somebody heard, and found."""
    header = Header("Phần 3 · Vượt chướng ngại vật", "Đã hỏi 2/4 hàng", "Từ khóa 50 điểm")
    team = cards(count, long=long)
    many = 8 if long else 4
    words = (
        "GIA ĐÌNH",
        "HÌNH ẢNH",
        "XÓA BỎ",
        "TIẾT LỘ NƯỚC",
        "ỘỮẶ WMỖ",
        "ĐỊA CHỈ IP",
        "A",
        "24 GIỜ",
    )
    rows = tuple(
        HiddenRow(str(n), tuple(map(len, word.split())), "", "hidden", f"{len(word)} chữ cái")
        for n, word in enumerate(words[:many], 1)
    )
    states = ("won", "lost", "now", "won", "hidden", "won", "hidden", "hidden")
    half = tuple(
        replace(row, state=state, letters=word.replace(" ", "") if state in ("won", "lost") else "")
        for row, state, word in zip(rows, states, words, strict=False)
    )
    word = "CHỦ QUYỀN QUỐC GIA TRÊN KHÔNG GIAN MẠNG" if long else "TÀI KHOẢN SỐ"
    lengths = tuple(map(len, word.split()))
    keyword = HiddenRow("Từ khóa", lengths, "", "hidden", f"{sum(lengths)} chữ cái")
    labels = (*(str(n) for n in range(1, many + 1)), "★")
    pieces = tuple(map(Piece, labels))
    opened = tuple(
        replace(piece, state="open" if at in (0, 3) else "now" if at == 2 else "closed")
        for at, piece in enumerate(pieces)
    )
    guesses = tuple(
        GuessLine(card.number, card.short, card.color, text, "wrong")
        for card, text in zip(team, ("bí mật đời tư", "", "thông tin cá nhân của em"), strict=False)
    )
    states_of = tuple(
        replace(tile, status="Đã bị loại", state="out") if at == 0 else tile
        for at, tile in enumerate(tiles(count, long=long))
    )
    start = Obstacle(
        replace(header, progress="Đã hỏi 0/4 hàng"), f"{team[0].short} chọn hàng", rows, keyword,
        pieces, True, "", (), tiles(count, long=long), no_picture="Không có ảnh",
    )  # fmt: skip
    going = replace(
        start, header=header, title=f"{team[1].short} chọn hàng 3", rows=half, pieces=opened,
        picture=PICTURE, guesses=guesses[: count - 1], tiles=states_of,
    )  # fmt: skip
    waiting = tuple(
        BuzzLine(card.number, card.short, card.color, "+512 ms")
        for card in team[2 : 5 if long else 3]
    )
    heard = replace(
        going, title="Trả lời từ khóa", heard=team[1], waiting=waiting,
        clock=replace(clock(8_000), label="Trả lời"),
    )  # fmt: skip
    found = replace(
        going,
        title=f"{team[1].short} tìm ra từ khóa",
        header=replace(header, value=""),
        rows=tuple(
            replace(row, letters=text.replace(" ", ""), state="won")
            for row, text in zip(rows, words, strict=False)
        ),
        keyword=replace(keyword, letters=word.replace(" ", ""), state="won"),
        pieces=tuple(replace(piece, state="open") for piece in pieces),
        guesses=(*guesses[:2], GuessLine(2, team[1].short, 1, word.lower(), "right")),
    )
    return {"obstacle": start, "obstacle_going": going, "obstacle_heard": heard,
            "obstacle_found": found}  # fmt: skip


def rare_obstacles() -> dict[str, Slide]:
    """Rows by letters of a choice, no centre, no picture, five and seven rows, pads to touch."""
    slides, few = obstacle_slides(12, long=True), obstacle_slides(4)
    going, start = slides["obstacle_going"], few["obstacle_going"]
    assert isinstance(going, Obstacle)
    assert isinstance(start, Obstacle)
    told = tuple(
        HiddenRow(str(n), (), "Không chia sẻ thông tin chưa kiểm chứng" if n < 3 else "", state)
        for n, state in enumerate(("won", "lost", "now", "hidden"), 1)
    )
    pads = tuple(replace(tile, pads=("Đoán",)) for tile in going.tiles)
    return {
        **{f"{name}_12": slide for name, slide in slides.items()},
        **few,
        "obstacle_options": replace(start, rows=told, picture="", pieces=()),
        "obstacle_no_picture": replace(going, picture="", pieces=()),
        "obstacle_no_centre": replace(going, centre=False, pieces=going.pieces[:8]),
        "obstacle_5": replace(start, rows=going.rows[:5], pieces=going.pieces[:6]),
        "obstacle_7": replace(start, rows=going.rows[:7], pieces=going.pieces[:8]),
        "obstacle_touch": replace(going, tiles=pads),
        "obstacle_touch_4": replace(start, tiles=pads[:4]),
    }


LONGEST_MESSAGE = (
    "Đề nghị các đội thi Liên chi Hội Phụ nữ khu phố 12, 13, 14 và Đoàn Thanh niên Công an "
    "phường Tân Thới Hiệp cử đại diện đến bàn thư ký ký biên bản; xe 59-X1 234.56 đang chắn "
    "lối ra, mời chủ xe."
)


def pauses() -> dict[str, Slide]:
    """The evening stands still, with and without a countdown."""
    title, hint = "Tạm dừng kỹ thuật", "Hội thi sẽ tiếp tục ngay khi khắc phục xong"
    countdown = Clock(600_000, 545_000, 0, running=False, unit="giây", label="Tiếp tục sau")
    contest = "Hội thi Tìm hiểu pháp luật về an toàn thông tin trên không gian mạng"
    return {
        "deliberation": Pause("Ban Giám khảo hội ý", contest, "Kết quả sẽ được công bố ngay", None),
        "technical": Pause(title, contest, hint, countdown),
    }


def messages() -> dict[str, Slide]:
    """A text of the host for the hall, short and as long as it may be."""
    contest = "Hội thi Tìm hiểu pháp luật về an toàn thông tin trên không gian mạng"
    return {
        "message": Message("Mời quý vị đại biểu và cổ động viên ổn định chỗ ngồi", contest),
        "message_full": Message(LONGEST_MESSAGE, contest),
    }


def lots(count: int = 3, *, long: bool = False) -> Lots:
    """So many tied teams in the order of lots."""
    lines = tuple(
        LotLine(str(at), at, name, at - 1, short)
        for at, (name, short) in enumerate(names_of(count, long=long), 1)
    )
    return Lots("Kết quả bốc thăm", "Các đội bằng điểm, xếp theo thứ tự bốc thăm", lines)


def order_draw(count: int = 8, *, opened: int = 3, long: bool = False) -> OrderDraw:
    """So many teams that draw their places; one more than there are: the order of all."""
    done = opened > count
    numbers = range(1, count + 1) if done else sorted(range(1, count + 1), key=lambda n: 5 * n % 13)
    last = -1 if done else opened - 1
    envelopes = tuple(
        Envelope(
            *names,
            at,
            str(number) if at < opened else "",
            "closed" if at >= opened else "fresh" if at == last else "open",
        )
        for at, (names, number) in enumerate(zip(names_of(count, long=long), numbers, strict=True))
    )
    title = "Thứ tự thi" if done else "Bốc thăm thứ tự thi"
    waiting = "" if done else f"Mời {envelopes[min(opened, count - 1)].name} mở phong bì"
    return OrderDraw(title, "Hội thi “An toàn trên không gian mạng”", envelopes, waiting)


def playoff(count: int = 3, *, placed: int = 1, long: bool = False) -> Playoff:
    """So many tied teams, of which the first ones have a place already."""
    prizes = ("Giải Nhất", "Giải Nhì", "Giải Khuyến khích")
    lines = []
    for at, (name, short) in enumerate(names_of(count, long=long)):
        line = PlayoffLine(at + 1, name, short, at, "in")
        if at == count - 1:
            line = replace(line, state="out", place="Vắng mặt")
        if at < placed:
            line = replace(line, state="placed", place=f"Hạng {at + 1}", prize=prizes[at % 3])
        lines.append(line)
    goal = f"Tranh hạng {placed + 1}: {prizes[placed % 3]}"
    hint = "Đội bấm chuông trước và trả lời đúng giành hạng này"
    return Playoff("Câu hỏi phụ", "Đã hỏi 1/3 câu", goal, hint, tuple(lines))


def audience_slides(*, long: bool = False) -> dict[str, Slide]:
    """A question for the hall: asked, revealed by letter and in words, and its winner."""
    text, options = (LONG_QUESTION, LONG_OPTIONS) if long else (QUESTION, OPTIONS)
    prize = "Bộ quà tặng của Ban Tổ chức: một chiếc ô gấp và sổ tay số" if long else "Một chiếc ô"
    header = Header("Câu hỏi dành cho khán giả", "Câu 2/3")
    asked = Audience(header, face(text, options), "Phần thưởng", prize, "Mời giơ tay trả lời")
    explanation = LONG_EXPLANATION if long else EXPLANATION
    shown = replace(
        asked, face=face(text, options, right="A"), hint="Đáp án đúng", revealed=True,
        explanation=explanation, source=SOURCE,
    )  # fmt: skip
    name = "Công Tằng Tôn Nữ Nguyễn Thị Phương Ộ Ữ Ặ, Tổ dân phố số 127" if long else "Lê Văn Ưng"
    answer = f"Đáp án: A. {options[0]}"
    return {
        "audience": asked,
        "audience_reveal": shown,
        "audience_words": replace(
            shown, face=face(SHORT_QUESTION, ()), answer="Ngày 01 tháng 7 năm 2026"
        ),
        "audience_winner": AudienceWinner(
            header, "Chúc mừng khán giả", name, "Phần thưởng", prize, answer
        ),
        "audience_no_prize": AudienceWinner(header, "Chúc mừng khán giả", name, "", "", ""),
    }


def agenda(count: int = 6, *, long: bool = False) -> Agenda:
    """A run of show: two rounds are done, the third comes next."""
    title = "Trách nhiệm của người sử dụng không gian mạng và bảo vệ dữ liệu cá nhân"
    titles = ("Chào hỏi", "Kiến thức", "Giành quyền trả lời", "Xử lý tình huống", "Về đích")
    states = (("done", "Đã xong"), ("done", "Đã xong"), ("next", "Tiếp theo"))
    items = [
        AgendaItem(str(at + 1), title if long else titles[at % 5], *state)
        for at in range(count)
        for state in [states[at] if at < 3 else ("ahead", "")]
    ]
    items.append(AgendaItem("", "Công bố kết quả", "ahead", ""))
    contest = "Hội thi “An toàn trên không gian mạng”"
    return Agenda("Chương trình", contest, tuple(items), page_label="trang {page}/{pages}")


def results(count: int = 8, *, long: bool = False) -> Results:
    """The final standings as a code."""
    lines = [f"{at}. {short}: {300 - 7 * at},25" for at, (_, short) in
             enumerate(names_of(count, long=long), 1)]  # fmt: skip
    text = "\n".join(("Hội thi “An toàn trên không gian mạng”", *lines))
    contest = "Hội thi “An toàn trên không gian mạng”"
    return Results("Bảng xếp hạng cuối cùng", contest, "Quét bằng điện thoại, không cần mạng", text)


def all_slides(count: int = 8, *, long: bool = False) -> dict[str, Slide]:
    """Every kind of slide once or more, by a name for pictures and test ids."""
    text, options = (LONG_QUESTION, LONG_OPTIONS) if long else (QUESTION, OPTIONS)
    explanation = LONG_EXPLANATION if long else EXPLANATION
    slides: dict[str, Slide] = {
        "welcome": welcome(count, long=long),
        "teams": Teams("Các đội thi", cards(count, long=long), page_label="trang {page}/{pages}"),
        "rules": rules(long=long),
        **question_slides(count, long=long, text=text, options=options, explanation=explanation),
        "scoreboard": Scoreboard("Bảng điểm", "Sau vòng 2/4", score_lines(count, long=long)),
        "ceremony_start": Ceremony("Công bố kết quả", (), "Tiếp theo: giải Khuyến khích"),
        "ceremony": Ceremony(
            "Công bố kết quả",
            ceremony_lines(count, announced=max(1, count - 2), long=long),
            "Tiếp theo: giải Nhì",
        ),
        "ceremony_prize": Ceremony(
            "Công bố kết quả",
            ceremony_lines(count, announced=max(1, count - 2), long=long),
            "",
            "Giải Khuyến khích",
            "3 đội",
        ),
        "agenda": agenda(count, long=long),
        "results": results(count, long=long),
        "winners": Winners(
            "Kết quả hội thi",
            "Hội thi “An toàn trên không gian mạng”",
            ceremony_lines(count, announced=count, long=long)[: min(count, 6)],
        ),
        **pauses(),
        **messages(),
        **act_slides(long=long),
        "obstacle_heard": obstacle_slides(count, long=long)["obstacle_heard"],
        "lots": lots(min(count, 4), long=long),
        "order_draw": order_draw(count, opened=min(3, count), long=long),
        "order_drawn": order_draw(count, opened=count + 1, long=long),
        "playoff": playoff(count, placed=min(2, count - 1), long=long),
        **audience_slides(long=long),
        "black": Black(),
    }
    return slides


def before_questions() -> dict[str, Slide]:
    """Packages to take, values to choose, the star and the stakes, with few and many teams."""
    title = "Hội Liên hiệp Phụ nữ Khu phố Đông Thạnh bốc thăm gói câu hỏi"
    sealed = tuple(
        PackageCard(f"Gói {n}", "Chi đoàn Tân A" if n < 5 else "", state, n if n < 5 else 0, n)
        for n in range(1, 13)
        for state in [{4: "now", 3: "taken", 2: "taken", 1: "taken"}.get(n, "free")]
    )
    values = (
        PackageCard("10 điểm", "10 giây"),
        PackageCard("20 điểm", "2 câu", "now", 3, 2),
        PackageCard("30 điểm", "Hết câu", "taken"),
    )
    return {
        "packages": Packages(LONG_HEADER, title, sealed, tiles(12)),
        "values": Packages(HEADER, "Tổ dân phố số 7: 20 · 20", values, tiles(4)),
        "star": Declaring(HEADER, "Câu 2 của Tổ dân phố số 7", "Đã đặt ngôi sao hy vọng", True,
                          tiles(4)),
        "stakes": Declaring(LONG_HEADER, "Đặt cược", "Cược tối đa 20 điểm", False, tiles(12)),
    }  # fmt: skip


def touch_slides(count: int, text: str = QUESTION) -> dict[str, Slide]:
    """A round by touch: the pads keep their place while the question is read, and locked."""
    letters = ("A", "B", "C", "D")
    live = tuple(replace(tile, pads=letters) for tile in tiles(count, stage="open"))
    kept = tuple(replace(tile, pads=letters, pads_live=False) for tile in tiles(count))
    buzz = tuple(replace(tile, pads=("Bấm",)) for tile in tiles(count, stage="out"))
    return {
        "touch_read": QuestionRead(HEADER, face(text), kept, "Đang đọc câu hỏi"),
        "touch_open": QuestionOpen(HEADER, face(text), live, clock()),
        "touch_locked": QuestionLocked(HEADER, face(text), kept, "Hết giờ", "Chờ đáp án"),
        "touch_buzz": QuestionOpen(HEADER, face(text), buzz, clock()),
        "touch_buzz_spoken": QuestionOpen(HEADER, face(SHORT_QUESTION, ()), buzz, clock()),
        "touch_paged": QuestionOpen(HEADER, face(LONG_QUESTION, LONG_OPTIONS), live, clock()),
    }


def special_slides() -> dict[str, Slide]:
    """What is rarer: questions without options, two options, touch pads, a short question."""
    short = question_slides(6, text=SHORT_QUESTION, options=SHORT_OPTIONS)
    words = Reveal(
        HEADER, face(SHORT_QUESTION, ()), "Đáp án", "Ngày 01 tháng 7 năm 2026", EXPLANATION, SOURCE,
        tiles(4, stage="reveal"),
    )  # fmt: skip
    touch = QuestionOpen(
        HEADER, face(),
        tuple(replace(tile, pads=("A", "B", "C", "D")) for tile in tiles(6, stage="open")),
        clock(),
    )  # fmt: skip
    partly = tuple(
        replace(tile, answer="ACD"[: 1 + at % 3], verdict=("partial", "right", "wrong")[at % 3])
        for at, tile in enumerate(tiles(8, stage="reveal"))
    )
    several = Reveal(HEADER, face(right="A"), "Đáp án", "A", EXPLANATION, SOURCE, partly)
    return {
        "playoff_start": replace(playoff(2, placed=0), progress="Đã hỏi 0/1 câu"),
        "playoff_over": replace(playoff(4, placed=4), goal="Đã phân hạng", hint=""),
        "audience_paged": replace(
            audience_slides(long=True)["audience_reveal"],
            face=face(LONG_QUESTION, LONG_OPTIONS, right="A", page=9),
        ),
        **before_questions(),
        **rare_obstacles(),
        **touch_slides(12),
        "several_reveal": several,
        "several_twelve": replace(several, tiles=(*partly, *tiles(12, stage="reveal")[8:])),
        "short_read": short["read"],
        "short_reveal": short["reveal"],
        "no_options": QuestionOpen(HEADER, face(SHORT_QUESTION, ()), tiles(4, stage="out"), None),
        "words_reveal": words,
        "order_reveal": Reveal(
            HEADER, face(SHORT_QUESTION, SHORT_OPTIONS), "Đáp án", "B → D → A → C", EXPLANATION,
            SOURCE, tiles(8, stage="reveal"),
        ),
        "true_false": QuestionOpen(
            HEADER, face(QUESTION, ("Đúng", "Sai")), tiles(12, stage="turn"), clock(29_000)
        ),
        "three": QuestionOpen(HEADER, face(QUESTION, OPTIONS[:3]), tiles(3), clock()),
        "six": QuestionOpen(
            HEADER, face(QUESTION, (*OPTIONS, *SHORT_OPTIONS[:2])), tiles(8), clock()
        ),
        "touch": touch,
        "seats_10": seats(10),
        "seats_100": seats(),
        "seats_300": seats(300),
        "last_page": QuestionOpen(
            LONG_HEADER, face(LONG_QUESTION, LONG_OPTIONS, page=9), tiles(12, long=True), clock()
        ),
        "winners_six": Winners(
            "Kết quả hội thi", "Hội thi “An toàn trên không gian mạng”",
            tuple(
                replace(line, place=f"Hạng {at + 1}", rank=at + 1,
                        prize=("Giải Nhất", "Giải Nhì", "Giải Ba", *["Giải Khuyến khích"] * 3)[at])
                for at, line in enumerate(ceremony_lines(8, announced=8)[:6])
            ),
        ),
        "long_answer": Reveal(
            HEADER, face(LONG_QUESTION, LONG_OPTIONS, right="A", page=9), "Đáp án", "A",
            LONG_EXPLANATION, SOURCE, tiles(12, long=True, stage="reveal"),
        ),
    }  # fmt: skip
