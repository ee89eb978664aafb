"""A list whose items break into as many lines as they need, and say all of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem, QWidget

# Pixels beside and above a text, both sides: padding, border and margins of an item in the style
# sheet; in lists of the console there is less.
_PADDING, TIGHT = (30, 16), (16, 4)
_TICK = 28  # more, where there is something to tick


class _Lines(QStyledItemDelegate):
    """WORKAROUND: seen with Qt 6.11, style sheets leave out their padding when lines are counted.

    The text is then painted within the padding, in more lines, and the last one is cut.
    """

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = self.parent()
        assert isinstance(view, LineList)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) is not None
        beside, above = view.padding
        width = view.room - beside - (_TICK if ticked else 0)
        room = QRect(0, 0, max(1, width), 0)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        font = index.data(Qt.ItemDataRole.FontRole)
        metrics = view.fontMetrics()
        if isinstance(font, QFont) and font.bold():
            bold = view.font()
            bold.setBold(True)
            metrics = QFontMetrics(bold)
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return QSize(width, lines.height() + above)


class LineList(QListWidget):
    """Lines break anew when the list is given another width or type."""

    def __init__(
        self, parent: QWidget | None = None, *, padding: tuple[int, int] = _PADDING
    ) -> None:
        super().__init__(parent)
        self.padding = padding
        self.room = self.width()
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Lines(self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room = event.size().width()
        self.scheduleDelayedItemsLayout()
