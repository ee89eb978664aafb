"""'Go on elsewhere': where storing fails, the contest goes on in a file that the host picks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from contest.presentation.wording import Words
from contest.session.session import Outcome
from contest.ui.asking_file import ask_for_file
from contest.ui.bridge import Bridge
from contest.ui.host.window import HostWindow
from contest.ui.widgets.buttons import DeskButton

Moved = Callable[[Path, Exception | None], None]  # may be called on any thread
Move = Callable[[Path, Moved], None]


class Moving(QObject):
    """A button that stands in the console while the contest file cannot be written, or is slow.

    Signals:
        moved: the new file, and what went wrong or nothing
    """

    moved = Signal(object, str)
    _ended = Signal(object, object)  # crosses the threads

    def __init__(
        self,
        move: Move,
        words: Words,
        bridge: Bridge,
        window: HostWindow,
        sentence_of: Callable[[Exception], str] = str,
    ) -> None:
        super().__init__(window)
        self._move = move
        self._words = words
        self._window = window
        self._sentence_of = sentence_of
        self.button = DeskButton(words.say("host.go_on_elsewhere"))
        self.button.setProperty("kind", "black")
        self.button.setProperty("on", "true")  # red, while there is something to mend
        self.button.setVisible(False)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.ask)
        window.add_tool(self.button)
        bridge.refused.connect(self.on_refused)
        bridge.storing.connect(self.on_storing)
        self._ended.connect(self._on_ended)

    def on_refused(self, outcome: Outcome) -> None:
        """Offer another place once something could not be stored."""
        if isinstance(outcome.failure, OSError):
            self.button.setVisible(True)

    def on_storing(self, is_late: bool) -> None:
        """Offer another place once the disk has been slow."""
        if is_late:
            self.button.setVisible(True)

    def ask(self) -> None:
        """Let the host pick a file; the console stays usable."""
        title = self._words.say("host.go_on_elsewhere_title")
        ask_for_file(self._window, self._words, title, self._on_file_selected)

    def move_to(self, target: Path) -> None:
        """Go on in another file; `moved` tells what came of it."""
        self._move(target, self._ended.emit)

    def _on_file_selected(self, file: str) -> None:
        self.move_to(Path(file))

    def _on_ended(self, target: Path, failure: Exception | None) -> None:
        why = "" if failure is None else self._sentence_of(failure)
        name, kind = ("not_moved", "fault") if failure else ("moved", "why")
        self._window.message.say(self._words.say(f"host.{name}", file=target, why=why), kind)
        if failure is None:
            self.button.setVisible(False)
        self.moved.emit(target, why)
