"""The power goes at any write that SQLite asks of the disk while a contest is played."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contest.session.clocks import VirtualClock
from contest.session.session import Session
from contest.storage.event_log import create, open_for_writing
from contest.storage.faults import ContestFileError
from contest.storage.stored import open_for_reading
from tests.fakes import EVENING
from tests.storage.histories import WALL
from tests.storage.recorded_disk import Disk, Files, Recording, Step, recording
from tests.torture.headless import rehearsal
from tests.torture.table import Row

EACH = 5  # events a checkpoint, so that many boundaries lie in one
NOTED_NS = 7
NAME = "a.contest"


@dataclass(frozen=True)
class Played:
    """A contest while it was played: what lay there before, each step, the hash of each event.

    Between the steps stands how many events had been told.
    """

    before: Files
    tape: Recording
    hashes: tuple[str, ...]


def played(folder: Path, seed: int) -> Played:
    """Play a small contest on a recorded disk."""
    source, path = folder / "whole.contest", folder / NAME
    rehearsal(source, "boards-10x3", seed).all_said()
    events = open_for_reading(source).events
    create(path, events[:EACH], WALL).close()
    before = {path.name: path.read_bytes()}
    with recording() as tape:
        log = open_for_writing(path)
        for number, event in enumerate(events[EACH:], EACH + 1):
            log.append([event], WALL)
            tape.steps.append(number)
            if number % EACH == 0:
                log.note_time(NOTED_NS)
                log.checkpoint()
        log.close()
    return Played(before, tape, tuple(one.hash for one in open_for_reading(path).records))


def power_cuts(
    one: Played, boundaries: int, chance: random.Random
) -> Iterator[tuple[int, str, Files]]:
    """How many events had been told, what was left, and the files: at each boundary chosen.

    0 boundaries are all of them.
    """
    disk, told = Disk(one.before), EACH
    places = range(len(one.tape.steps))
    chosen = set(chance.sample(places, boundaries) if 0 < boundaries < len(places) else places)
    for place, step in enumerate(one.tape.steps):
        if isinstance(step, Step):
            disk.do(step)
        else:
            told = step
        if place in chosen:
            for left, files in disk.after_power_cut(chance):
                yield told, left, files


def tortured(folder: Path, boundaries: int, seed: int, one: Played | None = None) -> Row:
    """Let the power go; count what is lost, and what is not a true beginning of the history."""
    one = one or played(folder, seed)
    row = Row("power cut")
    room = folder / "cut"
    room.mkdir()
    for told, left, files in power_cuts(one, boundaries, random.Random(seed)):
        for file in room.iterdir():
            file.unlink()
        for name, raw in files.items():
            (room / name).write_bytes(raw)
        row.tries += 1
        _look(row, room / NAME, one.hashes, told)
        row.told[left] += 1
    return row


def _look(row: Row, path: Path, hashes: tuple[str, ...], told: int) -> None:
    started = time.perf_counter()
    try:
        store = open_for_writing(path)
    except ContestFileError as refused:
        row.lost += told
        row.told[refused.trouble.value] += 1
        return
    count = len(store.history)
    row.lost += max(0, told - count)
    row.wrong += int(count > told + 1 or store.reached_ns not in (0, NOTED_NS))
    Session(store, VirtualClock(EVENING))  # appends that it was opened
    row.resumed_s.append(time.perf_counter() - started)
    store.close()
    found = tuple(record.hash for record in open_for_reading(path).records)
    row.wrong += int(found[:-1] != hashes[:count] or len(found) != count + 1)
