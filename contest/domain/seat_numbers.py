"""Numbers of contestants as a host types and reads them: "12-15 20" and back."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PART = re.compile(r"(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?", re.ASCII)
_PARTING = re.compile(r"[\s,;.]+")
_AROUND_DASH = re.compile(r"\s*[-–−]\s*")


def numbers_of(text: str) -> tuple[int, ...] | None:
    """The numbers in a text like "3, 12-15 20", in order, each once; None for anything else."""
    parts = [part for part in _PARTING.split(_AROUND_DASH.sub("-", text.strip())) if part]
    found: set[int] = set()
    for part in parts:
        match = _PART.fullmatch(part)
        if match is None:
            return None
        first = int(match[1])
        last = first if match[2] is None else int(match[2])
        if last < first:
            return None
        found.update(range(first, last + 1))
    return tuple(sorted(found))


def listed(numbers: Iterable[int]) -> str:
    """Numbers as text, neighbours drawn together: 3, 12–15, 20."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run(one) for one in runs)


def _run(numbers: list[int]) -> str:
    if len(numbers) < 3:
        return ", ".join(map(str, numbers))
    return f"{numbers[0]}–{numbers[-1]}"
