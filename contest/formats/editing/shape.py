"""The form of a format, made from the published schema: which fields, how wide, what by default.

A field that the schema gains stands in the form without a line of code; only its label is to be
written into the catalogues.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from enum import Enum
from functools import cache
from typing import Any

from contest.domain.formats import Format
from contest.domain.rounds.common import Common, Draw
from contest.domain.rounds.judged import Criterion, Overtime
from contest.formats.amounts import amount_of
from contest.formats.fields import AMOUNTS, KINDS, in_file
from contest.formats.published import published_schema
from contest.values import dataclass

Schema = Mapping[str, Any]


class Sort(Enum):
    """How a field is filled in."""

    NUMBER = "number"  # whole
    POINTS = "points"  # at most two decimals
    SWITCH = "switch"  # yes or no
    CHOICE = "choice"  # one of some
    LINE = "line"
    BOTH = "both"  # a text in both languages
    NUMBERS = "numbers"  # a list of whole numbers
    AMOUNTS = "amounts"  # a list of points
    TICKS = "ticks"  # some of some
    TEXTS = "texts"  # a list of texts
    PARTS = "parts"  # a list of objects with fields of their own
    GROUP = "group"  # an object with fields of its own


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form. `default`: what holds where a file leaves it out, None for nothing."""

    name: str
    sort: Sort
    is_required: bool = False
    default: object = None
    least: float = 0
    most: float = 0
    choices: tuple[object, ...] = ()
    within: tuple[Field, ...] = ()  # of a group, or of each part
    least_items: int = 0
    most_items: int = 0

    @property
    def unit(self) -> str:
        """What its numbers count; empty where the label says it."""
        if self.name in _UNITS:
            return _UNITS[self.name]
        if self.name.casefold().endswith("seconds"):
            return "seconds"
        return "points" if self.sort in (Sort.POINTS, Sort.AMOUNTS) else ""


_UNITS = {
    "weight": "times", "count": "", "each": "questions", "tries": "teams", "seats": "seats",
    "rescues": "times", "rescueMost": "seats", "judges": "judges", "leastJudges": "judges",
    "mostJudges": "judges", "packages": "packages", "ties": "times", "rows": "rows",
    "blocks": "seats",
}  # fmt: skip
_HIDDEN = ("id", "kind", "$schema", "format", "formatVersion", "rounds")  # not for people
_RANKING = ("tieBreakers",)
_PRIZES = ("prizes",)
_LAST = ("draw",)
_TEXT_LIMIT = 300
_FINEST = 0.01  # points have two decimals


@cache
def round_shape(kind: str) -> tuple[Field, ...]:
    """The fields of a kind of round: what must be filled in first, what is drawn last."""
    rules = KINDS[kind]
    return _ordered(_object(_definition(kind), _defaults(Common) | _defaults(rules)))


@cache
def head_shape() -> tuple[Field, ...]:
    """The fields of the whole format but rounds, ranking and prizes."""
    return tuple(one for one in _head() if one.name not in (*_RANKING, *_PRIZES))


@cache
def ranking_shape() -> tuple[Field, ...]:
    """What separates equal teams."""
    return tuple(one for one in _head() if one.name in _RANKING)


@cache
def prizes_shape() -> tuple[Field, ...]:
    """The prizes."""
    return tuple(one for one in _head() if one.name in _PRIZES)


def _head() -> tuple[Field, ...]:
    defaults = _defaults(Format) | {"teams": {"least": 2, "most": 12}}
    return _ordered(_object(published_schema(), defaults))


def _ordered(found: Iterator[Field]) -> tuple[Field, ...]:
    shape = tuple(found)
    return (
        *(one for one in shape if one.name == "title"),
        *(one for one in shape if one.is_required and one.name != "title"),
        *(one for one in shape if not one.is_required and one.name not in _LAST),
        *(one for one in shape if one.name in _LAST),
    )


def _object(part: Schema, defaults: Mapping[str, object]) -> Iterator[Field]:
    required = part.get("required", ())
    for name, given in part["properties"].items():
        if name not in _HIDDEN or (name == "kind" and "enum" in given):
            yield _field(name, _resolved(given), name in required, defaults.get(name))


def _field(name: str, part: Schema, is_required: bool, default: object) -> Field:
    if "enum" in part:
        return Field(name, Sort.CHOICE, is_required, default, choices=tuple(part["enum"]))
    match part.get("type"):
        case "boolean":
            return Field(name, Sort.SWITCH, is_required, default)
        case "integer":
            least, most = part["minimum"], part["maximum"]
            told = default if isinstance(default, int) and default >= least else None
            return Field(name, Sort.NUMBER, is_required, told, least, most)
        case ["number", "string"]:
            least = part.get("minimum", part.get("exclusiveMinimum", 0) + _FINEST)
            return Field(name, Sort.POINTS, is_required, default, least, part["maximum"])
        case "array":
            return _list(name, part, is_required)
        case "object":
            return _holder(name, part, is_required, default)
        case _:
            most = part.get("maxLength", _TEXT_LIMIT)
            return Field(name, Sort.LINE, is_required, default, most=most)


def _holder(name: str, part: Schema, is_required: bool, default: object) -> Field:
    inside = part["properties"]
    if set(inside) == {"vi", "en"}:
        most = inside["vi"]["maxLength"]
        return Field(name, Sort.BOTH, is_required, most=most)
    known = default if isinstance(default, dict) else {}
    defaults = known or (_defaults(Draw) if name == "draw" else {})
    within = tuple(_object(part, defaults))
    return Field(name, Sort.GROUP, is_required, within=within)


def _list(name: str, part: Schema, is_required: bool) -> Field:
    item = _resolved(part["items"])
    least, most = part.get("minItems", 0), part.get("maxItems", 0)
    common: dict[str, Any] = {"least_items": least, "most_items": most, "is_required": is_required}
    if "enum" in item:
        return Field(name, Sort.TICKS, choices=tuple(item["enum"]), **common)
    match item.get("type"):
        case "integer" if item["maximum"] < 10:  # levels
            levels = tuple(range(item["minimum"], item["maximum"] + 1))
            return Field(name, Sort.TICKS, choices=levels, **common)
        case "integer":
            least, most = item["minimum"], item["maximum"]
            return Field(name, Sort.NUMBERS, least=least, most=most, **common)
        case ["number", "string"]:
            return Field(name, Sort.AMOUNTS, least=item["minimum"], most=item["maximum"], **common)
        case "object":
            owner = {"criteria": Criterion, "overtime": Overtime}.get(name)
            within = tuple(_object(item, _defaults(owner) if owner else {}))
            return Field(name, Sort.PARTS, within=within, **common)
        case _:
            return Field(name, Sort.TEXTS, **common)


def _definition(name: str) -> Schema:
    part: Schema = published_schema()["$defs"][name]
    return part


def _resolved(part: Schema) -> Schema:
    """The part, with what it refers to."""
    if "$ref" not in part:
        return part
    return {**_resolved(_definition(part["$ref"].removeprefix("#/$defs/"))), **part}


def _defaults(owner: type) -> dict[str, object]:
    """What holds where a file leaves a field out, as the file would say it."""
    found: dict[str, object] = {}
    for one in fields(owner):
        if one.default is MISSING:
            continue
        value = one.default
        if isinstance(value, Enum):
            value = value.value
        elif isinstance(value, int) and one.name in AMOUNTS and not isinstance(value, bool):
            value = amount_of(value)
        if value != ():
            found[in_file(one.name)] = value
    return found
