"""Finding the line of a value inside a JSON text by its path, without reading the text twice."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

Path = Sequence[str | int]

_TOKEN = re.compile(
    rb'[ \t\r\n]*("[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^ \t\r\n{}\[\],:"]+)', re.DOTALL
)
_BLANK_OR_COMMA = re.compile(rb"[ \t\r\n,\[]*")
_OPEN, _CLOSE = (b"{", b"["), (b"}", b"]")

Token = tuple[bytes, int]


class Lines:
    """Lines of a text by offset, for many questions about one text."""

    def __init__(self, raw: bytes) -> None:
        self._ends = [match.start() for match in re.finditer(b"\n", raw)]

    def line(self, offset: int) -> int:
        """The line, from 1, in which byte `offset` stands."""
        return bisect_left(self._ends, offset) + 1


def locate(raw: bytes, path: Path) -> int | None:
    """The line, from 1, of the value at `path`; of the nearest holder when that is missing."""
    offset = offset_of(raw, path)
    return None if offset is None else raw.count(b"\n", 0, offset) + 1


def offset_of(raw: bytes, path: Path, start: int = 0) -> int | None:
    """The byte at which the value at `path` begins, below the value that begins at `start`.

    Where the path leads on to something that is not there, the last value that is. None when
    there is no value at all.
    """
    tokens = tokens_of(raw, start)
    token = next(tokens, None)
    if token is None:
        return None
    for step in path:
        below = _named(tokens, step) if isinstance(step, str) else _nth(tokens, step)
        if token[0] not in _OPEN or below is None:
            break
        token = below
    return token[1]


def key_offset(raw: bytes, path: Path, key: str, start: int = 0) -> int | None:
    """The byte at which the name `key` stands in the object at `path`."""
    at = offset_of(raw, path, start)
    if at is None:
        return None
    tokens = tokens_of(raw, at)
    if next(tokens, (b"", 0))[0] != b"{":
        return at
    return next((offset for name, offset in _members(tokens) if _text(name) == key), at)


def item_offsets(raw: bytes, start: int, items: Sequence[bytes]) -> list[int]:
    """Where each of `items` begins, when the array that holds just them begins at `start`."""
    offsets = []
    at = start
    for item in items:
        match = _BLANK_OR_COMMA.match(raw, at)
        at = match.end() if match else at
        offsets.append(at)
        at += len(item)
    return offsets


def repeated_names(raw: bytes) -> list[tuple[str, int]]:
    """Names that stand twice in one object, each with the byte of its repetition."""
    found: list[tuple[str, int]] = []
    holders: list[set[str] | None] = []
    name_next = False
    for text, offset in tokens_of(raw, 0):
        if text in _OPEN:
            holders.append(set() if text == b"{" else None)
            name_next = text == b"{"
        elif text in _CLOSE:
            if holders:
                holders.pop()
            name_next = False
        elif text == b",":
            name_next = bool(holders) and holders[-1] is not None
        elif name_next and holders and (names := holders[-1]) is not None:
            name = _text(text)
            if name in names:
                found.append((name, offset))
            names.add(name)
            name_next = False
    return found


def tokens_of(raw: bytes, start: int) -> Iterator[Token]:
    """Tokens of a JSON text, each with its first byte; it ends where it understands no more."""
    match = _TOKEN.match(raw, start)
    while match:
        yield match[1], match.start(1)
        match = _TOKEN.match(raw, match.end())


def _named(tokens: Iterator[Token], name: str) -> Token | None:
    for key, _ in _members(tokens):
        if _text(key) == name:
            return next(tokens, None)
    return None


def _members(tokens: Iterator[Token]) -> Iterator[Token]:
    """Names of the object just opened; each is handed out with its value still to come."""
    for text, offset in tokens:
        if text == b"}":
            return
        if text == b",":
            continue
        next(tokens, None)  # the colon
        yield text, offset
        _skip(tokens, next(tokens, (b"", 0)))


def _nth(tokens: Iterator[Token], index: int) -> Token | None:
    for token in tokens:
        if token[0] == b"]":
            return None
        if token[0] == b",":
            continue
        if index == 0:
            return token
        index -= 1
        _skip(tokens, token)
    return None


def _skip(tokens: Iterator[Token], first: Token) -> None:
    depth = 1 if first[0] in _OPEN else 0
    while depth:
        text = next(tokens, (b"", 0))[0]
        depth += (text in _OPEN) - (text in _CLOSE)
        if not text:
            return


def _text(token: bytes) -> str:
    try:
        return str(json.loads(token))
    except ValueError:
        return token.decode("utf-8", "replace")
