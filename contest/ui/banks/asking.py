"""Questions to whoever sits here: a choice in our words, name and place of a new bank, a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from contest.banks.importers.naming import identifier
from contest.presentation.wording import Words
from contest.ui.asking import ask_for_folder, file_dialog
from contest.ui.banks.fields import LineField
from contest.ui.help.window import HelpOpener
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label


class Choice(QDialog):
    """A sentence and what may be done, the last of it for Escape; `chosen` gets the word."""

    def __init__(
        self,
        parent: QWidget,
        text: str,
        choices: Sequence[tuple[str, str]],
        chosen: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._last, self._chosen = choices[-1][0], chosen
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(14)
        words = label("option", text, wraps=True)
        words.setMinimumWidth(420)
        column.addWidget(words)
        row = QHBoxLayout()
        row.addStretch(1)
        self.buttons: dict[str, DeskButton] = {}
        for place, (word, said) in enumerate(choices):
            button = DeskButton(said)
            button.setProperty("kind", "" if place else "do")
            button.setMinimumWidth(110)
            button.setObjectName(word)
            button.clicked.connect(self._on_button_clicked)
            self.buttons[word] = button
            row.addWidget(button)
        column.addLayout(row)
        self.rejected.connect(self._on_rejected)

    def _on_button_clicked(self) -> None:
        word = self.sender().objectName()
        self.done(QDialog.DialogCode.Accepted)
        self._chosen(word)

    def _on_rejected(self) -> None:
        self._chosen(self._last)


class NewBankDialog(QDialog):
    """The title of a new bank, and the folder that it is to lie in; `decided` gets both."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        heading: str,
        home: Path,
        title: str,
        decided: Callable[[Path, str], None],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        HelpOpener(self, words)
        self._words, self._home, self._decided = words, home, decided
        say = words.say
        self.title = LineField(say("editor.title"))
        self.title.setText(title)
        self.title.textChanged.connect(self._show_place)
        self.place = LineField(say("editor.folder"))
        self.place.setText(str(home))
        self.place.textChanged.connect(self._show_place)
        pick = DeskButton(say("editor.pick_folder"))
        pick.clicked.connect(self._on_pick_clicked)
        self._shown = label("small", wraps=True)
        self.make = DeskButton(say("editor.make"))
        self.make.setProperty("kind", "do")
        self.make.setMinimumWidth(140)
        self.make.clicked.connect(self._on_make_clicked)
        leave = DeskButton(say("editor.leave"))
        leave.clicked.connect(self.reject)
        grid = QGridLayout(self)
        grid.setContentsMargins(18, 16, 18, 14)
        grid.setSpacing(8)
        grid.addWidget(label("title", heading, wraps=True), 0, 0, 1, 3)
        grid.addWidget(label("quiet", say("editor.title")), 1, 0)
        grid.addWidget(self.title, 1, 1, 1, 2)
        grid.addWidget(label("quiet", say("editor.folder")), 2, 0)
        grid.addWidget(self.place, 2, 1)
        grid.addWidget(pick, 2, 2)
        grid.addWidget(self._shown, 3, 1, 1, 2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.make)
        row.addWidget(leave)
        grid.addLayout(row, 4, 0, 1, 3)
        self.setMinimumWidth(560)
        self._show_place()
        self.title.setFocus()

    @property
    def folder(self) -> Path:
        """Where the bank will lie."""
        name = identifier(self.title.text(), "ngan-hang").lower()
        return Path(self.place.text().strip() or str(self._home)) / name

    def _show_place(self) -> None:
        self._shown.setText(self._words.say("editor.will_lie", folder=self.folder))
        self.make.setEnabled(bool(self.title.text().strip()))

    def _on_pick_clicked(self) -> None:
        names = "editor.pick_folder_title", self._on_folder_picked, "editor.pick_folder"
        ask_for_folder(self, self._words, *names)

    def _on_folder_picked(self, folder: Path) -> None:
        self.place.setText(str(folder))

    def _on_make_clicked(self) -> None:
        folder, title = self.folder, self.title.text().strip()
        self.done(QDialog.DialogCode.Accepted)
        self._decided(folder, title)


def ask_for_files(
    parent: QWidget,
    words: Words,
    names: tuple[str, str, str],
    told: Callable[[list[str]], None],
    *,
    several: bool = True,
) -> QFileDialog:
    """Let somebody pick files; `names` are the texts of title, button and kind of file."""
    title, accept, kind = names
    dialog = file_dialog(parent, words, f"editor.{title}", f"editor.{accept}")
    mode = QFileDialog.FileMode
    dialog.setFileMode(mode.ExistingFiles if several else mode.ExistingFile)
    dialog.setNameFilters([words.say(f"editor.{kind}"), words.say("editor.all_files")])
    dialog.filesSelected.connect(told)
    dialog.open()
    return dialog
