"""Which page of help speaks of what is on now at the console."""

from __future__ import annotations

from contest.presentation.console import Console

_BY_ENTRY = {"boards": "boards", "keys": "buzzers", "touch": "buzzers", "spoken": "spoken"}


def place_of(console: Console | None) -> str:
    """The page about the state of a contest."""
    if console is None:
        return "evening"
    if console.resume is not None:
        return "power_cut"
    for panel, page in (
        (console.elimination, "golden_bell"),
        (console.acts, "marks"),
        (console.obstacle, "obstacle"),
    ):
        if panel is not None:
            return page
    if console.question is None:
        return "evening"
    if console.takes in ("buzz", "both"):
        return "buzzers"
    return _BY_ENTRY.get(console.entry_kind, "evening")
