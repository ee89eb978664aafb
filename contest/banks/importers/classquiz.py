"""ClassQuiz archives (.cqa): the quiz as packed JSON, its pictures behind it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from contest.banks.importers.answers import (
    FULL,
    Answer,
    choice_entry,
    numeric_entry,
    ordering_entry,
    short_entry,
)
from contest.banks.importers.attachments import Attachments
from contest.banks.importers.drafting import Draft
from contest.banks.importers.fitting import fitted
from contest.banks.importers.json.options import is_yes, said
from contest.banks.importers.numbers import decimal_text
from contest.banks.importers.rich_text import RichTexts
from contest.banks.importers.source import Importer, Source
from contest.banks.importing import Entry, Import, Place, Refusal
from contest.reading.faults import BadFile, fault, phrase
from contest.reading.json_text import read_object

MOST_BYTES = 32 * 1024**2
_GZIP = b"\x1f\x8b"
_QUIZ_END = b"\xc7\xc7\xc7\x00"
_PICTURE = re.compile(rb"\xc6\xc6\xc6\x00(-?[0-9]{1,5})\xc5\xc5\x00")


def knows(source: Source) -> bool:
    """Whether packed bytes hold a quiz in JSON."""
    if not source.raw.startswith(_GZIP):
        return False
    try:
        start = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(source.raw[:65536], 65536)
    except zlib.error:
        return False
    return start.lstrip().startswith(b"{") and b'"questions"' in start


def read(source: Source) -> Import:
    """All questions of the quiz; slides and polls are refused, since nothing in them is right."""
    raw, rest = _unpacked(source)
    quiz = read_object(raw, source.name)
    questions = quiz.get("questions")
    if not isinstance(questions, list):
        raise BadFile(fault("imports.nothing_found", source.name))
    pictures = _pictures(rest)
    attachments = Attachments()
    entries = []
    for number, item in enumerate(questions):
        source.step(number, len(questions))
        entries.append(fitted(_entry(source, item, number, pictures.get(number), attachments)))
    title = said(quiz.get("title"))
    return Import(source.name, "classquiz", tuple(entries), attachments.media, title)


CLASSQUIZ = Importer("classquiz", knows, read)


def _unpacked(source: Source) -> tuple[bytes, bytes]:
    """The quiz, and what stands behind its end: a picture may hold any mark."""
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        raw = unpacking.decompress(source.raw, MOST_BYTES)
    except zlib.error as error:
        raise BadFile(fault("imports.zip_broken", source.name)) from error
    if unpacking.unconsumed_tail:
        most = MOST_BYTES // 1024**2
        raise BadFile(fault("imports.zip_size", source.name, name="quiz", most=most))
    return raw, unpacking.unused_data


def _pictures(rest: bytes) -> dict[int, bytes]:
    """The pictures by the place of their question."""
    rest = rest.removeprefix(_QUIZ_END)
    found = list(_PICTURE.finditer(rest))
    ends = [*(one.start() for one in found[1:]), len(rest)]
    return {int(one[1]): rest[one.end() : end] for one, end in zip(found, ends, strict=False)}


def _entry(
    source: Source, item: object, place_in: int, picture: bytes | None, attachments: Attachments
) -> Entry:
    place = Place((phrase("imports.at_question", number=place_in + 1),))
    if not isinstance(item, Mapping):
        return Refusal(place, phrase("imports.json_no_object"))
    kind = said(item.get("type")) or "ABCD"
    reader = _KINDS.get(kind)
    if reader is None:
        return Refusal(place, phrase("imports.kind_unsupported", name=kind))
    texts = RichTexts(attachments)
    text, media = texts.shown(said(item.get("question")), "moodle")
    shown = attachments.keep(picture) if picture else None
    if item.get("image") is not None and shown is None:
        texts.remarks[phrase("imports.medium_elsewhere", name=said(item["image"]))] = None
    seconds = said(item.get("time"))
    draft = Draft(
        id=f"cau-{place_in + 1:03d}",
        bank=source.bank,
        place=Place(place.steps, text),
        text=text,
        choices=(),
        keys=(),
        seconds=int(seconds) if seconds.isdecimal() and 0 < int(seconds) <= 86_400 else None,
        media=(*media, *((shown,) if shown else ())),
    )
    return reader(draft, item.get("answers"), texts)


def _choice(draft: Draft, answers: object, texts: RichTexts) -> Entry:
    options = _options(answers, texts)
    right = sum(option.percent > 0 for option in options)
    draft = _remarked(draft, texts)
    if right < 2:
        return choice_entry(draft, options, one_right=True)
    share = FULL / right
    even = [replace(one, percent=share if one.percent else -share) for one in options]
    return choice_entry(draft, even, one_right=False, all_or_nothing=True)


def _short(draft: Draft, answers: object, texts: RichTexts) -> Entry:
    listed = answers if isinstance(answers, list) else []
    is_exact = any(isinstance(one, Mapping) and is_yes(one.get("case_sensitive")) for one in listed)
    accepted = [replace(one, percent=FULL) for one in _options(answers, texts)]
    return short_entry(_remarked(draft, texts), accepted, "exact" if is_exact else "fold")


def _range(draft: Draft, answers: object, texts: RichTexts) -> Entry:
    bounds = answers if isinstance(answers, Mapping) else {}
    low, high = bounds.get("min_correct"), bounds.get("max_correct")
    if not isinstance(low, int) or not isinstance(high, int):
        return Refusal(draft.place, phrase("imports.no_key"))
    middle, half = Decimal(low + high) / 2, Decimal(abs(high - low)) / 2
    answer = Answer(decimal_text(middle), FULL, tolerance=half)
    return numeric_entry(_remarked(draft, texts), [answer])


def _order(draft: Draft, answers: object, texts: RichTexts) -> Entry:
    in_order = [one.text for one in _options(answers, texts)]
    return ordering_entry(_remarked(draft, texts), in_order)


def _options(answers: object, texts: RichTexts) -> list[Answer]:
    return [
        Answer(
            texts.text(said(one.get("answer")), "moodle"),
            FULL if is_yes(one.get("right")) else Decimal(0),
        )
        for one in (answers if isinstance(answers, list) else [])
        if isinstance(one, Mapping)
    ]


def _remarked(draft: Draft, texts: RichTexts) -> Draft:
    return replace(draft, remarks=tuple(texts.remarks))


_KINDS: Mapping[str, Callable[[Draft, object, RichTexts], Entry]] = {
    "ABCD": _choice,
    "CHECK": _choice,
    "TEXT": _short,
    "RANGE": _range,
    "ORDER": _order,
}
