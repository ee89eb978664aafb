"""Items of QTI 1.2, as Canvas, Respondus and Blackboard write them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lxml import etree

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
from contest.banks.importers.cleaning import cleaned
from contest.banks.importers.drafting import Draft
from contest.banks.importers.naming import identifier
from contest.banks.importers.numbers import decimal_in, decimal_text, points_in
from contest.banks.importers.qti.markup import named, parts
from contest.banks.importers.rich_text import RichTexts
from contest.banks.importers.xml import text_of
from contest.banks.importing import Entry, Place, Refusal
from contest.domain.questions import Media
from contest.reading.faults import phrase

Shown = tuple[str, tuple[Media, ...]]
# Questions that only look like something we know.
_UNSUPPORTED = (
    "multiple_dropdowns_question", "fill_in_multiple_blanks_question", "calculated_question",
    "file_upload_question",
)  # fmt: skip


def old_items(root: etree._Element) -> Iterator[etree._Element]:
    """The items of a questestinterop, in whatever section they lie."""
    return named(root, "item")


def entry_of_old_item(
    item: etree._Element, bank: str, place: Place, number: int, texts: RichTexts
) -> Entry:
    """The entry of an item."""
    presentation = next(named(item, "presentation"), None)
    if presentation is None:
        return Refusal(place, phrase("imports.no_text"))
    kind = _field(item, "question_type")
    text, media = _material(presentation, texts)
    draft = Draft(
        id=identifier(item.get("ident") or "", f"cau-{number:03d}"),
        bank=bank,
        place=Place(place.steps, text),
        text=text,
        choices=(),
        keys=(),
        points=points_in(_field(item, "points_possible")),
        note=_feedback(item, texts),
        media=media,
    )
    if kind in _UNSUPPORTED:
        return Refusal(place, phrase("imports.kind_unsupported", name=kind))
    if kind == "text_only_question":
        return Refusal(place, phrase("imports.description"))
    entry = _by_responses(item, presentation, draft, texts, kind)
    return keeping(entry, title=" ".join((item.get("title") or "").split()))


def _by_responses(
    item: etree._Element,
    presentation: etree._Element,
    draft: Draft,
    texts: RichTexts,
    kind: str,
) -> Entry:
    lids = list(named(presentation, "response_lid"))
    written = list(named(presentation, "response_str", "response_num"))
    if len(lids) + len(written) == 0:
        return Refusal(draft.place, phrase("imports.description"))
    if len(lids) > 1 and not written:
        return _matching(item, lids, draft, texts)
    if len(lids) + len(written) > 1:
        count = len(lids) + len(written)
        return Refusal(draft.place, phrase("imports.interaction_count", count=count))
    if lids:
        return _choice(item, lids[0], draft, texts)
    return _written(item, draft, texts, is_number=kind == "numerical_question")


def _choice(item: etree._Element, lid: etree._Element, draft: Draft, texts: RichTexts) -> Entry:
    options = [
        (one.get("ident") or "", _material(one, texts)) for one in named(lid, "response_label")
    ]
    right = {value for name, value in _right(item) if name in (lid.get("ident"), None)}
    draft = replace(draft, remarks=tuple(texts.remarks))
    words = [text.lower() for _, (text, _) in options]
    if sorted(words) == ["false", "true"] and len(right) == 1:
        chosen = next((text for name, (text, _) in options if name in right), "")
        return truth_entry(draft, chosen.lower() == "true")
    is_single = (lid.get("rcardinality") or "Single").lower() == "single" and len(right) < 2
    share = FULL / max(1, len(right))
    answers = [
        Answer(text, share if name in right else Decimal(0) if is_single else -share, "", media)
        for name, (text, media) in options
    ]
    return choice_entry(draft, answers, one_right=is_single)


def _matching(
    item: etree._Element, lids: list[etree._Element], draft: Draft, texts: RichTexts
) -> Entry:
    """Each question of a matching is a list of its own, with the same labels to choose from."""
    right = dict(_right(item))
    pairs: list[tuple[str, str]] = []
    labels: dict[str, str] = {}
    for lid in lids:
        own = {
            one.get("ident") or "": _material(one, texts)[0] for one in named(lid, "response_label")
        }
        labels |= own
        chosen = right.get(lid.get("ident"))
        if chosen not in own:
            return Refusal(draft.place, phrase("imports.pair_unclear"))
        pairs.append((_material(lid, texts)[0], own[str(chosen)]))
    taken = {text for _, text in pairs}
    pairs += [("", text) for text in dict.fromkeys(labels.values()) if text not in taken]
    return matching_entry(replace(draft, remarks=tuple(texts.remarks)), pairs)


def _written(item: etree._Element, draft: Draft, texts: RichTexts, *, is_number: bool) -> Entry:
    accepted = [Answer(cleaned(value), FULL) for _, value in _right(item) if value.strip()]
    draft = replace(draft, remarks=tuple(texts.remarks))
    if not accepted:
        return situation_entry(draft, "")
    if not is_number:
        return short_entry(draft, accepted)
    numbers = [decimal_in(answer.text) for answer in accepted]
    plain = [Answer(decimal_text(number), FULL) for number in numbers if number is not None]
    if len(plain) != len(accepted):
        return Refusal(draft.place, phrase("imports.not_a_number", text=accepted[0].text))
    return numeric_entry(draft, plain)


def _right(item: etree._Element) -> Iterator[tuple[str | None, str]]:
    """What earns points: the name of the response and the value that is right."""
    for condition in named(item, "respcondition"):
        worth = [decimal_in(text_of(one).strip()) for one in named(condition, "setvar")]
        if not any(points is not None and points > 0 for points in worth):
            continue
        for one in named(condition, "varequal"):
            if not any(
                parent.tag == one.tag.replace("varequal", "not") for parent in one.iterancestors()
            ):
                yield one.get("respident"), text_of(one).strip()


def _material(element: etree._Element, texts: RichTexts) -> Shown:
    """The texts and pictures right inside an element, not those of the answers in it."""
    said: list[str] = []
    media: tuple[Media, ...] = ()
    for material in _own_materials(element):
        for one in named(material, "mattext", "matimage", "matemtext"):
            uri = one.get("uri")
            markup = f'<img src="{uri}">' if uri else text_of(one)
            is_plain = not uri and (one.get("texttype") or "").lower() == "text/plain"
            text, shown = texts.shown(markup, "plain" if is_plain else "html")
            said.append(text)
            media = (*media, *shown)
    return "\n".join(filter(None, said)), media


def _own_materials(element: etree._Element) -> Iterator[etree._Element]:
    yield from parts(element, "material")
    for inner in (*parts(element, "flow"), *parts(element, "flow_mat")):
        yield from _own_materials(inner)


def _feedback(item: etree._Element, texts: RichTexts) -> str:
    said = [_material(one, texts)[0] for one in named(item, "itemfeedback")]
    said += [
        _material(inner, texts)[0]
        for one in named(item, "itemfeedback")
        for inner in named(one, "solutionmaterial", "hintmaterial", "flow_mat")
    ]
    return "\n".join(dict.fromkeys(filter(None, said)))


def _field(item: etree._Element, label: str) -> str:
    """A field of the metadata, as Canvas writes them."""
    for one in named(item, "qtimetadatafield"):
        if text_of(next(parts(one, "fieldlabel"), None)).strip() == label:
            return text_of(next(parts(one, "fieldentry"), None)).strip()
    return ""
