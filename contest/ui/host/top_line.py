"""The top of the console: what is said there, and the program's buttons beside it or below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

_BETWEEN = 12  # pixels
_LEAST_TITLE = 60


class TopLine(QWidget):
    """One line where the window is wide enough for all of it, else two.

    `texts` are cut where there is no room; `fixed` are not. Whatever may yet be shown of these has
    its room, so that the line does not jump in the evening.
    """

    def __init__(
        self, texts: Sequence[QWidget], fixed: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fixed = fixed
        self._buttons: list[QWidget] = []
        said, self._tools = QWidget(), QWidget()
        self._is_low = False
        self._lines = QGridLayout(self)
        self._lines.setContentsMargins(4, 0, 4, 0)
        self._lines.setSpacing(_BETWEEN // 2)
        self._lines.setColumnStretch(0, 1)
        self._lines.addWidget(said, 0, 0)
        self._lines.addWidget(self._tools, 0, 1)
        row, self._row = _row_in(said), _row_in(self._tools)
        for share, text in enumerate(texts, 1):
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(text, share)
        for widget in fixed:
            row.addWidget(widget)

    def add_tool(self, button: QWidget) -> None:
        """Place a button of the program."""
        self._buttons.append(button)
        self._row.addWidget(button)

    def place(self) -> None:
        """Put the buttons where they go in a window of this width."""
        shown = [button for button in self._buttons if not button.isHidden()]
        wide = sum(widget.sizeHint().width() + _BETWEEN for widget in (*self._fixed, *shown))
        is_low = wide + _LEAST_TITLE > self.window().width()
        if is_low == self._is_low:
            return
        self._is_low = is_low
        if is_low:
            self._lines.addWidget(self._tools, 1, 0, Qt.AlignmentFlag.AlignRight)
        else:
            self._lines.addWidget(self._tools, 0, 1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a button has come, or says something else
            self.place()
        return super().event(event)


def _row_in(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_BETWEEN)
    return row
