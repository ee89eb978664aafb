"""JSON files: the shape tells what they are; a shape that nobody knows is found out, or told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from contest.banks.importers.attachments import Attachments
from contest.banks.importers.encodings import likely_text, read_as_text
from contest.banks.importers.json import native, opentdb, packets
from contest.banks.importers.json.fields import plain_name
from contest.banks.importers.json.lists import Found, lists_in
from contest.banks.importers.json.questions import reader_of
from contest.banks.importers.source import Importer, Source
from contest.banks.importing import Entry, Import
from contest.reading.faults import BadFile, Fault, Phrase, fault, phrase
from contest.reading.json_text import read_json, repeated_name_faults

_START = re.compile(r"\s*(?:\{\s*(?:[\"}]|$)|\[\s*(?:[\[{\"\]\-0-9]|true|false|null|$))")
MOST_VALUES = 128 * 1024**2
_MOST_NAMES = 20
_MOST_FOR_REPEATS = 4 * 1024**2  # looking for names that stand twice takes as long as reading


def knows(source: Source) -> bool:
    """Whether a text begins as JSON does."""
    return bool(_START.match(likely_text(source)[:1000].removeprefix("\ufeff")))


def read(source: Source) -> Import:
    """All questions of a JSON file; raises BadFile where there is none, or no JSON."""
    return read_as_text(source, lambda text: _read(source, text))


JSON = Importer("json", knows, read)


def _read(source: Source, text: str) -> Import:
    raw = text.removeprefix("\ufeff").encode()
    if _weight(raw) > MOST_VALUES:
        raise BadFile(fault("imports.json_heavy", source.name))
    value = read_json(raw, source.name)
    if native.fits(value) and isinstance(value, Mapping):
        return native.read(source, value, raw)
    if source.mapping:
        return _read_lists(source, value, raw)
    if opentdb.fits(value):
        return opentdb.read(source, value)
    if packets.fits(value) and isinstance(value, Mapping):
        return packets.read(source, value)
    if packets.is_roster(value):
        return packets.refuse_roster(source)
    return _read_lists(source, value, raw)


def _weight(raw: bytes) -> int:
    """About how many bytes the values of a JSON text take once they are read."""
    objects, lists, texts = raw.count(b"{"), raw.count(b"["), raw.count(b'"') // 2
    return len(raw) + 240 * objects + 72 * lists + 56 * texts + 16 * raw.count(b",")


def _read_lists(source: Source, value: object, raw: bytes) -> Import:
    attachments = Attachments()
    lists = list(lists_in(value, source.mapping))
    if not lists:
        raise BadFile(_nothing_fault(source, value))
    entries: list[Entry] = []
    every = sum(len(found.items) for found in lists)
    for found in lists:
        reader = reader_of(source.bank, found, attachments, 0 if _is_rahoot(value) else None)
        for place in range(len(found.items)):
            source.step(len(entries), every)
            entries.append(reader.entry(place, len(entries) + 1))
    return Import(
        source.name,
        "rahoot" if _is_rahoot(value) else "json",
        tuple(entries),
        attachments.media,
        remarks=(*_mapping_remarks(lists), *_repeat_remarks(raw, source.name)),
    )


def _is_rahoot(value: object) -> bool:
    """Rahoot says how it counts: its `solutions` begin with 0."""
    questions = value.get("questions") if isinstance(value, Mapping) else None
    return isinstance(questions, list) and any(
        isinstance(item, Mapping) and item.keys() >= {"question", "answers", "solutions"}
        for item in questions
    )


def _mapping_remarks(lists: Sequence[Found]) -> Iterator[Phrase]:
    """Which field was taken for what, and which were not looked at."""
    told: dict[str, None] = {}
    left: dict[str, None] = {}
    for found in lists:
        pairs = [f"{part}={path}" for part, path in found.shape.paths.items()]
        if found.shape.each:
            pairs.append(f"choices={'+'.join(found.shape.each)}")
        told |= dict.fromkeys(pairs)
        names = (name for item in found.items if isinstance(item, Mapping) for name in item)
        left |= dict.fromkeys(name for name in names if name not in found.shape.used)
    yield phrase("imports.fields_taken", pairs=tuple(told))
    if left:
        yield phrase("imports.fields_left", names=_few(tuple(left)))


def _repeat_remarks(raw: bytes, name: str) -> Iterator[Phrase]:
    if len(raw) <= _MOST_FOR_REPEATS:
        for found in repeated_name_faults(raw, name)[:3]:
            yield Phrase(found.code, found.values)


def _nothing_fault(source: Source, value: object) -> Fault:
    names = _few(tuple(dict.fromkeys(_names(value))))
    if source.mapping:
        return fault("imports.mapping_unfit", source.name, names=names)
    if not names:
        return fault("imports.json_no_objects", source.name)
    return fault("imports.json_unknown", source.name, names=names)


def _names(value: object) -> Iterator[str]:
    """The names of fields in a value, those on top first."""
    waiting = [value]
    seen = 0
    while waiting and seen < 1000:
        inside = waiting.pop(0)
        seen += 1
        if isinstance(inside, Mapping):
            yield from (str(name) for name in inside if plain_name(str(name)))
            waiting += list(inside.values())[:100]
        elif isinstance(inside, list):
            waiting += inside[:100]


def _few(names: tuple[str, ...]) -> tuple[str, ...]:
    return (*names[:_MOST_NAMES], "…") if len(names) > _MOST_NAMES else names
