"""What the organiser may wish of the papers: head, certificates, words for the minutes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from contest.domain.heads import Head, Preset
from contest.domain.paper_commands import ChooseHead, WriteMinutes
from contest.domain.state import Contest
from contest.presentation.papers.certificates import CertificateWish, Holder, names_listed
from contest.presentation.wording import Words
from contest.ui.papers.head_form import HeadForm
from contest.ui.widgets.buttons import DeskButton

_TEXTS = ("minutes_text", "wording", "names")


class Wishes(QFrame):
    """A row of choices; a text is written in a sheet below them, never in a dialog.

    Signals:
        asked: a command about head or minutes, complete but for its instant
        certificates_wished: a CertificateWish
    """

    asked = Signal(object)
    certificates_wished = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._texts = dict.fromkeys(_TEXTS, "")
        self._open = ""
        self._drafts: dict[str, str] = {}  # being typed when another text was opened
        self._head_waits = False
        self._contest = Contest()
        self._build()

    def show_wishes(self, contest: Contest) -> None:
        """What the contest says of its papers now."""
        self._contest = contest
        self.head.setCurrentIndex(self.head.findData(contest.head.preset))
        self._texts["minutes_text"] = contest.minutes_text

    def edit_head(self) -> None:
        """Open the sheet for the words of the head; one that is open keeps what is typed."""
        if self.head_form.isVisible():
            return
        self._put_aside()
        self.sheet.hide()
        if self._head_waits:
            self.head_form.show()
        else:
            self.head_form.write(self._contest)
        self._head_waits = False

    def write(self, name: str) -> None:
        """Open the sheet for one of the texts."""
        self._put_aside()
        self._open = name
        self.head_form.hide()
        self._hint.setText(self._words.say(f"printing.{name.removesuffix('_text')}_hint"))
        self.text.setPlainText(self._drafts.pop(name, self._texts[name]))
        self.sheet.show()
        self.text.setFocus()

    def keep(self) -> None:
        """Take over what is written in the sheet."""
        text, name = self.text.toPlainText().strip(), self._open
        self.sheet.hide()
        self._texts[name] = text
        if name == "minutes_text":
            self.asked.emit(WriteMinutes(0, text))
        else:
            self._emit_certificates()

    def _put_aside(self) -> None:
        """What is being typed waits where it is, until it is kept or dropped."""
        if self.sheet.isVisible():
            self._drafts[self._open] = self.text.toPlainText()
        self._head_waits = self._head_waits or self.head_form.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        open_ = [one for one in (self.sheet, self.head_form) if one.isVisible()]
        if event.key() == Qt.Key.Key_Escape and open_:
            for one in open_:
                one.hide()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        say = self._words.say
        self.setProperty("panel", "true")
        self.head, self.holder = QComboBox(), QComboBox()
        for preset in Preset:
            self.head.addItem(say(f"printing.head_{preset.value}"), preset)
        for holder in Holder:
            self.holder.addItem(say(f"printing.for_{holder.value}"), holder)
        self.head.activated.connect(self._on_head_activated)
        self.holder.activated.connect(self._on_holder_activated)
        row = QHBoxLayout()
        for box, name in ((self.head, "head"), (self.holder, "certificates_for")):
            box.setAccessibleName(say(f"printing.{name}"))
            row.addWidget(QLabel(say(f"printing.{name}")))
            row.addWidget(box)
        editing = DeskButton(say("printing.head_edit"))
        editing.clicked.connect(self.edit_head)
        row.insertWidget(2, editing)
        self._buttons = {name: DeskButton(say(f"printing.{name}")) for name in _TEXTS}
        self._buttons["minutes_text"].clicked.connect(self._on_minutes_clicked)
        self._buttons["wording"].clicked.connect(self._on_wording_clicked)
        self._buttons["names"].clicked.connect(self._on_names_clicked)
        row.addStretch(1)
        texts = QHBoxLayout()  # a row of their own: a small screen has no room for one
        for button in self._buttons.values():
            texts.addWidget(button)
        texts.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addLayout(row)
        whole.addLayout(texts)
        whole.addWidget(self._build_sheet())
        self.head_form = HeadForm(self._words)
        self.head_form.written.connect(self._on_head_written)
        whole.addWidget(self.head_form)

    def _build_sheet(self) -> QFrame:
        say = self._words.say
        self.sheet = QFrame()
        self.sheet.setProperty("panel", "sheet")
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setMaximumHeight(130)
        self.text.setTabChangesFocus(True)
        keep, drop = DeskButton(say("printing.keep")), DeskButton(say("printing.drop"))
        keep.setProperty("kind", "do")
        keep.clicked.connect(self.keep)
        drop.clicked.connect(self.sheet.hide)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(drop)
        inside = QVBoxLayout(self.sheet)
        inside.addWidget(self._hint)
        inside.addWidget(self.text)
        inside.addLayout(row)
        self.sheet.hide()
        return self.sheet

    def _emit_certificates(self) -> None:
        names, wording = names_listed(self._texts["names"]), self._texts["wording"]
        wish = CertificateWish(self.holder.currentData(), names, wording)
        self.certificates_wished.emit(wish)

    def _on_head_activated(self) -> None:
        """Another preset: the left column is the organiser's own, the right one the preset's."""
        if self.head.currentData() is self._contest.head.preset:
            return  # chosen again: nothing of the head is given up
        head = replace(self._contest.head, preset=self.head.currentData(), right=())
        self.head_form.follow(head.preset, self._contest)
        self.asked.emit(ChooseHead(0, head))

    def _on_head_written(self, head: Head) -> None:
        self.asked.emit(ChooseHead(0, head))

    def _on_holder_activated(self) -> None:
        self._emit_certificates()

    def _on_minutes_clicked(self) -> None:
        self.write("minutes_text")

    def _on_wording_clicked(self) -> None:
        self.write("wording")

    def _on_names_clicked(self) -> None:
        self.write("names")
