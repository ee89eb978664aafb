"""Every action of the console, in one table: each shows its offer and says why it is locked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from contest.presentation.console import Console
from contest.presentation.offers import Offer
from contest.presentation.wording import Words

# Actions by the part of the window where they stand, in that order.
SCENES = ("welcome", "agenda", "teams", "rules", "scoreboard", "cue")
QUESTION = ("pass", "page_back", "page_forward", "skip", "replace", "throw_out")
RECORD = ("settle", "change_points")
ROUND = ("end_round", "ceremony", "ceremony_back", "end_contest")
CLOCK = ("less_time", "more_time", "set_clock")
_KEYS: Mapping[str, str] = {"black": "F9", "undo": "Ctrl+Z", "pause": "P", "technical": "F10"}


class OfferAction(QAction):
    """One action. It stays enabled when it is locked, so that a try can be answered with why.

    Signals:
        chosen: its offer, open or locked
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self.name = name
        self.key = _KEYS.get(name, "")
        self.offer = Offer(name, "", None)
        self.triggered.connect(self._on_triggered)

    def show_offer(self, offer: Offer) -> None:
        """Label, state and reasons."""
        self.offer = offer
        label = f"{offer.label} · {self.key}" if self.key else offer.label
        self.setText(label.replace("&", "&&"))
        self.setToolTip("\n".join((label, *offer.reasons)))
        self.setStatusTip(" ".join(offer.reasons))

    def _on_triggered(self) -> None:
        self.chosen.emit(self.offer)


class Actions(QObject):
    """The table of actions, by the id of their offers; pause and going on share one.

    Signals:
        chosen: the offer of the action that was tried
    """

    chosen = Signal(object)

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        names = ("black", "technical", "undo", "pause", *SCENES, *QUESTION, *RECORD, *ROUND, *CLOCK)
        self._actions = {name: OfferAction(name, self) for name in names}
        self._actions["undo_and_replace"] = OfferAction("undo_and_replace", self)
        for action in self._actions.values():
            action.chosen.connect(self.chosen)

    def __getitem__(self, name: str) -> OfferAction:
        return self._actions[name]

    def several(self, names: Iterable[str]) -> list[OfferAction]:
        """The actions of these names, in that order."""
        return [self._actions[name] for name in names]

    def show_console(self, console: Console) -> None:
        """Every action as it is offered now."""
        offers = {offer.id: offer for offer in console.offers}
        if console.clock is not None and not console.clock.running:
            offers["pause"] = offers["resume_clock"]
        undo = offers["undo"]
        label = self._words.say("host.undo_and_replace")
        offers["undo_and_replace"] = Offer("undo_and_replace", label, undo.command, undo.reasons)
        for name, action in self._actions.items():
            action.show_offer(offers[name])
