"""The start page's window: home, formats, help and the new contest, one page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from contest.domain.teams import MOST_TEAMS
from contest.presentation.wording import Words
from contest.ui.asking import ask_for_file
from contest.ui.help.page import HelpPage
from contest.ui.monitors import projector_names
from contest.ui.settings.file import SettingsFile
from contest.ui.settings.page import SettingsPage
from contest.ui.setup.format_shelf import FormatsPage
from contest.ui.setup.ports import Workshop
from contest.ui.setup.wizard import Wizard
from contest.ui.start.home import HomePage
from contest.ui.start.remembered import Recent
from contest.ui.start.went_on_panel import WentOnPanel
from contest.ui.team_keys.book import LAPTOP, KeyBook
from contest.ui.team_keys.cells import KeyTeam
from contest.ui.team_keys.pads import Pads
from contest.ui.team_keys.panel import KeysPanel
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.clothes import clothes_for
from contest.ui.widgets.help_place import page_at
from contest.ui.widgets.labels import label
from contest.ui.widgets.message import MessageLine


class StartWindow(QMainWindow):
    """Pages are made when they are first wanted: the home page is there at once.

    `file` holds the settings; `usual` is where contests lie unless they say otherwise.

    Signals:
        shown: the window stands on the screen
        wanted: a word of DEEDS that is done outside this window (demo, banks)
        contest_wanted: the file of a contest to open
        papers_wanted: the file of a contest whose papers are to be printed
        language_wanted: another language ("vi", "en")
        text_size_chosen: letters of another size are wanted
        forgotten: a Recent to be taken off the list
        edit_wanted: the name of a format that is to be changed
    """

    edit_wanted = Signal(str)

    shown = Signal()
    wanted = Signal(str)
    contest_wanted = Signal(object)
    papers_wanted = Signal(object)
    language_wanted = Signal(str)
    text_size_chosen = Signal()
    forgotten = Signal(object)

    def __init__(
        self,
        words: Words,
        workshop: Callable[[], Workshop],
        deeds: Sequence[str],
        file: SettingsFile,
        usual: Path,
        keys: tuple[KeyBook, Pads],
    ) -> None:
        super().__init__()
        self._file, self._usual = file, usual
        self._words = words
        self._make_workshop = workshop
        self._key_book, self._pads = keys
        self._workshop: Workshop | None = None
        self.wizard: Wizard | None = None
        self.formats: FormatsPage | None = None
        self.help: HelpPage | None = None
        self.keys: KeysPanel | None = None
        self.settings: SettingsPage | None = None
        self._clothes = ""
        self._settled = QTimer(self)  # a child: it goes with the window
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self.shown)
        self._build(deeds)
        self.setWindowTitle(words.say("start.window"))
        self.setMinimumSize(960, 520)
        self.resize(1200, 740)

    def show_recent(self, recent: Sequence[Recent], missing: frozenset[str]) -> None:
        """The contests that were open last."""
        self.home.show_recent(recent, missing)

    def say(self, text: str, kind: str = "fault") -> None:
        """Say what went wrong, below the page."""
        self.message.say(text, kind)

    def go_home(self) -> None:
        """Back to the first page; what was entered elsewhere stays."""
        self._show(self.home, "")
        self.take_focus()

    def take_focus(self) -> None:
        """The first button, so that Enter does what most people want."""
        next(iter(self.home.buttons.values())).setFocus()

    def begin_new(self) -> Wizard:
        """A new contest, or the one that was begun."""
        if self.wizard is None:
            settings, keys, pads = self._file, self._key_book, self._pads
            self.wizard = Wizard(self._words, self.workshop, settings, keys, pads)
            self.wizard.made.connect(self.contest_wanted)
            self.wizard.left.connect(self.go_home)
            self.wizard.edit_wanted.connect(self.edit_wanted)
            self._stack.addWidget(self.wizard)
        self._show(self.wizard, "new")
        self.wizard.go_to(self.wizard.step)
        return self.wizard

    def drop_new(self) -> None:
        """The new contest was made: the next one begins anew."""
        if self.wizard is not None:
            self._stack.removeWidget(self.wizard)
            self.wizard.deleteLater()
            self.wizard = None

    def renew_formats(self, file: Path) -> None:
        """A format was stored: show it wherever formats are chosen."""
        if self.formats is not None:
            self.formats.shelf.renew(self.workshop.formats(), str(file))
        if self.wizard is not None:
            self.wizard.formats.renew(str(file))

    def show_formats(self) -> FormatsPage:
        """The formats with their rules."""
        if self.formats is None:
            self.formats = FormatsPage(self._words)
            self.formats.edit_wanted.connect(self.edit_wanted)
            self.formats.shelf.show_formats(self.workshop.formats())
            self._stack.addWidget(self.formats)
            self.formats.list.setCurrentRow(0)
        self._show(self.formats, "formats")
        self.formats.list.setFocus()
        return self.formats

    def show_help(self) -> HelpPage:
        """The pages of help."""
        if self.help is None:
            self.help = HelpPage(self._words)
            self._stack.addWidget(self.help)
        if self._stack.currentWidget() is not self.help:
            self.help.show_page(self.help_place)
        self._show(self.help, "help")
        self.help.search.setFocus()
        return self.help

    @property
    def help_place(self) -> str:
        """The page of help about where the focus is."""
        whole = page_at(self._stack.currentWidget(), "friday")
        return page_at(QApplication.focusWidget(), whole)

    def show_keys(self) -> KeysPanel:
        """The keys of teams on this laptop, before there is a contest."""
        if self.keys is None:
            self.keys = KeysPanel(self._words, self._key_book, self._pads)
            self.keys.left.connect(self.go_home)
            self._stack.addWidget(self.keys)
        say = self._words.say
        numbers = range(1, MOST_TEAMS + 1)
        teams = [KeyTeam(n, say("keys.laptop_team", number=n), n - 1) for n in numbers]
        self.keys.show_teams(LAPTOP, teams)
        self._show(self.keys, "keys")
        self.keys.take_focus()
        return self.keys

    def show_settings(self) -> SettingsPage:
        """The settings."""
        if self.settings is None:
            names = projector_names()
            self.settings = SettingsPage(self._words, self._file, names, self._usual)
            self.settings.language_wanted.connect(self.language_wanted)
            self.settings.text_size_chosen.connect(self.text_size_chosen)
            self._stack.addWidget(self.settings)
        self._show(self.settings, "settings")
        self.settings.show_settings()
        self.settings.take_focus()
        return self.settings

    @property
    def workshop(self) -> Workshop:
        """Formats, banks and files; loaded when they are first wanted."""
        if self._workshop is None:
            self._workshop = self._make_workshop()
        return self._workshop

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settled.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        clothes = clothes_for(self.width(), self.height())
        if clothes != self._clothes:
            self._clothes = clothes
            self.setStyleSheet(clothes)

    def _build(self, deeds: Sequence[str]) -> None:
        say = self._words.say
        desk = QWidget()
        desk.setObjectName("desk")
        column = QVBoxLayout(desk)
        column.setContentsMargins(28, 18, 28, 18)
        column.setSpacing(14)
        self._heading = label("heading", say("start.title"))
        self.back = DeskButton(say("start.back"))
        self.back.clicked.connect(self.go_home)
        self.language = DeskButton(say("start.language"))
        self.language.clicked.connect(self._on_language_clicked)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self.back)
        top.addWidget(self.language)
        self.home = HomePage(self._words, deeds)
        self.home.wanted.connect(self._on_home_wanted)
        self.home.recent.opened.connect(self._on_recent_opened)
        self.home.recent.forgotten.connect(self.forgotten)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        self.message = MessageLine()
        self.went_on = WentOnPanel(self._words)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self.went_on)
        column.addWidget(self.message)
        self.setCentralWidget(desk)
        # The window's own order of Tab: the page first, then what stands above it.
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.go_home)
        QShortcut(QKeySequence("Ctrl+,"), self).activated.connect(self.show_settings)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self.show_help)
        self.back.hide()

    def _show(self, page: QWidget, name: str) -> None:
        heading = self._words.say(f"start.{name}" if name else "start.title")
        self._heading.setText(heading)
        self.back.setVisible(bool(name))
        self._stack.setCurrentWidget(page)

    def _on_language_clicked(self) -> None:
        self.language_wanted.emit("en" if self._words.language == "vi" else "vi")

    def _on_home_wanted(self, name: str) -> None:
        match name:
            case "new":
                self.begin_new()
            case "formats":
                self.show_formats()
            case "keys":
                self.show_keys()
            case "settings":
                self.show_settings()
            case "help":
                self.show_help()
            case "open":
                ask_for_file(self, self._words, "start.open", "*.contest", self._on_opened)
            case "papers":
                ask_for_file(self, self._words, "start.papers", "*.contest", self._on_papers)
            case _:
                self.wanted.emit(name)

    def _on_opened(self, file: Path) -> None:
        self.contest_wanted.emit(file)

    def _on_papers(self, file: Path) -> None:
        self.papers_wanted.emit(file)

    def _on_recent_opened(self, recent: Recent) -> None:
        self.contest_wanted.emit(Path(recent.file))
