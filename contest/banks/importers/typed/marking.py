"""Options marked as right: by underline, bold, colour, highlight, a star, or "(đúng)".

A mark counts where some options of a question have it and not all. Which look means "right" is a
habit of the document: the one that most often stands on exactly one option. Emphasis that is not
the habit is only asked about where nothing else tells the key.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from contest.banks.importers.typed.found import Found, Option
from contest.banks.importers.typed.marked import Look, Marked

_ENOUGH = 0.6  # of the letters of an option: a full stop or a blank is often left out
_NOTE = re.compile(
    r"\s*[(\[]\s*(?:(?:đáp án\s*)?đúng|đáp án)\s*[)\]]\s*[.;]?\s*$"
    r"|\s+[(\[]\s*(?:đ|correct|right)\s*[)\]]\s*[.;]?\s*$"
    r"|\s*[✓✔☑✅]\s*$|(?<=[\w.,)”])\s*\*+\s*$",
    re.IGNORECASE,
)
_WRONG_NOTE = re.compile(r"\s+[(\[]\s*(?:sai|s|wrong)\s*[)\]]\s*[.;]?\s*$", re.IGNORECASE)
_FLAT_LOOKS = (
    ("underline", Look(underline=True)),
    ("bold", Look(bold=True)),
    ("italic", Look(italic=True)),
)
# Surest first: nobody underlines a whole option for its beauty, many put labels in bold.
_SURENESS = ("underline", "highlight", "colour", "bold", "italic")


@dataclass(frozen=True, slots=True)
class Mark:
    """One way of marking: on the text or only on the label, and by which look."""

    part: Literal["text", "label"]
    kind: str  # "underline", "colour"
    value: str = ""  # of a colour

    @property
    def rank(self) -> tuple[int, bool]:
        """Surer marks first."""
        return _SURENESS.index(self.kind), self.part == "label"


Marks = dict[Mark, tuple[int, ...]]  # which options have it, by position


def marks_of(options: Sequence[Option]) -> Marks:
    """Every mark that some of the options have and not all."""
    found: Marks = {}
    parts: tuple[tuple[Literal["text", "label"], list[Marked]], ...] = (
        ("text", [option.text for option in options]),
        ("label", [option.label for option in options]),
    )
    for part, texts in parts:
        for kind, value, look in _looks(texts):
            having = tuple(place for place, text in enumerate(texts) if text.share(look) >= _ENOUGH)
            if having and len(having) < len(options):
                found[Mark(part, kind, value)] = having
    return found


def partly_marked(options: Sequence[Option]) -> tuple[int, ...]:
    """The options of which a part is underlined, coloured or highlighted, if not all are."""
    texts = [option.text for option in options]
    having = {
        place
        for kind, _, look in _looks(texts)
        if kind != "italic"
        for place, text in enumerate(texts)
        if text.share(look) > 0
    }
    return tuple(sorted(having)) if len(having) < len(options) else ()


def habit_of(founds: Iterable[Found]) -> tuple[Mark | None, float]:
    """The mark that most often stands on one option alone, and in which share of the questions."""
    votes: Counter[Mark] = Counter()
    several: Counter[Mark] = Counter()
    asked = 0
    for found in founds:
        if len(found.options) < 2:
            continue
        asked += 1
        for mark, having in marks_of(found.options).items():
            (votes if len(having) == 1 else several)[mark] += 1
    if not votes:
        return None, 0.0
    best = min(votes, key=lambda mark: (-votes[mark], mark.rank))
    # A look that as often covers several options is how the document looks, and no key.
    if several[best] > votes[best]:
        return None, 0.0
    return best, votes[best] / asked


def share_noted(founds: Iterable[Found]) -> float:
    """In which share of the questions a star or "(đúng)" stands; 0 where these are too few."""
    asked = [found for found in founds if len(found.options) > 1]
    if len(asked) < 3:
        return 0.0
    return sum(bool(noted(found.options)) for found in asked) / len(asked)


def noted(options: Sequence[Option], *, surely: bool = False) -> tuple[int, ...]:
    """The options with a star, a tick or "(đúng)"; none where all have.

    A star right before a word or at the end may belong to the text ("B. *p"): `surely` leaves
    these out.
    """
    having = tuple(place for place, one in enumerate(options) if _is_noted(one, surely=surely))
    return having if len(having) < len(options) else ()


def _is_noted(option: Option, *, surely: bool) -> bool:
    match = _NOTE.search(option.text.text)
    if surely:
        is_starred = option.is_starred and not option.star.text
        return is_starred or (match is not None and not match[0].strip().endswith("*"))
    return option.is_starred or match is not None


def drop_notes(options: Sequence[Option], having: Sequence[int]) -> None:
    """Take the signs of a key away that was read from them."""
    for place, option in enumerate(options):
        option.star = Marked()
        text = option.text
        match = (_NOTE if place in having else _WRONG_NOTE).search(text.text)
        if match is not None:
            option.parts = [text.cut(0, match.start())]


def _looks(texts: Sequence[Marked]) -> Iterator[tuple[str, str, Look]]:
    """Every look that is worth asking for in these texts."""
    used = {look for text in texts for look in text.looks}
    for name, look in _FLAT_LOOKS:
        if any(getattr(one, name) for one in used):
            yield name, "", look
    for colour in sorted({look.colour for look in used} - {""}):
        yield "colour", colour, Look(colour=colour)
    for colour in sorted({look.highlight for look in used} - {""}):
        yield "highlight", colour, Look(highlight=colour)
