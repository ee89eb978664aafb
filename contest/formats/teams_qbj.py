"""Lists of teams in the schema of quiz bowl (QBJ): JSON, teams with players, no numbers of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contest.reading.faults import BadFile, fault
from contest.reading.json_text import read_object


def is_qbj(raw: bytes) -> bool:
    """Whether a list of teams is JSON; no CSV of ours begins like that."""
    return raw.lstrip().startswith(b"{")


def qbj_cells(raw: bytes, file: object) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Line and cells (number, name, short name, members) of each team, numbered as they stand.

    Raises BadFile for what is no JSON, and for a file without teams.
    """
    number = 0
    for team in _teams(read_object(raw, file)):
        number += 1
        name = str(team["name"])
        players = team.get("players")
        listed = players if isinstance(players, list) else []
        names = [str(one["name"]) for one in listed if isinstance(one, Mapping) and "name" in one]
        # A semicolon parts members in our own lists.
        members = ";".join(one.replace(";", ",") for one in names)
        line = raw[: max(0, raw.find(name.encode()))].count(b"\n") + 1
        yield line, (str(number), name, "", members)
    if not number:
        raise BadFile(fault("formats.qbj_without_teams", file))


def _teams(value: object) -> Iterator[Mapping[str, object]]:
    """The teams of every registration, however deep they lie."""
    waiting = [value]
    while waiting:
        inside = waiting.pop()
        if isinstance(inside, list):
            waiting += reversed(inside)
        elif isinstance(inside, Mapping):
            teams = inside.get("teams")
            if isinstance(teams, list):
                yield from (
                    one
                    for one in teams
                    if isinstance(one, Mapping) and isinstance(one.get("name"), str)
                )
            waiting += reversed([part for part in inside.values() if part is not teams])
