"""Places that fail in the contest: full, read-only, slow, gone, the second copy pulled, taken over.

After each the contest goes on somewhere with every announced event, and no second file is opened
as the contest: the older one says where it went on.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path

from contest.domain.events import Event
from contest.storage import mirror as mirroring
from contest.storage.event_log import create, open_for_writing
from contest.storage.faults import ContestFileError
from contest.storage.mirror import Following, Mirror, joined
from contest.storage.stored import open_for_reading
from contest.storage.taking_over import leave_mark
from tests.storage.histories import CREATED, WALL, question
from tests.storage.recorded_disk import Recording, recording
from tests.torture.table import Row

QUESTIONS = 12
SLOW_S = 0.02
LONGEST_S = 20.0


class Evening:
    """A contest that is stored question by question; `announced` are hashes of what is durable."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder = folder
        self.file = folder / "stick" / "thi.contest"
        self.file.parent.mkdir(parents=True)
        self.elsewhere = folder / "elsewhere.contest"
        self.log = create(self.file, [CREATED], WALL)
        self.announced = [self.log.head]
        self.left = list(range(1, QUESTIONS))
        self.until = chance.randrange(1, QUESTIONS - 1)

    def next(self) -> str:
        """Store the next question; what the host is told where it could not be stored."""
        events: list[Event] = question(self.left[0])
        try:
            records = self.log.append(events, WALL)
        except ContestFileError as error:
            return error.trouble.value
        self.announced += [record.hash for record in records]
        self.left.pop(0)
        return ""

    def play(self, count: int) -> None:
        for _ in range(count):
            assert not self.next()

    def ends(self, row: Row, path: Path, older: Path | None) -> None:
        """Play to the end; compare `path` with what was announced, and look at the older file."""
        self.play(len(self.left))
        self.log.close()
        found = [record.hash for record in open_for_reading(path).records]
        row.tries += 1
        row.lost += len(set(self.announced) - set(found))
        row.wrong += int(found[: len(self.announced)] != self.announced)
        if older is not None and older.exists():
            row.wrong += int(not refused(row, older))


def refused(row: Row, older: Path) -> bool:
    """Whether the older file is not opened as the contest any more."""
    try:
        open_for_writing(older).close()
    except ContestFileError as error:
        row.told[error.trouble.value] += 1
        return True
    return False


def broken(
    row: Row, evening: Evening, breaks: Callable[[], None], mends: Callable[[], None]
) -> None:
    """The place fails at random; the contest goes on elsewhere, the older file is marked."""
    evening.play(evening.until)
    breaks()
    started = time.perf_counter()
    told = evening.next()
    row.told[told or "nothing"] += 1
    row.wrong += int(not told)
    mends()
    evening.log.go_on_at(evening.elsewhere)
    evening.play(1)
    row.resumed_s.append(time.perf_counter() - started)
    if evening.file.exists():
        row.wrong += int(not leave_mark(evening.file, evening.elsewhere, WALL))
    evening.ends(row, evening.elsewhere, evening.file)


def refusing(answer: int) -> Callable[[Row, Evening, Recording], None]:
    def once(row: Row, evening: Evening, disk: Recording) -> None:
        def breaks() -> None:
            disk.answer = answer

        def mends() -> None:
            disk.answer = sqlite3.SQLITE_OK

        broken(row, evening, breaks, mends)

    return once


def gone(row: Row, evening: Evening, _disk: Recording) -> None:
    def breaks() -> None:
        evening.file.parent.rename(evening.folder / "pulled")

    broken(row, evening, breaks, lambda: None)


def slow(row: Row, evening: Evening, disk: Recording) -> None:
    """Every write waits; nothing is announced before it is durable."""
    evening.play(evening.until)
    disk.gate.clear()
    timer = threading.Timer(SLOW_S, disk.gate.set)
    started = time.perf_counter()
    timer.start()
    evening.play(1)
    row.resumed_s.append(time.perf_counter() - started)
    row.wrong += int(time.perf_counter() - started < SLOW_S)
    row.told["waits"] += 1
    evening.ends(row, evening.file, None)


class Followed:
    """A second copy of an evening on a stick; `state` is what the host is told of it."""

    def __init__(self, evening: Evening) -> None:
        self.path = evening.folder / "usb" / "copy.contest"
        self.path.parent.mkdir()
        self.state = threading.Condition()
        self.now: Following | None = None
        self.mirror = Mirror(self.path, evening.log.rows, self._heard, lambda: evening.log.path)
        self.mirror.start()

    def _heard(self, following: Following, _failure: ContestFileError | None) -> None:
        with self.state:
            self.now = following
            self.state.notify_all()

    def wait(self, following: Following) -> bool:
        with self.state:
            return self.state.wait_for(lambda: self.now is following, LONGEST_S)


def pulled(row: Row, evening: Evening, _disk: Recording) -> None:
    """The stick of the second copy is pulled, and comes back."""
    followed = Followed(evening)
    assert followed.wait(Following.FOLLOWS)
    evening.play(evening.until)
    away = followed.path.parent.rename(evening.folder / "pulled")
    evening.play(1)
    followed.mirror.wake()
    row.wrong += int(not followed.wait(Following.BEHIND))
    row.told["behind, then follows"] += 1
    started = time.perf_counter()
    away.rename(followed.path.parent)
    row.wrong += int(not followed.wait(Following.FOLLOWS))
    row.resumed_s.append(time.perf_counter() - started)
    evening.play(len(evening.left))
    followed.mirror.close()
    evening.ends(row, followed.path, None)


def taken_over(row: Row, evening: Evening, _disk: Recording) -> None:
    """The laptop fails; another goes on with the second copy; then the older file comes back."""
    followed = Followed(evening)
    evening.play(evening.until)
    followed.mirror.close()
    evening.log.abandon()
    started = time.perf_counter()
    evening.log = open_for_writing(followed.path)
    evening.play(1)
    row.resumed_s.append(time.perf_counter() - started)
    evening.ends(row, followed.path, None)
    older = open_for_writing(evening.file)  # nobody could mark it: it meets the newer one
    try:
        joined(followed.path, older.rows).close()
        row.wrong += 1
    except ContestFileError as error:
        row.told[error.trouble.value] += 1
    finally:
        older.abandon()
    row.wrong += int(not leave_mark(evening.file, followed.path, WALL))
    row.wrong += int(not refused(row, evening.file))


FAULTS: tuple[tuple[str, Callable[[Row, Evening, Recording], None]], ...] = (
    ("disk full", refusing(sqlite3.SQLITE_FULL)),
    ("disk read-only", refusing(sqlite3.SQLITE_READONLY)),
    ("disk failing", refusing(sqlite3.SQLITE_IOERR_WRITE)),
    ("disk slow", slow),
    ("stick gone", gone),
    ("second copy pulled", pulled),
    ("second copy taken over", taken_over),
)


def tortured(folder: Path, tries: int, seed: int) -> list[Row]:
    """Each fault so many times, at a random place of the evening."""
    chance = random.Random(seed)
    rows = []
    before, mirroring.RETRY_S = mirroring.RETRY_S, 0.01
    try:
        for name, once in FAULTS:
            row = Row(name)
            for number in range(tries):
                place = folder / f"{name}-{number}"
                with recording() as disk:
                    once(row, Evening(place, chance), disk)
                shutil.rmtree(place)
            rows.append(row)
    finally:
        mirroring.RETRY_S = before
    return rows
