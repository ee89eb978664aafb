"""A faster `dataclasses.replace` for the frozen values that every event changes.

The standard one calls `__init__`, which sets field by field (6 µs for a Contest); copying the
instance's dictionary does the same in half a microsecond, and a history folds four times as
fast. It is for frozen dataclasses without slots and without `__post_init__`; the type checker
sees the standard one, so names and types of fields are checked as usual.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from dataclasses import replace
else:
    T = TypeVar("T")

    def replace(value: T, /, **changes: object) -> T:
        """The value with some fields changed."""
        new = object.__new__(type(value))
        # One new dictionary, merged in C: half the time of filling the one that `new` has.
        object.__setattr__(new, "__dict__", value.__dict__ | changes)
        return new


__all__ = ["replace"]
