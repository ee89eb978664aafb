"""The options of a question in JSON: texts, objects with a text and a mark, or letters to texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from contest.banks.importers.cleaning import label_letter
from contest.banks.importers.json.fields import Item, Shape, plain_name, value_at

_TEXTS = (
    "text", "content", "noidung", "answer", "option", "label", "title", "value", "dapan",
    "phuongan", "cautraloi", "name", "answertext", "html", "body", "choice",
)  # fmt: skip
_MARKS = (
    "correct", "iscorrect", "right", "isright", "dung", "ladapandung", "istrue", "isanswer",
    "answer", "fraction", "score", "isdapan", "ladung",
)  # fmt: skip
_IDS = ("id", "key", "letter", "label", "value", "index")
_YES = frozenset(("true", "1", "yes", "y", "x", "đúng", "dung"))
_LABEL = re.compile(r"\s*(\w)\s*[.):]\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Option:
    """One option as it stands; `is_right` is None where nothing marks it."""

    text: str
    id: str = ""
    is_right: bool | None = None


def options_of(item: Item, shape: Shape) -> tuple[Option, ...]:
    """The options of a question, in their order; labels that stand in the texts taken off."""
    if shape.each:
        values = [item.get(name) for name in shape.each]
        while values and values[-1] in (None, ""):  # four fields, and a question with three
            values.pop()
        return _unlabelled(tuple(Option(said(value)) for value in values))
    value = value_at(item, shape.paths["choices"]) if "choices" in shape.paths else None
    if isinstance(value, Mapping):
        return tuple(replace(_option(part), id=str(name)) for name, part in value.items())
    if isinstance(value, list):
        return _unlabelled(tuple(_option(part) for part in value))
    if isinstance(value, str):
        return _unlabelled(tuple(Option(line.strip()) for line in _lines(value)))
    return ()


def marked(options: Sequence[Option]) -> tuple[int, ...]:
    """The positions of the options that are marked as right."""
    return tuple(place for place, option in enumerate(options) if option.is_right)


def said(value: object) -> str:
    """A value as the text of an option: 5 is "5", true is "true"."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float() if value.is_integer():
            return str(int(value))
        case str() | int() | float():
            return str(value)
        case _:
            return ""


def is_yes(value: object) -> bool:
    """Whether a mark says that an option is right."""
    if isinstance(value, str):
        return value.strip().lower() in _YES
    return bool(value) and not (isinstance(value, int | float) and value < 0)


def _option(value: object) -> Option:
    if not isinstance(value, Mapping):
        return Option(said(value))
    names = {plain_name(name): name for name in value}
    texts = [names[one] for one in _TEXTS if one in names and _is_text(value[names[one]])]
    # {"label": "A", "value": "Hà Nội"}: a lone letter is no text while there is another.
    text = next((one for one in texts if len(said(value[one])) > 1), next(iter(texts), None))
    mark = next(
        (names[one] for one in _MARKS if one in names and _may_mark(value[names[one]])), None
    )
    id_name = next((names[one] for one in _IDS if one in names and names[one] != text), None)
    return Option(
        "" if text is None else said(value[text]),
        "" if id_name is None else said(value[id_name]),
        None if mark is None else is_yes(value[mark]),
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _may_mark(value: object) -> bool:
    if isinstance(value, str):
        return len(value) < 6
    return isinstance(value, bool | int | float)


def _unlabelled(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """Without "A. ", "B. " … when every option has its own letter in its place."""
    found = [_LABEL.fullmatch(option.text) for option in options]
    letters = [label_letter(one[1]) if one else "" for one in found]
    if len(options) < 2 or letters != list("ABCDEFGHIJ"[: len(options)]):
        return options
    return tuple(
        replace(option, text=one[2]) for option, one in zip(options, found, strict=True) if one
    )


def _lines(text: str) -> Iterator[str]:
    """Options in one text, a line each."""
    return (line for line in text.splitlines() if line.strip())
