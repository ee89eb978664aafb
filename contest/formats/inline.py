"""A format written on the lines of a story, checked like one in a file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from contest.domain.formats import Format
from contest.formats.loader import parse_format
from contest.reading.faults import BadFile, Severity

_STORY = "story"
_LISTS = {"speedTable"}
_TEXTS = {"id", "title"}


def format_of_fields(
    settings: Mapping[str, str], rounds: Sequence[tuple[str, Mapping[str, str]]]
) -> Format:
    """A format from `name=value` fields, named as in a format file.

    `settings` may hold floor, tieBreakers ("right,fewest_wrong,round:r1") and prizes ("1,1,2").
    Lists are written with commas, `on=true`. Raises BadFile.
    """
    document = {
        "format": "contest-format",
        "formatVersion": "1.0",
        "id": _STORY,
        "title": _both("Kịch bản"),
        "source": _both("Kịch bản"),
        "season": "-",
        "teams": {"least": 2, "most": 12},
        "floor": settings.get("floor", "none"),
        "tieBreakers": [_tie_breaker(word) for word in _listed(settings.get("tieBreakers", ""))],
        "prizes": [
            {"id": f"p{place}", "title": _both(f"Giải {place}"), "count": int(count)}
            for place, count in enumerate(_listed(settings.get("prizes", "1,1,1")), 1)
        ],
        "rounds": [_round(place, kind, named) for place, (kind, named) in enumerate(rounds, 1)],
    }
    reading = parse_format(json.dumps(document, ensure_ascii=False, indent=1).encode(), _STORY)
    if reading.format is None:
        raise BadFile(*(one for one in reading.faults if one.severity is Severity.FAULT))
    return reading.format


def _round(place: int, kind: str, named: Mapping[str, str]) -> dict[str, object]:
    fields: dict[str, object] = {name: _value(name, text) for name, text in named.items()}
    fields.setdefault("id", f"r{place}")
    fields["title"] = _both(named.get("title", f"Phần {place}"))
    return {"kind": kind, **fields}


def _value(name: str, text: str) -> object:
    if name in _LISTS:
        return [_plain(word) for word in _listed(text)]
    return text if name in _TEXTS else _plain(text)


def _plain(text: str) -> object:
    if text in ("true", "false"):
        return text == "true"
    digits = text.lstrip("-").replace(".", "", 1)
    if digits.isdigit() and digits.isascii():
        return float(text) if "." in text else int(text)
    return text


def _tie_breaker(word: str) -> dict[str, str]:
    kind, _, name = word.partition(":")
    return {"kind": kind, "round": name} if name else {"kind": kind}


def _listed(text: str) -> list[str]:
    return [word for word in text.split(",") if word]


def _both(text: str) -> dict[str, str]:
    return {"vi": text, "en": text}
