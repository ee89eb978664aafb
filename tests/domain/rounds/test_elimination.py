"""Golden bell: who falls, who stays, who comes back, and in which place everybody is."""

from __future__ import annotations

from typing import Any

from contest.domain import commands as c
from contest.domain import events as e
from contest.domain.contest import reasons_against, replay
from contest.domain.cue import Entry
from contest.domain.formats import with_seats
from contest.domain.handling.elimination import floor_of, returning
from contest.domain.jury_commands import ThrowOutPast
from contest.domain.refusals import Why
from contest.domain.rounds.elimination import Elimination, Seats, fallen_by, seat_places
from contest.domain.standings import last_seats, standings
from tests.domain.builders import Play, buzzer, common, format_of
from tests.domain.evening import Evening


def elimination(count: int = 15, seats: int = 100, **fields: Any) -> Elimination:
    return Elimination(common(entry=Entry.BOARDS, right=0), count, seats, **fields)


class Bell(Play):
    """A golden bell without teams."""

    def __init__(self, **fields: Any) -> None:
        super().__init__(elimination(**fields), count=0, least_teams=0, most_teams=0)
        self.start()

    @property
    def seats(self) -> Seats:
        seats = last_seats(self.contest)
        assert seats is not None
        return seats

    def asked(self) -> Bell:
        """A question up to its reveal."""
        self.open()
        self.do(c.LockCue)
        self.reveal()
        return self

    def falls(self, *numbers: int) -> Bell:
        """A question by which these fall."""
        self.asked().do(c.MarkOut, numbers)
        self.settle()
        return self

    def place_of(self, seat: int) -> int:
        return {one.team: one.place for one in standings(self.contest)}[seat]


def test_all_twelve_who_are_left_are_wrong_and_go_on() -> None:
    bell = Bell().falls(*range(13, 101))
    for _ in range(5):
        bell.falls()
    bell.falls(*range(1, 13))
    assert bell.seats.standing == frozenset(range(1, 13))
    assert bell.seats.spared
    fell = [event for event in bell.log if isinstance(event, e.ContestantsFell)][-1]
    assert (fell.question, fell.numbers, fell.spared) == (7, (), True)
    assert bell.contest.next_ask() is not None


def test_with_the_switch_off_all_twelve_are_out_and_share_the_place() -> None:
    bell = Bell(everyone_wrong="all_out").falls(*range(13, 101)).falls(*range(1, 13))
    assert bell.seats.left == 0
    assert {bell.place_of(seat) for seat in range(1, 13)} == {1}
    assert bell.place_of(13) == 13
    assert bell.contest.next_ask() is None


def test_the_one_who_is_left_ends_the_round() -> None:
    bell = Bell(seats=10).falls(*range(1, 9))
    assert bell.contest.next_ask() is not None
    bell.asked().do(c.MarkStay, (9,))
    assert bell.why_not(c.ShowQuestion) == [Why.NO_QUESTION_LEFT]
    bell.settle()
    assert [bell.place_of(seat) for seat in (9, 10, 1, 8)] == [1, 2, 3, 3]
    bell.do(c.StartCeremony)
    assert bell.contest.run is None


def test_all_who_stand_after_the_last_question_share_the_first_place() -> None:
    bell = Bell(count=2, seats=10).falls(1, 2).falls(3)
    assert bell.contest.next_ask() is None
    assert {bell.place_of(seat) for seat in range(4, 11)} == {1}
    assert (bell.place_of(3), bell.place_of(1), bell.place_of(2)) == (8, 9, 9)


def test_nothing_entered_is_not_nobody_out() -> None:
    bell = Bell().asked()
    assert bell.why_not(c.SettleCue) == [Why.NOT_MARKED]
    assert bell.why_not(c.ShowQuestion) == [Why.NOT_MARKED]
    assert Why.NOT_MARKED in bell.why_not(c.EndRound, "x")
    bell.do(c.MarkOut, ())
    bell.settle()
    assert bell.seats.left == 100


def test_a_list_of_those_who_stay_is_the_other_side_of_those_who_fall() -> None:
    out, stay = Bell(seats=20), Bell(seats=20)
    out.asked().do(c.MarkOut, tuple(range(4, 21)))
    stay.asked().do(c.MarkStay, (1, 2, 3))
    assert floor_of(out.contest) == floor_of(stay.contest)
    assert stay.why_not(c.MarkOut, tuple(range(4, 21))) == [Why.NO_CHANGE]


def test_what_cannot_be_entered() -> None:
    bell = Bell(seats=20).falls(1, 2)
    assert bell.why_not(c.MarkOut, (3,)) == [Why.NO_CUE]
    bell.open()
    assert bell.why_not(c.MarkOut, (3,)) == [Why.WRONG_PHASE]
    bell.do(c.LockCue)
    assert bell.why_not(c.MarkOut, (0, 21, 2)) == [Why.NO_SUCH_SEAT, Why.SEAT_IS_OUT]
    assert bell.why_not(c.MarkStay, (1, 3)) == [Why.SEAT_IS_OUT]


def test_rescues_by_number_and_all_and_how_often() -> None:
    bell = Bell(seats=20, rescues=2, rescue_most=3).falls(*range(1, 11))
    assert bell.why_not(c.Rescue, (1,), " ") == [Why.REASON_NEEDED]
    assert bell.why_not(c.Rescue, (1, 2, 3, 4), "x") == [Why.TOO_MANY_RESCUED]
    assert bell.why_not(c.Rescue, (), "x", True) == [Why.TOO_MANY_RESCUED]
    assert bell.why_not(c.Rescue, (), "x") == [Why.NOBODY_NAMED]
    assert bell.why_not(c.Rescue, (1, 12), "x") == [Why.SEAT_IS_IN]
    bell.do(c.Rescue, (1, 2, 3), "x")
    assert bell.seats.standing == frozenset({1, 2, 3, *range(11, 21)})
    bell.do(c.Rescue, (4,), "x")
    assert bell.why_not(c.Rescue, (5,), "x") == [Why.NO_RESCUE]
    everybody = Bell(seats=20).falls(*range(1, 11))
    everybody.do(c.Rescue, (), "x", True)
    assert everybody.seats.left == 20


