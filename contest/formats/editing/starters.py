"""What a new round, criterion, prize or line begins with: something that is whole and usual."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from contest.domain.typed import bared
from contest.presentation.wording import LANGUAGES, Words

Both = dict[str, str]

_ROUNDS: Mapping[str, dict[str, Any]] = {
    "everyone": {"entry": "boards", "count": 10, "seconds": 15, "right": 10},
    "turns": {"entry": "spoken", "each": 5, "seconds": 15, "right": 10},
    "buzzer": {"entry": "keys", "count": 8, "seconds": 10, "answerSeconds": 10, "right": 10},
    "package": {
        "entry": "spoken", "each": 3, "seconds": 20, "choice": "values", "values": [10, 20, 30],
    },
    "obstacle": {
        "entry": "keys", "rows": 4, "seconds": 15, "right": 10, "answerSeconds": 15,
        "keyword": [60, 50, 40, 30, 20, 10],
    },
    "elimination": {"count": 15, "seconds": 15, "seats": 100},
    "judged": {"seconds": 300, "judges": 3, "leastJudges": 1, "mostJudges": 9, "step": 0.25},
    "playoff": {"entry": "keys", "count": 3, "seconds": 15, "answerSeconds": 10},
    "audience": {"count": 3},
}  # fmt: skip


def new_round(kind: str, taken: Iterable[str]) -> dict[str, Any]:
    """A round of a kind; its id is none of the taken ones."""
    fields = {
        "id": free_id(kind, taken),
        "kind": kind,
        "title": said_twice(f"forms.kind_{kind}"),
        **_ROUNDS[kind],
    }
    if kind == "judged":
        fields["criteria"] = [new_part("criteria", ())]
    if kind == "audience":
        fields["prize"] = said_twice("forms.new_gift")
    return fields


def new_part(holder: str, taken: Iterable[str]) -> dict[str, Any]:
    """A line of a list whose lines have fields of their own."""
    match holder:
        case "criteria":
            title = said_twice("forms.new_criterion")
            return {"id": free_id("tieu-chi", taken), "title": title, "most": 10}
        case "overtime":
            return {"eachSeconds": 60, "minus": 1}
        case "prizes":
            return {
                "id": free_id("giai", taken), "title": said_twice("forms.new_prize"), "count": 1,
            }  # fmt: skip
        case _:
            return {"kind": "right"}


def said_twice(name: str) -> Both:
    """A text of the catalogue in both languages."""
    return {language: Words(language).say(name) for language in LANGUAGES}


def free_id(text: str, taken: Iterable[str]) -> str:
    """An id made of a text that is none of the taken ones."""
    signs = "".join(sign if sign.isalnum() and sign.isascii() else " " for sign in bared(text))
    base = "-".join(signs.split())[:48].strip("-") or "x"
    known, number, name = set(taken), 2, base
    while name in known:
        name, number = f"{base}-{number}", number + 1
    return name
