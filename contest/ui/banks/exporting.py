"""A bank written for other programs from the window: which form, where, what it cannot carry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from contest.banks.editing.exported import SUFFIXES, WITH_KEY, export
from contest.banks.editing.opened import OpenedBank
from contest.banks.exporting import Loss
from contest.presentation.wording import Words
from contest.ui.asking import ask_where_to_save
from contest.ui.banks.bank import EditedBank
from contest.ui.banks.panes import Panes
from contest.ui.banks.question_deeds import Begin
from contest.ui.banks.work import Tick
from contest.ui.help.window import HelpOpener
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label
from contest.ui.widgets.line_list import LineList

Chosen = Callable[[str, bool], None]  # the form, and whether with the key


class Exporting(QObject):
    """Asks and writes.

    Signals:
        said: something that should be known
    """

    said = Signal(str)

    def __init__(
        self, words: Words, window: QWidget, panes: Panes, begin: Begin, home: Path
    ) -> None:
        super().__init__(window)
        self._words, self._window, self._panes = words, window, panes
        self._begin, self._home = begin, home
        self.losses: LossDialog | None = None

    def does(self) -> dict[str, Callable[[], None]]:
        """What it does, by the word of the deed."""
        return {"export": self.ask}

    def ask(self) -> None:
        """Ask for the form, then for the file, and write the bank of the active pane."""
        bank = self._panes.bank
        if bank is not None:
            ExportDialog(self._window, self._words, partial(self._ask_file, bank)).open()

    def write(self, bank: EditedBank, kind: str, path: Path, *, with_key: bool) -> None:
        """Write a bank on another thread, then tell what was lost."""
        work = partial(_exported, bank.opened, kind, path, self._words, with_key)
        count = len(bank.document.rows)
        told = partial(self._tell, count, path)
        self._begin(work, self._words.say("editor.exporting"), told)

    def _ask_file(self, bank: EditedBank, kind: str, with_key: bool) -> None:
        home = self._home if self._home.is_dir() else Path.home()
        proposed = home / f"{bank.opened.id}{SUFFIXES[kind]}"
        take = partial(self.write, bank, kind, with_key=with_key)
        ask_where_to_save(self._window, self._words, "editor.export_title", proposed, take)

    def _tell(self, count: int, path: Path, losses: Sequence[Loss]) -> None:
        say = self._words.say
        self.said.emit(say("editor.exported", count=count, file=str(path), lost=len(losses)))
        if losses:
            lines = [loss.said(self._words) for loss in losses]
            self.losses = LossDialog(self._window, self._words, str(path), lines)
            self.losses.open()


class ExportDialog(QDialog):
    """Which form, each with what it is for."""

    def __init__(self, parent: QWidget, words: Words, chosen: Chosen) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        HelpOpener(self, words)
        self._chosen = chosen
        say = words.say
        self.setWindowTitle(say("editor.export_title"))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(6)
        column.addWidget(label("title", say("editor.export_title")))
        self.kinds: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        for kind in SUFFIXES:
            button = QRadioButton(say(f"editor.export_{kind}"))
            button.toggled.connect(self._on_toggled)
            group.addButton(button)
            column.addWidget(button)
            column.addWidget(label("small", say(f"editor.export_{kind}_hint"), wraps=True))
            self.kinds[kind] = button
        self.key = QCheckBox(say("editor.export_key"))
        column.addWidget(self.key)
        self.go = DeskButton(say("editor.export_go"))
        self.go.setProperty("kind", "do")
        self.go.clicked.connect(self._on_go_clicked)
        leave = DeskButton(say("editor.leave"))
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.go)
        row.addWidget(leave)
        column.addLayout(row)
        self.setMinimumWidth(520)
        first = self.kinds["word"]
        first.setChecked(True)
        first.setFocus()

    @property
    def kind(self) -> str:
        """The form that is chosen."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def _on_toggled(self, _on: bool) -> None:
        if any(button.isChecked() for button in self.kinds.values()):
            self.key.setEnabled(self.kind in WITH_KEY)

    def _on_go_clicked(self) -> None:
        kind, with_key = self.kind, self.key.isChecked() and self.key.isEnabled()
        self.done(QDialog.DialogCode.Accepted)
        self._chosen(kind, with_key)


class LossDialog(QDialog):
    """Everything that the form could not carry; nobody finds out later."""

    def __init__(self, parent: QWidget, words: Words, file: str, lines: Sequence[str]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        HelpOpener(self, words)
        heading = words.say("editor.export_lost", count=len(lines), file=file)
        self.setWindowTitle(words.say("editor.export_title"))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.addWidget(label("option", heading, wraps=True))
        self.list = LineList()
        self.list.setAccessibleName(heading)
        self.list.addItems(list(lines))
        column.addWidget(self.list, 1)
        close = DeskButton(words.say("editor.export_close"))
        close.setProperty("kind", "do")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.resize(620, 420)


def _exported(
    bank: OpenedBank, kind: str, path: Path, words: Words, with_key: bool, tick: Tick
) -> tuple[Loss, ...]:
    return export(bank, kind, path, words, tick, with_key=with_key)
