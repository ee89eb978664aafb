"""Letting a contest go on in another file, with that in its history and a mark in the older one.

The history says where it went on, so that of two files that agree up to there the longer one is
the contest. The mark makes the older one say so too; where it cannot be written, for the disk is
gone or full, the older file is recognised when it meets the newer one as its second copy, or a
paper that was printed later.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from contest.domain.commands import Command, stamped
from contest.domain.paper_commands import ChangePlace
from contest.session.clocks import SystemClock
from contest.session.session import Session
from contest.storage.event_log import EventLog, open_for_writing
from contest.storage.place_marks import Role, went_on
from contest.storage.taking_over import follow, leave_mark


def bring_over(older: Path, newer: Path) -> int:
    """Bring the older file up to the newer one and go on in it; returns how many events came.

    Raises ContestFileError.
    """
    count = follow(older, newer)
    _note(older, newer)
    return count


def go_on_alone(older: Path) -> None:
    """Go on from an older file, for the newer one is lost; raises ContestFileError."""
    mark = went_on(older)
    if mark is None:
        open_for_writing(older).close()  # says what is wrong with it, if anything is
        return
    with closing(open_for_writing(older, older=True)) as log:
        log.note_place(Role.WENT_ON, None)
    _note(older, Path(mark.path))


def take_over(store: EventLog, ask: Callable[[Command], None]) -> None:
    """Where the file that was opened is a second copy: from here on it is the contest."""
    mark = store.marks.get(Role.SOURCE)
    if mark is None or Path(mark.path) == store.path.resolve():
        return
    store.note_place(Role.SOURCE, None)
    note_moved(Path(mark.path), store.path, ask)


def note_moved(older: Path, place: Path, ask: Callable[[Command], None]) -> None:
    """Note in the history that the contest goes on in another file, and mark the older one.

    The mark is left by a thread of its own: the older disk may hang, which is why it was left.
    """
    ask(ChangePlace(0, str(place.resolve()), str(older)))
    marking = partial(leave_mark, older, place, SystemClock().wall())
    threading.Thread(target=marking, name="mark", daemon=True).start()


def _note(place: Path, before: Path) -> None:
    clock = SystemClock()
    with closing(Session(open_for_writing(place), clock)) as session:
        command = ChangePlace(0, str(place.resolve()), str(before))
        session.handle(stamped(command, clock.now_ns()))
