"""Checks of a whole format: what its parts say of each other.

They read the fields of the file, so that a fault in one round hides none between the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from contest.domain.rounds import RoundRules
from contest.formats.findings import Finding, Path, finding, warning
from contest.formats.round_checks import times_answers

Fields = Mapping[str, object]
ALONE = ("elimination", "audience")  # what needs no teams


def format_findings(fields: Fields, rounds: Sequence[RoundRules | None]) -> Iterator[Finding]:
    """Everything wrong or strange between the parts; `rounds` are those that could be read."""
    yield from _teams(fields)
    yield from _ids_twice(fields, "rounds", "formats.round_twice")
    yield from _ids_twice(fields, "prizes", "formats.prize_twice")
    yield from _tie_breakers(fields, rounds)
    yield from _playoffs(fields)
    yield from _fixed_twice(fields)
    yield from _blank_titles(fields)


def _teams(fields: Fields) -> Iterator[Finding]:
    teams = fields.get("teams")
    if isinstance(teams, Mapping):
        least, most = teams.get("least"), teams.get("most")
        if isinstance(least, int) and isinstance(most, int) and least > most:
            yield finding("formats.teams_swapped", "teams", "least", least=least, most=most)
        alone = all(one.get("kind") in ALONE for _, one in _objects(fields, "rounds"))
        if isinstance(least, int) and (least == 1 or (least == 0 and not alone)):
            yield finding("formats.teams_needed", "teams", "least", least=least)


def _ids_twice(fields: Fields, holder: str, code: str) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, one in _objects(fields, holder):
        name = one.get("id")
        if isinstance(name, str) and first.setdefault(name, index) != index:
            yield finding(code, holder, index, "id", id=name, first=first[name] + 1)


def _tie_breakers(fields: Fields, rounds: Sequence[RoundRules | None]) -> Iterator[Finding]:
    known = [str(one.get("id", "")) for _, one in _objects(fields, "rounds")]
    timed = any(rules is None or times_answers(rules) for rules in rounds)
    seen: set[tuple[object, object]] = set()
    for index, one in _objects(fields, "tieBreakers"):
        kind, name = one.get("kind"), one.get("round")
        if (str(kind), str(name)) in seen:
            yield finding("formats.tie_breaker_twice", "tieBreakers", index)
        seen.add((str(kind), str(name)))
        if kind == "round" and isinstance(name, str) and known and name not in known:
            yield _no_round(index, name, known)
        if kind != "round" and "round" in one:
            yield finding("formats.tie_breaker_names_round", "tieBreakers", index, "round")
        if kind in ("time", "last_right") and not timed:
            yield warning("formats.tie_breaker_untimed", "tieBreakers", index, "kind")


def _playoffs(fields: Fields) -> Iterator[Finding]:
    """One round says how ties are played off, and only where prizes depend on places."""
    found = [index for index, one in _objects(fields, "rounds") if one.get("kind") == "playoff"]
    for index in found[1:]:
        yield finding("formats.playoff_twice", "rounds", index, "kind", first=found[0] + 1)
    if found and not fields.get("prizes"):
        yield warning("formats.playoff_without_prizes", "rounds", found[0], "kind")


def _no_round(index: int, name: str, known: Sequence[str]) -> Finding:
    near = get_close_matches(name, known, 1)
    path: Path = ("tieBreakers", index, "round")
    if near:
        return finding("formats.no_such_round_near", *path, id=name, near=near[0])
    return finding("formats.no_such_round", *path, id=name, known=tuple(known))


def _fixed_twice(fields: Fields) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for index, one in _objects(fields, "rounds"):
        draw = one.get("draw")
        fixed = draw.get("fixed") if isinstance(draw, Mapping) else None
        for place, key in enumerate(fixed if isinstance(fixed, list) else ()):
            if isinstance(key, str) and first.setdefault(key, index) != index:
                path: Path = ("rounds", index, "draw", "fixed", place)
                yield finding("formats.fixed_twice", *path, id=key, first=first[key] + 1)


def _blank_titles(fields: Fields) -> Iterator[Finding]:
    titled: list[tuple[Path, object]] = [((), fields)]
    titled += [(("rounds", index), one) for index, one in _objects(fields, "rounds")]
    titled += [(("prizes", index), one) for index, one in _objects(fields, "prizes")]
    for path, holder in titled:
        for name in ("title", "source", "prize"):
            title = holder.get(name) if isinstance(holder, Mapping) else None
            for language, text in title.items() if isinstance(title, Mapping) else ():
                if isinstance(text, str) and text and text.isspace():
                    yield finding("banks.blank_text", *path, name, language)
    season = fields.get("season")
    if isinstance(season, str) and season.isspace():
        yield finding("banks.blank_text", "season")


def _objects(fields: Fields, holder: str) -> Iterator[tuple[int, Fields]]:
    """The objects of a list, each with its index; whatever else stands there is left out."""
    listed = fields.get(holder)
    for index, one in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(one, Mapping):
            yield index, one
