"""While Qt waits for its threads of sound and film, these may have Python's lock."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from contest.resources import assets_dir
from contest.ui.media import player as module
from contest.ui.media.player import Player

SOUND = (assets_dir() / "sounds" / "fanfare.wav").read_bytes()


class Waiting:
    """A thread that wants the lock all the time, and gets it only where it is given away."""

    def __init__(self) -> None:
        self.turns = 0
        self._ends = False
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        while not self._ends:
            self.turns += 1
            time.sleep(0)

    def close(self) -> None:
        self._ends = True
        self._thread.join()


@pytest.fixture
def waiting() -> Iterator[Waiting]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(3600)  # nobody is asked to give the lock away
    made = Waiting()
    yield made
    sys.setswitchinterval(usual)
    made.close()


@pytest.mark.parametrize("deed", ["play", "pause", "rewind"])
def test_the_lock_is_given_away_while_a_medium_is_steered(
    waiting: Waiting, qtbot: QtBot, deed: str
) -> None:
    """PySide keeps it by itself: a thread of sound that wants it then never comes to its end."""
    for _ in range(40):
        player = Player()
        player.open("x", SOUND, "x")
        if deed != "play":
            player.play()
        qtbot.waitUntil(lambda made=player: made.length_ms > 0)  # type: ignore[misc]
        player._player.blockSignals(True)  # who hears of it gives the lock away as well
        act: Callable[[], None] = getattr(player, deed)
        before = waiting.turns
        act()
        had_it = waiting.turns > before
        player._player.blockSignals(False)
        player.close()
        if had_it:
            return
    pytest.fail("nobody else had the lock meanwhile")


def test_a_medium_is_let_go_the_same_way(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first stop of a player sometimes never came back."""
    freely, slots = module._freely, []

    def noted(target: QObject, slot: str, *values: object) -> None:
        slots.append(slot)
        freely(target, slot, *values)

    monkeypatch.setattr(module, "_freely", noted)
    player = Player()
    player.open("x", SOUND, "x")
    player.play()
    player.close()
    assert slots == ["play", "stop", "setSource"]
    assert not player.is_playing
