"""Sealed banks: nothing is asked before they are open, and opening is a part of the record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contest.domain import commands as c
from contest.domain.contest import decide, replay
from contest.domain.events import Event
from contest.domain.questions import Choice, Question, Single
from contest.domain.refusals import Refused, Why
from contest.domain.seal_commands import OpenSeal
from contest.domain.seal_events import SealOpened
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.record import event_line
from contest.presentation.wording import Words
from tests.domain.builders import drawn, everyone, format_of, teams
from tests.domain.sayable import whys_of

CHOSEN = format_of(everyone())
DRAW = drawn(CHOSEN, 4)
BANK = DRAW.questions[0].bank
HASH = "a" * 64


def blank(question: Question) -> Question:
    """What stands for a question: as many options, and nothing in them."""
    body = question.body
    assert isinstance(body, Single)
    choices = tuple(Choice(choice.id, "") for choice in body.choices)
    return replace(question, text="", body=Single(choices, ""))


SEALED = replace(DRAW, questions=tuple(map(blank, DRAW.questions)), seals=((BANK, HASH),))


def history(*commands: c.Command) -> tuple[Contest, list[Event]]:
    """What the commands make, after a contest that drew from a sealed bank."""
    begun = (
        c.CreateContest(0, "id", "Hội thi", "2026-11-22"),
        c.ChooseFormat(0, CHOSEN),
        c.EnterTeams(0, teams(4)),
        SEALED,
    )
    events: list[Event] = []
    for command in (*begun, *commands):
        events += decide(replay(events), command)
    return replay(events), events


def refused(contest: Contest, command: c.Command) -> list[Why]:
    """Every reason against a command."""
    with pytest.raises(Refused) as caught:
        decide(contest, command)
    return whys_of(caught.value.reasons)


OPEN = OpenSeal(5, BANK, "Bà Lan", DRAW.questions)


def test_no_round_starts_and_nothing_is_asked_while_a_bank_is_sealed() -> None:
    contest, _ = history()
    assert dict(contest.seals) == {BANK: HASH}
    assert refused(contest, c.StartRound(1, 0)) == [Why.SEALED]
    assert not any(one.text for one in contest.questions.values())


def test_opening_puts_the_questions_into_the_history_with_who_did_it() -> None:
    contest, events = history(OPEN)
    assert not contest.seals
    assert tuple(contest.questions.values()) == DRAW.questions
    (opened,) = (event for event in events if isinstance(event, SealOpened))
    assert (opened.by, opened.at) == ("Bà Lan", 5)
    said = event_line(opened, contest, Words("vi"))
    assert BANK in said
    assert "Bà Lan" in said
    decide(contest, c.StartRound(6, 0))


def test_only_what_was_drawn_comes_into_the_history() -> None:
    other = replace(DRAW.questions[0], id="khong-boc")
    contest, _ = history(replace(OPEN, questions=(*DRAW.questions, other)))
    assert other.key not in contest.questions


@pytest.mark.parametrize(
    ("command", "reasons"),
    [
        (replace(OPEN, bank="khac"), [Why.NOT_SEALED]),
        (replace(OPEN, by=" "), [Why.NAME_NEEDED]),
        (replace(OPEN, questions=DRAW.questions[1:]), [Why.OTHER_SEAL]),
        (replace(OPEN, questions=(replace(DRAW.questions[0], difficulty=4),)), [Why.OTHER_SEAL]),
    ],
)
def test_what_cannot_be_opened_is_refused_with_its_reason(
    command: OpenSeal, reasons: list[Why]
) -> None:
    assert refused(history()[0], command) == reasons


def test_the_draw_may_be_repeated_and_seals_go_with_it() -> None:
    contest, _ = history(replace(DRAW, at=3))
    assert not contest.seals
    contest, _ = history(c.EnterTeams(3, teams(3)))
    assert not contest.seals


def test_undo_never_brings_the_stand_ins_back() -> None:
    contest, _ = history(c.ShowScene(2, Scene.TEAMS), OPEN)
    assert Why.NOTHING_TO_UNDO in refused(contest, c.Undo(9))
