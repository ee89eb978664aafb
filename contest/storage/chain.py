"""The chain of hashes over a history: whoever has the last hash can tell that nothing changed.

hash = SHA-256(previous hash ‖ canonical JSON of [seq, kind, version, at_ns, wall, payload]).
The previous hash enters as its 32 raw bytes; before the first event stands SHA-256 of the
contest id. Canonical JSON is UTF-8 with sorted keys, no spaces, and no needless escapes.
"""

from __future__ import annotations

import json
from hashlib import sha256
from json import encoder
from json.encoder import encode_basestring

# seq, kind, version, at_ns, wall, payload, hash: an event as it is stored
Row = tuple[int, str, int, int, str, str, str]

_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)
_DECODER = json.JSONDecoder()
# `encode` makes such an encoder anew for each value, which takes a quarter of its time.
_MAKE = getattr(encoder, "c_make_encoder", None)  # not on every Python
_PIECES = _MAKE and _MAKE(
    None, _CANONICAL.default, encode_basestring, None, ":", ",", True, False, False
)


def canonical(value: object) -> str:
    """`value` as canonical JSON."""
    return "".join(_PIECES(value, 0)) if _PIECES else _CANONICAL.encode(value)


def read_canonical(text: str) -> dict[str, object]:
    """The JSON object that `text` holds; raises ValueError when it is no canonical JSON object."""
    # msgspec would do it in half the time, but takes longer to load than an evening to read.
    value, _ = _DECODER.raw_decode(text)
    if canonical(value) != text:
        raise ValueError("not canonical JSON")
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004 - it is the text that is wrong
    return value


def start_of(contest_id: str) -> bytes:
    """What stands before the first event."""
    return sha256(contest_id.encode()).digest()


def link(
    before: bytes, seq: int, kind: str, version: int, at_ns: int, wall: str, payload: str
) -> bytes:
    """The hash (32 bytes) of an event after `before`; `payload` is canonical JSON already."""
    line = (
        f"[{seq},{encode_basestring(kind)},{version},{at_ns},{encode_basestring(wall)},{payload}]"
    )
    return sha256(before + line.encode()).digest()
