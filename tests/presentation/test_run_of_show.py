"""The run of show: planned and real times, how late it is, and what may be done about it."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.rounds import Everyone, Playoff
from contest.domain.show_commands import PlanStart, RepeatRound, ShowMessage
from contest.domain.stage import Scene
from contest.presentation import slides
from contest.presentation.console import console_of
from contest.presentation.duration import seconds_of
from contest.presentation.projection import slide_of
from contest.presentation.record import step_line
from contest.presentation.run_of_show import RoundOffers, RunOfShow, round_offers, run_of_show
from contest.presentation.wall_times import (
    WallTimes,
    between,
    clock_text,
    second_of,
    wall_times,
)
from contest.presentation.wording import Words
from tests.domain.builders import Play, common, everyone

WORDS = Words()
SECOND = 1_000_000_000
EIGHT = wall_times([(0, "2026-11-22T19:00:00.000+07:00")])


def evening() -> Play:
    """Two rounds of about 8 minutes, planned for 19:00 sharp; contest time 0 is 19:00."""
    play = Play(rounds(), rounds(), count=4)
    play.do(PlanStart, "19:00")
    return play


def rounds() -> Everyone:
    return everyone(count=7, seconds=20, reserve=7)


def show(play: Play, minutes: float = 0) -> RunOfShow:
    """As it is so many minutes after what was done last."""
    return run_of_show(play.contest, WORDS, EIGHT, play.now + round(minutes * 60) * SECOND)


def offers(play: Play, index: int) -> RoundOffers:
    found = round_offers(show(play), index, WORDS)
    assert found is not None
    return found


def test_rounds_are_planned_from_the_start_and_the_format() -> None:
    assert seconds_of(rounds(), 4) == 480
    value = show(evening())
    assert [line.planned for line in value.lines] == ["19:06", "19:14"]
    assert [line.length for line in value.lines] == ["8 phút", "8 phút"]
    assert value.told == "Đúng giờ · xong ~19:28"


def test_a_late_beginning_is_told_while_nothing_has_begun() -> None:
    value = show(evening(), 18)
    assert value.told == "Chậm 12 phút · xong ~19:40"
    assert value.is_late


def test_real_times_and_a_round_that_takes_too_long() -> None:
    play = evening()
    play.wait(8 * 60)
    play.start()
    line = show(play).lines[0]
    assert (line.state, line.real) == ("now", "19:08–")
    assert show(play).told == "Chậm 2 phút · xong ~19:30"
    assert show(play, 8).told == "Chậm 2 phút · xong ~19:30"
    assert show(play, 16).told == "Chậm 10 phút · xong ~19:38"


def test_a_round_that_was_short_is_early() -> None:
    play = evening()
    play.wait(6 * 60)
    play.start()
    play.wait(60)
    play.do(c.EndRound, "mất điện")
    value = show(play)
    assert value.lines[0].real == "19:06–19:07"
    assert value.told == "Sớm 7 phút · xong ~19:21"


def test_without_a_plan_the_first_round_is_the_measure() -> None:
    play = Play(rounds(), rounds())
    assert show(play).told == ""
    assert show(play).lines[0].planned == ""
    play.wait(30 * 60)
    play.start()
    value = show(play)
    assert [line.planned for line in value.lines] == ["19:30", "19:38"]
    assert value.told.startswith("Đúng giờ")


def test_a_playoff_has_no_place_in_the_plan() -> None:
    play = Play(rounds(), Playoff(common("Câu hỏi phụ", reserve=1), 3, 5))
    play.do(PlanStart, "19:00")
    value = show(play)
    assert (value.lines[1].planned, value.lines[1].length) == ("", "")
    assert value.told.endswith("19:20")


def test_jumping_out_of_an_unfinished_round_asks_for_a_reason() -> None:
    play = evening().start()
    first, second = offers(play, 0), offers(play, 1)
    assert first.enter.reasons
    assert second.enter.is_open
    assert second.enter.needs == ("reason",)
    assert first.repeat.is_open
    assert first.repeat.needs == ("reason", "name")
    assert isinstance(first.repeat.command, RepeatRound)
    assert second.repeat.reasons == ("Phần 2 chưa thi lần nào nên chưa có gì để thi lại.",)


def test_an_open_question_locks_jumps_and_says_why() -> None:
    play = evening().start().open()
    assert not offers(play, 1).enter.is_open
    assert offers(play, 1).enter.reasons


def test_a_break_leads_back_to_what_was_on_the_stage() -> None:
    play = evening().start()
    play.do(j.Interrupt, Scene.TECHNICAL, None)
    technical = show(play).breaks[1]
    assert technical.label == "Hết tạm dừng, trở lại"
    assert technical.command == c.ShowScene(0, Scene.RULES)
    play.open()
    play.do(j.Interrupt, Scene.DELIBERATION, None)
    assert show(play).breaks[2].command == c.ShowScene(0, Scene.CUE)


def test_a_message_is_a_slide_of_its_own_and_next_takes_it_away() -> None:
    play = evening().start().open()
    play.do(ShowMessage, "Xe chắn lối ra")
    slide = slide_of(play.contest, WORDS)
    assert isinstance(slide, slides.Message)
    assert slide.text == "Xe chắn lối ra"
    console = console_of(play.contest, WORDS)
    assert console.next.command == ShowMessage(0, "")
    assert play.contest.last_step is not None
    assert step_line(play.contest.last_step, WORDS).endswith("Xe chắn lối ra")
    play.do(ShowMessage, "")
    assert isinstance(slide_of(play.contest, WORDS), slides.QuestionOpen)


def test_black_lies_over_a_message() -> None:
    play = evening()
    play.do(ShowMessage, "Xe chắn lối ra")
    play.do(c.BlackStage, True)
    assert isinstance(slide_of(play.contest, WORDS), slides.Black)


def test_wall_times_go_on_after_the_program_was_closed() -> None:
    walls = wall_times(
        [(0, "2026-11-22T19:00:00+07:00"), (60 * SECOND, "2026-11-22T19:30:00+07:00")]
    )
    assert walls.at(30 * SECOND) == second_of("19:00:30")
    assert walls.at(90 * SECOND) == second_of("19:30:30")
    assert WallTimes().at(5) is None
    assert wall_times([(0, "?"), (1, "")]).anchors == ()


def test_times_go_over_midnight() -> None:
    late = second_of("23:50")
    assert late is not None
    assert clock_text(late + 20 * 60) == "00:10"
    assert between(late, 5 * 60) == 15 * 60
    assert between(5 * 60, late) == -15 * 60
