"""What the hall sees, small and live, with black and the technical pause."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contest.domain.jury_commands import Interrupt
from contest.presentation.console import Console
from contest.presentation.wording import Words
from contest.ui.host.actions import Actions
from contest.ui.host.buttons import ActionButton, set_state
from contest.ui.host.panel import Panel
from contest.ui.widgets.theme import LOW

_MOST_OF_HEIGHT = 15  # per cent: a low window has to show the run of show too
_MOST_OF_LOW = 11  # where letters are small already


class AudiencePanel(Panel):
    """Holds the thumbnail that the program hands in; the console itself never draws the stage."""

    def __init__(
        self, words: Words, actions: Actions, thumbnail: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(words.say("host.audience"), parent)
        self._thumbnail = thumbnail
        thumbnail.setAccessibleName(words.say("host.audience"))
        self.body.addWidget(thumbnail)
        self.black = ActionButton(actions["black"])
        self.black.setProperty("kind", "black")
        self.body.addWidget(self.black)
        self.technical = ActionButton(actions["technical"])
        self.body.addWidget(self.technical)

    def show_console(self, console: Console) -> None:
        """Whether the stage is black."""
        set_state(self.black, "on", on=console.is_black)
        pauses = isinstance(console.offer("technical").command, Interrupt)
        set_state(self.technical, "on", on=not pauses)

    def fit(self, width: int, height: int) -> None:
        """Give the picture its height for a panel of so many pixels in a window of `height`."""
        share = _MOST_OF_HEIGHT if height >= LOW else _MOST_OF_LOW
        most = height * share // 100
        self._thumbnail.setFixedHeight(min(most, (width - 18) * 9 // 16))