def test_nobody_comes_back_after_the_last_question_or_during_one() -> None:
    bell = Bell(count=1, seats=10)
    bell.open()
    assert Why.CUE_RUNS in bell.why_not(c.Rescue, (1,), "x")
    bell.do(c.LockCue)
    bell.reveal().do(c.MarkOut, (1,))
    bell.settle()
    assert bell.why_not(c.Rescue, (1,), "x") == [Why.NO_QUESTION_LEFT]


def test_the_last_fall_counts() -> None:
    bell = Bell(seats=10).falls(1, 2)
    bell.do(c.Rescue, (1,), "x")
    bell.falls(3).falls(1)
    assert [bell.place_of(seat) for seat in (1, 3, 2)] == [8, 9, 10]


def test_a_question_taken_out_leaves_everybody_where_they_were() -> None:
    for command in (c.ThrowOutCue, c.SkipCue, c.ReplaceCue):
        bell = Bell(seats=10).falls(1).asked()
        bell.do(c.MarkOut, (2, 3))
        bell.do(command, "x")
        assert bell.seats.left == 9
        assert bell.seats.marked is None


def test_a_past_question_thrown_out_brings_its_fallen_back() -> None:
    bell = Bell(seats=10).falls(1, 2).falls(3)
    assert fallen_by(bell.seats, 1) == (1, 2)
    run = bell.contest.run
    assert run is not None
    events = returning(run, 1, bell.now)
    assert [event.numbers for event in events if isinstance(event, e.ContestantsReturned)] == [
        (1, 2)
    ]
    after = replay([*bell.log, *events])
    seats = last_seats(after)
    assert seats is not None
    assert seats.fallen == {3: 2}


def test_undo_gives_the_floor_back() -> None:
    bell = Bell(seats=10).falls(1)
    before = bell.seats
    bell.do(c.Rescue, (1,), "x")
    bell.undo()
    assert bell.seats == before


def test_the_history_leads_to_the_same_floor() -> None:
    bell = Bell(seats=10).falls(1, 2).falls(5)
    bell.do(c.Rescue, (2,), "x")
    assert replay(bell.log) == bell.contest


def test_teams_get_points_for_who_is_still_in_at_the_end_of_the_round() -> None:
    rules = elimination(count=1, seats=12, points_per_survivor=500, blocks=(6, 4, 2))
    play = Play(rules, buzzer(), count=3)
    play.start().open()
    play.do(c.LockCue)
    play.reveal().do(c.MarkOut, (1, 2, 3, 4, 7))
    play.settle()
    assert play.points == {1: 0, 2: 0, 3: 0}
    play.do(c.EndRound)
    assert play.points == {1: 1000, 2: 1500, 3: 1000}


def test_seats_are_shared_out_evenly_without_blocks() -> None:
    rules = elimination(seats=11)
    assert [len(rules.block_of(place, 3)) for place in range(3)] == [4, 4, 3]
    assert rules.block_of(2, 3) == range(9, 12)


def test_nobody_answers_for_a_team_on_the_floor() -> None:
    play = Play(elimination(seats=10), buzzer(), count=2)
    play.start().open()
    assert play.why_not(c.Pass) == [Why.NO_PASS]
    play.do(c.LockCue)
    assert reasons_against(play.contest, c.RevealAnswer(play.now)) == ()


def test_no_floor_in_another_round() -> None:
    play = Play(buzzer(), count=2)
    play.start()
    assert play.why_not(c.MarkOut, (1,)) == [Why.NO_FLOOR]
    assert play.why_not(c.Rescue, (1,), "x") == [Why.NO_FLOOR]


def test_places_before_anybody_fell() -> None:
    assert {place for place, _ in seat_places(Seats(300))} == {1}


def test_a_format_for_another_number_of_contestants() -> None:
    chosen = format_of(elimination(seats=12, blocks=(6, 6)), buzzer())
    (changed, other) = with_seats(chosen, 300).rounds
    assert isinstance(changed, Elimination)
    assert (changed.seats, changed.blocks) == (300, ())
    assert other == chosen.rounds[1]


def test_any_walk_over_the_floor_is_consistent_and_reaches_every_event() -> None:
    seen: set[type[object]] = set()
    rules = elimination(count=4, seats=10, rescues=2, points_per_survivor=250)
    for seed in range(12):
        evening = Evening(format_of(rules, buzzer(count=1)), 2)
        evening.play_on(150, seed)
        evening.the_history_leads_here()
        seen |= {type(event) for event in evening.log}
    assert {
        e.ContestantsMarked, e.ContestantsFell, e.ContestantsRescued, e.SurvivorsCounted,
    } <= seen  # fmt: skip


def test_the_jury_throws_a_past_question_out_and_its_fallen_come_back() -> None:
    bell = Bell(seats=10).falls(1, 2).falls(3)
    bell.do(ThrowOutPast, 1, 1, "sai đáp án", "Trưởng Ban Giám khảo")
    assert bell.seats.fallen == {3: 2}
    assert bell.place_of(1) == 1
    bell.undo()
    assert bell.seats.fallen == {1: 1, 2: 1, 3: 2}
