"""How the parameters of a round are named and written in a file, the same for every kind.

A field of the file is the field of the dataclass in camel case; what holds its default may be
left out. So a new kind of round needs one line in KINDS and one definition in the schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields
from typing import Any

from contest.domain.cue import Entry
from contest.domain.rounds import (
    Audience,
    Buzzer,
    Elimination,
    Everyone,
    Judged,
    Obstacle,
    Package,
    Playoff,
    RoundRules,
    Turns,
)
from contest.domain.rounds.common import Common, Draw
from contest.domain.rounds.judged import Criterion, Overtime

Fields = Mapping[str, Any]

Parameters = RoundRules | Common | Draw | Criterion | Overtime  # what holds them

KINDS: Mapping[str, type[RoundRules]] = {
    "everyone": Everyone,
    "turns": Turns,
    "buzzer": Buzzer,
    "package": Package,
    "obstacle": Obstacle,
    "elimination": Elimination,
    "judged": Judged,
    "playoff": Playoff,
    "audience": Audience,
}
AMOUNTS = (  # parameters in hundredths
    "right",
    "wrong",
    "blank",
    "weight",
    "points_per_survivor",
    "steal_wrong",
    "most_stake",
    "step",
    "drop_beyond",
    "most",
    "least",
    "minus",
    "centre_right",
)
AMOUNTS_WITHIN = ("criteria", "overtime")  # lists of parts that hold such parameters
AMOUNT_LISTS = ("speed_table", "values", "keyword")

# Parameters that a kind has no choice about: no file names them.
UNNAMED: Mapping[str, Fields] = {
    "judged": {"right": 0, "entry": Entry.SPOKEN.value},
    "elimination": {"right": 0, "entry": Entry.BOARDS.value},
    "playoff": {"right": 0},
    "audience": {"right": 0, "seconds": 0, "entry": Entry.SPOKEN.value},
}


def word_of(rules: RoundRules) -> str:
    """The word for the kind of a round."""
    return next(word for word, kind in KINDS.items() if kind is type(rules))


def parameters(kind: type[Parameters]) -> Iterator[Field[Any]]:
    """The fields of a dataclass of rules, without the one that holds the common ones."""
    return (field for field in fields(kind) if field.name != "common")


def in_file(name: str) -> str:
    """The name of a parameter in a file: turn_seconds is turnSeconds."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def is_default(field: Field[Any], value: object) -> bool:
    """Whether a parameter holds what it would hold if the file did not name it."""
    if field.default_factory is not MISSING:
        return bool(value == field.default_factory())
    return field.default is not MISSING and bool(value == field.default)
