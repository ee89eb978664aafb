"""A second copy on a stick: it follows, goes on elsewhere, and the older file steps back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contest.domain.stage import Scene
from contest.storage import mirror as mirroring
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.stored import open_for_reading
from tests.end_to_end.test_evening import House, contest_file

__all__ = ["contest_file"]  # a fixture


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mirroring, "RETRY_S", 0.01)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "usb"
    stick.mkdir()
    return stick


@pytest.fixture
def house(contest_file: Path, stick: Path, qtbot: QtBot) -> Iterator[House]:
    house = House(contest_file, qtbot, stick)
    yield house
    house.close()


def stands(house: House, text: str) -> None:
    house.qtbot.waitUntil(lambda: text in house.mirroring.button.text())


def on_teams(house: House) -> None:
    house.next(lambda contest: contest.scene is Scene.TEAMS)


def test_a_stick_that_is_pulled_is_told_and_catches_up(
    house: House, contest_file: Path, stick: Path
) -> None:
    stands(house, "✓")
    away = stick.rename(stick.with_name("pulled"))
    on_teams(house)
    stands(house, "!")
    assert "hội thi vẫn được ghi bình thường" in house.program.desk.window.message.text()
    away.rename(stick)
    stands(house, "✓")
    house.close()
    assert open_for_reading(stick / contest_file.name).rows == open_for_reading(contest_file).rows


def test_another_laptop_goes_on_with_the_mirror_and_the_older_file_is_refused(
    house: House, contest_file: Path, stick: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    on_teams(house)
    house.close()
    mirror = stick / contest_file.name
    other = House(mirror, qtbot)
    assert other.contest.scene is Scene.TEAMS
    other.next(lambda contest: contest.scene is Scene.RULES)
    other.close()
    before = contest_file.read_bytes()
    with pytest.raises(ContestFileError) as caught:
        House(contest_file, qtbot, stick)
    assert caught.value.trouble is Trouble.MIRROR_AHEAD
    assert contest_file.read_bytes() == before


def test_the_host_picks_a_second_place_in_the_evening(house: House, tmp_path: Path) -> None:
    stands(house, "✓")
    second = tmp_path / "second.contest"
    house.mirroring.chosen.emit(second)
    house.qtbot.waitUntil(lambda: str(second) in house.program.desk.window.message.text())
    on_teams(house)
    house.close()
    assert open_for_reading(second).rows == open_for_reading(house.store.path).rows


def test_the_contest_is_not_its_own_second_copy(
    house: House, contest_file: Path, qtbot: QtBot
) -> None:
    stands(house, "✓")
    house.mirroring.chosen.emit(contest_file)
    stands(house, "✗")
    assert "trùng với chính tệp hội thi" in house.program.desk.window.message.text()
