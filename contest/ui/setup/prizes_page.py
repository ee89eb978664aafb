"""Step 6: the prizes that the format gives, and how many of each."""

from __future__ import annotations

from PySide6.QtWidgets import QTextBrowser, QWidget

from contest.presentation.rulesheet import contest_rules
from contest.presentation.setup.draft import Draft, Step
from contest.presentation.wording import Words
from contest.ui.setup.page import SetupPage


class PrizesPage(SetupPage):
    """Prizes are a part of the format: they are shown here, to be bought and framed in time."""

    step = Step.PRIZES

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.text = QTextBrowser()
        self.text.setAccessibleName(words.say("setup.step_prizes"))
        self.body.addWidget(self.text, 1)

    def fill(self, draft: Draft) -> None:
        """The prizes in the words of the rules."""
        count = sum(prize.count for prize in draft.format.prizes)
        lines = [self._words.say("setup.prizes_none")]
        if count:
            lines = [self._words.say("setup.prizes_count", count=count)]
            title = self._words.say("rules.prizes")
            sections = contest_rules(draft.format, self._words)
            lines += [line for one in sections if one.title == title for line in one.lines]
        self.text.setPlainText("\n\n".join(lines))

    def take_focus(self) -> None:
        """There is nothing to type: the text can be scrolled."""
        self.text.setFocus()
