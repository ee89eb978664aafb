"""The contest as a file: durability, one writer, one file, copies."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from contest.domain.events import Event
from contest.storage.codec import EventCodec, Payload
from contest.storage.event_log import EventLog, copy, create, open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.places import wal_of
from contest.storage.stored import open_begun, open_for_reading, read_events, read_records
from tests.storage.histories import CREATED, WALL, question

ROOT = Path(__file__).parents[2]
HISTORY: list[Event] = [CREATED, *question(1)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Hội thi #1?.contest"


@pytest.fixture
def log(path: Path) -> Iterator[EventLog]:
    log = create(path)
    log.append(HISTORY, WALL)
    yield log
    log.close()


def trouble(work: object, *arguments: object, **options: object) -> Trouble:
    assert callable(work)
    with pytest.raises(ContestFileError) as caught:
        work(*arguments, **options)
    return caught.value.trouble


def names(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir())


class TestOneFile:
    def test_is_marked_as_a_contest(self, log: EventLog, path: Path) -> None:
        log.close()
        with closing(sqlite3.connect(path)) as connection:
            marks = [
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("application_id", "user_version", "journal_mode")
            ]
        assert marks == [0x48546869, 2, "wal"]

    def test_commits_wait_for_the_disk(self, log: EventLog) -> None:
        full = 2
        assert log._connection.execute("PRAGMA synchronous").fetchone() == (full,)

    def test_history_is_never_changed_or_deleted(self, log: EventLog, path: Path) -> None:
        log.close()
        with closing(sqlite3.connect(path)) as connection:
            for change in ("UPDATE event SET at_ns = 0", "DELETE FROM event"):
                with pytest.raises(sqlite3.IntegrityError, match="never"):
                    connection.execute(change)

    def test_after_a_checkpoint_a_bare_copy_is_whole(self, log: EventLog, path: Path) -> None:
        bare = path.with_name("bare.contest")
        assert wal_of(path).stat().st_size > 0
        log.checkpoint()
        assert wal_of(path).stat().st_size == 0
        shutil.copyfile(path, bare)
        assert list(read_events(bare)) == HISTORY

    def test_after_closing_one_file_is_left(self, log: EventLog, path: Path) -> None:
        log.close()
        assert names(path) == [path.name]
        assert list(read_events(path)) == HISTORY
        assert names(path) == [path.name]

    def test_it_is_whole_when_closed_while_somebody_reads(self, log: EventLog, path: Path) -> None:
        bare = path.with_name("bare.contest")
        with closing(sqlite3.connect(path)) as reader:
            reader.execute("SELECT count(*) FROM event").fetchone()
            log.close()
            shutil.copyfile(path, bare)
        assert list(read_events(bare)) == HISTORY

    def test_it_can_be_made_whole_with_its_first_events(self, path: Path) -> None:
        create(path, HISTORY, WALL).close()
        assert names(path) == [path.name]
        stored = open_for_reading(path)
        assert (list(stored.events), stored.clean, stored.last_wall) == (HISTORY, True, WALL)

    def test_making_it_leaves_nothing_when_an_event_cannot_be_written(self, path: Path) -> None:
        with pytest.raises(TypeError):
            create(path, question(1), WALL)
        assert names(path) == []

    def test_an_existing_file_is_replaced_only_when_told(self, log: EventLog, path: Path) -> None:
        assert trouble(create, path, replace=True) is Trouble.LOCKED
        log.close()
        assert trouble(create, path) is Trouble.EXISTS
        assert list(read_events(path)) == HISTORY
        create(path, [CREATED], WALL, replace=True).close()
        assert list(read_events(path)) == [CREATED]

    def test_a_log_left_by_an_older_file_is_not_played_into_a_new_one(self, path: Path) -> None:
        log = create(path)
        log.append(HISTORY, WALL)
        left = wal_of(path).read_bytes()
        log.close()
        path.unlink()
        wal_of(path).write_bytes(left)
        create(path, [CREATED], WALL).close()
        assert list(read_events(path)) == [CREATED]

    def test_rows_are_what_the_command_line_prints(self, log: EventLog, path: Path) -> None:
        first = read_records(path)[0].to_json()
        assert list(first) == ["seq", "kind", "version", "at_ns", "wall", "payload", "hash"]
        assert first["payload"] == {
            "id": CREATED.id,
            "title": CREATED.title,
            "date": CREATED.date,
            "place": CREATED.place,
            "organiser": CREATED.organiser,
            "step": False,
        }
        assert read_records(path)[-1].hash == log.head == open_for_reading(path).head.hex()


class TestOneWriter:
    def test_the_lock_leaves_no_file(self, log: EventLog, path: Path) -> None:
        assert trouble(open_for_writing, path) is Trouble.LOCKED
        assert len(names(path)) > 1
        log.close()
        assert names(path) == [path.name]

    def test_the_lock_holds_by_whatever_name(self, log: EventLog, path: Path) -> None:
        other = path.with_name("other.contest")
        other.symlink_to(path)
        assert trouble(open_for_writing, other) is Trouble.LOCKED

    @pytest.mark.skipif(sys.platform == "win32", reason="a locked file could not be read there")
    def test_the_lock_holds_by_a_hard_link_in_another_folder(
        self, log: EventLog, path: Path
    ) -> None:
        (path.parent / "elsewhere").mkdir()
        other = path.parent / "elsewhere" / "other.contest"
        other.hardlink_to(path)
        assert trouble(open_for_writing, other) is Trouble.LOCKED
        log.append(question(2), WALL)
        log.close()
        again = open_for_writing(other)
        assert len(again.history) == len(HISTORY) + len(question(2))
        again.close()

    def test_a_lock_file_left_behind_does_not_lock(self, log: EventLog, path: Path) -> None:
        lock = next(file for file in path.parent.iterdir() if file.name.endswith("-lock"))
        log.close()
        lock.touch()
        open_for_writing(path).close()
        assert names(path) == [path.name]

    def test_it_is_read_while_it_is_written(self, log: EventLog, path: Path) -> None:
        assert list(read_events(path)) == HISTORY
        log.append(question(2), WALL)
        assert list(read_events(path)) == [*HISTORY, *question(2)]
        log.checkpoint()
        log.append(question(3), WALL)
        assert list(read_events(path)) == [*HISTORY, *question(2), *question(3)]

    def test_a_reader_does_not_keep_the_writer_waiting(self, log: EventLog, path: Path) -> None:
        with closing(sqlite3.connect(path)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM event").fetchone()
            log.append(question(2), WALL)
            log.checkpoint()
        assert list(read_events(path)) == [*HISTORY, *question(2)]


_APPENDS = """
import sys
from pathlib import Path
from contest.storage.event_log import create
from tests.storage.histories import CREATED, WALL, question
log = create(Path(sys.argv[1]))
for events in ([CREATED], *map(question, range(1, 10_000))):
    for event in events:
        print(log.append([event], WALL)[0].hash, flush=True)
