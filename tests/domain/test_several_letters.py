"""Several right letters: what part of the points an answer earns."""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.cue import Cue, Entry, Given, Verdict
from contest.domain.matching import judged, letters_in, part_of
from contest.domain.questions import Multiple, Question, TrueFalse
from contest.domain.refusals import Why
from contest.domain.rounds import Package
from contest.domain.rounds.common import points_for
from tests.domain.builders import Play, common, everyone, question, single


def several(scoring: str = "partial", number: int = 1) -> Question:
    body = Multiple(single().choices, ("A", "C", "D"), scoring)  # type: ignore[arg-type]
    return question(number, body)


@pytest.mark.parametrize(
    ("answer", "part", "verdict"),
    [
        ("ACD", (3, 3), Verdict.RIGHT),
        ("DCA", (3, 3), Verdict.RIGHT),
        ("AC", (2, 3), Verdict.PARTIAL),
        ("ABCD", (2, 3), Verdict.PARTIAL),
        ("AB", (0, 3), Verdict.WRONG),
        ("B", (0, 3), Verdict.WRONG),
    ],
)
def test_each_wrong_letter_takes_a_right_one_back(
    answer: str, part: tuple[int, int], verdict: Verdict
) -> None:
    assert part_of(several(), answer) == part
    assert judged(several(), answer) is verdict


def test_all_or_nothing_knows_no_part() -> None:
    assert judged(several("all"), "ACD") is Verdict.RIGHT
    assert judged(several("all"), "AC") is Verdict.WRONG
    assert judged(question(1, TrueFalse(answer=True)), "A") is Verdict.RIGHT


def test_letters_are_kept_sorted_and_once() -> None:
    assert letters_in(several(), "DCA") == "ACD"
    assert letters_in(several(), "AA") is None
    assert letters_in(several(), "") is None
    assert letters_in(question(1), "AB") is None
    assert letters_in(question(1), "D") == "D"


def test_a_part_is_rounded_half_up_once() -> None:
    cue = Cue(1, several(), answers={1: Given("AC", 0), 2: Given("A", 0)})
    changes = points_for(common(), cue, {1: Verdict.PARTIAL, 2: Verdict.PARTIAL})
    assert [(change.team, change.points) for change in changes] == [(1, 667), (2, 333)]


@pytest.mark.parametrize(("star", "won"), [(False, 667), (True, 1334)])
def test_a_part_with_the_star_is_doubled_and_nobody_steals_it(star: bool, won: int) -> None:
    rules = Package(common(entry=Entry.SPOKEN), 1, star=True, others="buzzer")
    play = Play(rules, count=2, questions=(several(), several(number=2)))
    play.start()
    play.do(c.TakePackage, 1, 1)
    play.do(c.ShowQuestion)
    if star:
        play.do(c.DeclareStar, True)
    play.do(c.ShowQuestion)
    play.do(c.OpenCue)
    play.do(c.LockCue)
    play.typed(1, "CA")
    assert play.why_not(c.OpenSteal) == [Why.NO_STEAL]
    play.reveal().settle()
    assert play.points == {1: won, 2: 0}


def test_a_part_is_neither_right_nor_wrong_where_ties_are_broken() -> None:
    play = Play(everyone(count=1, entry=Entry.SPOKEN, wrong=-100), count=3, questions=(several(),))
    play.start().open()
    play.do(c.LockCue)
    play.typed(1, "AC").typed(2, "B").typed(3, "ADC").reveal()
    assert dict(play.cue.verdicts) == {1: Verdict.PARTIAL, 2: Verdict.WRONG, 3: Verdict.RIGHT}
    play.settle()
    assert play.points == {1: 667, 2: -100, 3: 1000}


def test_nobody_gives_a_part_to_what_has_none() -> None:
    play = Play(everyone(count=1, entry=Entry.SPOKEN), count=2, questions=(several("all"),))
    play.start().open()
    play.do(c.LockCue)
    play.typed(1, "AC")
    assert play.why_not(c.Judge, 1, Verdict.PARTIAL) == [Why.NO_PART]
    assert play.why_not(c.Judge, 2, Verdict.PARTIAL) == [Why.NO_PART]
    play.judge(2, Verdict.BLANK).reveal().settle()
    ruling = j.JudgeAgain(play.now, 1, 1, 1, Verdict.PARTIAL, "x", "y")
    assert play.why_not_apply(ruling) == [Why.NO_PART]
