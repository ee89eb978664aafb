"""Buttons for the other actions, in groups that stay where they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from contest.ui.host.actions import OfferAction
from contest.ui.host.buttons import ActionButton
from contest.ui.host.panel import Panel


class ActionBar(Panel):
    """One group of actions in so many columns."""

    def __init__(
        self,
        caption: str,
        actions: Sequence[OfferAction],
        columns: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(caption, parent)
        self.buttons = [ActionButton(action) for action in actions]
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, button in enumerate(self.buttons):
            grid.addWidget(button, place // columns, place % columns)
        self.body.addLayout(grid)
