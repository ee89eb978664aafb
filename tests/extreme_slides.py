"""The fullest slide of every kind: twelve teams, 300 seats, nine judges, names as long as go.

Names have 60 letters, short names 14, in capitals that stack marks: no screen gets more to hold.
A kind of slide that has no sample here fails a test.
"""

from __future__ import annotations

from dataclasses import replace

from contest.presentation import slides
from contest.presentation.slides import Media, Slide
from tests import sample_slides as samples

# The longest that may be entered: 60 letters of a name, 14 of a short one, 60 of a prize.
WIDE = "BAN LIÊN LẠC CỰU CHIẾN BINH KHU PHỐ ẴẶỮỘ PHƯỜNG TÂN THỚI HIỆP"[:60]
CROWDED = "Ộ Ữ Ặ Ẵ Ể Ỗ CHI ĐOÀN TRƯỜNG THPT NGUYỄN THƯỢNG HIỀN KHU PHỐ 12"[:60]
UNBROKEN = "NguyễnThượngNghiêngTrườngThưởngPhượngHoàngKhuyếnNghịĐườngỘỮẶ"[:60]
WHOLE = (WIDE, CROWDED, UNBROKEN, *(name for name, _ in samples.LONG_NAMES))
SHORT = ("ỘỮẶẴ MƯỜNG WẪM", "TRƯỜNG THƯỢNGẶ", "CỰU CHIẾN BINH", "CLB_HƯUTRÍ_Q12")
JUDGE = "Phó Giáo sư, Tiến sĩ Công Tằng Tôn Nữ Nguyễn Thị Phương Ộ Ữ Ặ"[:60]
PRIZE = "Giải Khuyến khích dành cho đội có phần chào hỏi ấn tượng nhất"[:60]
# The longest line of the cover page.
TITLE = (
    "Hội thi tìm hiểu Luật An ninh mạng, Luật Bảo vệ dữ liệu cá nhân và kỹ năng an toàn trên không "
    "gian mạng dành cho cán bộ, hội viên, đoàn viên phường Tân Thới Hiệp"
)[:160]
ORGANISER = (
    "Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh – Hội Liên hiệp Phụ nữ – Hội Cựu chiến "
    "binh – Công an phường Tân Thới Hiệp, Thành phố Hồ Chí Minh phối hợp"
)[:160]
PLACE = (
    "Hội trường lớn Trung tâm Văn hoá – Thể thao và Học tập cộng đồng phường Tân Thới Hiệp, số "
    "127 đường Nguyễn Ảnh Thủ, khu phố 5"
)[:160]
SITUATION = f"{samples.LONG_QUESTION} {samples.LONG_OPTIONS[0]}"[:600].strip()
AWARD = "Giải Khuyến khích phần thi Chào hỏi"  # in the format's own words, which fit by design

COUNT = 12
MEDIA = Media("image", "1" * 64, samples.ALT * 3, 1280, 720)
FILM = Media("video", "3" * 64, samples.ALT)


def _names(at: int) -> tuple[str, str]:
    return WHOLE[at % len(WHOLE)].strip(), SHORT[at % len(SHORT)].strip()


def cards(members: int = 0) -> tuple[slides.TeamCard, ...]:
    """Twelve teams, each with so many members of 60 letters."""
    people = tuple(f"{JUDGE[:56].strip()} {number}" for number in range(1, members + 1))
    return tuple(slides.TeamCard(at + 1, *_names(at), at, people) for at in range(COUNT))


def tiles(
    status: str = "", state: str = "idle", *, points: str = "1.262,25", pads: tuple[str, ...] = ()
) -> tuple[slides.Tile, ...]:
    """Twelve tiles, all with the same word."""
    return tuple(
        slides.Tile(at + 1, _names(at)[1], at, points, status, state, pads=pads)
        for at in range(COUNT)
    )


def face(options: tuple[str, ...] = samples.LONG_OPTIONS, right: str = "") -> slides.Face:
    """A situation of 600 letters with four options of two lines each."""
    return samples.face(SITUATION, options, right=right)


def waiting() -> tuple[slides.BuzzLine, ...]:
    """All others have pressed as well."""
    return tuple(
        slides.BuzzLine(team.number, team.short, team.color, f"+{512 * team.number} ms")
        for team in cards()[1:]
    )


def _pictured(asked: slides.Face) -> slides.Face:
    on = tuple(replace(option, media=(MEDIA,)) for option in asked.options)
    return replace(asked, media=(MEDIA, FILM), options=on)


