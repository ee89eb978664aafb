"""The form of one part of a format, made from its shape: rows, groups of rows, lists of parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contest.formats.editing.fields_at import Fields, Path, value_at
from contest.formats.editing.problems import Problem, label_of
from contest.formats.editing.shape import Field, Sort
from contest.presentation.wording import Words
from contest.ui.formats.field_row import FieldRow
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label

_SIGNS = {"up": "↑", "down": "↓", "remove": "✕"}


class PartForm(QScrollArea):
    """Rows for a part of the format; it is made anew when lines of its lists come and go.

    Signals:
        changed: path, Field and value
        text_changed: path, language and text
        part_wanted: the path of a list that wants a line more
        part_touched: the path of a list, the place of a line, and up, down or remove
        undo_typed: a QKeyEvent
    """

    changed = Signal(object, object, object)
    text_changed = Signal(object, str, str)
    part_wanted = Signal(object)
    part_touched = Signal(object, int, str)
    undo_typed = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._made: tuple[object, ...] = ()
        self.rows: list[FieldRow] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.say("forms.form"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_part(
        self,
        heading: str,
        about: str,
        path: Path,
        shape: Sequence[Field],
        owner: str,
        fields: Fields,
    ) -> None:
        """Show the fields of a part that stands at `path`."""
        made = (path, owner, *_lengths(fields, path, shape))
        if made != self._made:
            focus, place = self._focused(), self.verticalScrollBar().value()
            same = self._made[:2] == made[:2]
            self._made = made
            self._build(path, shape, owner, fields)
            if same:
                self.verticalScrollBar().setValue(place)
                self.go_to(focus)
        self._heading.setText(heading)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        for row in self.rows:
            row.show_fields(fields)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong at the fields; of several things at one field the worst."""
        for row in self.rows:
            mine = [one for one in problems if self._row_of(one.path) is row]
            worst = next((one for one in mine if one.stops), mine[0] if mine else None)
            if worst is None:
                row.show_fault("", stops=bool(row.control.trouble))
            else:
                row.show_fault(worst.text, stops=worst.stops)

    def go_to(self, path: Path) -> bool:
        """Put the focus into the field at a path, or the first one within it."""
        row = self._row_of(path)
        if row is None or not path:
            return False
        row.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(row, 0, 40)
        return True

    def row(self, *path: str | int) -> FieldRow:
        """The row of a path."""
        return next(one for one in self.rows if one.path == path)

    def take_focus(self) -> None:
        """The first field."""
        if self.rows:
            self.rows[0].control.setFocus()

    def _row_of(self, path: Path) -> FieldRow | None:
        """The row of a path, of what holds it, or the first one within it."""
        for length in range(len(path), 0, -1):
            for row in self.rows:
                if row.path == path[:length]:
                    return row
        within = (row for row in self.rows if row.path[: len(path)] == path)
        return next(within, None)

    def _focused(self) -> Path:
        return next((row.path for row in self.rows if row.isAncestorOf(self.focusWidget())), ())

    def _build(self, path: Path, shape: Sequence[Field], owner: str, fields: Fields) -> None:
        self.rows = []
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(4, 4, 10, 10)
        self._column.setSpacing(10)
        self._heading, self._about = label("title", wraps=True), label("quiet", wraps=True)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._about)
        self._add(self._column, path, shape, owner, fields)
        self._column.addStretch(1)
        self.setWidget(inside)

    def _add(
        self, column: QVBoxLayout, path: Path, shape: Sequence[Field], owner: str, fields: Fields
    ) -> None:
        for field in shape:
            where = (*path, field.name)
            if field.sort is Sort.GROUP:
                self._caption(column, field, owner)
                self._add(column, where, field.within, field.name, fields)
            elif field.sort is Sort.PARTS:
                self._caption(column, field, owner)
                self._add_parts(column, where, field, fields)
            else:
                self._add_row(column, where, field, owner)

    def _add_row(self, column: QVBoxLayout, path: Path, field: Field, owner: str) -> None:
        if field.name == "round":  # one of those that there are
            field = Field("round", Sort.CHOICE, choices=())
        row = FieldRow(path, field, owner, self._words)
        row.changed.connect(self.changed)
        row.text_changed.connect(self.text_changed)
        row.undo_typed.connect(self.undo_typed)
        column.addWidget(row)
        self.rows.append(row)

    def _caption(self, column: QVBoxLayout, field: Field, owner: str) -> None:
        column.addSpacing(6)
        column.addWidget(label("phase", label_of(field.name, self._words, owner)))
        if self._words.has(f"forms.h_{field.name}"):
            column.addWidget(label("small", self._words.say(f"forms.h_{field.name}"), wraps=True))

    def _add_parts(self, column: QVBoxLayout, path: Path, field: Field, fields: Fields) -> None:
        count = len(value_at(fields, path) or ())
        for place in range(count):
            frame = QFrame()
            frame.setProperty("panel", True)
            inside = QVBoxLayout(frame)
            inside.setContentsMargins(8, 6, 8, 8)
            inside.setSpacing(5)
            inside.addLayout(self._made_tools(path, place, count))
            self._add(inside, (*path, place), field.within, field.name, fields)
            column.addWidget(frame)
        more = DeskButton(f"＋ {self._words.say('forms.add_part')}")
        more.setProperty("path", list(path))
        more.clicked.connect(self._on_more_clicked)
        more.setEnabled(not field.most_items or count < field.most_items)
        column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _made_tools(self, path: Path, place: int, count: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label("caption", f"{place + 1}"))
        row.addStretch(1)
        enabled = {"up": place > 0, "down": place < count - 1, "remove": True}
        for deed, sign in _SIGNS.items():
            button = DeskButton(sign)
            button.setProperty("kind", "small")
            button.setProperty("path", list(path))
            button.setProperty("place", place)
            button.setProperty("deed", deed)
            said = self._words.say(f"forms.{deed}_part", number=place + 1)
            button.setAccessibleName(said)
            button.setToolTip(said)
            button.setEnabled(enabled[deed])
            button.clicked.connect(self._on_tool_clicked)
            row.addWidget(button)
        return row

    def _on_more_clicked(self) -> None:
        self.part_wanted.emit(tuple(self.sender().property("path")))

    def _on_tool_clicked(self) -> None:
        button = self.sender()
        path, place = tuple(button.property("path")), button.property("place")
        self.part_touched.emit(path, place, button.property("deed"))


def _lengths(fields: Fields, path: Path, shape: Sequence[Field]) -> Iterator[int]:
    for field in shape:
        if field.sort is Sort.PARTS:
            yield len(value_at(fields, (*path, field.name)) or ())
