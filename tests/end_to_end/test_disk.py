"""The disk fails in the contest: the host is told in words, the hall is shown nothing untrue."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contest.domain.stage import Scene
from contest.domain.state import Contest
from contest.presentation.slides import Rules, Teams, Welcome
from contest.storage.places import wal_of
from contest.storage.stored import open_for_reading, read_events
from tests.end_to_end.test_evening import House, contest_file
from tests.storage.recorded_disk import Recording, recording

__all__ = ["contest_file"]  # a fixture

TOLD_MS = 2_000


@pytest.fixture
def disk() -> Iterator[Recording]:
    with recording() as tape:
        yield tape


@pytest.fixture
def house(disk: Recording, contest_file: Path, qtbot: QtBot) -> Iterator[House]:
    house = House(contest_file, qtbot)
    yield house
    disk.answer = sqlite3.SQLITE_OK
    disk.gate.set()
    house.close()


def on_teams(contest: Contest) -> bool:
    return contest.scene is Scene.TEAMS


def press_next(house: House) -> None:
    house.press(0x20, " ", scan=57)


def told(house: House, text: str) -> None:
    """Wait until the host is told so."""
    message = house.program.desk.window.message
    house.qtbot.waitUntil(lambda: text in message.text(), timeout=TOLD_MS)


def go_on_elsewhere(house: House, target: Path) -> None:
    moving = house.moving
    assert moving.button.isVisible()
    with house.qtbot.waitSignal(moving.moved) as moved:
        moving.move_to(target)
    assert moved.args == [target, ""]
    assert not moving.button.isVisible()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (sqlite3.SQLITE_FULL, "Ổ đĩa đã đầy"),
        (sqlite3.SQLITE_READONLY, "chỉ cho đọc"),
        (sqlite3.SQLITE_IOERR_WRITE, "Ổ đĩa báo lỗi"),
    ],
)
def test_a_disk_that_refuses_is_told_and_the_contest_goes_on_elsewhere(
    house: House, disk: Recording, contest_file: Path, tmp_path: Path, answer: int, words: str
) -> None:
    assert not house.moving.button.isVisible()
    before = read_events(contest_file)
    disk.answer = answer
    press_next(house)
    told(house, words)
    assert isinstance(house.stage.slide, Welcome), "the hall saw what is not stored"
    disk.answer = sqlite3.SQLITE_OK  # the place that the host picks is a good one
    target = tmp_path / "elsewhere.contest"
    go_on_elsewhere(house, target)
    told(house, str(target))
    house.next(on_teams)
    assert isinstance(house.stage.slide, Teams)
    assert read_events(contest_file) == before
    events = read_events(target)
    assert events[: len(before)] == before
    assert len(events) == len(before) + 1


def test_a_slow_disk_is_told_and_nothing_is_shown_before_it_is_durable(
    house: House, disk: Recording
) -> None:
    disk.gate.clear()
    press_next(house)
    told(house, "Đang ghi…")
    assert isinstance(house.stage.slide, Welcome)
    assert house.moving.button.isVisible()
    disk.gate.set()
    house.wait(on_teams)
    assert isinstance(house.stage.slide, Teams)


@pytest.mark.parametrize("what", ["everything", "the log"])
def test_a_file_that_is_gone_is_told_and_all_of_it_is_saved_elsewhere(
    house: House, contest_file: Path, tmp_path: Path, what: str
) -> None:
    house.next(on_teams)
    whole = open_for_reading(contest_file).records
    if what == "everything":
        shutil.move(contest_file, tmp_path / "taken.contest")
    shutil.move(wal_of(contest_file), tmp_path / "taken.contest-wal")
    press_next(house)
    told(house, "không còn ở chỗ cũ")
    assert isinstance(house.stage.slide, Teams)
    target = tmp_path / "elsewhere.contest"
    go_on_elsewhere(house, target)
    house.next(lambda contest: contest.scene is Scene.RULES)
    assert isinstance(house.stage.slide, Rules)
    assert open_for_reading(target).records[: len(whole)] == whole


def test_another_bad_place_is_told_too(house: House, disk: Recording, tmp_path: Path) -> None:
    disk.answer = sqlite3.SQLITE_FULL
    press_next(house)
    told(house, "Ổ đĩa đã đầy")
    house.moving.move_to(tmp_path / "no" / "folder.contest")
    told(house, "Chưa chuyển được")
    assert house.moving.button.isVisible()
    disk.answer = sqlite3.SQLITE_OK
    house.next(on_teams)  # the old place is good again
