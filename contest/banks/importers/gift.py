"""GIFT, the text format of Moodle: every item of a file becomes one entry.

A title, the weights of answers and whatever else our types cannot carry is kept with the question
or remarked on; what is said of single answers goes to the note for the MC.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from contest.banks.importers.answers import (
    FULL,
    Answer,
    choice_entry,
    keeping,
    matching_entry,
    numeric_entry,
    short_entry,
    situation_entry,
    truth_entry,
)
from contest.banks.importers.attachments import Attachments
from contest.banks.importers.cloze import Cloze, cloze_entry, gaps_in
from contest.banks.importers.drafting import Draft
from contest.banks.importers.encodings import likely_text, read_as_text
from contest.banks.importers.fitting import fitted
from contest.banks.importers.gift_grammar import (
    GAP,
    BadItem,
    GiftQuestion,
    Number,
    Option,
    Rich,
    question_of_item,
)
from contest.banks.importers.gift_items import GiftCategory, GiftItem, gift_items, meant
from contest.banks.importers.naming import identifier
from contest.banks.importers.numbers import decimal_text
from contest.banks.importers.paths import topic_of
from contest.banks.importers.rich_text import RichTexts, Style
from contest.banks.importers.source import Importer, Source
from contest.banks.importing import Entry, Import, Place, Refusal
from contest.reading.faults import phrase

_LONGEST_EXCERPT = 1000
_SAMPLE = 200_000
_BEGINNING = re.compile(
    r"\s*(?:::[^:\n]|\[(?:html|moodle|plain|markdown)\]|\$CATEGORY:)", re.IGNORECASE
)
_OTHER = re.compile(r"\s*(?:<[?!q]|\{\\rtf|\{\s*[\"}]|\[\s*[\[{\"\]])")
# Formulas have braces too: what is only a letter, a number or a word must not hang on a sign.
_BRACES = re.compile(
    r"(?<!\\)\{\s*(?:####|#\s*[-+=~.0-9]|[0-9]*:[A-Z_]{2,17}:|(?:TRUE|FALSE)\s*[#}]|[=~])"
    r"|(?<![\w\\^}$])\{\s*(?:[TF]\s*[#}]|[^{}\"\[\]:;\n=~\\$^]{1,80}\})"
)
_EMPTY = re.compile(r"(?<![\\^_}$])\{\s*\}")
_WORD = re.compile(r"[^\W\d_]{3}[^{}\n]*$")


def knows(source: Source) -> bool:
    """Whether a text has braces with answers in them, or begins as only GIFT does."""
    text = "\n".join(
        line
        for line in likely_text(source)[:_SAMPLE].splitlines()
        if not line.lstrip().startswith("//")
    )
    if _OTHER.match(text):
        return False
    return bool(_BEGINNING.match(text) or _BRACES.search(text)) or _has_empty_braces(text)


def read(source: Source) -> Import:
    """All items of a GIFT file."""
    return read_as_text(source, lambda text: _read(source, text))


GIFT = Importer("gift", knows, read)


def _has_empty_braces(text: str) -> bool:
    """Whether words stand before empty braces, which ask for an essay."""
    return any(
        _WORD.search(text, max(0, found.start() - 80), found.start())
        for found in _EMPTY.finditer(text)
    )


def _read(source: Source, text: str) -> Import:
    attachments = Attachments()
    topic = ""
    entries: list[Entry] = []
    items = list(gift_items(text))
    for done, item in enumerate(items):
        source.step(done, len(items))
        if isinstance(item, GiftCategory):
            topic = topic_of(item.path)
        else:
            entries.append(fitted(_entry(source, item, topic, len(entries) + 1, attachments)))
    return Import(source.name, "gift", tuple(entries), attachments.media)


def _entry(
    source: Source, item: GiftItem, topic: str, number: int, attachments: Attachments
) -> Entry:
    place = _place(item, item.line())
    try:
        question = question_of_item(item)
    except BadItem as bad:
        return Refusal(_place(item, bad.line), bad.why)
    if question.kind == "Description":
        return Refusal(place, phrase("imports.description"))
    texts = RichTexts(attachments)
    if item.joined:
        texts.remarks[phrase("imports.gift_blank_line", line=item.joined[0])] = None
    if question.odd_weights:
        texts.remarks[phrase("imports.odd_weight", count=question.odd_weights)] = None
    draft = Draft(
        id=identifier(item.id or "", f"cau-{number:03d}"),
        bank=source.bank,
        place=place,
        text="",
        choices=(),
        keys=(),
        topic=topic,
        tags=item.tags,
    )
    title = question.title if question.title != item.id else None
    return keeping(_by_kind(question, draft, texts), title=title)


def _place(item: GiftItem, line: int) -> Place:
    return Place((phrase("imports.at_line", line=line),), meant(item.text)[:_LONGEST_EXCERPT])


def _by_kind(question: GiftQuestion, draft: Draft, texts: RichTexts) -> Entry:
    stem, media = texts.shown(question.stem.text, question.stem.format)
    said = question.general or Rich("plain", "")
    general, answered = texts.shown(said.text, said.format, "answer")
    draft = replace(draft, text=stem, media=(*media, *answered), explanation=general)
    style = question.stem.format
    if question.kind == "Cloze":
        text = stem if question.is_embedded else f"{stem} {GAP}".strip()
        cloze = Cloze(text, gaps_in(f"{{{question.braces}}}"))
        return cloze_entry(replace(draft, text=text), cloze, texts, style)
    if question.kind == "Matching":
        right_style: Style = "plain" if style == "plain" else "moodle"
        pairs = [
            (texts.text(pair.left.text, pair.left.format), texts.text(pair.right, right_style))
            for pair in question.pairs
        ]
        return matching_entry(_remarked(draft, texts), pairs)
    if question.kind == "TF":
        wrong, right = (said and texts.text(said.text, said.format) for said in question.feedback)
        draft = _remarked(draft, texts)
        return truth_entry(draft, question.is_true, when_right=right or "", when_wrong=wrong or "")
    if question.kind == "Essay":
        if general:
            texts.remarks[phrase("imports.feedback_as_answer")] = None
        return situation_entry(replace(_remarked(draft, texts), explanation=""), general)
    return _answered(question, draft, texts)


def _answered(question: GiftQuestion, draft: Draft, texts: RichTexts) -> Entry:
    one_right = any(option.is_right for option in question.options)
    answers = [_answer(option, texts) for option in question.options]
    draft = _remarked(draft, texts)
    if question.kind == "MC":
        return choice_entry(draft, answers, one_right=one_right)
    if question.kind == "Numerical":
        return numeric_entry(draft, answers)
    return short_entry(draft, answers)


def _answer(option: Option, texts: RichTexts) -> Answer:
    percent = option.weight
    if percent is None:
        percent = FULL if option.is_right else Decimal(0)
    said = "" if option.feedback is None else _plain(option.feedback, texts)
    if isinstance(option.value, Number):
        middle, tolerance = option.value.middle
        return Answer(decimal_text(middle), percent, said, (), tolerance)
    text, media = texts.shown(option.value.text, option.value.format)
    return Answer(text, percent, said, media)


def _plain(rich: Rich, texts: RichTexts) -> str:
    return texts.text(rich.text, rich.format)


def _remarked(draft: Draft, texts: RichTexts) -> Draft:
    return replace(draft, remarks=tuple(texts.remarks))
