"""Forms, sheets and the panels of some kinds of round: made when the first picture stands.

Most contests begin without any of them, and they take long to load; only what is to have them at
once imports this.
"""

from __future__ import annotations

from collections.abc import Callable

from contest.presentation.wording import Words
from contest.ui.host.acts_panel import MarksPanel
from contest.ui.host.jury_sheet import JurySheet
from contest.ui.host.needs_form import NeedsForm
from contest.ui.host.obstacle_panel import KeywordPanel
from contest.ui.host.replace_panel import ReplacePanel
from contest.ui.host.seats_panel import SeatsPanel
from contest.ui.host.show_sheet import ShowSheet
from contest.ui.host.tie_break_panel import TieBreakPanel
from contest.ui.host.turns_panel import ChoicePanel
from contest.ui.host.winner_panel import WinnerPanel


class RarerPanels:
    """One of each; the window places them."""

    def __init__(self, words: Words, now_ns: Callable[[], int]) -> None:
        self.form, self.replacing = NeedsForm(words), ReplacePanel(words)
        self.jury = JurySheet(words)
        self.marks, self.choice = MarksPanel(words, now_ns), ChoicePanel(words)
        self.seats, self.ties = SeatsPanel(words), TieBreakPanel(words)
        self.hall = WinnerPanel(words)
        self.keyword = KeywordPanel(words)
        self.show = ShowSheet(words)
