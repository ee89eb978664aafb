"""A store that keeps nothing: for surveys, where thousands of contests are played to be counted.

Every event is written and read back once, so that none passes that a file could not hold.
"""

from __future__ import annotations

from collections.abc import Sequence

from contest.domain.events import Event
from contest.storage.codec import standard_codec
from contest.storage.stored import Record


class NotTheSame(ValueError):
    """An event that comes back from its stored form as another one."""


class ForgetfulStore:
    """An event store without a file and without a memory."""

    history: Sequence[Event] = ()
    was_clean = True
    stopped_wall = ""
    reached_ns = 0

    def append(self, events: Sequence[Event], wall: str) -> tuple[Record, ...]:
        """Records without payload and hash; raises ValueError or TypeError like a real store."""
        return tuple(_recorded(event, wall) for event in events)

    def note_time(self, at_ns: int) -> None:
        """Nothing to do."""

    def checkpoint(self) -> None:
        """Nothing to do."""

    def close(self) -> None:
        """Nothing to do."""


def _recorded(event: Event, wall: str) -> Record:
    codec = standard_codec()
    word, version, payload = codec.write(event)
    if codec.read(word, version, event.at, payload) != event:
        raise NotTheSame(word)
    return Record(0, word, version, event.at, wall, "", "")
