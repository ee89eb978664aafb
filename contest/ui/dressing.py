"""'Look…' on the console: the organiser's look is changed while the contest is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from contest.domain.look_commands import ChooseLook
from contest.domain.looks import Look
from contest.domain.state import Contest
from contest.presentation.look_wish import LookWish, wish_of
from contest.presentation.wording import Words
from contest.ui.host.window import HostWindow
from contest.ui.places import keep_beside
from contest.ui.widgets.buttons import DeskButton

if TYPE_CHECKING:
    from contest.ui.setup.look_window import LookWindow

MakeWindow = Callable[[Words, HostWindow], "LookWindow"]  # it is loaded when it is wanted
Wear = Callable[[LookWish], str]  # what was wrong with it, in words; nothing when it is on its way


class Dressing(QObject):
    """A button in the console's top line, and its window; `kept` may be called on any thread.

    Signals:
        asked: a command, complete but for its instant
    """

    asked = Signal(object)
    _kept = Signal(object, str)  # crosses the threads

    def __init__(
        self,
        words: Words,
        window: HostWindow,
        contest_now: Callable[[], Contest],
        wear: Wear,
        make_window: MakeWindow,
    ) -> None:
        super().__init__(window)
        self._words, self._console = words, window
        self._contest_now, self._wear = contest_now, wear
        self._make_window = make_window
        self.window: LookWindow | None = None
        self.button = DeskButton(words.say("look.open"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.open)
        self._kept.connect(self._on_kept)
        window.add_tool(self.button)

    def open(self) -> None:
        """Show the look of now."""
        if self.window is None:  # kept when it is closed: it is not taken apart
            self.window = self._make_window(self._words, self._console)
            keep_beside(self._console, "look", self.window)
            self.window.wished.connect(self._on_window_wished)
        self.window.open(wish_of(self._contest_now().look))

    def kept(self, look: Look, problem: str) -> None:
        """The pictures of a look lie in the file now, unless there was a problem."""
        self._kept.emit(look, problem)

    def close(self) -> None:
        """Take the window down."""
        if self.window is not None:
            self.window.close()

    def _on_window_wished(self, wish: LookWish) -> None:
        assert self.window is not None
        if wish == wish_of(self._contest_now().look):
            self.window.hide()
            return
        problem = self._wear(wish)
        if problem:
            self.window.say(problem)

    def _on_kept(self, look: Look, problem: str) -> None:
        assert self.window is not None
        if problem:
            self.window.say(problem)
            return
        self.asked.emit(ChooseLook(0, look))
        self.window.hide()
        self._console.message.say(self._words.say("look.saved"), "why")
