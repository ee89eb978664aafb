"""The frame that every panel of the console stands in."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from contest.ui.widgets.labels import label

__all__ = ["Panel", "label"]


class Panel(QFrame):
    """A frame with a caption; `body` is the layout for what it holds."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setAccessibleName(caption)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(8, 6, 8, 8)
        self.body.setSpacing(4)
        if caption:
            self.body.addWidget(label("caption", caption))
