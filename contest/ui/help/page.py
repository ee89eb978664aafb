"""Help in the program: one page a task, found by typing a word of it."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from contest.presentation.wording import Words
from contest.resources import help_dir
from contest.ui.help.about import about_page, licences_page
from contest.ui.help.dressing import dress
from contest.ui.help.report import GetReport, report_of
from contest.ui.help.shelf import HelpText, load_pages
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.line_list import LineList

ABOUT, LICENCES = "about", "licences"


class HelpPage(QWidget):
    """The tasks on the left; typing above them leaves those that speak of it.

    `get_report` tells of this program and laptop, for the page About.
    """

    def __init__(
        self,
        words: Words,
        get_report: GetReport = report_of,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._get_report = words, get_report
        # The last two are made when somebody wants them: a clock may be running.
        self.pages: tuple[HelpText, ...] = (
            *load_pages(help_dir() / words.language),
            HelpText(ABOUT, words.say("help.about")),
            HelpText(LICENCES, words.say("help.licences")),
        )
        self._found: list[HelpText] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(words.say("start.help_search"))
        self.search.setAccessibleName(words.say("start.help_search"))
        self.search.textChanged.connect(self._on_search_changed)
        self.list = LineList()
        self.list.setAccessibleName(words.say("start.help"))
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.text = QTextBrowser()
        self.text.setAccessibleName(words.say("start.help"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._on_text_anchor_clicked)
        self.copy = DeskButton(words.say("help.copy_report"))
        self.copy.clicked.connect(self._on_copy_clicked)
        self._place()
        self._on_search_changed("")

    @property
    def page(self) -> str:
        """The name of the page that is shown, empty where none was found."""
        row = self.list.currentRow()
        return self._found[row].name if 0 <= row < len(self._found) else ""

    def show_page(self, name: str) -> None:
        """A page by its name, whatever was searched for."""
        if name not in (page.name for page in self._found):
            self.search.clear()
        self.list.setCurrentRow([page.name for page in self._found].index(name))

    def _place(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.addWidget(self.text, 1)
        right.addWidget(self.copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 2)
        row.addLayout(right, 3)

    def _on_search_changed(self, typed: str) -> None:
        found = [page for page in self.pages if page.speaks_of(typed)]
        # What stands in a title is more likely meant.
        self._found = sorted(found, key=lambda page: not page.is_about(typed))
        self.list.clear()
        self.list.addItems([page.title for page in self._found])
        self.copy.setVisible(False)
        if self._found:
            self.list.setCurrentRow(0)
        else:
            self.text.setPlainText(self._words.say("start.help_nothing"))

    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self.text.setMarkdown(self._text_of(self._found[row]))
            dress(self.text.document())
            self.copy.setText(self._words.say("help.copy_report"))
            self.copy.setVisible(self._found[row].name == ABOUT)

    def _text_of(self, page: HelpText) -> str:
        if page.name == ABOUT:
            return about_page(self._words, self._get_report()).text
        return licences_page(self._words).text if page.name == LICENCES else page.text

    def _on_text_anchor_clicked(self, url: QUrl) -> None:
        self.show_page(url.toString().removesuffix(".md"))

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._get_report().text())
        self.copy.setText(self._words.say("help.copied"))
