"""What an answer rests on: documents of the list beside the bank, or titles typed in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QListView, QVBoxLayout, QWidget

from contest.banks.conversion import document_title
from contest.banks.editing.rows import text_in
from contest.banks.editing.wording import Fields
from contest.banks.records import DocumentRecord
from contest.presentation.wording import Words
from contest.ui.banks.fields import LineField
from contest.ui.banks.forms.body import BodyForm, changed_at, objects_in, without_at
from contest.ui.banks.values import date_shown, date_typed
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label
from contest.ui.widgets.theme import POPUP

_DATES = ("validFrom", "validTo", "asOf")
_MOST = 20


class SourceRow(QWidget):
    """One source.

    Signals:
        edited: the place, the fields that are to change, and which of them is being typed in
        gone: the place of the source that is to go
    """

    edited = Signal(int, object, str)
    gone = Signal(int)

    def __init__(self, place: int, words: Words, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._place, self._words = place, words
        self._titles = titles  # id of a listed document by its title
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setSpacing(4)
        self.document = LineField(words.say("editor.document"))
        self.document.setPlaceholderText(words.say("editor.document_hint"))
        completer = QCompleter(list(titles), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_document_typed_in)
        popup = QListView()
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        popup.setStyleSheet(POPUP)  # a window of its own, which inherits no clothes
        completer.setPopup(popup)
        self.document.setCompleter(completer)
        self.document.typed_in.connect(self._on_document_typed_in)
        self.locator = LineField(words.say("editor.locator"))
        self.locator.setPlaceholderText(words.say("editor.locator_hint"))
        self.locator.typed_in.connect(self._on_locator_typed_in)
        take_out = DeskButton("✕")
        take_out.setProperty("kind", "small")
        take_out.setAccessibleName(words.say("editor.take_out"))
        take_out.clicked.connect(self._on_take_out_clicked)
        grid.addWidget(self.document, 0, 0, 1, 4)
        grid.addWidget(take_out, 0, 4)
        grid.addWidget(self.locator, 1, 0)
        self.dates = {name: LineField(words.say(f"editor.{name}")) for name in _DATES}
        for column, line in enumerate(self.dates.values(), 1):
            line.keep_room_for("00/00/0000")
            line.textEdited.connect(self._on_date_edited)
            grid.addWidget(line, 1, column)
        grid.setColumnStretch(0, 1)

    def show_source(self, source: Fields, documents: Mapping[str, DocumentRecord]) -> None:
        """Show a source; what it leaves to its document stands there in grey."""
        listed = documents.get(text_in(source, "document"))
        title = document_title(listed) if listed else text_in(source, "document")
        self.document.show_text(title or text_in(source, "title"))
        self.document.setToolTip(self.document.text())
        self.locator.show_text(text_in(source, "locator"))
        for name, line in self.dates.items():
            if (date_typed(line.text()) or None) != source.get(name):
                line.show_text(date_shown(source.get(name)))
            day = getattr(listed, name) if listed else None
            said = self._words.say(f"editor.{name}")
            line.setPlaceholderText(f"{said} {date_shown(day.isoformat())}" if day else said)
            line.setToolTip(line.placeholderText())

    def _on_document_typed_in(self, text: str) -> None:
        known = self._titles.get(text)
        named = {"document": known, "title": None} if known else {"document": None, "title": text}
        self.edited.emit(self._place, named, "document")

    def _on_locator_typed_in(self, text: str) -> None:
        self.edited.emit(self._place, {"locator": text or None}, "locator")

    def _on_date_edited(self) -> None:
        dates = {name: date_typed(line.text()) for name, line in self.dates.items()}
        self.edited.emit(self._place, dates, "dates")

    def _on_take_out_clicked(self) -> None:
        self.gone.emit(self._place)


class SourcesForm(BodyForm):
    """The sources of a question."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._documents: Mapping[str, DocumentRecord] = {}
        self._titles: dict[str, str] = {}
        self._sources: list[Fields] = []
        self._rows: list[SourceRow] = []
        self.body.addWidget(label("caption", words.say("editor.sources")))
        self._column = QVBoxLayout()
        self.body.addLayout(self._column)
        self._add = DeskButton(words.say("editor.add_source"))
        self._add.setProperty("kind", "small")
        self._add.clicked.connect(self._on_add_clicked)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_documents(self, documents: Mapping[str, DocumentRecord]) -> None:
        """Know the documents of another list."""
        if documents is self._documents:
            return
        self._documents = documents
        self._titles = {document_title(one): name for name, one in documents.items()}
        while self._rows:
            self._drop_row()

    def show_fields(self, fields: Fields) -> None:
        self._sources = objects_in(fields.get("sources"))
        while len(self._rows) > len(self._sources):
            self._drop_row()
        while len(self._rows) < len(self._sources):
            row = SourceRow(len(self._rows), self.words, self._titles)
            row.edited.connect(self._on_row_edited)
            row.gone.connect(self._on_row_gone)
            self._rows.append(row)
            self._column.addWidget(row)
        for row, source in zip(self._rows, self._sources, strict=True):
            row.show_source(source, self._documents)
        self._add.setEnabled(len(self._sources) < _MOST)

    def focus_field(self, name: str, place: int = 0) -> None:  # noqa: ARG002 the first source will do
        target = self._rows[0].document if self._rows else self._add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_row(self) -> None:
        row = self._rows.pop()
        self._column.removeWidget(row)
        row.setParent(None)
        row.deleteLater()

    def _ask(self, sources: list[Fields], run: str = "") -> None:
        kept = [
            {name: value for name, value in source.items() if value is not None or name in _DATES}
            for source in sources
        ]
        self.edited.emit({"sources": kept or None}, run)

    def _on_row_edited(self, place: int, fields: Fields, typed: str) -> None:
        before = self._sources[place]
        # A date that the file leaves out stays out; one that it holds as null may stay so.
        meant = {
            name: value
            for name, value in fields.items()
            if value is not None or name not in _DATES or name in before
        }
        self._ask(changed_at(self._sources, place, **meant), f"sources {place} {typed}")

    def _on_row_gone(self, place: int) -> None:
        self._ask(without_at(self._sources, place))

    def _on_add_clicked(self) -> None:
        self._ask([*self._sources, {"title": ""}])
        if self._rows:
            self._rows[-1].document.setFocus(Qt.FocusReason.OtherFocusReason)
