"""The window of the editor: a bank on the left, on the right one question or another bank."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from contest.presentation.wording import Words
from contest.ui.banks.bank_form import BankForm
from contest.ui.banks.clothed import ClothedWindow
from contest.ui.banks.deeds import DeedTable
from contest.ui.banks.forms.question import QuestionForm
from contest.ui.banks.pane import BankPane
from contest.ui.banks.preview import PreviewPanel
from contest.ui.banks.problems_panel import ProblemsPanel
from contest.ui.banks.reading import ReadingPanel
from contest.ui.banks.screen import Screen
from contest.ui.banks.waiting import WaitingLine
from contest.ui.help.window import HelpOpener
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.message import MessageLine

_OVER = ("copy_over", "move_over")  # only with two banks
_TOOLS = ("open", "bring", "save", "new_question", "undo", "redo", "side_by_side")
_WIDE = 1700  # pixels: from here on the second bank stands beside the question
_TOP = {
    0: 170,
    660: 200,
    768: 236,
    900: 300,
    1080: 350,
}  # height of window: height of preview and problems


class BanksWindow(ClothedWindow):
    """Places the parts; what they ask for is done elsewhere.

    Signals:
        close_requested: somebody wants to close the window, which stays until it `may_close`
    """

    close_requested = Signal()

    def __init__(
        self, words: Words, screen: Screen, day: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_help(self, "banks")
        HelpOpener(self, words)
        self._words = words
        self.may_close = False
        self.deeds = DeedTable(words, self)
        self.left, self.right = BankPane(words, day), BankPane(words, day)
        self.preview = PreviewPanel(words, screen)
        self.problems = ProblemsPanel(words)
        self.form = QuestionForm(words)
        self.about = BankForm(words)
        self.reading = ReadingPanel(words)
        self.message = MessageLine()
        self.waiting = WaitingLine(words)
        self._build()
        self.setMinimumSize(960, 520)
        self.resize(1366, 768)

    @property
    def are_two(self) -> bool:
        """Whether two banks are shown."""
        return self.right.isVisibleTo(self)

    def show_two(self, *, on: bool) -> None:
        """Show the second bank, or the question alone."""
        self.right.setVisible(on)
        self._arrange()

    def show_about(self, *, on: bool) -> None:
        """Show what is said of the bank as a whole in the place of the question."""
        self._forms.setCurrentWidget(self.about if on else self.form)

    @property
    def shows_about(self) -> bool:
        """Whether the bank as a whole is shown."""
        return self._forms.currentWidget() is self.about

    def _build(self) -> None:
        self.setWindowTitle(self._words.say("editor.window"))
        self.deeds.fill(self.menuBar())
        self._forms = QStackedWidget()
        self._forms.addWidget(self.form)
        self._forms.addWidget(self.about)
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(6)
        top.addWidget(self.preview, 6)
        top.addWidget(self.problems, 5)
        self._edit = QWidget()
        column = QVBoxLayout(self._edit)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._top)
        column.addWidget(self._forms, 1)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        for part in (self.left, self.right, self._edit):
            self._parts.addWidget(part)
        self.right.hide()
        desk = QWidget()
        desk.setObjectName("desk")
        whole = QVBoxLayout(desk)
        whole.setContentsMargins(6, 4, 6, 6)
        whole.setSpacing(6)
        whole.addLayout(self._made_tools())
        whole.addWidget(self._parts, 1)
        whole.addWidget(self.reading)
        whole.addWidget(self.waiting)
        whole.addWidget(self.message)
        self.setCentralWidget(desk)

    def _made_tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        tools = {word: ToolButton(self.deeds[word]) for word in _TOOLS}
        for button in tools.values():
            row.addWidget(button)
        self._less = [tools["undo"], tools["redo"]]
        self._over = [ToolButton(self.deeds[word], short=True) for word in _OVER]
        for button in self._over:
            button.hide()
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _arrange(self) -> None:
        """Two banks leave no room for the question on a small screen."""
        has_room = not self.are_two or self.width() >= _WIDE
        self._edit.setVisible(has_room)
        self.reading.setVisible(not has_room)
        for button in self._over:
            button.setVisible(self.are_two)
        for button in self._less:  # their keys are known, and the menu has them
            button.setVisible(not self.are_two)
        shares = [5, 5, 6] if self.are_two else [5, 0, 7]
        self._parts.setSizes([self.width() * share // 16 for share in shares])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = max(top for least, top in _TOP.items() if self.height() >= least)
        self._top.setFixedHeight(height)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo come here from the fields, which leave them to the window."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.deeds["undo"].trigger()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.deeds["redo"].trigger()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.may_close = False

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close:
            self.close_requested.emit()
        if self.may_close:
            super().closeEvent(event)
        else:
            event.ignore()


class ToolButton(DeskButton):
    """A button that does a deed and looks as its action does."""

    def __init__(self, action: QAction, *, short: bool = False) -> None:
        super().__init__()
        self._action, self._is_short = action, short
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_action_changed)
        self._on_action_changed()

    def _on_action_changed(self) -> None:
        keys = self._action.shortcut().toString()
        text = self._action.iconText() if self._is_short else self._action.text()
        self.setText(f"{text} · {keys}" if keys else text)
        self.setEnabled(self._action.isEnabled())
        self.setAccessibleName(text)
