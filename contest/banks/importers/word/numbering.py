"""The labels that lists put before paragraphs, "1.", "B)", "•": they are not in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from contest.banks.importers.word.names import VAL, W
from contest.banks.importers.xml_parts import Element

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(slots=True)
class Level:
    """How one level of a list numbers its paragraphs."""

    kind: str = "decimal"
    text: str = ""
    start: int = 1
    restarts_after: int | None = None  # the level that makes it start again; None: any above it


@dataclass(slots=True)
class _List:
    """A list as paragraphs refer to it: which counter it shares, and what it says otherwise."""

    counter: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)
    is_used: bool = False


class Numbering:
    """Counts the lists of one document, paragraph by paragraph."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)

    def label(self, list_id: str, level: int) -> str:
        """The label of the next paragraph of a list; "" where it has none that is seen."""
        found = self._lists.get(list_id)
        if found is None or not 0 <= level < _LEVELS:
            return ""
        own = self._level(found, level)
        if own is None:
            return ""
        counts = self._counts.setdefault(found.counter, {})
        if not found.is_used:
            found.is_used = True
            for place, start in found.starts.items():
                counts[place] = start - 1
        counts[level] = counts.get(level, own.start - 1) + 1
        for deeper in [place for place in counts if place > level]:
            after = self._level(found, deeper)
            if after is None or after.restarts_after != 0:
                del counts[deeper]
        if own.kind in ("bullet", "none"):
            return "•" if own.kind == "bullet" else own.text if "%" not in own.text else ""
        return _PLACE.sub(lambda match: self._shown(found, counts, int(match[1]) - 1), own.text)

    def _shown(self, found: _List, counts: dict[int, int], level: int) -> str:
        own = self._level(found, level)
        if own is None:
            return ""
        return numeral(counts.get(level, own.start), own.kind)

    def _level(self, found: _List, level: int) -> Level | None:
        return found.levels.get(level) or self._abstract.get(found.counter, {}).get(level)

    def _read(self, root: Element) -> None:
        links: dict[str, str] = {}  # a list that is defined by a style elsewhere
        homes: dict[str, str] = {}
        for one in root.iterchildren(f"{W}abstractNum"):
            name = one.get(f"{W}abstractNumId", "")
            self._abstract[name] = _levels(one)
            if (link := one.find(f"{W}numStyleLink")) is not None:
                links[name] = link.get(VAL, "")
            if (home := one.find(f"{W}styleLink")) is not None:
                homes[home.get(VAL, "")] = name
        for name, style in links.items():
            if not self._abstract[name] and style in homes:
                self._abstract[name] = self._abstract[homes[style]]
        for one in root.iterchildren(f"{W}num"):
            base = one.find(f"{W}abstractNumId")
            made = _List(base.get(VAL, "") if base is not None else "")
            for override in one.iterchildren(f"{W}lvlOverride"):
                level = _int(override.get(f"{W}ilvl"), 0)
                start = override.find(f"{W}startOverride")
                if start is not None:
                    made.starts[level] = _int(start.get(VAL), 1)
                for own in override.iterchildren(f"{W}lvl"):
                    made.levels[level] = _level(own)
            self._lists[one.get(f"{W}numId", "")] = made


def numeral(number: int, kind: str) -> str:
    """A number as a list of this kind shows it: 3 is "C", "iii", "03"."""
    match kind:
        case "upperLetter" | "lowerLetter":
            letters = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters if kind == "upperLetter" else letters.lower()
        case "upperRoman" | "lowerRoman":
            return _roman(number) if kind == "upperRoman" else _roman(number).lower()
        case "decimalZero":
            return f"{number:02d}"
        case _:
            return str(number)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        while 0 < value <= number < 10_000:
            text, number = text + sign, number - value
    return text


def _levels(holder: Element) -> dict[int, Level]:
    return {_int(one.get(f"{W}ilvl"), 0): _level(one) for one in holder.iterchildren(f"{W}lvl")}


def _level(one: Element) -> Level:
    values = {child.tag: child.get(VAL, "") for child in one if isinstance(child.tag, str)}
    restart = values.get(f"{W}lvlRestart")
    return Level(
        values.get(f"{W}numFmt", "decimal"),
        values.get(f"{W}lvlText", ""),
        _int(values.get(f"{W}start"), 1),
        None if restart is None else _int(restart, 0),
    )


def _int(text: str | None, otherwise: int) -> int:
    try:
        return max(-1_000_000, min(1_000_000, int(text or "")))
    except ValueError:
        return otherwise
