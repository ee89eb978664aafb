"""OpenTDB: trivia whose texts come in HTML entities, percent signs or base64."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote, unquote_plus

from contest.banks.importers.answers import mixed, truth_entry
from contest.banks.importers.attachments import unpacked
from contest.banks.importers.cleaning import cleaned, one_line
from contest.banks.importers.drafting import Draft, entry_of
from contest.banks.importers.fitting import fitted
from contest.banks.importers.source import Source
from contest.banks.importing import Entry, Import, Place, Refusal
from contest.reading.faults import BadFile, fault, phrase

Decode = Callable[[str], str]
_FIELDS = frozenset(("type", "question", "correct_answer", "incorrect_answers"))
_LEVELS = {"easy": 1, "medium": 2, "hard": 3}


def fits(value: object) -> bool:
    """Whether a JSON value is what the site answers, or its list of results alone."""
    if isinstance(value, Mapping) and isinstance(value.get("response_code"), int):
        return isinstance(value.get("results"), list)
    results = _results(value)
    return bool(results) and all(
        isinstance(item, Mapping) and item.keys() >= _FIELDS for item in results[:50]
    )


def read(source: Source, value: object) -> Import:
    """All questions; the order of options is made by their content."""
    results = _results(value)
    if not results and isinstance(value, Mapping):
        code = value.get("response_code")
        raise BadFile(fault("imports.opentdb_empty", source.name, code=str(code)))
    decode = _decoding(results)
    entries = []
    for place, item in enumerate(results):
        source.step(place, len(results))
        entries.append(fitted(_entry(source, item, place, decode)))
    return Import(source.name, "opentdb", tuple(entries))


def _results(value: object) -> Sequence[object]:
    results = value.get("results") if isinstance(value, Mapping) else value
    return results if isinstance(results, list) else ()


def _entry(source: Source, item: object, place_in_list: int, decode: Decode) -> Entry:
    place = Place((phrase("imports.at_item", number=place_in_list + 1),))
    if not isinstance(item, Mapping):
        return Refusal(place, phrase("imports.json_no_object"))
    said = {name: decode(text) for name, text in item.items() if isinstance(text, str)}
    wrong = item.get("incorrect_answers")
    others = (
        [decode(text) for text in wrong if isinstance(text, str)] if isinstance(wrong, list) else []
    )
    text = said.get("question", "")
    draft = Draft(
        id=f"cau-{place_in_list + 1:03d}",
        bank=source.bank,
        place=Place(place.steps, text),
        text=text,
        choices=(),
        keys=(),
        difficulty=_LEVELS.get(said.get("difficulty", ""), 1),
        topic=one_line(said.get("category", "")),
    )
    right = said.get("correct_answer", "")
    if said.get("type") == "boolean":
        if right.lower() not in ("true", "false"):
            return Refusal(place, phrase("imports.truth_unclear"))
        return truth_entry(draft, right.lower() == "true")
    shown = mixed(text, [right, *others])
    return entry_of(replace(draft, choices=shown, keys=(shown.index(right),)))


def _decoding(results: Sequence[object]) -> Decode:
    """How the texts are written, by what all of them have in common."""
    texts = list(_texts(results))
    kinds = [item.get("type") for item in results if isinstance(item, Mapping)]
    if kinds and all(_in_base64(kind) in ("multiple", "boolean") for kind in kinds):
        return lambda text: cleaned(_in_base64(text))
    # Every question has blanks; in percent signs none is left.
    if any("%20" in text for text in texts) and not any(" " in text for text in texts):
        return lambda text: cleaned(unquote(text))
    if any("+" in text for text in texts) and not any(" " in text for text in texts):
        return lambda text: cleaned(unquote_plus(text))
    return lambda text: cleaned(html.unescape(text))


def _texts(results: Sequence[object]) -> Iterator[str]:
    for item in results:
        text = item.get("question") if isinstance(item, Mapping) else None
        if isinstance(text, str):
            yield text


def _in_base64(text: object) -> str:
    raw = unpacked(text) if isinstance(text, str) else None
    return "" if raw is None else raw.decode("utf-8", "replace")
