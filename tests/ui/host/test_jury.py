"""The sheet of jury and organiser: a mark put right in six keys, and what it would change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from contest.domain import commands as c
from contest.domain.cue import By, Entry
from contest.domain.rounds import Everyone
from contest.domain.standings import totals
from tests.ui.host.staging import Stand, common, contest_of

Make = Callable[..., Stand]
Key = Qt.Key


def three_questions(stand: Make) -> Stand:
    """Team 4 answered C in each of three questions; the key is B."""
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3)))
    one.do(c.StartRound(0, 0))
    for _ in range(3):
        one.do(c.ShowQuestion(0), c.OpenCue(0), c.LockCue(0))
        one.do(c.GiveAnswer(0, 4, "C", By.HOST), c.GiveAnswer(0, 1, "B", By.HOST))
        one.do(c.RevealAnswer(0))
    one.do(c.SettleCue(0))
    return one


def line(one: Stand, name: str) -> QLineEdit:
    field = one.window.jury.field(name)
    assert isinstance(field, QLineEdit)
    return field


def open_sheet(one: Stand) -> None:
    one.window.jury_button.click()


def test_a_mark_three_questions_ago_is_put_right_in_six_keys(stand: Make) -> None:
    one = three_questions(stand)
    open_sheet(one)  # the first key
    line(one, "name").setText("Trưởng Ban Giám khảo")  # stays from the correction before
    one.presses = 1
    one.press(Key.Key_Down)
    one.press(Key.Key_Down)
    one.press("4")
    one.press(Key.Key_Plus, scan=13, text="+")
    line(one, "reason").setText("Phương án C cũng đúng")
    one.press(Key.Key_Return)
    assert one.presses == 6
    ruling = one.contest.rulings[-1]
    assert (ruling.run, ruling.cue, ruling.team, ruling.new) == (1, 1, 4, "right")
    assert totals(one.contest)[4] == 1000
    assert not one.window.middle.is_asking


def test_the_effect_is_said_before_it_is_done(stand: Make) -> None:
    one = three_questions(stand)
    open_sheet(one)
    one.press("4")
    one.press(Key.Key_Plus, scan=13, text="+")
    assert "0 → 10 điểm, hạng 2 → 2" in one.window.jury.said
    assert one.contest.rulings == ()


def test_without_reason_and_name_nothing_is_done(stand: Make) -> None:
    one = three_questions(stand)
    open_sheet(one)
    one.press("4")
    one.press(Key.Key_Plus, scan=13, text="+")
    line(one, "reason").setText("Lý do")
    one.press(Key.Key_Return)
    assert line(one, "name").hasFocus()
    one.press(Key.Key_Return)
    assert one.contest.rulings == ()
    assert one.window.jury.isVisible()
    one.press(Key.Key_Escape)
    assert not one.window.middle.is_asking


def test_a_complaint_gets_its_decision(stand: Make) -> None:
    one = three_questions(stand)
    open_sheet(one)
    deed = one.window.jury.field("deed")
    assert isinstance(deed, QComboBox)
    deed.setCurrentText("Ghi khiếu nại của đội")
    line(one, "reason").setText("Đáp án chưa đúng Luật")
    line(one, "reason").setFocus()
    one.press(Key.Key_Return)
    assert [one.text for one in one.contest.complaints] == ["Đáp án chưa đúng Luật"]
    open_sheet(one)
    deed.setCurrentText("Không chấp nhận khiếu nại 1 của Khu phố 1")
    line(one, "reason").setText("Đáp án đúng theo Điều 21")
    line(one, "name").setText("Trưởng Ban Giám khảo")
    line(one, "name").setFocus()
    one.press(Key.Key_Return)
    assert one.contest.complaints[0].upheld is False


def test_f8_opens_the_sheet_and_a_verdict_said_twice_is_no_change(stand: Make) -> None:
    one = three_questions(stand)
    QTest.keyClick(one.window, Key.Key_F8)
    assert one.window.middle.is_asking
    one.press("1")
    one.press(Key.Key_Plus, scan=13, text="+")
    assert one.window.jury.said == "Không có gì thay đổi."
    assert one.contest.rulings == ()
