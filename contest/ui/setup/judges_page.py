"""Step 4: the names of the judges, which papers and minutes carry."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from contest.domain.rounds import Judged
from contest.presentation.setup.checking import Remark
from contest.presentation.setup.draft import Draft, Step, names_in
from contest.presentation.wording import Words
from contest.ui.setup.page import RemarkList, SetupPage
from contest.ui.widgets.labels import label


class JudgesPage(SetupPage):
    """A name a line; the order is that of their sheets."""

    step = Step.JUDGES

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._needed = label("note", wraps=True)
        self.names = QPlainTextEdit()
        self.names.setTabChangesFocus(True)
        self.names.setAccessibleName(words.say("setup.step_judges"))
        self.names.setPlaceholderText(words.say("setup.judges_example"))
        self.names.textChanged.connect(self._on_text_changed)
        self.remarks = RemarkList()
        self.body.addWidget(self._needed)
        self.body.addWidget(self.names, 1)
        self.body.addWidget(self.remarks)

    def fill(self, draft: Draft) -> None:
        """Put the names into the field."""
        self.names.setPlainText("\n".join(draft.judges))
        self._needed.setText(" ".join(self._needed_lines(draft)) or self._words.say("setup.free"))

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """Say what is wrong on this page."""
        self.remarks.show_remarks(one for one in remarks if one.step is self.step)

    def take_focus(self) -> None:
        """The names."""
        self.names.setFocus()

    def _needed_lines(self, draft: Draft) -> list[str]:
        lines = []
        for number, rules in enumerate(draft.format.rounds, 1):
            if isinstance(rules, Judged):
                least, most = rules.judges_range
                count = str(least) if least == most else f"{least}–{most}"
                lines.append(self._words.say("setup.judged_round", round=number, count=count))
        return lines

    def _on_text_changed(self) -> None:
        self.change(judges=names_in(self.names.toPlainText()))
