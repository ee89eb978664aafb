"""The sound of a change on the stage: told by the slides alone, once, never by a step back."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from contest.presentation.projection import slide_of
from contest.presentation.slides import (
    Black,
    Buzz,
    Ceremony,
    Declaring,
    Marks,
    Obstacle,
    Reveal,
    Seats,
    Slide,
)
from contest.presentation.sounds import Sound, cue_of, tick_of
from contest.presentation.wording import Words
from tests import sample_slides as samples
from tests.contests import evening, states_of

ASKED = samples.question_slides(4)
RUNNING = replace(ASKED["open"], clock=samples.clock(20_000, running=True))  # type: ignore[call-arg]
SECOND = 1_000_000_000


def revealed(*verdicts: str) -> Slide:
    reveal = ASKED["reveal"]
    assert isinstance(reveal, Reveal)
    tiles = tuple(
        replace(tile, verdict=verdict)
        for tile, verdict in zip(samples.tiles(len(verdicts)), verdicts, strict=True)
    )
    return replace(reveal, tiles=tiles)


def ceremony(announced: int) -> Ceremony:
    return Ceremony("Công bố", samples.ceremony_lines(8, announced=announced), "")


def floor(state: str) -> Seats:
    seats = samples.seats(10)
    return replace(
        seats, news=state, seats=tuple(replace(seat, state=state) for seat in seats.seats[:1])
    )


def buzz_of(number: int) -> Buzz:
    buzz = ASKED["buzz"]
    assert isinstance(buzz, Buzz)
    return replace(buzz, first=samples.cards(4)[number])


MARKS = samples.act_slides()
KEYWORD = samples.obstacle_slides()
HEARD, LAST = KEYWORD["obstacle_heard"], KEYWORD["obstacle_found"]
assert isinstance(HEARD, Obstacle)
assert isinstance(LAST, Obstacle)
FOUND = replace(LAST, guesses=(*HEARD.guesses, LAST.guesses[-1]))
STAR = samples.before_questions()["star"]


@pytest.mark.parametrize(
    ("before", "after", "sound"),
    [
        (ASKED["read"], RUNNING, Sound.OPEN),
        (ASKED["read"], ASKED["open"], None),  # its clock does not run
        (RUNNING, buzz_of(0), Sound.BUZZ),
        (buzz_of(0), buzz_of(1), Sound.BUZZ),
        (buzz_of(0), replace(buzz_of(0), tiles=()), None),
        (buzz_of(0), RUNNING, Sound.WRONG),
        (RUNNING, replace(ASKED["locked"], time_up=True), Sound.TIME_UP),  # type: ignore[call-arg]
        (RUNNING, ASKED["locked"], None),  # the host locked it
        (ASKED["locked"], revealed("right", "wrong"), Sound.REVEAL),
        (ASKED["locked"], revealed("right"), Sound.RIGHT),
        (ASKED["locked"], revealed("wrong"), Sound.WRONG),
        (ASKED["locked"], revealed("blank"), Sound.WRONG),
        (revealed("wrong"), revealed("right"), None),  # a correction
        (ceremony(1), ceremony(2), Sound.REVEAL),  # a place without a prize
        (ceremony(4), ceremony(6), Sound.FANFARE),
        (ceremony(6), ceremony(4), None),
        (RUNNING, HEARD, Sound.BUZZ),
        (KEYWORD["obstacle_going"], HEARD, Sound.BUZZ),
        (HEARD, FOUND, Sound.FANFARE),
        (FOUND, HEARD, None),
        (HEARD, HEARD, None),
        (KEYWORD["obstacle"], KEYWORD["obstacle_going"], Sound.WRONG),  # a guess has come
        (HEARD, RUNNING, Sound.WRONG),
        (RUNNING, KEYWORD["obstacle_going"], None),
        (ceremony(6), samples.all_slides(4)["winners"], Sound.FANFARE),
        (MARKS["marks_hidden"], MARKS["marks"], Sound.REVEAL),
        (MARKS["marks"], MARKS["marks_hidden"], None),
        (samples.seats(10), floor("falling"), Sound.WRONG),
        (samples.seats(10), floor("rescued"), Sound.STAR),
        (Black(), revealed("right"), None),
        (RUNNING, Black(), None),
    ],
)
def test_the_sound_of_a_change(before: Slide, after: Slide, sound: Sound | None) -> None:
    assert cue_of(before, after) is sound


def test_a_star_is_heard_when_it_is_laid() -> None:
    assert isinstance(STAR, Declaring)
    assert cue_of(replace(STAR, star=False), replace(STAR, star=True)) is Sound.STAR
    assert cue_of(replace(STAR, star=True), replace(STAR, star=False)) is None


def test_seconds_are_told_by_the_number_on_the_stage() -> None:
    heard = [tick_of(RUNNING, n * SECOND - SECOND // 2, n * SECOND) for n in range(1, 22)]
    assert heard == [Sound.TICK] * 14 + [Sound.LAST] * 5 + [None] * 2
    assert tick_of(RUNNING, 3 * SECOND, 3 * SECOND) is None
    assert tick_of(ASKED["open"], 0, 5 * SECOND) is None


def test_a_whole_evening_sounds_as_often_as_it_should_and_never_twice_for_one_slide() -> None:
    words, heard = Words(), Counter[Sound]()
    before: Slide = Black()
    for contest in states_of(evening(3)):
        after = slide_of(contest, words)
        sound = cue_of(before, after)
        if sound is not None:
            heard[sound] += 1
        assert cue_of(after, after) is None
        before = after
    assert set(heard) >= set(Sound) - {Sound.TICK, Sound.LAST}
    assert isinstance(MARKS["marks"], Marks)
