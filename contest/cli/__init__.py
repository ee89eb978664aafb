"""The commands that a person types; no rule of the contest lives here."""

from __future__ import annotations

import gc
from collections.abc import Sequence


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
