"""A format written on the lines of a story, checked like one in a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from contest.domain.formats import Format
from contest.formats.checks import ALONE
from contest.formats.loader import parse_format
from contest.reading.faults import BadFile, Severity

_STORY = "story"
_MOST_DIGITS = 30  # a number that is longer is said to be none
_LISTS = {"speedTable", "values", "valueSeconds", "blocks", "keyword", "questionSeconds"}
_TEXTS = {"id", "title"}
_BOTH = {"prize"}  # a text in both languages


def format_of_fields(
    settings: Mapping[str, tuple[int, str]],
    rounds: Sequence[tuple[int, str, Mapping[str, str]]],
    file: object = _STORY,
) -> Format:
    """A format from `name=value` fields, named as in a format file.

    `settings` may hold floor, judging, tieBreakers ("right,fewest_wrong,round:r1") and prizes
    ("1,1,2"), each with its line in `file`; a round is its line, its kind and its fields. Lists
    are written with commas, `on=true`. Raises BadFile, whose faults have the lines of `file`.
    """
    rows = [*_head_rows(settings, rounds), *_round_rows(rounds)]
    raw = "\n".join(["{", *(text for _, text in rows), "}"]).encode()
    reading = parse_format(raw, file)
    if reading.format is None:
        lines = [None, *(line for line, _ in rows), None]
        raise BadFile(
            *(
                replace(one, line=lines[one.line - 1] if one.line else None)
                for one in reading.faults
                if one.severity is Severity.FAULT
            )
        )
    return reading.format


def _head_rows(
    settings: Mapping[str, tuple[int, str]],
    rounds: Sequence[tuple[int, str, Mapping[str, str]]],
) -> Iterator[tuple[int | None, str]]:
    """The head of the format: the line of the story, and a line of JSON that ends in a comma."""
    alone = all(kind in ALONE for _, kind, _ in rounds)  # contestants need no teams
    fixed = {
        "format": "contest-format",
        "formatVersion": "1.0",
        "id": _STORY,
        "title": _both("Kịch bản"),
        "source": _both("Kịch bản"),
        "season": "-",
        "teams": {"least": 0 if alone else 2, "most": 12},
    }
    for name, value in fixed.items():
        yield None, _member(name, value)
    nothing: tuple[int | None, str] = (None, "")
    line, text = settings.get("floor", nothing)
    yield line, _member("floor", text or "none")
    line, text = settings.get("judging", nothing)
    yield line, _member("judging", text or "host")
    line, text = settings.get("tieBreakers", nothing)
    yield line, _member("tieBreakers", [_tie_breaker(word) for word in _listed(text)])
    line, text = settings.get("prizes", nothing)
    prizes = [
        {"id": f"p{place}", "title": _both(f"Giải {place}"), "count": _plain(count)}
        for place, count in enumerate(_listed(text or "1,1,1"), 1)
    ]
    yield line, _member("prizes", prizes)


def _round_rows(
    rounds: Sequence[tuple[int, str, Mapping[str, str]]],
) -> Iterator[tuple[int | None, str]]:
    yield None, '"rounds": ['
    for place, (line, kind, named) in enumerate(rounds, 1):
        comma = "," if place < len(rounds) else ""
        yield line, json.dumps(_round(place, kind, named), ensure_ascii=False) + comma
    yield None, "]"


def _member(name: str, value: object) -> str:
    return f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)},"


def _round(place: int, kind: str, named: Mapping[str, str]) -> dict[str, object]:
    fields: dict[str, object] = {name: _value(name, text) for name, text in named.items()}
    fields.setdefault("id", f"r{place}")
    fields["title"] = _both(named.get("title", f"Phần {place}"))
    return {"kind": kind, **fields}


def _value(name: str, text: str) -> object:
    if name == "criteria":
        return [_criterion(word) for word in _listed(text)]
    if name == "overtime":
        return [_overtime(word) for word in _listed(text)]
    if name in _BOTH:
        return _both(text)
    if name in _LISTS:
        return [_plain(word) for word in _listed(text)]
    return text if name in _TEXTS else _plain(text)


def _criterion(word: str) -> dict[str, object]:
    """`noi-dung:6`, or `chung:6-10` for marks from 6 to 10."""
    name, _, most = word.partition(":")
    least, dash, top = most.partition("-")
    range_ = {"least": _plain(least), "most": _plain(top)} if dash else {"most": _plain(most)}
    return {"id": name, "title": _both(name), **range_}


def _overtime(word: str) -> dict[str, object]:
    """`each:60:1` or `each:60:1:started`, `over:60:2`, `void:120`; seconds over the limit."""
    match word.split(":"):
        case ["each", seconds, minus, *count]:
            return {"eachSeconds": _plain(seconds), "minus": _plain(minus)} | (
                {"count": count[0]} if count else {}
            )
        case ["over", seconds, minus]:
            return {"overSeconds": _plain(seconds), "minus": _plain(minus)}
        case [_, seconds]:
            return {"overSeconds": _plain(seconds), "void": True}
        case _:
            return {"overtime": word}


def _plain(text: str) -> object:
    if text in ("true", "false"):
        return text == "true"
    digits = text.lstrip("-").replace(".", "", 1)
    if digits.isdecimal() and digits.isascii() and len(digits) <= _MOST_DIGITS:
        return float(text) if "." in text else int(text)
    return text


def _tie_breaker(word: str) -> dict[str, str]:
    kind, _, name = word.partition(":")
    return {"kind": kind, "round": name} if name else {"kind": kind}


def _listed(text: str) -> list[str]:
    return [word for word in text.split(",") if word]


def _both(text: str) -> dict[str, str]:
    return {"vi": text, "en": text}
