"""A second copy follows event by event, is joined again, and never writes over another history."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from contest.storage import mirror as mirroring
from contest.storage.event_log import EventLog, create, open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.media import media_in
from contest.storage.mirror import Following, Mirror, joined
from contest.storage.place_marks import Mark, Role, marks_of
from contest.storage.places import wal_of
from contest.storage.stored import open_for_reading
from tests.storage.histories import CREATED, WALL, question

PATIENCE_S = 20.0


class Ear:
    """Hears how a mirror stands, and can wait for it."""

    def __init__(self) -> None:
        self.heard: list[tuple[Following, Trouble | None]] = []
        self._changed = threading.Condition()

    def __call__(self, following: Following, failure: ContestFileError | None) -> None:
        with self._changed:
            self.heard.append((following, failure.trouble if failure else None))
            self._changed.notify_all()

    def wait(self, following: Following, times: int = 1) -> None:
        with self._changed:
            assert self._changed.wait_for(
                lambda: sum(one is following for one, _ in self.heard) >= times, PATIENCE_S
            ), self.heard


@pytest.fixture
def log(tmp_path: Path) -> Iterator[EventLog]:
    log = create(tmp_path / "a.contest", [CREATED, *question(1)], WALL)
    yield log
    log.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "usb"
    stick.mkdir()
    return stick / "a.contest"


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mirroring, "RETRY_S", 0.01)


def test_it_has_every_event_when_it_is_closed(log: EventLog, stick: Path) -> None:
    mirror = Mirror(stick, log.rows, ear := Ear())
    mirror.start()
    for number in range(2, 6):
        log.append(question(number), WALL)
        mirror.wake()
    mirror.close()
    assert ear.heard == [(Following.FOLLOWS, None)]
    stored = open_for_reading(stick)
    assert stored.rows == log.rows
    assert stored.clean


def test_a_mirror_taken_away_holds_a_whole_contest_to_go_on_with(
    log: EventLog, stick: Path, tmp_path: Path
) -> None:
    mirror = Mirror(stick, log.rows, ear := Ear())
    mirror.start()
    ear.wait(Following.FOLLOWS)
    bare = Path(shutil.copyfile(stick, tmp_path / "bare.contest"))  # without any log beside it
    mirror.close()
    store = open_for_writing(bare)
    assert list(store.rows) == log.rows
    assert not store.was_clean, "it must ask how to go on"
    store.close()


def test_it_is_joined_again_when_it_comes_back(log: EventLog, stick: Path) -> None:
    mirror = Mirror(stick, log.rows, ear := Ear())
    mirror.start()
    ear.wait(Following.FOLLOWS)
    away = stick.parent.rename(stick.parent.with_name("pulled"))
    log.append(question(2), WALL)
    mirror.wake()
    ear.wait(Following.BEHIND)
    log.append(question(3), WALL)
    away.rename(stick.parent)
    ear.wait(Following.FOLLOWS, times=2)
    mirror.close()
    assert open_for_reading(stick).rows == log.rows


def test_the_contest_went_on_at_the_mirror(log: EventLog, stick: Path) -> None:
    joined(stick, log.rows).close()
    other = open_for_writing(stick)
    other.append(question(2), "2026-07-01T20:15:30.000+07:00")
    other.close()
    before = stick.read_bytes()
    with pytest.raises(ContestFileError) as caught:
        joined(stick, log.rows)
    assert caught.value.trouble is Trouble.MIRROR_AHEAD
    assert caught.value.values["count"] == len(question(2))
    assert caught.value.values["wall"] == "2026-07-01 20:15:30"
    assert stick.read_bytes() == before


def test_another_history_is_left_alone(log: EventLog, stick: Path) -> None:
    create(stick, [replace(CREATED, id="khác"), *question(1)], WALL).close()
    before = stick.read_bytes()
    mirror = Mirror(stick, log.rows, ear := Ear())
    mirror.start()
    ear.wait(Following.REFUSED)
    mirror.close()
    assert ear.heard == [(Following.REFUSED, Trouble.MIRROR_OTHER)]
    assert stick.read_bytes() == before
    assert not wal_of(stick).exists()


def test_media_come_along_and_again_to_another_stick(stick: Path, tmp_path: Path) -> None:
    media = {sha256(raw).hexdigest(): raw for raw in (b"picture" * 900, b"film" * 90_000)}
    log = create(tmp_path / "b.contest", [CREATED, *question(1)], WALL, media=media)
    mirror = Mirror(stick, log.rows, ear := Ear(), lambda: log.path)
    mirror.start()
    ear.wait(Following.FOLLOWS)
    assert media_in(stick, media) == media
    stick.parent.rename(stick.parent.with_name("pulled"))
    stick.parent.mkdir()
    log.append(question(2), WALL)
    mirror.wake()
    ear.wait(Following.FOLLOWS, times=2)
    mirror.close()
    log.close()
    assert media_in(stick, media) == media
    assert open_for_reading(stick).rows == log.rows


def test_two_stories_of_one_contest_are_told_apart(log: EventLog, stick: Path) -> None:
    joined(stick, log.rows).close()
    common = len(log.rows)
    other = open_for_writing(stick)
    other.append(question(2), WALL)
    other.close()
    log.append(question(3), WALL)
    with pytest.raises(ContestFileError) as caught:
        joined(stick, log.rows)
    assert caught.value.trouble is Trouble.MIRROR_OTHER
    assert caught.value.values["seq"] == common + 1


def test_each_file_says_where_the_other_lies(log: EventLog, stick: Path) -> None:
    mirror = Mirror(stick, log.rows, ear := Ear(), lambda: log.path)
    mirror.start()
    ear.wait(Following.FOLLOWS)
    mirror.close()
    assert marks_of(log.path)[Role.MIRROR] == Mark(str(stick.resolve()))
    assert marks_of(stick)[Role.SOURCE] == Mark(str(log.path.resolve()))


def test_what_comes_while_it_is_let_go_is_written_too(log: EventLog, stick: Path) -> None:
    """It follows, waits for news, and is told to end by the same word that brings them."""
    mirror = Mirror(stick, log.rows, ear := Ear())
    mirror.start()
    ear.wait(Following.FOLLOWS)
    log.append(question(2), WALL)
    mirror.close()
    assert open_for_reading(stick).rows == log.rows
