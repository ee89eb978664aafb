"""A console that has everything at once: for pictures of it, where nobody waits for the first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from contest.presentation.wording import Words
from contest.ui.bridge import Bridge
from contest.ui.host.desk import Desk, PagesOf
from contest.ui.host.rarer import RarerPanels


def whole_desk(
    bridge: Bridge, words: Words, thumbnail: QWidget, now_ns: Callable[[], int], pages_of: PagesOf
) -> Desk:
    """The desk with its forms and rarer panels."""
    desk = Desk(bridge, words, thumbnail, now_ns, pages_of, RarerPanels)
    desk.complete()
    return desk
