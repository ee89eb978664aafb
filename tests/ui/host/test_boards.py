"""Boards entry from the keyboard: how many keys it takes, and what each one does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from contest.domain import commands as c
from contest.domain.cue import Entry, Phase
from contest.domain.rounds import Everyone
from contest.domain.state import Contest
from tests.ui.host.staging import Stand, common, contest_of

Make = Callable[..., Stand]
Key = Qt.Key


def boards(stand: Make, teams: int = 6) -> Stand:
    """A desk at the reveal of the first of three boards questions."""
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3), teams=teams))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0), c.LockCue(0), c.RevealAnswer(0))
    return one


def open_boards(stand: Make, teams: int = 6) -> Stand:
    """A desk with the second question open."""
    one = boards(stand, teams)
    one.do(c.ShowQuestion(0), c.OpenCue(0))
    return one


def answers(contest: Contest) -> str:
    """What the teams answered, in order; a dot for nothing."""
    assert contest.cue is not None
    given = contest.cue.answers
    return "".join(given[n].answer if n in given else "." for n in contest.order)


def marked(stand: Stand) -> list[int]:
    """The teams that the grid shows as marked."""
    rows = stand.window.grid.rows
    return [n for n, row in enumerate(rows, 1) if row.property("marked")]


def test_six_different_answers_take_ten_keys_from_reveal_to_reveal(stand: Make) -> None:
    one = boards(stand)
    one.presses = 0
    one.next()
    one.next()
    one.type("ABCDAB")
    assert answers(one.contest) == "ABCDAB"
    one.next()
    one.next()
    assert one.contest.cue is not None
    assert one.contest.cue.phase is Phase.REVEALED
    assert one.presses <= 10


def test_six_equal_answers_take_six_keys(stand: Make) -> None:
    one = boards(stand)
    one.presses = 0
    one.next()
    one.next()
    one.type("*B")
    assert answers(one.contest) == "BBBBBB"
    one.next()
    one.next()
    assert one.contest.cue is not None
    assert one.contest.cue.phase is Phase.REVEALED
    assert one.presses <= 6


def test_a_star_fills_only_the_rest(stand: Make) -> None:
    one = open_boards(stand)
    one.type("AC*D")
    assert answers(one.contest) == "ACDDDD"


def test_escape_takes_the_star_back(stand: Make) -> None:
    one = open_boards(stand)
    one.type("*")
    one.press(Key.Key_Escape)
    one.type("A")
    assert answers(one.contest) == "A....."


def test_the_mark_goes_to_the_next_team_and_vanishes_when_all_are_in(stand: Make) -> None:
    one = open_boards(stand, teams=3)
    assert marked(one) == [1]
    one.type("A")
    assert marked(one) == [2]
    one.type("BC")
    assert marked(one) == []
    one.type("D")
    assert answers(one.contest) == "ABC"
    assert "gõ số đội" in one.message


def test_a_number_jumps_to_its_team(stand: Make) -> None:
    one = open_boards(stand)
    one.type("5D")
    assert answers(one.contest) == "....D."


def test_two_digits_within_point_eight_seconds_are_one_number(stand: Make) -> None:
    one = open_boards(stand, teams=12)
    one.type("12C", apart=0.5)
    assert answers(one.contest) == "...........C"


def test_two_digits_further_apart_are_two_numbers(stand: Make) -> None:
    one = open_boards(stand, teams=12)
    one.type("12C", apart=0.9)
    assert answers(one.contest) == ".C.........."


def test_arrows_mark_the_team_before_and_after(stand: Make) -> None:
    one = open_boards(stand)
    one.press(Key.Key_Down)
    one.press(Key.Key_Down)
    one.press(Key.Key_Up)
    one.type("D")
    assert answers(one.contest) == ".D...."
    one.press(Key.Key_Up)
    assert marked(one) == [2]


def test_backspace_takes_the_last_letter_back(stand: Make) -> None:
    one = open_boards(stand)
    one.type("AB")
    one.press(Key.Key_Backspace)
    assert answers(one.contest) == "A....."
    one.type("C")
    assert answers(one.contest) == "AC...."


def test_answers_may_still_be_entered_after_the_lock(stand: Make) -> None:
    one = open_boards(stand)
    one.type("AB")
    one.next()
    one.type("CD")
    assert answers(one.contest) == "ABCD.."


def test_letters_typed_faster_than_the_disk_go_to_one_team_each(stand: Make) -> None:
    one = open_boards(stand)
    one.session.stuck = True
    one.type("ABCDAB", apart=0.05)
    one.session.go_on()
    assert answers(one.contest) == "ABCDAB"


def test_b_is_an_answer_and_f9_is_black_during_entry(stand: Make) -> None:
    one = open_boards(stand)
    one.type("B.")
    assert answers(one.contest) == "B....."
    assert not one.contest.black
    one.press(Key.Key_F9)
    assert one.contest.black


def test_b_and_full_stop_are_black_outside_of_entry(stand: Make) -> None:
    one = boards(stand)
    one.type("B")
    assert one.contest.black
    one.type(".")
    assert not one.contest.black


def test_letters_mean_nothing_before_the_question_is_open(stand: Make) -> None:
    one = boards(stand)
    one.next()
    one.type("ACD")
    assert answers(one.contest) == "......"


def test_the_same_can_be_done_with_the_mouse(stand: Make) -> None:
    one = open_boards(stand)
    grid = one.window.grid
    grid.rows[3].click()
    grid.letters["C"].click()
    grid.rest.click()
    grid.letters["A"].click()
    assert answers(one.contest) == "AAACAA"


def test_a_new_question_begins_with_the_first_team(stand: Make) -> None:
    one = open_boards(stand)
    one.type("3A")
    for _ in range(4):
        one.next()
    assert marked(one) == [1]