def questions() -> dict[str, Slide]:
    """A situation being read, open, locked and revealed, in words, with pictures, and by touch."""
    header, asked = samples.LONG_HEADER, face()
    spoken = samples.face(SITUATION, ())
    clock = replace(samples.clock(), label="Giành quyền trả lời")
    told = "Giành quyền trả lời: " + ", ".join(team.short for team in cards())
    open_ = slides.QuestionOpen(header, asked, tiles("Đã chọn", "done"), clock)
    touched = tiles(pads=("A", "B", "C", "D"))
    ten = samples.face(SITUATION, (), right="")
    many = tuple(
        slides.Option(letter, text)
        for letter, text in zip("ABCDEFGHIK", samples.LONG_OPTIONS * 3, strict=False)
    )
    revealed = tuple(
        replace(tile, answer="ABCDEFGHIK"[: 1 + at % 10], verdict=verdict, change="+1.000,25")
        for at, tile in enumerate(tiles(state="done"))
        for verdict in [("right", "wrong", "partial", "blank")[at % 4]]
    )
    reveal = slides.Reveal(
        header, face(right="A"), "Đáp án đúng", "A", samples.LONG_EXPLANATION * 2,
        samples.SOURCE * 2, revealed,
    )  # fmt: skip
    return {
        "read": slides.QuestionRead(header, asked, tiles("Lượt của đội", "active"),
                                    "Đang đọc câu hỏi", replace(clock, label="Đọc câu hỏi")),
        "open": open_,
        "open_tried": replace(open_, tiles=tiles("Đã trả lời", "out")),
        "open_stealing": replace(open_, hint=told, tiles=tiles("Được giành quyền")),
        "open_spoken": replace(open_, face=spoken),
        "open_ten": replace(open_, face=replace(ten, options=many)),
        "open_pictured": replace(open_, face=_pictured(asked)),
        "open_touch": replace(open_, tiles=touched),
        "locked": slides.QuestionLocked(header, asked, tiles("Đã chọn", "done"), "Hết giờ",
                                        "Chờ công bố đáp án", time_up=True),
        "reveal": reveal,
        "reveal_words": replace(reveal, face=spoken, answer=samples.LONG_OPTIONS[0]),
        "reveal_pictured": replace(reveal, face=_pictured(face(right="A"))),
    }  # fmt: skip


def buzzes() -> dict[str, Slide]:
    """The first of twelve, with each kind of name, and with pictures."""
    clock = replace(samples.clock(8_000), label="Thời gian trả lời")
    made: dict[str, Slide] = {}
    for at, name in enumerate(("wide", "crowded", "unbroken")):
        team = cards()[at]
        made[f"buzz_{name}"] = slides.Buzz(
            samples.LONG_HEADER, face(), "Giành quyền trả lời", team, waiting(), tiles(), clock
        )
    last = made["buzz_wide"]
    assert isinstance(last, slides.Buzz)
    return {
        **made,
        "buzz_alone": replace(last, others=()),
        "buzz_pictured": replace(last, face=_pictured(face()), clock=None),
    }


def before() -> dict[str, Slide]:
    """Packages and values of twelve teams, stars and stakes."""
    header, team = samples.LONG_HEADER, cards()[0]
    sealed = tuple(
        slides.PackageCard(f"Gói {n}", *(("", "free", 0, 0) if n > COUNT else _taken(n)))
        for n in range(1, 25)
    )
    values = tuple(
        slides.PackageCard(f"{1000 * n + 0.25:.2f} điểm".replace(".", ","), detail, state, team, 3)
        for n, (detail, state, team) in enumerate(
            (("3600 giây", "free", 0), ("200 câu", "now", 12), ("Hết câu", "taken", 0)) * 2, 1
        )
    )
    packages = slides.Packages(header, f"{team.name} bốc thăm gói câu hỏi", sealed, tiles())
    stakes = slides.Declaring(
        header, "Đặt cược", "Cược tối đa 99.999 điểm", False, tiles("Cược 99.999", "done")
    )
    return {
        "packages": packages,
        "packages_values": replace(
            packages, title=f"{team.name} chọn mức điểm", cards=values,
            tiles=tiles("★ Còn ngôi sao"),
        ),
        "stakes": stakes,
        "star": replace(
            stakes, title=f"Câu 200 của {team.name}", note="Đã đặt ngôi sao hy vọng", star=True
        ),
    }  # fmt: skip


def _taken(number: int) -> tuple[str, str, int, int]:
    state = "now" if number == COUNT else "taken"
    return _names(number - 1)[1], state, number, number - 1


