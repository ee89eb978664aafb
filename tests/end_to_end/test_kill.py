"""Kill -9 in the middle of a contest: nothing that was announced is lost, and it asks how to go on.

A short form of `make torture`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from contest.domain.contest import replay
from contest.session.clocks import VirtualClock
from contest.session.session import SECOND_NS, Session
from contest.storage.event_log import open_for_writing
from contest.storage.stored import open_for_reading
from tests.fakes import EVENING
from tests.session.evenings import SECONDS
from tests.torture import headless, windows
from tests.torture.table import Row

ROOT = Path(__file__).parents[2]


def test_no_announced_event_is_lost(tmp_path: Path) -> None:
    kills = 14
    row = headless.tortured(tmp_path, kills, 20261122, ("boards-10x3", "theatre"))
    assert (row.lost, row.wrong) == (0, 0), row
    assert row.tries >= 0.9 * kills, "the kills came too late to show anything"


def test_nothing_that_stood_on_the_stage_is_lost(tmp_path: Path) -> None:
    row = windows.tortured(tmp_path, 6, 20261122, ("boards-10x3",))
    assert (row.tries, row.lost, row.wrong) == (6, 0, 0), row
    assert any("Chương trình" in text or "chưa" in text for text in row.told), row.told


def test_a_program_that_hangs_is_killed_opened_again_and_has_lost_nothing(tmp_path: Path) -> None:
    path = windows.ready_file(tmp_path, "boards-10x3", 3)
    before = replay(open_for_reading(path).events)
    hung = windows.sitting(path, 3, 0, hangs_after=60)
    assert hung.hung
    stored = open_for_reading(path)
    row = Row("hung")
    windows.checked(row, hung, before, stored)
    again = windows.sitting(path, 4, 0)
    windows.checked(row, again, replay(stored.events), open_for_reading(path))
    assert (row.tries, row.lost, row.wrong) == (2, 0, 0), row
    assert len({slide for _, _, slide in hung.shown}) > 5, "it hung before anything was played"


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
