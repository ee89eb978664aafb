"""The typeface of the papers: how wide a text is, and how it breaks into lines.

reportlab draws any text but measures and breaks slowly, and it drops characters that a font
lacks; here widths are kept by word, and what cannot be printed leaves a visible box.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

LINE = 1.17  # line height, in sizes of the type
ASCENT = 0.89  # from the top of a line to its base, in sizes of the type
HOLDS = "\u202f"  # a space of the program's own texts, at which no line is broken
_BOX = "□"  # for a character that the font lacks


class Style(Enum):
    """The faces; a value is the name under which reportlab knows it."""

    REGULAR = "Tinos-Regular"
    BOLD = "Tinos-Bold"
    ITALIC = "Tinos-Italic"


_FILES = {
    Style.REGULAR: "Tinos_400Regular.ttf",
    Style.BOLD: "Tinos_700Bold.ttf",
    Style.ITALIC: "Tinos_400Regular_Italic.ttf",
}


class Typefaces:
    """Measures and breaks text; lengths are points (1/72 inch)."""

    def __init__(self, folder: Path) -> None:
        self._advances: dict[Style, dict[int, float]] = {}
        for style, name in _FILES.items():
            # Shaping would make ligatures, which do not come back as letters.
            font = TTFont(style.value, str(folder / name), shapable=False)
            pdfmetrics.registerFont(font)
            widths = font.face.charWidths
            self._advances[style] = {**widths, ord(HOLDS): widths[ord(" ")]}
        self._drawable = frozenset.intersection(
            *(frozenset(map(chr, advances)) for advances in self._advances.values())
        )
        self._clean: dict[str, str] = {}
        self._words: dict[tuple[Style, str], float] = {}
        self._lines: dict[tuple[str, Style, float, float], tuple[str, ...]] = {}

    def clean(self, text: str) -> str:
        """The text as it is drawn: NFC, no unseen characters, a box for what the font lacks."""
        kept = self._clean.get(text)
        if kept is None:
            whole = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
            kept = self._clean[text] = "".join(map(self._drawn, whole))
        return kept

    def _drawn(self, char: str) -> str:
        if char == HOLDS:
            return char
        if char.isspace():
            return "\n" if char in "\n\u2028\u2029" else " "
        kind = unicodedata.category(char)
        if kind in ("Cc", "Cf") or (char not in self._drawable and kind[0] == "M"):
            return ""
        # The colour of a face in an emoji is part of the character before it.
        if "\U0001f3fb" <= char <= "\U0001f3ff":
            return ""
        return char if char in self._drawable else _BOX

    def width(self, text: str, style: Style, size: float) -> float:
        """How wide a clean text is when it stands on one line."""
        return self._thousandths(text, style) * size / 1000

    def _thousandths(self, text: str, style: Style) -> float:
        known = self._words.get((style, text))
        if known is None:
            advances = self._advances[style]
            known = self._words[style, text] = sum(advances[ord(char)] for char in text)
        return known

    def longest_word(self, text: str, style: Style, size: float) -> float:
        """The width below which the text would be broken inside a word."""
        words = self.clean(text).replace("\n", " ").split(" ")
        return max((self.width(word, style, size) for word in words), default=0.0)

    def lines(self, text: str, style: Style, size: float, width: float) -> tuple[str, ...]:
        """The text broken to the width: between words, and inside one that is wider than that.

        Always at least one line, which may be empty.
        """
        wanted = (text, style, size, width)
        known = self._lines.get(wanted)
        if known is None:
            paragraphs = self.clean(text).split("\n")
            limit = width * 1000 / size
            broken = (line for one in paragraphs for line in self._broken(one, style, limit))
            known = self._lines[wanted] = tuple(line.replace(HOLDS, " ") for line in broken)
        return known

    def balanced(self, text: str, style: Style, size: float, width: float) -> tuple[str, ...]:
        """As many lines as the width asks for, of lengths as even as they come: for titles."""
        lines = self.lines(text, style, size, width)
        # A word cut in two may leave the number of lines as it is: "động" over ", lượt".
        least, most = max(width / 2, self.longest_word(text, style, size)), width
        while len(lines) > 1 and most - least > size:
            middle = (least + most) / 2
            narrower = self.lines(text, style, size, middle)
            if len(narrower) > len(lines):
                least = middle
            else:
                lines, most = narrower, middle
        return lines

    def _broken(self, paragraph: str, style: Style, limit: float) -> Iterator[str]:
        space = self._thousandths(" ", style)
        line: list[str] = []
        used = 0.0
        for word in self._fitting(filter(None, paragraph.split(" ")), style, limit):
            width = self._thousandths(word, style)
            if line and used + space + width > limit:
                yield " ".join(line)
                line, used = [], 0.0
            used += width + (space if line else 0.0)
            line.append(word)
        yield " ".join(line)

    def _fitting(self, words: Iterable[str], style: Style, limit: float) -> Iterator[str]:
        for word in words:
            if self._thousandths(word, style) <= limit:
                yield word
            else:
                yield from self._cut(word, style, limit)

    def _cut(self, word: str, style: Style, limit: float) -> Iterator[str]:
        advances = self._advances[style]
        start, used = 0, 0.0
        for place, char in enumerate(word):
            advance = advances[ord(char)]
            # A mark stays with its letter.
            if used + advance > limit and place > start and not unicodedata.combining(char):
                yield word[start:place]
                start, used = place, 0.0
            used += advance
        yield word[start:]


@cache
def typefaces(folder: Path) -> Typefaces:
    """The typefaces of a font folder, read once a process; raises OSError or reportlab's TTFError.

    reportlab keeps fonts by name for the whole process, so there is one folder a program.
    """
    return Typefaces(folder)
