"""Which table of letters a file from before Unicode was written in, where the host knows better."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from contest.banks.importers.encodings import KNOWN, likely_text
from contest.banks.importers.source import Source
from contest.presentation.wording import Words
from contest.reading.faults import printable
from contest.ui.banks.bringing.sheet_form import SheetForm
from contest.ui.widgets.line_list import LineList

_SAMPLE = 90  # signs of the file that show what comes of a choice
_NAME = Qt.ItemDataRole.UserRole


class CodingForm(SheetForm):
    """Each table of letters with what the file begins with in it.

    Signals:
        chosen: the name of an encoding; "" lets the program find it
    """

    chosen = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, "coding", parent)
        self.list = LineList()
        self.list.setAccessibleName(words.say("review.coding_title"))
        self.list.itemActivated.connect(self.accept)
        self.body.addWidget(self.list, 1)

    def open(self, source: Source, now: str) -> None:
        """Offer the ways in which the source can be read, standing on the present one."""
        self.list.clear()
        for name in ("", *KNOWN):
            assumed = {"encoding": name} if name else {}
            text = likely_text(Source(source.name, source.raw, assumed=assumed))
            if not text:
                continue
            said = self.words.say(f"review.coding_{name.replace('-', '_') or 'found'}")
            item = QListWidgetItem(f"{said}\n{printable(_beginning(text), _SAMPLE)}")
            item.setData(_NAME, name)
            self.list.addItem(item)
            if name == now:
                self.list.setCurrentItem(item)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(_NAME))


def _beginning(text: str) -> str:
    """The first line with a letter that tables of letters differ in; else the first one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    telling = (line for line in lines if not line.isascii())
    return next(telling, lines[0] if lines else "")
