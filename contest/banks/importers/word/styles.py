"""How text looks: what a run says of itself wins over its style, and so on outward."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import lru_cache

from contest.banks.importers.typed.marked import Look
from contest.banks.importers.word.names import OFF, VAL, W
from contest.banks.importers.xml_parts import Element

_DEEPEST = 20  # styles that rest on one another; more is a circle
_DULL = 48  # how far the parts of a colour lie apart before anybody calls it coloured


@dataclass(frozen=True, slots=True)
class Format:
    """What is said of a text; None where nothing is said."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    colour: str | None = None
    highlight: str | None = None
    shade: str | None = None
    font: str | None = None
    hidden: bool | None = None
    raised: str | None = None  # superscript, subscript

    def over(self, under: Format) -> Format:
        """This format, with what it leaves open taken from another."""
        if self == NOTHING:
            return under
        said = {name: mine for name in _FIELDS if (mine := getattr(self, name)) is not None}
        return replace(under, **said)


NOTHING = Format()
_FIELDS = tuple(one.name for one in fields(Format))


@lru_cache(maxsize=1024)
def look_of(said: Format) -> Look:
    """What of a format an author may mark a right option with."""
    return Look(
        bool(said.bold),
        bool(said.italic),
        bool(said.underline),
        said.colour or "",
        said.highlight or said.shade or "",
    )


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its format, the list it puts paragraphs in, and whether it is a heading."""

    format: Format = NOTHING
    list_id: str | None = None
    level: int | None = None
    is_heading: bool = False


class Styles:
    """The styles of one document, with what each inherits."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self.default = NOTHING
        self._default_paragraph = ""
        if root is None:
            return
        for one in root.iterchildren(f"{W}style"):
            name = one.get(f"{W}styleId", "")
            self._elements[name] = one
            is_default = one.get(f"{W}default", "0") not in OFF
            if is_default and one.get(f"{W}type") == "paragraph":
                self._default_paragraph = name
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.default = format_of(defaults)

    def paragraph(self, name: str | None) -> Style:
        """The style of a paragraph that names it, or names none."""
        return self.style(name or self._default_paragraph)

    def style(self, name: str) -> Style:
        """A style by its id; an unknown one says nothing."""
        if name not in self._known:
            self._known[name] = self._resolved(name, 0)
        return self._known[name]

    def _resolved(self, name: str, depth: int) -> Style:
        element = self._elements.get(name)
        if element is None or depth > _DEEPEST:
            return Style()
        base = element.find(f"{W}basedOn")
        under = self._resolved(base.get(VAL, ""), depth + 1) if base is not None else Style()
        own_list, own_level = list_of(element.find(f"{W}pPr"))
        title = element.find(f"{W}name")
        said = (title.get(VAL, "") if title is not None else name).lower()
        return replace(
            under,
            format=format_of(element.find(f"{W}rPr")).over(under.format),
            list_id=own_list if own_list is not None else under.list_id,
            level=own_level if own_level is not None else under.level,
            is_heading=under.is_heading or said.startswith("heading") or said == "title",
        )


def format_of(properties: Element | None) -> Format:
    """What the properties of a run say."""
    if properties is None:
        return NOTHING
    said: dict[str, str | bool] = {}
    for child in properties:
        match child.tag:
            case _ if child.tag in _SWITCHES:
                said[_SWITCHES[child.tag]] = child.get(VAL, "1") not in OFF
            case _ if child.tag == f"{W}color":
                said["colour"] = _vivid(child.get(VAL, ""))
            case _ if child.tag == f"{W}highlight":
                said["highlight"] = "" if child.get(VAL, "") in _NO_HIGHLIGHT else child.get(VAL)
            case _ if child.tag == f"{W}shd":
                said["shade"] = _vivid(child.get(f"{W}fill", ""), _DULL // 3)
            case _ if child.tag == f"{W}rFonts":
                font = child.get(f"{W}hAnsi") or child.get(f"{W}ascii")
                if font:
                    said["font"] = font
            case _ if child.tag == f"{W}vertAlign":
                said["raised"] = child.get(VAL, "")
    return Format(**said)  # type: ignore[arg-type]  # the keys are those above


_SWITCHES = {
    f"{W}b": "bold", f"{W}i": "italic", f"{W}u": "underline", f"{W}vanish": "hidden",
}  # fmt: skip
_NO_HIGHLIGHT = ("", "none", "white", "black", "lightGray", "darkGray")


def list_of(properties: Element | None) -> tuple[str | None, int | None]:
    """The list and the level that the properties of a paragraph name; list "0" is none at all."""
    number = properties.find(f"{W}numPr") if properties is not None else None
    if number is None:
        return None, None
    name, level = number.find(f"{W}numId"), number.find(f"{W}ilvl")
    value = level.get(VAL, "") if level is not None else ""
    return (
        name.get(VAL, "") if name is not None else None,
        int(value) if value.isdecimal() and len(value) < 3 else None,
    )


def _vivid(value: str, dull: int = _DULL) -> str:
    """A colour that stands out; "" for black, white, greys, and what is no colour."""
    value = value.upper()
    try:
        parts = [int(value[place : place + 2], 16) for place in (0, 2, 4)]
    except ValueError:
        return ""
    return value if len(value) == 6 and max(parts) - min(parts) >= dull else ""
