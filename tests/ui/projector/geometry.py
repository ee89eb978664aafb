"""What stands where on a stage, read from its items, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QJSValue
from PySide6.QtQuick import QQuickItem

BODY = 1.265  # height of a line's letters in Be Vietnam Pro, of its size
SLACK = 1.5  # pixels: boxes are whole, advances of letters are not

Edges = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Written:
    """A text on the stage: where its letters are, and the place it was given."""

    text: str
    px: int
    ink: QRectF
    place: QRectF
    font: QFont
    align: str

    def lines(self) -> list[QRectF]:
        """Where the letters of each line are: a long text may go round what stands beside it."""
        texts = self.text.split("\n")
        metrics = QFontMetricsF(self.font)
        pitch = (self.ink.height() - BODY * self.px) / max(1, len(texts) - 1)
        rects = []
        for at, line in enumerate(texts):
            wide = metrics.horizontalAdvance(line)
            spare = self.place.width() - wide
            left = {"center": spare / 2, "right": spare}.get(self.align, 0.0)
            top = self.ink.top() + at * pitch
            rects.append(QRectF(self.place.left() + left, top, wide, BODY * self.px))
        return rects if len(texts) > 1 else [self.ink]


def items_of(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all below it that are seen."""
    coming = [item]
    while coming:
        one = coming.pop()
        if one.isVisible() and one.opacity() != 0:
            yield one
            coming += reversed(one.childItems())


def is_a(item: QQuickItem, kind: str) -> bool:
    """Whether an item is of a QML type or derives from it (Copy is a Text)."""
    return item.inherits(kind)


def texts_of(root: QQuickItem) -> list[QQuickItem]:
    return _texts_among(items_of(root))


def _texts_among(items: Iterable[QQuickItem]) -> list[QQuickItem]:
    return [item for item in items if is_a(item, "QQuickText") and item.property("text")]


def written_on(root: QQuickItem) -> list[Written]:
    """Every text with its letters' rectangle on the screen."""
    return [_written(item) for item in texts_of(root)]


def _written(item: QQuickItem) -> Written:
    margin = float(item.property("padding"))
    inside = QRectF(0, 0, item.width(), item.height())
    place = item.mapRectToScene(inside.adjusted(margin, margin, -margin, -margin))
    text, font, align = str(item.property("text")), item.property("font"), _align_of(item)
    px, wide, high = font.pixelSize(), item.property("contentWidth"), item.property("contentHeight")
    spare = place.width() - wide
    left = {"center": spare / 2, "right": spare}.get(align, 0.0)
    # The last line ends with its letters, not with its pitch; digits have no tails nor marks.
    pitch = high / (text.count("\n") + 1)
    ink = QRectF(place.left() + left, place.top(), wide, high)
    ink.setHeight(ink.height() - max(0.0, pitch - BODY * px))
    if not any(letter.isalpha() for letter in text):
        ink.adjust(0, 0.26 * px, 0, -0.26 * px)
    return Written(text, px, ink, place, font, align)


def _align_of(item: QQuickItem) -> str:
    """How a text is aligned; PySide cannot read the enum, the layout's block says it too."""
    block = item.property("block")
    value = block.toVariant() if isinstance(block, QJSValue) else block
    return str(value["align"]) if value else "center"


def panels_on(root: QQuickItem) -> list[QRectF]:
    """Every surface that is not the whole screen."""
    return _panels_among(items_of(root), root.width() * root.height())


def _panels_among(items: Iterable[QQuickItem], whole: float) -> list[QRectF]:
    rects = [
        item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        for item in items
        if is_a(item, "QQuickRectangle")
    ]
    return [rect for rect in rects if 0 < rect.width() * rect.height() < whole]


def faults_of(root: QQuickItem) -> list[str]:
    """Texts that leave the safe area or their place, are too small, cross an edge or a text."""
    wide, high = root.width(), root.height()
    safe = QRectF(0.04 * wide, 0.04 * high, 0.92 * wide, 0.92 * high)
    safe.adjust(-SLACK, -SLACK, SLACK, SLACK)
    items = list(items_of(root))
    texts, panels = (
        [_written(item) for item in _texts_among(items)],
        _panels_among(items, wide * high),
    )
    inks, edges = [_edges(text.ink) for text in texts], [_edges(panel) for panel in panels]
    faults = []
    for text, ink in zip(texts, inks, strict=True):
        if not safe.contains(text.ink):
            faults.append(f"outside the safe area: {text.text!r} {text.ink}")
        if text.ink.width() > text.place.width() + SLACK:
            faults.append(f"wider than its place: {text.text!r} {text.ink} {text.place}")
        if text.px < 0.03 * high:
            faults.append(f"too small: {text.text!r} {text.px}")
        faults += [
            f"across an edge: {text.text!r} {text.ink} {panel}"
            for panel, around in zip(panels, edges, strict=True)
            if _crosses(ink, around)
            and any(_crosses(_edges(line), around) for line in text.lines())
        ]
    faults += [
        f"panel outside the safe area: {panel}" for panel in panels if not safe.contains(panel)
    ]
    faults += [
        f"one over the other: {one.text!r} {one.ink} {other.text!r} {other.ink}"
        for (one, one_ink), (other, other_ink) in combinations(zip(texts, inks, strict=True), 2)
        if _overlap(one_ink, other_ink)
        and any(_overlap(_edges(a), _edges(b)) for a, b in product(one.lines(), other.lines()))
    ]
    faults += [
        f"panels cross: {one} {other}"
        for (one, one_edges), (other, other_edges) in combinations(
            zip(panels, edges, strict=True), 2
        )
        if _crosses(one_edges, other_edges) and _crosses(other_edges, one_edges)
    ]
    return faults


def _edges(rect: QRectF) -> Edges:
    """Left, top, right and bottom: each pair is compared, and Qt's own take ten times as long."""
    return rect.left(), rect.top(), rect.right(), rect.bottom()


def _overlap(one: Edges, other: Edges) -> bool:
    """Whether two share more than the slack; most pairs are told apart by one comparison."""
    return (
        one[2] - other[0] > SLACK
        and other[2] - one[0] > SLACK
        and one[3] - other[1] > SLACK
        and other[3] - one[1] > SLACK
        and all(rect[2] - rect[0] > SLACK < rect[3] - rect[1] for rect in (one, other))
    )


def _crosses(one: Edges, other: Edges) -> bool:
    """Whether `one` lies partly in `other` and partly outside."""
    return _overlap(one, other) and not (
        other[0] - SLACK <= one[0]
        and other[1] - SLACK <= one[1]
        and one[2] <= other[2] + SLACK
        and one[3] <= other[3] + SLACK
    )
