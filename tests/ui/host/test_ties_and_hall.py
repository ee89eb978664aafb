"""Ties for a prize and questions to the hall on the console: what Next says, and what is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from contest.domain import audience_commands as h
from contest.domain import commands as c
from contest.domain.cue import Entry, Verdict
from contest.domain.formats import Prize
from contest.domain.rounds import Audience, Everyone, Playoff, RoundRules
from contest.domain.rounds.common import Title
from contest.domain.stage import Scene
from contest.domain.standings import places
from contest.domain.state import Contest
from tests.ui.host.staging import Stand, common, contest_of

Make = Callable[..., Stand]
GIFT = Title("Một chiếc ô", "An umbrella")
FIRST = Prize("first", Title("Giải Nhất", "First prize"), 1)


def evening(*others: RoundRules, teams: int = 3) -> Contest:
    contest = contest_of(Everyone(common(Entry.BOARDS), 1), *others, teams=teams)
    assert contest.format is not None
    return replace(contest, format=replace(contest.format, prizes=(FIRST,)))


def level(stand: Make, *others: RoundRules) -> Stand:
    """A desk after the only round, with all teams level."""
    one = stand(evening(*others))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0), c.LockCue(0), c.RevealAnswer(0))
    one.do(c.SettleCue(0))
    return one


def playoff() -> Playoff:
    return Playoff(common(Entry.KEYS), 1, 5)


def hall(**fields: bool) -> Audience:
    return Audience(replace(common(Entry.SPOKEN), reserve=0), 3, GIFT, **fields)


def label(one: Stand) -> str:
    assert one.desk.console is not None
    return one.desk.console.next.label


def test_next_begins_the_playoff_and_then_draws_lots(stand: Make) -> None:
    one = level(stand, playoff())
    assert label(one) == "Câu hỏi phụ tranh Giải Nhất: Khu phố 1, Hội Phụ nữ và CLB CỰU GV Q12"
    one.next()
    assert one.contest.scene is Scene.PLAYOFF
    one.next()
    one.next()
    one.press("2")  # the host says who was first
    one.press(Qt.Key.Key_Minus, scan=12, text="-")
    one.do(c.LockCue(0))
    one.next()
    assert label(one) == "Chốt, hiện các hạng"
    one.next()
    assert "Bốc thăm Giải Nhất" in label(one)
    one.next()
    assert one.contest.scene is Scene.LOTS
    assert sorted(places(one.contest).values()) == [1, 2, 3]
    assert label(one) == "Công bố kết quả"


def test_a_right_buzz_decides_and_the_announcement_follows(stand: Make) -> None:
    one = level(stand, playoff())
    one.next()
    one.next()
    one.next()
    one.press("3")
    one.press(Qt.Key.Key_Plus, scan=13, text="+")
    one.next()
    one.next()
    assert places(one.contest) == {1: 2, 2: 2, 3: 1}
    assert label(one) == "Công bố kết quả"
    assert not one.window.ties.isVisible()


def test_without_a_playoff_the_panel_offers_lots_and_one_prize_more(stand: Make) -> None:
    one = level(stand)
    assert label(one) == "Công bố kết quả"
    assert [button.text() for button in one.window.ties.ways] == ["Bốc thăm", "Thêm một Giải Nhất…"]
    one.window.ties.ways[1].click()
    assert one.window.middle.is_asking
    for need in ("reason", "name"):
        field = one.window.form.field(need)
        assert isinstance(field, QLineEdit)
        field.setText("Ban Tổ chức")
    one.press(Qt.Key.Key_Return)
    assert one.contest.prizes_added == ("first",)
    one.window.ties.ways[0].click()
    assert len(one.contest.lots[-1]) == 3
    assert not one.window.ties.isVisible()


def test_lots_come_out_by_chance(stand: Make) -> None:
    one, orders = level(stand), set()
    for _ in range(12):
        one.clock.wait(1)
        one.window.ties.ways[0].click()
        orders.add(one.contest.lots[-1])
        one.do(c.Undo(0))
    assert len(orders) > 2


def test_the_panel_of_ties_waits_for_the_last_round(stand: Make) -> None:
    one = stand(evening(playoff()))
    assert not one.window.ties.isVisible()
    one.do(c.StartRound(0, 0))
    assert not one.window.ties.isVisible()


def test_a_locked_way_says_why(stand: Make) -> None:
    one = level(stand, playoff())
    one.next()
    one.next()
    one.next()
    one.press("2")
    one.press(Qt.Key.Key_Minus, scan=12, text="-")
    one.do(c.LockCue(0), c.RevealAnswer(0), c.SettleCue(0))
    one.window.ties.ways[0].click()
    assert "bây giờ bốc thăm" in one.message


def test_the_hall_is_asked_and_the_winner_typed(stand: Make) -> None:
    one = stand(evening(hall(agenda=False)))
    panel = one.window.hall
    assert not panel.isVisible()
    QTest.keyClick(one.window, Qt.Key.Key_F6)
    assert panel.isVisible()
    one.press(Qt.Key.Key_Return)
    assert one.contest.scene is Scene.AUDIENCE
    assert "24 giờ" in one.window.question._options[1].text()  # the host reads the question here
    assert label(one) == "Công bố đáp án cho khán giả"
    one.next()
    panel.name.setFocus()
    panel.name.setText("Lê Văn Ưng, tổ 7")
    one.press(Qt.Key.Key_Return)
    assert one.contest.hall[-1].winner == "Lê Văn Ưng, tổ 7"
    assert one.contest.hall[-1].prize == "Một chiếc ô"
    one.next()  # the keys belong to the evening again
    assert one.contest.run is not None


def test_a_name_is_missing(stand: Make) -> None:
    one = stand(evening(hall(agenda=False)))
    one.do(h.AskAudience(0), h.RevealToAudience(0))
    one.window.hall.name.setFocus()
    one.press(Qt.Key.Key_Return)
    assert one.window.hall.told.text() == "Cần ghi tên người được thưởng."
    one.window.hall.prize.setText("Một chiếc mũ")
    one.press(Qt.Key.Key_Return)
    assert one.contest.hall[-1].prize == "Một chiếc mũ"


def test_an_earlier_winner_is_put_right(stand: Make) -> None:
    one = stand(evening(hall(agenda=False)))
    one.do(h.AskAudience(0), h.RevealToAudience(0), h.NameWinner(0, "Lê Văn Ưn", "Một chiếc ô"))
    one.do(h.AskAudience(0))
    panel = one.window.hall
    panel.questions.setCurrentIndex(0)
    assert panel.name.text() == "Lê Văn Ưn"
    panel.name.setText("Lê Văn Ưng")
    panel.name.setFocus()
    one.press(Qt.Key.Key_Return)
    assert [asked.winner for asked in one.contest.hall] == ["Lê Văn Ưng", ""]


def test_what_is_being_typed_stays_when_something_else_happens(stand: Make) -> None:
    one = stand(evening(hall(agenda=False)))
    one.do(h.AskAudience(0), h.RevealToAudience(0))
    one.window.hall.name.setText("Lê Văn")
    one.do(c.BlackStage(0, True))
    assert one.window.hall.name.text() == "Lê Văn"


def test_a_round_for_the_hall_asks_its_questions_by_next(stand: Make) -> None:
    one = level(stand, hall())
    assert "Bắt đầu" in label(one)
    one.next()
    for _ in range(3):
        assert label(one) == "Hỏi khán giả câu tiếp theo"
        one.next()
        one.next()
    assert label(one) == "Công bố kết quả"


def test_the_panel_of_the_hall_goes_when_the_evening_goes_on(stand: Make) -> None:
    one = stand(evening(hall()))
    one.do(h.AskAudience(0), h.RevealToAudience(0))
    assert one.window.hall.isVisible()
    one.do(c.StartRound(0, 0), c.ShowQuestion(0))
    assert not one.window.hall.isVisible()


def test_a_name_may_be_put_right_while_teams_are_asked(stand: Make) -> None:
    one = stand(evening(hall()))
    one.do(h.AskAudience(0), h.RevealToAudience(0), h.NameWinner(0, "Lê Văn Ưn", "Ô"))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0))
    one.window.hall_button.click()
    one.press(Qt.Key.Key_Return)
    assert "chưa xong" in one.message  # no question for the hall now, and why
    one.window.hall.name.setText("Lê Văn Ưng")
    one.window.hall.name.setFocus()
    one.press(Qt.Key.Key_Return)
    assert one.contest.hall[0].winner == "Lê Văn Ưng"
    assert not one.window.hall.isVisible()


def test_without_questions_for_the_hall_there_is_no_button(stand: Make) -> None:
    one = stand(evening())
    assert not one.window.hall_button.isVisible()
    QTest.keyClick(one.window, Qt.Key.Key_F6)
    assert not one.window.hall.isVisible()


def test_only_teams_of_the_tie_may_be_marked(stand: Make) -> None:
    one = stand(evening(playoff(), teams=4))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0), c.LockCue(0))
    one.do(c.Judge(0, 4, Verdict.WRONG), c.RevealAnswer(0), c.SettleCue(0))
    one.do(c.ChangePoints(0, 4, -500, "x", "y"))
    one.next()
    assert [row.property("status") for row in one.window.grid.rows] == [
        "idle",
        "idle",
        "idle",
        "out",
    ]
