"""The question that comes next is known in advance, and only while none is being asked."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.contest import decide, evolve
from contest.domain.cue import Phase
from contest.presentation.ahead import slide_ahead
from contest.presentation.projection import slide_of
from contest.presentation.slides import QuestionRead
from contest.presentation.wording import Words
from tests.domain.builders import Play, everyone

WORDS = Words()


def test_it_is_what_will_be_shown() -> None:
    play = Play(everyone()).start()
    for _ in range(3):
        ahead = slide_ahead(play.contest, WORDS)
        shown = play.contest
        for event in decide(shown, c.ShowQuestion(0)):
            shown = evolve(shown, event)
        assert isinstance(ahead, QuestionRead)
        assert ahead == slide_of(shown, WORDS)
        play.open().key(1, "B")
        assert slide_ahead(play.contest, WORDS) is None
        play.finish() if play.contest.next_ask() is None else play.time_up().reveal()
        assert play.contest.cue is None or play.contest.cue.phase is Phase.REVEALED
    assert slide_ahead(play.contest, WORDS) is None
