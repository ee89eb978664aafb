"""The grammar of a GIFT item: title, stem, and what its braces say.

It follows the published grammar of GIFT for what Moodle leaves open (weights, white space).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from contest.banks.importers.gift_items import GiftItem, meant
from contest.reading.faults import Phrase, phrase

Format = Literal["moodle", "html", "markdown", "plain"]
Kind = Literal[
    "Description", "Essay", "Short", "MC", "Numerical", "Matching", "TF", "Cloze"
]  # as the published grammar names them; Cloze is our addition

GAP = "_____"
_TITLE = re.compile(r"\s*::(.*?)::", re.DOTALL)
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_TRUTH = re.compile(r"(TRUE|T|FALSE|F)\s*(?:#([^#]*))?(?:#([^#]*))?", re.DOTALL)
_WEIGHT = re.compile(r"\s*%(-?(?:100(?:\.0*)?|[0-9]{1,2}(?:\.[0-9]*)?))%")
_ODD_WEIGHT = re.compile(r"\s*%[^%\s]*%")
_NUMBER = r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?"
_RANGE = re.compile(rf"({_NUMBER})\s*:\s*({_NUMBER})")
_HIGH_LOW = re.compile(rf"({_NUMBER})\s*\.\.\s*({_NUMBER})")
_ALONE = re.compile(_NUMBER)
_CLOZE = re.compile(r"\s*[0-9]*:[A-Za-z_]{2,17}:")
_MARKS = re.compile(r"(?=[=~])")
_SPACES = re.compile(r"[ \t\n\f\v\u00a0]+")


class BadItem(Exception):
    """An item that breaks the grammar: why, and on which line of the file."""

    def __init__(self, why: Phrase, line: int) -> None:
        super().__init__(why.name)
        self.why = why
        self.line = line


@dataclass(frozen=True, slots=True)
class Rich:
    """A text with the format that it is written in."""

    format: Format
    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is right: alone, with a tolerance, or between two bounds."""

    kind: Literal["simple", "range", "high-low"]
    number: Decimal  # for bounds: the lower one
    other: Decimal = Decimal(0)  # the tolerance, or the upper bound

    @property
    def middle(self) -> tuple[Decimal, Decimal]:
        """The same as a number and its tolerance."""
        if self.kind == "high-low":
            return (self.number + self.other) / 2, (self.other - self.number) / 2
        return self.number, self.other


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: marked `=` or not, its weight in percent where one is given."""

    is_right: bool
    weight: Decimal | None
    value: Rich | Number
    feedback: Rich | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A question of a matching, empty for a distractor, and its answer."""

    left: Rich
    right: str


@dataclass(frozen=True, slots=True)
class GiftQuestion:
    """An item by the grammar."""

    kind: Kind
    item: GiftItem
    title: str | None
    stem: Rich
    is_embedded: bool = False
    options: tuple[Option, ...] = ()
    pairs: tuple[Pair, ...] = ()
    is_true: bool = False
    # Of true/false: what is said to a wrong answer and to a right one, in this order.
    feedback: tuple[Rich | None, Rich | None] = (None, None)
    general: Rich | None = None
    braces: str = ""  # of a Cloze gap, as it stands
    odd_weights: int = 0  # %…% that is no weight and was taken as text


def question_of_item(item: GiftItem) -> GiftQuestion:
    """The item by the grammar; raises BadItem."""
    title, begin = _title(item.text)
    style, begin = _format(item.text, begin, "moodle")
    opening = item.text.find("{", begin)
    if opening < 0:
        if "}" in item.text[begin:]:
            place = item.text.index("}", begin)
            raise BadItem(phrase("imports.gift_no_opening"), item.line(place))
        return GiftQuestion("Description", item, title, _rich(item.text[begin:], style))
    closing = item.text.find("}", opening)
    if closing < 0:
        raise BadItem(phrase("imports.gift_no_closing"), item.line(opening))
    before, after = item.text[begin:opening], item.text[closing + 1 :]
    if "{" in after or "}" in after:
        raise BadItem(phrase("imports.gift_blocks", count=1 + after.count("{")), item.line(opening))
    text = f"{before.rstrip()} {GAP} {after.lstrip()}" if after.strip() else before
    head = GiftQuestion("Essay", item, title, _rich(text, style), bool(after.strip()))
    return _Braces(head, item.text[opening + 1 : closing], item.line(opening)).question()


