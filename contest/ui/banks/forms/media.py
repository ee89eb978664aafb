"""The pictures, sounds and films of a question and of its options; files may be dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from contest.banks.editing.rows import text_in
from contest.banks.editing.wording import Fields
from contest.presentation.wording import Words
from contest.ui.banks.fields import LineField
from contest.ui.banks.forms.body import BodyForm, objects_in
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label

KINDS = {
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp"), "image"),
    **dict.fromkeys((".mp3", ".wav", ".ogg", ".m4a", ".flac", ".opus"), "audio"),
    **dict.fromkeys((".mp4", ".webm", ".mkv", ".mov", ".avi"), "video"),
}


def files_in(data: QMimeData) -> list[Path]:
    """The pictures, sounds and films among what is dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in KINDS]


class MediumRow(QWidget):
    """One medium.

    Signals:
        edited: the place, the fields that are to change, and which of them is being typed in
        moved: the place, and the option that it belongs to now (None: the question)
        gone: the place of the medium that is to go
    """

    edited = Signal(int, object, str)
    moved = Signal(int, object)
    gone = Signal(int)

    def __init__(self, place: int, words: Words) -> None:
        super().__init__()
        self._place, self._words = place, words
        self.name = label("quiet", wraps=True)
        self.alt = LineField(words.say("editor.alt"))
        self.alt.setPlaceholderText(words.say("editor.alt_hint"))
        self.alt.typed_in.connect(self._on_alt_typed_in)
        self.show_when = QComboBox()
        self.show_when.setAccessibleName(words.say("editor.show_when"))
        for when in ("question", "answer"):
            self.show_when.addItem(words.say(f"editor.show_{when}"), when)
        self.show_when.activated.connect(self._on_show_when_activated)
        self.owner = QComboBox()
        self.owner.setAccessibleName(words.say("editor.medium_of"))
        self.owner.activated.connect(self._on_owner_activated)
        take_out = DeskButton("✕")
        take_out.setProperty("kind", "small")
        take_out.setAccessibleName(words.say("editor.take_out"))
        take_out.clicked.connect(self._on_take_out_clicked)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setSpacing(4)
        grid.addWidget(self.name, 0, 0, 1, 2)
        grid.addWidget(self.owner, 0, 2)
        grid.addWidget(take_out, 0, 3)
        grid.addWidget(self.alt, 1, 0, 1, 2)
        grid.addWidget(self.show_when, 1, 2, 1, 2)
        grid.setColumnStretch(0, 1)

    def show_medium(self, medium: Fields, owners: list[str], owner: int | None) -> None:
        """Show a medium; `owners` are the letters of the options."""
        kind = text_in(medium, "kind")
        said = self._words.say(f"editor.kind_{kind}") if kind in KINDS.values() else kind
        self.name.setText(f"{said}: {text_in(medium, 'src').removeprefix('media/')}")
        self.alt.show_text(text_in(medium, "alt"))
        self.show_when.setCurrentIndex(max(0, self.show_when.findData(medium.get("show"))))
        self.owner.clear()
        self.owner.addItem(self._words.say("editor.of_question"), None)
        for place, letter in enumerate(owners):
            self.owner.addItem(self._words.say("editor.of_option", letter=letter), place)
        self.owner.setCurrentIndex(0 if owner is None else owner + 1)
        self.owner.setVisible(bool(owners))

    def _on_alt_typed_in(self, text: str) -> None:
        self.edited.emit(self._place, {"alt": text}, "alt")

    def _on_show_when_activated(self) -> None:
        self.edited.emit(self._place, {"show": self.show_when.currentData()}, "")

    def _on_owner_activated(self) -> None:
        self.moved.emit(self._place, self.owner.currentData())

    def _on_take_out_clicked(self) -> None:
        self.gone.emit(self._place)


class MediaForm(BodyForm):
    """All media of a question, those of its options too.

    Signals:
        files_dropped: files that are to become media of the question
        file_requested: somebody wants to choose a file
    """

    files_dropped = Signal(object)
    file_requested = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.setAcceptDrops(True)
        self._fields: Fields = {}
        self._media: list[tuple[int | None, Fields]] = []  # with the place of its option
        self._rows: list[MediumRow] = []
        self.body.addWidget(label("caption", words.say("editor.media")))
        self._column = QVBoxLayout()
        self.body.addLayout(self._column)
        self._add = DeskButton(words.say("editor.add_medium"))
        self._add.setProperty("kind", "small")
        self._add.clicked.connect(self.file_requested)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_fields(self, fields: Fields) -> None:
        self._fields = fields
        choices = objects_in(fields.get("choices"))
        self._media = [(None, medium) for medium in objects_in(fields.get("media"))]
        for place, choice in enumerate(choices):
            self._media += [(place, medium) for medium in objects_in(choice.get("media"))]
        while len(self._rows) > len(self._media):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        while len(self._rows) < len(self._media):
            self._put_row()
        letters = [text_in(choice, "id") for choice in choices]
        for row, (owner, medium) in zip(self._rows, self._media, strict=True):
            row.show_medium(medium, letters, owner)

    def focus_field(self, name: str, place: int = 0) -> None:  # noqa: ARG002 the first medium will do
        target = self._rows[0].alt if self._rows else self._add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit(files_in(event.mimeData()))
        event.acceptProposedAction()

    def _put_row(self) -> None:
        row = MediumRow(len(self._rows), self.words)
        row.edited.connect(self._on_row_edited)
        row.moved.connect(self._on_row_moved)
        row.gone.connect(self._on_row_gone)
        self._rows.append(row)
        self._column.addWidget(row)

    def _ask(self, media: list[tuple[int | None, Fields]], run: str = "") -> None:
        """Ask for these media, each with the option that it belongs to."""
        own = [medium for owner, medium in media if owner is None]
        asked: Fields = {"media": own or None}
        choices = objects_in(self._fields.get("choices"))
        for place, choice in enumerate(choices):
            of_choice = [medium for owner, medium in media if owner == place]
            if of_choice:
                choice["media"] = of_choice
            else:
                choice.pop("media", None)
        if choices:
            asked["choices"] = choices
        self.edited.emit(asked, run)

    def _on_row_edited(self, place: int, fields: Fields, typed: str) -> None:
        media = [
            (owner, medium | fields if at == place else medium)
            for at, (owner, medium) in enumerate(self._media)
        ]
        self._ask(media, f"media {place} {typed}" if typed else "")

    def _on_row_moved(self, place: int, owner: object) -> None:
        assert owner is None or isinstance(owner, int)
        media = [
            (owner if at == place else own, medium) for at, (own, medium) in enumerate(self._media)
        ]
        self._ask(media)

    def _on_row_gone(self, place: int) -> None:
        self._ask([one for at, one in enumerate(self._media) if at != place])
