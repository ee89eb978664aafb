"""What is wrong with the question that is looked at, and with the bank as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from contest.banks.editing.kinds import LETTERS
from contest.banks.editing.problems import Problem, Problems
from contest.presentation.wording import Words
from contest.reading.faults import Phrase, Severity
from contest.ui.banks.questions_model import COLOURS, SIGNS
from contest.ui.widgets.labels import label

_FIELD = Qt.ItemDataRole.UserRole


class ProblemsPanel(QFrame):
    """A list; Enter or a click goes to the field.

    Signals:
        field_requested: the field that is to be mended ("" is the text), and the place in its list
    """

    field_requested = Signal(str, int)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("panel", True)
        self._head = label("caption", wraps=True)
        self.list = _List()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(words.say("editor.problems"))
        self.list.itemClicked.connect(self._on_list_item)
        self.list.entered_item.connect(self._on_list_item)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 4)
        column.setSpacing(2)
        column.addWidget(self._head)
        column.addWidget(self.list, 1)

    def show_problems(
        self, at_question: Iterable[Problem], problems: Problems, *, is_checking: bool
    ) -> None:
        """Show those of the question first, then those of the bank."""
        say, count = self._words.say, problems.count
        counts = {name: count(severity) for name, severity in _COUNTED.items()}
        name = "checking" if is_checking else "counted"
        self._head.setText(say(f"editor.{name}", **counts))
        texts = [(self._said(one), one) for one in at_question]
        texts += [(say("editor.of_bank", what=self._said(one)), one) for one in problems.whole]
        shown = [text for text, _ in texts] or [say("editor.nothing_wrong")]
        if shown == [self.list.item(place).text() for place in range(self.list.count())]:
            return
        self.list.clear()
        for text, one in texts:
            item = QListWidgetItem(text)
            item.setForeground(QColor(COLOURS[one.severity]))
            item.setData(_FIELD, (one.field, one.place))
            item.setToolTip(text)
            self.list.addItem(item)
        if not texts:
            item = QListWidgetItem(shown[0])
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.list.addItem(item)

    def _said(self, one: Problem) -> str:
        where = ", ".join(self._places(one.where))
        what = one.what.said(self._words)
        sign = SIGNS[one.severity]
        return f"{sign} {where}: {what}" if where else f"{sign} {what[:1].upper()}{what[1:]}"

    def _places(self, steps: tuple[Phrase, ...]) -> Iterator[str]:
        """Where something is, by the names that the form has for it."""
        say, inside = self._words.say, False
        for at, step in enumerate(steps):
            field = dict(step.values).get("field")
            number = dict(steps[at + 1].values).get("number") if at + 1 < len(steps) else None
            if field == "choices" and isinstance(number, int) and number <= len(LETTERS):
                yield say("editor.at_option", letter=LETTERS[number - 1])
                inside = True
            elif step.name == "banks.at_item" or (inside and field == "text"):
                if not inside:
                    yield step.said(self._words)
            elif step.name == "banks.at_field" and self._words.has(f"editor.field_{field}"):
                yield say(f"editor.field_{field}")
            else:
                yield step.said(self._words)

    def _on_list_item(self, item: QListWidgetItem) -> None:
        meant = item.data(_FIELD)
        if meant:
            self.field_requested.emit(*meant)


class _List(QListWidget):
    """A list that tells of Enter.

    Signals:
        entered_item: Enter was pressed on an item
    """

    entered_item = Signal(QListWidgetItem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.entered_item.emit(item)
        else:
            super().keyPressEvent(event)


_COUNTED = {
    "faults": Severity.FAULT,
    "warnings": Severity.WARNING,
    "hints": Severity.HINT,
}
