"""A second copy of a running contest in another place, event by event.

The contest never waits for it: it is written on a thread of its own, and where it fails it is
tried again until it has caught up, as when a USB stick was pulled and comes back.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import Enum
from pathlib import Path

from contest.storage.chain import Row
from contest.storage.event_log import EventLog, open_for_writing, save_rows
from contest.storage.faults import ContestFileError, Trouble, complaints_about
from contest.storage.media import media_left, stored_media
from contest.storage.place_marks import Mark, Role, write_mark

RETRY_S = 2.0
LONGEST_S = 10.0  # that a closing program waits for a mirror


class Following(Enum):
    """How a mirror stands."""

    FOLLOWS = "follows"  # it has every event
    BEHIND = "behind"  # it could not be written, and is tried again
    REFUSED = "refused"  # what lies there is another history, and is left alone


Heard = Callable[[Following, ContestFileError | None], None]  # on the mirror's thread
# What is not tried again: it would stay as it is.
REFUSED = {
    Trouble.MIRROR_AHEAD,
    Trouble.MIRROR_OTHER,
    Trouble.SAME_FILE,
    Trouble.WENT_ON,
    Trouble.WENT_ON_AWAY,
}


def joined(path: Path, rows: Sequence[Row]) -> EventLog:
    """The mirror at `path`, made where there is none, and brought up to `rows`.

    Raises ContestFileError: what lies there and is no beginning of `rows` is never written over.
    """
    with complaints_about(path):
        if not path.exists():
            save_rows(path, rows)
    log = open_for_writing(path)
    try:
        _check_follows(log, rows)
        log.follow(rows)
        log.checkpoint()
    except ContestFileError:
        log.abandon()
        raise
    return log


def _check_follows(log: EventLog, rows: Sequence[Row]) -> None:
    """Raises ContestFileError where the mirror is not a beginning of the history."""
    common = next(
        (n for n, (one, two) in enumerate(zip(log.rows, rows, strict=False)) if one != two), None
    )
    if common is not None:
        raise ContestFileError(Trouble.MIRROR_OTHER, log.path, seq=common + 1)
    if len(log.rows) > len(rows):
        more = len(log.rows) - len(rows)
        wall = log.rows[-1][4][:19].replace("T", " ")
        raise ContestFileError(Trouble.MIRROR_AHEAD, log.path, count=more, wall=wall)


class Mirror:
    """Follows `rows`, a list that only grows; `wake` it when it has grown.

    `source` tells where the contest lies, from which its media are brought over.
    """

    def __init__(
        self,
        path: Path,
        rows: Sequence[Row],
        heard: Heard,
        source: Callable[[], Path] | None = None,
    ) -> None:
        self.path = path
        self._rows = rows
        self._heard = heard
        self._source = source
        self._has_media = source is None
        self._noted: Path | None = None  # the source that knows of this copy
        self._told: Following | None = None
        self._log: EventLog | None = None
        self._closing = False
        self._news = threading.Event()
        self._thread = threading.Thread(target=self._run, name="mirror", daemon=True)

    def start(self, log: EventLog | None = None) -> None:
        """Begin to follow, with a mirror that was `joined` or with looking for it."""
        self._log = log
        self._news.set()
        self._thread.start()

    def wake(self) -> None:
        """There is something new."""
        self._news.set()

    def let_go(self) -> None:
        """Write what is missing, if it can be written, and end, without waiting for it."""
        self._closing = True
        self._news.set()

    def close(self) -> None:
        """Write what is missing, and end; a disk that hangs is not waited for."""
        self.let_go()
        self._thread.join(LONGEST_S)

    def _run(self) -> None:
        following = Following.BEHIND
        while not self._closing and following is not Following.REFUSED:
            # What follows waits for news; what fell behind also looks again by itself.
            self._news.wait(RETRY_S if following is Following.BEHIND else None)
            self._news.clear()
            following = self._followed()
        if following is Following.FOLLOWS:
            following = self._followed()
        if self._log is not None:
            self._log.close()

    def _followed(self) -> Following:
        failure: ContestFileError | None = None
        following = Following.FOLLOWS
        try:
            if self._log is None:
                self._log = joined(self.path, self._rows)
                self._has_media = self._source is None
            self._log.follow(self._rows)
            self._bring_media(self._log)
            self._note_places(self._log)
            self._log.checkpoint()  # so that a stick that is pulled holds a whole file
        except ContestFileError as error:
            failure = error
            following = Following.REFUSED if error.trouble in REFUSED else Following.BEHIND
            if self._log is not None:
                self._log.abandon()
                self._log = None
        if following is not self._told:
            self._told = following
            self._heard(following, failure)
        return following

    def _note_places(self, log: EventLog) -> None:
        """Let either file say where the other lies: one is looked for at the next opening."""
        source = None if self._source is None else self._source().resolve()
        if source is None or source == self._noted:
            return
        self._noted = source
        log.note_place(Role.SOURCE, Mark(str(source)))
        with suppress(ContestFileError):  # a disk that fails is told elsewhere
            write_mark(source, Role.MIRROR, Mark(str(self.path.resolve())))

    def _bring_media(self, log: EventLog) -> None:
        """Media are there from the beginning of a contest; events go on between two of them."""
        if self._has_media or self._source is None:
            return
        for name, raw in media_left(self._source(), stored_media(self.path)):
            log.keep_media({name: raw})
            log.follow(self._rows)
            log.checkpoint()
        self._has_media = True