"""


class TestKilled:
    @pytest.mark.parametrize("after", [1, 2, 40, 151])
    def test_every_hash_that_was_printed_is_in_the_file(self, path: Path, after: int) -> None:
        child = subprocess.Popen(
            [sys.executable, "-c", _APPENDS, str(path)], stdout=subprocess.PIPE, cwd=ROOT, text=True
        )
        assert child.stdout is not None
        with child:
            printed = [child.stdout.readline().strip() for _ in range(after)]
            assert trouble(open_for_writing, path) is Trouble.LOCKED
            child.kill()
            printed += [line.strip() for line in child.stdout if line.endswith("\n")]
        stored = open_for_reading(path)
        assert [record.hash for record in stored.records][: len(printed)] == printed
        assert not stored.clean
        log = open_for_writing(path)
        assert not log.was_clean
        assert log.history == stored.events
        log.append(question(1), WALL)
        log.close()
        assert names(path) == [path.name]
        assert open_for_reading(path).clean


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such rights there")
class TestReadOnly:
    """Reading where nothing may be written. Root may do all, so it steps down."""

    @pytest.fixture
    def path(self) -> Iterator[Path]:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder) / "a.contest"

    @staticmethod
    @contextmanager
    def unwritable(folder: Path) -> Iterator[None]:
        everything = [folder, *folder.iterdir()]
        for thing in everything:
            thing.chmod(0o555 if thing.is_dir() else 0o444)
        user = os.geteuid()
        if user == 0:
            os.seteuid(65534)
        try:
            assert not os.access(folder, os.W_OK, effective_ids=True)
            yield
        finally:
            os.seteuid(user)
            for thing in everything:
                thing.chmod(0o755)

    def test_a_closed_file_is_read(self, log: EventLog, path: Path) -> None:
        log.close()
        with self.unwritable(path.parent):
            assert list(read_events(path)) == HISTORY
        assert names(path) == [path.name]

    @pytest.mark.parametrize("index_too", [True, False])
    def test_a_file_that_was_not_closed_is_read(
        self, log: EventLog, path: Path, tmp_path: Path, index_too: bool
    ) -> None:
        log.checkpoint()
        log.append(question(2), WALL)
        away = tmp_path / path.name
        for ending in ("", "-wal", "-shm") if index_too else ("", "-wal"):
            shutil.copyfile(f"{path}{ending}", f"{away}{ending}")
        log.close()
        path.unlink()
        for file in tmp_path.iterdir():
            shutil.move(file, path.parent)
        before = names(path)
        with self.unwritable(path.parent):
            assert list(read_events(path)) == [*HISTORY, *question(2)]
        assert names(path) == before

    def test_it_is_not_opened_for_writing(self, log: EventLog, path: Path) -> None:
        log.close()
        with self.unwritable(path.parent):
            assert trouble(open_for_writing, path) is Trouble.READ_ONLY
            assert trouble(create, path.with_name("b.contest")) is Trouble.READ_ONLY
            assert trouble(copy, path, path.with_name("b.contest")) is Trouble.READ_ONLY
        assert list(read_events(path)) == HISTORY

    def test_a_copy_elsewhere_is_made(self, log: EventLog, path: Path) -> None:
        log.close()
        with tempfile.TemporaryDirectory() as folder:
            Path(folder).chmod(0o777)
            with self.unwritable(path.parent):
                copy(path, Path(folder) / "b.contest")
            assert list(read_events(Path(folder) / "b.contest")) == HISTORY


class TestDiskFull:
    @staticmethod
    def fill_the_disk(log: EventLog) -> None:
        log._connection.execute("PRAGMA max_page_count = 1")

    @staticmethod
    def make_room(log: EventLog) -> None:
        log._connection.execute("PRAGMA max_page_count = 100000")

    def test_nothing_is_stored_and_it_goes_on_afterwards(self, log: EventLog, path: Path) -> None:
        many = [event for number in range(2, 30) for event in question(number)]
        self.fill_the_disk(log)
        assert trouble(log.append, many, WALL) is Trouble.DISK_FULL
        assert list(read_events(path)) == HISTORY
        self.make_room(log)
        log.append(question(2), WALL)
        assert list(read_events(path)) == [*HISTORY, *question(2)]


class TestCopy:
    def test_of_an_open_contest_is_whole(self, log: EventLog, path: Path, tmp_path: Path) -> None:
        target = tmp_path / "b.contest"
        copy(path, target)
        assert list(read_events(target)) == HISTORY
        assert not wal_of(target).exists()
        log.append(question(2), WALL)
        log.save_copy(tmp_path / "c.contest")
        assert list(read_events(tmp_path / "c.contest")) == [*HISTORY, *question(2)]
        open_for_writing(target).close()

    def test_of_a_killed_contest_has_its_log_in_it(self, log: EventLog, path: Path) -> None:
        away = path.parent / "killed"
        away.mkdir()
        for ending in ("", "-wal"):
            shutil.copyfile(f"{path}{ending}", away / f"k.contest{ending}")
        copy(away / "k.contest", away / "copy.contest")
        assert list(read_events(away / "copy.contest")) == HISTORY
        assert not open_for_reading(away / "copy.contest").clean

    def test_takes_no_place_unless_told(self, log: EventLog, path: Path, tmp_path: Path) -> None:
        target = tmp_path / "b.contest"
        target.write_bytes(b"mine")
        assert trouble(copy, path, target) is Trouble.EXISTS
        assert target.read_bytes() == b"mine"
        copy(path, target, replace=True)
        assert list(read_events(target)) == HISTORY

    def test_leaves_nothing_when_it_fails(self, log: EventLog, path: Path, tmp_path: Path) -> None:
        log.close()
        before = names(path)
        assert trouble(copy, path, path) is Trouble.SAME_FILE
        assert trouble(copy, path, path, replace=True) is Trouble.SAME_FILE
        assert trouble(copy, path, tmp_path) is Trouble.IS_FOLDER
        assert trouble(copy, path, tmp_path / "no" / "b.contest") is Trouble.NO_FOLDER
        assert trouble(copy, tmp_path / "none", tmp_path / "b.contest") is Trouble.MISSING
        assert names(path) == before

    def test_does_not_replace_what_is_open(self, log: EventLog, path: Path, tmp_path: Path) -> None:
        other = create(tmp_path / "b.contest", [CREATED], WALL)
        assert trouble(copy, path, other.path, replace=True) is Trouble.LOCKED
        other.close()
        assert list(read_events(other.path)) == [CREATED]


class TestForeignLog:
    def test_a_copy_put_over_a_killed_contest_is_said_to_be_whole(
        self, log: EventLog, path: Path, tmp_path: Path
    ) -> None:
        log.append(question(2), WALL)
        stale = {name: path.with_name(path.name + name).read_bytes() for name in ("-wal",)}
        log.close()
        other = tmp_path / "other.contest"
        create(other, [replace(CREATED, id="khác"), *question(3)], WALL).close()
        path.write_bytes(other.read_bytes())
        for name, raw in stale.items():
            path.with_name(path.name + name).write_bytes(raw)
        before = path.read_bytes()
        assert trouble(open_for_reading, path) is Trouble.FOREIGN_LOG
        assert trouble(open_for_writing, path) is Trouble.FOREIGN_LOG
        assert path.read_bytes() == before
        path.with_name(path.name + "-wal").unlink()
        assert open_for_reading(path).events[0] == replace(CREATED, id="khác")

    def test_a_file_without_a_single_event_is_nothing_to_show(self, path: Path) -> None:
        create(path).close()
        assert trouble(open_begun, path) is Trouble.EMPTY


class CountingCodec(EventCodec):
    """Reads as the program does, and counts."""

    read_so_far = 0

    def read(self, kind: str, version: int, at_ns: int, payload: Payload) -> Event:
        self.read_so_far += 1
        return super().read(kind, version, at_ns, payload)


def test_a_file_is_read_by_the_codec_that_is_given(log: EventLog, path: Path) -> None:
    beside, alone = CountingCodec(), CountingCodec()
    assert wal_of(path).exists()
    assert open_for_reading(path, beside).events == tuple(HISTORY)
    assert beside.read_so_far >= len(HISTORY)
    log.close()
    assert open_for_reading(path, alone).events == tuple(HISTORY)
    assert alone.read_so_far == len(HISTORY)


def test_a_file_without_events_has_no_head(path: Path) -> None:
    create(path).close()
    stored = open_for_reading(path)
    assert (stored.events, stored.head, stored.last_wall) == ((), b"", "")


def test_a_name_that_no_disk_can_hold_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a\0b.contest"
    with pytest.raises(ContestFileError) as caught:
        create(path)
    assert caught.value.trouble is Trouble.NO_FOLDER
    assert caught.value.values["file"] == str(path)
