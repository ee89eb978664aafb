"""Commands that show something: the windows, the demo, the tour, the bench."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

from contest.app import fonts_dir, run
from contest.cli.folders import check_folder
from contest.cli.making import REHEARSAL_START, demo_teams, make_contest, set_up
from contest.cli.rows import standing_rows
from contest.cli.screens import has_screen
from contest.cli.terminal import Terminal
from contest.domain.contest import replay
from contest.domain.events import Event
from contest.domain.formats import Format
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
from contest.presentation.highlights import highlights
from contest.printing.papers import KINDS, PaperInput, draw_papers
from contest.resources import assets_dir
from contest.session.clocks import VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.session import Session
from contest.storage.event_log import create
from contest.storage.media import read_media
from contest.storage.stored import StoredContest, open_for_reading

DEMO_FORMAT = "ward-quiz"
DEMO_SEED = 2026
LEVEL_SEED = 2029  # an evening on which all teams end level, for what comes of ties
TOUR_SIZES = [(1920, 1080), (1366, 768), (1024, 768)]
DEMO_SIZES = [(1280, 720)]


def demo(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """The demo contest in its windows; without a screen it is played to its end."""
    if has_screen():
        return run(demo_file(terminal), terminal.words)
    folder = _fresh(arguments.output or Path("hoi-thi-demo"))
    folder.mkdir(parents=True)
    path = folder / "demo.contest"
    stored = _played(path, format_named(DEMO_FORMAT), demo_teams(), terminal)
    contest = replay(stored.events)
    _draw_papers(stored, contest, folder / "papers", terminal)
    bytes_of = partial(_bytes_in, (path,))
    files = _pictures(stored.events, bytes_of, folder / "pictures", DEMO_SIZES, terminal)
    terminal.table(standing_rows(contest, terminal.words))
    terminal.note("pictures", count=len(files), folder=folder / "pictures")
    terminal.note("demo_played", folder=folder.resolve())
    return 0


def tour(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Every scene and every console screen of a staged contest as pictures."""
    folder: Path = arguments.output
    check_folder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        staged = assets_dir() / "demo"
        teams = load_teams(staged / "long-names.csv")
        chosen = format_named(str(staged / "every-kind.json"))
        path, other = Path(place) / "tour.contest", Path(place) / "level.contest"
        stored = _played(path, chosen, teams, terminal)
        level = _played(other, chosen, teams, terminal, LEVEL_SEED)
        sizes = arguments.size or TOUR_SIZES
        bytes_of = partial(_bytes_in, (path, other))
        files = _pictures(stored.events, bytes_of, folder, sizes, terminal, level.events)
    terminal.note("pictures", count=len(files), folder=folder)
    return 0


def bench(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Every measurement beside its floor."""
    from contest.cli.bench.running import run_bench  # parts that opening a contest does not need

    run_bench(terminal, as_json=arguments.json)
    return 0


def demo_file(terminal: Terminal) -> Path:
    """The demo contest of this person: the one that is going on, or a new one."""
    folder = Path(os.environ.get("CONTEST_HOME") or Path.home() / "HoiThi")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "demo.contest"
    if path.exists():
        if not replay(open_for_reading(path).events).ended:
            return path
        path = _fresh(path)
    banks = shipped_banks()
    cover = _cover(terminal, date.today().isoformat())  # noqa: DTZ011 - the person's own day
    chosen, pool = format_named(DEMO_FORMAT), questions_of(banks)
    make_contest(path, cover, chosen, demo_teams(), pool, DEMO_SEED, banks)
    return path


def _played(
    path: Path,
    chosen: Format,
    teams: tuple[Team, ...],
    terminal: Terminal,
    seed: int = DEMO_SEED,
) -> StoredContest:
    """A contest that robots played to its end."""
    cover = _cover(terminal, "2026-11-22")
    banks = shipped_banks()
    found = drawn_for(chosen, len(teams), questions_of(banks), cover.date, seed)
    drawn, collected = media_for(found, banks)
    clock = VirtualClock(REHEARSAL_START)
    with closing(create(path, media=collected.media)) as store:
        session = Session(store, clock)
        set_up(session, setup_commands(cover, chosen, teams, drawn, seed))
        Rehearsal(session, clock, seed).play()
    return open_for_reading(path)


def _cover(terminal: Terminal, day: str) -> Cover:
    words = terminal.words
    title, place, organiser = (words.say(f"cli.demo_{n}") for n in ("title", "place", "organiser"))
    return Cover(f"demo-{day}", title, day, place, organiser)


def _draw_papers(
    stored: StoredContest, contest: Contest, folder: Path, terminal: Terminal
) -> list[Path]:
    head, fonts = stored.head.hex(), assets_dir() / "fonts" / "tinos"
    given = PaperInput(contest, len(stored.events), head, terminal.words, fonts)
    return draw_papers(tuple(KINDS), given, folder)


def _bytes_in(files: Sequence[Path], name: str) -> bytes | None:
    """A medium of any of some contests."""
    return next((raw for raw in (read_media(file, name) for file in files) if raw), None)


def _pictures(
    events: tuple[Event, ...],
    bytes_of: Callable[[str], bytes | None],
    folder: Path,
    sizes: list[tuple[int, int]],
    terminal: Terminal,
    other: tuple[Event, ...] = (),
) -> list[Path]:
    """Pictures of a history, and of what only another one has to show."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from contest.ui.tour import console_pictures, stage_pictures  # Qt only where it is needed

    folder.mkdir(parents=True, exist_ok=True)
    moments = highlights(events, terminal.words)
    seen = {moment.name for moment in moments}
    more = highlights(other, terminal.words)
    moments += tuple(moment for moment in more if moment.name not in seen)
    stage = stage_pictures(moments, folder, sizes, fonts_dir(), bytes_of)
    words = terminal.words
    return stage + console_pictures(moments, folder, sizes, fonts_dir(), words, bytes_of)


def _fresh(path: Path) -> Path:
    """The path, or the same name with a number where something stands already."""
    number, fresh = 1, path
    while fresh.exists():
        number += 1
        fresh = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return fresh
