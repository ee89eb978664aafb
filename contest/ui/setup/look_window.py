"""The window in which the organiser's look is chosen, for a new contest and for one that is on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contest.presentation.look_wish import LookWish
from contest.presentation.wording import Words
from contest.ui.help.window import HelpOpener
from contest.ui.keys import KEEPS_KEYS
from contest.ui.setup.look_form import LookForm
from contest.ui.setup.page import RemarkList
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.help_place import set_help
from contest.ui.widgets.labels import label


class LookWindow(QWidget):
    """The fields, and two buttons below; it stays open until what is wished could be done.

    Signals:
        wished: a LookWish that the stage can wear
    """

    wished = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty(KEEPS_KEYS, True)
        set_help(self, "look")
        self.help = HelpOpener(self, words)
        self.setWindowTitle(words.say("look.title"))
        self.form = LookForm(words)
        self.form.changed.connect(self._on_form_changed)
        self.remarks = RemarkList()
        self.apply, drop = DeskButton(words.say("look.apply")), DeskButton(words.say("host.cancel"))
        self.apply.setObjectName("on")
        self.apply.clicked.connect(self._on_apply_clicked)
        drop.clicked.connect(self.hide)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(drop)
        below.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.addWidget(label("title", words.say("look.title")))
        column.addWidget(label("quiet", words.say("look.about"), wraps=True))
        column.addWidget(self.form)
        column.addWidget(self.remarks)
        column.addStretch(1)
        column.addLayout(below)
        self.resize(820, 560)

    def open(self, wish: LookWish) -> None:
        """Show what is worn now."""
        self.form.show_wish(wish)
        self.remarks.say("")
        self.show()
        self.raise_()
        self.activateWindow()
        self.form.accent.setFocus()

    def say(self, text: str) -> None:
        """Say why it could not be done."""
        self.remarks.say(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _on_form_changed(self) -> None:
        self.remarks.say("")

    def _on_apply_clicked(self) -> None:
        reasons = self.form.reasons()
        if reasons:
            self.remarks.say("\n".join(reasons))
            return
        self.wished.emit(self.form.wish())
