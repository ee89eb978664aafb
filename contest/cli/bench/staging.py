"""What the bench measures with: made-up contests, and a bench's size."""

from __future__ import annotations

import runpy
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from contest.banks.generated import generated_bank
from contest.cli.bench.children import FLOORS
from contest.cli.making import REHEARSAL_START, robot_teams, set_up
from contest.domain.commands import Command
from contest.domain.cue import Entry
from contest.domain.events import Event
from contest.domain.formats import Format
from contest.domain.rounds import Everyone, RoundRules
from contest.domain.rounds.common import Common, Title
from contest.formats.teams_file import load_teams
from contest.preparing import (
    Cover,
    drawn_for,
    format_named,
    keywords_for,
    questions_of,
    setup_commands,
    shipped_banks,
)
from contest.resources import assets_dir
from contest.session.clocks import VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.session import Session
from contest.storage.event_log import create
from contest.storage.stored import Record, StoredContest, open_for_reading

EVENING_FORMAT = "ward-quiz"
EVENING_TEAMS = 8
_LONG_NAMES = "long-names.csv"
MOST_TEAMS = 12
_DATE = "2026-11-22"
_ID = "7b0d1c52-94e3-4a06-8f1e-2c6d5e9a3b10"  # as long as the id of any contest
_EVENTS_A_QUESTION = 18  # about, with twelve teams that press keys
_FEWEST_EVENTS_A_QUESTION = 12
_QUESTIONS_A_ROUND, _QUESTIONS_A_LONG_ROUND = 20, 120
_LONG_S = 300  # so long that no clock runs out while keys are measured
_DAY_S = 8  # so that fifty thousand events are a day of twelve hours or so
_ANSWER = Record(0, "", 0, 0, "", "", "")


@dataclass(frozen=True, slots=True)
class Size:
    """How much a bench does: the full one, and a tiny one that only tells whether it runs."""

    starts: int = 7
    keys: int = 800
    events: int = 10_000
    questions: int = 50_000
    word_questions: int = 300
    runs: int = 9
    turns: int = 12
    changes: int = 1000  # of scene: as many as there are
    scenes: tuple[str, ...] = ("theatre", "drawn-package", "golden-bell-15")
    certificates: int = 300
    played_s: int = 25
    countdown_s: int = 60
    long_s: int = 240  # four hours of a contest at sixty times its speed
    day_events: int = 50_000


FULL = Size()
TINY = Size(
    starts=1,
    keys=5,
    events=200,
    questions=100,
    word_questions=5,
    runs=1,
    turns=1,
    changes=3,
    scenes=(),
    certificates=3,
    played_s=1,
    countdown_s=1,
    long_s=2,
    day_events=400,
)


@dataclass(frozen=True, slots=True)
class Bench:
    """One run of the bench: its size, a folder of its own, and the floors without Qt.

    `curve` takes rows of numbers, first what they are, that are told below the table.
    """

    size: Size
    folder: Path
    curve: list[list[float | str]] = field(default_factory=list)
    floors: dict[str, Any] = field(default_factory=lambda: runpy.run_path(str(FLOORS)))


class Kept:
    """A store that keeps nothing on a disk: for making a history in no time."""

    history: Sequence[Event] = ()
    was_clean = True
    stopped_wall = ""
    reached_ns = 0

    def __init__(self) -> None:
        self.events: list[Event] = []

    def append(self, events: Sequence[Event], wall: str) -> Sequence[Record]:
        """Keep the events."""
        self.events += events
        return [_ANSWER._replace(wall=wall) for _ in events]

    def note_time(self, at_ns: int) -> None:
        """Nobody will open it again."""

    def checkpoint(self) -> None:
        """There is nothing to bring together."""

    def close(self) -> None:
        """There is nothing to close."""


def full_evening(path: Path) -> StoredContest:
    """As `evening`, with as many teams as there can be: about sixty questions."""
    return evening(path, MOST_TEAMS)


