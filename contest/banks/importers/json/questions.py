"""One object of a list made into an entry, by the shape of the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import msgspec

from contest.banks.importers.answers import keeping, mixed, truth_entry
from contest.banks.importers.attachments import Attachments
from contest.banks.importers.cleaning import cleaned, one_line
from contest.banks.importers.drafting import (
    Draft,
    doubted,
    entry_of,
    entry_of_body,
    question_with,
)
from contest.banks.importers.fitting import fitted
from contest.banks.importers.html import Link
from contest.banks.importers.json.fields import Part, Shape, value_at
from contest.banks.importers.json.keys import Counting, Ways, counting_of, ways_of
from contest.banks.importers.json.lists import Found
from contest.banks.importers.json.options import Option, marked, options_of, said
from contest.banks.importers.naming import identifier
from contest.banks.importers.numbers import decimal_text
from contest.banks.importers.rich_text import RichTexts
from contest.banks.importers.told import level_of
from contest.banks.importing import Entry, Place, Refusal
from contest.domain.questions import Numeric, Short
from contest.reading.faults import phrase

KIND = "key-number"
_TRUE = ("true", "đúng", "yes", "t", "có")
_FALSE = ("false", "sai", "no", "f", "không")
_LONGEST_EXCERPT = 1000


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the objects of one list."""

    bank: str
    found: Found
    attachments: Attachments
    counting: Counting

    def entry(self, place_in_list: int, number: int) -> Entry:
        """The entry of one object; `number` is that of the question in its file."""
        item = self.found.items[place_in_list]
        place = self._place(item, place_in_list)
        if not isinstance(item, Mapping):
            return Refusal(place, phrase("imports.json_no_object"))
        return fitted(_Item(self, item, place, number).entry())

    def _place(self, item: object, place_in_list: int) -> Place:
        at = phrase("imports.at_item", number=place_in_list + 1)
        above = (phrase("imports.at_path", path=self.found.path),) if self.found.path else ()
        excerpt = _excerpt(item)
        return Place((*above, at), excerpt)


def reader_of(bank: str, found: Found, attachments: Attachments, first: int | None) -> Reader:
    """A reader that knows how the list counts; `first` where the format says it."""
    counting = Counting(first) if first is not None else _counting(found)
    return Reader(bank, found, attachments, counting)


def _counting(found: Found) -> Counting:
    path = found.shape.paths.get("answer")
    if path is None:
        return Counting()
    pairs = []
    for item in found.items:
        if isinstance(item, Mapping):
            options = options_of(item, found.shape)
            answer = value_at(item, path)
            # Where options have ids, the number may be one of those.
            if not any(option.id for option in options):
                pairs.append((answer, len(options)))
    return counting_of(pairs)


