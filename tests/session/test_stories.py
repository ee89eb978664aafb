"""Contests as text: every story in tests/stories plays to its end and comes out as it says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from contest.domain.refusals import Refused
from contest.domain.state import Contest
from contest.preparing import FileLibrary
from contest.session.clocks import VirtualClock
from contest.session.session import Session
from contest.session.story import StoryError, read_story
from contest.session.story_play import Play
from tests.fakes import MemoryStore

STORIES = Path(__file__).parent.parent / "stories"


def played(text: str) -> Contest:
    clock = VirtualClock(datetime(2026, 11, 22, 19, tzinfo=UTC))
    session = Session(MemoryStore(), clock)
    return Play(read_story(text), FileLibrary(), session, clock).run()


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
