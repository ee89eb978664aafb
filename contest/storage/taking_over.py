"""A contest that went on in another file: the older one is marked, refused, or made to follow."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from pathlib import Path

from contest.storage.event_log import open_for_writing
from contest.storage.faults import ContestFileError, Trouble, complaints_about
from contest.storage.lock import WriterLock
from contest.storage.media import media_left, stored_media
from contest.storage.place_marks import Mark, Role, write_mark
from contest.storage.stored import open_for_reading


def leave_mark(older: Path, place: Path, wall: str) -> bool:
    """Say in the older file that the contest went on elsewhere; whether it could be said.

    Only in a file that nobody has open and whose history is a beginning of the one at `place`.
    """
    try:
        with complaints_about(older):  # a stick may go between a look at it and its opening
            there, here = open_for_reading(place), open_for_reading(older)
            if list(there.rows[: len(here.rows)]) != list(here.rows):
                return False
            with WriterLock(older):
                mark = Mark(str(place.resolve()), wall, len(there.rows))
                write_mark(older, Role.WENT_ON, mark)
    except ContestFileError:
        return False
    return True


def follow(older: Path, newer: Path) -> int:
    """Bring the older file up to the newer one, and let the contest go on in it.

    Returns how many events came over. Raises ContestFileError: where the newer file is open in a
    program, or is another history; then nothing is changed.
    """
    with ExitStack() as held:
        try:
            held.enter_context(WriterLock(newer))
        except ContestFileError as error:
            if error.trouble is Trouble.LOCKED:
                raise
        there = open_for_reading(newer)
        log = open_for_writing(older, older=True)
        held.callback(log.close)
        pairs = enumerate(zip(log.rows, there.rows, strict=False), 1)
        fork = next((seq for seq, (one, two) in pairs if one != two), None)
        if fork is not None or len(there.rows) < len(log.rows):
            raise ContestFileError(Trouble.MIRROR_OTHER, newer, seq=fork or len(there.rows) + 1)
        count = len(there.rows) - len(log.rows)
        for name, raw in media_left(newer, stored_media(older)):
            log.keep_media({name: raw})
        log.follow(there.rows)
        log.note_place(Role.WENT_ON, None)
        log.note_place(Role.SOURCE, None)
        with suppress(ContestFileError):  # a stick that cannot be written keeps what it says
            mark = Mark(str(older.resolve()), there.last_wall, len(there.rows))
            write_mark(newer, Role.WENT_ON, mark)
    return count
