"""What hears every key where keys are tried: presses, releases, and what remotes mean by them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from contest.ui.keys import scan_code_of

# What leads through the page; no map may use these, so the page keeps them for itself.
_PAGES_OWN = {
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter,
}  # fmt: skip
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
# What the buttons of presenter remotes send.
REMOTE: dict[Qt.Key, str] = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_B: "black",
    Qt.Key.Key_Period: "black",
    Qt.Key.Key_F5: "play",
}
_BY_CODE = {48: "black", 52: "black"}


class Ears(QObject):
    """Hears every key before all other filters, for as long as it is opened.

    `lets_help` says whether F1 is for help now: it may be a team's key.

    Signals:
        pressed: a key went down (its code, 0 without one; what a remote means by it, or nothing)
        released: a key went up (its code)
        escaped: Escape, which the keys of the contest would take
    """

    pressed = Signal(int, str)
    released = Signal(int)
    escaped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._down: set[int] = set()
        self.lets_help: Callable[[], bool] = _never

    def open(self) -> None:
        """Hear from now on."""
        self.close()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def close(self) -> None:
        """Hear nothing any more."""
        self._down.clear()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.ApplicationStateChange, QEvent.Type.WindowDeactivate):
            self._let_go()
        if not isinstance(event, QKeyEvent) or _is_the_pages(event):
            return False
        if event.key() == Qt.Key.Key_F1 and self.lets_help():
            return False
        if kind == QEvent.Type.KeyPress:
            self._hear(event)
        elif kind == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self._release(scan_code_of(event))
        event.accept()
        return True

    def take(self, code: int, *, down: bool) -> None:
        """A button of a game pad."""
        if not down:
            self._release(code)
        elif code not in self._down:
            self._down.add(code)
            self.pressed.emit(code, "")

    def _hear(self, event: QKeyEvent) -> None:
        code = scan_code_of(event)
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        if event.isAutoRepeat() or event.key() in _MODIFIERS or code in self._down:
            return
        if not code and not event.text().strip():
            return
        if code:
            self._down.add(code)
        meant = REMOTE.get(Qt.Key(event.key())) or _BY_CODE.get(code, "")
        self.pressed.emit(code, meant)

    def _release(self, code: int) -> None:
        if code in self._down:
            self._down.discard(code)
            self.released.emit(code)

    def _let_go(self) -> None:
        """Releases that go to another program are never told."""
        for code in tuple(self._down):
            self._release(code)


def _never() -> bool:
    return False


def _is_the_pages(event: QKeyEvent) -> bool:
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    return bool(held) or event.key() in _PAGES_OWN