@dataclass(frozen=True, slots=True)
class _Item:
    """An object that should be a question."""

    reader: Reader
    item: Mapping[str, object]
    place: Place
    number: int

    def entry(self) -> Entry:
        texts = RichTexts(self.reader.attachments)
        options = options_of(self.item, self._shape)
        draft = self._draft(texts)
        if "wrong" in self._shape.paths and not options:
            return self._with_wrong_ones(draft)
        if len(options) > 1:
            draft = replace(
                draft,
                choices=tuple(texts.text(option.text, "moodle") for option in options),
                remarks=tuple(texts.remarks),
            )
            return keeping(self._chosen(draft, options), **self._kept())
        return keeping(self._open(draft, options), **self._kept())

    @property
    def _shape(self) -> Shape:
        return self.reader.found.shape

    def _draft(self, texts: RichTexts) -> Draft:
        text, media = texts.shown(self._said("question"), "moodle")
        explanation = texts.text(self._said("explanation"), "moodle")
        pictures = self._pictures()
        shown, remarks = self.reader.attachments.shown(pictures, {})
        texts.remarks |= dict.fromkeys(remarks)
        return Draft(
            id=identifier(self._said("id"), f"cau-{self.number:03d}"),
            bank=self.reader.bank,
            place=self.place,
            text=text,
            choices=(),
            keys=(),
            difficulty=level_of(self._said("difficulty")) or 1,
            seconds=self._whole("seconds"),
            points=self._points(),
            topic=one_line(self._said("topic")) or self.reader.found.title,
            tags=self._tags(),
            explanation=explanation,
            media=(*media, *shown),
            remarks=tuple(texts.remarks),
        )

    def _chosen(self, draft: Draft, options: Sequence[Option]) -> Entry:
        keys = marked(options)
        if keys:
            return entry_of(replace(draft, keys=keys))
        answer = self._value("answer")
        if answer in (None, "", []):
            return entry_of(draft)  # which says that there is no key
        ways = ways_of(answer, options, self.reader.counting)
        if not ways:
            text = said(answer) or _excerpt(answer)[:80]
            return Refusal(self.place, phrase("imports.answer_not_among", text=text))
        if len(ways) == 1:
            return entry_of(replace(draft, keys=next(iter(ways.values()))))
        return self._asked(draft, answer, ways)

    def _asked(self, draft: Draft, answer: object, ways: Ways) -> Entry:
        why = phrase("imports.number_unclear", text=said(answer) or _excerpt(answer)[:80])
        readings = tuple(
            (name, phrase(f"imports.number_{name.replace('-', '_')}", letters=_letters(keys)), keys)
            for name, keys in ways.items()
        )
        return doubted(draft, KIND, why, readings)

    def _with_wrong_ones(self, draft: Draft) -> Entry:
        """A right answer and wrong ones apart: in an order that the content makes."""
        wrong = self._value("wrong")
        others = wrong if isinstance(wrong, list) else [wrong]
        right = cleaned(said(self._value("answer")))
        texts = [right, *(cleaned(said(other)) for other in others)]
        shown = mixed(draft.text, texts)
        return entry_of(replace(draft, choices=shown, keys=(shown.index(right),)))

    def _open(self, draft: Draft, options: Sequence[Option]) -> Entry:
        """A question without options: a statement, a number, or a few words."""
        answer = self._value("answer")
        if answer in (None, "", []) and options:
            answer = [option.text for option in options]
        truth = _truth(answer)
        if truth is not None:
            return truth_entry(draft, truth)
        if isinstance(answer, int | float) and not isinstance(answer, bool):
            number = decimal_text(Decimal(str(answer)))
            return entry_of_body(question_with(draft, Numeric(number)), self.place, draft.remarks)
        answers = answer if isinstance(answer, list) else [answer]
        texts = tuple(filter(None, (cleaned(said(one)) for one in answers)))
        if not texts:
            return Refusal(self.place, phrase("imports.no_key"))
        body = Short(tuple(dict.fromkeys(texts)))
        return entry_of_body(question_with(draft, body), self.place, draft.remarks)

    def _kept(self) -> dict[str, object]:
        level = self._said("difficulty")
        return {} if not level or level_of(level) else {"difficulty": level}

    def _pictures(self) -> list[Link]:
        value = self._value("image")
        values = value if isinstance(value, list) else [value]
        found = []
        for one in values:
            src = (
                next(
                    (
                        one[name]
                        for name in ("url", "src", "path")
                        if isinstance(one.get(name), str)
                    ),
                    "",
                )
                if isinstance(one, Mapping)
                else one
            )
            if isinstance(src, str) and src.strip():
                found.append(Link("image", src.strip()))
        return found

    def _tags(self) -> tuple[str, ...]:
        value = self._value("tags")
        values = value if isinstance(value, list) else str(value or "").split(",")
        return tuple(dict.fromkeys(filter(None, (one_line(said(one))[:500] for one in values))))

    def _whole(self, part: Part) -> int | None:
        text = self._said(part).strip()
        return int(text) if text.isdecimal() and 0 < int(text) <= 86_400 else None

    def _points(self) -> int | None:
        value = self._value("points")
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return round(value * 100) if is_number and 0 <= value <= 100_000 else None  # type: ignore[operator]

    def _said(self, part: Part) -> str:
        return said(self._value(part))

    def _value(self, part: Part) -> object:
        path = self._shape.paths.get(part)
        return None if path is None else value_at(self.item, path)


def _excerpt(value: object) -> str:
    return one_line(msgspec.json.encode(value).decode()[:_LONGEST_EXCERPT])


def _truth(answer: object) -> bool | None:
    if isinstance(answer, bool):
        return answer
    word = answer.strip().lower() if isinstance(answer, str) else ""
    return True if word in _TRUE else False if word in _FALSE else None


def _letters(keys: Sequence[int]) -> tuple[str, ...]:
    return tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[key] for key in keys if key < 26)
