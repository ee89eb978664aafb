"""After a mishap: the host is told, everything is shown again, and the stage can be made anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from contest.domain.state import Contest
from contest.presentation.wording import Words
from contest.ui.program import Program
from contest.ui.widgets.buttons import DeskButton

_CALM_MS = 5_000  # what keeps failing is told once in this time, and not shown again and again


class Mending(QObject):
    """A key (Ctrl+F11) that makes the stage anew, and a button for it once something went wrong.

    Signals:
        remade: the stage stands anew, with what the contest says
    """

    remade = Signal()

    def __init__(self, program: Program, stored: Callable[[], Contest], words: Words) -> None:
        super().__init__(program)
        self._program = program
        self._stored = stored
        self._words = words
        window = program.desk.window
        self.button = DeskButton(words.say("mishap.remake"))
        self.button.setToolTip(words.say("mishap.remake_hint"))
        self.button.setProperty("kind", "black")
        self.button.setProperty("on", "true")
        self.button.setVisible(False)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.remake)
        window.add_tool(self.button)
        program.desk.hands.stage_remake_wanted.connect(self.remake)
        program.stage_wedged.connect(self.tell_wedged)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)

    def tell(self, _where: str) -> None:
        """Something went wrong that nobody foresaw: the contest goes on by what is stored."""
        if self._calm.isActive():
            return
        self._calm.start()
        self.button.setVisible(True)
        self._program.desk.window.message.say(self._words.say("mishap.told"), "why")
        QTimer.singleShot(0, self, self.show_again)

    def tell_wedged(self) -> None:
        """The stage draws no more: the host is told what one key does about it."""
        self.button.setVisible(True)
        self._program.desk.window.message.say(self._words.say("mishap.wedged"), "why")

    def show_again(self) -> None:
        """Show on console and stage what the history says."""
        self._program.show_again(self._stored())

    def remake(self) -> None:
        """Make the stage anew; the contest and the console go on meanwhile."""
        hall = self._program.hall
        if hall is None:
            return
        hall.remake()
        self.button.setVisible(False)
        self._program.desk.window.message.say(self._words.say("mishap.remade"), "why")
        self._program.desk.window.activateWindow()
        self.remade.emit()
