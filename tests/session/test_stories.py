"""Contests as text: every story in tests/stories plays to its end and comes out as it says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from contest.domain.refusals import Refused
from contest.domain.state import Contest
from contest.preparing import FileLibrary
from contest.reading.faults import BadFile
from contest.session.clocks import VirtualClock
from contest.session.session import Session
from contest.session.story import read_story
from contest.session.story_error import StoryError
from contest.session.story_play import Play
from tests.fakes import MemoryStore

STORIES = Path(__file__).parent.parent / "stories"


def played(text: str) -> Contest:
    clock = VirtualClock(datetime(2026, 11, 22, 19, tzinfo=UTC))
    store = MemoryStore()

    def reopen(clean: bool) -> Session:
        nonlocal store
        if clean:
            store.close()
        else:
            store.crash()
        store = MemoryStore(store.disk)
        return Session(store, clock)

    return Play(read_story(text), FileLibrary(), Session(store, clock), clock, reopen).run()


@pytest.mark.parametrize("story", sorted(STORIES.glob("*.txt")), ids=lambda path: path.stem)
def test_story(story: Path) -> None:
    played(story.read_text("utf-8"))


SHORT = """contest "Thử"
round everyone count=1 seconds=10 entry=boards right=10
team 1 "Đội A"
team 2 "Đội B"
start 1
ask
open
lock
team 1 answers A
reveal
settle
"""


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("expect points 0 10", "not_so"),
        ("expect team 1 has 9.99", "not_so"),
        ("expect team 2 place 1", "not_so"),
        ("expect scene cue", "not_so"),
        ("expect phase open", "not_so"),
        ("expect clock 3 running", "not_so"),
        ("expect weather fine", "unknown"),
        ("team 1 sings", "unknown"),
        ('team 1 "Đội A', "quotes"),
        ("wait soon", "number"),
        ("time up", "no_clock"),
        ("2.5 team 1 presses A", "not_open"),
        ("refused: show teams", "not_refused"),
        ("ask", "refused"),
        ("team 1 nan because x by y", "number"),
        ("team 1 1e3 because x by y", "number"),
        ("team 1 1.234 because x by y", "points_too_fine"),
        ("team 1 9999999999999 because x by y", "number"),
        ("expect team 1 has nan", "number"),
        ("expect points nan 0", "number"),
        ("wait inf", "number"),
        ("wait 1e30", "number"),
        ("wait 999999999999", "seconds"),
        ("wait -5", "seconds"),
        ("wait 3 4", "unknown"),
        ("clock = 1e99999999", "number"),
        ("clock = -3", "seconds"),
        ("clock +2.5", "whole_seconds"),
        ("undo 100000000", "undo_count"),
        ("undo 0", "undo_count"),
        ("refused: undo 2", "no_prefix"),
        ("refused: wait 3", "no_prefix"),
        ("refused: expect points 0 0", "no_prefix"),
        ("1.5 wait 3", "no_prefix"),
        ("1.5 power cut", "no_prefix"),
        ("late team 1 answers A", "late_without_instant"),
        ("start ²", "unknown"),
        ('team ² "Đội"', "unknown"),
        ("question points=abc", "number"),
        ("question points=nan", "number"),
        ("question points=-5", "question_points"),
        ("question seconds=abc", "number"),
        ("question seconds=0", "question_seconds"),
        ("question type=single key=Z", "question_key"),
        ("question type=single key=AB", "question_key"),
        ("question type=truefalse key=C", "question_key"),
        ("question type=multiple key=AA", "question_key"),
        ("question type=multiple key=AX", "question_key"),
        ("question kye=B", "field"),
        ('contest "Thử" date=soon', "date"),
    ],
)
def test_a_line_that_does_not_hold_is_named_with_its_number(line: str, code: str) -> None:
    with pytest.raises(StoryError) as caught:
        played(SHORT + line)
    assert caught.value.code == code
    assert caught.value.line == len(SHORT.splitlines()) + 1


def test_a_refused_line_says_every_reason() -> None:
    with pytest.raises(StoryError) as caught:
        played(SHORT + "reveal")
    assert isinstance(caught.value.__cause__, Refused)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('contest "Thử"\nteam 1 "A"\nteam 2 "B"\n', "no_format"),
        ("round everyone count=1 seconds=10 entry=boards right=10\n", "no_teams"),
    ],
)
def test_a_story_that_lacks_something_says_so_of_the_whole(text: str, code: str) -> None:
    with pytest.raises(StoryError) as caught:
        played(text)
    assert (caught.value.code, caught.value.line) == (code, 0)


def test_too_few_teams_are_the_fault_of_the_line_of_the_first() -> None:
    with pytest.raises(StoryError) as caught:
        played('format ward-quiz\nbank an-ninh-mang-2025\nteam 1 "A"\n')
    assert (caught.value.code, caught.value.line) == ("refused", 3)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("round everyone count=none seconds=10 entry=boards right=10", 4),
        ("round everyone seconds=10 entry=boards right=10", 4),
        ("round dance count=1", 4),
        ("rules prizes=many", 4),
        ("rules tieBreakers=beauty", 4),
        (f"round everyone count={'9' * 5000} seconds=10 entry=boards right=10", 4),
    ],
)
def test_a_fault_of_the_format_has_the_line_of_the_story(line: str, number: int) -> None:
    first = "# A round, and the line with the fault two lines below."
    sound = "round everyone count=1 seconds=10 entry=boards right=10"
    with pytest.raises(BadFile) as caught:
        played(f'{first}\n{sound}\n\n{line}\nteam 1 "A"\nteam 2 "B"\n')
    assert [fault.line for fault in caught.value.faults] == [number] * len(caught.value.faults)


BUZZER = """contest "Chuông"
round buzzer count=1 seconds=10 answerSeconds=5 entry=touch right=10
team 1 "Đội A"
team 2 "Đội B"
start 1
ask
open
"""


def test_a_team_buzzes_by_touch() -> None:
    contest = played(f"{BUZZER}1.5 team 2 taps\n")
    assert contest.cue is not None
    assert contest.cue.answering == 2


def test_a_power_cut_costs_the_clock_less_than_a_second() -> None:
    played(f"{BUZZER}wait 4.9\npower cut\nexpect asks to resume\nexpect clock 6 held\n")
