"""Mark sheets on the console: typed judge by judge, found by the code of the printed sheet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from contest.domain import act_commands as a
from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.handling.acts import play_of
from contest.domain.rounds import Buzzer, Everyone, Judged
from contest.domain.rounds.common import Title
from contest.domain.rounds.judged import Criterion
from contest.presentation.papers.mark_sheets import MarkPlace, contest_tag, mark_code
from tests.ui.host.staging import CODES, Stand, common, contest_of

Make = Callable[..., Stand]
Key = Qt.Key
CRITERIA = tuple(Criterion(name, Title(name, name), 1000) for name in ("noi-dung", "hinh-thuc"))


def performed(stand: Make, **fields: object) -> Stand:
    """Team 1 has performed before three judges."""
    rules = Judged(common(Entry.SPOKEN), CRITERIA, 3, **fields)  # type: ignore[arg-type]
    one = stand(contest_of(rules, teams=2))
    one.do(c.StartRound(0, 0), a.StartAct(0), a.StartStopwatch(0), a.StopStopwatch(0))
    return one


def type_in(one: Stand, text: str) -> None:
    for char in text:
        key = getattr(Key, f"Key_{char}") if char.isdigit() else Key.Key_Comma
        one.press(key, scan=None if char.isdigit() else 51, text=char)
    one.press(Key.Key_Return)


def marks_of(one: Stand, judge: int) -> dict[str, int]:
    act = play_of(one.contest).act(1)
    assert act is not None
    return dict(act.marks.get(judge, {}))


def test_a_mark_and_enter_for_each_criterion_and_the_next_judge_follows(stand: Make) -> None:
    one = performed(stand)
    one.window.marks._fields[0].setFocus()
    type_in(one, "8,5")
    type_in(one, "9")
    assert marks_of(one, 1) == {"noi-dung": 850, "hinh-thuc": 900}
    assert one.window.marks.judge.currentData() == 2
    type_in(one, "7")
    type_in(one, "7,5")
    assert marks_of(one, 2) == {"noi-dung": 700, "hinh-thuc": 750}


def test_a_mark_out_of_range_is_refused_in_words_and_nothing_is_entered(stand: Make) -> None:
    one = performed(stand)
    one.window.marks._fields[0].setFocus()
    type_in(one, "11")
    type_in(one, "9")
    assert marks_of(one, 1) == {}
    assert one.window.message.text()


def test_the_code_of_a_printed_sheet_opens_its_form_and_its_enter_is_not_next(stand: Make) -> None:
    one = performed(stand)
    scene = one.contest.scene
    QTest.keyClick(one.window, Key.Key_F7)
    assert one.window.marks.code.hasFocus()
    type_in(one, mark_code(MarkPlace(0, 1, 3)))
    assert one.contest.scene is scene
    assert one.window.marks.judge.currentData() == 3
    assert one.window.marks._fields[0].hasFocus()
    type_in(one, "9")
    type_in(one, "8")
    assert marks_of(one, 3) == {"noi-dung": 900, "hinh-thuc": 800}
    assert marks_of(one, 1) == {}


def test_a_code_of_another_round_or_a_team_still_to_come_is_said(stand: Make) -> None:
    one = performed(stand)
    panel = one.window.marks
    QTest.keyClick(one.window, Key.Key_F7)
    type_in(one, mark_code(MarkPlace(4, 1, 3)))
    assert "Không có phiếu mã" in panel._note.text()
    other = f"{mark_code(MarkPlace(0, 1, 3))}{(int(contest_tag(one.contest)) + 1) % 10000:04d}"
    type_in(one, other)
    assert "hội thi khác" in panel._note.text()
    panel.code.setFocus()
    type_in(one, mark_code(MarkPlace(0, 2, 1)))
    assert "chưa thi" in panel._note.text()
    assert marks_of(one, 1) == {}


def test_the_second_person_signs_and_a_difference_is_shown(stand: Make) -> None:
    one = performed(stand, two_person=True)
    panel = one.window.marks
    panel._fields[0].setFocus()
    type_in(one, "8")
    type_in(one, "9")
    panel.way.setCurrentIndex(1)
    panel.judge.setCurrentIndex(0)
    panel._show_act()
    assert [field.text() for field in panel._fields] == ["", ""], "the second types unseen"
    panel._signed.setText("NVA")
    panel._fields[0].setFocus()
    type_in(one, "8")
    type_in(one, "7")
    console = one.desk.console
    assert console is not None
    assert console.acts is not None
    assert console.acts.acts[0].rows[0].state == "differs"


def test_a_second_enter_of_a_scanner_gives_no_marks_of_another_sheet(stand: Make) -> None:
    """Typed and not given yet, then the next sheet is scanned: its form must come empty."""
    one = performed(stand)
    panel = one.window.marks
    panel._fields[0].setText("8")
    panel._fields[1].setText("9")
    QTest.keyClick(one.window, Key.Key_F7)
    type_in(one, mark_code(MarkPlace(0, 1, 3)))
    for _ in range(4):
        one.press(Key.Key_Return)
    assert [field.text() for field in panel._fields] == ["", ""]
    assert [marks_of(one, judge) for judge in (1, 2, 3)] == [{}, {}, {}]


def test_a_settled_act_says_so_and_opens_nothing(stand: Make) -> None:
    one = performed(stand)
    marks = (("noi-dung", 800), ("hinh-thuc", 900))
    one.do(*(a.EnterMarks(0, judge, marks, 1) for judge in (1, 2, 3)))
    one.do(*(a.TurnMarks(0, 1) for _ in range(4)), a.SettleAct(0))
    QTest.keyClick(one.window, Key.Key_F7)
    type_in(one, mark_code(MarkPlace(0, 1, 3)))
    assert "đã chốt điểm" in one.window.marks._note.text()
    assert one.window.marks.code.hasFocus()


WRITTEN = dict(zip("1234567890", "ăâêộ\u0300\u0309\u0303\u0301\u0323đ", strict=True))


@pytest.mark.parametrize("layout", ["us", "vi"])
def test_a_scanned_sheet_in_a_round_without_acts_does_nothing_at_all(
    stand: Make, layout: str
) -> None:
    """Its digits would choose teams, and its Enter press the golden button."""
    rules = Everyone(common(Entry.BOARDS), 3)
    one = stand(contest_of(rules, teams=6))
    one.do(c.StartRound(0, 0))
    one.window.next_button.setFocus()
    before = one.contest
    QTest.keyClick(one.window, Key.Key_F7)
    for digit in mark_code(MarkPlace(0, 1, 3)):
        if layout == "us":
            one.press(digit)
        else:
            key = Key(0x01000000 | ord(WRITTEN[digit]))
            one.press(key, scan=CODES[digit], text=WRITTEN[digit])
        one.clock.wait(0.05)
    for _ in range(2):
        one.press(Key.Key_Return)
        one.clock.wait(0.01)
    assert one.contest == before
    assert "không có phiếu chấm" in one.message
    one.clock.wait(1)
    one.press(Key.Key_Return)
    assert one.contest != before, "what a hand presses afterwards counts"


def test_a_sheet_that_was_asked_for_by_mistake_takes_no_buzzes_away(stand: Make) -> None:
    """Teams buzz with digits: pressed on and on, they would all be taken for a scanner's."""
    one = stand(contest_of(Buzzer(common(Entry.KEYS), 3, 5, 3), teams=6))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    QTest.keyClick(one.window, Key.Key_F7)
    for press in range(30):
        one.press("123"[press % 3])
        one.clock.wait(0.1)
    assert one.contest.cue is not None
    assert one.contest.cue.answering in (1, 2, 3)


