"""The draw of the order of play on stage and console: no number before its envelope is open."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.jury_commands import SetAttendance
from contest.domain.order_commands import DrawOrder, OpenEnvelopes
from contest.domain.rulings import Attendance
from contest.domain.stage import Scene
from contest.presentation.console import console_of
from contest.presentation.next_order import order_on_paper
from contest.presentation.projection import slide_of
from contest.presentation.record import event_line, step_line
from contest.presentation.run_of_show import run_of_show
from contest.presentation.slides import OrderDraw
from contest.presentation.wall_times import WallTimes
from contest.presentation.wording import Words
from contest.session.chance import dealt
from tests.domain.builders import Play, everyone

WORDS = Words()


def drawn() -> Play:
    play = Play(everyone(), count=3)
    play.do(DrawOrder, (3, 1, 2))
    return play


def slide(play: Play) -> OrderDraw:
    shown = slide_of(play.contest, WORDS)
    assert isinstance(shown, OrderDraw)
    return shown


def test_teams_are_called_up_as_they_were_entered_and_their_numbers_come_one_by_one() -> None:
    play = drawn()
    assert [one.name for one in slide(play).envelopes] == ["Đội 1", "Đội 2", "Đội 3"]
    assert [one.number for one in slide(play).envelopes] == ["", "", ""]
    assert slide(play).waiting == "Mời Đội 1 mở phong bì"
    play.do(OpenEnvelopes, 1)
    assert [one.number for one in slide(play).envelopes] == ["2", "", ""]
    play.do(OpenEnvelopes, 1)
    assert [one.state for one in slide(play).envelopes] == ["open", "fresh", "closed"]
    play.do(OpenEnvelopes, 1)
    play.do(OpenEnvelopes, 1)
    shown = [(one.number, one.name) for one in slide(play).envelopes]
    assert shown == [("1", "Đội 3"), ("2", "Đội 1"), ("3", "Đội 2")]
    assert slide(play).title == "Thứ tự thi"


def test_nobody_invites_a_team_that_is_not_there() -> None:
    play = Play(everyone(), count=3)
    play.do(SetAttendance, 1, Attendance.WITHDRAWN, "Ốm")
    play.do(DrawOrder, (3, 1, 2))
    assert slide(play).waiting == "Ban Tổ chức mở phong bì thay Đội 1"
    play.do(OpenEnvelopes, 1)
    assert slide(play).waiting == "Mời Đội 2 mở phong bì"


def test_next_opens_every_envelope_and_then_begins_the_first_round() -> None:
    play, labels = drawn(), []
    while isinstance(play.contest.envelopes and play.contest.scene, Scene):
        step = console_of(play.contest, WORDS).next
        labels.append(step.label)
        assert step.command is not None
        if isinstance(step.command, c.StartRound):
            break
        play.apply(step.command)
    assert labels[:4] == [
        "Mở phong bì: Đội 1",
        "Mở phong bì: Đội 2",
        "Mở phong bì: Đội 3",
        "Hiện thứ tự thi",
    ]
    assert len(labels) == 5


def test_a_step_back_is_offered_where_the_places_of_the_end_have_theirs() -> None:
    play = drawn()
    assert not console_of(play.contest, WORDS).offer("ceremony_back").is_open
    play.do(OpenEnvelopes, 1)
    back = console_of(play.contest, WORDS).offer("ceremony_back")
    assert back.label == "Bốc thăm: lùi một bước"
    assert back.command == OpenEnvelopes(0, -1)


def test_the_run_of_show_offers_the_draw_then_to_see_it_again() -> None:
    def offered(play: Play) -> c.Command | None:
        return run_of_show(play.contest, WORDS, WallTimes(), 0).order.command

    play = Play(everyone(), count=3)
    assert offered(play) == DrawOrder(0, (1, 2, 3))
    play.do(DrawOrder, (3, 1, 2))
    assert offered(play) == DrawOrder(0, (1, 2, 3))
    play.do(c.ShowScene, Scene.TEAMS)
    assert offered(play) == c.ShowScene(0, Scene.ORDER)


def test_the_session_shuffles_and_every_team_may_come_first() -> None:
    first = {dealt(DrawOrder(0, (1, 2, 3)), at).order[0] for at in range(40)}  # type: ignore[union-attr]
    assert first == {1, 2, 3}


def test_the_record_names_the_teams_in_their_order() -> None:
    play = drawn()
    assert play.contest.last_step is not None
    line = step_line(play.contest.last_step, WORDS)
    assert line == "Bốc thăm thứ tự thi: 1. Đội 3, 2. Đội 1, 3. Đội 2"


def test_the_record_tells_a_step_back_from_an_envelope_opened() -> None:
    play, lines = drawn(), []
    for by in (1, 1, 1, 1, -1, -1, -1, -1):
        play.do(OpenEnvelopes, by)
        assert play.contest.last_step is not None
        lines.append(step_line(play.contest.last_step, WORDS))
    opened = [f"Mở phong bì thứ {count}" for count in (1, 2, 3)]
    back = ["Bốc thăm: lùi một bước"] * 3
    assert lines == [*opened, "Hiện thứ tự thi", *back, "Đóng lại các phong bì"]


def test_what_the_teams_drew_on_paper_is_typed_team_by_team() -> None:
    contest = Play(everyone(), count=3).contest
    assert order_on_paper(contest, "2 3 1") == DrawOrder(0, (3, 1, 2), on_paper=True)
    assert order_on_paper(contest, " 2, 3;1 ") == DrawOrder(0, (3, 1, 2), on_paper=True)
    for wrong in ("", "1 2", "1 2 2", "0 1 2", "1 2 3 4", "1 2 ba", "-1 2 3", "١ 2 3"):
        assert order_on_paper(contest, wrong) is None


def test_chance_leaves_what_was_drawn_on_paper() -> None:
    command = DrawOrder(0, (3, 1, 2), on_paper=True)
    assert {dealt(command, at) for at in range(40)} == {command}


def test_the_record_tells_what_was_drawn_on_paper_apart() -> None:
    play = Play(everyone(), count=3)
    before = play.contest
    (event,) = play.do(DrawOrder, (3, 1, 2), True)
    assert event_line(event, before, WORDS) == (
        "Nhập thứ tự thi bốc trên giấy: 1. Đội 3, 2. Đội 1, 3. Đội 2"
    )
    titles = [one.number for one in slide(play).envelopes]
    assert titles == ["1", "2", "3"]
