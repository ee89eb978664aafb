"""What a running contest lets go of its past is found again, event by event, as it was."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, reduce

from hypothesis import given, settings
from hypothesis import strategies as st

from contest.domain import commands as c
from contest.domain.contest import decide, evolve, replay
from contest.domain.events import Event
from contest.domain.formats import Format
from contest.domain.rounds import Package
from contest.domain.state import Contest, Step
from contest.session.packed_cues import PackedCues
from contest.session.past import Past
from contest.session.session import Session
from tests.domain.builders import SECOND, buzzer, common, everyone, format_of, turns
from tests.domain.evening import Evening, rounds
from tests.fakes import Disk, MemoryStore, TwitchyClock

formats = st.lists(rounds, min_size=1, max_size=3).map(lambda some: format_of(*some))
LONG = format_of(
    everyone(count=20),
    turns(each=8, turn_seconds=10),
    buzzer(count=20),
    Package(common(), 6),
    floor="zero",
)


class Short(Past):
    """That forgets soon."""

    APART = 16
    EVERY = 10
    MOST = 4
    NEAR = 5
    WHOLE = 6


@cache
def log_of(seed: int) -> tuple[Event, ...]:
    evening = Evening(LONG, 3)
    for more in range(8):
        evening.play_on(60, 10 * seed + more)
    return tuple(evening.log)


def played(log: Sequence[Event]) -> Contest:
    """The contest as a session goes through it, event by event."""
    history: list[Event] = []
    past, contest, bare = Short(history), Contest(), Contest()
    for event in log:
        history.append(event)
        contest, bare = past.left_behind(evolve(contest, event)), evolve(bare, event)
        assert contest == bare
    return contest


def is_whole(contest: Contest, log: Sequence[Event], every: int = 1) -> None:
    """Its steps are those of the history, and each leads to what the history before it made."""
    bare = reduce(evolve, log, Contest())
    steps, others = list(contest.last_step or ()), list(bare.last_step or ())
    assert [one.number for one in steps] == [one.number for one in others]
    assert [one.at for one in steps] == [one.at for one in others]
    for step in steps[::every]:
        assert step.event == log[step.at]
        there, then = step.before, replay(log[: step.at])
        assert there == then
        assert (there.board, there.board_before) == (then.board, then.board_before)
        assert there.happened == step.at
        earlier = there.last_step
        assert (earlier and earlier.number) == (step.earlier and step.earlier.number)


@settings(deadline=None, derandomize=True, max_examples=25)
@given(formats, st.integers(0, 10**6))
def test_any_evening_is_what_it_would_be_with_all_its_past(chosen: Format, seed: int) -> None:
    evening = Evening(chosen, 3)
    evening.play_on(60, seed)
    is_whole(played(evening.log), evening.log, 3)
    history = evening.log
    opened = Short(history).opened()
    assert opened == evening.contest
    is_whole(opened, history, 3)


def test_undo_goes_back_to_the_beginning() -> None:
    log = list(log_of(1))
    past = Short(log)
    contest, bare = past.opened(), reduce(evolve, log, Contest())
    gone = [step for step in contest.last_step or () if step.number == 1]
    assert len(gone) == 1
    at, undone = log[-1].at, 0
    while contest.last_step is not None:
        at += SECOND
        for event in decide(contest, c.Undo(at)):
            log.append(event)
            contest, bare = past.left_behind(evolve(contest, event)), evolve(bare, event)
        undone += 1
        assert contest == bare
        assert (contest.board, contest.board_before) == (bare.board, bare.board_before)
    assert bare.last_step is None
    assert undone > 100
    assert not contest.started


def test_what_is_played_after_an_undo_far_back_is_found_again_as_well() -> None:
    log = list(log_of(2))
    past = Short(log)
    contest = past.opened()
    evening = Evening(LONG, 3)
    for _ in range(60):
        for event in decide(contest, c.Undo(log[-1].at + SECOND)):
            log.append(event)
            contest = past.left_behind(evolve(contest, event))
    evening.contest, evening.log, evening.now = contest, list(log), log[-1].at + SECOND
    evening.play_on(80, 5)
    for event in evening.log[len(log) :]:
        log.append(event)
        contest = past.left_behind(evolve(contest, event))
    assert contest == evening.contest
    is_whole(contest, log, 5)


def test_little_of_the_past_stands_in_memory() -> None:
    contest = played(log_of(3))
    assert contest.last_step is not None
    assert contest.last_step.number > 100
    assert len(list(contest.last_step.in_memory())) < 50
    ended = [run.cues for run in contest.runs if run.cues]
    assert sum(isinstance(cues, PackedCues) for cues in ended) >= len(ended) - 2


def test_what_is_only_thought_of_lets_nothing_go_and_finds_everything() -> None:
    """A command is tried out on the contest before it is done: that is no history."""
    log = log_of(4)
    contest = played(log)
    step = contest.last_step
    assert step is not None
    there = list(step.in_memory())
    for number in range(4):
        undo = decide(contest, c.Undo(log[-1].at + number * SECOND))
        contest = reduce(evolve, undo, contest)
        assert contest.last_step is not None
        assert contest.last_step.number == step.number - number - 1
    assert list(step.in_memory()) == there
    *_, oldest = there
    assert oldest.before == replay(log[: oldest.at])


def test_a_store_that_keeps_nothing_has_everything_kept_for_it() -> None:
    past, contest = Short(()), Contest()
    for event in log_of(5):
        contest = past.left_behind(evolve(contest, event))
    last = contest.last_step
    assert last is not None
    assert len(list(last.in_memory())) == last.number


def test_a_session_undoes_what_it_let_go_and_the_file_tells_it(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    for name in ("APART", "EVERY", "MOST", "NEAR", "WHOLE"):
        monkeypatch.setattr(Past, name, getattr(Short, name))
    disk = Disk()
    store = MemoryStore(disk)
    store.append(log_of(6), "2026-11-29T08:00:00+07:00")
    store.close()
    session = Session(MemoryStore(disk), TwitchyClock())
    steps = 0
    while session.contest.last_step is not None:
        session.handle(c.stamped(c.Undo(0), 10**15 + steps))
        steps += 1
    assert steps > 100
    session.close()
    again = MemoryStore(disk)
    assert replay(again.history) == session.contest
    assert not session.contest.started


def test_two_windows_may_look_back_while_a_step_is_let_go() -> None:
    """Whoever has what a step holds goes on with it; whoever comes later finds it again."""
    log = log_of(7)
    bare = reduce(evolve, log, Contest())
    steps = list(bare.last_step or ())
    middle = steps[len(steps) // 2]
    before, earlier = middle.before, middle.earlier
    reading = middle.linked()

    def found(at: int) -> tuple[Contest, Event]:
        return replay(log[:at]), log[at]

    middle.let_go(found)
    assert middle.kept is None
    assert list(steps[0].in_memory()) == steps[: len(steps) // 2]
    assert reading.earlier is earlier
    copy = middle.gone(found)
    for one in (middle, copy):
        assert one.before == before
        assert isinstance(one.earlier, Step)
        assert one.earlier == earlier
        assert one.number == middle.number
