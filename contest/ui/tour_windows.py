"""Pictures of the windows beside the evening: F2, rehearsal, MC, print centre, editor of formats.

The console's own moments are drawn by `tour`, the start page and its pages by `start.tour`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QDialog, QWidget

from contest.domain.commands import Command
from contest.domain.state import Contest
from contest.presentation.look_wish import LookWish
from contest.presentation.mc import mc_view
from contest.presentation.wording import Words
from contest.printing.paper import PaperInput
from contest.ui.application import application
from contest.ui.bank_tour import rest
from contest.ui.banks.sealing import PassphraseDialog
from contest.ui.bridge import Bridge
from contest.ui.console_keys import TeamKeys
from contest.ui.formats.desk import FormatsDesk
from contest.ui.help.page import ABOUT
from contest.ui.help.report import report_of
from contest.ui.help.window import HelpWindow
from contest.ui.host.desk import Desk
from contest.ui.host.mc_window import McWindow
from contest.ui.host.rehearsal_panel import PracticeSheet, RehearsalBar
from contest.ui.host.seal_panel import SealPanel
from contest.ui.host.whole_desk import whole_desk
from contest.ui.papers.centre import PrintCentre
from contest.ui.setup.look_window import LookWindow
from contest.ui.team_keys.book import KeyBook
from contest.ui.team_keys.pads import NoPads, Pads
from contest.ui.tour_files import keep
from contest.ui.widgets.clothes import clothes_for
from contest.ui.widgets.typeface import load_fonts

Draw = Callable[[QWidget, str], None]
_PAPER, _SEALED = "summary", "an-ninh-mang-2025"
_CLOTHED = 1366, 768


class _Nobody:
    """Takes what the console asks for, and does nothing: a clock that is held for a form."""

    def submit(self, command: Command) -> None:
        """Nothing comes of it."""


def window_pictures(
    contest: Contest,
    papers: PaperInput,
    formats: tuple[Path, str],
    folder: Path,
    sizes: Sequence[tuple[int, int]],
    fonts: Path,
    words: Words,
) -> list[Path]:
    """Draw each of these windows, one PNG a size; returns the files.

    `contest` is in the middle of a question; `formats` is where the shipped ones lie, and the name
    of the one that is edited.
    """
    made = application(["contest"])
    load_fonts(fonts)
    files: list[Path] = []

    def draw(window: QWidget, name: str) -> None:
        for width, height in sizes:
            if not isinstance(window, QDialog):  # a dialog is as large as it needs
                window.resize(width, height)
            window.show()
            made.sendPostedEvents()
            path = folder / f"window-{len(files) // len(sizes):02d}-{name}-{width}x{height}.png"
            files.append(keep(window.grab(), path))
        window.hide()

    _draw_console(contest, words, draw)
    _draw_mc(contest, words, draw)
    _draw_papers(papers, words, draw)
    _draw_formats(formats, words, draw)
    _draw_beside(words, draw)
    return files


def _draw_console(contest: Contest, words: Words, draw: Draw) -> None:
    bridge = Bridge(_still)
    bridge.serve(_Nobody())
    desk = whole_desk(bridge, words, QWidget(), _still, _one_page)
    window = desk.window
    window.show()
    desk.show_contest(contest)
    desk.show.open()
    draw(window, "run-of-show")
    desk.show.sheet.hide()
    window.middle.show_sheet(None)
    window.show()
    window.jury_button.click()
    draw(window, "jury")
    window.middle.show_sheet(None)
    _draw_keys(desk, contest, words, draw)
    seal = SealPanel(words)
    window.middle.add_sheet(seal)
    window.middle.show_sheet(seal)
    seal.open({_SEALED: 12})
    draw(window, "seal")
    seal.hide()
    sheet = PracticeSheet(words)
    window.middle.add_sheet(sheet)
    window.middle.show_sheet(sheet)
    sheet.open()
    draw(window, "rehearsal-offer")
    window.middle.show_sheet(None)
    sheet.hide()
    window.mark()
    window.middle.add_panel(RehearsalBar(words))
    desk.show_contest(contest)
    draw(window, "rehearsal")
    window.close()


def _draw_keys(desk: Desk, contest: Contest, words: Words, draw: Draw) -> None:
    with TemporaryDirectory() as place:
        pads = Pads(NoPads, _still)
        keys = TeamKeys(desk, words, KeyBook(Path(place)), pads)
        keys.show_contest(contest)
        keys.open()
        draw(desk.window, "team-keys")
        assert keys.panel is not None
        keys.panel.leave()
        keys.close()
        pads.close()


def _draw_mc(contest: Contest, words: Words, draw: Draw) -> None:
    desk = whole_desk(Bridge(_still), words, QWidget(), _still, _one_page)
    desk.show_contest(contest)
    window = McWindow(words, _still)
    assert desk.console is not None
    window.show_view(mc_view(contest, desk.console, words))
    draw(window, "mc")
    window.let_go()
    window.close()
    desk.window.close()


def _draw_papers(papers: PaperInput, words: Words, draw: Draw) -> None:
    centre = PrintCentre(lambda: papers, words)
    centre.setStyleSheet(clothes_for(*_CLOTHED))  # as the start page dresses it
    centre.show_kind(_PAPER)
    rest(lambda: not centre.is_busy)
    draw(centre, "print-centre")
    centre.close()


def _draw_formats(formats: tuple[Path, str], words: Words, draw: Draw) -> None:
    shipped, name = formats
    desk = FormatsDesk(words, shipped / "none", shipped, shipped / f"{name}.json")
    window = desk.window
    window.parts.list.setCurrentRow(window.parts.list.count() - 1)
    draw(window, "format-editor")
    window.document.note_saved()
    window.close()


def _draw_beside(words: Words, draw: Draw) -> None:
    """What is opened from inside other windows; each is dressed as the one around it would."""
    look, manual = LookWindow(words), HelpWindow(words, report_of)
    manual.page.show_page(ABOUT)
    owner = QWidget()
    dialogs = [
        PassphraseDialog(owner, words, name, _forgotten, twice=name == "seal")
        for name in ("seal", "open")
    ]
    look.open(LookWish())
    names = ("look", "about", "seal-a-bank", "open-a-sealed-bank")
    for window, name in zip((look, manual, *dialogs), names, strict=True):
        window.setStyleSheet(clothes_for(*_CLOTHED))
        draw(window, name)
        window.close()


def _forgotten(_dialog: PassphraseDialog, _passphrase: str) -> None:
    """Nothing is sealed."""


def _one_page(_contest: Contest) -> int:
    return 1


def _still() -> int:
    return 0
