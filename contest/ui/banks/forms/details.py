"""What stands beside a question whatever its type: level, topic, points, tags, use, notes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QWidget

from contest.banks.editing.rows import text_in
from contest.banks.editing.wording import Fields
from contest.presentation.wording import Words
from contest.ui.banks.fields import LineField, TextField
from contest.ui.banks.forms.body import BodyForm, texts_in
from contest.ui.banks.values import number_shown, number_typed
from contest.ui.widgets.labels import label

LEVELS = (1, 2, 3, 4)
_USES = ("audience", "playoff", "reserve", "bell")


class TopicField(QComboBox):
    """The topics of the bank; a title that none has may be typed.

    Signals:
        picked: the id of a topic of the bank, "" for none
        named: the title of a topic that the bank does not have yet
    """

    picked = Signal(str)
    named = Signal(str)

    def __init__(self, name: str, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self._shown = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.setMinimumContentsLength(12)
        self.activated.connect(self._on_activated)
        line = self.lineEdit()
        assert line is not None
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        line.editingFinished.connect(self._on_editing_finished)

    def show_topic(self, topics: Mapping[str, str], topic: str) -> None:
        """Offer topics (title by id), one of them chosen; an unknown one is shown as it is."""
        self.blockSignals(True)
        self.clear()
        self.addItem(self._nothing, "")
        for name, title in topics.items():
            self.addItem(title, name)
        place = self.findData(topic)
        self.setCurrentIndex(place)
        if place < 0:
            self.setEditText(topic)
        self._shown = self.currentText()
        line = self.lineEdit()
        assert line is not None
        line.setCursorPosition(0)
        self.setToolTip(self._shown)
        self.blockSignals(False)

    def _on_activated(self) -> None:
        self._shown = self.currentText()
        self.picked.emit(self.currentData())

    def _on_editing_finished(self) -> None:
        text = self.currentText().strip()
        if text == self._shown.strip():
            return
        self._shown = text
        place = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if place >= 0 or not text:
            self.picked.emit(self.itemData(place) if place >= 0 else "")
        else:
            self.named.emit(text)


class DetailsForm(BodyForm):
    """The fields behind the answer.

    Signals:
        topic_named: a topic that the bank does not have yet is wanted
    """

    topic_named = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._topics: Mapping[str, str] = {}
        self._lines: dict[str, LineField] = {}
        self._texts: dict[str, TextField] = {}
        self.body.addLayout(self._made_sorts())
        for name in ("explanation", "note"):
            field = TextField(words.say(f"editor.{name}"))
            self._texts[name] = field
            self.body.addWidget(label("caption", words.say(f"editor.{name}")))
            self.body.addWidget(field)
        self._texts["explanation"].typed_in.connect(self._on_explanation_typed_in)
        self._texts["note"].typed_in.connect(self._on_note_typed_in)
        self.body.addLayout(self._made_numbers())
        self.body.addLayout(self._made_uses())
        self._kept = label("small", wraps=True)
        self.body.addWidget(self._kept)

    def show_topics(self, topics: Mapping[str, str]) -> None:
        """Know the topics of the bank (title by id)."""
        self._topics = topics

    def show_fields(self, fields: Fields) -> None:
        self.level.setCurrentIndex(max(0, self.level.findData(fields.get("difficulty", 1))))
        self.topic.show_topic(self._topics, text_in(fields, "topic"))
        for name, field in self._texts.items():
            field.show_text(text_in(fields, name))
        self._lines["status"].show_text(text_in(fields, "status"))
        for name in ("points", "seconds"):
            line, value = self._lines[name], fields.get(name)
            if number_typed(line.text()) != value:
                line.show_text(number_shown(value, self.words.language))
        tags = texts_in(fields.get("tags"))
        if _tags(self._lines["tags"].text()) != tags:
            self._lines["tags"].show_text(", ".join(tags))
        uses = texts_in(fields.get("use"))
        for name, box in self._uses.items():
            box.setChecked(name in uses)
        self._history.setChecked(fields.get("about") == "history")
        own = [name for name in fields if name.startswith("x-")]
        self._kept.setText(self.words.say("editor.kept_fields", names=", ".join(own)))
        self._kept.setVisible(bool(own))

    def focus_field(self, name: str, place: int = 0) -> None:  # noqa: ARG002 no field is a list
        target: QWidget = self._texts.get(name) or self._lines.get(name) or self.level
        if name == "topic":
            target = self.topic
        elif name == "use":
            target = self._uses[_USES[0]]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_sorts(self) -> QGridLayout:
        say = self.words.say
        self.level = QComboBox()
        self.level.setAccessibleName(say("editor.level"))
        for level in LEVELS:
            self.level.addItem(say(f"editor.level_{level}"), level)
        self.level.activated.connect(self._on_level_activated)
        self.topic = TopicField(say("editor.topic"), say("editor.no_topic"))
        self.topic.picked.connect(self._on_topic_picked)
        self.topic.named.connect(self.topic_named)
        grid = QGridLayout()
        grid.setSpacing(4)
        grid.addWidget(label("caption", say("editor.topic")), 0, 0)
        grid.addWidget(label("caption", say("editor.level")), 0, 1)
        grid.addWidget(self.topic, 1, 0)
        grid.addWidget(self.level, 1, 1)
        grid.setColumnStretch(0, 1)
        return grid

    def _made_numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        for column, name in enumerate(("tags", "points", "seconds", "status")):
            said = self.words.say(f"editor.{name}")
            line = LineField(said)
            self._lines[name] = line
            grid.addWidget(label("caption", said), 0, column)
            grid.addWidget(line, 1, column)
        grid.setColumnStretch(0, 1)
        for name in ("points", "seconds"):
            self._lines[name].keep_room_for("0000,00")
            self._lines[name].setToolTip(self.words.say("editor.own_value_hint"))
        self._lines["status"].keep_room_for("reviewed 00")
        self._lines["tags"].typed_in.connect(self._on_tags_typed_in)
        self._lines["points"].typed_in.connect(self._on_points_typed_in)
        self._lines["seconds"].typed_in.connect(self._on_seconds_typed_in)
        self._lines["status"].typed_in.connect(self._on_status_typed_in)
        return grid

    def _made_uses(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self._uses: dict[str, QCheckBox] = {}
        for name in _USES:
            box = QCheckBox(self.words.say(f"editor.use_{name}"))
            box.clicked.connect(self._on_use_clicked)
            self._uses[name] = box
            row.addWidget(box)
        self._history = QCheckBox(self.words.say("editor.history"))
        self._history.setToolTip(self.words.say("editor.history_hint"))
        self._history.clicked.connect(self._on_history_clicked)
        row.addWidget(self._history)
        row.addStretch(1)
        return row

    def _on_level_activated(self) -> None:
        self.edited.emit({"difficulty": self.level.currentData()}, "")

    def _on_topic_picked(self, topic: str) -> None:
        self.edited.emit({"topic": topic or None}, "")

    def _on_explanation_typed_in(self, text: str) -> None:
        self.edited.emit({"explanation": text or None}, "explanation")

    def _on_note_typed_in(self, text: str) -> None:
        self.edited.emit({"note": text or None}, "note")

    def _on_status_typed_in(self, text: str) -> None:
        self.edited.emit({"status": text or None}, "status")

    def _on_tags_typed_in(self, text: str) -> None:
        self.edited.emit({"tags": _tags(text) or None}, "tags")

    def _on_points_typed_in(self, text: str) -> None:
        self.edited.emit({"points": number_typed(text)}, "points")

    def _on_seconds_typed_in(self, text: str) -> None:
        self.edited.emit({"seconds": number_typed(text)}, "seconds")

    def _on_use_clicked(self) -> None:
        uses = [name for name, box in self._uses.items() if box.isChecked()]
        self.edited.emit({"use": uses or None}, "")

    def _on_history_clicked(self, is_on: bool) -> None:
        self.edited.emit({"about": "history" if is_on else None}, "")


def _tags(text: str) -> list[str]:
    return [tag for part in text.split(",") if (tag := part.strip())]
