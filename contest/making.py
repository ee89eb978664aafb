"""Making contest files, for the command line and the windows alike: a new one, and the demo."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from contest.banks.media import Collection
from contest.domain.commands import Command
from contest.domain.contest import decide, evolve, replay
from contest.domain.drawing import Drawn
from contest.domain.events import Event
from contest.domain.formats import Format
from contest.domain.keywords import Keyword
from contest.domain.questions import Question
from contest.domain.refusals import Refusal, Refused
from contest.domain.state import Contest
from contest.domain.teams import Team
from contest.formats.teams_file import load_teams
from contest.preparing import (
    Cover,
    drawn_for,
    format_named,
    media_for,
    questions_of,
    setup_commands,
    shipped_banks,
)
from contest.presentation.wording import Words
from contest.reading.faults import NotPossible, Phrase, phrase
from contest.resources import assets_dir
from contest.session.clocks import SystemClock
from contest.storage.event_log import create
from contest.storage.stored import open_for_reading

DEMO_FORMAT = "ward-quiz"
DEMO_SEED = 2026


def make_contest(
    path: Path,
    cover: Cover,
    chosen: Format,
    teams: tuple[Team, ...],
    pool: Sequence[Question],
    seed: int,
    keywords: tuple[Keyword, ...] = (),
    *,
    banks: Sequence[Path] = (),
) -> None:
    """Draw and write a contest file that is ready to begin; nothing is left when it fails.

    `banks` are where the pool comes from: the pictures and sounds of what is drawn are there.
    """
    found = drawn_for(chosen, len(teams), pool, cover.date, seed, keywords)
    drawn, collected = media_for(found, banks)
    write_contest(path, cover, chosen, teams, drawn, seed, collected)


def write_contest(
    path: Path,
    cover: Cover,
    chosen: Format,
    teams: tuple[Team, ...],
    drawn: Drawn,
    seed: int,
    collected: Collection,
) -> None:
    """Write a contest file with the questions that were drawn, whole or not at all."""
    commands = setup_commands(cover, chosen, teams, drawn, seed, collected.seals)
    write_commands(path, commands, collected.media)


def write_commands(path: Path, commands: Sequence[Command], media: Mapping[str, bytes]) -> None:
    """Write a contest file that begins with these commands, whole or not at all."""
    # Decided in memory, so that the file is put in place whole or not at all.
    contest, events = Contest(), list[Event]()
    for command in commands:
        try:
            made = decide(contest, command)
        except Refused as refused:
            raise NotPossible(*map(refusal_phrase, refused.reasons)) from None
        for event in made:
            contest = evolve(contest, event)
        events += made
    create(path, events, SystemClock().wall(), media=media).close()


def refusal_phrase(refusal: Refusal) -> Phrase:
    """What the rules refuse, as a text of the catalogue."""
    return phrase(f"refusal.{refusal.why.value}", **dict(refusal.values))


def demo_teams() -> tuple[Team, ...]:
    """The teams of the demo contest."""
    return load_teams(assets_dir() / "demo" / "teams.csv")


def demo_cover(words: Words, day: str) -> Cover:
    """What stands on the cover of the demo contest."""
    title, place, organiser = (words.say(f"cli.demo_{n}") for n in ("title", "place", "organiser"))
    return Cover(f"demo-{day}", title, day, place, organiser)


def demo_file(words: Words) -> Path:
    """The demo contest of this person: the one that is going on, or a new one."""
    folder = Path(os.environ.get("CONTEST_HOME") or Path.home() / "HoiThi")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "demo.contest"
    if path.exists():
        if not replay(open_for_reading(path).events).ended:
            return path
        path = fresh(path)
    banks = shipped_banks()
    cover = demo_cover(words, date.today().isoformat())  # noqa: DTZ011 - the person's own day
    chosen, pool = format_named(DEMO_FORMAT), questions_of(banks)
    make_contest(path, cover, chosen, demo_teams(), pool, DEMO_SEED, banks=banks)
    return path


def fresh(path: Path) -> Path:
    """The path, or the same name with a number where something stands already."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
