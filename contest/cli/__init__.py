"""The commands that a person types; no rule of the contest lives here."""

from __future__ import annotations

import gc
from collections.abc import Sequence

_ROOM = 40_000  # places of a frame: the piece of stack made for it has nearly as many left


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    # Nothing of a start is rubbish: the collector would only look at all that is loaded, again
    # and again. Every command but the one that opens windows lets it work once it is known.
    gc.disable()
    try:
        from contest.cli.commands import run

        return run(argv)
    finally:
        gc.enable()


# WORKAROUND https://github.com/python/cpython/issues/142183: Python's stack comes in pieces of
# 16 kB, and a loop that happens to call across the end of one maps and unmaps the next at each
# call; imports nest so deep that a start did so ten thousand times, a tenth of its time. For a
# frame that asks for more a piece twice as big is made, in which all that it calls finds room.
main.__code__ = main.__code__.replace(co_stacksize=_ROOM)
