"""Everything that can be done in the editor of banks, each with its key; menus show them all."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from contest.presentation.wording import Words


@dataclass(frozen=True, slots=True)
class Deed:
    """A word for what is done, its key, and the menu that it stands in."""

    word: str
    keys: str
    menu: str
    parts: bool = False  # a line stands above it in the menu


DEEDS = (
    Deed("new_bank", "Ctrl+Shift+N", "bank"),
    Deed("open", "Ctrl+O", "bank"),
    Deed("bring", "Ctrl+I", "bank"),
    Deed("save", "Ctrl+S", "bank", parts=True),
    Deed("save_as", "Ctrl+Shift+S", "bank"),
    Deed("about_bank", "Ctrl+B", "bank", parts=True),
    Deed("export", "Ctrl+E", "bank"),
    Deed("seal", "", "bank"),
    Deed("merge", "", "bank"),
    Deed("split", "", "bank"),
    Deed("new_question", "Ctrl+N", "question"),
    Deed("duplicate", "Ctrl+D", "question"),
    Deed("delete", "Ctrl+Delete", "question"),
    Deed("move_up", "Alt+Up", "question", parts=True),
    Deed("move_down", "Alt+Down", "question"),
    Deed("add_medium", "Ctrl+M", "question", parts=True),
    Deed("undo", "Ctrl+Z", "question", parts=True),
    Deed("redo", "Ctrl+Y", "question"),
    Deed("find", "Ctrl+F", "view"),
    Deed("to_form", "F2", "view"),
    Deed("next_problem", "F8", "view"),
    Deed("hints", "F7", "view"),
    Deed("answer", "Ctrl+R", "view"),
    Deed("side_by_side", "F4", "view", parts=True),
    Deed("copy_over", "F5", "view"),
    Deed("move_over", "F6", "view"),
)
MENUS = ("bank", "question", "view")


class DeedTable(QObject):
    """The actions by their word."""

    def __init__(self, words: Words, window: QWidget) -> None:
        super().__init__(window)
        self._words = words
        self._actions: dict[str, QAction] = {}
        for deed in DEEDS:
            action = QAction(words.say(f"editor.do_{deed.word}"), window)
            short = f"editor.brief_{deed.word}"
            action.setIconText(words.say(short) if words.has(short) else action.text())
            action.setShortcut(QKeySequence(deed.keys))
            window.addAction(action)
            self._actions[deed.word] = action

    def __getitem__(self, word: str) -> QAction:
        return self._actions[word]

    def fill(self, bar: QMenuBar) -> None:
        """Put every deed into its menu."""
        menus: dict[str, QMenu] = {
            name: bar.addMenu(self._words.say(f"editor.menu_{name}")) for name in MENUS
        }
        for deed in DEEDS:
            if deed.parts:
                menus[deed.menu].addSeparator()
            menus[deed.menu].addAction(self._actions[deed.word])

    def enable(self, *, on: bool, words: tuple[str, ...]) -> None:
        """Let these be done, or not."""
        for word in words:
            self._actions[word].setEnabled(on)

    def say_steps(self, undoes: str, redoes: str) -> None:
        """What undo and redo would do, "" where there is nothing."""
        for word, what in (("undo", undoes), ("redo", redoes)):
            name = f"editor.do_{word}"
            said = self._words.say(f"{name}_what", what=what) if what else self._words.say(name)
            self._actions[word].setText(said)
            self._actions[word].setEnabled(bool(what))
