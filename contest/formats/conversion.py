"""From the fields of a file that its schema has passed to a format as the rules know it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from decimal import Decimal
from typing import Any

from contest.domain.cue import Entry
from contest.domain.formats import Format, Prize, TieBreak, TieBreaker
from contest.domain.rounds import RoundRules
from contest.domain.rounds.common import Common, Draw, Title
from contest.domain.rounds.judged import Criterion, Overtime
from contest.formats.amounts import hundredths
from contest.formats.fields import (
    AMOUNT_LISTS,
    AMOUNTS,
    AMOUNTS_WITHIN,
    KINDS,
    UNNAMED,
    Fields,
    Parameters,
    in_file,
    parameters,
)

_STAND_INS: Fields = {
    "id": "?", "title": {"vi": "?", "en": "?"}, "entry": "spoken", "right": 1,
    "seconds": 1, "count": 1, "each": 1, "answerSeconds": 1, "rows": 4, "keyword": [1] * 6,
    "prize": {"vi": "?", "en": "?"}, "judges": 1, "criteria": [],
}  # fmt: skip


def format_of(fields: Fields, rounds: tuple[RoundRules, ...]) -> Format:
    """The format of a whole file, whose rounds have been read already."""
    given: dict[str, Any] = {}
    if "teams" in fields:
        given |= {"least_teams": fields["teams"]["least"], "most_teams": fields["teams"]["most"]}
    given |= {name: fields[name] for name in ("floor", "judging") if name in fields}
    return Format(
        id=fields["id"],
        version=fields["formatVersion"],
        title=title_of(fields["title"]),
        source=title_of(fields["source"]),
        season=fields["season"],
        rounds=rounds,
        tie_breakers=tuple(
            TieBreaker(TieBreak(one["kind"]), one.get("round", ""))
            for one in fields.get("tieBreakers", ())
        ),
        prizes=tuple(
            Prize(one["id"], title_of(one["title"]), one["count"])
            for one in fields.get("prizes", ())
        ),
        **given,
    )


def round_of(fields: Fields) -> RoundRules:
    """The parameters of one round; what the file does not name holds its default."""
    kind = KINDS[fields["kind"]]
    whole = _with_stand_ins(fields)
    return kind(common=Common(**_values(whole, Common)), **_values(whole, kind))


def readable_part(fields: Fields, unreadable: Set[str | int]) -> Fields:
    """The fields of a round without the unreadable ones, and with stand-ins for what is needed.

    It serves to check the others: whoever uses the round must have seen that none is missing.
    """
    kept = {name: value for name, value in fields.items() if name not in unreadable}
    return {**_STAND_INS, **_with_stand_ins(kept)}


def title_of(fields: Fields) -> Title:
    """A text in both languages."""
    return Title(fields["vi"], fields["en"])


def too_fine(fields: Fields) -> Iterator[tuple[str | int, ...]]:
    """Paths of the numbers of a round that have more than two decimals; texts have a pattern."""
    for name in AMOUNTS:
        if _is_too_fine(fields.get(name)):
            yield (name,)
    for name in AMOUNTS_WITHIN:
        parts = fields.get(name)
        for index, part in enumerate(parts if isinstance(parts, list) else ()):
            for amount in AMOUNTS if isinstance(part, Mapping) else ():
                if _is_too_fine(part.get(amount)):
                    yield (name, index, amount)
    for name in map(in_file, AMOUNT_LISTS):
        amounts = fields.get(name)
        for index, amount in enumerate(amounts if isinstance(amounts, list) else ()):
            if _is_too_fine(amount):
                yield (name, index)


def _is_too_fine(amount: object) -> bool:
    return isinstance(amount, Decimal) and hundredths(amount) is None


def _with_stand_ins(fields: Fields) -> Fields:
    """A speed table, stakes or values take the place of points, a turn's clock that of seconds."""
    stand_ins = dict(UNNAMED.get(str(fields.get("kind")), {}))
    if "speedTable" in fields:
        stand_ins["right"] = fields["speedTable"][0]
    elif "mostStake" in fields:
        stand_ins["right"] = fields["mostStake"]
    elif "values" in fields:
        stand_ins["right"] = fields["values"][0]
    if "keyword" in fields:  # as many rows as its list says
        stand_ins["rows"] = len(fields["keyword"]) - 1 - bool(fields.get("centre", True))
    if "turnSeconds" in fields:
        stand_ins["seconds"] = fields["turnSeconds"]
    return {**stand_ins, **fields}


def _values(fields: Fields, kind: type[Parameters]) -> dict[str, Any]:
    named = ((field.name, in_file(field.name)) for field in parameters(kind))
    return {name: _value(name, fields[key]) for name, key in named if key in fields}


def _value(name: str, value: Any) -> object:
    if name in AMOUNTS:
        return hundredths(value)
    if name in AMOUNT_LISTS:
        return tuple(map(hundredths, value))
    match name:
        case "title" | "prize":
            return title_of(value)
        case "entry":
            return Entry(value)
        case "criteria":
            return tuple(Criterion(**_values(one, Criterion)) for one in value)
        case "overtime":
            return tuple(Overtime(**_values(one, Overtime)) for one in value)
        case "draw":
            return Draw(**_values(value, Draw))
        case _:
            return tuple(value) if isinstance(value, list) else value
