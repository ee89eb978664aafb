"""One set of tests for every event store, so that the fake is a verified fake."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest

from contest.domain.events import Event, RoundEnded
from contest.session.ports import EventStore
from contest.storage.event_log import EventLog, create, open_for_writing
from contest.storage.stored import Record, open_for_reading
from tests.fakes import Disk, MemoryStore, chained_hash
from tests.storage.histories import CONTEST_ID, CREATED, WALL, question


class Shelf(Protocol):
    """A place where one contest is kept."""

    def open(self) -> EventStore: ...
    def crash(self, store: EventStore) -> None: ...
    def records(self) -> tuple[Record, ...]: ...


class MemoryShelf:
    def __init__(self, _folder: Path) -> None:
        self._disk = Disk()

    def open(self) -> EventStore:
        return MemoryStore(self._disk)

    def crash(self, store: EventStore) -> None:
        assert isinstance(store, MemoryStore)
        store.crash()

    def records(self) -> tuple[Record, ...]:
        return tuple(self._disk.records)


class FileShelf:
    def __init__(self, folder: Path) -> None:
        self._path = folder / "a.contest"
        create(self._path).close()

    def open(self) -> EventStore:
        return open_for_writing(self._path)

    def crash(self, store: EventStore) -> None:
        # What the death of a process does: handles close, and nothing is written any more.
        assert isinstance(store, EventLog)
        store._connection.close()
        store._lock.release()

    def records(self) -> tuple[Record, ...]:
        return open_for_reading(self._path).records


@pytest.fixture(params=[MemoryShelf, FileShelf])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Shelf:
    make: Callable[[Path], Shelf] = request.param
    return make(tmp_path)


def test_an_abandoned_file_is_free_and_not_properly_closed(tmp_path: Path) -> None:
    path = tmp_path / "a.contest"
    log = create(path)
    log.append([CREATED], WALL)
    log.abandon()
    again = open_for_writing(path)
    assert (list(again.history), again.was_clean) == ([CREATED], False)
    again.close()
    assert list(tmp_path.iterdir()) == [path]


class TestEveryStore:
    def test_begins_empty_and_clean(self, shelf: Shelf) -> None:
        store = shelf.open()
        assert (list(store.history), store.was_clean, store.stopped_wall) == ([], True, "")

    def test_gives_back_what_was_appended(self, shelf: Shelf) -> None:
        events: list[Event] = [CREATED, *question(1), *question(2)]
        store = shelf.open()
        store.append(events[:1], "early")
        store.append(events[1:5], "later")
        store.append(events[5:], WALL)
        store.close()
        again = shelf.open()
        assert list(again.history) == events
        assert again.stopped_wall == WALL

    def test_goes_on_where_it_stopped(self, shelf: Shelf) -> None:
        store = shelf.open()
        store.append([CREATED], WALL)
        store.close()
        store = shelf.open()
        appended = store.append(question(1), WALL)
        assert [record.seq for record in appended] == list(range(2, 2 + len(question(1))))
        assert [record.seq for record in shelf.records()] == list(range(1, 2 + len(question(1))))

    def test_what_append_returns_is_what_is_stored(self, shelf: Shelf) -> None:
        store = shelf.open()
        appended = (*store.append([CREATED], WALL), *store.append(question(1), WALL))
        assert tuple(appended) == shelf.records()

    def test_hashes_are_the_chain_that_the_description_gives(self, shelf: Shelf) -> None:
        store = shelf.open()
        store.append([CREATED, *question(1)], WALL)
        store.append(question(2), WALL)
        before = hashlib.sha256(CONTEST_ID.encode()).hexdigest()
        for record in shelf.records():
            row = [record.seq, record.kind, record.version, record.at_ns, record.wall]
            before = chained_hash(before, row, json.loads(record.payload))
            assert record.hash == before

    def test_a_history_begins_with_its_contest(self, shelf: Shelf) -> None:
        store = shelf.open()
        with pytest.raises(TypeError):
            store.append(question(1), WALL)
        assert shelf.records() == ()

    def test_what_cannot_be_written_leaves_nothing_and_stops_nothing(self, shelf: Shelf) -> None:
        store = shelf.open()
        store.append([CREATED], WALL)
        half_a_sign = RoundEnded("\ud83d", at=1)
        with pytest.raises(ValueError, match="surrogates"):
            store.append([*question(1), half_a_sign], WALL)
        store.append(question(2), WALL)
        store.close()
        assert list(shelf.open().history) == [CREATED, *question(2)]

    def test_an_unclean_close_is_told(self, shelf: Shelf) -> None:
        store = shelf.open()
        store.append([CREATED], WALL)
        shelf.crash(store)
        store = shelf.open()
        assert list(store.history) == [CREATED]
        assert not store.was_clean
        store.close()
        assert shelf.open().was_clean

    def test_a_note_of_the_time_outlives_a_crash_and_is_no_history(self, shelf: Shelf) -> None:
        store = shelf.open()
        store.append([CREATED], WALL)
        store.note_time(5_000_000_000)
        store.note_time(6_000_000_000)
        shelf.crash(store)
        again = shelf.open()
        assert again.reached_ns == 6_000_000_000
        assert tuple(again.history) == (CREATED,)
        again.close()

    def test_only_looking_changes_nothing(self, shelf: Shelf) -> None:
        store = shelf.open()
        store.append([CREATED], WALL)
        store.close()
        shelf.crash(shelf.open())
        assert shelf.open().was_clean

    def test_a_second_writer_is_refused_until_the_first_is_gone(self, shelf: Shelf) -> None:
        store = shelf.open()
        with pytest.raises(OSError, match=r"locked|open in another"):
            shelf.open()
        store.append([CREATED], WALL)
        store.close()
        shelf.crash(shelf.open())
        shelf.open()

    def test_a_checkpoint_loses_nothing(self, shelf: Shelf) -> None:
        store = shelf.open()
        store.append([CREATED], WALL)
        store.checkpoint()
        store.append(question(1), WALL)
        assert len(shelf.records()) == 1 + len(question(1))
