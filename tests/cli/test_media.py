"""Media of a contest by the command line: copied in, carried along, and told when damaged."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from contest.cli import main
from contest.domain.contest import replay
from contest.domain.questions import all_media
from contest.storage.media import media_in, read_media
from contest.storage.stored import read_events
from tests.banks.test_media import bank
from tests.pictures import png

FORMAT = {
    "format": "contest-format", "formatVersion": "1.0", "id": "thu", "season": "2026",
    "title": {"vi": "Thử", "en": "Test"}, "source": {"vi": "Tự soạn", "en": "Own"},
    "teams": {"least": 2, "most": 12}, "floor": "none", "tieBreakers": [], "prizes": [],
    "rounds": [{"id": "mot", "kind": "everyone", "title": {"vi": "Một", "en": "One"},
                "entry": "boards", "count": 2, "seconds": 5, "right": 10}],
}  # fmt: skip
TEAMS = "number,name,short,members\n1,Đội A,Đội A,\n2,Đội B,Đội B,\n"


@pytest.fixture
def made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:  # what it says is read
    """A contest whose questions show pictures; its bank is gone."""
    folder = bank(tmp_path / "thu", {"a.png": png(), "missing.png": b""})
    (folder / "media" / "missing.png").unlink()
    (tmp_path / "format.json").write_text(json.dumps(FORMAT), "utf-8")
    (tmp_path / "teams.csv").write_text(TEAMS, "utf-8")
    path = tmp_path / "a.contest"
    arguments = ["--format", tmp_path / "format.json", "--bank", folder, "--teams"]
    assert main([str(one) for one in ("new", *arguments, tmp_path / "teams.csv", "-o", path)]) == 0
    (folder / "media" / "a.png").unlink()
    return path


def hashes(path: Path) -> set[str]:
    questions = replay(read_events(path)).questions.values()
    return {one.hash for question in questions for one in all_media(question)}


def test_a_contest_is_one_file_with_its_pictures_in_it(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = capsys.readouterr().err
    assert told.count("missing.png") == 1
    assert "Traceback" not in told
    names = hashes(made) - {""}
    assert len(names) == 1
    assert read_media(made, names.pop()) == png()


def test_the_chain_covers_the_pictures(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    main(["history", str(made), "--json"])
    rows = json.loads(capsys.readouterr().out)
    drawn = next(row for row in rows if row["kind"] == "questions_drawn")
    named = {one["hash"] for q in drawn["payload"]["questions"] for one in q["media"]}
    assert named == hashes(made)
    assert any(named)


def test_copies_and_rehearsals_carry_them(made: Path, tmp_path: Path) -> None:
    copied, played = tmp_path / "b.contest", tmp_path / "c.contest"
    assert main(["copy", str(made), str(copied)]) == 0
    assert main(["rehearse", str(copied), "-o", str(played)]) == 0
    for path in (copied, played):
        assert len(media_in(path, hashes(made))) == 1


def test_a_rehearsal_of_shipped_banks_has_the_pictures_of_its_questions(tmp_path: Path) -> None:
    path = tmp_path / "a.contest"
    arguments = ["--format", "ward-quiz", "--bank", "tin-gia-2026", "ai-chuyen-doi-so", "nam-khong"]
    arguments += [
        "tre-em-tren-mang",
        "lua-dao-truc-tuyen",
        "sim-va-tin-rac",
        "du-lieu-ca-nhan-2025",
    ]
    assert main(["rehearse", *arguments, "--teams", "3", "--seed", "3", "-o", str(path)]) == 0
    assert hashes(path)
    assert "" not in hashes(path)
    assert len(media_in(path, hashes(path))) == len(hashes(path))


def test_verify_says_which_picture_is_damaged(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(made)]) == 0
    with closing(sqlite3.connect(made)) as connection, connection:
        connection.execute("DROP TRIGGER media_is_never_changed")
        connection.execute("UPDATE media SET bytes = ?", (b"other",))
    capsys.readouterr()
    assert main(["verify", str(made)]) == 1
    assert "media/a.png" in capsys.readouterr().out
