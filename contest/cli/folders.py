"""Folders that a command is to write into."""

from __future__ import annotations

from pathlib import Path

from contest.reading.faults import NotPossible, phrase


def check_folder(path: Path) -> None:
    """Raise NotPossible where something that is no folder stands in the way."""
    for place in (path, *path.parents):
        if place.is_dir():
            return
        if place.exists():
            raise NotPossible(phrase("cli.not_a_folder", file=str(place)))