def obstacles() -> dict[str, Slide]:
    """Eight rows, twelve teams: asked, somebody heard while all wait, guessed by all, found."""
    made = samples.obstacle_slides(COUNT, long=True)
    heard = made["obstacle_heard"]
    assert isinstance(heard, slides.Obstacle)
    guesses = tuple(
        slides.GuessLine(team.number, team.short, team.color, "chủ quyền quốc gia Ộ Ữ Ặ mạng 40 c",
                         "wrong")
        for team in cards()
    )  # fmt: skip
    full = replace(
        heard, title="Trả lời từ khóa", heard=cards()[0], waiting=waiting(), guesses=guesses[:1],
        tiles=tiles("Chờ đoán từ khóa"),
    )  # fmt: skip
    return {
        **made,
        "obstacle_all_wait": full,
        "obstacle_all_out": replace(
            full, heard=None, waiting=(), clock=None, guesses=guesses,
            title="Không còn đội nào được đoán từ khóa", tiles=tiles("Đã bị loại", "out"),
        ),
    }  # fmt: skip


def acts() -> dict[str, Slide]:
    """Acts in time and over it, and the marks of nine judges."""
    header = replace(samples.LONG_HEADER, progress="Tiết mục 12/12", value="")
    made: dict[str, Slide] = {}
    steps = (slides.OvertimeStep(3601, "Quá giờ · trừ 1.262,25 điểm"),)
    clock = slides.Stopwatch(
        3_599_000, 0, running=False, limit_s=3600, limit="Thời gian quy định: 60:00", steps=steps
    )
    for at, name in enumerate(("wide", "crowded", "unbroken")):
        made[f"act_{name}"] = slides.Act(header, cards()[at], clock)
    late = slides.Act(header, cards()[0], replace(clock, ran_ms=3_999_000))
    states = (
        "shown",
        "dropped",
        "excused",
        "hidden",
        "shown",
        "shown",
        "dropped",
        "shown",
        "shown",
    )
    notes = {"dropped": "Không tính", "excused": "Miễn chấm"}
    opened = tuple(
        slides.MarkCard(
            f"{JUDGE[:58].strip()} {at}", "" if state in ("hidden", "excused") else "99,75",
            state, notes.get(state, ""), "Phương Ộ Ữ Ặ",
        )
        for at, state in enumerate(states, 1)
    )  # fmt: skip
    marks = slides.Marks(
        header, cards()[0], "Điểm của Ban Giám khảo", opened,
        "Trung bình, bỏ cao nhất và thấp nhất", "99,75",
        "Không loại phiếu nào: nếu loại thì còn ít hơn nửa số phiếu. · Hệ số 2,5 · "
        "Thời gian 66:39, −99,25 điểm",
        "Điểm tiết mục", "199,25",
    )  # fmt: skip
    hidden = tuple(replace(card, mark="", state="hidden", note="") for card in opened)
    return {
        **made,
        "act_late": late,
        "marks": marks,
        "marks_hidden": replace(marks, cards=hidden, mean="", detail="", points=""),
        "marks_one": replace(marks, cards=opened[:1], team=cards()[2]),
    }


def ends() -> dict[str, Slide]:
    """Scoreboards, ceremonies and podiums of twelve, all tied or all apart."""
    lines = tuple(
        slides.ScoreLine(at + 1, at + 1, *_names(at), at, "1.262,25", 11 - 2 * at, label)
        for at in range(COUNT)
        for label in [f"▲{11 - 2 * at}" if at < 6 else f"▼{2 * at - 11}"]
    )
    board = slides.Scoreboard("Bảng điểm", f"{samples.LONG_HEADER.round} · sau 200 câu hỏi", lines)
    board = replace(board, page_label="trang {page}/{pages}")
    placed = tuple(
        slides.CeremonyLine(f"Hạng {at + 1}", AWARD, at + 1, _names(at)[0], at,
                            "1.262,25 điểm", fresh=at == 0, rank=at + 1 if at < 3 else 0,
                            short=_names(at)[1])
        for at in range(COUNT)
    )  # fmt: skip
    tied = tuple(replace(line, place="Hạng 1", rank=1, fresh=True) for line in placed)
    ceremony = slides.Ceremony("Công bố kết quả", placed, f"Tiếp theo: {AWARD}")
    return {
        "scoreboard": board,
        "ceremony": ceremony,
        "ceremony_tied": replace(ceremony, lines=tied, waiting=""),
        "ceremony_three": replace(ceremony, lines=tied[:3]),
        "ceremony_six": replace(
            ceremony, lines=tuple(replace(line, fresh=at < 6) for at, line in enumerate(placed))
        ),
        "ceremony_prize": replace(
            ceremony, lines=tuple(replace(line, fresh=False) for line in placed[1:]), waiting="",
            prize=AWARD, note="12 đội",
        ),
        "winners": slides.Winners("Kết quả hội thi", TITLE, placed),
        "winners_tied": slides.Winners("Kết quả hội thi", TITLE, tied),
        "results": slides.Results(
            "Bảng xếp hạng cuối cùng", TITLE, "Quét bằng điện thoại, không cần mạng",
            "Ữ" * 166 + "ab",
        ),
    }  # fmt: skip


