"""Equations of Word as a line of text: fractions with a stroke, powers as small digits."""

from __future__ import annotations

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
    if depth > _DEEPEST:
        return ""
    name = element.tag.removeprefix(M) if isinstance(element.tag, str) else ""

    def part(tag: str) -> str:
        found = element.find(f"{M}{tag}")
        return equation_text(found, depth + 1) if found is not None else ""

    def said(tag: str, otherwise: str) -> str:
        found = element.find(f"{M}{name}Pr/{M}{tag}")
        return otherwise if found is None else found.get(f"{M}val", "")

    match name:
        case "t":
            return element.text or ""
        case "f":
            return f"{_group(part('num'))}/{_group(part('den'))}"
        case "sSup":
            return part("e") + raised(part("sup"))
        case "sSub":
            return part("e") + lowered(part("sub"))
        case "sSubSup":
            return part("e") + lowered(part("sub")) + raised(part("sup"))
        case "sPre":
            return raised(part("sup")) + lowered(part("sub")) + part("e")
        case "rad":
            degree = part("deg")
            return f"{raised(degree) if degree else ''}√{_group(part('e'), always=True)}"
        case "nary":
            limits = lowered(part("sub")) + raised(part("sup"))
            return f"{said('chr', '∫')}{limits} {part('e')}"
        case "d":
            inner = [equation_text(one, depth + 1) for one in element.findall(f"{M}e")]
            middle = said("sepChr", "|")
            return f"{said('begChr', '(')}{middle.join(inner)}{said('endChr', ')')}"
        case "func":
            return f"{part('fName')} {part('e')}"
        case "acc":
            return part("e") + said("chr", "\u0302")
        case "bar":
            return part("e") + "\u0305"
        case "limLow" | "limUpp":
            return f"{part('e')}_({part('lim')})"
        case "m":
            rows = [
                " ".join(equation_text(cell, depth + 1) for cell in row.findall(f"{M}e"))
                for row in element.findall(f"{M}mr")
            ]
            return "; ".join(rows)
        case _ if name.endswith("Pr"):
            return ""
        case _:
            return "".join(equation_text(child, depth + 1) for child in element)


def _group(text: str, *, always: bool = False) -> str:
    """A part in brackets, where it would run into what stands beside it."""
    plain = text.strip()
    return plain if plain.isalnum() and not (always and len(plain) > 1) else f"({plain})"
