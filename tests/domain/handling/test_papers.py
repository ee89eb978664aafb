"""The head of the papers and the organiser's part of the minutes: kept, and left alone by undo."""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain.contest import Contest, decide, evolve
from contest.domain.heads import Head, Preset
from contest.domain.paper_commands import ChooseHead, WriteMinutes
from contest.domain.refusals import Refused
from contest.domain.stage import Scene


def done(contest: Contest, *commands: c.Command) -> Contest:
    for command in commands:
        for event in decide(contest, command):
            contest = evolve(contest, event)
    return contest


BEGUN = done(Contest(), c.CreateContest(0, "x", "Hội thi", "2026-11-22", "", ""))
PARTY = Head(Preset.PARTY, ("ĐẢNG ỦY PHƯỜNG",))


def test_a_head_and_a_text_are_kept_with_the_contest() -> None:
    contest = done(BEGUN, ChooseHead(1, PARTY), WriteMinutes(2, " Buổi thi diễn ra đúng giờ. "))
    assert contest.head == PARTY
    assert contest.minutes_text == "Buổi thi diễn ra đúng giờ."


def test_undo_takes_back_the_step_before_and_leaves_the_papers() -> None:
    contest = done(BEGUN, c.ShowScene(1, Scene.TEAMS), ChooseHead(2, PARTY), WriteMinutes(3, "Ý"))
    contest = done(contest, c.Undo(4))
    assert contest.scene is Scene.WELCOME
    assert (contest.head, contest.minutes_text) == (PARTY, "Ý")


@pytest.mark.parametrize("command", [ChooseHead(1, Head()), WriteMinutes(1, "  ")])
def test_what_changes_nothing_is_refused(command: c.Command) -> None:
    with pytest.raises(Refused):
        decide(BEGUN, command)


def test_there_is_no_paper_without_a_contest() -> None:
    with pytest.raises(Refused):
        decide(Contest(), ChooseHead(0, PARTY))
