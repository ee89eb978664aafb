"""Commands that show something: the windows, the demo, the tour, the bench."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from contest.app import run
from contest.cli.folders import check_folder
from contest.cli.making import REHEARSAL_START, set_up
from contest.cli.rows import standing_rows
from contest.cli.screens import has_screen
from contest.cli.terminal import Terminal
from contest.domain.contest import replay
from contest.domain.events import Event
from contest.domain.formats import Format
from contest.domain.teams import Team
from contest.formats.teams_file import load_teams
from contest.making import DEMO_FORMAT, DEMO_SEED, demo_cover, demo_file, demo_teams, fresh
from contest.preparing import (
    drawn_for,
    format_named,
    keywords_for,
    media_for,
    questions_of,
    setup_commands,
    shipped_banks,
)
from contest.presentation.highlights import highlights
from contest.printing.papers import CATALOGUE, PaperInput, draw_papers
from contest.resources import assets_dir, banks_dir, fonts_dir, paper_fonts_dir
from contest.session.clocks import VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.session import Session
from contest.storage.event_log import create
from contest.storage.media import read_media
from contest.storage.stored import StoredContest, open_for_reading

LEVEL_SEED = 2029  # an evening on which all teams end level, for what comes of ties
TOUR_SIZES = [(1920, 1080), (1366, 768), (1024, 768)]
DEMO_SIZES = [(1280, 720)]


def demo(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """The demo contest in its windows; without a screen it is played to its end."""
    if has_screen():
        return run(demo_file(terminal.words), terminal.words)
    folder = fresh(arguments.output or Path("hoi-thi-demo"))
    folder.mkdir(parents=True)
    path = folder / "demo.contest"
    stored = _played(path, format_named(DEMO_FORMAT), demo_teams(), terminal)
    contest = replay(stored.events)
    _draw_papers(stored, folder / "papers", terminal)
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
    files += _start_pictures(stored.events, folder, sizes, terminal)
    files += _bank_pictures(folder, sizes, terminal)
    terminal.note("pictures", count=len(files), folder=folder)
    return 0


def bench(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Every measurement beside its floor."""
    from contest.cli.bench.running import run_bench  # parts that opening a contest does not need

    run_bench(terminal, as_json=arguments.json, is_long=arguments.long)
    return 0


def _played(
    path: Path,
    chosen: Format,
    teams: tuple[Team, ...],
    terminal: Terminal,
    seed: int = DEMO_SEED,
) -> StoredContest:
    """A contest that robots played to its end."""
    cover = demo_cover(terminal.words, "2026-11-22")
    banks = shipped_banks()
    pool, keywords = questions_of(banks), keywords_for(chosen, banks)
    found = drawn_for(chosen, len(teams), pool, cover.date, seed, keywords)
    drawn, collected = media_for(found, banks)
    clock = VirtualClock(REHEARSAL_START)
    with closing(create(path, media=collected.media)) as store:
        session = Session(store, clock)
        set_up(session, setup_commands(cover, chosen, teams, drawn, seed))
        Rehearsal(session, clock, seed).play()
    return open_for_reading(path)


def _draw_papers(stored: StoredContest, folder: Path, terminal: Terminal) -> list[Path]:
    walls = [record.wall for record in stored.records]
    head, fonts = stored.head.hex(), paper_fonts_dir()
    given = PaperInput.of_history(stored.events, walls, head, terminal.words, fonts)
    kinds = [kind.word for kind in CATALOGUE if not kind.lacks(given.contest)]
    return draw_papers(kinds, given, folder)


def _start_pictures(
    events: tuple[Event, ...], folder: Path, sizes: list[tuple[int, int]], terminal: Terminal
) -> list[Path]:
    """Pictures of the start page and of a new contest, as far along as the one that was played."""
    from contest.presentation.contest_state import progress_of
    from contest.presentation.setup.draft import TeamRow
    from contest.ui.start.remembered import Recent
    from contest.ui.start.tour import start_pictures
    from contest.workshop import Workshop

    words, contest = terminal.words, replay(events)
    halfway = replay(events[: len(events) // 2])
    recent = [
        Recent(f"{one.id}.contest", one.title, one.date, progress_of(one))
        for one in (halfway, contest)
    ]
    rows = tuple(TeamRow(team.name, "", ";".join(team.members)) for team in contest.teams)
    workshop = Workshop(words, Path("Hoi thi"), folder)
    return start_pictures(workshop, recent, rows, folder, sizes, fonts_dir(), words)


def _bank_pictures(folder: Path, sizes: list[tuple[int, int]], terminal: Terminal) -> list[Path]:
    """Pictures of the editor with shipped banks, and of the review of a table with doubts."""
    from contest.ui.bank_tour import bank_pictures

    banks = banks_dir() / "an-ninh-mang-2025", banks_dir() / "muc-phat-2026"
    source = assets_dir() / "demo" / "cau-hoi-phuong.csv"
    return bank_pictures(banks, source, folder, sizes, fonts_dir(), terminal.words)


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
