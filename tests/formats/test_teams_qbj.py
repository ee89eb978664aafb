"""Lists of teams that quiz bowl programs write are lists of teams here too."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from contest.domain.teams import MOST_TEAMS
from contest.formats.teams_file import load_teams
from contest.reading.faults import BadFile


def qbj(*teams: tuple[str, ...]) -> bytes:
    registered = [
        {
            "type": "Registration",
            "name": name,
            "teams": [{"name": name, "players": [{"name": one} for one in players]}],
        }
        for name, *players in teams
    ]
    return json.dumps({"version": "2.1", "objects": registered}, ensure_ascii=False).encode()


def test_teams_and_players_come_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "doi.qbj"
    path.write_bytes(qbj(("Tổ dân phố 1", "An", "Bình"), ("Tổ dân phố 2",)))
    first, second = load_teams(path)
    assert (first.number, first.name, first.members) == (1, "Tổ dân phố 1", ("An", "Bình"))
    assert (second.number, second.name, second.members) == (2, "Tổ dân phố 2", ())


@pytest.mark.parametrize("raw", [b"{", b"{}", b'{"objects": [{"type": "Match"}]}', qbj(("Một",))])
def test_a_file_without_two_teams_is_refused(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "doi.qbj"
    path.write_bytes(raw)
    with pytest.raises(BadFile):
        load_teams(path)


def test_real_tournaments_are_read_or_are_too_many(corpus: Path, tmp_path: Path) -> None:
    for packed in sorted((corpus / "quizbowl").rglob("*.qbj.zip")):
        path = tmp_path / "doi.qbj"
        with zipfile.ZipFile(packed) as archive:
            path.write_bytes(archive.read(archive.namelist()[0]))
        objects = json.loads(path.read_bytes())["objects"]
        registered = [*objects, *(one for o in objects for one in o.get("registrations", ()))]
        count = sum(len(one.get("teams", ())) for one in registered if "$ref" not in one)
        if count <= MOST_TEAMS:
            assert len(load_teams(path)) == count
            continue
        with pytest.raises(BadFile) as caught:
            load_teams(path)
        codes = {one.code for one in caught.value.faults}
        assert codes & {"formats.teams_too_many", "banks.too_large"}
