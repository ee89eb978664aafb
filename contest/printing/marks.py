"""Marks on a page: what a paper is made of once it is laid out; points from the lower left.

Named tuples, because a paper has hundreds of them and they are made by moving others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from contest.printing.qr import Matrix
from contest.printing.typefaces import Style


class Text(NamedTuple):
    """One line of text; `y` is its base."""

    x: float
    y: float
    text: str
    style: Style
    size: float


class Rule(NamedTuple):
    """A level or upright line."""

    x1: float
    y1: float
    x2: float
    y2: float


class Square(NamedTuple):
    """A QR code, `size` wide and high, with its lower left corner at (x, y)."""

    x: float
    y: float
    size: float
    matrix: Matrix


class Shape(NamedTuple):
    """A closed line through `points`, filled, drawn, or both; colours are "#rrggbb"."""

    points: tuple[tuple[float, float], ...]
    fill: str | None = None
    line: str | None = None
    width: float = 1.0


class Lettering(NamedTuple):
    """One line of text in a colour; all else is as in Text."""

    x: float
    y: float
    text: str
    style: Style
    size: float
    colour: str


Mark = Text | Rule | Square | Shape | Lettering


class Page(NamedTuple):
    """One page with everything on it; shapes lie under the rest."""

    width: float
    height: float
    texts: tuple[Text, ...]
    rules: tuple[Rule, ...]
    squares: tuple[Square, ...]
    shapes: tuple[Shape, ...] = ()
    letterings: tuple[Lettering, ...] = ()


def moved(marks: Iterable[Mark], up: float) -> Iterator[Mark]:
    """The marks, so much higher."""
    for mark in marks:
        if isinstance(mark, Text):
            x, y, text, style, size = mark
            yield Text(x, y + up, text, style, size)
        elif isinstance(mark, Rule):
            x1, y1, x2, y2 = mark
            yield Rule(x1, y1 + up, x2, y2 + up)
        elif isinstance(mark, Shape):
            yield mark._replace(points=tuple((x, y + up) for x, y in mark.points))
        else:
            yield mark._replace(y=mark.y + up)


def page_of(width: float, height: float, marks: Iterable[Mark]) -> Page:
    """A page from its marks; uprights that meet become one."""
    texts: list[Text] = []
    rules: list[Rule] = []
    squares: list[Square] = []
    shapes: list[Shape] = []
    letterings: list[Lettering] = []
    for mark in marks:
        match mark:
            case Text():
                texts.append(mark)
            case Rule():
                rules.append(mark)
            case Square():
                squares.append(mark)
            case Shape():
                shapes.append(mark)
            case Lettering():
                letterings.append(mark)
    return Page(
        width,
        height,
        tuple(texts),
        tuple(joined(rules)),
        tuple(squares),
        tuple(shapes),
        tuple(letterings),
    )


def joined(rules: Iterable[Rule]) -> Iterator[Rule]:
    """The rules from top to bottom, with each upright and the one that goes on below it as one."""
    open_: dict[float, Rule] = {}
    for rule in rules:
        if rule.x1 != rule.x2:
            yield rule
            continue
        above = open_.get(rule.x1)
        if above is not None and abs(above.y2 - rule.y1) < 0.01:
            open_[rule.x1] = above._replace(y2=rule.y2)
        else:
            if above is not None:
                yield above
            open_[rule.x1] = rule
    yield from open_.values()
