"""Items of QTI 2.x and 3.0: one interaction each, its right answer declared beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from lxml import etree

from contest.banks.importers.answers import (
    FULL,
    Answer,
    choice_entry,
    keeping,
    matching_entry,
    numeric_entry,
    ordering_entry,
    short_entry,
    situation_entry,
)
from contest.banks.importers.cleaning import cleaned
from contest.banks.importers.drafting import Draft
from contest.banks.importers.naming import identifier
from contest.banks.importers.numbers import decimal_in, decimal_text
from contest.banks.importers.qti.markup import (
    attribute,
    html_of,
    is_interaction,
    name_of,
    named,
    parts,
    plain_of,
)
from contest.banks.importers.rich_text import RichTexts
from contest.banks.importing import Entry, Place, Refusal
from contest.domain.questions import Media
from contest.reading.faults import phrase

_NUMBERS = ("integer", "float")


@dataclass(frozen=True, slots=True)
class _Declared:
    """What is declared of the answer to an interaction."""

    base_type: str = ""
    correct: tuple[str, ...] = ()
    mapped: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Asked:
    """An interaction with all that belongs to it."""

    element: etree._Element
    declared: _Declared
    draft: Draft
    texts: RichTexts


def entry_of_item(
    item: etree._Element, bank: str, place: Place, number: int, texts: RichTexts
) -> Entry:
    """The entry of an item; only those with one interaction have a form here."""
    body = next(named(item, "itembody"))
    interactions = [
        one for one in body.iterdescendants() if isinstance(one.tag, str) and is_interaction(one)
    ]
    if not interactions:
        return Refusal(place, phrase("imports.description"))
    if len(interactions) > 1:
        return Refusal(place, phrase("imports.interaction_count", count=len(interactions)))
    (element,) = interactions
    reader = _KINDS.get(name_of(element))
    if reader is None:
        return Refusal(place, phrase("imports.kind_unsupported", name=name_of(element)))
    prompt = next(parts(element, "prompt"), None)
    stem = html_of(body, with_gaps=True) + ("" if prompt is None else f"<p>{html_of(prompt)}</p>")
    text, media = texts.shown(f"<div>{stem}</div>", "html")
    said = [texts.text(html_of(one), "html") for one in named(item, "modalfeedback")]
    draft = Draft(
        id=identifier(attribute(item, "identifier"), f"cau-{number:03d}"),
        bank=bank,
        place=Place(place.steps, text),
        text=text,
        choices=(),
        keys=(),
        note="\n".join(dict.fromkeys(filter(None, said))),
        media=media,
    )
    if _is_scored_by_hand(item):
        texts.remarks[phrase("imports.custom_scoring")] = None
    declared = _declared(item, attribute(element, "responseIdentifier"))
    entry = reader(_Asked(element, declared, draft, texts))
    title = " ".join((item.get("title") or "").split())
    return keeping(entry, title=title)


def _choice(asked: _Asked) -> Entry:
    options = _options(asked, "simplechoice")
    correct = asked.declared.correct or _best(asked.declared.mapped)
    is_single = attribute(asked.element, "maxChoices") in ("1", "") and len(correct) < 2
    share = FULL / max(1, len(correct))
    answers = [
        Answer(text, (share if name in correct else Decimal(0) if is_single else -share), "", media)
        for name, text, media in options
    ]
    return choice_entry(_remarked(asked), answers, one_right=is_single)


def _inline_choice(asked: _Asked) -> Entry:
    options = _options(asked, "inlinechoice")
    correct = asked.declared.correct or _best(asked.declared.mapped)
    answers = [
        Answer(text, FULL if name in correct else Decimal(0), "", media)
        for name, text, media in options
    ]
    return choice_entry(_remarked(asked), answers, one_right=True)


def _order(asked: _Asked) -> Entry:
    texts = {name: text for name, text, _ in _options(asked, "simplechoice")}
    if set(asked.declared.correct) != set(texts):
        return Refusal(asked.draft.place, phrase("imports.no_key"))
    return ordering_entry(_remarked(asked), [texts[name] for name in asked.declared.correct])


def _match(asked: _Asked) -> Entry:
    """Two sets, or one whose members belong together."""
    sets = list(named(asked.element, "simplematchset"))
    if len(sets) == 2:
        left, right = (_named_texts(asked, one, "simpleassociablechoice") for one in sets)
    else:
        left = right = _named_texts(asked, asked.element, "simpleassociablechoice")
    pairs: list[tuple[str, str]] = []
    used = set[str]()
    for pair in asked.declared.correct:
        one, _, other = pair.partition(" ")
        if one not in left or other not in right or one in used:
            return Refusal(asked.draft.place, phrase("imports.pair_unclear"))
        used.add(one)
        pairs.append((left[one], right[other]))
    taken = {other for _, other in pairs}
    if len(sets) == 2:
        pairs += [("", text) for text in right.values() if text not in taken]
    if len(sets) == 2 and used != set(left):
        return Refusal(asked.draft.place, phrase("imports.pair_unclear"))
    return matching_entry(_remarked(asked), pairs)


def _text_entry(asked: _Asked) -> Entry:
    declared = asked.declared
    worth = dict(declared.mapped)
    best = max(worth.values(), default=Decimal(0))
    if declared.correct:
        worth |= dict.fromkeys(declared.correct, max(best, Decimal(1)))
    best = max(worth.values(), default=Decimal(0))
    answers = [
        Answer(cleaned(text), FULL * points / best if best > 0 else Decimal(0))
        for text, points in worth.items()
    ]
    if declared.base_type in _NUMBERS:
        if any(decimal_in(answer.text) is None for answer in answers):
            return Refusal(asked.draft.place, phrase("imports.not_a_number", text=answers[0].text))
        plain = [replace(one, text=decimal_text(Decimal(one.text))) for one in answers]
        return numeric_entry(_remarked(asked), plain)
    return short_entry(_remarked(asked), answers)


def _extended_text(asked: _Asked) -> Entry:
    return situation_entry(_remarked(asked), "\n".join(asked.declared.correct))


def _options(asked: _Asked, name: str) -> list[tuple[str, str, tuple[Media, ...]]]:
    """Name, text and pictures of each option."""
    return [
        (attribute(one, "identifier"), *asked.texts.shown(f"<div>{html_of(one)}</div>", "html"))
        for one in named(asked.element, name)
    ]


def _named_texts(asked: _Asked, element: etree._Element, name: str) -> dict[str, str]:
    return {
        attribute(one, "identifier"): asked.texts.text(f"<div>{html_of(one)}</div>", "html")
        for one in named(element, name)
    }


def _declared(item: etree._Element, name: str) -> _Declared:
    for one in parts(item, "responsedeclaration"):
        if attribute(one, "identifier") == name:
            correct = next(parts(one, "correctresponse"), None)
            values = (
                [] if correct is None else [plain_of(value) for value in parts(correct, "value")]
            )
            mapping = next(parts(one, "mapping"), None)
            entries = [] if mapping is None else list(parts(mapping, "mapentry"))
            mapped = {
                attribute(entry, "mapKey"): decimal_in(attribute(entry, "mappedValue"))
                or Decimal(0)
                for entry in entries
            }
            return _Declared(attribute(one, "baseType"), tuple(filter(None, values)), mapped)
    return _Declared()


def _best(mapped: Mapping[str, Decimal]) -> Sequence[str]:
    return [name for name, points in mapped.items() if points > 0]


def _is_scored_by_hand(item: etree._Element) -> bool:
    """Whether the item has rules of its own instead of a template that everybody knows."""
    processing = next(parts(item, "responseprocessing"), None)
    return processing is not None and not attribute(processing, "template") and len(processing) > 0


def _remarked(asked: _Asked) -> Draft:
    return replace(asked.draft, remarks=tuple(asked.texts.remarks))


_KINDS: Mapping[str, Callable[[_Asked], Entry]] = {
    "choiceinteraction": _choice,
    "inlinechoiceinteraction": _inline_choice,
    "orderinteraction": _order,
    "matchinteraction": _match,
    "associateinteraction": _match,
    "textentryinteraction": _text_entry,
    "extendedtextinteraction": _extended_text,
}
