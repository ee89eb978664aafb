"""Buttons of the console: Enter presses them, and a locked one says why when it has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from contest.ui.host.actions import OfferAction
from contest.ui.widgets.buttons import DeskButton, restyle, set_state

__all__ = ["ActionButton", "DeskButton", "restyle", "set_state"]

_PADDING = 12  # pixels beside the text of a button, both sides


class ActionButton(DeskButton):
    """Shows an action and does it.

    Signals:
        reached: the locked action got the focus (its offer), to say the reasons
    """

    reached = Signal(object)

    def __init__(self, action: OfferAction, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._action = action
        self.setProperty("shortens", True)  # its middle, see below
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        action.changed.connect(self._on_action_changed)
        self.clicked.connect(action.trigger)
        self._on_action_changed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_keyboard and self._action.offer.reasons:
            self.reached.emit(self._action.offer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_text()

    def _fit_text(self) -> None:
        """The middle of a long label gives way: its beginning and its key are looked for."""
        room = self.width() - _PADDING
        text = self.fontMetrics().elidedText(
            self._action.text(), Qt.TextElideMode.ElideMiddle, max(room, _PADDING)
        )
        if text != self.text():
            self.setText(text)

    def _on_action_changed(self) -> None:
        action = self._action
        self._fit_text()
        self.setToolTip(action.toolTip())
        self.setAccessibleName(action.text().replace("&&", "&"))
        self.setAccessibleDescription(action.statusTip())
        set_state(self, "locked", on=bool(action.offer.reasons))
