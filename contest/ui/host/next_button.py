"""The one Next button: it says in words what it will do, or everything that is in the way."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from contest.presentation.offers import Offer
from contest.presentation.wording import Words
from contest.ui.host.buttons import DeskButton, restyle, set_state
from contest.ui.host.panel import label
from contest.ui.keys import is_typing
from contest.ui.widgets.showing import set_shown


class NextButton(DeskButton):
    """Pressed by Space and Page Down, unless they are text where the focus is; or by a click."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._offer: Offer | None = None
        self._are_keys_text = False
        self.setObjectName("next")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._what = label("next", wraps=True)
        self._keys = label("keys", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(2)
        for part in (self._what, self._keys):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_application_focus_changed)

    def show_offer(self, offer: Offer) -> None:
        """What it does now."""
        self._offer, self._are_keys_text = offer, is_typing()
        reasons = [reason for reason in offer.reasons if reason != offer.label]
        by = "next_click" if self._are_keys_text else "next_keys"
        keys = " ".join(reasons) if offer.reasons else self._words.say(f"host.{by}")
        self._what.setText(offer.label)
        self._keys.setText(keys)
        set_shown(self._keys, on=bool(keys))
        self.setAccessibleName(self._words.say("host.next", what=offer.label))
        self.setAccessibleDescription(keys)
        self.setToolTip(f"{offer.label}\n{keys}")
        if self.property("locked") == offer.is_open or self.property("locked") is None:
            self._set("locked", on=not offer.is_open)
        self.updateGeometry()

    def stand_back(self, *, on: bool) -> None:
        """Leave the gold to the form that is open above: one button is the one to press."""
        if bool(self.property("behind")) != on:
            self._set("behind", on=on)

    def sizeHint(self) -> QSize:
        """As high as its words need at its width, never less than three lines of small type."""
        layout = self.layout()
        assert layout is not None
        needed = layout.totalHeightForWidth(max(200, self.width()))
        return QSize(320, max(needed, 3 * self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        """No less: what Qt asks for by itself is for words in a narrow column."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _on_application_focus_changed(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self._offer is not None and self._are_keys_text != is_typing():
            self.show_offer(self._offer)

    def _set(self, name: str, *, on: bool) -> None:
        set_state(self, name, on=on)
        for part in (self._what, self._keys):
            restyle(part)  # their colour depends on the button that they stand on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
