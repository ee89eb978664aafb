"""Measures text in the stage's own font and breaks it into lines the way Vietnamese is set.

Lines are broken here and handed to QML ready, so what was measured is what is drawn. Widths
are taken once a word at a large size without hinting and scaled, as such text scales exactly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from typing import Literal, TypeVar, cast

from PySide6.QtGui import QFont, QFontMetricsF

from contest.ui.projector.compounds import COMPOUNDS, LONGER
from contest.ui.projector.line_breaks import (
    Paragraph,
    evened_ends,
    filled_ends,
    paragraph_of,
    poured_ends,
)
from contest.ui.widgets.typeface import FAMILY

T = TypeVar("T")

Weight = Literal[400, 500, 600, 700, 800]

_REFERENCE_PX = 200
_LONGEST_RUN = 300  # letters without a gap; no line holds more, and measuring takes their square
_TEXTS_KEPT = 256
_SUMS_KEPT = 4096
_SETTINGS_KEPT = 4096
_LATEST_KEPT = 24
_KERNING = 0.08 * _REFERENCE_PX  # what letters may gain on the space between two words
_EVENED_MOST = 8  # lines; a longer text is read as a paragraph
# A number stays with the word before it ("Điều 42", "ngày 01") and its unit ("20 giây").
_BEFORE_NUMBER = frozenset(
    "điều khoản điểm chương mục phần số câu vòng kỳ ngày tháng năm quý tuổi lớp phường quận khu "
    "phố hạng đội lúc article clause chapter round question team place".split()
)
_UNITS = frozenset(
    "giây phút giờ điểm đồng triệu tỷ tuổi ngày tháng năm % người đội câu "
    "seconds minutes hours points days months years".split()
)
_NUMBER = re.compile(r"[“(\"]?\d")
_COUNT = re.compile(r"[“(\"]?\d[\d.,/–-]*(?<![.,])")
_DANGLING = re.compile(r"[–—\-·:;,.!?…)”/]+$")


class Lettering:
    """Widths and lines of text in Be Vietnam Pro; remembers every word it has measured."""

    def __init__(self) -> None:
        self._metrics: dict[Weight, QFontMetricsF] = {}
        self._widths: dict[tuple[Weight, str], float] = {}
        self._sums: dict[tuple[Weight, str], float] = {}
        self._widest: dict[tuple[Weight, str], float] = {}
        self._remembered: dict[Hashable, object] = {}
        self._texts: dict[tuple[Weight, str], list[Paragraph]] = {}
        self._settings: dict[tuple[str, float, Weight, float, bool], tuple[str, ...]] = {}
        self._latest: list[tuple[object, object]] = []

    def width(self, text: str, px: float, weight: Weight = 600) -> float:
        """Width of one word in pixels, as its letters are."""
        key = (weight, text)
        width = self._widths.get(key)
        if width is None:
            width = self._widths[key] = self._measure(text, weight)
        return width * px / _REFERENCE_PX

    def recall(self, key: Hashable, work_out: Callable[[], T]) -> T:
        """What was worked out before for `key`, else what `work_out` gives.

        The scenes of one question ask for the same setting, and a slide comes with each answer.
        """
        if key not in self._remembered:
            if len(self._remembered) >= _TEXTS_KEPT:
                self._remembered.clear()
            self._remembered[key] = work_out()
        return cast("T", self._remembered[key])

    def latest(self, what: object, work_out: Callable[[], T]) -> T:
        """As `recall`, for the last few things only, which are compared and not hashed.

        Stage, thumbnail and the count of pages ask for the layout of the same slide in turn.
        """
        for known, found in self._latest:
            if known == what:
                return cast("T", found)
        found = work_out()
        self._latest = [(what, found), *self._latest[: _LATEST_KEPT - 1]]
        return found

    def room(self, text: str, px: float, weight: Weight = 600) -> float:
        """Width in pixels that one line of `text` needs, so that it does not break."""
        return (self._sum(text, weight) + _KERNING) * px / _REFERENCE_PX

    def lines(
        self, text: str, px: float, weight: Weight, width: float, *, even: bool = True
    ) -> tuple[str, ...]:
        """The lines of `text` in `width` pixels, as few as go.

        `even` makes them about equally long, for titles and questions; without it lines are
        full, and only a last line that is too short is helped.
        """
        # The search for a layout asks the same of a text for every height that it tries.
        key = (text, px, weight, width, even)
        found = self._settings.get(key)
        if found is None:
            if len(self._settings) >= _SETTINGS_KEPT:
                self._settings.clear()
            found = self._settings[key] = self._lines(text, px, weight, width, even=even)
        return found

    def _lines(
        self, text: str, px: float, weight: Weight, width: float, *, even: bool
    ) -> tuple[str, ...]:
        greedy = self._filled(text, px, weight, width)
        if greedy is None:
            return self._poured_pieces(text, px, weight, lambda _: width)
        paragraphs = self._paragraphs(text, weight)
        if len(paragraphs) > 1 or not 2 <= len(greedy[0]) <= _EVENED_MOST:
            return _lines_of(paragraphs, greedy)
        return paragraphs[0].lines(_evened(paragraphs[0], greedy[0], px, width, even=even))

    def count(self, text: str, px: float, weight: Weight, width: float) -> int:
        """How many `lines` there are."""
        ends = self._filled(text, px, weight, width)
        if ends is None:
            return len(self._poured_pieces(text, px, weight, lambda _: width))
        return sum(map(len, ends))

    def parts(self, text: str, px: float, weight: Weight, width: float) -> bool:
        """Whether `lines` part what belongs together: it is wider than a line."""
        return self._filled(text, px, weight, width) is None

    def poured(
        self, text: str, px: float, weight: Weight, width_of: Callable[[int], float]
    ) -> tuple[str, ...]:
        """Lines filled from the first on; `width_of(i)` is the width of line `i`."""
        ends = self._ends(text, px, weight, width_of)
        if ends is None:
            return self._poured_pieces(text, px, weight, width_of)
        return _lines_of(self._paragraphs(text, weight), ends)

    def poured_count(
        self, text: str, px: float, weight: Weight, width_of: Callable[[int], float]
    ) -> int:
        """How many lines `poured` gives."""
        ends = self._ends(text, px, weight, width_of)
        if ends is None:
            return len(self._poured_pieces(text, px, weight, width_of))
        return sum(map(len, ends))

    def _filled(self, text: str, px: float, weight: Weight, width: float) -> list[list[int]] | None:
        """As `_ends`, where every line is as wide."""
        limit = width * (_REFERENCE_PX / px) - _KERNING
        found: list[list[int]] = []
        for paragraph in self._paragraphs(text, weight):
            ends = filled_ends(paragraph, limit)
            if ends is None:
                return None
            found.append(ends)
        return found

    def _ends(
        self, text: str, px: float, weight: Weight, width_of: Callable[[int], float]
    ) -> list[list[int]] | None:
        """Before which words the poured lines end, by paragraph; None: a word must be broken."""
        grown = _REFERENCE_PX / px  # widths are compared at the size they were measured
        found: list[list[int]] = []
        count = 0
        for paragraph in self._paragraphs(text, weight):
            ends = poured_ends(paragraph, lambda at: width_of(at) * grown - _KERNING, count)
            if ends is None:
                return None
            found.append(ends)
            count += len(ends)
        return found

    def _poured_pieces(
        self, text: str, px: float, weight: Weight, width_of: Callable[[int], float]
    ) -> tuple[str, ...]:
        """As `poured`, where words are wider than a line and must be broken."""
        grown = _REFERENCE_PX / px
        space = self.width(" ", _REFERENCE_PX, weight)
        lines: list[str] = []
        for paragraph in self._paragraphs(text, weight):
            line, filled = "", 0.0
            for tied, tied_width in zip(paragraph.words, paragraph.widths, strict=True):
                limit = width_of(len(lines)) * grown - _KERNING
                pieces = [(tied, tied_width)]
                if tied_width > limit:
                    pieces = self._pieces(tied, limit, weight)
                for piece, width in pieces:
                    if line and filled + space + width > width_of(len(lines)) * grown - _KERNING:
                        lines.append(line)
                        line, filled = piece, width
                    elif line:
                        line, filled = f"{line} {piece}", filled + space + width
                    else:
                        line, filled = piece, width
            if line:
                lines.append(line)
        return tuple(lines)

    def widest(self, lines: tuple[str, ...], px: float, weight: Weight) -> float:
        """Width of the widest of some lines."""
        return max((self._sum(line, weight) for line in lines), default=0.0) * px / _REFERENCE_PX

    def widest_word(self, text: str, px: float, weight: Weight) -> float:
        """Width of the widest word, which no line may be narrower than."""
        key = (weight, text)
        widest = self._widest.get(key)
        if widest is None:
            if len(self._widest) >= _SUMS_KEPT:
                self._widest.clear()
            words = (self.room(word, _REFERENCE_PX, weight) for word in text.split())
            widest = self._widest[key] = max(words, default=0.0)
        return widest * px / _REFERENCE_PX

    def _paragraphs(self, text: str, weight: Weight) -> list[Paragraph]:
        """Tied words with their widths at the reference size, paragraph by paragraph."""
        key = (weight, text)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) >= _TEXTS_KEPT:
                self._texts.clear()
            space = self.width(" ", _REFERENCE_PX, weight)
            tied = [_tied(paragraph.split()) for paragraph in text.split("\n")]
            found = self._texts[key] = [
                paragraph_of(words, [self._sum(word, weight) for word in words], space)
                for words in tied
            ]
        return found

    def _sum(self, line: str, weight: Weight) -> float:
        """Width of words with spaces between, at the reference size."""
        key = (weight, line)
        width = self._sums.get(key)
        if width is None:
            if len(self._sums) >= _SUMS_KEPT:
                self._sums.clear()
            words = line.split(" ")
            space = self.width(" ", _REFERENCE_PX, weight)
            width = sum(self.width(word, _REFERENCE_PX, weight) for word in words)
            width = self._sums[key] = width + (len(words) - 1) * space
        return width

    def _pieces(self, tied: str, limit: float, weight: Weight) -> list[tuple[str, float]]:
        """A tied word that is wider than a line: its words, and those broken where they must."""
        pieces: list[str] = []
        for part in self._parts(tied.split(" "), limit, weight):
            rest = part
            while len(rest) > _LONGEST_RUN or (
                len(rest) > 1 and self.width(rest, _REFERENCE_PX, weight) > limit
            ):
                room = _fitting_prefix(
                    rest[:_LONGEST_RUN],
                    lambda head: self.width(head, _REFERENCE_PX, weight) <= limit,
                )
                pieces.append(rest[:room])
                rest = rest[room:]
            pieces.append(rest)
        ending = " ".join(pieces[-2:])
        if len(pieces) > 2 and tied.endswith(ending) and self._sum(ending, weight) <= limit:
            pieces[-2:] = [ending]  # the last syllable is not left alone here either
        return [(piece, self._sum(piece, weight)) for piece in pieces]

    def _parts(self, words: list[str], limit: float, weight: Weight) -> list[str]:
        """Words of two syllables whole where a line holds them ("Công đoàn"), else syllables."""
        parts: list[str] = []
        for word in words:
            pair = f"{parts[-1]} {word}" if parts else ""
            is_whole = bool(parts) and _pair(parts[-1], word) in COMPOUNDS
            if is_whole and self.width(pair, _REFERENCE_PX, weight) <= limit:
                parts[-1] = pair
            else:
                parts.append(word)
        return parts

    def _measure(self, text: str, weight: Weight) -> float:
        if weight not in self._metrics:
            font = QFont(FAMILY)
            font.setPixelSize(_REFERENCE_PX)
            font.setWeight(QFont.Weight(weight))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._metrics[weight] = QFontMetricsF(font)
        return self._metrics[weight].horizontalAdvance(text)


def _lines_of(paragraphs: list[Paragraph], ends: list[list[int]]) -> tuple[str, ...]:
    return tuple(
        line
        for paragraph, own in zip(paragraphs, ends, strict=True)
        for line in paragraph.lines(own)
    )


def _evened(
    paragraph: Paragraph, greedy: list[int], px: float, width: float, *, even: bool
) -> list[int]:
    """The ends of lines of about one length; without `even` only of a last line that is short."""
    limit = width * _REFERENCE_PX / px - _KERNING
    starts = (0, *greedy)
    widths = [paragraph.width(*line) for line in zip(starts, greedy, strict=False)]
    if not even and widths[-1] > limit / 2:
        return greedy
    # The cost of a line is the square of what it lacks; of the last one, only of a half.
    wanted = [limit] * (len(greedy) - 1) + [limit / 2]
    if even:
        wanted = [min(limit, sum(widths) / len(widths) * 1.04)] * len(greedy)
    return evened_ends(paragraph, greedy, limit, wanted, even=even)


def _tied(words: list[str]) -> list[str]:
    """Words with those that must not be parted joined by a space."""
    tied: list[str] = []
    in_pair = False  # few pairs take a third syllable: ties must not grow to whole lines
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        pair = _pair(before, word)
        is_pair = in_pair and _pair(words[at - 2], pair) in LONGER
        is_pair = is_pair or (not in_pair and pair in COMPOUNDS)
        if at and (is_pair or _DANGLING.fullmatch(word) or _counts(before, word)):
            tied[-1] = f"{tied[-1]} {word}"
        else:
            tied.append(word)
        in_pair = is_pair
    if len(words) > 2 and len(tied) > 1 and " " not in tied[-1]:
        tied[-2:] = [" ".join(tied[-2:])]  # no syllable stands alone on the last line
    return tied


def _pair(before: str, word: str) -> str:
    opened, closed = before.lstrip("“("), word.rstrip(",.;:?!)”")
    return f"{opened} {closed}".lower()


def _counts(before: str, word: str) -> bool:
    """Whether a number stands with the word before it, with its unit, or in a name: “5 Không”."""
    if _COUNT.fullmatch(before):
        if before.startswith("“") and "”" in word:
            return True
        return word.rstrip(",.;:?!)”") in _UNITS
    return before.lower().lstrip("(“") in _BEFORE_NUMBER and bool(_NUMBER.match(word))


def _fitting_prefix(word: str, fits: Callable[[str], bool]) -> int:
    """How many letters of `word` fit, at least one; after a slash if there is one."""
    room = 1
    while room < len(word) - 1 and fits(word[: room + 1]):
        room += 1
    slash = max(word.rfind(mark, 0, room) for mark in "/.-_@")
    return slash + 1 if slash > 0 else room
