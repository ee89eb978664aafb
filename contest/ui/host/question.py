"""The present question with its key, explanation, source and the MC's note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from contest.presentation.console import Console, HostOption, HostQuestion
from contest.presentation.wording import Words
from contest.ui.host.buttons import restyle
from contest.ui.host.panel import Panel, label


class QuestionPanel(Panel):
    """Only the host sees it: it says what is right."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._words = words
        self._shown: HostQuestion | None = None
        self._build()

    def show_console(self, console: Console) -> None:
        """The question, or that there is none."""
        question = console.question
        self._header.setText(question.header if question else self._words.say("host.question"))
        self._phase.setText(question.phase if question else "")
        if question == self._shown and question is not None:
            return
        before, self._shown = self._shown, question
        if question is None:
            self._show_nothing(console)
            return
        self._show_question(question)
        if before is None or before.text != question.text:
            self._scroll.verticalScrollBar().setValue(0)

    def hasHeightForWidth(self) -> bool:
        """No: it scrolls. Asked for a height, it would name that of all its text.

        The column would then be too full for itself, and make every panel lower than its least.
        """
        return False

    def _build(self) -> None:
        top = QHBoxLayout()
        self._header, self._phase = label("caption", wraps=True), label("phase")
        top.addWidget(self._header, 1)
        top.addWidget(self._phase)
        self.body.addLayout(top)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(5)
        self._text = label("question", wraps=True)
        self._options = [label("option", wraps=True) for _ in range(8)]
        self._answer = label("answer", wraps=True)
        self._explanation = label("quiet", wraps=True)
        self._source = label("small", wraps=True)
        self._note = label("note", wraps=True)
        self._media = label("quiet", wraps=True)
        for part in (self._text, *self._options, *self._further()):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self._words.say("host.question"))
        self._scroll.setWidget(content)
        self.body.addWidget(self._scroll, 1)

    def _further(self) -> tuple[QLabel, ...]:
        return (self._media, self._answer, self._explanation, self._source, self._note)

    def _show_nothing(self, console: Console) -> None:
        is_over = console.next.label == self._words.say("console.next_over")
        told = "over" if is_over else "waits"
        name = "host.no_question" if console.next.is_open else f"host.no_question_{told}"
        self._text.setText(self._words.say(name))
        for part in (*self._options, *self._further()):
            part.hide()

    def _show_question(self, question: HostQuestion) -> None:
        say = self._words.say
        self._text.setText(question.text)
        for place, part in enumerate(self._options):
            listed = place < len(question.options)
            part.setVisible(listed)
            if listed:
                self._show_option(part, question.options[place])
        by_option = any(option.right for option in question.options)
        texts = (
            "\n".join(question.media),
            "" if by_option else say("host.answer", text=question.answer),
            question.explanation and say("host.explanation", text=question.explanation),
            question.source and say("host.source", text=question.source),
            question.note and say("host.note", text=question.note),
        )
        for part, text in zip(self._further(), texts, strict=True):
            part.setText(text)
            part.setVisible(bool(text))

    def _show_option(self, part: QLabel, option: HostOption) -> None:
        sign = "✓" if option.right else "   "
        part.setText(f"{sign} {option.letter}. {option.text}")
        role = "answer" if option.right else "option"
        if part.property("role") != role:
            part.setProperty("role", role)
            restyle(part)
