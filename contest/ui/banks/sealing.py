"""Banks are sealed and opened from the window: a passphrase, typed twice where it is new."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from contest.banks.editing.opened import OpenedBank
from contest.banks.editing.sealing import seal, unseal
from contest.banks.sealing.envelope import SHORTEST_PASSPHRASE
from contest.banks.sealing.sealed_bank import ENDING
from contest.presentation.wording import Words
from contest.ui.asking import ask_where_to_save
from contest.ui.banks.bank import EditedBank
from contest.ui.banks.panes import Panes
from contest.ui.banks.question_deeds import Begin
from contest.ui.banks.work import Then, Tick
from contest.ui.help.window import HelpOpener
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.labels import label

_LEAST_WIDTH = 520
Taken = Callable[["PassphraseDialog", str], None]


class PassphraseDialog(QDialog):
    """One passphrase, hidden unless asked for; it stays until what it was typed for is done.

    `twice`: it is a new one. `taken` gets the dialog and what was typed.
    """

    def __init__(
        self, parent: QWidget, words: Words, name: str, taken: Taken, *, twice: bool
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_help(self, "sealed")
        HelpOpener(self, words)
        self._words, self._taken = words, taken
        say = words.say
        self.setWindowTitle(say(f"seal_editor.{name}_title"))
        self.first, self.again = self._line("passphrase"), self._line("again")
        self.seen = QCheckBox(say("sealing.show"))
        self.seen.toggled.connect(self._on_seen_toggled)
        self.why = label("note", wraps=True)
        self.why.hide()
        self.go = DeskButton(say(f"seal_editor.{name}_go"))
        self.go.setProperty("kind", "do")
        self.go.clicked.connect(self.submit)
        self.go.setDefault(True)
        leave = DeskButton(say("editor.leave"))
        leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        column.addWidget(label("title", say(f"seal_editor.{name}_title")))
        column.addWidget(label("quiet", say(f"seal_editor.{name}_about"), wraps=True))
        for line in (self.first, self.again)[: 2 if twice else 1]:
            column.addWidget(label("caption", line.accessibleName()))
            column.addWidget(line)
        self.again.setVisible(twice)
        for part in (self.seen, self.why):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.go)
        row.addWidget(leave)
        column.addLayout(row)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._twice = twice
        self.first.setFocus()

    def submit(self) -> None:
        """Hand the passphrase on, or say what is wrong with it."""
        typed = self.first.text()
        if not typed:
            self.say(self._words.say("sealing.passphrase_needed"))
        elif self._twice and len(typed) < SHORTEST_PASSPHRASE:
            self.say(self._words.say("sealing.short", least=SHORTEST_PASSPHRASE))
        elif self._twice and typed != self.again.text():
            self.say(self._words.say("seal_editor.not_the_same"))
        else:
            self.go.setEnabled(False)
            self._taken(self, typed)

    def say(self, text: str) -> None:
        """What is wrong; it may be typed again."""
        self.why.setText(text)
        self.why.show()
        self.go.setEnabled(True)
        self.first.selectAll()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setAccessibleName(self._words.say(f"seal_editor.{name}"))
        # Qt's own menu has no Vietnamese; Ctrl+V works without it.
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return line

    def _on_seen_toggled(self, on: bool) -> None:
        for line in (self.first, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)


class Sealing(QObject):
    """Asks for passphrases, seals and opens on another thread.

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
        self._dialogs: list[PassphraseDialog] = []  # two, where two sealed banks are opened

    @property
    def dialog(self) -> PassphraseDialog | None:
        """The dialog that was opened last and is still there."""
        return self._dialogs[-1] if self._dialogs else None

    def does(self) -> dict[str, Callable[[], None]]:
        """What it does, by the word of the deed."""
        return {"seal": self.ask_seal}

    def ask_seal(self) -> None:
        """Ask for a new passphrase, then for the file, and seal the bank of the active pane."""
        bank = self._panes.bank
        if bank is not None:
            self._ask("seal", partial(self._ask_file, bank), twice=True)

    def ask_open(self, path: Path, then: Then) -> None:
        """Ask for the passphrase of a sealed file; `then` gets the bank."""
        self._ask("open", partial(self._open, path, then), twice=False)

    def seal(self, bank: EditedBank, passphrase: str, path: Path) -> None:
        """Seal a bank as it is edited now."""
        work = partial(_sealed, bank.opened, path, passphrase)
        self._begin(work, self._words.say("seal_editor.sealing"), partial(self._take_sealed, path))

    def _ask(self, name: str, taken: Taken, *, twice: bool) -> None:
        dialog = PassphraseDialog(self._window, self._words, name, taken, twice=twice)
        self._dialogs.append(dialog)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    def _open(self, path: Path, then: Then, asked: PassphraseDialog, passphrase: str) -> None:
        """Open a sealed file; with another passphrase it is asked for again."""
        take = partial(self._take_opened, then, asked)
        work = partial(_unsealed, path, passphrase)
        self._begin(work, self._words.say("sealing.working"), take)

    def _ask_file(self, bank: EditedBank, asked: PassphraseDialog, passphrase: str) -> None:
        asked.accept()
        home = self._home if self._home.is_dir() else Path.home()
        proposed = home / f"{bank.opened.id}{ENDING}"
        take, title = partial(self.seal, bank, passphrase), "seal_editor.file_title"
        ask_where_to_save(self._window, self._words, title, proposed, take, always=True)

    def _take_sealed(self, path: Path, count: int) -> None:
        self.said.emit(self._words.say("seal_editor.sealed", count=count, file=str(path)))

    def _take_opened(self, then: Then, asked: PassphraseDialog, opened: OpenedBank | None) -> None:
        if asked not in self._dialogs:
            return  # somebody has gone back meanwhile: nothing opens behind their back
        if opened is None:
            asked.say(self._words.say("sealing.wrong_passphrase"))
            return
        asked.accept()
        then(opened)
        self.said.emit(self._words.say("seal_editor.opened"))

    def _on_dialog_finished(self) -> None:
        self._dialogs = [one for one in self._dialogs if one is not self.sender()]


def _sealed(bank: OpenedBank, path: Path, passphrase: str, tick: Tick) -> int:
    return seal(bank, path, passphrase, tick)


def _unsealed(path: Path, passphrase: str, tick: Tick) -> OpenedBank | None:
    return unseal(path, passphrase, tick)
