"""How a page of help looks: room between its lines, and keys as they stand out in print."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from contest.ui.widgets.theme import GOLD

_BELOW = {"heading": 10.0, "item": 5.0, "text": 9.0}  # pixels


def dress(document: QTextDocument) -> None:
    """Markdown knows no looks: give it ours."""
    block = document.begin()
    while block.isValid():
        _give_room(block)
        _mark_keys(block)
        block = block.next()


def _give_room(block: QTextBlock) -> None:
    kind = "heading" if block.blockFormat().headingLevel() else "text"
    shape = block.blockFormat()
    shape.setBottomMargin(_BELOW["item" if block.textList() is not None else kind])
    QTextCursor(block).setBlockFormat(shape)


def _mark_keys(block: QTextBlock) -> None:
    """What stands between back quotes is a key or a command; a link leads to another page.

    Links take their colour from the palette of the moment, which is dark blue for many windows.
    """
    marked = QTextCharFormat()
    marked.setFontFixedPitch(False)
    marked.setFontFamilies(["Be Vietnam Pro"])
    marked.setFontWeight(QFont.Weight.DemiBold)
    marked.setForeground(QColor(GOLD))
    leads = QTextCharFormat()
    leads.setForeground(QColor(GOLD))
    leads.setFontUnderline(True)
    spans = []
    fragments = block.begin()
    while not fragments.atEnd():
        one = fragments.fragment()
        form = leads if one.charFormat().isAnchor() else marked
        if one.isValid() and (one.charFormat().isAnchor() or one.charFormat().fontFixedPitch()):
            spans.append((one.position(), one.length(), form))
        fragments += 1
    for start, length, form in spans:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)
