"""A long day costs no more an action than a short one, little memory, and a file of a known size.

Calls are counted, not time: what `contest bench --long` measures on a machine is told there.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from contest.cli.bench.long_play import _shown
from contest.cli.bench.staging import long_history
from contest.domain import commands as c
from contest.domain.contest import decide, evolve, replay
from contest.domain.cue import By, Phase
from contest.domain.events import CueOpened, Event
from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.session.past import Past
from contest.storage.event_log import open_for_writing

EVENTS = 6000
BYTES_ON_DISK = 400  # an event, at most: 20 MB after a day of fifty thousand
BYTES_IN_MEMORY = 500  # an event, at most, beside itself: the state and the way back
BYTES_WHILE_RUNNING = 170  # an event, at most, as soon as what is old is packed; else twice as many


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long")
    long_history(folder / "long.contest", EVENTS, folder)
    return folder / "long.contest"


@pytest.fixture(scope="module")
def events(file: Path) -> Sequence[Event]:
    log = open_for_writing(file)
    log.abandon()
    return tuple(log.history)


def calls_of(work: Callable[[], object]) -> int:
    """How many functions are called, those written in C too."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def opened(events: Sequence[Event], after: int) -> Contest:
    """The contest at the first question after so many events that stands fourth in its round."""
    contest = Contest()
    for number, event in enumerate(events):
        contest = evolve(contest, event)
        fourth = contest.run is not None and len(contest.run.cues) == 3
        if number > after and fourth and isinstance(event, CueOpened):
            return contest
    raise AssertionError("no such question")


def an_action(contest: Contest) -> Callable[[], None]:
    """A team's press, with all that is shown of it."""
    words = Words()
    _shown(contest, words)  # what was there before the press
    assert contest.cue is not None
    assert contest.cue.phase is Phase.OPEN
    assert contest.clock is not None
    at = (contest.clock.countdown.since_ns or 0) + 1
    team = next(one for one in contest.playing if one not in contest.cue.answers)

    def act() -> None:
        after = contest
        for event in decide(contest, c.GiveAnswer(at, team, "A", By.KEYS)):
            after = evolve(after, event)
        assert after is not contest
        _shown(after, words)

    return act


def test_an_action_costs_the_same_however_long_the_day_has_been(events: Sequence[Event]) -> None:
    assert len(events) > EVENTS * 0.8
    early, late = opened(events, EVENTS // 12), opened(events, EVENTS * 3 // 4)
    assert len(late.runs) > 3 * len(early.runs)
    first, last = calls_of(an_action(early)), calls_of(an_action(late))
    assert last < 1.15 * first


def test_a_settled_question_costs_no_more_after_hundreds(events: Sequence[Event]) -> None:
    """The totals and the ties of all that was played follow from each question that is settled."""

    def settling(after: int) -> int:
        contest = opened(events, after)
        words = Words()
        _shown(contest, words)
        at = (contest.clock.countdown.since_ns or 0) + 1 if contest.clock else 1
        rest: list[c.Command] = [
            c.LockCue(at + 1), c.RevealAnswer(at + 2), c.SettleCue(at + 3), c.ShowQuestion(at + 4),
        ]  # fmt: skip

        def act() -> None:
            here = contest
            for command in rest:
                for event in decide(here, command):
                    here = evolve(here, event)
                _shown(here, words)

        return calls_of(act)

    # A little more: the totals of each ended round are added up.
    assert settling(EVENTS * 3 // 4) < 1.3 * settling(EVENTS // 12)


def test_memory_grows_by_what_happened_and_not_by_its_square(events: Sequence[Event]) -> None:
    half = len(events) // 2
    sizes = []
    gc.collect()
    for count in (half, len(events)):
        tracemalloc.start()
        contest = replay(events[:count])
        gc.collect()
        sizes.append(tracemalloc.get_traced_memory()[0])
        tracemalloc.stop()
        assert contest.last_step is not None
    first, both = sizes
    assert both - first < BYTES_IN_MEMORY * (len(events) - half)
    assert both < 2.6 * first


class _Soon(Past):
    """As after hours: what it keeps whole has its full size after a thousand events."""

    APART = 128
    MOST = 4
    EVERY = NEAR = 8
    WHOLE = 0


def test_memory_stays_while_a_contest_runs(events: Sequence[Event]) -> None:
    """Beside the rows of the file, which are packed as well."""
    history: list[Event] = []
    past, contest, sizes = _Soon(history), Contest(), []
    gc.collect()
    tracemalloc.start()
    for number, event in enumerate(events):
        history.append(event)
        contest = past.left_behind(evolve(contest, event))
        if number % 100 == 0:
            sizes.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert contest == replay(events)
    third = len(sizes) // 3
    middle, end = (sum(some) / third for some in (sizes[third : 2 * third], sizes[-third:]))
    assert end - middle < BYTES_WHILE_RUNNING * third * 100


def test_the_file_of_a_day_is_of_the_size_that_is_promised(
    file: Path, events: Sequence[Event]
) -> None:
    assert file.stat().st_size / len(events) < BYTES_ON_DISK
