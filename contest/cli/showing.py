"""Commands that show something: the windows, the demo, the tour, the bench."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from contest.alone import run
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
    formats_dir,
    keywords_for,
    media_for,
    questions_of,
    setup_commands,
    shipped_banks,
)
from contest.presentation.highlights import Moment, asides, highlights
from contest.presentation.wording import LANGUAGES, Language, Words
from contest.printing.papers import CATALOGUE, PaperInput, draw_papers
from contest.resources import assets_dir, banks_dir, fonts_dir, paper_fonts_dir
from contest.session.clocks import VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.session import Session
from contest.storage.event_log import create
from contest.storage.media import read_media
from contest.storage.stored import StoredContest, open_for_reading

LEVEL_SEED = 2029  # an evening on which all teams end level, for what comes of ties
TOUR_FORMATS = (
    "drawn-package",
    "theatre",
    "golden-bell-15",
    "olympia-26",
)  # kinds that no one evening has
TOUR_SIZES = [(1920, 1080), (1366, 768), (1024, 768)]  # the others than the first on sheets
WINDOW_SIZES = [(1366, 768)]  # a laptop's
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
        beside = [Path(place) / f"{name}.contest" for name in TOUR_FORMATS]
        bytes_of = partial(_bytes_in, (path, other, *beside))
        more = [_played_beside(Path(place), name, teams, terminal) for name in TOUR_FORMATS]
        evenings = (stored.events, level.events, *(one.events for one in more))
        files = _tour_of_stage(evenings, bytes_of, folder, arguments.size, terminal.words.language)
        moments = _moments(evenings, terminal.words)
        files += _console_pictures(moments, bytes_of, folder, sizes, terminal)
    files += _window_pictures(moments, stored, folder, arguments.size, terminal)
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


def _played_beside(
    folder: Path, name: str, teams: tuple[Team, ...], terminal: Terminal
) -> StoredContest:
    """An evening of a shipped format, with as many of the teams as it takes."""
    chosen = format_named(name)
    path = folder / f"{name}.contest"
    return _played(path, chosen, teams[: chosen.most_teams], terminal)


def _draw_papers(stored: StoredContest, folder: Path, terminal: Terminal) -> list[Path]:
    given = _paper_input(stored, terminal.words)
    kinds = [kind.word for kind in CATALOGUE if not kind.lacks(given.contest)]
    return draw_papers(kinds, given, folder)


def _paper_input(stored: StoredContest, words: Words) -> PaperInput:
    walls, hashes = [one.wall for one in stored.records], [one.hash for one in stored.records]
    return PaperInput.of_history(stored.events, walls, hashes, words, paper_fonts_dir())


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


def _window_pictures(
    moments: Sequence[Moment],
    stored: StoredContest,
    folder: Path,
    sizes: list[tuple[int, int]] | None,
    terminal: Terminal,
) -> list[Path]:
    """Pictures of what the host opens beside the console, at one size unless told."""
    from contest.ui.tour_windows import window_pictures

    contest = next(one.contest for one in moments if one.name.startswith("question-open"))
    papers = _paper_input(stored, terminal.words)
    formats = formats_dir(), DEMO_FORMAT
    sizes = sizes or WINDOW_SIZES
    return window_pictures(contest, papers, formats, folder, sizes, fonts_dir(), terminal.words)


def _bytes_in(files: Sequence[Path], name: str) -> bytes | None:
    """A medium of any of some contests."""
    return next((raw for raw in (read_media(file, name) for file in files) if raw), None)


def _pictures(
    events: tuple[Event, ...],
    bytes_of: Callable[[str], bytes | None],
    folder: Path,
    sizes: list[tuple[int, int]],
    terminal: Terminal,
) -> list[Path]:
    """Pictures of stage and console from a history."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from contest.ui.tour import stage_pictures  # Qt only where it is needed

    folder.mkdir(parents=True, exist_ok=True)
    moments = _moments((events,), terminal.words)
    stage = stage_pictures(moments, folder, sizes, fonts_dir(), bytes_of)
    return stage + _console_pictures(moments, bytes_of, folder, sizes, terminal)


def _moments(evenings: Sequence[tuple[Event, ...]], words: Words) -> tuple[Moment, ...]:
    """What the first evening has to show, and of the others what is not in those before."""
    found: dict[str, Moment] = {}
    for events in evenings:
        for moment in (*highlights(events, words), *asides(events, words)):
            found.setdefault(moment.name, moment)
    return tuple(found.values())


def _tour_of_stage(
    evenings: Sequence[tuple[Event, ...]],
    bytes_of: Callable[[str], bytes | None],
    folder: Path,
    sizes: list[tuple[int, int]] | None,
    language: Language,
) -> list[Path]:
    """Every scene in both themes: whole at one size, smaller ones and the other language on sheets.

    With `sizes` every one of them whole.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from contest.ui.tour import stage_pictures
    from contest.ui.tour_sheets import THEMES, Sheet, contact_sheets

    moments = _moments(evenings, Words(language))
    files: list[Path] = []
    for theme in THEMES:
        whole = sizes or TOUR_SIZES[:1]
        files += stage_pictures(moments, folder, whole, fonts_dir(), bytes_of, theme)
        for size in TOUR_SIZES if sizes is None else ():
            sheet = Sheet(language, theme, size)
            files += contact_sheets(moments, sheet, folder, fonts_dir(), bytes_of)
    other = next(one for one in LANGUAGES if one != language)
    translated = _moments(evenings, Words(other)) if sizes is None else ()
    for theme in THEMES:
        sheet = Sheet(other, theme, TOUR_SIZES[0])
        files += contact_sheets(translated, sheet, folder, fonts_dir(), bytes_of)
    return files


def _console_pictures(
    moments: Sequence[Moment],
    bytes_of: Callable[[str], bytes | None],
    folder: Path,
    sizes: list[tuple[int, int]],
    terminal: Terminal,
) -> list[Path]:
    from contest.ui.tour import console_pictures

    return console_pictures(moments, folder, sizes, fonts_dir(), terminal.words, bytes_of)