def evening(path: Path, teams: int = EVENING_TEAMS, named: str = EVENING_FORMAT) -> StoredContest:
    """An ordinary evening that robots played to its end, in a file."""
    chosen = format_named(named)
    pool = questions_of(shipped_banks())
    cover = Cover(_ID, chosen.title.vi, _DATE)
    drawn = drawn_for(chosen, teams, pool, _DATE, 1)
    commands = setup_commands(cover, chosen, robot_teams(teams), drawn, 1)
    with closing(create(path, _played(commands), REHEARSAL_START.isoformat())):
        pass
    return open_for_reading(path)


def every_kind(path: Path) -> StoredContest:
    """A contest with every kind of round that robots played to its end, in a file."""
    staged = assets_dir() / "demo"
    chosen, teams = format_named(str(staged / "every-kind.json")), load_teams(staged / _LONG_NAMES)
    pool = questions_of(shipped_banks())
    keywords = keywords_for(chosen, shipped_banks())
    drawn = drawn_for(chosen, len(teams), pool, _DATE, 1, keywords)
    commands = setup_commands(Cover(_ID, chosen.title.vi, _DATE), chosen, teams, drawn, 1)
    with closing(create(path, _played(commands), REHEARSAL_START.isoformat())):
        pass
    return open_for_reading(path)


def ready(path: Path, folder: Path, questions: int = 1) -> None:
    """A contest of twelve teams that press keys, ready for its first question, in a file."""
    _set_up_in(path, _keys_contest(questions, folder))


def ready_for_a_day(path: Path, folder: Path, events: int) -> None:
    """Such a contest with more questions than make so many events, each open for seconds only."""
    questions = events // _FEWEST_EVENTS_A_QUESTION + _QUESTIONS_A_LONG_ROUND
    _set_up_in(path, _keys_contest(questions, folder, _DAY_S, _QUESTIONS_A_LONG_ROUND))


def _set_up_in(path: Path, commands: tuple[Command, ...]) -> None:
    with closing(create(path)) as store:
        set_up(Session(store, VirtualClock(REHEARSAL_START)), commands)


def long_history(path: Path, events: int, folder: Path) -> StoredContest:
    """A contest of about so many events, in a file."""
    questions = max(1, events // _EVENTS_A_QUESTION)
    history = _played(_keys_contest(questions, folder))
    with closing(create(path, history, REHEARSAL_START.isoformat())):
        pass
    return open_for_reading(path)


def bank_of(questions: int, folder: Path) -> Path:
    """A generated bank in a new folder."""
    bank = folder / f"bank-{questions}"
    bank.mkdir(exist_ok=True)
    (bank / "bank.json").write_bytes(generated_bank(questions))
    return bank


def _keys_contest(
    questions: int, folder: Path, seconds: int = _LONG_S, most: int = _QUESTIONS_A_ROUND
) -> tuple[Command, ...]:
    lengths = [most] * (questions // most)
    lengths += [rest] if (rest := questions % most) else []
    rounds = tuple(_round(*one, seconds) for one in enumerate(lengths, 1))
    title = Title("Đo tốc độ", "Bench")
    chosen = Format("bench", "1", title, title, "2026", rounds)
    pool = questions_of([bank_of(questions, folder)])
    drawn = drawn_for(chosen, MOST_TEAMS, pool, _DATE, 1)
    cover = Cover("bench", title.vi, _DATE)
    return setup_commands(cover, chosen, robot_teams(MOST_TEAMS), drawn, 1)


def _round(number: int, questions: int, seconds: int) -> RoundRules:
    title = Title(f"Vòng {number}", f"Round {number}")
    return Everyone(Common(f"round-{number}", title, seconds, Entry.KEYS, 1000), questions)


def _played(commands: tuple[Command, ...]) -> list[Event]:
    store, clock = Kept(), VirtualClock(REHEARSAL_START)
    session = Session(store, clock)
    set_up(session, commands)
    Rehearsal(session, clock, 1).play()
    return store.events
