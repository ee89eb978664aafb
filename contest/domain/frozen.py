"""A faster `dataclasses.replace` for the frozen values that every event changes.

The standard one calls `__init__`, which sets field by field (6 µs for a Contest); copying the
instance's dictionary does the same in half a microsecond, and a history folds four times as
fast. It is for frozen dataclasses without slots and without `__post_init__`; the type checker
sees the standard one, so names and types of fields are checked as usual.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import is_
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import replace
else:

    def replace(value: T, /, **changes: object) -> T:
        """The value with some fields changed."""
        new = object.__new__(type(value))
        # One new dictionary, merged in C: half the time of filling the one that `new` has.
        object.__setattr__(new, "__dict__", value.__dict__ | changes)
        return new


def kept(value: object, name: str, parts: tuple[object, ...], make: Callable[[], T]) -> T:
    """What `make` works out of some parts of a frozen value, kept with it under a name.

    A copy carries it along (`replace`), and it is made again once one of the parts is another.
    """
    notes = value.__dict__
    note: tuple[tuple[object, ...], T] | None = notes.get(f"_kept_{name}")
    if note is None or not all(map(is_, note[0], parts)):
        note = notes[f"_kept_{name}"] = parts, make()
    return note[1]


__all__ = ["kept", "replace"]
