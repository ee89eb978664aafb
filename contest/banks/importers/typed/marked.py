"""Text with the look of each sign: what a key that is marked by looks is found in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from contest.banks.importers.cleaning import cleaned, prepared
from contest.banks.importing import Place
from contest.domain.questions import Media

# Blanks in a row part columns; more than a few say no more, and make patterns slow.
_WIDE = re.compile(r"[ \t]{4,}")
PICTURE = "\ufffc"  # stands in the text where a picture stands


@dataclass(frozen=True, slots=True)
class Look:
    """How a sign looks, as far as authors mark right options by it; colours as they are stored."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = ""
    highlight: str = ""
    picture: Media | None = None


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, and for each sign its look; no looks at all where every sign is plain."""

    text: str = ""
    looks: tuple[Look, ...] = ()

    def cut(self, start: int, end: int | None = None) -> Marked:
        """The part from `start` to `end`, without blanks around it."""
        stop = len(self.text) if end is None else end
        part = self.text[start:stop]
        start += len(part) - len(part.lstrip())
        stop = start + len(part.strip())
        return Marked(self.text[start:stop], self.looks[start:stop])

    @property
    def plain(self) -> str:
        """The words alone, cleaned."""
        return cleaned(self.text.replace(PICTURE, " "))

    @property
    def media(self) -> tuple[Media, ...]:
        """The pictures in it, in order."""
        return tuple(look.picture for look in self.looks if look.picture is not None)

    def share(self, look: Look) -> float:
        """Which share of the letters and digits has at least this look."""
        if not self.looks:
            return 0.0
        signs = [
            has for sign, has in zip(self.text, self.looks, strict=True) if sign.isalnum()
        ] or [has for sign, has in zip(self.text, self.looks, strict=True) if not sign.isspace()]
        return sum(_covers(has, look) for has in signs) / len(signs) if signs else 0.0


def marked(pieces: Iterable[tuple[str, Look]]) -> Marked:
    """Pieces put together; signs that nobody sees are gone, accents joined with their letters."""
    kept = [(_WIDE.sub(_narrowed, prepared(text)), look) for text, look in pieces]
    text = "".join(piece for piece, _ in kept)
    if all(look == PLAIN for _, look in kept):
        return Marked(unicodedata.normalize("NFC", text))
    looks = tuple(look for piece, look in kept for _ in piece)
    whole = Marked(text, looks)
    return whole if unicodedata.is_normalized("NFC", text) else _composed(whole)


def joined(parts: Iterable[Marked], between: str) -> Marked:
    """Several parts as one, with `between` between any two."""
    given = [part for part in parts if part.text]
    if len(given) == 1:
        return given[0]
    text = between.join(part.text for part in given)
    if not any(part.looks for part in given):
        return Marked(text)
    looks: list[Look] = []
    for part in given:
        if looks:
            looks += [PLAIN] * len(between)
        looks += part.looks or [PLAIN] * len(part.text)
    return Marked(text, tuple(looks))


def _narrowed(blanks: re.Match[str]) -> str:
    return "\t" if "\t" in blanks[0] else "   "


def _composed(apart: Marked) -> Marked:
    """An accent that stands in a piece of its own belongs to the letter before it."""
    text: list[str] = []
    looks: list[Look] = []
    for sign, look in zip(apart.text, apart.looks, strict=True):
        if text and unicodedata.combining(sign):
            text[-1] = unicodedata.normalize("NFC", text[-1] + sign)
        else:
            text.append(unicodedata.normalize("NFC", sign))
            looks.append(look)
    spread = tuple(look for sign, look in zip(text, looks, strict=True) for _ in sign)
    return Marked("".join(text), spread)


def _covers(has: Look, asked: Look) -> bool:
    return (
        has.bold >= asked.bold
        and has.italic >= asked.italic
        and has.underline >= asked.underline
        and asked.colour in ("", has.colour)
        and asked.highlight in ("", has.highlight)
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is shown: what is typed, and the label that a list puts before it."""

    body: Marked
    place: Place
    auto: str = ""  # "A.", "1.", "•": shown and not typed
    level: int = 0  # of the list that the label comes from, 0 the outermost
    is_heading: bool = False  # by its style

    @property
    def shown(self) -> str:
        """The whole line as a reader sees it."""
        return f"{self.auto} {self.body.text}" if self.auto else self.body.text

    @property
    def typed_from(self) -> int:
        """Where in `shown` the typed part begins."""
        return len(self.auto) + 1 if self.auto else 0
