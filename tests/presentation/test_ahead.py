"""What the Next key leads to is known in advance, press by press, and nothing else changes."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.contest import decide, evolve
from contest.domain.cue import By, Phase
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.ahead import slides_ahead
from contest.presentation.projection import slide_of
from contest.presentation.slides import (
    Buzz,
    QuestionLocked,
    QuestionRead,
    Reveal,
    Scoreboard,
    Slide,
)
from contest.presentation.wording import Words
from tests.contests import evening, states_of
from tests.domain.builders import Play, buzzer, everyone

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


def test_what_a_buzz_shows_is_ready_before_teams_may_buzz() -> None:
    play = Play(buzzer()).start()
    play.do(c.ShowQuestion)
    assert any(isinstance(slide, Buzz) for slide in ahead_of(play.contest))
    play.do(c.OpenCue)
    (ready,) = (slide for slide in ahead_of(play.contest) if isinstance(slide, Buzz))
    play.do(c.Buzz, 1, By.HOST)
    shown = slide_of(play.contest, WORDS)
    assert isinstance(shown, Buzz)
    assert (shown.first, shown.face) == (ready.first, ready.face)


def test_the_scoreboard_is_ready_when_the_answer_stands() -> None:
    play = Play(everyone()).start().open().key(1, "B").time_up().reveal()
    ahead = ahead_of(play.contest)
    play.do(c.ShowScene, Scene.SCOREBOARD)
    assert slide_of(play.contest, WORDS) in ahead


def test_what_stood_there_before_black_is_ready() -> None:
    play = Play(everyone()).start()
    stood = slide_of(play.contest, WORDS)
    play.do(c.BlackStage, True)
    assert ahead_of(play.contest)[0] == stood


def test_it_comes_to_an_end_in_every_state() -> None:
    for contest in list(states_of(evening(3)))[::7]:
        assert len(ahead_of(contest)) <= 5
