"""Packages, values, the star, a steal and stakes on the console."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from contest.domain import commands as c
from contest.domain.cue import Entry, Phase, Verdict
from contest.domain.rounds import Everyone, Package
from contest.ui.host.buttons import DeskButton
from tests.ui.host.staging import Stand, common, contest_of

Make = Callable[..., Stand]


def button(one: Stand, text: str) -> DeskButton:
    """The button of the panel that says this."""
    shown = one.window.choice.findChildren(DeskButton)
    return next(each for each in shown if each.text() == text and each.isVisible())


def test_a_team_draws_a_package_lays_its_star_and_the_others_are_let_at_it(stand: Make) -> None:
    rules = Package(common(Entry.SPOKEN), 1, star=True, others="buzzer", order="drawn")
    one = stand(contest_of(rules, teams=3))
    one.do(c.StartRound(0, 0))
    one.next()  # the packages come on the stage
    button(one, "2 · " + one.contest.teams[1].short).click()
    button(one, "Gói 3").click()
    assert one.contest.packages.by(2) is not None
    assert [taken.package for taken in one.contest.packages.taken] == [3]
    one.next()
    button(one, "Đặt ngôi sao hy vọng").click()
    assert one.contest.cue is not None
    assert one.contest.cue.star
    one.next()
    one.next()
    one.do(c.Judge(0, 2, Verdict.WRONG))
    button(one, "Cho giành quyền").click()
    assert one.contest.cue is not None
    assert one.contest.cue.thieves == (3, 1)
    assert not one.window.choice.isVisible()


def test_values_are_chosen_one_after_the_other(stand: Make) -> None:
    rules = Package(common(Entry.SPOKEN), 2, choice="values", values=(2000, 3000))
    one = stand(contest_of(rules, teams=2))
    one.do(c.StartRound(0, 0))
    button(one, "30 điểm").click()
    button(one, "Chọn lại").click()
    button(one, "20 điểm").click()
    assert not one.contest.packages.taken
    button(one, "30 điểm").click()
    assert one.contest.packages.taken[0].values == (2000, 3000)


def test_stakes_are_typed_and_stay_while_others_come_in(stand: Make) -> None:
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 1, most_stake=2000), teams=2))
    one.do(c.ChangePoints(0, 1, 5000, "x", "y"), c.StartRound(0, 0), c.ShowQuestion(0))
    assert one.contest.cue is not None
    assert one.contest.cue.phase is Phase.DRAWN
    first, second = one.window.choice.findChildren(QLineEdit)
    second.setText("3")
    first.setText("12,5")
    first.returnPressed.emit()
    assert one.contest.cue is not None
    assert one.contest.cue.stakes == {1: 1250}
    assert second.text() == "3"
    first.setText("nhiều")
    first.returnPressed.emit()
    assert one.contest.cue.stakes == {1: 1250}
