"""Step 5: where the questions come from, and whether there are enough for every round."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from contest.presentation.setup.checking import Needs, Remark
from contest.presentation.setup.draft import Draft, Step
from contest.presentation.wording import Words
from contest.ui.asking import ask_for_file, ask_for_folder
from contest.ui.setup.page import RemarkList, SetupPage
from contest.ui.setup.ports import BankChoice, NotMade, Workshop
from contest.ui.widgets.buttons import DeskButton
from contest.ui.widgets.labels import label
from contest.ui.widgets.line_list import LineList

_FOLDER = Qt.ItemDataRole.UserRole
_COLUMNS = ("round", "needed", "found", "spare", "enough")


class BanksPage(SetupPage):
    """Ticks on the left, what each round needs and gets on the right."""

    step = Step.BANKS

    def __init__(self, words: Words, workshop: Workshop, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._workshop = workshop
        self.list = LineList()
        self.list.setAccessibleName(words.say("setup.step_banks"))
        for choice in workshop.banks():
            self._add(choice)
        self.list.itemChanged.connect(self._on_item_changed)
        self.add = DeskButton(words.say("setup.add_bank"))
        self.add.clicked.connect(self._on_add_clicked)
        self.add_sealed = DeskButton(words.say("sealing.add"))
        self.add_sealed.clicked.connect(self._on_add_sealed_clicked)
        self.trouble = RemarkList()
        self.needs = QTableWidget(0, len(_COLUMNS))
        self.needs.setHorizontalHeaderLabels([words.say(f"setup.need_{name}") for name in _COLUMNS])
        self.needs.setAccessibleName(words.say("setup.needs"))
        self.needs.verticalHeader().hide()
        self.needs.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.needs.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a reader of the screen goes there
        self.needs.setTabKeyNavigation(False)
        head = self.needs.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.remarks = RemarkList()
        self._place()

    def fill(self, draft: Draft) -> None:
        """Tick the banks of the draft; those that are not on the list come onto it."""
        self.list.blockSignals(True)
        known = {item.data(_FOLDER) for item in self._items()}
        for folder in draft.banks:
            if folder not in known:
                self._take(Path(folder))
        for item in self._items():
            on = item.data(_FOLDER) in draft.banks
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """What is short, in words."""
        self.remarks.show_remarks((one for one in remarks if one.step is self.step), 4)

    def show_needs(self, needs: Needs) -> None:
        """What each round needs and gets."""
        self.needs.setRowCount(len(needs.rounds))
        for row, one in enumerate(needs.rounds):
            sign = "✓" if one.is_met else self._words.say("setup.lacks", n=one.needed - one.found)
            spare = f"{one.spare_found}/{one.spare_needed}" if one.spare_needed else "–"
            texts = (f"{one.number}. {one.title}", str(one.needed), str(one.found), spare, sign)
            for column, text in enumerate(texts):
                self.needs.setItem(row, column, QTableWidgetItem(text))

    def take_focus(self) -> None:
        """The list."""
        self.list.setFocus()
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def open_folder(self, folder: Path) -> None:
        """A bank of somebody's own, be it sealed, ticked at once."""
        if self._take(folder):
            item = self._items()[-1]
            self.list.setCurrentItem(item)
            item.setCheckState(Qt.CheckState.Checked)

    def _place(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.add)
        left.addWidget(self.add_sealed)
        left.addWidget(self.trouble)
        right.addWidget(label("caption", self._words.say("setup.needs")))
        right.addWidget(self.needs, 1)
        right.addWidget(self.remarks)
        row = QHBoxLayout()
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)

    def _take(self, folder: Path) -> bool:
        try:
            choice = self._workshop.bank_in(folder)
        except NotMade as reasons:
            self.trouble.say(str(reasons))
            return False
        self.trouble.say("")
        self._add(choice)
        return True

    def _add(self, choice: BankChoice) -> None:
        text = self._words.say("setup.bank", title=choice.title, count=choice.count)
        item = QListWidgetItem(text)
        item.setData(_FOLDER, choice.folder)
        item.setToolTip(choice.folder)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        found = (self.list.item(row) for row in range(self.list.count()))
        return list(found)

    def _on_item_changed(self) -> None:
        ticked = (one for one in self._items() if one.checkState() is Qt.CheckState.Checked)
        self.change(banks=tuple(one.data(_FOLDER) for one in ticked))

    def _on_add_clicked(self) -> None:
        ask_for_folder(self, self._words, "setup.add_bank", self.open_folder)

    def _on_add_sealed_clicked(self) -> None:
        ask_for_file(self, self._words, "sealing.add", "*.sealed", self.open_folder)
