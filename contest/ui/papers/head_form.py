"""The words of the head of all papers: what stands in place of those of the chosen preset."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)

from contest.domain.heads import Head, Preset
from contest.domain.state import Contest
from contest.presentation.papers.heads import head_block
from contest.presentation.wording import Words
from contest.ui.widgets.buttons import DeskButton

_LINES_HIGH = 58  # pixels: two lines
_MOST_LINES = 2  # over the organiser and on the right: certificates have no room for more
_LONGEST = 60  # letters of a line: as wide as a certificate


class HeadForm(QFrame):
    """Two columns as on paper; what is left empty follows the preset, which shows through.

    Signals:
        written: a Head
    """

    written = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._head = Head()
        self.setProperty("panel", "sheet")
        self._build()
        self.hide()

    def write(self, contest: Contest) -> None:
        """Open it with the words that the contest has now."""
        head = self._head = contest.head
        self.parents.setPlainText("\n".join(head.parents))
        self.organiser.setMaxLength(max(_LONGEST, len(head.organiser)))
        self.organiser.setText(head.organiser)
        self.right.setPlainText("\n".join(head.right))
        self.follow(head.preset, contest)
        self.show()
        self.parents.setFocus()

    def follow(self, preset: Preset, contest: Contest) -> None:
        """Another preset shows through what is empty; what is being typed stays."""
        if preset is not self._head.preset:  # with it the contest gave up its own right column
            self._head = replace(self._head, preset=preset, right=())
        plain = head_block(Head(preset), contest, self._words)
        self.parents.setPlaceholderText("\n".join(plain.parents))
        self.organiser.setPlaceholderText(plain.organiser)
        self.right.setPlaceholderText("\n".join(plain.right))

    def keep(self) -> None:
        """Take over what is written."""
        self.hide()
        head = replace(
            self._head,
            parents=_lines(self.parents, self._head.parents),
            organiser=self.organiser.text().strip(),
            right=_lines(self.right, self._head.right),
        )
        if head != self._head:
            self.written.emit(head)

    def _build(self) -> None:
        say = self._words.say
        self.parents, self.right = QPlainTextEdit(), QPlainTextEdit()
        self.organiser = QLineEdit()
        self.organiser.setMaxLength(_LONGEST)
        fields = (("head_parents", self.parents), ("head_organiser", self.organiser))
        grid = QGridLayout()
        for row, (name, field) in enumerate(fields):
            grid.addWidget(QLabel(say(f"printing.{name}")), 2 * row, 0)
            grid.addWidget(field, 2 * row + 1, 0)
            field.setAccessibleName(say(f"printing.{name}"))
        grid.addWidget(QLabel(say("printing.head_right")), 0, 1)
        grid.addWidget(self.right, 1, 1)
        self.right.setAccessibleName(say("printing.head_right"))
        for text in (self.parents, self.right):
            text.setMaximumHeight(_LINES_HIGH)
            text.setTabChangesFocus(True)
        hint = QLabel(say("printing.head_hint"))
        hint.setWordWrap(True)
        keep, plain = DeskButton(say("printing.keep")), DeskButton(say("printing.head_plainly"))
        drop = DeskButton(say("printing.drop"))
        keep.setProperty("kind", "do")
        keep.clicked.connect(self.keep)
        plain.clicked.connect(self._on_plain_clicked)
        drop.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (keep, plain, drop):
            buttons.addWidget(button)
        grid.addWidget(hint, 2, 1, 2, 1)
        whole = QVBoxLayout(self)
        whole.addLayout(grid)
        whole.addLayout(buttons)

    def _on_plain_clicked(self) -> None:
        """Back to the words of the preset."""
        for field in (self.parents, self.organiser, self.right):
            field.clear()
        self.keep()


def _lines(text: QPlainTextEdit, before: tuple[str, ...]) -> tuple[str, ...]:
    """What is written, as much as there is room for; what was not touched stays whole."""
    lines = tuple(one for line in text.toPlainText().splitlines() if (one := line.strip()))
    if lines == before:
        return before
    return tuple(line[:_LONGEST] for line in lines[:_MOST_LINES])
