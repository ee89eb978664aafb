"""The question as the hall will see it, laid out for the projector while it is being written."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from contest.banks.conversion import question_of
from contest.banks.editing.kinds import as_shown
from contest.banks.editing.opened import OpenedBank
from contest.banks.editing.rows import Row
from contest.domain.questions import Question
from contest.presentation.question_preview import preview_slide
from contest.presentation.slides import Slide
from contest.presentation.wording import Words
from contest.ui.banks.screen import Screen
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label

_WAIT_MS = 120  # after a key; drawing takes longer than typing


class PreviewPanel(QFrame):
    """The projector's picture, and whether it shows the question or its answer."""

    def __init__(self, words: Words, screen: Screen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._screen = words, screen
        self._question: Question | None = None
        self._revealed, self._page = False, 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._draw)
        self._build()

    def show_row(self, row: Row | None, bank: OpenedBank | None) -> None:
        """Show a question, a moment later when it is being typed."""
        before = self._question
        self._question = shown_question(row, bank)
        if before is None or self._question is None or before.id != self._question.id:
            self._page = 0
        self._timer.start()

    def toggle(self) -> None:
        """Question, or answer."""
        self._revealed = not self._revealed
        self._page = 0
        self._draw()

    @property
    def is_waiting(self) -> bool:
        """Whether what is shown is still to be drawn."""
        return self._timer.isActive()

    @property
    def slide(self) -> Slide | None:
        """What is shown."""
        if self._question is None:
            return None
        return preview_slide(self._question, self._words, revealed=self._revealed, page=self._page)

    def _build(self) -> None:
        say = self._words.say
        self.setProperty("panel", True)
        self._turn = DeskButton(say("editor.show_the_answer"))
        self._turn.setProperty("kind", "small")
        self._turn.clicked.connect(self.toggle)
        self._next = DeskButton(say("editor.next_page"))
        self._next.setProperty("kind", "small")
        self._next.clicked.connect(self._on_next_clicked)
        self._pages = label("small")
        row = QHBoxLayout()
        row.addWidget(label("caption", say("editor.preview")))
        row.addStretch(1)
        for widget in (self._pages, self._next, self._turn):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(4)
        column.addLayout(row)
        self._screen.widget.setAccessibleName(say("editor.preview"))
        column.addWidget(self._screen.widget, 1)
        self._nothing = label("quiet", say("editor.no_preview"), wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._nothing, 1)

    def _draw(self) -> None:
        slide = self.slide
        self._screen.widget.setVisible(slide is not None)
        self._nothing.setVisible(slide is None)
        name = "show_the_question" if self._revealed else "show_the_answer"
        self._turn.setText(self._words.say(f"editor.{name}"))
        if slide is None:
            self._pages.clear()
            self._next.hide()
            return
        pages = self._screen.pages_of(slide)
        self._page = min(self._page, pages - 1)
        self._next.setVisible(pages > 1)
        said = self._words.say("editor.pages", page=self._page + 1, pages=pages)
        self._pages.setText(said if pages > 1 else "")
        self._screen.show_slide(self.slide or slide)

    def _on_next_clicked(self) -> None:
        slide = self.slide
        if slide is not None:
            self._page = (self._page + 1) % self._screen.pages_of(slide)
            self._draw()


def shown_question(row: Row | None, bank: OpenedBank | None) -> Question | None:
    """The question as it may be shown, gaps and all; None for what is too far from one."""
    if row is None or bank is None:
        return None
    record = row.record or as_shown(row.fields())
    return None if record is None else question_of(record, bank.id, bank.documents)
