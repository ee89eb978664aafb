"""What is done about memory once the windows stand."""

from __future__ import annotations

import ctypes
import gc
import sys

_PICTURE = 1_000_000  # bytes; a picture of the whole stage has eight times as many
_M_MMAP_THRESHOLD = -3  # malloc.h of glibc


def settle_memory() -> None:
    """Collect rubbish from now on, and never look through what stands: it stays to the end.

    Pictures lie apart from all else from now on, too.
    """
    gc.freeze()
    gc.enable()
    if sys.platform.startswith("linux"):
        _keep_pictures_apart()


def _keep_pictures_apart() -> None:
    """Have the system take a picture back as soon as it is let go.

    By itself glibc moves to keeping such room in its heap once the first picture is let go. Small
    things then come to lie above each hole, and the next picture goes on top of them: in four hours
    of slides the hall grew by 40 MB, with nothing that was kept.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # other C libraries have none
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _PICTURE)
