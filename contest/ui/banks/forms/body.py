"""What the bodies of the eight types have in common: shown from fields, and asking for new ones."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contest.banks.editing.wording import Fields
from contest.presentation.wording import Words


class BodyForm(QWidget):
    """The part of a form that one type of question has.

    Signals:
        edited: the fields that are to change (None takes one out), and the name of the field that
            is being typed in, "" for a change made in one go
    """

    edited = Signal(object, str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(6)

    def show_fields(self, fields: Fields) -> None:
        """Show a question of this type, whatever its fields hold."""
        raise NotImplementedError

    def focus_field(self, name: str, place: int = 0) -> None:
        """Let what is wrong in a field be mended; `place` is that in its list."""
        raise NotImplementedError


def objects_in(value: object) -> list[Fields]:
    """The objects of a list; what else stands in it counts as an empty one."""
    parts = value if isinstance(value, list) else []
    return [dict(part) if isinstance(part, dict) else {} for part in parts]


def texts_in(value: object) -> list[str]:
    """The texts of a list; what else stands in it counts as an empty one."""
    parts = value if isinstance(value, list) else []
    return [part if isinstance(part, str) else "" for part in parts]


def changed_at(items: list[Fields], place: int, **fields: object) -> list[Fields]:
    """The objects with some fields of one of them changed."""
    return [own | fields if at == place else own for at, own in enumerate(items)]


def without_at(items: list[Fields], place: int) -> list[Fields]:
    """The objects without one of them."""
    return items[:place] + items[place + 1 :]
