"""A contest on a desk: real windows and key events over a session that decides at once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from contest.domain import commands as c
from contest.domain.contest import decide, evolve
from contest.domain.cue import Entry
from contest.domain.events import Event
from contest.domain.formats import Format
from contest.domain.questions import Choice, Question, Single, Source
from contest.domain.refusals import Refused
from contest.domain.rounds import RoundRules
from contest.domain.rounds.common import Common, Title
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.presentation.wording import Words
from contest.session.session import Origin, Outcome
from contest.ui.bridge import Bridge
from contest.ui.host.whole_desk import whole_desk
from tests.domain.builders import round_questions, spares_of

SECOND = 1_000_000_000
NAMES = (
    ("Chi đoàn Khu phố 1", "Khu phố 1"),
    ("Hội Liên hiệp Phụ nữ phường Tân Thới Hiệp", "Hội Phụ nữ"),
    ("CÂU LẠC BỘ CỰU GIÁO CHỨC PHƯỜNG TÂN THỚI HIỆP – QUẬN 12", "CLB CỰU GV Q12"),
    ("Ban Chỉ huy Quân sự phường Tân Thới Hiệp", "Dân quân"),
    ("Trường Trung học cơ sở Nguyễn Huệ", "THCS Ng. Huệ"),
    ("Liên chi Hội Phụ nữ khu phố 12, 13, 14 phường Tân Thới Ộ", "Phụ nữ KP12–14"),
    ("Đoàn Thanh niên Công an phường Tân Thới Hiệp", "ĐTN Công an"),
    ("Trạm Y tế phường Tân Thới Hiệp", "Trạm Y tế"),
    ("Hội Nông dân phường Tân Thới Hiệp", "Hội Nông dân"),
    ("Tổ An ninh cơ sở khu phố 7", "Tổ An ninh 7"),
    ("Đội Thông tin lưu động phường Tân Thới Hiệp, Tân Chánh", "Thông tin LĐ 5"),
    ("Ban Công tác Mặt trận khu phố Ẵng Ặm Ữ Ộ phường Đông Hưng", "Mặt trận ẴẶỮỘ"),
)
# Set-1 scan codes of the keys that tests press.
CODES = {
    **dict(zip("1234567890", range(2, 12), strict=True)),
    **dict(zip("QWERTYUIOP", range(16, 26), strict=True)),
    **dict(zip("ASDFGHJKL", range(30, 39), strict=True)),
    **dict(zip("ZXCVBNM", range(44, 51), strict=True)),
    " ": 57,
    ".": 52,
    "+": 13,
    "-": 12,
    "/": 53,
    "*": 9,
}
NAMED = {
    Qt.Key.Key_Space: 57, Qt.Key.Key_F9: 67, Qt.Key.Key_PageDown: 109, Qt.Key.Key_Backspace: 14,
    Qt.Key.Key_Down: 108, Qt.Key.Key_Up: 103, Qt.Key.Key_Escape: 1, Qt.Key.Key_Return: 28,
    Qt.Key.Key_Tab: 15, Qt.Key.Key_F10: 68,
}  # fmt: skip
_LINUX = 8


class HandClock:
    """Contest time that moves when a test says so."""

    def __init__(self) -> None:
        self.now = 1000 * SECOND

    def now_ns(self) -> int:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += round(seconds * SECOND)


class DeskSession:
    """Decides and evolves at once, on the caller's thread; `stuck` keeps what is submitted."""

    def __init__(self, bridge: Bridge, events: Iterable[Event] = ()) -> None:
        self.contest = Contest()
        for event in events:
            self.contest = evolve(self.contest, event)
        self.bridge = bridge
        self.commands: list[c.Command] = []
        self.stuck = False
        self.kept: list[c.Command] = []

    def submit(self, command: c.Command) -> None:
        self.commands.append(command)
        if self.stuck:
            self.kept.append(command)
        else:
            self.run(command)

    def run(self, command: c.Command) -> None:
        try:
            events = decide(self.contest, command)
        except Refused as refused:
            outcome = Outcome(command, Origin.ASKED, refusals=refused.reasons)
        else:
            for event in events:
                self.contest = evolve(self.contest, event)
            outcome = Outcome(command, Origin.ASKED, tuple(events))
        self.bridge.told(self.contest, (outcome,))

    def go_on(self) -> None:
        self.stuck = False
        for command in self.kept:
            self.run(command)
        self.kept = []


