"""A laptop that fell asleep in an open question: the host is told, and asked how to go on."""

from __future__ import annotations

from collections.abc import Callable

from contest.domain import commands as c
from contest.domain.contest import decide, evolve
from contest.domain.cue import Entry
from contest.domain.rounds import Everyone
from contest.presentation.wording import Words
from contest.session.session import Origin, Outcome
from tests.ui.host.staging import Stand, common, contest_of

SLEPT = c.Reopen(0, clean=False, stopped_wall="2026-07-17T19:14:32.000+07:00")


def test_the_host_is_told_and_asked(stand: Callable[..., Stand]) -> None:
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3)))
    one.do(c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
    events = tuple(decide(one.contest, SLEPT))
    for event in events:
        one.session.contest = evolve(one.session.contest, event)
    slept = Outcome(SLEPT, Origin.SLEPT, events, drift_ns=600_000_000_000)
    one.bridge.told(one.session.contest, (slept,))
    one.app.processEvents()
    assert one.message == Words("vi").say("host.slept")
    assert one.window.resume.isVisible()
    one.window.resume.choose(1)
    clock = one.contest.clock
    assert clock is not None
    assert clock.countdown.is_running