@dataclass(frozen=True, slots=True)
class _Braces:
    """What stands between the braces of an item."""

    head: GiftQuestion
    inside: str
    line: int

    def question(self) -> GiftQuestion:
        """The whole question, by the first kind that fits."""
        body, marks, general = self.inside.partition("####")
        general_text = _feedback(general, self._style) if marks else None
        if _CLOZE.match(body):
            return self._made("Cloze", general_text, braces=body.strip())
        truth = _TRUTH.fullmatch(body.strip())
        if not body.strip():
            return self._made("Essay", general_text)
        if truth is not None:
            said = (_feedback(truth[2] or "", self._style), _feedback(truth[3] or "", self._style))
            is_true = truth[1].startswith("T")
            return self._made("TF", general_text, is_true=is_true, feedback=said)
        if body.lstrip().startswith("#"):
            options = self._numbers(body.lstrip()[1:])
            return self._made("Numerical", general_text, options=options)
        return self._by_marks(body, general_text)

    def _by_marks(self, body: str, general: Rich | None) -> GiftQuestion:
        parts = self._parts(body)
        if "~" in body:
            kind: Kind = "MC"
        elif "=" in body and all("->" in part for part in parts):
            pairs = tuple(self._pair(part) for part in parts)
            return self._made("Matching", general, pairs=pairs)
        else:
            kind = "Short"
        odd = sum(_odd_weight(part[1:]) for part in parts)
        options = tuple(self._option(part) for part in parts)
        return self._made(kind, general, options=options, odd_weights=odd)

    def _parts(self, body: str) -> list[str]:
        """The answers, each with its mark first; a single bare text is one that is right."""
        before, *parts = _MARKS.split(body)
        if not parts:
            return [f"={body}"]
        if before.strip():
            raise BadItem(phrase("imports.gift_before", text=meant(before.strip())), self.line)
        return parts

    def _option(self, part: str) -> Option:
        weight, rest = _weight(part[1:])
        text, marks, said = rest.partition("#")
        feedback = _feedback(said, self._style) if marks else None
        return Option(part[0] == "=", weight, _styled(text, self._style), feedback)

    def _pair(self, part: str) -> Pair:
        left, _, right = part[1:].partition("->")
        return Pair(_styled(left, self._style), _rich(right, "moodle").text)

    def _numbers(self, body: str) -> tuple[Option, ...]:
        before, *parts = _MARKS.split(body)
        if not parts:
            parts = [f"={body}"]
        elif before.strip():
            raise BadItem(phrase("imports.gift_before", text=meant(before.strip())), self.line)
        return tuple(self._number(part) for part in parts)

    def _number(self, part: str) -> Option:
        weight, rest = _weight(part[1:])
        text, marks, said = rest.partition("#")
        feedback = _feedback(said, self._style) if marks else None
        number = number_of(text)
        if number is not None:
            return Option(part[0] == "=", weight, number, feedback)
        if part[0] == "~" and text.strip() in ("", "*"):  # whatever else is answered
            return Option(False, weight, Rich(self._style, "*"), feedback)
        raise BadItem(phrase("imports.not_a_number", text=meant(text.strip())), self.line)

    @property
    def _style(self) -> Format:
        return self.head.stem.format

    def _made(
        self,
        kind: Kind,
        general: Rich | None,
        *,
        options: tuple[Option, ...] = (),
        pairs: tuple[Pair, ...] = (),
        is_true: bool = False,
        feedback: tuple[Rich | None, Rich | None] = (None, None),
        braces: str = "",
        odd_weights: int = 0,
    ) -> GiftQuestion:
        head = self.head
        return GiftQuestion(
            kind, head.item, head.title, head.stem, head.is_embedded,
            options, pairs, is_true, feedback, general, braces, odd_weights,
        )  # fmt: skip


def number_of(text: str) -> Number | None:
    """A number as GIFT and Cloze write it: 5, 5:0.1, 1..5; None when it is none of these."""
    text = text.strip()
    if found := _RANGE.fullmatch(text):
        return Number("range", Decimal(found[1]), abs(Decimal(found[2])))
    if found := _HIGH_LOW.fullmatch(text):
        low, high = sorted((Decimal(found[1]), Decimal(found[2])))
        return Number("high-low", low, high)
    if _ALONE.fullmatch(text):
        return Number("simple", Decimal(text))
    return None


def _title(text: str) -> tuple[str | None, int]:
    found = _TITLE.match(text)
    if found is None:
        return None, 0
    return " ".join(meant(found[1]).split()), found.end()


def _format(text: str, begin: int, otherwise: Format) -> tuple[Format, int]:
    found = _FORMAT.match(text, begin)
    if found is None:
        return otherwise, begin
    style = found[1].lower()
    known: tuple[Format, ...] = ("html", "markdown", "plain")
    return next((one for one in known if one == style), "moodle"), found.end()


def _rich(text: str, style: Format) -> Rich:
    if style not in ("html", "markdown"):
        text = _SPACES.sub(" ", text)
    return Rich(style, meant(text.strip()))


def _styled(text: str, otherwise: Format) -> Rich:
    style, begin = _format(text, 0, otherwise)
    return _rich(text[begin:], style)


def _feedback(text: str, otherwise: Format) -> Rich | None:
    said = _styled(text, otherwise)
    return said if said.text else None


def _weight(text: str) -> tuple[Decimal | None, str]:
    found = _WEIGHT.match(text)
    return (None, text) if found is None else (Decimal(found[1]), text[found.end() :])


def _odd_weight(text: str) -> bool:
    return _WEIGHT.match(text) is None and _ODD_WEIGHT.match(text) is not None
