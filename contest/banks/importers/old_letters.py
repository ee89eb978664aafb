"""Texts typed with a font from before Unicode whose name is lost: pasted, in a sheet, set anew.

"Thñ ®« cña ViÖt Nam" reads as letters of today, so nothing stops it on its way to the stage. Where
most words of a source are no Vietnamese and become it by the table of an old font, each question
is in doubt: nobody can be sure without the font, which only Word keeps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from contest.banks.importers.drafting import either
from contest.banks.importers.encodings import looks_vietnamese
from contest.banks.importers.old_fonts import converted
from contest.banks.importing import Doubt, Entry, Import, Read
from contest.domain.questions import Question
from contest.reading.faults import phrase
from contest.values import parts_of

KIND = "old-font"
_FONTS = (".VnTime", "VNI-Times")
_SAMPLE = 300  # entries looked at
_MOST_WRONG, _LEAST_RIGHT = 0.6, 0.8


def with_old_letters_asked(imported: Import) -> Import:
    """The import, its questions in doubt where their letters seem to be those of an old font."""
    texts = [text for entry in imported.entries[:_SAMPLE] for text in _texts(entry)]
    font = _font_of(texts)
    if font is None:
        return imported
    entries = tuple(_asked(entry, font) for entry in imported.entries)
    return replace(imported, entries=entries)


def _font_of(texts: list[str]) -> str | None:
    """The font that makes Vietnamese of texts that are none; None where they need none."""
    stored = looks_vietnamese(" ".join(texts))
    if stored > _MOST_WRONG:
        return None
    found = {
        font: looks_vietnamese(" ".join(_turned(text, font) for text in texts)) for font in _FONTS
    }
    best = max(found, key=lambda font: found[font])
    return best if found[best] >= _LEAST_RIGHT else None


def _turned(text: str, font: str) -> str:
    return converted(text, font) or text


def _texts(entry: Entry) -> Iterator[str]:
    match entry:
        case Read(question=question):
            yield from _strings(question)
        case Doubt(readings=readings):
            yield from _strings(readings[0].question)
        case _:
            pass


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
    elif _is_value(value):
        for name in parts_of(type(value)):
            yield from _strings(getattr(value, name))


def _asked(entry: Entry, font: str) -> Entry:
    turned = _entry_with(entry, lambda text: _turned(text, font))
    if turned == entry:
        return entry
    ways = (
        ("converted", phrase("imports.old_font_converted"), turned),
        ("as-is", phrase("imports.old_font_as_is"), entry),
    )
    return either(KIND, entry.place, phrase("imports.old_font_unclear"), ways)


def _entry_with(entry: Entry, turn: Callable[[str], str]) -> Entry:
    match entry:
        case Read(question=question):
            return replace(entry, question=_question_with(question, turn))
        case Doubt(readings=readings):
            turned = tuple(
                one
                if one.question is None
                else replace(one, question=_question_with(one.question, turn))
                for one in readings
            )
            return replace(entry, readings=turned)
        case _:
            return entry


def _question_with(question: Question, turn: Callable[[str], str]) -> Question:
    turned = _with(question, turn)
    assert isinstance(turned, Question)
    return turned


def _with(value: Any, turn: Callable[[str], str]) -> Any:
    """A value with every text in it turned."""
    if isinstance(value, str):
        return turn(value)
    if isinstance(value, tuple):
        return tuple(_with(part, turn) for part in value)
    if not _is_value(value):
        return value
    parts: Mapping[str, object] = {name: getattr(value, name) for name in parts_of(type(value))}
    return replace(value, **{name: _with(part, turn) for name, part in parts.items()})


def _is_value(value: object) -> bool:
    return hasattr(value, "__dataclass_fields__") or hasattr(type(value), "_parts")
