"""Writing a format as the file it may be read from again; what holds its default is left out."""

from __future__ import annotations

import json
from enum import Enum

from contest.domain.formats import Format, Prize, TieBreaker
from contest.domain.rounds import RoundRules
from contest.domain.rounds.common import Draw, Title
from contest.domain.rounds.judged import Criterion, Overtime
from contest.formats.amounts import amount_of
from contest.formats.fields import (
    AMOUNT_LISTS,
    AMOUNTS,
    UNNAMED,
    Parameters,
    in_file,
    is_default,
    parameters,
    word_of,
)

Written = dict[str, object]


def dump_format(format: Format) -> str:  # noqa: A002 - the word of the rule sheet
    """The text of a format file, UTF-8 to be, that ends with a line end."""
    written: Written = {
        "format": "contest-format",
        "formatVersion": format.version,
        "id": format.id,
        "title": _title(format.title),
        "source": _title(format.source),
        "season": format.season,
        "teams": {"least": format.least_teams, "most": format.most_teams},
        "floor": format.floor,
        "judging": format.judging,
        "tieBreakers": [_tie_breaker(one) for one in format.tie_breakers],
        "prizes": [_prize(one) for one in format.prizes],
        "rounds": [_round(rules) for rules in format.rounds],
    }
    return json.dumps(written, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _round(rules: RoundRules) -> Written:
    kind = word_of(rules)
    common = _parameters(rules.common)
    for name in UNNAMED.get(kind, ()):
        common.pop(name, None)
    return {"id": common.pop("id"), "kind": kind} | common | _parameters(rules)


def _parameters(rules: Parameters) -> Written:
    named = ((field, getattr(rules, field.name)) for field in parameters(type(rules)))
    return {
        in_file(field.name): _value(field.name, value)
        for field, value in named
        if not is_default(field, value)
    }


def _value(name: str, value: object) -> object:
    match value:
        case Title():
            return _title(value)
        case (Criterion() | Overtime(), *_):
            return [_parameters(one) for one in value if isinstance(one, Criterion | Overtime)]
        case Draw():
            return _parameters(value)
        case Enum():
            return value.value
        case int() if name in AMOUNTS:
            return amount_of(value)
        case tuple() if name in AMOUNT_LISTS:
            return [amount_of(points) for points in value]
        case _:
            return value


def _title(title: Title) -> Written:
    return {"vi": title.vi, "en": title.en}


def _tie_breaker(one: TieBreaker) -> Written:
    written: Written = {"kind": one.kind.value}
    return written | {"round": one.round} if one.round else written


def _prize(prize: Prize) -> Written:
    return {"id": prize.id, "title": _title(prize.title), "count": prize.count}
