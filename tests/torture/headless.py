"""Kill -9 in the middle of rehearsals of every format: what `--trace` announced must be there."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from pathlib import Path

from contest.domain.contest import replay
from contest.domain.cue import Phase
from contest.resources import assets_dir
from contest.session.clocks import VirtualClock
from contest.session.session import Session
from contest.storage.event_log import open_for_writing
from contest.storage.stored import open_for_reading
from tests.fakes import EVENING
from tests.torture.forking import Child, loaded
from tests.torture.table import Row

FORMATS = tuple(sorted(path.stem for path in (assets_dir() / "formats").glob("*.json")))
PARTS = ("contest.cli.commands", "contest.cli.storing")  # with all that they import


@dataclass(frozen=True)
class Evening:
    """A rehearsal as it goes when nobody disturbs it: `--trace`, line by line."""

    format: str
    seed: int
    lines: tuple[str, ...]


def rehearsal(path: Path, name: str, seed: int) -> Child:
    """A rehearsal in a process of its own, which says each event once it is stored."""
    words = ("rehearse", "--format", name, "--seed", str(seed), "--trace", "-o", str(path))
    return loaded(*PARTS).run("contest", *words)


def whole(folder: Path, name: str, seed: int) -> Evening:
    """Play a rehearsal to its end."""
    announced = rehearsal(folder / f"whole-{name}.contest", name, seed).all_said()
    return Evening(name, seed, tuple(announced.splitlines()))


def killed_once(evening: Evening, path: Path, chance: random.Random) -> Row:
    """Kill one rehearsal at random and look at what it left."""
    row = Row("kill -9, headless")
    announced = _killed_after(chance.randrange(1, len(evening.lines) - 2), path, evening)
    stored = open_for_reading(path)
    found = tuple(f"{one.seq} {one.kind} {one.hash}" for one in stored.records)
    if len(found) == len(evening.lines):
        return row  # it was over before the kill came
    row.tries = 1
    row.lost = sum(line not in found for line in announced)
    row.wrong = int(found != evening.lines[: len(found)])
    before = replay(stored.events)
    started = time.perf_counter()
    store = open_for_writing(path)
    contest = Session(store, VirtualClock(EVENING)).contest
    row.resumed_s.append(time.perf_counter() - started)
    store.close()
    asks = before.cue is not None and before.cue.phase is Phase.OPEN
    runs = contest.clock is not None and contest.clock.countdown.is_running
    row.wrong += int(store.was_clean or contest.asks_to_resume is not asks or runs)
    row.told["asked how to go on" if asks else "goes on"] += 1
    return row


def _killed_after(count: int, path: Path, evening: Evening) -> list[str]:
    """Kill a rehearsal once it has announced so many events; everything that it announced."""
    child = rehearsal(path, evening.format, evening.seed)
    with child:
        heard = [child.stdout.readline() for _ in range(count)]
        child.kill()
        heard += child.stdout.readlines()
    return [line.strip() for line in heard if line.endswith("\n")]


def tortured(folder: Path, kills: int, seed: int, formats: tuple[str, ...] = FORMATS) -> Row:
    """Kill rehearsals of all formats in turn."""
    chance = random.Random(seed)
    evenings = [whole(folder, name, chance.randrange(1000)) for name in formats]
    row = Row("kill -9, headless")
    for kill in range(kills):
        path = folder / f"{kill}.contest"
        row.add(killed_once(evenings[kill % len(evenings)], path, chance))
        path.unlink()
    return row
