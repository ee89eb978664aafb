"""A file spoiled at random: a bit, a sector, a page, a tail, of the contest or the log beside it.

It opens true to what was stored, or is refused with a sentence; then what `contest repair` saves
must be a true beginning of the history. What such a file loses is no fault of the program's.
"""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from contest.storage.event_log import create
from contest.storage.faults import ContestFileError
from contest.storage.places import wal_of
from contest.storage.repair import saved_from
from contest.storage.stored import open_for_reading
from tests.storage.histories import WALL
from tests.torture.headless import rehearsal
from tests.torture.table import Row

SECTOR, PAGE = 512, 4096
Spoil = Callable[[bytearray, random.Random], None]


def flip(raw: bytearray, chance: random.Random) -> None:
    raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)


def blank_sector(raw: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(raw)) // SECTOR * SECTOR
    raw[start : start + SECTOR] = bytes(len(raw[start : start + SECTOR]))


def blot_page(raw: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(raw)) // PAGE * PAGE
    raw[start : start + PAGE] = chance.randbytes(len(raw[start : start + PAGE]))


def cut(raw: bytearray, chance: random.Random) -> None:
    del raw[chance.randrange(1, len(raw)) :]


SPOILS: tuple[Spoil, ...] = (flip, blank_sector, blot_page, cut)


def left_by_a_kill(folder: Path, seed: int) -> tuple[Path, tuple[str, ...]]:
    """A contest a part of which stands only in the log beside it, and its hashes."""
    source, path = folder / "whole.contest", folder / "open.contest"
    rehearsal(source, "boards-10x3", seed).all_said()
    events = open_for_reading(source).events
    log = create(path, events[: len(events) // 2], WALL)
    for event in events[len(events) // 2 :]:
        log.append([event], WALL)
    left = folder / "left.contest"
    shutil.copyfile(path, left)
    shutil.copyfile(wal_of(path), wal_of(left))
    log.close()
    return left, tuple(record.hash for record in open_for_reading(left).records)


def tortured(folder: Path, tries: int, seed: int) -> Row:
    """Spoil the file, or its log, again and again."""
    chance = random.Random(seed)
    left, hashes = left_by_a_kill(folder, seed)
    files = {left: left.read_bytes(), wal_of(left): wal_of(left).read_bytes()}
    row = Row("bytes spoiled")
    for _ in range(tries):
        for file, raw in files.items():
            file.write_bytes(raw)
        victim, spoil = chance.choice(list(files)), chance.choice(SPOILS)
        raw = bytearray(files[victim])
        spoil(raw, chance)
        victim.write_bytes(raw)
        row.tries += 1
        _look(row, left, hashes)
    return row


def _look(row: Row, path: Path, hashes: tuple[str, ...]) -> None:
    started = time.perf_counter()
    try:
        found = tuple(record.hash for record in open_for_reading(path).records)
        row.told["opens whole" if found == hashes else "opens at its last whole event"] += 1
    except ContestFileError as refused:
        found = _saved(path)
        row.told[f"refused: {refused.trouble.value}"] += 1
    row.resumed_s.append(time.perf_counter() - started)
    row.wrong += int(found != hashes[: len(found)])


def _saved(path: Path) -> tuple[str, ...]:
    try:
        return tuple(row[6] for row in saved_from(path).stored.rows)
    except ContestFileError:  # nothing could be saved, and it says so
        return ()
