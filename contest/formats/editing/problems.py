"""What is wrong in a format that is being edited, at its fields and in the words of the form.

The checks are those of the loader: what this says is right, a contest takes, and nothing else.
"""

from __future__ import annotations

import re

from contest.domain.formats import Format
from contest.formats.editing.document import written
from contest.formats.editing.fields_at import Fields, Path, paths_by_line, value_at
from contest.formats.loader import parse_format
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, Fault, Severity
from contest.values import dataclass

_PAIR = re.compile(r'"([A-Za-z]\w*)": "?(\w+)"?')
_NAME = re.compile(r'"([A-Za-z]\w*)"')
_MISSING = "banks.schema_required"


@dataclass(frozen=True, slots=True)
class Problem:
    """A sentence about the field at `path`; `stops` where no contest takes the format."""

    path: Path
    text: str
    stops: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """The format as the rules know it, None while something stops, and everything found."""

    format: Format | None
    problems: tuple[Problem, ...] = ()

    @property
    def stops(self) -> tuple[Problem, ...]:
        """What must be mended first."""
        return tuple(one for one in self.problems if one.stops)


def checked(fields: Fields, words: Words) -> Checked:
    """Hold the fields against the schema and all checks."""
    raw = written(fields).encode()
    try:
        reading = parse_format(raw, "")
    except BadFile as bad:
        return Checked(None, tuple(Problem((), in_form(one, words), True) for one in bad.faults))
    lines = list(paths_by_line(fields))  # each field stands on a line of its own
    problems = tuple(
        Problem(_path_of(one, lines), in_form(one, words), one.severity is Severity.FAULT)
        for one in reading.faults
    )
    return Checked(reading.format, problems)


def in_form(found: Fault, words: Words) -> str:
    """What is wrong, with the labels of the form in the place of names in the file."""
    values = dict(found.values)
    if found.code == _MISSING:
        return words.say("forms.is_missing", field=label_of(str(values["field"]), words))
    text = _PAIR.sub(lambda found: _pair(found, words), found.said(words))
    said = _NAME.sub(lambda found: _name(found, words), text)
    return said[:1].upper() + said[1:]


def label_of(name: str, words: Words, owner: str = "") -> str:
    """How a field is called in the form of its owner."""
    for key in (f"forms.f_{owner}_{name}", f"forms.f_{name}"):
        if words.has(key):
            return words.say(key)
    return name


def value_label(field: str, value: object, words: Words) -> str:
    """How a value of a field is called."""
    for key in (f"forms.v_{field}_{value}", f"forms.v_{value}"):
        if words.has(key):
            return words.say(key)
    return str(value)


def place_of(path: Path, fields: Fields, words: Words) -> str:
    """The part of the form that a path leads into: the title of a round, or what it is."""
    if path[:1] == ("rounds",) and len(path) > 1:
        number = int(path[1]) + 1
        title = value_at(fields, (*path[:2], "title", words.language)) or ""
        return words.say("forms.round_line", number=number, title=title)
    part = {"tieBreakers": "ranking", "prizes": "prizes"}.get(str(path[0]) if path else "")
    return words.say(f"forms.part_{part or 'head'}")


def _path_of(one: Fault, lines: list[Path]) -> Path:
    path = lines[one.line - 1] if one.line and one.line <= len(lines) else ()
    if one.code == _MISSING:
        return (*path, str(dict(one.values)["field"]))
    return path


def _pair(found: re.Match[str], words: Words) -> str:
    label = label_of(found[1], words)
    if label == found[1]:
        return found[0]
    return words.say("forms.pair", field=label, value=value_label(found[1], found[2], words))


def _name(found: re.Match[str], words: Words) -> str:
    label = label_of(found[1], words)
    if label == found[1]:
        label = value_label("entry", found[1], words)
    return words.say("forms.quoted", text=label)
