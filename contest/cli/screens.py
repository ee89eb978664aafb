"""Whether there is a screen to open a window on."""

from __future__ import annotations

import os
import sys

from contest.ui.bench import FIRST_PAINT


def has_screen() -> bool:
    """Whether a window can be shown; the bench counts the picture of an offscreen one."""
    if FIRST_PAINT in os.environ:
        return True
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True
