"""Equations of Word as a line of text: fractions with a stroke, powers as small digits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from contest.banks.importers.word.names import M
from contest.banks.importers.xml_parts import Element

_SUPER = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_SUB = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_DEEPEST = 40


def raised(text: str) -> str:
    """A power: small digits where there are such signs for all of it, else with a hat."""
    return _small(text, _SUPER, "^")


def lowered(text: str) -> str:
    """An index: small digits where there are such signs for all of it, else with a low line."""
    return _small(text, _SUB, "_")


def _small(text: str, table: dict[int, int], sign: str) -> str:
    if not text.strip():
        return text
    if all(ord(one) in table for one in text):
        return text.translate(table)
    return f"{sign}({text})" if len(text) > 1 else f"{sign}{text}"


def equation_text(element: Element, depth: int = 0) -> str:
    """An equation, or a part of one, as a line of text."""
    if depth > _DEEPEST or not isinstance(element.tag, str):
        return ""
    name = element.tag.removeprefix(M)
    if name == "t":
        return element.text or ""
    if name.endswith("Pr"):
        return ""
    write = _WRITTEN.get(name)
    if write is not None:
        return write(_Part(element, name, depth))
    return "".join(equation_text(child, depth + 1) for child in element)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of an equation, with ways to ask for what is in it."""

    element: Element
    name: str
    depth: int

    def text(self, tag: str) -> str:
        """The text of an inner part."""
        found = self.element.find(f"{M}{tag}")
        return equation_text(found, self.depth + 1) if found is not None else ""

    def texts(self, path: str) -> list[str]:
        """The texts of all inner parts of a kind."""
        return [equation_text(one, self.depth + 1) for one in self.element.findall(path)]

    def sign(self, tag: str, otherwise: str) -> str:
        """A sign that its properties name."""
        found = self.element.find(f"{M}{self.name}Pr/{M}{tag}")
        return otherwise if found is None else found.get(f"{M}val", "")


def _root(part: _Part) -> str:
    degree = part.text("deg")
    return f"{raised(degree) if degree else ''}√{_group(part.text('e'), is_root=True)}"


def _sum(part: _Part) -> str:
    limits = lowered(part.text("sub")) + raised(part.text("sup"))
    return f"{part.sign('chr', '∫')}{limits} {part.text('e')}"


def _brackets(part: _Part) -> str:
    inner = part.sign("sepChr", "|").join(part.texts(f"{M}e"))
    return f"{part.sign('begChr', '(')}{inner}{part.sign('endChr', ')')}"


def _matrix(part: _Part) -> str:
    rows = (_Part(row, "mr", part.depth + 1) for row in part.element.findall(f"{M}mr"))
    return "; ".join(" ".join(row.texts(f"{M}e")) for row in rows)


_WRITTEN: dict[str, Callable[[_Part], str]] = {
    "f": lambda part: f"{_group(part.text('num'))}/{_group(part.text('den'))}",
    "sSup": lambda part: part.text("e") + raised(part.text("sup")),
    "sSub": lambda part: part.text("e") + lowered(part.text("sub")),
    "sSubSup": lambda part: part.text("e") + lowered(part.text("sub")) + raised(part.text("sup")),
    "sPre": lambda part: raised(part.text("sup")) + lowered(part.text("sub")) + part.text("e"),
    "rad": _root,
    "nary": _sum,
    "d": _brackets,
    "func": lambda part: f"{part.text('fName')} {part.text('e')}",
    "acc": lambda part: part.text("e") + part.sign("chr", "\u0302"),
    "bar": lambda part: part.text("e") + "\u0305",
    "limLow": lambda part: f"{part.text('e')}_({part.text('lim')})",
    "limUpp": lambda part: f"{part.text('e')}^({part.text('lim')})",
    "m": _matrix,
}


def _group(text: str, *, is_root: bool = False) -> str:
    """A part in brackets, where it would run into what stands beside it."""
    plain = text.strip()
    return plain if plain.isalnum() and not (is_root and len(plain) > 1) else f"({plain})"
