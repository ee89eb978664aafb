"""The floor of an elimination on the console: typed numbers, live counts, and where keys go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.rounds.elimination import Elimination
from contest.domain.standings import last_seats
from tests.ui.host.staging import Stand, common, contest_of

Make = Callable[..., Stand]
Key = Qt.Key


def revealed(stand: Make, **fields: object) -> Stand:
    """A desk at the reveal of the first question, with twenty contestants."""
    rules = Elimination(common(Entry.BOARDS), 5, 20, **fields)  # type: ignore[arg-type]
    one = stand(contest_of(rules, teams=2))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0), c.LockCue(0), c.RevealAnswer(0))
    return one


def left(one: Stand) -> int:
    seats = last_seats(one.contest)
    assert seats is not None
    return seats.left


def test_numbers_are_typed_as_soon_as_the_answer_is_shown(stand: Make) -> None:
    one = revealed(stand)
    panel = one.window.seats
    assert QApplication.focusWidget() is panel.numbers
    for char, text in zip("3 5", "3 5", strict=True):
        one.press(Key.Key_Space if char == " " else char, text=text)
    assert "Sẽ loại 2, còn 18: 3, 5" in panel.told.text()
    one.press(Key.Key_Return)
    assert last_seats(one.contest).marked == {3, 5}  # type: ignore[union-attr]
    one.next()  # the keys belong to the question again
    assert left(one) == 18


def test_nothing_typed_and_enter_means_nobody(stand: Make) -> None:
    one = revealed(stand)
    one.press(Key.Key_Return)
    one.next()
    assert left(one) == 20
    assert one.contest.cue is None


def test_next_waits_until_it_was_said_who_is_out(stand: Make) -> None:
    one = revealed(stand)
    console = one.desk.console
    assert console is not None
    assert console.next.reasons
    assert "Nhập số bị loại" in console.next.label


def test_those_who_stay_are_counted_the_other_way_round(stand: Make) -> None:
    one = revealed(stand)
    panel = one.window.seats
    panel.choose("stay")
    panel.numbers.setText("1-4")
    assert "Sẽ loại 16, còn 4" in panel.told.text()
    panel.numbers.setText("4-1")
    assert "Hãy gõ số" in panel.told.text()
    panel.numbers.setText("1 21")
    assert "Không có thí sinh số 21" in panel.told.text()


def test_a_rescue_between_two_questions(stand: Make) -> None:
    one = revealed(stand)
    one.window.seats.numbers.setText("1-12")
    one.press(Key.Key_Return)
    one.next()
    panel = one.window.seats
    assert panel.way == "rescue"
    panel.numbers.setText("*")
    assert "Cần ghi lý do" in panel.told.text()
    panel.reason.setText("Thầy cô thi thay")
    panel.reason.setFocus()
    one.press(Key.Key_Return)
    assert left(one) == 20


def test_the_panel_is_there_in_an_elimination_only(stand: Make) -> None:
    one = stand(contest_of(Elimination(common(Entry.BOARDS), 5, 20), teams=2))
    assert not one.window.seats.isVisible()
    one.do(c.StartRound(0, 0))
    assert one.window.seats.isVisible()
