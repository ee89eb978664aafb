"""Team keys and buzzers through the real filter, and what the host says of spoken answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.domain import commands as c
from contest.domain.cue import By, Entry, Verdict
from contest.domain.rounds import Buzzer, Everyone, Turns
from tests.ui.host.staging import Stand, common, contest_of

Make = Callable[..., Stand]
Key = Qt.Key
ASKED = (c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))


def keys(stand: Make, teams: int = 12) -> Stand:
    one = stand(contest_of(Everyone(common(Entry.KEYS), 3), teams=teams))
    one.do(*ASKED)
    return one


def buzzers(stand: Make, entry: Entry = Entry.KEYS, teams: int = 12) -> Stand:
    one = stand(contest_of(Buzzer(common(entry, wrong=-500), 3, 5, tries=3), teams=teams))
    one.do(*ASKED)
    return one


def test_team_keys_go_by_their_place_and_not_by_their_letter(stand: Make) -> None:
    one = keys(stand)
    one.press(Key.Key_unknown, scan=33, text="đ")  # the place of F: team 1, D
    one.press(Key.Key_unknown, scan=26, text="ơ")  # the place of [: team 12, A
    assert one.contest.cue is not None
    given = one.contest.cue.answers
    assert (given[1].answer, given[12].answer) == ("D", "A")
    assert given[1].took_ns is not None


def test_the_first_press_delivered_is_the_first_one_stored(stand: Make) -> None:
    one = buzzers(stand)
    for code in (21, 2, 5):  # teams 12, 1, 4, in one instant
        one.press(Key.Key_unknown, scan=code, text="x")
    assert one.contest.cue is not None
    assert [press.team for press in one.contest.cue.presses] == [12, 1, 4]
    assert one.contest.cue.answering == 12


def test_a_held_team_key_is_one_press(stand: Make) -> None:
    one = buzzers(stand)
    one.press(Key.Key_3, release=False)
    for _ in range(4):
        one.press(Key.Key_3, repeat=True, release=False)
    one.press(Key.Key_3, release=False)  # some keyboards repeat without saying so
    assert one.contest.cue is not None
    assert len(one.contest.cue.presses) == 1
    one.press(Key.Key_3, repeat=False)
    one.press(Key.Key_3)
    assert len(one.contest.cue.presses) == 2


def test_a_release_that_went_to_another_program_is_forgotten(stand: Make) -> None:
    one = buzzers(stand)
    one.press(Key.Key_3, release=False)
    QApplication.sendEvent(one.window, QEvent(QEvent.Type.WindowDeactivate))
    one.press(Key.Key_3, release=False)
    assert one.contest.cue is not None
    assert len(one.contest.cue.presses) == 2


def test_a_key_of_a_keyboard_that_was_pulled_out_is_not_stuck(stand: Make) -> None:
    one = buzzers(stand)
    one.press(Key.Key_3, release=False)  # its release never comes
    assert one.contest.cue is not None
    for _ in range(20):
        one.clock.wait(0.1)
        one.press(Key.Key_3, repeat=True, release=False)
    one.clock.wait(1.4)
    one.press(Key.Key_3, release=False)
    assert len(one.contest.cue.presses) == 1
    one.clock.wait(1.6)
    one.press(Key.Key_3, release=False)  # plugged in again
    assert one.contest.cue is not None
    assert len(one.contest.cue.presses) == 2


def test_team_keys_do_nothing_in_a_round_with_boards(stand: Make) -> None:
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3)))
    one.do(*ASKED)
    one.press(Key.Key_J, scan=36)
    assert one.session.commands == []


def test_teams_that_press_after_the_reveal_change_nothing(stand: Make) -> None:
    one = keys(stand)
    one.do(c.LockCue(0), c.RevealAnswer(0))
    one.type("1234567890QWERTYUIOASDFJKLZXCVNM")
    assert one.session.commands == []
    assert one.desk.hands.marked_team is None


def test_a_letter_from_a_typing_program_names_it(stand: Make) -> None:
    one = keys(stand)
    one.press(Key.Key_unknown, scan=0, text="ư")
    assert "UniKey" in one.message
    assert one.session.commands == []


def test_a_press_that_the_rules_refuse_is_not_the_hosts_business(stand: Make) -> None:
    one = stand(contest_of(Turns(common(Entry.KEYS), each=2)))
    one.do(*ASKED)
    one.press(Key.Key_J)  # team 2, in the turn of team 1
    assert one.session.commands == [c.GiveAnswer(one.clock.now, 2, "A", By.KEYS)]
    assert one.contest.cue is not None
    assert one.contest.cue.answers == {}
    assert one.message == ""


def test_the_host_buzzes_for_a_team_by_its_number(stand: Make) -> None:
    one = buzzers(stand, Entry.SPOKEN, teams=9)
    one.type("7")
    assert one.contest.cue is not None
    assert one.contest.cue.answering == 7
    assert one.contest.cue.presses[0].at == one.session.commands[-1].at


def test_a_buzz_by_two_digits_has_the_instant_of_the_first(stand: Make) -> None:
    one = buzzers(stand, Entry.SPOKEN)
    first = one.clock.now
    one.type("12", apart=0.3)
    assert one.session.commands == [c.Buzz(first, 12, By.HOST)]


def test_a_lone_first_digit_buzzes_when_no_second_came(stand: Make, qtbot: QtBot) -> None:
    one = buzzers(stand, Entry.SPOKEN)
    first = one.clock.now
    one.type("1")
    assert one.session.commands == []
    qtbot.waitUntil(lambda: bool(one.session.commands))
    assert one.session.commands == [c.Buzz(first, 1, By.HOST)]


def test_right_and_wrong_by_plus_and_minus_for_the_team_that_answers(stand: Make) -> None:
    one = buzzers(stand, Entry.SPOKEN, teams=6)
    one.type("3-5+")
    assert one.contest.cue is not None
    assert dict(one.contest.cue.marks) == {3: Verdict.WRONG, 5: Verdict.RIGHT}


def test_in_turns_the_team_needs_no_number(stand: Make) -> None:
    one = stand(contest_of(Turns(common(Entry.SPOKEN), each=2, on_pass="gone")))
    one.do(*ASKED)
    one.type("+")
    assert one.contest.cue is not None
    assert dict(one.contest.cue.marks) == {1: Verdict.RIGHT}


def test_spoken_answers_of_everyone_go_on_to_the_next_team(stand: Make) -> None:
    one = stand(contest_of(Everyone(common(Entry.SPOKEN), 3), teams=4))
    one.do(*ASKED)
    one.type("+-/+")
    assert one.contest.cue is not None
    wanted = [Verdict.RIGHT, Verdict.WRONG, Verdict.BLANK, Verdict.RIGHT]
    assert list(one.contest.cue.marks.values()) == wanted


def test_a_mark_is_corrected_after_the_reveal_by_number_and_sign(stand: Make) -> None:
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3)))
    one.do(*ASKED)
    one.type("*B")
    one.next()
    one.next()
    one.type("4-")
    assert one.contest.cue is not None
    assert one.contest.cue.verdicts[4] is Verdict.WRONG
    assert sum(change.points for change in one.contest.cue.changes) == 5000


def test_after_the_lock_a_mark_is_about_nobody_until_the_host_picks_a_team(stand: Make) -> None:
    one = keys(stand)
    one.press(Key.Key_unknown, scan=30, text="a")  # team 1, A
    one.do(c.LockCue(0))
    one.press("+")
    assert one.contest.cue is not None
    assert not one.contest.cue.marks
    one.press("5")  # a team's key: it must not pick anybody either
    one.press("+")
    assert not one.contest.cue.marks
    one.press(Key.Key_Down)
    one.press("+")
    assert one.contest.cue.marks == {1: Verdict.RIGHT}
