"""Undo from deep in a long day: what it goes back to is what the history up to there leads to."""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain.contest import evolve, replay
from contest.domain.formats import Format
from contest.domain.frozen import replace
from contest.domain.rounds import Package
from contest.domain.state import Contest, Step
from tests.domain.builders import buzzer, common, everyone, format_of, turns
from tests.domain.evening import Evening, still

STEPS = 3 * Step.WHOLE
FORMATS = {
    "questions": format_of(
        everyone(count=20), turns(each=8, turn_seconds=10), buzzer(count=20), floor="zero"
    ),
    "packages": format_of(everyone(count=8), Package(common(), 6), buzzer(count=20)),
}
BOTH = pytest.mark.parametrize("chosen", FORMATS.values(), ids=FORMATS)


def long_evening(chosen: Format, seed: int) -> Evening:
    evening = Evening(chosen, 3)
    while (step := evening.contest.last_step) is None or step.number < STEPS:
        evening.play_on(20, seed := seed + 1)
    return evening


def before(evening: Evening, step: Step) -> Contest:
    """The contest before a step, from the beginning of its history."""
    place = next(at for at, event in enumerate(evening.log) if event is step.event)
    return replay(evening.log[:place])


@BOTH
def test_every_step_leads_to_what_the_history_before_it_made(chosen: Format) -> None:
    evening = long_evening(chosen, 0)
    steps = list(evening.contest.last_step or ())
    assert [step.number for step in steps] == list(range(len(steps), 0, -1))
    for step in steps[::7]:
        there, replayed = step.before, before(evening, step)
        assert there == replayed
        assert there.last_step is step.earlier
        assert there.last_step == replayed.last_step
        assert (there.board, there.board_before) == (replayed.board, replayed.board_before)


@BOTH
def test_undo_time_and_again_passes_through_every_prefix(chosen: Format) -> None:
    evening = long_evening(chosen, 100)
    undone = 0
    while (step := evening.contest.last_step) is not None:
        was = evening.contest
        assert evening.attempt(c.Undo(evening.now))
        undone += 1
        if undone % 7 == 0:
            assert evening.contest == still(before(evening, step), step.event.at, was)
    assert undone >= STEPS
    assert not evening.contest.started


def test_what_follows_an_undo_far_back_is_undone_as_well() -> None:
    evening = long_evening(FORMATS["questions"], 200)
    for _ in range(Step.WHOLE + Step.APART):
        assert evening.attempt(c.Undo(evening.now))
    here = evening.contest
    evening.play_on(150, 300)
    step = evening.contest.last_step
    while step is not None and step.earlier is not here.last_step:
        step = step.earlier
    assert step is not None
    for later in evening.contest.last_step or ():
        if later is here.last_step:
            break
        assert later.before == before(evening, later)
    evening.the_history_leads_here()


def test_few_of_the_steps_of_a_long_day_keep_their_contest() -> None:
    evening = long_evening(FORMATS["questions"], 400)
    steps = list(evening.contest.last_step or ())
    whole = [step for step in steps if step.kept is not None]
    old = [step for step in steps[Step.WHOLE + Step.APART :] if step.kept is not None]
    after_undo = [step for step in steps if step.since is None]
    assert len(whole) < len(steps)
    assert len(old) <= len(steps) // Step.APART + len(after_undo)


def test_equal_steps_have_one_hash() -> None:
    """Whatever came before: undone and done again, a step is what it was."""
    evening = long_evening(FORMATS["questions"], 400)
    step = evening.contest.last_step
    assert step is not None
    alone = Step(replace(step.before, last_step=None), step.event, evolve)
    assert alone == step
    assert alone.number != step.number
    assert hash(alone) == hash(step)
