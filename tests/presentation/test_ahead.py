"""What the Next key leads to is known in advance, press by press, and nothing else changes."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.contest import decide, evolve
from contest.domain.cue import Phase
from contest.domain.state import Contest
from contest.presentation.ahead import slides_ahead
from contest.presentation.projection import slide_of
from contest.presentation.slides import QuestionLocked, QuestionRead, Reveal, Scoreboard, Slide
from contest.presentation.wording import Words
from tests.contests import evening, states_of
from tests.domain.builders import Play, everyone

WORDS = Words()


def ahead_of(contest: Contest) -> list[Slide]:
    return list(slides_ahead(contest, WORDS))


def test_the_next_question_is_what_will_be_shown() -> None:
    play = Play(everyone()).start()
    for _ in range(3):
        ahead = ahead_of(play.contest)
        shown = play.contest
        for event in decide(shown, c.ShowQuestion(0)):
            shown = evolve(shown, event)
        assert isinstance(ahead[0], QuestionRead)
        assert ahead[0] == slide_of(shown, WORDS)
        play.open().key(1, "B")
        play.finish() if play.contest.next_ask() is None else play.time_up().reveal()
        assert play.contest.cue is None or play.contest.cue.phase is Phase.REVEALED
    assert not any(isinstance(slide, QuestionRead) for slide in ahead_of(play.contest))


def test_the_answer_is_ready_while_the_question_is_open() -> None:
    play = Play(everyone()).start().open().key(1, "B")
    locked, revealed = ahead_of(play.contest)
    assert isinstance(locked, QuestionLocked)
    assert isinstance(revealed, Reveal)
    play.time_up().reveal()
    assert slide_of(play.contest, WORDS) == revealed
    assert any(isinstance(slide, QuestionRead | Scoreboard) for slide in ahead_of(play.contest))


def test_it_comes_to_an_end_in_every_state() -> None:
    for contest in list(states_of(evening(3)))[::7]:
        assert len(ahead_of(contest)) <= 3