def test_a_scanner_on_the_vietnamese_layout_opens_the_form_all_the_same(stand: Make) -> None:
    """There the row of digits writes letters; the places of the keys are those of the digits."""
    one = performed(stand)
    QTest.keyClick(one.window, Key.Key_F7)
    for digit in mark_code(MarkPlace(0, 1, 3)):
        key = Key(0x01000000 | ord(WRITTEN[digit]))
        one.press(key, scan=CODES[digit], text=WRITTEN[digit])
    one.press(Key.Key_Return)
    assert one.window.marks.judge.currentData() == 3
    assert one.window.marks._fields[0].hasFocus()


LETTERS = dict(zip("1234567890", "ăâêộ\u0300\u0309\u0303\u0301\u0323đ", strict=True))


def test_such_a_scanner_does_nothing_either_where_there_are_no_sheets(stand: Make) -> None:
    """A slow one: its letters alone would choose teams, and its Enter come when nobody waits."""
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3), teams=6))
    one.do(c.StartRound(0, 0))
    one.window.next_button.setFocus()
    before = one.contest
    QTest.keyClick(one.window, Key.Key_F7)
    for digit in mark_code(MarkPlace(0, 1, 3)):
        key = Key(0x01000000 | ord(LETTERS[digit]))
        one.press(key, scan=CODES[digit], text=LETTERS[digit])
        one.clock.wait(0.05)
    one.press(Key.Key_Return)
    assert one.contest == before


def test_the_check_square_of_a_sheet_reaches_nobody_either(stand: Make) -> None:
    """It has letters, strokes and dashes, which hold the clock and judge answers."""
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3), teams=6))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    one.window.next_button.setFocus()
    before = one.contest
    assert before.clock is not None
    QTest.keyClick(one.window, Key.Key_F7)
    signs = {"P": 25, "/": 53, "B": 48, "-": 12, "A": 30}
    keys = {"/": Key.Key_Slash, "-": Key.Key_Minus}
    for sign in "B/A-" * 4 + "P":
        key = keys.get(sign) or getattr(Key, f"Key_{sign}")
        one.press(key, scan=signs[sign], text=sign)
        one.clock.wait(0.02)
    one.press(Key.Key_Return)
    assert one.contest == before
