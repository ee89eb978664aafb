"""The run of show on the console: times, jumps, repeats, breaks, messages, and their keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from contest.domain import commands as c
from contest.domain.cue import Entry, Phase
from contest.domain.rounds import Everyone
from contest.domain.show_commands import PlanStart, ShowMessage
from contest.domain.stage import Scene
from contest.domain.typed import time_of_day
from contest.presentation.wall_times import wall_times
from tests.ui.host.staging import SECOND, Stand, common, contest_of, played

Make = Callable[..., Stand]
Key = Qt.Key
# The stand's clock begins at 1,000 seconds of contest time.
WALLS = wall_times([(0, "2026-11-22T19:00:00.000+07:00"), (1000 * SECOND, "2026-11-22T19:00")])


def rounds() -> tuple[Everyone, ...]:
    return tuple(Everyone(common(Entry.BOARDS, reserve=2), 2) for _ in range(3))


def evening(stand: Make) -> Stand:
    one = stand(played(contest_of(*rounds()), PlanStart(0, "19:00")))
    one.desk.know_walls(WALLS)
    return one


def cell(one: Stand, row: int, column: int) -> str:
    item = one.desk.show.sheet.table.item(row, column)
    assert item is not None
    return item.text()


def test_times_stand_in_the_agenda_and_in_the_sheet(stand: Make) -> None:
    one = evening(stand)
    one.clock.wait(20 * 60)
    one.do(c.StartRound(0, 0))
    one.shortcut(Key.Key_F2)
    sheet = one.desk.show.sheet
    assert sheet.isVisible()
    assert cell(one, 0, 0).startswith("▶ Phần 1")
    assert (cell(one, 0, 1), cell(one, 0, 2)) == ("19:06", "19:20–")
    assert cell(one, 1, 1) == "19:08"
    assert one.window.agenda.told.text() == "Chậm 14 phút · xong ~19:34"


def test_time_goes_by_without_anything_happening(stand: Make) -> None:
    one = evening(stand)
    assert "Đúng giờ" in one.window.agenda.told.text()
    one.clock.wait(30 * 60)
    one.desk.show.refresh()
    assert "Chậm 24 phút" in one.window.agenda.told.text()


def test_a_later_round_is_begun_in_three_keys(stand: Make) -> None:
    one = evening(stand)
    one.presses = 0
    one.shortcut(Key.Key_F2)
    one.press(Key.Key_Down)
    one.press(Key.Key_Return)
    assert one.presses == 3
    assert one.contest.run is not None
    assert one.contest.run.round == 1
    assert one.window.next_button.hasFocus()


def test_leaving_a_round_early_asks_why(stand: Make) -> None:
    one = evening(stand)
    one.do(c.StartRound(0, 0))
    one.shortcut(Key.Key_F2)
    one.press(Key.Key_Down)
    one.press(Key.Key_Return)
    reason = one.window.form.field("reason")
    assert isinstance(reason, QLineEdit)
    assert reason.hasFocus()
    assert one.contest.run is not None
    assert one.contest.run.round == 0
    reason.setText("Hết giờ thuê hội trường")
    one.press(Key.Key_Return)
    assert one.contest.run.round == 1
    assert one.contest.runs[0].reason == "Hết giờ thuê hội trường"


def test_a_round_is_repeated_with_reason_and_name(stand: Make) -> None:
    one = evening(stand)
    one.do(c.StartRound(0, 0))
    one.presses = 0
    one.shortcut(Key.Key_F2)
    one.press("T")
    assert one.presses == 2
    for name, text in (("reason", "Loa hỏng"), ("name", "Trưởng BTC")):
        field = one.window.form.field(name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
    one.press(Key.Key_Return)
    assert one.contest.run is not None
    assert one.contest.run.number == 2
    assert one.contest.runs[0].cancelled


def test_what_is_locked_says_why_and_the_sheet_stays(stand: Make) -> None:
    one = evening(stand)
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    one.shortcut(Key.Key_F2)
    one.press(Key.Key_Down)
    one.press(Key.Key_Return)
    assert "Chưa làm được" in one.message
    assert one.desk.show.sheet.isVisible()
    one.press(Key.Key_Escape)
    assert not one.window.middle.is_asking
    assert one.window.next_button.hasFocus()


def test_the_sheet_holds_the_clock_of_an_open_question(stand: Make) -> None:
    one = evening(stand)
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    one.shortcut(Key.Key_F2)
    assert one.contest.clock is not None
    assert not one.contest.clock.countdown.is_running


def test_an_intermission_with_its_countdown_takes_three_keys(stand: Make) -> None:
    one = evening(stand)
    one.presses = 0
    one.shortcut(Key.Key_F2)
    one.press("G")
    one.press(Key.Key_Return)
    assert one.presses == 3
    assert one.contest.scene is Scene.INTERMISSION
    assert one.contest.pause is not None
    assert one.contest.pause.seconds == 600
    one.shortcut(Key.Key_F2)
    one.press("G")
    assert one.contest.scene is Scene.WELCOME


def test_f10_is_a_technical_pause_and_leads_back(stand: Make) -> None:
    one = evening(stand)
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    one.press(Key.Key_F10)
    assert one.contest.scene is Scene.TECHNICAL
    assert one.contest.clock is not None
    assert not one.contest.clock.countdown.is_running
    one.press(Key.Key_F10)
    assert one.contest.scene is Scene.CUE
    assert one.contest.cue is not None
    assert one.contest.cue.phase is Phase.OPEN


def test_the_jury_deliberates_in_two_keys(stand: Make) -> None:
    one = evening(stand)
    one.shortcut(Key.Key_F2)
    one.press("H")
    assert one.contest.scene is Scene.DELIBERATION


def test_a_message_is_typed_shown_and_taken_away_by_next(stand: Make) -> None:
    one = evening(stand)
    one.shortcut(Key.Key_F2)
    one.press("N")
    line = one.desk.show.sheet.line
    assert line.hasFocus()
    line.setText("Mời các đội về vị trí")
    one.press(Key.Key_Return)
    assert one.contest.message == "Mời các đội về vị trí"
    assert one.session.commands[-1] == ShowMessage(one.clock.now, "Mời các đội về vị trí")
    one.next()
    assert one.contest.message == ""


def test_nothing_typed_is_no_message(stand: Make) -> None:
    one = evening(stand)
    one.shortcut(Key.Key_F2)
    one.press("N")
    one.press(Key.Key_Return)
    assert one.contest.message == ""
    assert one.desk.show.sheet.line.isVisible()
    one.press(Key.Key_Escape)
    assert one.desk.show.sheet.table.hasFocus()


def test_the_start_may_be_planned_from_the_console(stand: Make) -> None:
    one = stand(contest_of(*rounds()))
    one.shortcut(Key.Key_F2)
    one.press("B")
    one.desk.show.sheet.line.setText("19h30")
    one.press(Key.Key_Return)
    assert one.contest.starts == "19:30"
    assert cell(one, 0, 1) == "19:36"


def test_times_of_day_as_people_type_them() -> None:
    said = {"19:30": "19:30", "7h5": "07:05", "19g30": "19:30", "8.00": "08:00", "19": "19:00"}
    assert {text: time_of_day(text) for text in said} == said
    assert time_of_day("") == ""
    assert [time_of_day(text) for text in ("24:00", "19:60", "tối", "1930")] == [None] * 4


def test_numbers_drawn_on_paper_are_typed_in_the_order_of_the_teams(stand: Make) -> None:
    one = stand(contest_of(*rounds(), teams=3))
    names = [team.name for team in one.contest.teams]
    one.shortcut(Key.Key_F2)
    one.press(Key.Key_P)
    line = one.desk.show.sheet.line
    assert line.isVisible()
    line.setText("2 3")
    one.press(Key.Key_Return)
    assert one.desk.show.sheet.isVisible()
    told = [part.text() for part in one.desk.show.sheet.findChildren(QLabel) if part.isVisible()]
    assert any("Cần đủ 3 số từ 1 đến 3" in text for text in told)
    line.setText("2 3 1")
    one.press(Key.Key_Return)
    assert not one.desk.show.sheet.isVisible()
    assert [team.name for team in one.contest.teams] == [names[2], names[0], names[1]]
    assert one.contest.scene is Scene.ORDER


def test_nothing_is_drawn_on_paper_once_it_began(stand: Make) -> None:
    one = evening(stand)
    one.do(c.StartRound(0, 0))
    one.shortcut(Key.Key_F2)
    one.press(Key.Key_P)
    assert not one.desk.show.sheet.line.isVisible()
