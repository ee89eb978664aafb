"""What teams may touch on the stage, and when a touch counts."""

from __future__ import annotations

from dataclasses import replace

from contest.domain import commands as c
from contest.domain import obstacle_commands as o
from contest.domain.cue import By, Entry, Phase
from contest.domain.rounds import Playoff, RoundRules
from contest.domain.stage import Scene
from contest.presentation.projection import slide_of
from contest.presentation.slides import (
    Buzz,
    Obstacle,
    QuestionLocked,
    QuestionOpen,
    QuestionRead,
    Reveal,
)
from contest.presentation.touch import command_of_touch
from contest.presentation.wording import Words
from tests.domain.builders import WRONG, Play, buzzer, common, everyone, format_of, obstacle, turns

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
    assert isinstance(
        slide, QuestionRead | QuestionOpen | QuestionLocked | Buzz | Reveal | Obstacle
    )
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


def test_a_keyword_is_guessed_by_touch_between_rows_and_letters_are_touched_in_them() -> None:
    play = Play(obstacle(entry=Entry.TOUCH)).start()
    play.do(c.ShowScene, Scene.OBSTACLE)
    assert pads(play) == [(("Đoán",), True)] * 4
    play.apply(command_of_touch(play.contest, play.now, 2, "Đoán"))
    assert pads(play)[0] == (("Đoán",), True)  # others may press meanwhile, and wait
    play.do(o.GuessKeyword, 2, "", False)
    assert pads(play)[1] == (("Đoán",), False)
    play.do(o.ChooseRow, 1)
    play.open()
    assert pads(play)[:2] == [(("A", "B", "C", "D"), True), ((), True)]
    play.apply(command_of_touch(play.contest, play.now, 3, "B"))
    assert play.cue.answers[3].answer == "B"


def test_a_touch_is_a_buzz_only_where_there_are_buzzers() -> None:
    play = shown(buzzer(entry=Entry.TOUCH, early="allowed"))
    assert command_of_touch(play.contest, 7, 1, "Bấm") == c.Buzz(7, 1, By.TOUCH)
    tie = format_of(Playoff(common(entry=Entry.TOUCH), 3, 10))
    assert command_of_touch(replace(play.contest, format=tie), 7, 1, "Bấm") == c.Buzz(
        7, 1, By.TOUCH
    )
    play = shown(everyone(entry=Entry.TOUCH))
    assert command_of_touch(play.contest, 7, 1, "C") == c.GiveAnswer(7, 1, "C", By.TOUCH)


def test_an_early_touch_counts_where_the_round_counts_early_presses() -> None:
    assert pads(shown(buzzer(entry=Entry.TOUCH, early="allowed"))) == [BUZZ] * 4
    assert pads(shown(buzzer(entry=Entry.TOUCH, early="loses"))) == [BUZZ] * 4
    assert pads(shown(buzzer(entry=Entry.TOUCH, early="ignored"))) == [KEPT] * 4
