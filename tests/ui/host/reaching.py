"""How a host gets to each command of the rules: the state, and the keys and clicks to it.

A key or a click is counted until what it leads to stands there or is done. What is typed then
(a reason, a name, a number) and the Enter that ends it are not: they are part of the deed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox

from contest.domain import act_commands as a
from contest.domain import audience_commands as h
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain import obstacle_commands as o
from contest.domain import show_commands as s
from contest.domain.cue import By, Entry, Verdict
from contest.domain.formats import Prize, TieBreak, TieBreaker
from contest.domain.order_commands import DrawOrder, OpenEnvelopes
from contest.domain.rounds import (
    Audience,
    Buzzer,
    Elimination,
    Everyone,
    Judged,
    Obstacle,
    Package,
    Playoff,
    Turns,
)
from contest.domain.rounds.common import Title
from contest.domain.rounds.judged import Criterion
from contest.domain.stage import Scene
from contest.domain.state import Contest
from tests.ui.host.staging import Stand, common, contest_of

Key = Qt.Key
Way = Callable[["Reach"], None]
PLUS = {"scan": 13, "text": "+"}
GIFT = Title("Một chiếc ô", "An umbrella")
FIRST = Prize("first", Title("Giải Nhất", "First prize"), 1)
ASKED = (c.StartRound(0, 0), c.ShowQuestion(0))
OPEN = (*ASKED, c.OpenCue(0))
LOCKED = (*OPEN, c.LockCue(0))
SHOWN = (*LOCKED, c.RevealAnswer(0))
SETTLED = (*SHOWN, c.SettleCue(0))


class Reach:
    """A console whose keys and clicks are counted."""

    def __init__(self, one: Stand, steps: tuple[c.Command, ...]) -> None:
        self.one = one
        one.do(*steps)
        QApplication.processEvents()  # buttons that were just made are shown
        one.presses = 0
        self.clicks = 0

    @property
    def count(self) -> int:
        return self.one.presses + self.clicks

    def press(self, key: str | Qt.Key, **how: object) -> None:
        self.one.press(key, **how)  # type: ignore[arg-type]

    def shortcut(self, key: Qt.Key) -> None:
        self.one.shortcut(key)

    def next(self) -> None:
        self.one.next()

    def click(self, button: QAbstractButton) -> None:
        assert button.isVisible(), button.text()
        self.clicks += 1
        button.click()

    def action(self, name: str) -> None:
        """Click the button of an action."""
        wanted = self.one.window.actions_table[name]
        buttons = self.one.window.action_buttons()
        self.click(next(button for button in buttons if button._action is wanted))

    def say(self, text: str) -> None:
        """Click the visible button that says this."""
        buttons = self.one.window.findChildren(QAbstractButton)
        shown = [one for one in buttons if one.isVisible() and one.text().startswith(text)]
        self.click(shown[0])

    def deed(self, text: str) -> None:
        """Open the sheet of the jury and choose a deed: its key, its list, its line."""
        self.shortcut(Key.Key_F8)
        box = self.one.window.jury.field("deed")
        assert isinstance(box, QComboBox)
        self.clicks += 2
        place = next(at for at in range(box.count()) if box.itemText(at).startswith(text))
        box.setCurrentIndex(place)

    # --- what is typed, which is not counted ----------------------------------------------

    def type(self, widget: object, text: str) -> None:
        assert isinstance(widget, QLineEdit)
        assert widget.isVisible()
        widget.setText(text)

    def fill_deed(self, **texts: object) -> None:
        """Fill the fields of the deed, and do it."""
        for name, value in texts.items():
            field = self.one.window.jury.field(name)
            assert field.isVisible(), name
            if isinstance(field, QSpinBox):
                field.setValue(int(str(value)))
            else:
                self.type(field, str(value))
        self.one.window.jury._submit()

    def fill(self, **texts: str) -> None:
        """Fill the form of an action, and do it."""
        for name, text in texts.items():
            field = self.one.window.form.field(name)
            if isinstance(field, QLineEdit):
                self.type(field, text)
        self.one.window.form._submit()


def boards(**fields: object) -> Contest:
    return contest_of(Everyone(common(Entry.BOARDS, **fields), 3), teams=3)


def paged() -> Contest:
    return boards()


def turns() -> Contest:
    return contest_of(Turns(common(Entry.SPOKEN), 2, on_pass="gone"), teams=2)


def buzzers() -> Contest:
    return contest_of(Buzzer(common(Entry.KEYS), 2, 5), teams=3)


def sealed(**fields: object) -> Contest:
    rules = Package(common(Entry.SPOKEN), 1, others="buzzer", **fields)  # type: ignore[arg-type]
    return contest_of(rules, teams=2)


def stakes() -> Contest:
    return contest_of(Everyone(common(Entry.BOARDS), 1, most_stake=2000), teams=2)


def floor() -> Contest:
    return contest_of(Elimination(common(Entry.BOARDS), 5, 20, rescues=1), teams=2)


def acts(*, two_person: bool = False) -> Contest:
    criteria = (Criterion("noi-dung", Title("Nội dung", "Content"), 1000),)
    rules = Judged(common(Entry.SPOKEN), criteria, 1, two_person=two_person)
    return contest_of(rules, teams=2)


def keyword(hearing: str = "at_once") -> Contest:
    worth = (6000, 6000, 5000, 4000, 3000, 2000)
    return contest_of(Obstacle(common(Entry.SPOKEN), 4, worth, 10, hearing=hearing), teams=3)


def hall() -> Contest:
    asks = Audience(replace(common(Entry.SPOKEN), reserve=0), 3, GIFT)
    return contest_of(Everyone(common(Entry.BOARDS), 1), asks, teams=3)


def tied(*, playoff: bool = False) -> Contest:
    rounds = (Everyone(common(Entry.BOARDS), 1),)
    more = (Playoff(common(Entry.KEYS), 1, 5),) if playoff else ()
    contest = contest_of(*rounds, *more, teams=3)
    assert contest.format is not None
    return replace(contest, format=replace(contest.format, prizes=(FIRST,)))


def predicted() -> Contest:
    contest = boards()
    assert contest.format is not None
    predicts = (TieBreaker(TieBreak.PREDICTION),)
    return replace(contest, format=replace(contest.format, tie_breakers=predicts))


# --- ways that are more than one key ------------------------------------------------------


def reasoned(name: str) -> Way:
    """An action that asks for a reason."""

    def go(reach: Reach) -> None:
        reach.action(name)
        reach.fill(reason="Micrô hỏng")

    return go


def action(name: str) -> Way:
    return lambda reach: reach.action(name)


def deed(text: str, **texts: object) -> Way:
    def go(reach: Reach) -> None:
        reach.deed(text)
        reach.fill_deed(**texts)

    return go


def key(wanted: str | Qt.Key, **how: object) -> Way:
    return lambda reach: reach.press(wanted, **how)


def nexts(count: int = 1) -> Way:
    def go(reach: Reach) -> None:
        for _ in range(count):
            reach.next()

    return go


def show(letter: str, typed: str | None = None) -> Way:
    """The run of show, and a letter in it."""

    def go(reach: Reach) -> None:
        reach.shortcut(Key.Key_F2)
        reach.press(letter)
        sheet = reach.one.desk.show.sheet
        if typed is not None:
            reach.type(sheet.line, typed)
        if sheet.isVisible():
            sheet._submit()

    return go


def _change_points(reach: Reach) -> None:
    reach.action("change_points")
    reach.fill(points="5", reason="Cổ vũ đẹp", name="Trưởng BGK")


def _set_clock(reach: Reach) -> None:
    reach.action("set_clock")
    reach.fill(seconds="20")


def _replace_last(reach: Reach) -> None:
    reach.action("undo_and_replace")
    reach.press(Key.Key_Return)


def _stake(reach: Reach) -> None:
    line = reach.one.window.choice.findChildren(QLineEdit)[0]
    reach.clicks += 1  # into the line of the team
    line.setText("5")
    line.returnPressed.emit()


def _numbers(way: str, numbers: str, reason: str = "") -> Way:
    def go(reach: Reach) -> None:
        panel = reach.one.window.seats
        reach.say(way)
        reach.type(panel.numbers, numbers)
        if reason:
            reach.type(panel.reason, reason)
        panel._submit()

    return go


def _marks(way: int, *, signed: str = "", marks: str = "8") -> Way:
    def go(reach: Reach) -> None:
        panel = reach.one.window.marks
        if way:
            reach.clicks += 2
            panel.way.setCurrentIndex(way)
            panel.judge.setCurrentIndex(0)
            panel._show_act()
        else:
            reach.clicks += 1  # into the first field
        for field in panel._fields:
            if field.isVisible():
                field.setText(marks)
        if signed:
            reach.type(panel._signed, signed)
        panel._submit()

    return go


def _guess(reach: Reach) -> None:
    reach.press("+", **PLUS)


def _repeat(reach: Reach) -> None:
    reach.shortcut(Key.Key_F2)
    reach.press("T")
    reach.fill(reason="Loa hỏng", name="Trưởng BTC")


def _name_winner(reach: Reach) -> None:
    reach.shortcut(Key.Key_F6)
    panel = reach.one.window.hall
    reach.type(panel.name, "Chị Lan, khu phố 2")
    panel._submit()


def _ask_hall(reach: Reach) -> None:
    reach.shortcut(Key.Key_F6)
    reach.press(Key.Key_Return)


def _prize(reach: Reach) -> None:
    reach.say("Thêm")
    reach.fill(reason="Hai đội bằng điểm", name="BTC")


def _begin(reach: Reach) -> None:
    reach.shortcut(Key.Key_F2)
    reach.press(Key.Key_Return)


def _reveal_keyword(reach: Reach) -> None:
    reach.click(reach.one.window.keyword.reveal)
    if reach.one.window.form.isVisible():
        reach.fill(reason="Hết giờ")


HEARD = (c.StartRound(0, 0), c.ShowScene(0, Scene.OBSTACLE), c.Buzz(0, 1, By.HOST))
ROW = (
    c.StartRound(0, 0), c.ShowScene(0, Scene.OBSTACLE), o.ChooseRow(0, 1), c.ShowQuestion(0),
    c.OpenCue(0),
)  # fmt: skip
ACT = (c.StartRound(0, 0), a.StartAct(0))
DONE_ACT = (*ACT, a.StartStopwatch(0), a.StopStopwatch(0))
MARKED = (*DONE_ACT, a.EnterMarks(0, 1, (("noi-dung", 800),)))
COMPLAINT = (*SETTLED, j.Complain(0, 1, 1, 1, "Đáp án chưa đúng Luật"))
WHO = {"reason": "Theo biên bản", "name": "Trưởng BGK"}
LAST_ROUND = (c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0), c.LockCue(0))
PLAYED = (*LAST_ROUND, c.RevealAnswer(0), c.SettleCue(0))

# The command, the contest, what was done before, and the way from there.
WAYS: dict[type, tuple[Callable[[], Contest], tuple[c.Command, ...], Way]] = {
    c.ShowScene: (boards, (), action("teams")),
    c.BlackStage: (boards, OPEN, key(Key.Key_F9)),
    c.TurnPage: (paged, ASKED, action("page_forward")),
    c.StartCeremony: (tied, PLAYED, action("ceremony")),
    c.MoveCeremony: (tied, (*PLAYED, c.StartCeremony(0), c.TellPrize(0)), nexts()),
    c.TellPrize: (tied, (*PLAYED, c.StartCeremony(0)), nexts()),
    c.ShowWinners: (
        tied, (*PLAYED, c.StartCeremony(0), c.TellPrize(0), c.MoveCeremony(0, 1)), nexts(),
    ),
    c.StartRound: (boards, (), _begin),
    c.EndRound: (boards, (c.StartRound(0, 0),), reasoned("end_round")),
    c.EndContest: (tied, PLAYED, action("end_contest")),
    c.ShowQuestion: (boards, (c.StartRound(0, 0),), nexts()),
    c.OpenCue: (boards, ASKED, nexts()),
    c.LockCue: (boards, OPEN, nexts()),
    c.Pass: (turns, OPEN, action("pass")),
    c.RevealAnswer: (boards, LOCKED, nexts()),
    c.SettleCue: (boards, SHOWN, action("settle")),
    c.SkipCue: (boards, OPEN, reasoned("skip")),
    c.ReplaceCue: (boards, OPEN, reasoned("replace")),
    c.ThrowOutCue: (boards, OPEN, reasoned("throw_out")),
    c.DeclareStake: (stakes, (c.ChangePoints(0, 1, 5000, "x", "y"), *ASKED), _stake),
    c.DeclareStar: (
        lambda: sealed(star=True), (c.StartRound(0, 0), c.TakePackage(0, 1, 1), c.ShowQuestion(0)),
        lambda reach: reach.say("Đặt ngôi sao"),
    ),
    c.TakePackage: (sealed, (c.StartRound(0, 0),), lambda reach: reach.say("Gói 2")),
    c.ChooseValues: (
        lambda: sealed(choice="values", values=(2000, 3000)), (c.StartRound(0, 0),),
        lambda reach: reach.say("20 điểm"),
    ),
    c.OpenSteal: (
        sealed,
        (c.StartRound(0, 0), c.TakePackage(0, 1, 1), c.ShowQuestion(0), c.OpenCue(0),
         c.Judge(0, 1, Verdict.WRONG)),
        lambda reach: reach.say("Cho giành quyền"),
    ),
    c.GiveAnswer: (boards, OPEN, key("B")),
    c.Buzz: (buzzers, OPEN, key("2")),
    c.Judge: (buzzers, (*OPEN, c.Buzz(0, 2, By.HOST)), key("+", **PLUS)),
    c.PauseClock: (boards, OPEN, key("P")),
    c.ResumeClock: (boards, (*OPEN, c.PauseClock(0)), key("P")),
    c.AdjustClock: (boards, OPEN, action("more_time")),
    c.SetClock: (boards, OPEN, _set_clock),
    c.MarkOut: (floor, SHOWN, _numbers("Bị loại", "3 5")),
    c.MarkStay: (floor, SHOWN, _numbers("Ở lại", "3 5")),
    c.Rescue: (
        floor, (*SHOWN, c.MarkOut(0, (3, 5)), c.SettleCue(0)),
        _numbers("Cứu trợ", "3", "Phần thi cứu trợ"),
    ),
    c.ChangePoints: (boards, (), _change_points),
    c.Undo: (boards, OPEN, key("Z", control=True)),
    c.UndoAndReplace: (boards, (*OPEN, c.GiveAnswer(0, 1, "A", By.HOST)), _replace_last),
    c.ResumeCue: (boards, (*OPEN, c.Reopen(0, False, "2026-11-22T09:14:32")), key("1")),
    j.JudgeAgain: (
        boards, (*LOCKED, c.GiveAnswer(0, 1, "A", By.HOST), c.RevealAnswer(0), c.SettleCue(0)),
        deed("Chấm lại", **WHO),
    ),
    j.ChangeKey: (boards, SETTLED, deed("Sửa đáp án", answer="C", **WHO)),
    j.ThrowOutPast: (boards, SETTLED, deed("Không tính câu hỏi", **WHO)),
    j.ReplacePast: (boards, SETTLED, deed("Không tính và hỏi", **WHO)),
    j.CancelRun: (boards, SETTLED, deed("Hủy cả lượt", **WHO)),
    j.JudgeKeyword: (
        keyword,
        (*HEARD, o.GuessKeyword(0, 1, "", right=False)),
        deed("Công nhận từ khóa", **WHO),
    ),
    j.Complain: (boards, SETTLED, deed("Ghi khiếu nại", reason="Đáp án chưa đúng Luật")),
    j.DecideComplaint: (boards, COMPLAINT, deed("Không chấp nhận", **WHO)),
    j.SetAttendance: (boards, (), deed("Đội vắng mặt", reason="Kẹt xe")),
    j.StepIn: (boards, (), deed("Thay người", name="Trần Văn Dự Bị", reason="Thành viên ốm")),
    j.CorrectTeam: (boards, (), deed("Sửa tên đội", reason="Chi đoàn Khu phố 1A", answer="KP 1A")),
    j.CorrectContest: (boards, (), deed("Sửa tên hội thi", reason="Hội thi 2026")),
    j.LengthenRound: (boards, (c.StartRound(0, 0),), deed("Thêm câu hỏi", count=1, **WHO)),
    j.Interrupt: (boards, OPEN, key(Key.Key_F10)),
    j.DrawLots: (tied, PLAYED, lambda reach: reach.say("Bốc thăm")),
    j.StartPlayoff: (lambda: tied(playoff=True), PLAYED, nexts()),
    j.AddPrize: (tied, PLAYED, _prize),
    j.EnterPrediction: (predicted, (), deed("Ghi số dự đoán", count=120)),
    j.SetPredicted: (predicted, (), deed("Ghi số đúng", count=118)),
    a.StartAct: (acts, (c.StartRound(0, 0),), nexts()),
    a.StartStopwatch: (acts, ACT, lambda reach: reach.say("Bấm giờ")),
    a.StopStopwatch: (acts, (*ACT, a.StartStopwatch(0)), nexts()),
    a.SetStopwatch: (acts, DONE_ACT, _marks(3, signed="90")),
    a.EnterMarks: (acts, DONE_ACT, _marks(0)),
    a.CheckMarks: (lambda: acts(two_person=True), MARKED, _marks(1, signed="NVA")),
    a.ExcuseJudge: (acts, DONE_ACT, _marks(2, signed="Có việc gấp")),
    a.TurnMarks: (acts, MARKED, nexts()),
    a.SettleAct: (acts, (*MARKED, a.TurnMarks(0), a.TurnMarks(0)), nexts()),
    o.ChooseRow: (
        keyword, (c.StartRound(0, 0), c.ShowScene(0, Scene.OBSTACLE)),
        lambda reach: reach.click(reach.one.window.keyword.rows[0]),
    ),
    o.HearKeyword: (
        lambda: keyword("after_row"),
        (*ROW, c.Buzz(0, 1, By.HOST), c.LockCue(0),
         *(c.Judge(0, n, Verdict.WRONG) for n in (1, 2, 3)), c.RevealAnswer(0)),
        nexts(2),
    ),
    o.GuessKeyword: (keyword, HEARD, _guess),
    o.RevealKeyword: (
        keyword, (c.StartRound(0, 0), c.ShowScene(0, Scene.OBSTACLE)),
        _reveal_keyword,
    ),
    h.AskAudience: (hall, (), _ask_hall),
    h.RevealToAudience: (hall, (h.AskAudience(0),), nexts()),
    h.NameWinner: (hall, (h.AskAudience(0), h.RevealToAudience(0)), _name_winner),
    s.PlanStart: (boards, (), show("B", "19:30")),
    s.ShowMessage: (boards, (), show("N", "Mời các đội về vị trí")),
    DrawOrder: (boards, (), show("S")),
    OpenEnvelopes: (boards, (DrawOrder(0, (2, 1, 3)),), nexts()),
    s.RepeatRound: (boards, (c.StartRound(0, 0),), _repeat),
}  # fmt: skip

# Not from the console: a contest is set up before it is opened (a sealed bank is asked for by a
# red button as long as it is, a state card is taken over there too), its papers have a window of
# their own (Ctrl+P), and three commands
# come from the clock, from opening the file and from writing it elsewhere.
ELSEWHERE = {
    "CreateContest", "ChooseFormat", "EnterTeams", "DrawQuestions", "EnterJudges", "ChooseLook",
    "OpenSeal", "TakeOver", "ChooseHead", "WriteMinutes", "TimeUp", "Reopen", "ChangePlace",
}  # fmt: skip
