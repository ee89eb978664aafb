"""Stand-ins for a disk and a clock; `tests/storage/test_stores.py` verifies the store."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from contest.domain.events import ContestCreated, Event
from contest.session.clocks import VirtualClock
from contest.storage.codec import EventCodec
from contest.storage.stored import Record

EVENING = datetime.fromisoformat("2026-07-01T19:30:00+07:00")


def canonical_json(value: object) -> str:
    """Canonical JSON by the plainest means, to hold the program's own against."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def chained_hash(before: str, row: Sequence[object], payload: object) -> str:
    """The hash of an event, as the file's description has it; `row` is seq, kind, …, wall."""
    line = canonical_json([*row, payload])
    return hashlib.sha256(bytes.fromhex(before) + line.encode("utf-8")).hexdigest()


@dataclass
class Disk:
    """What outlives a store: its records, whether it was closed, and who has it open."""

    records: list[Record] = field(default_factory=list)
    clean: bool = True
    in_use: bool = False
    reached_ns: int = 0


class MemoryStore:
    """An event store without a file. Set `failure` to let the next appends fail with it."""

    def __init__(self, disk: Disk | None = None) -> None:
        self.disk = disk or Disk()
        if self.disk.in_use:
            raise OSError("open in another program")
        self.disk.in_use = True
        self._codec = EventCodec()
        self.history: list[Event] = [
            self._codec.read(r.kind, r.version, r.at_ns, json.loads(r.payload))
            for r in self.disk.records
        ]
        self.was_clean = self.disk.clean
        self.stopped_wall = self.disk.records[-1].wall if self.disk.records else ""
        self.reached_ns = self.disk.reached_ns
        self.failure: Exception | None = None
        self.appended: list[tuple[Event, ...]] = []  # one entry a transaction
        self.checkpoints = 0
        self.closed = False

    def append(self, events: Sequence[Event], wall: str) -> tuple[Record, ...]:
        if self.failure is not None:
            raise self.failure
        records: list[Record] = []
        for event in events:
            records.append(self._record(event, wall, [*self.disk.records, *records]))
        self.disk.records += records
        self.history += events
        self.disk.clean = False
        self.appended.append(tuple(events))
        return tuple(records)

    def note_time(self, at_ns: int) -> None:
        if self.failure is not None:
            raise self.failure
        self.disk.reached_ns = at_ns

    def checkpoint(self) -> None:
        self.checkpoints += 1

    def close(self) -> None:
        self.closed = True
        self.disk.clean = True
        self.disk.in_use = False

    def crash(self) -> None:
        """Stop as a killed process does."""
        self.disk.in_use = False

    def _record(self, event: Event, wall: str, before: list[Record]) -> Record:
        kind, version, payload = self._codec.write(event)
        if before:
            last = before[-1].hash
        elif isinstance(event, ContestCreated):
            last = hashlib.sha256(event.id.encode()).hexdigest()
        else:
            raise TypeError("a history begins with ContestCreated")
        seq = len(before) + 1
        digest = chained_hash(last, [seq, kind, version, event.at, wall], payload)
        return Record(seq, kind, version, event.at, wall, canonical_json(payload), digest)


class TwitchyClock(VirtualClock):
    """A virtual clock whose wall time can jump, and whose machine can sleep.

    `slept` is None on a machine that does not say whether it slept.
    """

    def __init__(self, start: datetime = EVENING, *, slept: int | None = None) -> None:
        super().__init__(start)
        self.jumped_ns = 0
        self.slept = slept

    def sleep(self, seconds: float, *, counts: bool = False) -> None:
        """Suspend the machine; `counts` where contest time goes on meanwhile (Windows)."""
        gone_ns = int(seconds * 1_000_000_000)
        self.slept = (self.slept or 0) + gone_ns
        if counts:
            self.advance(gone_ns)
        else:
            self.jumped_ns += gone_ns

    def slept_ns(self) -> int | None:
        return self.slept

    def wall_ns(self) -> int:
        return super().wall_ns() + self.jumped_ns
