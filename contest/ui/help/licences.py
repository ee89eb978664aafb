"""Under which licences stand the libraries that this program uses: told by what is installed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import (
    Distribution,
    PackageMetadata,
    PackageNotFoundError,
    distribution,
)

from contest.ui.help.report import PROGRAM
from contest.values import dataclass

_NAME = re.compile(r"[A-Za-z0-9._-]+")
# Extras whose libraries people run; what only tests need is not shipped.
_SHIPPED_EXTRAS = ("pads", "scan")
_LONGEST = 60  # of a licence that is told in a line; some records hold all of its text


@dataclass(frozen=True, slots=True)
class Licence:
    """A library, its version and the name of its licence."""

    name: str
    version: str
    licence: str


def licence_of(found: Distribution) -> str:
    """The licence as the record of a package names it; empty where it names none."""
    record = found.metadata
    expression = _first(record, "License-Expression")
    if expression:
        return expression
    classified = [
        line.split("::")[-1].strip()
        for line in record.get_all("Classifier", [])
        if line.startswith("License ::") and not line.endswith("OSI Approved")
    ]
    if classified:
        return ", ".join(classified)
    first = _first(record, "License").strip().partition("\n")[0].strip()
    return first[:_LONGEST]


def _first(record: PackageMetadata, name: str) -> str:
    values = record.get_all(name) or [""]
    return str(values[0])


def shipped_licences() -> tuple[Licence, ...]:
    """Every library that the program needs, with what those need, by name."""
    found: dict[str, Distribution] = {}
    _collect(PROGRAM, found, _SHIPPED_EXTRAS)
    return tuple(
        Licence(one.metadata["Name"], one.version, licence_of(one) or "?")
        for _, one in sorted(found.items())
    )


def _collect(name: str, found: dict[str, Distribution], extras: tuple[str, ...] = ()) -> None:
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    try:
        found[key] = distribution(name)
    except PackageNotFoundError:
        return  # an extra that is not installed, or a library of another system
    for needed in _needs(found[key], extras):
        _collect(needed, found)


def _needs(found: Distribution, extras: tuple[str, ...]) -> Iterator[str]:
    for line in found.requires or ():
        name, _, marker = line.partition(";")
        asked = re.search(r"extra\s*==\s*['\"]([^'\"]+)", marker)
        match = _NAME.match(name)
        if match and (asked is None or asked.group(1) in extras):
            yield match.group()
