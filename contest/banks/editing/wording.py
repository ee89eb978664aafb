"""The canonical text of a question that was edited: fields in the order of the schema, all kept."""

from __future__ import annotations

import json
import re

Fields = dict[str, object]

INDENT = 2
_INDENT = re.compile(rb"\s*\{\r?\n( {1,8})\S")
_ORDER = (
    "id", "type", "text", "choices", "items", "left", "right", "answer", "scoring", "match",
    "tolerance", "unit", "modelAnswer", "rubric", "points", "seconds", "difficulty", "topic",
    "tags", "explanation", "sources", "media", "note", "use", "about", "status",
)  # fmt: skip
_PLACES = {name: place for place, name in enumerate(_ORDER)}


def question_text(fields: Fields, indent: int = INDENT) -> bytes:
    """A question as it stands in a bank file; what the schema does not know comes last."""
    names = sorted(fields, key=lambda name: _PLACES.get(name, len(_ORDER)))
    return json_text({name: fields[name] for name in names}, 2, indent)


def json_text(value: object, level: int, indent: int = INDENT) -> bytes:
    """A JSON value as it stands so many levels deep in a file."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return text.replace("\n", "\n" + " " * (level * indent)).encode()


def indent_of(raw: bytes) -> int:
    """How many blanks a file goes in a level; those of the canonical form where it has one line."""
    match = _INDENT.match(raw)
    return len(match[1]) if match else INDENT
