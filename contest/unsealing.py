"""Opening the sealed banks of a contest that is on, wired to its store and its session."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from contest.domain.commands import Command
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, NotPossible
from contest.sealing import WrongPassphrase, opening_of
from contest.session.worker import SessionThread
from contest.storage.event_log import EventLog
from contest.storage.faults import ContestFileError
from contest.storage.media import read_media
from contest.workshop import sentences_of

Opened = Callable[[Command | None, str], None]


class Unsealer:
    """Makes the command that opens a bank, with its media stored before it.

    On the session's thread: the key takes a third of a second, and before the first round nobody
    presses anything.
    """

    def __init__(self, store: EventLog, session: SessionThread, words: Words) -> None:
        self._store = store
        self._session = session
        self._words = words

    def open(self, bank: str, by: str, passphrase: str, opened: Opened) -> None:
        """Open a bank; `opened` is told the command, or in words why there is none."""
        self._session.between(partial(self._open, bank, by, passphrase, opened))

    def _open(self, bank: str, by: str, passphrase: str, opened: Opened) -> None:
        medium = partial(read_media, self._store.path)
        try:
            contest = self._session.contest
            command, media = opening_of(contest, bank, by, passphrase, medium)
            self._store.keep_media(media)
        except WrongPassphrase:
            opened(None, self._words.say("sealing.wrong_passphrase"))
        except (BadFile, NotPossible, ContestFileError) as problem:
            opened(None, " ".join(sentences_of(problem, self._words)))
        else:
            opened(command, "")
