"""What is done about memory: rubbish, and what the C library keeps of what was let go."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable
from functools import cache


def settle_memory() -> None:
    """Collect rubbish from now on, and never look through what stands: it stays to the end."""
    gc.freeze()
    gc.enable()


def give_back_memory() -> None:
    """Let the system have what lies unused in the heap; takes 4–7 ms, and nothing is changed.

    A picture of the whole stage has 8 MB. Small things come to lie above the hole that it leaves,
    and the next one goes on top: in four hours of slides at sixty times their speed the hall grew
    by 40 MB, with nothing that was kept. To have glibc map each picture by itself costs 8 ms a
    slide, for its pages have to be made each time.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    """What gives back; other systems and C libraries have nothing of the kind."""
    if not sys.platform.startswith("linux"):
        return None
    found: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return found
