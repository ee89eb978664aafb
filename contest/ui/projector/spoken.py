"""What is written on a scene, as a screen reader says it: from the layout, in its order."""

from __future__ import annotations

from collections.abc import Iterator

# What is told by a sign beside colour, never by colour alone.
_SIGNS = {"right": "✓", "wrong": "✗"}


def spoken(value: object) -> str:
    """All texts of a layout, as QML takes it; a text is one sentence, however its lines break."""
    return " · ".join(text for text in _texts_in(value) if text)


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if "pitch" in value:  # a block of text
            yield " ".join(str(value["text"]).split())
            return
        verdict = value.get("verdict", value.get("state"))
        # What is `missing` is only said where it is; most of the time it is there.
        told = (part for name, part in value.items() if name != "missing")
        value = [*told, _SIGNS.get(str(verdict), "")]
    elif isinstance(value, str) and value in _SIGNS.values():
        yield value
        return
    elif not isinstance(value, list):
        return
    for part in value:
        yield from _texts_in(part)
