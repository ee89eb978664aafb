"""The power goes at any write: the file opens at its last whole event, none that was told is lost.

CONTEST_POWER sets at how many boundaries it goes (40 without it), 0 at all of them; CONTEST_SEED
which ones, and how the sectors fall.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from contest.cli import main
from contest.storage.event_log import create, open_for_writing
from contest.storage.places import wal_of
from contest.storage.stored import open_for_reading
from tests.storage.histories import WALL
from tests.storage.recorded_disk import Disk, Files, Recording, Step, recording

BOUNDARIES = int(os.environ.get("CONTEST_POWER", "40"))
SEED = int(os.environ.get("CONTEST_SEED", "1"))
EACH = 5  # events a checkpoint, so that many boundaries lie in one
NOTED_NS = 7


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Files, Recording, list[str]]:
    """A contest while it was played: what lay there before, each step, the hash of each event.

    Between the steps stands how many events had been told.
    """
    folder = tmp_path_factory.mktemp("played")
    source, path = folder / "whole.contest", folder / "a.contest"
    command = ["rehearse", "--format", "ward-quiz", "--teams", "4", "--seed", str(SEED)]
    assert main([*command, "-o", str(source)]) == 0
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
    return before, tape, [record.hash for record in open_for_reading(path).records]


def power_cuts(
    before: Files, tape: Recording, chance: random.Random
) -> Iterator[tuple[int, str, Files]]:
    """How many events had been told, what was left, and the files: at each boundary chosen."""
    disk, told = Disk(before), EACH
    places = range(len(tape.steps))
    chosen = set(chance.sample(places, min(BOUNDARIES, len(places))) if BOUNDARIES else places)
    for place, step in enumerate(tape.steps):
        if isinstance(step, Step):
            disk.do(step)
        else:
            told = step
        if place in chosen:
            for left, files in disk.after_power_cut(chance):
                yield told, left, files


def test_the_disk_as_recorded_is_the_disk(played: tuple[Files, Recording, list[str]]) -> None:
    _, tape, hashes = played
    steps = [step for step in tape.steps if isinstance(step, Step)]
    assert sum(step.is_sync for step in steps) > len(hashes) - EACH, "commits do not wait"
    assert {step.file for step in steps} == {"a.contest", "a.contest-wal"}
    assert any(step.is_gone for step in steps)


def test_no_told_event_is_lost_with_the_power(
    played: tuple[Files, Recording, list[str]], tmp_path: Path
) -> None:
    before, tape, hashes = played
    chance = random.Random(SEED)
    path = tmp_path / "a.contest"
    tries = 0
    for told, left, files in power_cuts(before, tape, chance):
        for file in tmp_path.iterdir():
            file.unlink()
        for name, raw in files.items():
            (tmp_path / name).write_bytes(raw)
        stored = open_for_reading(path)
        found = [record.hash for record in stored.records]
        assert found == hashes[: len(found)], left
        assert told <= len(found) <= told + 1, f"{left}: {len(found)} of {told}"
        check_that_it_goes_on(path, len(found))
        tries += 1
    assert tries >= 2 * min(BOUNDARIES, len(tape.steps))


def check_that_it_goes_on(path: Path, count: int) -> None:
    log = open_for_writing(path)
    assert len(log.history) == count
    assert log.reached_ns in (0, NOTED_NS)
    log.append([log.history[-1]], WALL)
    log.close()
    assert len(open_for_reading(path).events) == count + 1
    assert not wal_of(path).exists()
