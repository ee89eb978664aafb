"""Every window of the program, one state after the other, for tests of what they all have."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from contest.cli.making import REHEARSAL_START, set_up
from contest.domain.commands import Command
from contest.domain.events import Event
from contest.formats.teams_file import load_teams
from contest.making import DEMO_SEED, demo_cover
from contest.preparing import (
    drawn_for,
    format_named,
    formats_dir,
    keywords_for,
    questions_of,
    setup_commands,
    shipped_banks,
)
from contest.presentation.console import console_of
from contest.presentation.highlights import Moment, highlights
from contest.presentation.look_wish import LookWish
from contest.presentation.mc import mc_view
from contest.presentation.setup.draft import Step, TeamRow
from contest.presentation.wording import Language, Words
from contest.printing.paper import PaperInput
from contest.resources import assets_dir, banks_dir, fonts_dir, paper_fonts_dir
from contest.session.clocks import VirtualClock
from contest.session.rehearsal import Rehearsal
from contest.session.session import Session
from contest.storage.event_log import create
from contest.storage.stored import StoredContest, open_for_reading
from contest.ui.bank_program import BankProgram
from contest.ui.bank_tour import rest
from contest.ui.bridge import Bridge
from contest.ui.console_keys import TeamKeys
from contest.ui.formats.desk import FormatsDesk
from contest.ui.help.report import report_of
from contest.ui.help.window import HelpWindow
from contest.ui.host.mc_window import McWindow
from contest.ui.host.rehearsal_panel import PracticeSheet, RehearsalBar
from contest.ui.host.seal_panel import SealPanel
from contest.ui.host.whole_desk import whole_desk
from contest.ui.papers.centre import PrintCentre
from contest.ui.settings.file import SettingsFile
from contest.ui.setup.look_window import LookWindow
from contest.ui.start.home import DEEDS
from contest.ui.start.window import StartWindow
from contest.ui.widgets.clothes import clothes_for
from contest.workshop import Workshop
from tests.ui.host.reaching import DONE_ACT, LOCKED, PLAYED, acts, floor, tied
from tests.ui.host.staging import played
from tests.ui.team_keys.padding import keys_of

DAY = "2026-11-22"
TEAMS = assets_dir() / "demo" / "long-names.csv"
Shown = Iterator[tuple[str, QWidget]]


class _Nobody:
    """Takes what the console asks for: a clock that is held while something is typed."""

    def submit(self, command: Command) -> None:
        """Nothing comes of it."""


@cache
def evening() -> StoredContest:
    """An evening with every kind of round, which robots played to its end."""
    words, teams = Words(), load_teams(TEAMS)
    chosen = format_named(str(assets_dir() / "demo" / "every-kind.json"))
    banks = shipped_banks()
    hidden = keywords_for(chosen, banks)
    drawn = drawn_for(chosen, len(teams), questions_of(banks), DAY, DEMO_SEED, hidden)
    clock = VirtualClock(REHEARSAL_START)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "evening.contest"
        with closing(create(path)) as store:
            session = Session(store, clock)
            set_up(session, setup_commands(demo_cover(words, DAY), chosen, teams, drawn, DEMO_SEED))
            Rehearsal(session, clock, DEMO_SEED).play()
        return open_for_reading(path)


def moments(words: Words) -> tuple[Moment, ...]:
    """A moment of that evening for each scene of each kind of round."""
    return _moments(type(words), words.language)


@cache
def _moments(kind: type[Words], language: Language) -> tuple[Moment, ...]:
    events: tuple[Event, ...] = evening().events
    return highlights(events, kind(language))


def consoles(words: Words, size: tuple[int, int]) -> Shown:
    """The console before it shows a contest, and at each of these moments."""
    desk = whole_desk(Bridge(_still), words, QWidget(), _still, lambda _: 1)
    yield "console", _shown(desk.window, size, lambda: None)
    for moment in moments(words):
        desk.show_contest(moment.contest)
        QApplication.sendPostedEvents()
        yield f"console {moment.name}", desk.window
    _gone(desk.window)


def sheets(words: Words, size: tuple[int, int], folder: Path) -> Shown:
    """The console with each of the sheets that may stand in it, in the middle of a question."""
    bridge = Bridge(_still)
    bridge.serve(_Nobody())
    desk = whole_desk(bridge, words, QWidget(), _still, lambda _: 1)
    window = desk.window
    contest = next(one.contest for one in moments(words) if one.name.startswith("question-open"))
    desk.show_contest(contest)
    show = _shown(window, size, desk.show.open)
    yield "run of show", show
    window.jury_button.click()
    yield "jury", _shown(window, size, lambda: None)
    keys = TeamKeys(desk, words, *keys_of(folder))
    keys.show_contest(contest)
    keys.open()
    yield "team keys", _shown(window, size, lambda: None)
    assert keys.panel is not None
    keys.panel.leave()
    sheet, seal = PracticeSheet(words), SealPanel(words)
    window.middle.add_sheet(sheet)
    window.middle.show_sheet(sheet)
    sheet.open()
    yield "rehearsal offer", _shown(window, size, lambda: None)
    window.middle.add_sheet(seal)
    window.middle.show_sheet(seal)
    seal.open({"an-ninh-mang-2025": 12})
    yield "seal", _shown(window, size, lambda: None)
    window.middle.show_sheet(None)
    window.middle.add_panel(RehearsalBar(words))
    yield "rehearsal", _shown(window, size, lambda: None)
    for name, made, before in (
        ("marks", acts(two_person=True), DONE_ACT),
        ("seats", floor(), LOCKED),
        ("tie", tied(), PLAYED),
    ):
        desk.show_contest(played(made, *before))
        yield name, _shown(window, size, lambda: None)
    keys.close()
    _gone(window)


def beside(words: Words, size: tuple[int, int]) -> Shown:
    """The windows that stand beside the console or the wizard."""
    look = LookWindow(words)
    look.setStyleSheet(clothes_for(*size))  # as the console or the wizard dresses it
    look.open(LookWish())
    yield "look", _shown(look, size, lambda: None)
    _gone(look)
    help_window = HelpWindow(words, report_of)
    help_window.page.show_page("evening")
    yield "help", _shown(help_window, size, lambda: None)
    _gone(help_window)
    contest = moments(words)[-1].contest
    window = McWindow(words, _still)
    window.show_view(mc_view(contest, console_of(contest, words), words))
    yield "mc", _shown(window, size, lambda: None)
    window.let_go()
    _gone(window)


def start_pages(words: Words, size: tuple[int, int], folder: Path) -> Shown:
    """The start page, its pages, and every step of a new contest."""
    workshop = Workshop(words, folder / "contests", folder / "templates")
    file = SettingsFile(folder / "settings")
    window = StartWindow(words, lambda: workshop, DEEDS, file, folder, keys_of(folder))
    yield "start", _shown(window, size, window.go_home)
    for name, show in (
        ("formats", window.show_formats),
        ("settings", window.show_settings),
        ("help", window.show_help),
        ("keys", window.show_keys),
    ):
        yield f"start {name}", _shown(window, size, show)
    wizard = window.begin_new()
    rows = tuple(TeamRow(team.name, "", ";".join(team.members)) for team in load_teams(TEAMS))
    wizard.use_draft(wizard.draft.__class__(**_fields(wizard.draft) | {"rows": rows}))
    for step in Step:
        wizard.go_to(step)
        yield f"wizard {step.value}", _shown(window, size, lambda: None)
    _gone(window)


def format_editors(words: Words, size: tuple[int, int], folder: Path) -> Shown:
    """The editor of formats at every part of a format with many kinds of rounds."""
    desk = FormatsDesk(words, folder, formats_dir(), formats_dir() / "ward-standard.json")
    window = desk.window
    for kind in ("turns", "buzzer", "obstacle", "elimination"):
        window.document.add_round(kind, 0)
    window.show_document(window.document)
    for row in range(window.parts.list.count()):
        window.parts.list.setCurrentRow(row)
        yield f"format {row}", _shown(window, size, lambda: None)
    window.document.note_saved()
    _gone(window)


def bank_windows(words: Words, size: tuple[int, int]) -> Shown:
    """The editor of banks with one bank and with two, and the review of what is brought in."""
    program = BankProgram(["contest"], words, fonts_dir(), DAY)
    desk = program.desk
    program.show([banks_dir() / "an-ninh-mang-2025"], [])
    rest(lambda: desk.panes.left.bank is not None and bool(desk.panes.left.bank.problems.at))
    desk.forms.go_to_problem()
    yield "bank editor", _shown(desk.window, size, lambda: None)
    desk.bring([assets_dir() / "demo" / "cau-hoi-phuong.csv"])
    assert desk.bringing is not None
    bringing = desk.bringing
    rest(lambda: bool(bringing.deciding.review.imports))
    yield "review", _shown(bringing.window, size, lambda: None)
    program.close()


def print_centres(words: Words, size: tuple[int, int]) -> Shown:
    """The print centre of the evening."""
    stored = evening()
    walls, hashes = [one.wall for one in stored.records], [one.hash for one in stored.records]
    given = PaperInput.of_history(stored.events, walls, hashes, Words(), paper_fonts_dir())
    centre = PrintCentre(lambda: given, words)
    yield "print centre", _shown(centre, size, lambda: None)
    _gone(centre)


def _shown(window: QWidget, size: tuple[int, int], show: object) -> QWidget:
    window.resize(*size)
    window.show()
    if callable(show):
        show()
    QApplication.sendPostedEvents()
    return window


def _gone(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _fields(draft: object) -> dict[str, object]:
    return {name: getattr(draft, name) for name in draft.__dataclass_fields__}  # type: ignore[attr-defined]


def _still() -> int:
    return 0
