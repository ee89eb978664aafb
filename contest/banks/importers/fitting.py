"""The last look at what an importer gives: every question read must fit the published schema.

An importer builds questions from whatever stands in a source; a number beyond all bounds, an
option of thousands of characters, an answer without a letter must not come out as read.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import msgspec
from jsonschema import Draft202012Validator

from contest.banks.diagnosis import BANK_SCHEMA, published_schema
from contest.banks.dumping import question_fields
from contest.banks.importing import Doubt, Entry, Read, Refusal
from contest.banks.records import QuestionRecord
from contest.domain.questions import Question
from contest.reading.faults import Phrase, phrase
from contest.reading.schema import schema_faults, validator_of

_PICTURED = "…"  # stands for the text of what is only a picture; the bank writes one


def fitted(entry: Entry) -> Entry:
    """The entry, or the refusal of what no bank takes."""
    match entry:
        case Read():
            why = _against(entry.question)
            return entry if why is None else Refusal(entry.place, why)
        case Doubt():
            return _fitted_doubt(entry)
        case _:
            return entry


def all_fitted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries with those refused that no bank takes."""
    return tuple(map(fitted, entries))


def _fitted_doubt(doubt: Doubt) -> Entry:
    whys = {
        reading.name: _against(reading.question)
        for reading in doubt.readings
        if reading.question is not None
    }
    wrong = [why for why in whys.values() if why is not None]
    if wrong and len(wrong) == len(whys):
        return Refusal(doubt.place, wrong[0])
    kept = tuple(one for one in doubt.readings if whys.get(one.name) is None)
    return Doubt(doubt.kind, doubt.place, doubt.why, kept, doubt.remarks, doubt.kept)


def _against(question: Question) -> Phrase | None:
    """Why no bank takes the question; None when it does."""
    try:
        fields = _pictured(question_fields(question))
        msgspec.convert(fields, QuestionRecord)
    except msgspec.ValidationError:
        return why_unfit(fields) or phrase("imports.unfit")
    except (ArithmeticError, ValueError):  # a number that is none
        return phrase("imports.unfit")
    return None


def why_unfit(fields: object) -> Phrase | None:
    """The first thing that the published schema says against a question; None for nothing."""
    raw = msgspec.json.encode(fields)
    faults = schema_faults(raw, 0, _validator(), file="", value=fields)
    if not faults:
        return None
    return phrase("imports.unfit_field", what=Phrase(faults[0].code, faults[0].values))


def _pictured(fields: dict[str, Any]) -> dict[str, Any]:
    """What has a picture needs no text of its own."""
    if fields.get("media") and not fields["text"]:
        fields["text"] = _PICTURED
    for choice in fields.get("choices", ()):
        if choice.get("media") and not choice["text"]:
            choice["text"] = _PICTURED
    return fields


@cache
def _validator() -> Draft202012Validator:
    schema = published_schema(BANK_SCHEMA)
    return validator_of({"$ref": "#/$defs/question", "$defs": schema["$defs"]})