class Stand:
    """The desk with everything around it; keys are pressed as a keyboard's driver would."""

    def __init__(self, contest: Contest, *, pages: int = 1, size: tuple[int, int] = (1366, 768)):
        self.clock = HandClock()
        self.bridge = Bridge(self.clock.now_ns)
        self.session = DeskSession(self.bridge)
        self.session.contest = contest
        self.bridge.serve(self.session)
        self.thumbnail = QWidget()
        words = Words("vi")
        self.desk = whole_desk(
            self.bridge, words, self.thumbnail, self.clock.now_ns, lambda _contest: pages
        )
        self.window = self.desk.window
        self.window.resize(*size)
        self.desk.show_contest(contest)  # before the window, as in the program
        self.window.show()
        app = QApplication.instance()
        assert app is not None
        self.app = app
        self.app.installEventFilter(self.desk.keys)
        self.clock.wait(1)
        self.presses = 0

    def close(self) -> None:
        self.app.removeEventFilter(self.desk.keys)
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def contest(self) -> Contest:
        return self.session.contest

    @property
    def message(self) -> str:
        return self.window.message.text()

    def do(self, *commands: c.Command) -> None:
        """Commands from elsewhere; a test fails where one is refused."""
        for command in commands:
            self.clock.wait(1)
            decide(self.contest, c.stamped(command, self.clock.now))
            self.session.run(c.stamped(command, self.clock.now))
        self.clock.wait(1)

    def type(self, text: str, *, apart: float = 0.2) -> None:
        """Press and release a key for each character."""
        for char in text:
            self.press(char)
            self.clock.wait(apart)

    def next(self) -> None:
        """Press the space bar after a rest."""
        self.clock.wait(1)
        self.press(Qt.Key.Key_Space)

    def shortcut(self, key: Qt.Key) -> None:
        """Press a function key that the window itself listens to."""
        self.presses += 1
        QTest.keyClick(self.window, key)

    def press(
        self,
        key: str | Qt.Key,
        *,
        scan: int | None = None,
        control: bool = False,
        repeat: bool = False,
        release: bool = True,
        text: str | None = None,
    ) -> None:
        """One key down, and up again."""
        self.presses += not repeat
        self._send(QEvent.Type.KeyPress, key, scan, control, repeat, text)
        if release:
            self._send(QEvent.Type.KeyRelease, key, scan, control, repeat, text)

    def _send(
        self,
        kind: QEvent.Type,
        key: str | Qt.Key,
        scan: int | None,
        control: bool,
        repeat: bool,
        text: str | None,
    ) -> None:
        code = scan if scan is not None else _code_of(key)
        qt_key = Qt.Key(ord(key)) if isinstance(key, str) else key
        shown = text if text is not None else key.lower() if isinstance(key, str) else ""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(kind, qt_key, held, code + _LINUX if code else 0, 0, 0, shown, repeat)
        target = QApplication.focusWidget() or self.window
        QCoreApplication.sendEvent(target, event)


def _code_of(key: str | Qt.Key) -> int:
    if isinstance(key, str):
        return CODES[key]
    return NAMED[key] if key in NAMED else CODES[chr(key)]


def common(entry: Entry, **values: object) -> Common:
    """Common parameters: 15 s, 10 points."""
    title = {
        Entry.BOARDS: "Cùng trả lời",
        Entry.KEYS: "Nhanh tay",
        Entry.SPOKEN: "Khởi động",
        Entry.TOUCH: "Chạm",
    }[entry]
    name = f"{title} pháp luật về an ninh mạng"
    values = {"seconds": 15, "right": 1000, "reserve": 1} | values
    return Common(entry.value, Title(name, name), entry=entry, **values)  # type: ignore[arg-type]


def question(number: int) -> Question:
    """A real-looking question; its key is B."""
    return Question(
        "thu",
        f"q{number}",
        f"({number}) Theo Luật An ninh mạng năm 2025, doanh nghiệp cung cấp dịch vụ trên không "
        "gian mạng phải xóa bỏ thông tin vi phạm chậm nhất bao lâu sau khi có yêu cầu của "
        "lực lượng chuyên trách bảo vệ an ninh mạng?",
        Single(
            (
                Choice("A", "12 giờ kể từ khi nhận được yêu cầu bằng văn bản"),
                Choice("B", "24 giờ, trừ trường hợp khẩn cấp đe dọa an ninh quốc gia thì 6 giờ"),
                Choice("C", "48 giờ"),
                Choice("D", "Không quy định thời hạn"),
            ),
            "B",
        ),
        explanation="Chậm nhất 24 giờ; trường hợp khẩn cấp đe dọa an ninh quốc gia thì 6 giờ.",
        sources=(
            Source("Luật An ninh mạng số 116/2025/QH15", "Điều 21 khoản 2 điểm b", "2026-07-01"),
        ),
        note="Đọc chậm hai mốc giờ; nhắc các đội giơ bảng cùng lúc.",
    )


def contest_of(*rounds: RoundRules, teams: int = 6) -> Contest:
    """A contest that is set up and not started."""
    questions, drawn, place = [], [], 0
    for rules in rounds:
        count = rules.questions_needed(teams) + spares_of(rules)
        fresh = [question(place + n) for n in range(1, count + 1)]
        place += count
        questions += fresh
        keys = tuple(one.key for one in fresh)
        main = len(keys) - spares_of(rules)
        drawn.append(round_questions(rules, keys[:main], keys[main:]))
    title = Title("Thể thức thử", "Test format")
    commands = (
        c.CreateContest(
            0, "thu", "Hội thi Tìm hiểu pháp luật về an ninh mạng năm 2026", "2026-07-17",
            "Nhà văn hóa phường Tân Thới Hiệp", "UBND phường Tân Thới Hiệp",
        ),
        c.ChooseFormat(0, Format("thu", "1.0", title, title, "2026", rounds)),
        c.EnterTeams(
            0,
            tuple(
                Team(n, name, short, (), n - 1)
                for n, (name, short) in enumerate(NAMES[:teams], 1)
            ),
        ),
        c.DrawQuestions(0, tuple(questions), tuple(drawn), 1),
    )  # fmt: skip
    return played(Contest(), *commands)


def played(contest: Contest, *commands: c.Command) -> Contest:
    """The contest after commands, a second apart."""
    for number, command in enumerate(commands, 1):
        for event in decide(contest, c.stamped(command, number * SECOND)):
            contest = evolve(contest, event)
    return contest
