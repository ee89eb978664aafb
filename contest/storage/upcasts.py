"""Reading payloads of older versions: one function a step, from a version to the next.

Nothing stored is rewritten; an old payload is lifted each time it is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

Payload = Mapping[str, object]
Upcast = Callable[[Payload], Payload]

# (kind, version read) → what makes the next version of it.
UPCASTS: Mapping[tuple[str, int], Upcast] = {}


def lifted(
    payload: Payload, kind: str, version: int, today: int, upcasts: Mapping[tuple[str, int], Upcast]
) -> Payload:
    """`payload` as version `today` has it; raises KeyError where a step is missing."""
    for step in range(version, today):
        payload = upcasts[kind, step](payload)
    return payload
