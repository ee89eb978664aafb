"""The look of a contest by the command line: in the file, told, changed, refused with advice."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from contest.cli import main
from contest.domain.contest import replay
from contest.domain.events import SceneShown
from contest.domain.looks import pictures_of
from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.storage.event_log import open_for_writing
from contest.storage.media import media_in, read_media
from contest.storage.stored import open_for_reading, read_events
from tests.banks.test_media import bank
from tests.cli.test_media import FORMAT
from tests.pictures import png

TEAMS = "number,name,short,logo,members\n1,Đội A,Đội A,a.png,An;Bình\n2,Đội B,Đội B,,\n"


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    status = main([str(word) for word in words])
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    return status, told.out + told.err


@pytest.fixture
def place(tmp_path: Path) -> Path:
    bank(tmp_path / "thu", {})
    (tmp_path / "format.json").write_text(json.dumps(FORMAT), "utf-8")
    (tmp_path / "teams.csv").write_text(TEAMS, "utf-8")
    for name, colour in (("a", "#102030"), ("logo", "#c02020"), ("nen", "#20c020")):
        (tmp_path / f"{name}.png").write_bytes(png(30, 20, colour))
    return tmp_path


def new(place: Path, *options: object) -> tuple[object, ...]:
    return (
        "new", "--format", place / "format.json", "--bank", place / "thu",
        "--teams", place / "teams.csv", "-o", place / "x.contest", *options,
    )  # fmt: skip


def contest_in(place: Path) -> Contest:
    return replay(read_events(place / "x.contest"))


def test_a_new_contest_carries_its_look_and_the_teams_logos(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sponsor = f"Nhà sách={place / 'logo.png'}"
    status, told = said(
        capsys, *new(place, "--accent", "#B3E5FF", "--logo", place / "logo.png",
        "--background", place / "nen.png", "--sponsor", sponsor, "Quỹ Khuyến học"),
    )  # fmt: skip
    assert status == 0, told
    contest = contest_in(place)
    assert contest.look.accent == "#b3e5ff"
    assert [one.name for one in contest.look.sponsors] == ["Nhà sách", "Quỹ Khuyến học"]
    assert [bool(team.logo) for team in contest.teams] == [True, False]
    assert contest.teams[0].members == ("An", "Bình")
    names = {one.name: one for one in pictures_of(contest.look)}
    assert {name: (one.width, one.height) for name, one in names.items()} == {
        "logo.png": (30, 20),
        "nen.png": (30, 20),
    }
    for one in names.values():
        assert read_media(place / "x.contest", one.hash) == (place / one.name).read_bytes()
    assert said(capsys, "verify", place / "x.contest")[0] == 0


def test_the_look_is_changed_in_part_told_and_copied(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, *new(place, "--logo", place / "logo.png"))[0] == 0
    file = place / "x.contest"
    assert said(capsys, "look", file, "--theme", "light", "--background", place / "nen.png")[0] == 0
    status, told = said(capsys, "look", file)
    assert status == 0
    assert told.splitlines() == [
        "màu nhấn: vàng của chương trình",
        "nền: hội trường sáng",
        "logo: logo.png",
        "ảnh nền: nen.png",
    ]
    assert said(capsys, "look", file, "--clear", "logos", "light")[0] == 0
    assert not contest_in(place).look.logos
    assert not contest_in(place).look.light
    assert said(capsys, "copy", file, place / "y.contest")[0] == 0
    names = [one.hash for one in pictures_of(contest_in(place).look)]
    assert len(media_in(place / "y.contest", names)) == len(names) == 1


def test_a_faint_colour_is_refused_with_the_nearest_and_changes_nothing(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, *new(place))[0] == 0
    before = (place / "x.contest").read_bytes()
    status, told = said(capsys, "look", place / "x.contest", "--accent", "#0057b7")
    assert status == 1
    assert "Màu nhấn #0057b7 quá tối" in told
    nearest = told.strip().rstrip(".").rpartition(" ")[2]
    assert (place / "x.contest").read_bytes() == before
    assert said(capsys, "look", place / "x.contest", "--accent", nearest)[0] == 0
    assert contest_in(place).look.accent == nearest


@pytest.mark.parametrize(
    ("name", "raw"), [("chu.png", b"not a picture"), ("thieu.png", None)], ids=["text", "missing"]
)
def test_a_file_that_is_no_picture_is_named_and_no_contest_is_made(
    place: Path, capsys: pytest.CaptureFixture[str], name: str, raw: bytes | None
) -> None:
    if raw is not None:
        (place / name).write_bytes(raw)
    status, told = said(capsys, *new(place, "--logo", place / name))
    assert status == 1
    assert name in told
    assert not (place / "x.contest").exists()


def test_a_contest_that_stopped_in_the_middle_still_asks_how_to_go_on(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, *new(place))[0] == 0
    file = place / "x.contest"

    log = open_for_writing(file)
    log.append([SceneShown(Scene.TEAMS, at=5)], "2026-11-22T19:00:00")
    log.abandon()
    assert said(capsys, "look", file, "--accent", "#b3e5ff")[0] == 0
    stored = open_for_reading(file)
    assert not stored.clean
    assert replay(stored.events).look.accent == "#b3e5ff"


def test_a_contest_that_is_open_elsewhere_is_left_alone(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, *new(place))[0] == 0
    log = open_for_writing(place / "x.contest")
    try:
        status, told = said(capsys, "look", place / "x.contest", "--accent", "#b3e5ff")
    finally:
        log.close()
    assert status == 1
    assert "x.contest" in told


def test_a_missing_picture_of_the_look_is_found_by_verify(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:

    assert said(capsys, *new(place, "--logo", place / "logo.png"))[0] == 0
    (logo,) = contest_in(place).look.logos
    with closing(sqlite3.connect(place / "x.contest")) as connection, connection:
        connection.execute("DROP TRIGGER media_is_never_changed")
        connection.execute("UPDATE media SET bytes = ? WHERE hash = ?", (b"other", logo.hash))
    status, told = said(capsys, "verify", place / "x.contest")
    assert status == 1
    assert "logo.png" in told