def asides() -> dict[str, Slide]:
    """What stands between the rounds: pauses, lots, playoffs, the hall, the floor of seats."""
    clock = slides.Clock(3_600_000, 3_599_000, 0, running=False, unit="giây", label="Tiếp tục sau")
    lots = tuple(
        slides.LotLine(str(at + 1), at + 1, _names(at)[0], at, _names(at)[1]) for at in range(COUNT)
    )
    tied = tuple(
        slides.PlayoffLine(at + 1, *_names(at), at, state, place, prize)
        for at in range(COUNT)
        for state, place, prize in [
            (("placed", f"Hạng {at + 1}", AWARD), ("in", "", ""), ("out", "Vắng mặt", ""))[at % 3]
        ]
    )
    playoff = slides.Playoff(
        samples.LONG_HEADER.round, "Đã hỏi 19/20 câu", f"Tranh hạng 12: {AWARD}",
        "Đội bấm chuông trước và trả lời đúng giành hạng này", tied,
    )  # fmt: skip
    header = replace(samples.LONG_HEADER, value="")
    asked = slides.Audience(header, face(), "Phần thưởng", PRIZE, "Mời giơ tay trả lời")
    return {
        "pause": slides.Pause("Tạm dừng kỹ thuật", TITLE,
                              "Hội thi sẽ tiếp tục ngay khi khắc phục xong", clock),
        "message": slides.Message(SITUATION[:200].strip().upper(), TITLE),
        "lots": slides.Lots("Kết quả bốc thăm", "Các đội bằng điểm, xếp theo thứ tự bốc thăm",
                            lots),
        "order_draw": samples.order_draw(COUNT, opened=COUNT - 1, long=True),
        "playoff": playoff,
        "playoff_two": replace(playoff, lines=tied[:2]),
        "audience": asked,
        "audience_pictured": replace(asked, face=_pictured(face())),
        "audience_reveal": replace(
            asked, face=face(right="A"), hint="Đáp án đúng", revealed=True,
            explanation=samples.LONG_EXPLANATION * 2, source=samples.SOURCE * 2,
        ),
        "audience_words": replace(
            asked, face=samples.face(SITUATION, ()), hint="Đáp án đúng", revealed=True,
            answer=samples.LONG_OPTIONS[0], explanation=samples.LONG_EXPLANATION,
            source=samples.SOURCE,
        ),
        "audience_winner": slides.AudienceWinner(
            header, "Chúc mừng khán giả", JUDGE, "Phần thưởng", PRIZE,
            f"Đáp án: A. {samples.LONG_OPTIONS[0]}",
        ),
        "audience_winner_unbroken": slides.AudienceWinner(
            header, "Chúc mừng khán giả", UNBROKEN, "Phần thưởng", PRIZE, "",
        ),
        "seats": replace(
            samples.seats(300), title=samples.LONG_HEADER.round, left="300",
            whole="trong 300 thí sinh", news="Cả 300 thí sinh đều sai: không ai bị loại",
        ),
        "seats_10": replace(samples.seats(10), title=samples.LONG_HEADER.round),
    }  # fmt: skip


def extreme_slides() -> dict[str, Slide]:
    """Every kind of slide, as full as it gets, by name."""
    header = replace(samples.LONG_HEADER, progress="", value="")
    items = tuple(
        slides.AgendaItem(str(at + 1), f"{samples.LONG_HEADER.round} Ộ Ữ Ặ", state, note)
        for at, (state, note) in enumerate(
            (("done", "Đã xong"), ("now", "Đang thi"), ("next", "Tiếp theo"), ("ahead", "")) * 7
        )
    )
    rules = samples.rules(long=True)
    return {
        "welcome": slides.Welcome(
            TITLE, ORGANISER, f"{PLACE} · ngày 22 tháng 11 năm 2026",
            "Nhiệt liệt chào mừng quý vị đại biểu, khách quý và các đội thi", cards(),
        ),
        "teams": slides.Teams("Các đội dự thi", cards(members=5),
                              page_label="trang {page}/{pages}"),
        "agenda": slides.Agenda("Chương trình", TITLE, items, page_label="trang {page}/{pages}"),
        "rules": replace(rules, header=header, title=f"Thể lệ {header.round}",
                         lines=rules.lines[-7:]),
        **before(),
        **obstacles(),
        **questions(),
        **buzzes(),
        **acts(),
        **ends(),
        **asides(),
        "black": slides.Black(),
    }  # fmt: skip
