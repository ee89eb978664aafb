"""The form of one question: its words, the body of its type, its law, its media, the rest."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from contest.banks.editing.kinds import KINDS, turned_into
from contest.banks.editing.rows import Row, text_in
from contest.banks.editing.wording import Fields
from contest.banks.records import DocumentRecord
from contest.presentation.wording import Words
from contest.ui.banks.fields import LineField, TextField
from contest.ui.banks.forms.body import BodyForm
from contest.ui.banks.forms.details import DetailsForm
from contest.ui.banks.forms.media import MediaForm, files_in
from contest.ui.banks.forms.options import OptionsForm
from contest.ui.banks.forms.pieces import OrderForm, PairsForm
from contest.ui.banks.forms.plain import CaseForm, NumberForm, TruthForm, WordsForm
from contest.ui.banks.forms.sources import SourcesForm
from contest.ui.widgets.labels import label

_BODY = (
    "choices", "answer", "scoring", "match", "tolerance", "unit", "items", "left", "right",
    "modelAnswer", "rubric",
)  # fmt: skip


class QuestionForm(QScrollArea):
    """Shows a question and asks for its changes; it changes nothing itself.

    Signals:
        edited: the question's new fields, and the field that is being typed in ("" for none)
        renamed: another id is wanted
        topic_named: a topic that the bank does not have yet is wanted
        files_dropped: files that are to become media of the question
        file_requested: somebody wants to choose such a file
        left: Escape was pressed
    """

    edited = Signal(object, str)
    renamed = Signal(str)
    topic_named = Signal(str)
    files_dropped = Signal(object)
    file_requested = Signal()
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._fields: Fields = {}
        self._build()

    def show_row(
        self, row: Row | None, topics: Mapping[str, str], documents: Mapping[str, DocumentRecord]
    ) -> None:
        """Show a question of a bank with these topics and documents, or that there is none."""
        self._fields = row.fields() if row is not None else {}
        fields = self._fields
        self._nothing.setText(self._words.say("editor.not_a_question" if row else "editor.nothing"))
        self._nothing.setVisible(not fields)
        self._whole.setVisible(bool(fields))
        if not fields:
            return
        kind = text_in(fields, "type")
        self._id.show_text(text_in(fields, "id"))
        self._kind.setCurrentIndex(self._kind.findData(kind))
        self._text.show_text(text_in(fields, "text"))
        body = self._bodies.get(kind)
        self._stack.setVisible(body is not None)
        if body is not None:
            body.show_fields(fields)
            self._stack.setCurrentWidget(body)
            for other in self._bodies.values():
                self._let_height(other, other is body)
        self._sources.show_documents(documents)
        self._details.show_topics(topics)
        for part in (self._sources, self._media, self._details):
            part.show_fields(fields)

    def focus_field(self, name: str, place: int = 0) -> None:
        """Let what is wrong in a field be mended; "" is the text of the question."""
        kind = text_in(self._fields, "type")
        if name in _BODY and kind in self._bodies:
            self._bodies[kind].focus_field(name, place)
        elif name == "id":
            self._id.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == "type":
            self._kind.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == "sources":
            self._sources.focus_field(name)
        elif name == "media":
            self._media.focus_field(name)
        elif name in ("", "text"):
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._details.focus_field(name)
        if (focused := self._whole.focusWidget()) is not None:
            self.ensureWidgetVisible(focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._fields and files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit(files_in(event.mimeData()))
        event.acceptProposedAction()

    def _build(self) -> None:
        say = self._words.say
        self.setWidgetResizable(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = label("quiet", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(8)
        column.addLayout(self._made_head())
        self._text = TextField(say("editor.text"), least=2)
        self._text.typed_in.connect(self._on_text_typed_in)
        column.addWidget(label("caption", say("editor.text")))
        column.addWidget(self._text)
        column.addWidget(self._made_bodies())
        self._sources, self._media = SourcesForm(self._words), MediaForm(self._words)
        self._details = DetailsForm(self._words)
        self._media.files_dropped.connect(self.files_dropped)
        self._media.file_requested.connect(self.file_requested)
        self._details.topic_named.connect(self.topic_named)
        for part in (self._sources, self._details, self._media):
            part.edited.connect(self._on_part_edited)
            column.addWidget(part)
        column.addStretch(1)
        holder = QWidget()
        both = QVBoxLayout(holder)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self._nothing)
        both.addWidget(self._whole)
        self.setWidget(holder)

    def _made_head(self) -> QGridLayout:
        say = self._words.say
        self._id = LineField(say("editor.id"))
        self._id.editingFinished.connect(self._on_id_editing_finished)
        self._kind = QComboBox()
        self._kind.setAccessibleName(say("editor.kind"))
        for kind in KINDS:
            self._kind.addItem(say(f"editor.type_{kind}"), kind)
        self._kind.activated.connect(self._on_kind_activated)
        grid = QGridLayout()
        grid.setSpacing(4)
        grid.addWidget(label("caption", say("editor.kind")), 0, 0)
        grid.addWidget(label("caption", say("editor.id")), 0, 1)
        grid.addWidget(self._kind, 1, 0)
        grid.addWidget(self._id, 1, 1)
        grid.setColumnStretch(0, 1)
        return grid

    def _made_bodies(self) -> QStackedWidget:
        words = self._words
        self._bodies: dict[str, BodyForm] = {
            "single": OptionsForm(words, several=False),
            "multiple": OptionsForm(words, several=True),
            "truefalse": TruthForm(words),
            "short": WordsForm(words),
            "numeric": NumberForm(words),
            "ordering": OrderForm(words),
            "matching": PairsForm(words),
            "situation": CaseForm(words),
        }
        self._stack = QStackedWidget()
        for body in self._bodies.values():
            body.edited.connect(self._on_part_edited)
            self._stack.addWidget(body)
        return self._stack

    def _let_height(self, body: QWidget, is_shown: bool) -> None:
        """A stack is as high as its highest page, unless the others are told to need nothing."""
        policy = body.sizePolicy()
        wanted = policy.Policy.Preferred if is_shown else policy.Policy.Ignored
        policy.setVerticalPolicy(wanted)
        body.setSizePolicy(policy)

    def _ask(self, changed: Fields, run: str) -> None:
        fields = dict(self._fields)
        for name, value in changed.items():
            if value is None:
                fields.pop(name, None)
            else:
                fields[name] = value
        if fields != self._fields:
            self.edited.emit(fields, run)

    def _on_part_edited(self, changed: Fields, run: str) -> None:
        self._ask(changed, run)

    def _on_text_typed_in(self, text: str) -> None:
        self._ask({"text": text}, "text")

    def _on_kind_activated(self) -> None:
        self.edited.emit(turned_into(self._fields, self._kind.currentData()), "")

    def _on_id_editing_finished(self) -> None:
        name = self._id.text().strip()
        if name and name != text_in(self._fields, "id"):
            self.renamed.emit(name)
