"""Formats by name: those in a folder, and the file that a name or a path means."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from contest.formats.loader import FormatReading, read_format
from contest.reading.faults import BadFile, fault

SUFFIX = ".json"


def shipped_formats(folder: Path) -> tuple[FormatReading, ...]:
    """Every format file of a folder, by name, the faulty ones with their faults."""
    return tuple(read_format(path) for path in sorted(folder.glob(f"*{SUFFIX}")))


def format_path(name: str, folder: Path) -> Path:
    """The file that `name` means: a path to a file, or the name of a format in `folder`.

    Raises BadFile, with the names that there are, when a plain name is none of them.
    """
    given = Path(name)
    if given.suffix == SUFFIX or given.exists() or len(given.parts) != 1:
        return given
    known = tuple(path.stem for path in sorted(folder.glob(f"*{SUFFIX}")))
    if name in known:
        return folder / f"{name}{SUFFIX}"
    near = get_close_matches(name, known, 1)
    if near:
        raise BadFile(fault("formats.no_such_format_near", name, near=near[0], known=known))
    raise BadFile(fault("formats.no_such_format", name, known=known))
