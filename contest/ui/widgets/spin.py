"""Fields with a number or a day: their text keeps off the border, as in other fields."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QAbstractSpinBox

_MARGIN = 6  # pixels

Box = TypeVar("Box", bound=QAbstractSpinBox)


def with_room(box: Box) -> Box:
    """The field with room beside its text.

    WORKAROUND: without buttons the style sheet's padding of such a field does nothing (Qt 6.11).
    """
    box.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)
    return box
