"""What a reader of the screen says of a window's controls, and whether Tab comes to each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
    QPlainTextEdit, QTextEdit,
)  # fmt: skip
INNER = (QHeaderView, QScrollBar)  # of a table or an area, which has the name


def controls_of(window: QWidget) -> list[QWidget]:
    """All controls of a window that are seen, without the parts that Qt makes of them."""
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, CONTROLS)
        and not isinstance(one, INNER)
        and one.isVisibleTo(window)
        and not _is_part(one)
    ]


def _is_part(one: QWidget) -> bool:
    """The line in a spin box or combo, the list that a combo drops, a table's corner."""
    owner = one.parentWidget()
    while owner is not None:
        if isinstance(owner, QComboBox | QAbstractSpinBox | QAbstractItemView | QTextEdit):
            return not (isinstance(owner, QAbstractItemView) and owner.objectName() != "")
        if owner.isWindow():
            return owner.metaObject().className() == "QComboBoxPrivateContainer"
        owner = owner.parentWidget()
    return False


def name_of(one: QWidget) -> str:
    """The name as Qt tells it to a reader of the screen."""
    told = QAccessible.queryAccessibleInterface(one)
    return told.text(QAccessible.Text.Name).strip() if told is not None else ""


def nameless(window: QWidget) -> set[str]:
    """Controls without a name, told by their kind and where they are."""
    return {_told(one) for one in controls_of(window) if not name_of(one)}


def beyond_tab(window: QWidget) -> set[str]:
    """Controls that Tab does not come to though they may be used."""
    ring: set[QWidget] = set()
    at = window.nextInFocusChain()
    while at is not None and at not in ring:
        ring.add(at)
        at = at.nextInFocusChain()
    return {
        _told(one)
        for one in controls_of(window)
        if one.isEnabled() and not _is_reached(one, ring, window)
    }


def not_pressed_by_enter(window: QWidget, *, hidden: bool = False) -> set[str]:
    """Push buttons that Enter does nothing to: Space is the Next key, it presses none.

    `hidden`: also those that wait in a drawer or on a page behind.
    """
    buttons = window.findChildren(QPushButton) if hidden else controls_of(window)
    return {
        _told(one)
        for one in buttons
        if isinstance(one, QPushButton) and one.isEnabled() and not _takes_enter(one)
    }


def _takes_enter(button: QPushButton) -> bool:
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    was_blocked = button.blockSignals(True)  # nothing is to come of it
    is_on = button.isChecked()
    button.keyPressEvent(enter)
    button.setChecked(is_on)
    button.blockSignals(was_blocked)
    return enter.isAccepted()


def _is_reached(one: QWidget, ring: set[QWidget], window: QWidget) -> bool:
    proxy = one.focusProxy() or one
    tabs = bool(proxy.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if not tabs and isinstance(one, QTextEdit | QPlainTextEdit) and one.isReadOnly():
        return True  # only to be looked at: a reader of the screen finds it by itself
    return tabs and proxy in ring


def _told(one: QWidget) -> str:
    owners, at = [type(one).__name__], one.parentWidget()
    while at is not None and len(owners) < 4:
        owners.append(type(at).__name__)
        at = at.parentWidget()
    text = one.text() if isinstance(one, QAbstractButton) else one.objectName()
    return f"{text!r} {' < '.join(owners)}"
