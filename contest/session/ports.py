"""What a session needs of the world: somewhere to keep history, the time, and chance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from contest.domain.events import Event

T = TypeVar("T")


class Record(Protocol):
    """An event as it is stored; `payload` is canonical JSON, `hash` 64 hexadecimal digits."""

    @property
    def seq(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def at_ns(self) -> int: ...
    @property
    def wall(self) -> str: ...
    @property
    def payload(self) -> str: ...
    @property
    def hash(self) -> str: ...


class EventStore(Protocol):
    """The history of one contest, with this program as its only writer."""

    @property
    def history(self) -> Sequence[Event]:
        """The events in the store, which goes on growing; none where it keeps nothing.

        It may be read from any thread.
        """

    @property
    def was_clean(self) -> bool:
        """Whether the store had been closed properly before it was opened."""

    @property
    def stopped_wall(self) -> str:
        """The wall label of the last event when it was opened, or an empty text."""

    @property
    def reached_ns(self) -> int:
        """The contest time that was noted last before it was opened, 0 without one."""

    def append(self, events: Sequence[Event], wall: str) -> Sequence[Record]:
        """Store all the events or none of them; they are durable when this returns.

        Raises OSError when they could not be stored, ValueError or TypeError when one of them
        cannot be written at all.
        """

    def note_time(self, at_ns: int) -> None:
        """Keep how far contest time has come, beside the history; raises OSError."""

    def checkpoint(self) -> None:
        """Bring the store into a state that a bare copy keeps whole; raises OSError."""

    def close(self) -> None:
        """Mark the store as properly closed and let others write it."""


class Clock(Protocol):
    """Contest time: from 0, never back; and the time on the wall, which is only a label."""

    def now_ns(self) -> int:
        """Contest time now. Commands are stamped with it, on any thread."""

    def go_on_from(self, at_ns: int) -> None:
        """Let contest time go on from an instant that was reached before."""

    def wall(self) -> str:
        """Local time as ISO text with its offset."""

    def wall_ns(self) -> int:
        """Nanoseconds since 1970, to find out whether wall and contest time drift apart."""

    def slept_ns(self) -> int | None:
        """How long the machine has been suspended so far; None where it cannot be known."""


class Shuffler(Protocol):
    """Chance, as far as a seed makes it."""

    def shuffled(self, items: Sequence[T], seed_word: str) -> list[T]:
        """The items in an order that depends on the seed and the word alone."""
