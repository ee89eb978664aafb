"""How many keys the frequent things take; boards entry is counted in test_boards.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from contest.domain import commands as c
from contest.domain.cue import By, Entry
from contest.domain.rounds import Buzzer, Everyone
from contest.domain.standings import totals
from tests.ui.host.staging import SECOND, Stand, common, contest_of

Make = Callable[..., Stand]
Key = Qt.Key


def test_black_is_one_key_from_anywhere_even_while_something_is_typed(stand: Make) -> None:
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3)))
    one.presses = 0
    one.press(Key.Key_F9)
    assert one.contest.black
    assert one.presses == 1
    one.shortcut(Key.Key_F2)
    one.press("N")
    one.press(Key.Key_F9)
    assert not one.contest.black


def test_a_mark_three_questions_ago_is_put_right_in_six_keys_and_the_reason(stand: Make) -> None:
    """From the keyboard alone, on a console where nobody has corrected anything before."""
    rules = Everyone(common(Entry.BOARDS), 3)
    one = stand(replace(contest_of(rules), judges=("Nguyễn Thị Hồng",)))
    one.do(c.StartRound(0, 0))
    for _ in range(3):
        one.do(c.ShowQuestion(0), c.OpenCue(0), c.LockCue(0))
        one.do(c.GiveAnswer(0, 4, "C", By.HOST), c.RevealAnswer(0))
    one.do(c.SettleCue(0))
    one.presses = 0
    one.shortcut(Key.Key_F8)
    one.press(Key.Key_Down)
    one.press(Key.Key_Down)
    one.press("4")
    one.press(Key.Key_Plus, scan=13, text="+")
    reason = one.window.jury.field("reason")
    assert isinstance(reason, QLineEdit)
    assert reason.hasFocus()
    reason.setText("Phương án C cũng đúng")
    one.press(Key.Key_Return)
    assert one.presses <= 6
    assert totals(one.contest)[4] == 1000
    assert one.contest.rulings[-1].by == "Nguyễn Thị Hồng"


def test_the_order_of_buzzes_stands_beside_the_teams_with_the_gaps(stand: Make) -> None:
    one = stand(contest_of(Buzzer(common(Entry.KEYS), 2, 5), teams=4))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    at = one.clock.now
    for team, later in ((3, 0), (1, 132), (4, 480), (1, 700)):
        one.session.run(c.Buzz(at + later * SECOND // 1000, team, By.KEYS))
    said = {number: row._change.text() for number, row in enumerate(one.window.grid.rows, 1)}
    assert said == {1: "2. +132 ms", 2: "", 3: "1. bấm trước", 4: "3. +480 ms"}
