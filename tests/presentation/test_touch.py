"""What teams may touch on the stage, and when a touch counts."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain.cue import By, Entry, Phase
from contest.domain.rounds import RoundRules
from contest.presentation.projection import slide_of
from contest.presentation.slides import Buzz, QuestionLocked, QuestionOpen, QuestionRead, Reveal
from contest.presentation.wording import Words
from tests.domain.builders import WRONG, Play, buzzer, everyone, turns

BUZZ = (("Bấm",), True)
KEPT = (("Bấm",), False)


def shown(rules: RoundRules) -> Play:
    """The first question, being read."""
    play = Play(rules).start()
    play.do(c.ShowQuestion)
    return play


def pads(play: Play) -> list[tuple[tuple[str, ...], bool]]:
    """The pads of each team and whether they listen."""
    slide = slide_of(play.contest, Words("vi"))
    assert isinstance(slide, QuestionRead | QuestionOpen | QuestionLocked | Buzz | Reveal)
    return [(tile.pads, tile.pads_live) for tile in slide.tiles]


def test_letters_keep_their_place_from_the_reading_to_the_lock() -> None:
    letters = ("A", "B", "C", "D")
    play = shown(everyone(entry=Entry.TOUCH))
    assert pads(play) == [(letters, False)] * 4
    play.do(c.OpenCue)
    assert pads(play) == [(letters, True)] * 4
    play.time_up()
    assert pads(play) == [(letters, False)] * 4
    play.reveal()
    assert {letters for letters, _ in pads(play)} == {()}


def test_only_the_team_whose_turn_it_is_has_letters() -> None:
    play = Play(turns(entry=Entry.TOUCH)).start().open()
    assert [bool(letters) for letters, _ in pads(play)] == [True, False, False, False]


def test_nothing_is_touched_where_teams_answer_otherwise() -> None:
    for rules in (everyone(entry=Entry.BOARDS), buzzer(entry=Entry.KEYS)):
        assert {letters for letters, _ in pads(Play(rules).start().open())} == {()}


def test_a_buzzer_round_has_one_pad_a_team_while_nobody_answers() -> None:
    play = shown(buzzer(entry=Entry.TOUCH))
    assert pads(play) == [KEPT] * 4
    play.do(c.OpenCue)
    assert pads(play) == [BUZZ] * 4
    play.do(c.Buzz, 2, By.TOUCH)
    assert {letters for letters, _ in pads(play)} == {()}
    play.judge(2, WRONG)
    assert play.cue.phase is Phase.OPEN
    assert pads(play) == [BUZZ, KEPT, BUZZ, BUZZ]


def test_an_early_touch_counts_where_the_round_counts_early_presses() -> None:
    assert pads(shown(buzzer(entry=Entry.TOUCH, early="allowed"))) == [BUZZ] * 4
    assert pads(shown(buzzer(entry=Entry.TOUCH, early="loses"))) == [BUZZ] * 4
    assert pads(shown(buzzer(entry=Entry.TOUCH, early="ignored"))) == [KEPT] * 4
