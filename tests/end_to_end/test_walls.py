"""A real process whose clock on the wall is set in the middle of an open question.

The wall of the process is what `sitecustomize` makes of it before anything of ours is loaded;
its monotonic clock, its thread and its file are real. Each child lets one second of a countdown
pass, all of them at once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from contest.cli import main
from contest.domain.contest import replay
from contest.domain.standings import totals
from contest.storage.stored import open_for_reading
from tests.session.evenings import SECOND_NS

ROOT = Path(__file__).parents[2]
PATIENCE_S = 120

WALL = '''
import datetime, os, time

_time, _time_ns, _datetime = time.time, time.time_ns, datetime.datetime
_moved_ns = 0

def jump():
    """Set the clock, or the zone, of this process."""
    global _moved_ns
    word = os.environ["WALL"]
    if word.startswith("zone "):
        os.environ["TZ"] = word.removeprefix("zone ")
        time.tzset()
    elif word.startswith("by "):
        _moved_ns = int(word.removeprefix("by ")) * 10**9
    else:
        _moved_ns = int(_datetime.fromisoformat(word).timestamp()) * 10**9 - _time_ns()

class Shown(_datetime):
    @classmethod
    def now(cls, tz=None):
        return _datetime.fromtimestamp(time.time(), tz)

time.time = lambda: _time() + _moved_ns / 10**9
time.time_ns = lambda: _time_ns() + _moved_ns
datetime.datetime = Shown
'''

PLAYED = """
import json, sys, threading, time
from pathlib import Path
import sitecustomize
from contest.domain import commands as c
from contest.domain.standings import totals
from contest.session.clocks import SystemClock
from contest.session.worker import SessionThread
from contest.storage.event_log import create, open_for_writing
from tests.session.evenings import TO_OPEN, answer

heard = threading.Condition()
kinds, origins, perf = [], [], {}

def told(_contest, outcomes):
    with heard:
        for outcome in outcomes:
            assert not outcome.refusals and outcome.failure is None, outcome
            origins.append(outcome.origin.value)
            for record in outcome.records:
                perf[record.kind] = time.perf_counter_ns()
                kinds.append(record.kind)
        heard.notify_all()

def wait(kind, count=1):
    with heard:
        assert heard.wait_for(lambda: kinds.count(kind) >= count, 60), kinds

path = Path(sys.argv[1])
store, clock = create(path), SystemClock()
session = SessionThread(store, clock, told)
session.start()
for make in TO_OPEN:
    session.submit(make(clock.now_ns()))
began = time.perf_counter_ns()
session.submit(c.SetClock(clock.now_ns(), 1))
wait("clock_set")
session.submit(answer(clock.now_ns(), 2))
wait("answer_given")
sitecustomize.jump()
left = session.contest.clock.countdown.left(clock.now_ns())
session.submit(answer(clock.now_ns(), 1))
wait("answer_given", 2)
wait("time_ran_out")
took = perf["time_ran_out"] - began
for make in (c.RevealAnswer, c.SettleCue):
    session.submit(make(clock.now_ns()))
wait("cue_settled")
session.close()
before = clock.now_ns()
again = SessionThread(open_for_writing(path), later := SystemClock(), told)
found = {"left": left, "took": took, "origins": origins, "before": before,
         "goes_on": later.now_ns(), "asks": again.contest.asks_to_resume,
         "totals": totals(again.contest)}
again.start()
again.close()
print(json.dumps(found))
"""

WALLS = {
    "an hour on": "by 3600",
    "an hour back": "by -3600",
    "1970": "1970-01-01T00:00:05+00:00",
    "2038": "2038-01-19T03:14:09+00:00",  # beyond 32 bits
    "another zone": "zone XYZ+8:30",
}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Any]]:
    """What a process of each wall told, and the file that it left; they run at the same time."""
    folder = tmp_path_factory.mktemp("walls")
    (folder / "sitecustomize.py").write_text(WALL, encoding="utf-8")
    running = {}
    for number, (name, word) in enumerate(WALLS.items()):
        path = folder / f"{number}.contest"
        places = os.pathsep.join((str(folder), str(ROOT)))
        running[name] = path, subprocess.Popen(
            [sys.executable, "-c", PLAYED, str(path)],
            env={**os.environ, "WALL": word, "PYTHONPATH": places, "TZ": "Asia/Ho_Chi_Minh"},
            stdout=subprocess.PIPE,
        )  # fmt: skip
    found = {}
    try:
        for name, (path, process) in running.items():
            said, _ = process.communicate(timeout=PATIENCE_S)
            assert process.returncode == 0, name
            found[name] = path, json.loads(said)
    finally:
        for _, process in running.values():
            process.kill()
            process.wait()
    return found


@pytest.fixture(params=WALLS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_countdown_takes_its_second_whatever_the_wall_says(
    played: dict[str, tuple[Path, Any]], name: str
) -> None:
    path, told = played[name]
    at = {record.kind: record.at_ns for record in open_for_reading(path).records}
    assert at["time_ran_out"] - at["clock_set"] == SECOND_NS
    assert told["took"] >= SECOND_NS  # of a clock that nobody sets
    assert 0 < told["left"] <= SECOND_NS
    assert "drift" not in told["origins"]  # nobody held it for the sake of the wall
    assert "slept" not in told["origins"]


def test_presses_keep_their_order_and_scores_are_right(
    played: dict[str, tuple[Path, Any]], name: str
) -> None:
    path, told = played[name]
    stored = open_for_reading(path)
    instants = [record.at_ns for record in stored.records]
    assert instants == sorted(instants)
    given = [json.loads(one.payload) for one in stored.records if one.kind == "answer_given"]
    assert [(one["team"], one["counts"]) for one in given] == [(2, True), (1, True)]
    contest = replay(stored.events)
    (cue,) = contest.run.cues if contest.run else ()
    took = [cue.answers[team].took_ns or 0 for team in (2, 1)]
    assert 0 <= took[0] < took[1] < 10 * SECOND_NS
    assert totals(contest) == {1: 1000, 2: 1000}
    assert told["totals"] == {"1": 1000, "2": 1000}


def test_the_file_opens_again_and_goes_on_from_its_last_instant(
    played: dict[str, tuple[Path, Any]], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path, told = played[name]
    assert not told["asks"]
    last = max(one.at_ns for one in open_for_reading(path).records if one.kind == "cue_settled")
    assert last <= told["goes_on"]
    assert main(["verify", str(path)]) == 0
    capsys.readouterr()


def test_the_labels_say_what_the_wall_said(played: dict[str, tuple[Path, Any]]) -> None:
    """Otherwise the tests above would set no clock at all."""

    def labels(name: str) -> tuple[datetime, datetime]:
        records = open_for_reading(played[name][0]).records
        walls = {one.kind: datetime.fromisoformat(one.wall) for one in records}
        return walls["clock_set"], walls["cue_settled"]

    assert labels("1970")[1].year == 1970
    assert labels("2038")[1].timestamp() > 2**31
    assert labels("an hour back")[1] < labels("an hour back")[0]
    assert (labels("an hour on")[1] - labels("an hour on")[0]).total_seconds() > 3600
    first, last = labels("another zone")
    assert first.isoformat().endswith("+07:00")
    assert last.isoformat().endswith("-08:30")
    assert 0 < (last - first).total_seconds() < PATIENCE_S
