"""Events to stored words and payloads, and back.

The instant of an event has a column of its own; every other field stands in the payload.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import cast

from contest.domain.events import Event
from contest.shapes import Shapes
from contest.storage.kinds import KINDS, TAGS, Kind
from contest.storage.upcasts import UPCASTS, Payload, Upcast, lifted

_COLUMNS = frozenset({"at"})


class NewerKind(ValueError):
    """A kind or version that this program does not know: a newer one wrote it."""


class BadPayload(ValueError):
    """A payload that is not what its kind and version promise."""


class EventCodec:
    """Writes and reads events by a table of kinds, of tags, and of steps from old versions."""

    def __init__(
        self,
        kinds: Iterable[Kind] = KINDS,
        tags: Mapping[type, str] = TAGS,
        upcasts: Mapping[tuple[str, int], Upcast] = UPCASTS,
    ) -> None:
        self._shapes = Shapes(tags)
        self._upcasts = upcasts
        kinds = tuple(kinds)
        self._by_event = {kind.event: kind for kind in kinds}
        self._by_word = {kind.word: kind for kind in kinds}
        # Filled as kinds are met: compiling them all would take longer than reading an evening.
        self._writers: dict[type, tuple[str, int, Callable[[Event], Payload]]] = {}
        self._readers: dict[str, tuple[int, Callable[..., Event]]] = {}

    def write(self, event: Event) -> tuple[str, int, Payload]:
        """The kind, version and payload of an event; raises TypeError for a value out of type."""
        word, version, write = self._writers.get(type(event)) or self._writer_of(type(event))
        return word, version, write(event)

    def read(self, kind: str, version: int, at_ns: int, payload: Payload) -> Event:
        """The event that was stored; raises NewerKind or BadPayload."""
        today, read = self._readers.get(kind) or self._reader_of(kind, version)
        if version > today:
            raise NewerKind(f"{kind} {version}")
        try:
            if version < today:
                payload = lifted(payload, kind, version, today, self._upcasts)
            return read(payload, at=at_ns)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BadPayload(f"{kind}: {error}") from error

    def _writer_of(self, event: type) -> tuple[str, int, Callable[[Event], Payload]]:
        kind = self._by_event[event]
        shape = self._shapes.of_fields(kind.event, left_out=_COLUMNS)
        self._writers[event] = kind.word, kind.version, shape.write
        return self._writers[event]

    def _reader_of(self, word: str, version: int) -> tuple[int, Callable[..., Event]]:
        kind = self._by_word.get(word)
        if kind is None:
            raise NewerKind(f"{word} {version}")
        shape = self._shapes.of_fields(kind.event, left_out=_COLUMNS)
        self._readers[word] = kind.version, shape.read
        return self._readers[word]


@cache
def standard_codec() -> EventCodec:
    """The codec of the shipped tables; one for all, so that each kind is compiled once."""
    return EventCodec()


def contest_id_of(kind: str, payload: Payload) -> str:
    """The contest id from its first event; raises BadPayload when it is no contest_created."""
    if kind != "contest_created" or not isinstance(payload.get("id"), str):
        raise BadPayload(f"{kind} stands first")
    return cast(str, payload["id"])
