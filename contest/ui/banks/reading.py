"""A question to be read where there is no room for its form: words, options, answer."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from contest.domain.questions import Question
from contest.presentation.answers import options_of, right_answer
from contest.presentation.wording import Words
from contest.ui.widgets.labels import label


class ReadingPanel(QFrame):
    """Shows one question in a few lines."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("panel", True)
        self._text, self._options = label("option", wraps=True), label("quiet", wraps=True)
        self._answer = label("keyed", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(3)
        for part in (self._text, self._options, self._answer):
            column.addWidget(part)

    def show_question(self, question: Question | None, *, with_answer: bool = True) -> None:
        """Show a question, or nothing."""
        if question is None:
            for part in (self._text, self._options, self._answer):
                part.clear()
            return
        options = options_of(question, self._words)
        self._text.setText(question.text)
        self._options.setText("   ".join(f"{letter}. {text}" for letter, text in options))
        self._options.setVisible(bool(options))
        self._answer.setVisible(with_answer)
        self._answer.setText(f"✓ {right_answer(question, self._words)}")
