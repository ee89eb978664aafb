"""The columns of a table, or the fields of JSON objects, for somebody to say what they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from contest.banks.importers.encodings import likely_text
from contest.banks.importers.json.fields import NAMES, Item, shape_of, value_at
from contest.banks.importers.json.importer import knows as is_json
from contest.banks.importers.sheets.files import is_workbook, likely_grids
from contest.banks.importers.sheets.grids import Grid
from contest.banks.importers.sheets.headers import SEARCHED_ROWS, find_header, named
from contest.banks.importers.sheets.limits import column_letters
from contest.banks.importers.sheets.separated import is_separated
from contest.banks.importers.source import Source
from contest.reading.faults import BadFile
from contest.reading.json_text import read_json

TABLE_FIELDS = (
    "question", "A", "B", "C", "D", "E", "choices", "key", "explanation", "topic", "level",
    "source", "points", "seconds", "id", "note",
)  # fmt: skip
JSON_FIELDS = tuple(NAMES)
_SAMPLES = 3
_LONGEST_SAMPLE = 60
_MOST_THEIRS = 60
_MOST_OBJECTS = 200
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Theirs:
    """One column or field: the name that `--map` takes, what it is called, what stands in it."""

    name: str
    shown: str
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mappable:
    """Our fields, theirs, and which of theirs each of ours seems to be."""

    fields: tuple[str, ...]
    theirs: tuple[Theirs, ...]
    guessed: Mapping[str, str] = field(default_factory=dict)


def mappable(source: Source) -> Mappable | None:
    """What can be said of a source; None where it is no table and no JSON."""
    try:
        if is_json(source):
            return _of_json(source)
        text = "" if is_workbook(source) else likely_text(source)
        if text and not is_separated(text):
            return None
        grids = [grid for grid in likely_grids(source) if grid.rows]
        return _of_table(max(grids, key=lambda grid: len(grid.rows))) if grids else None
    except BadFile:
        return None


def _of_table(grid: Grid) -> Mappable:
    header = find_header(grid)
    titles = dict(header.columns.titles) if header else {}
    rows = grid.rows[header.first if header else 0 :][:_MOST_OBJECTS]
    counts = Counter(named(title) for title in titles.values())
    width = max((len(row.cells) for row in grid.rows[: SEARCHED_ROWS * 5]), default=0)
    theirs, names = [], dict[int, str]()
    for place in range(min(width, _MOST_THEIRS)):
        title = titles.get(place, "")
        # A header that stands twice, or looks like a column's letter, names no column for sure.
        alone = len(title) > 2 and counts[named(title)] == 1
        names[place] = title if alone else str(place + 1)
        letter = column_letters(place)
        shown = f"{letter} · {title}" if title else letter
        texts = (row.text(place) for row in rows)
        theirs.append(Theirs(names[place], shown, _few(texts)))
    guessed = {}
    if header is not None:
        columns = header.columns
        guessed = {ours: names[at] for ours, at in columns.fields.items() if at in names}
        pairs = zip("ABCDE", columns.options, strict=False)
        guessed |= {letter: names[at] for letter, at in pairs if at in names}
    return Mappable(TABLE_FIELDS, tuple(theirs), guessed)


def _of_json(source: Source) -> Mappable | None:
    value = read_json(likely_text(source).removeprefix("\ufeff").encode(), source.name)
    lists = list(_lists(value, 0))
    if not lists:
        return None
    items = max(lists, key=_likely)[:_MOST_OBJECTS]
    paths = list(dict.fromkeys(path for item in items for path in _paths(item)))[:_MOST_THEIRS]
    theirs = tuple(
        Theirs(path, path, _few(_said(value_at(item, path)) for item in items)) for path in paths
    )
    guessed = {str(ours): path for ours, path in shape_of(items, {}).paths.items()}
    return Mappable(JSON_FIELDS, theirs, guessed)


def _likely(items: Sequence[Item]) -> tuple[bool, bool, int]:
    """How much a list looks like one of questions."""
    shape = shape_of(items[:_MOST_OBJECTS], {})
    return shape.is_question, "question" in shape.paths, len(items)


def _lists(value: object, deep: int) -> Iterator[Sequence[Item]]:
    """Every list of objects in a value."""
    if deep > _DEEPEST:
        return
    if isinstance(value, list):
        objects = [part for part in value if isinstance(part, dict)]
        if objects:
            yield objects
        parts: Sequence[object] = value[:_MOST_OBJECTS]
    else:
        parts = list(value.values()) if isinstance(value, dict) else []
    for part in parts:
        yield from _lists(part, deep + 1)


def _paths(item: Item) -> Iterator[str]:
    """The fields of an object, and those of the objects in it."""
    for name, value in item.items():
        yield name
        if isinstance(value, dict):
            yield from (f"{name}.{inner}" for inner in value)


def _said(value: object) -> str:
    match value:
        case str():
            return value
        case list():
            return ", ".join(map(_said, value[:4]))
        case dict():
            return ", ".join(map(_said, list(value.values())[:4]))
        case None:
            return ""
        case _:
            return str(value)


def _few(texts: Iterator[str]) -> tuple[str, ...]:
    found: list[str] = []
    for text in texts:
        one = " ".join(text.split())[:_LONGEST_SAMPLE]
        if one and one not in found:
            found.append(one)
        if len(found) == _SAMPLES:
            break
    return tuple(found)
