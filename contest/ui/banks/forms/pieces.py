"""Questions whose pieces are put in order, or paired."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from contest.banks.editing.kinds import LETTERS
from contest.banks.editing.rows import text_in
from contest.banks.editing.wording import Fields
from contest.presentation.wording import Words
from contest.ui.banks.forms.body import BodyForm, changed_at, objects_in, texts_in, without_at
from contest.ui.banks.forms.rows import TextRows
from contest.ui.widgets.labels import label

_LIMITS = (2, 12)
_NAMES = LETTERS + "KLMNOP"


class Chooser(QComboBox):
    """What belongs to the piece in a place.

    Signals:
        chosen: the place, and what was chosen
    """

    chosen = Signal(int, object)

    def __init__(self, place: int, name: str) -> None:
        super().__init__()
        self._place = place
        self.setAccessibleName(name)
        self.setMinimumWidth(70)
        self.activated.connect(self._on_activated)

    def show_choices(self, choices: list[tuple[str, object]], chosen: object) -> None:
        """Offer these (words, value), one of them chosen."""
        self.clear()
        for words, value in choices:
            self.addItem(words, value)
        self.setCurrentIndex(self.findData(chosen))

    def _on_activated(self) -> None:
        self.chosen.emit(self._place, self.currentData())


class OrderForm(BodyForm):
    """Pieces as they are shown, each with its place in the right order."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._items: list[Fields] = []
        self._answer: list[str] = []
        self._rows = TextRows(words, "piece", _LIMITS, behind=self._made_place)
        self._rows.typed_in.connect(self._on_rows_typed_in)
        self._rows.add_requested.connect(self._on_rows_add_requested)
        self._rows.gone.connect(self._on_rows_gone)
        self.body.addWidget(self._rows)
        self._order = label("keyed", wraps=True)
        self.body.addWidget(self._order)

    def show_fields(self, fields: Fields) -> None:
        self._items = objects_in(fields.get("items"))
        self._answer = texts_in(fields.get("answer"))
        names = [text_in(item, "id") for item in self._items]
        self._rows.show_texts([text_in(item, "text") for item in self._items], names)
        places = [(str(place), place) for place in range(1, len(names) + 1)]
        for row, name in zip(self._rows.rows, names, strict=True):
            if isinstance(row.behind, Chooser):
                place = self._answer.index(name) + 1 if name in self._answer else 0
                row.behind.show_choices(list(places), place)
        order = " → ".join(self._answer)
        self._order.setText(self.words.say("editor.right_order", order=order))

    def focus_field(self, name: str, place: int = 0) -> None:
        if name == "answer" and self._rows.rows and self._rows.rows[0].behind is not None:
            self._rows.rows[0].behind.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._rows.focus_row(place)

    def _made_place(self, place: int) -> QWidget:
        chooser = Chooser(place, self.words.say("editor.place_in_order"))
        chooser.chosen.connect(self._on_chooser_chosen)
        return chooser

    def _on_chooser_chosen(self, place: int, at: object) -> None:
        assert isinstance(at, int)
        name = text_in(self._items[place], "id")
        order = [one for one in self._answer if one != name]
        order.insert(at - 1, name)
        self.edited.emit({"answer": order}, "")

    def _on_rows_typed_in(self, place: int, text: str) -> None:
        self.edited.emit({"items": changed_at(self._items, place, text=text)}, f"items {place}")

    def _on_rows_add_requested(self) -> None:
        name = free_name(_NAMES, self._items)
        items = [*self._items, {"id": name, "text": ""}]
        self.edited.emit({"items": items, "answer": [*self._answer, name]}, "")

    def _on_rows_gone(self, place: int) -> None:
        name = text_in(self._items[place], "id")
        items = without_at(self._items, place)
        answer = [one for one in self._answer if one != name]
        self.edited.emit({"items": items, "answer": answer}, "")


class PairsForm(BodyForm):
    """Pieces on the left, each with the one on the right that belongs to it."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._left: list[Fields] = []
        self._right: list[Fields] = []
        self._answer: Fields = {}
        self._lefts = TextRows(words, "left_piece", _LIMITS, behind=self._made_partner)
        self._lefts.typed_in.connect(self._on_lefts_typed_in)
        self._lefts.add_requested.connect(self._on_lefts_add_requested)
        self._lefts.gone.connect(self._on_lefts_gone)
        self._rights = TextRows(words, "right_piece", _LIMITS)
        self._rights.typed_in.connect(self._on_rights_typed_in)
        self._rights.add_requested.connect(self._on_rights_add_requested)
        self._rights.gone.connect(self._on_rights_gone)
        self.body.addWidget(self._lefts)
        self.body.addWidget(self._rights)

    def show_fields(self, fields: Fields) -> None:
        self._left, self._right = objects_in(fields.get("left")), objects_in(fields.get("right"))
        answer = fields.get("answer")
        self._answer = dict(answer) if isinstance(answer, dict) else {}
        names = [text_in(item, "id") for item in self._left]
        others = [text_in(item, "id") for item in self._right]
        self._lefts.show_texts([text_in(item, "text") for item in self._left], names)
        self._rights.show_texts([text_in(item, "text") for item in self._right], others)
        for row, name in zip(self._lefts.rows, names, strict=True):
            if isinstance(row.behind, Chooser):
                row.behind.show_choices(
                    [(f"→ {one}", one) for one in others], self._answer.get(name)
                )

    def focus_field(self, name: str, place: int = 0) -> None:
        if name == "answer" and self._lefts.rows and self._lefts.rows[0].behind is not None:
            self._lefts.rows[0].behind.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self._rights if name == "right" else self._lefts).focus_row(place)

    def _made_partner(self, place: int) -> QWidget:
        chooser = Chooser(place, self.words.say("editor.partner"))
        chooser.chosen.connect(self._on_chooser_chosen)
        return chooser

    def _on_chooser_chosen(self, place: int, partner: object) -> None:
        name = text_in(self._left[place], "id")
        self.edited.emit({"answer": self._answer | {name: partner}}, "")

    def _on_lefts_typed_in(self, place: int, text: str) -> None:
        self.edited.emit({"left": changed_at(self._left, place, text=text)}, f"left {place}")

    def _on_rights_typed_in(self, place: int, text: str) -> None:
        self.edited.emit({"right": changed_at(self._right, place, text=text)}, f"right {place}")

    def _on_lefts_add_requested(self) -> None:
        name = free_name([str(number) for number in range(1, 13)], self._left)
        self.edited.emit({"left": [*self._left, {"id": name, "text": ""}]}, "")

    def _on_rights_add_requested(self) -> None:
        name = free_name(_NAMES, self._right)
        self.edited.emit({"right": [*self._right, {"id": name, "text": ""}]}, "")

    def _on_lefts_gone(self, place: int) -> None:
        name = text_in(self._left[place], "id")
        answer = {own: partner for own, partner in self._answer.items() if own != name}
        left = without_at(self._left, place)
        self.edited.emit({"left": left, "answer": answer}, "")

    def _on_rights_gone(self, place: int) -> None:
        name = text_in(self._right[place], "id")
        answer = {own: partner for own, partner in self._answer.items() if partner != name}
        right = without_at(self._right, place)
        self.edited.emit({"right": right, "answer": answer}, "")


def free_name(names: Sequence[str], items: list[Fields]) -> str:
    """The first name that no piece has."""
    taken = {text_in(item, "id") for item in items}
    return next((name for name in names if name not in taken), "")
