"""Values of a format by their path, each change as a new whole: the old one stays for undo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Path = tuple[str | int, ...]
Fields = Mapping[str, Any]


def value_at(holder: Any, path: Path) -> Any:
    """The value at a path, None where the file says nothing there."""
    for step in path:
        if isinstance(step, int):
            if not isinstance(holder, list) or step >= len(holder):
                return None
            holder = holder[step]
        elif isinstance(holder, Mapping) and step in holder:
            holder = holder[step]
        else:
            return None
    return holder


def with_value(holder: Any, path: Path, value: object) -> Any:
    """The holder with another value at the path; holders on the way are made."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        listed = list(holder)
        listed[step] = with_value(listed[step], rest, value)
        return listed
    fields = dict(holder) if isinstance(holder, Mapping) else {}
    fields[step] = with_value(fields.get(step), rest, value)
    return fields


def without(holder: Any, path: Path) -> Any:
    """The holder without what stands at the path; a holder that is left empty goes too."""
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        listed = list(holder)
        if rest:
            listed[step] = without(listed[step], rest)
        else:
            del listed[step]
        return listed
    if not isinstance(holder, Mapping) or step not in holder:
        return holder
    fields = dict(holder)
    kept = without(fields[step], rest) if rest else None
    if kept:
        fields[step] = kept
    else:
        del fields[step]
    return fields


def paths_by_line(value: object, path: Path = ()) -> Iterator[Path]:
    """What stands on each line of the value as `json.dumps` writes it with an indent."""
    parts: list[tuple[str | int, object]] = []
    if isinstance(value, Mapping):
        parts = list(value.items())
    elif isinstance(value, list):
        parts = list(enumerate(value))
    yield path
    for step, part in parts:
        yield from paths_by_line(part, (*path, step))
    if parts:
        yield path  # its closing bracket
