"""What every page of a new contest has: the draft, its remarks, and a heading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contest.presentation.setup.checking import Remark
from contest.presentation.setup.draft import Draft, Step
from contest.presentation.wording import Words
from contest.ui.widgets.buttons import restyle
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.labels import label

# The page of help about a step; of the others "new_contest" speaks.
HELP = {
    Step.FORMAT: "formats",
    Step.TEAMS: "teams",
    Step.JUDGES: "marks",
    Step.BANKS: "banks",
    Step.KEYS: "keys",
}


class SetupPage(QWidget):
    """A page fills its fields from a draft, and tells of each change with a new one.

    Signals:
        changed: the draft with what was changed on the page
        left: the host is done here and wants the next page
    """

    changed = Signal(object)
    left = Signal()
    step: Step

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        set_help(self, HELP.get(self.step, "new_contest"))
        self._draft: Draft | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self.body.addWidget(label("title", words.say(f"setup.step_{self.step.value}")))
        self.body.addWidget(label("quiet", words.say(f"setup.about_{self.step.value}"), wraps=True))

    def show_draft(self, draft: Draft) -> None:
        """Fill the fields; nothing is told of it."""
        self._draft = None
        self.fill(draft)
        self._draft = draft

    def fill(self, draft: Draft) -> None:
        """Put a draft into the fields."""

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """Say what is wrong on this page, at its fields."""

    def take_focus(self) -> None:
        """Put the focus where most people begin."""

    def change(self, **fields: Any) -> None:
        """Tell of a change, unless the page is only being filled."""
        if self._draft is not None:
            self._draft = replace(self._draft, **fields)
            self.changed.emit(self._draft)


class RemarkList(QWidget):
    """Remarks as lines: what stops in one colour, what is worth a look in another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._text = label("remark", wraps=True)
        self._column.addWidget(self._text)
        self.hide()

    def show_remarks(self, remarks: Iterable[Remark], most: int = 5) -> None:
        """Show the first of them, those that stop before the others."""
        ordered = sorted(remarks, key=lambda one: not one.stops)[:most]
        self._text.setText("\n".join(f"{'✗' if one.stops else '!'} {one.text}" for one in ordered))
        self._text.setProperty("stops", any(one.stops for one in ordered))
        restyle(self._text)
        self.setVisible(bool(ordered))

    def say(self, text: str) -> None:
        """Say why something could not be done; nothing when the text is empty."""
        self._text.setText("\n".join(text.splitlines()[:4]))
        self._text.setProperty("stops", True)
        restyle(self._text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """What is said now."""
        return "" if self.isHidden() else self._text.text()
