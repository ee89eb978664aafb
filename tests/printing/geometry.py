"""Where the marks of a page are: within the margins, beside each other, within their cells."""

from __future__ import annotations

from collections.abc import Iterable

from contest.printing.marks import Lettering, Page, Rule, Text
from contest.printing.sheet import MM
from contest.printing.typefaces import ASCENT, typefaces
from tests.printing.staged import FONTS

Box = tuple[float, float, float, float]


def assert_in_margins(page: Page) -> None:
    """The margins of Decree 30/2020: 20–25 mm above and below, 30–35 left, 15–20 right."""
    for x1, y1, x2, y2 in boxes(page.texts):
        assert x1 >= 30 * MM - 0.1
        assert x2 <= page.width - 15 * MM + 0.1
        assert y1 >= 20 * MM - 2
        assert y2 <= page.height - 20 * MM + 0.1 or y1 > page.height - 15 * MM
    for rule in page.rules:
        assert 30 * MM - 0.1 <= rule.x1 <= rule.x2 <= page.width - 15 * MM + 0.1
        assert min(rule.y1, rule.y2) >= 20 * MM
    for x, y, size, _ in page.squares:
        assert x >= 30 * MM - 0.1
        assert x + size <= page.width - 15 * MM + 0.1
        assert y >= 20 * MM - 0.1


def assert_on_sheet(page: Page) -> None:
    """What is cut out or framed has no margins, but nothing of it may run off the sheet."""
    for x1, y1, x2, y2 in boxes((*page.texts, *page.letterings)):
        assert x1 >= 3 * MM
        assert x2 <= page.width - 3 * MM
        assert y1 >= 3 * MM
        assert y2 <= page.height - 3 * MM
    for shape in page.shapes:
        assert all(0 <= x <= page.width and 0 <= y <= page.height for x, y in shape.points)


def assert_no_overlap(page: Page) -> None:
    """No text over another, over a rule, or over a code."""
    placed = sorted(boxes((*page.texts, *page.letterings)), key=lambda box: box[1])
    for place, (x1, y1, x2, y2) in enumerate(placed):
        for a1, b1, a2, b2 in placed[place + 1 :]:
            if b1 >= y2 - 1:
                break
            assert a1 >= x2 - 0.1 or a2 <= x1 + 0.1, (x1, y1, x2, y2, a1, b1, a2, b2)
    for rule in page.rules:
        low, high = sorted((rule.y1, rule.y2))
        level = [box for box in placed if box[1] + 0.5 < high and box[3] - 0.5 > low]
        assert not any(crosses(rule, box) for box in level), rule
    for x, y, size, _ in page.squares:
        for x1, y1, x2, y2 in placed:
            apart = x2 <= x + 0.1 or x1 >= x + size - 0.1 or y2 <= y + 1 or y1 >= y + size - 1
            assert apart, (x1, y1, x2, y2)


def boxes(texts: Iterable[Text | Lettering]) -> list[Box]:
    faces = typefaces(FONTS)
    return [
        (
            text.x,
            text.y - 0.2 * text.size,
            text.x + faces.width(text.text, text.style, text.size),
            text.y + ASCENT * text.size,
        )
        for text in texts
        if text.text
    ]


def crosses(rule: Rule, box: Box) -> bool:
    x1, y1, x2, y2 = box
    low, high = sorted((rule.y1, rule.y2))
    if rule.x1 == rule.x2:
        return x1 + 0.1 < rule.x1 < x2 - 0.1 and low < y2 - 0.5 and high > y1 + 0.5
    return y1 + 0.5 < low < y2 - 0.5 and rule.x1 < x2 and rule.x2 > x1
