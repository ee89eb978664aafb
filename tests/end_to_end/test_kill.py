"""Kill -9 in the middle of a rehearsal: nothing that was announced is lost.

CONTEST_KILLS sets how often (8 without it); the full number is 100.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from contest.domain.contest import replay
from contest.domain.standings import standings
from contest.session.clocks import VirtualClock
from contest.session.session import SECOND_NS, Session
from contest.storage.event_log import open_for_writing
from contest.storage.stored import open_for_reading
from tests.fakes import EVENING
from tests.session.evenings import SECONDS

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("CONTEST_KILLS", "8"))
COMMAND = [sys.executable, "-c", "import sys; from contest.cli import main; sys.exit(main())"]
REHEARSAL = ["rehearse", "--format", "boards-10x3", "--teams", "4", "--trace", "-o"]


def rehearsal(path: Path, seed: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, *REHEARSAL, str(path), "--seed", str(seed)], stdout=subprocess.PIPE, text=True
    )


def killed_after(lines: int, path: Path, seed: int) -> list[str]:
    """Kill a rehearsal once it has announced so many events; everything that it announced."""
    child = rehearsal(path, seed)
    assert child.stdout is not None
    heard = [child.stdout.readline() for _ in range(lines)]
    child.send_signal(signal.SIGKILL)
    heard += child.stdout.readlines()
    child.wait()
    child.stdout.close()
    return [line for line in heard if line.endswith("\n")]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many events a whole rehearsal announces."""
    path = tmp_path_factory.mktemp("whole") / "whole.contest"
    announced, _ = rehearsal(path, 1).communicate()
    return len(announced.splitlines())


def test_no_announced_event_is_lost(whole: int, tmp_path: Path) -> None:
    chance = random.Random(20261122)
    in_the_middle = 0
    for kill in range(KILLS):
        path = tmp_path / f"{kill}.contest"
        announced = killed_after(chance.randrange(1, whole - 2), path, seed=1)
        stored = open_for_reading(path)
        hashes = [record.hash for record in stored.records]
        for line in announced:
            seq, kind, digest = line.split()
            assert int(seq) <= len(hashes), f"announced and lost: {line}"
            record = stored.records[int(seq) - 1]
            assert (record.kind, record.hash) == (kind, digest)
        assert len(hashes) >= len(announced)
        in_the_middle += len(hashes) < whole
        check_that_it_goes_on(path, len(hashes))
    assert in_the_middle >= 0.9 * KILLS, "the kills came too late to show anything"


def check_that_it_goes_on(path: Path, count: int) -> None:
    """The file opens for writing, unclean, and its standings are those of a replay."""
    before = replay(open_for_reading(path).events)
    store = open_for_writing(path)
    assert len(store.history) == count
    assert not store.was_clean
    store.close()
    said = subprocess.run(
        [*COMMAND, "standings", str(path), "--json"], capture_output=True, text=True, check=True
    ).stdout
    rows = [(row["place"], round(float(row["points"]) * 100)) for row in json.loads(said)]
    assert rows == [(one.place, one.points) for one in standings(before)]


OPEN_QUESTION = """
import sys
from pathlib import Path
from contest.session.clocks import SystemClock
from contest.session.worker import SessionThread
from contest.storage.event_log import create
from tests.session.evenings import TO_OPEN

store, clock = create(Path(sys.argv[1])), SystemClock()
note = store.note_time

def told(at_ns):
    note(at_ns)
    print(at_ns, flush=True)

store.note_time = told
session = SessionThread(store, clock, lambda *_: None)
session.start()
for make in TO_OPEN:
    session.submit(make(clock.now_ns()))
sys.stdin.read()
"""


def test_a_killed_program_gives_the_clock_no_time_back(tmp_path: Path) -> None:
    path = tmp_path / "open.contest"
    child = subprocess.Popen(
        [sys.executable, "-c", OPEN_QUESTION, str(path)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with child:
        assert child.stdout is not None
        noted_ns = int(child.stdout.readline())
        child.kill()
    store = open_for_writing(path)
    clock = VirtualClock(EVENING)
    contest = Session(store, clock).contest
    store.close()
    assert contest.asks_to_resume
    assert contest.clock is not None
    assert clock.now_ns() >= noted_ns
    assert contest.clock.countdown.left(clock.now_ns()) <= (SECONDS - 1) * SECOND_NS
