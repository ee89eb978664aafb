"""'Second copy': the host picks where, and the button says how it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from contest.presentation.wording import Words
from contest.ui.asking_file import ask_for_file
from contest.ui.host.buttons import restyle
from contest.ui.host.window import HostWindow
from contest.ui.widgets.buttons import DeskButton

_KINDS = {"follows": "why", "behind": "fault", "refused": "fault"}


class Mirroring(QObject):
    """A button in the console's top line; `heard` may be called on any thread.

    Signals:
        chosen: the file that the host picked
    """

    chosen = Signal(object)
    _heard = Signal(str, str, object)  # crosses the threads

    def __init__(
        self, words: Words, window: HostWindow, sentence_of: Callable[[Exception], str] = str
    ) -> None:
        super().__init__(window)
        self._words = words
        self._window = window
        self._sentence_of = sentence_of
        self.button = DeskButton(words.say("host.mirror"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setToolTip(words.say("host.mirror_hint"))
        self.button.clicked.connect(self.ask)
        self._heard.connect(self._on_heard)
        window.add_tool(self.button)

    def ask(self) -> None:
        """Let the host pick a file."""
        title = self._words.say("host.mirror_title")
        ask_for_file(self._window, self._words, title, self._on_file_selected, writes_over=False)

    def heard(self, file: Path, state: str, failure: Exception | None) -> None:
        """How the second copy stands now: follows, behind or refused."""
        self._heard.emit(str(file), state, failure)

    def _on_file_selected(self, file: str) -> None:
        self.chosen.emit(Path(file))

    def _on_heard(self, file: str, state: str, failure: Exception | None) -> None:
        why = "" if failure is None else self._sentence_of(failure)
        text = self._words.say(f"host.mirror_{state}", file=file, why=why)
        self._window.message.say(text, _KINDS[state])
        self.button.setText(self._words.say(f"host.mirror_button_{state}"))
        is_bad = state != "follows"
        self.button.setProperty("kind", "black" if is_bad else "")
        self.button.setProperty("on", "true" if is_bad else "")
        restyle(self.button)
