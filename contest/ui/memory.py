"""What is done about memory: rubbish, and what the C library keeps of what was let go."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3  # malloc.h
_MAPPED_BYTES = 256 * 1024
_HEAP_BYTES = 32 * 1024 * 1024  # the most that glibc takes; above it all is mapped
_SPARE_BYTES = 16 * 1024 * 1024  # on top of the heap, before it is given back


def settle_memory() -> None:
    """Collect rubbish from now on, and never look through what stands: it stays to the end."""
    gc.freeze()
    gc.enable()


def give_back_memory() -> None:
    """Let the system have what lies unused in the heap; takes 0.3–7 ms, and nothing is changed."""
    trim = _from_glibc("malloc_trim")
    if trim is not None:
        trim(0)


@contextmanager
def mapped() -> Iterator[None]:
    """What is large and made in here goes into a hole that is there, or else lies by itself.

    A line of large letters is a picture of one to three MB. In the heap small things come to lie
    in the hole that it leaves, and the next one goes on top: in hours of slides the heap grows
    with nothing that is kept. What lies by itself leaves no hole; it costs 0.3 ms a MB, for its
    pages are made anew each time.
    """
    choose = _chooser()
    if choose is None:
        yield
        return
    choose(_M_MMAP_THRESHOLD, _MAPPED_BYTES)
    try:
        yield
    finally:
        choose(_M_MMAP_THRESHOLD, _HEAP_BYTES)


@cache
def _chooser() -> Callable[..., int] | None:
    """Sets limits of glibc, which from then on no longer finds them by itself."""
    choose = _from_glibc("mallopt")
    if choose is not None:
        choose(_M_TRIM_THRESHOLD, _SPARE_BYTES)
    return choose


@cache
def _from_glibc(name: str) -> Callable[..., int] | None:
    """One of its functions; other systems and C libraries have nothing of the kind."""
    if not sys.platform.startswith("linux"):
        return None
    found: Callable[..., int] | None = getattr(ctypes.CDLL(None), name, None)
    return found
