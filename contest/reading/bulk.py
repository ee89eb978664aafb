"""Work on very many small values at once, without the collector going through them each time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Keep the cyclic collector out; it is let in again at the end if it was there before.

    Half a million fresh values make it look through all of them several times, which is a third
    of the time of loading and checking a big bank. Nothing made here holds a cycle.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
