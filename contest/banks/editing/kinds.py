"""The eight types of questions as JSON fields: a new one, and one turned into another type."""

from __future__ import annotations

from collections.abc import Container

import msgspec

from contest.banks.diagnosis import without_extensions
from contest.banks.editing.rows import text_in
from contest.banks.editing.wording import Fields
from contest.banks.importers.naming import unique
from contest.banks.records import QuestionRecord

KINDS = (
    "single", "multiple", "truefalse", "short", "numeric", "ordering", "matching", "situation",
)  # fmt: skip
LETTERS = "ABCDEFGHIJ"
_BODY = (
    "choices", "answer", "scoring", "match", "tolerance", "unit", "items", "left", "right",
    "modelAnswer", "rubric",
)  # fmt: skip
_LETTERED = ("single", "multiple")
_SHOWN = ("id", "type", "text", *_BODY, "media")
_TEXTS = ("text", "answer", "modelAnswer")  # fields that may not be empty


def new_question(kind: str, ids: Container[str]) -> Fields:
    """A question with nothing in it yet."""
    number = 1
    while f"cau-{number:03d}" in ids:
        number += 1
    return {"id": f"cau-{number:03d}", "type": kind, "text": "", **_blank(kind), "difficulty": 1}


def copy_of(fields: Fields, ids: Container[str]) -> Fields:
    """The same question under an id that is free."""
    return fields | {"id": unique(text_in(fields, "id") or "cau", ids)}


def turned_into(fields: Fields, kind: str) -> Fields:
    """The question as one of another type, with all that both types have."""
    before = text_in(fields, "type")
    if before == kind:
        return fields
    kept = {name: value for name, value in fields.items() if name not in _BODY}
    body = _blank(kind)
    if before in _LETTERED and kind in _LETTERED:
        body["choices"] = fields.get("choices", body["choices"])
        body["answer"] = _other_answer(fields.get("answer"), kind)
    elif kind in _LETTERED and (texts := _texts_in(fields)):
        body["choices"] = [
            {"id": letter, "text": text} for letter, text in zip(LETTERS, texts, strict=False)
        ]
    elif kind == "short" and (texts := _right_texts(fields)):
        body["answer"] = texts
    elif kind == "situation" and (texts := _right_texts(fields)):
        body["modelAnswer"] = texts[0]
    return kept | {"type": kind} | body


def as_shown(fields: Fields) -> QuestionRecord | None:
    """The question as the hall would see it while it is being written: gaps shown as dots.

    None for what is too far from any question.
    """
    known = without_extensions(fields)
    assert isinstance(known, dict)
    whole = {name: _dotted(value, name) for name, value in known.items()} | {"id": "x"}
    for shown in (whole, {name: whole[name] for name in _SHOWN if name in whole}):
        try:
            record: QuestionRecord = msgspec.convert(shown, QuestionRecord)
        except msgspec.ValidationError:
            continue
        return record
    return None


def _blank(kind: str) -> Fields:
    two = [{"id": "A", "text": ""}, {"id": "B", "text": ""}]
    match kind:
        case "single":
            four = [{"id": letter, "text": ""} for letter in LETTERS[:4]]
            return {"choices": four, "answer": "A"}
        case "multiple":
            four = [{"id": letter, "text": ""} for letter in LETTERS[:4]]
            return {"choices": four, "answer": ["A"], "scoring": "all"}
        case "truefalse":
            return {"answer": True}
        case "short":
            return {"answer": [""], "match": "fold"}
        case "numeric":
            return {"answer": 0, "tolerance": 0}
        case "ordering":
            return {"items": two, "answer": ["A", "B"]}
        case "matching":
            left = [{"id": "1", "text": ""}, {"id": "2", "text": ""}]
            return {"left": left, "right": two, "answer": {"1": "A", "2": "B"}}
        case _:
            return {"modelAnswer": ""}


def _other_answer(answer: object, kind: str) -> object:
    letters = answer if isinstance(answer, list) else [answer]
    return (letters[:1] or ["A"])[0] if kind == "single" else letters


def _texts_in(fields: Fields) -> list[str]:
    """What stands in the lists of a question: texts that may become options."""
    for name in ("choices", "items", "right", "answer"):
        value = fields.get(name)
        if isinstance(value, list) and len(value) > 1:
            texts = [one if isinstance(one, str) else _text_of(one) for one in value]
            return texts[: len(LETTERS)]
    return []


def _right_texts(fields: Fields) -> list[str]:
    """The right answers in words, as far as they are words."""
    choices, answer = fields.get("choices"), fields.get("answer")
    if isinstance(choices, list):
        letters = answer if isinstance(answer, list) else [answer]
        right = [one for one in choices if isinstance(one, dict) and one.get("id") in letters]
        return [_text_of(one) for one in right if _text_of(one)]
    if isinstance(answer, int | float) and not isinstance(answer, bool):
        return [str(answer)]
    if isinstance(answer, list) and text_in(fields, "type") == "short":
        return [one for one in answer if isinstance(one, str) and one]
    return [model] if (model := text_in(fields, "modelAnswer")) else []


def _text_of(item: object) -> str:
    return text_in(item, "text") if isinstance(item, dict) else ""


def _dotted(value: object, name: str) -> object:
    """A value with dots where a text is still to come."""
    if value == "" and name in _TEXTS:
        return "…"
    if isinstance(value, list):
        return [_dotted(part, name) for part in value]
    if isinstance(value, dict):
        return {key: _dotted(part, key) for key, part in value.items()}
    return value
