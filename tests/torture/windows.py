"""Kill -9 of the real program, on no screen, while somebody presses keys: again and again.

Announced is what stood on the stage: its last event must be in the file, and the file must make
the very slide of it again.
"""

from __future__ import annotations

import random
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from contest.domain.contest import evolve, replay
from contest.domain.cue import Phase
from contest.domain.events import QuestionsDrawn
from contest.domain.state import Contest
from contest.session.clocks import VirtualClock
from contest.session.session import Session
from contest.storage.event_log import create, open_for_writing
from contest.storage.stored import StoredContest, open_for_reading
from tests.fakes import EVENING
from tests.torture.forking import loaded
from tests.torture.headless import FORMATS, rehearsal
from tests.torture.played_app import digest
from tests.torture.table import Row

PARTS = ("contest.alone", "contest.ui.hall")  # with all that they import, and no QApplication
KILLS_A_FILE = 8
LONGEST_S, START_S = 1.5, 60.0
NAME = "kill -9, windows"


@dataclass
class Sitting:
    """One run of the program: what it said until it was killed."""

    opened: list[str] = field(default_factory=list)
    shown: list[tuple[int, str, str]] = field(default_factory=list)
    resumed_s: float = 0.0  # to the first slide, of a program that is loaded
    hung: bool = False


def ready_file(folder: Path, name: str, seed: int) -> Path:
    """A contest that is set up and has not begun."""
    rehearsed, path = folder / "rehearsed.contest", folder / f"{name}-{seed}.contest"
    rehearsal(rehearsed, name, seed).all_said()
    events = open_for_reading(rehearsed).events
    rehearsed.unlink()
    drawn = max(n for n, event in enumerate(events) if isinstance(event, QuestionsDrawn))
    create(path, events[: drawn + 1], "2026-11-22T19:00:00.000+07:00").close()
    return path


def sitting(path: Path, seed: int, lasts_s: float, hangs_after: int = 0) -> Sitting:
    """Open a contest in its windows, let it be played, and kill it; once it hangs, if it does."""
    heard, stands = Sitting(), threading.Event()
    started = time.perf_counter()
    words = (str(path), str(seed), str(hangs_after))
    child = loaded(*PARTS).run("tests.torture.played_app", *words)

    def listen() -> None:
        for line in child.stdout:
            kind, *words = line.split(maxsplit=4)
            if not line.endswith("\n"):
                break  # killed in the middle of saying it
            if kind == "opened":
                heard.opened = words
            elif kind == "shown":
                if not heard.shown:
                    heard.resumed_s = time.perf_counter() - started
                heard.shown.append((int(words[0]), words[1], words[2]))
                if not hangs_after:
                    stands.set()
            elif kind == "hung":
                heard.hung = True
                stands.set()
        stands.set()

    listening = threading.Thread(target=listen)
    with child:
        listening.start()
        stands.wait(START_S)
        threading.Event().wait(lasts_s)
        child.kill()
        listening.join()
    return heard


def checked(row: Row, said: Sitting, before: Contest, stored: StoredContest) -> None:
    """Count what one sitting lost, or showed wrongly; `before` is what the file held."""
    row.tries += 1
    if not said.shown:
        row.wrong += 1
        row.told["never opened"] += 1
        return
    _, asks, runs, *told = said.opened
    must_ask = before.cue is not None and before.cue.phase is Phase.OPEN
    row.wrong += int((asks == "1") is not must_ask) + int(runs == "1")
    row.resumed_s.append(said.resumed_s)
    if told:
        row.told[_without_times(told[0].strip())] += 1
    hashes = [record.hash for record in stored.records]
    row.lost += sum(seq > len(hashes) or hashes[seq - 1] != found for seq, found, _ in said.shown)
    slides = {seq: slide for seq, _, slide in said.shown}
    contest = Contest()
    for seq, event in enumerate(stored.events, 1):
        contest = evolve(contest, event)
        if seq in slides:
            row.wrong += int(digest(contest) != slides[seq])


def _without_times(text: str) -> str:
    return "".join("0" if sign.isdigit() else sign for sign in text)


def tortured(folder: Path, kills: int, seed: int, formats: tuple[str, ...] = FORMATS) -> Row:
    """Kill the program again and again, in contests of all formats."""
    chance = random.Random(seed)
    row, path, before = Row(NAME), None, Contest()
    for kill in range(kills):
        if path is None:
            name = formats[(kill // KILLS_A_FILE) % len(formats)]
            path = ready_file(folder, name, chance.randrange(1000))
            before = replay(open_for_reading(path).events)
        said = sitting(path, chance.randrange(10**6), chance.random() * LONGEST_S)
        stored = open_for_reading(path)
        checked(row, said, before, stored)
        before = replay(stored.events)
        if before.ended or (kill + 1) % KILLS_A_FILE == 0:
            _check_last(row, path, before)
            path = None
    return row


def _check_last(row: Row, path: Path, before: Contest) -> None:
    """After the last kill of a file nobody opens it again: do so without windows."""
    store = open_for_writing(path)
    contest = Session(store, VirtualClock(EVENING)).contest
    store.close()
    must_ask = before.cue is not None and before.cue.phase is Phase.OPEN
    runs = contest.clock is not None and contest.clock.countdown.is_running
    row.wrong += int(contest.asks_to_resume is not must_ask) + int(runs)
