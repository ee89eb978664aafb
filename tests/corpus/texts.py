"""GIFT, Aiken, Moodle XML and JSON of the corpus, walked with the parts of the standard library."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from tests.corpus.comparing import Expected, Format

_LETTERS = "ABCDEFGHIJ"
_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")


def _said(markup: str) -> str:
    """HTML as a reader has it in front of him."""
    return html.unescape(_TAG.sub(" ", markup)) if _TAG.search(markup) or "&" in markup else markup


# --- GIFT: the grammar's own expected structure lies beside each file ------------------------


def _items(path: Path) -> list[dict[str, Any]]:
    items = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return [item for item in items if item["type"] != "Category"]


def _gift(path: Path) -> list[Expected] | None:
    """None for matchings, whose right side is mixed: they have tests of their own."""
    items = _items(path)
    if any(item["type"] == "Matching" for item in items):
        return None
    return [_of_item(item) for item in items]


def _of_item(item: dict[str, Any]) -> Expected:
    text, choices = _said(item["stem"]["text"]), item.get("choices") or []
    match item["type"]:
        case "MC":
            options = [_said(choice["text"]["text"]) for choice in choices]
            return Expected(text, tuple(options), _right_letters(choices))
        case "Short":
            best = max(map(_worth, choices))
            full = (choice for choice in choices if _worth(choice) == best)
            return Expected(text, (), tuple(choice["text"]["text"] for choice in full))
        case "Numerical":
            best = choices if isinstance(choices, dict) else max(choices, key=_worth)["text"]
            return Expected(text, (), _number(best))
        case "TF":
            return Expected(text, (), (str(item["isTrue"]),))
        case _:
            return Expected(text, (), ("(chưa có đáp án mẫu)",))


def _worth(choice: dict[str, Any]) -> float:
    return choice["weight"] if choice["weight"] is not None else 100 * choice["isCorrect"]


def _right_letters(choices: list[dict[str, Any]]) -> tuple[str, ...]:
    best = max(map(_worth, choices))
    least = best if any(choice["isCorrect"] for choice in choices) else 0.001
    letters = zip(_LETTERS, choices, strict=False)
    return tuple(letter for letter, choice in letters if _worth(choice) >= least)


def _number(value: dict[str, Any]) -> tuple[str, str]:
    if value["type"] == "high-low":
        low, high = value["numberLow"], value["numberHigh"]
        return f"{round((low + high) / 2, 9):g}", f"{round((high - low) / 2, 9):g}"
    return f"{value['number']:g}", f"{value.get('range', 0):g}"


# --- Aiken ----------------------------------------------------------------------------------


def _blocks(path: Path) -> list[list[str]]:
    return [block.splitlines() for block in path.read_text("utf-8").strip().split("\n\n")]


def _aiken(path: Path) -> list[Expected]:
    return [
        Expected(stem, tuple(option[2:].strip() for option in options), (answer[-1],))
        for stem, *options, answer in _blocks(path)
    ]


# --- Moodle XML: seen is counted; what is said is compared in the tests of the importer ------


def _count_questions(path: Path) -> int:
    elements = ElementTree.parse(path).iter("question")
    return sum(element.get("type") != "category" for element in elements)


# --- JSON -----------------------------------------------------------------------------------


def _json(path: Path) -> Any:
    return json.loads(path.read_bytes())


def _driving(path: Path) -> list[Expected]:
    found = []
    for item in _json(path):
        right = [
            letter for letter, one in zip(_LETTERS, item["answers"], strict=False) if one["correct"]
        ]
        texts = tuple(_said(one["text"]) for one in item["answers"])
        found.append(Expected(_said(item["text"]), texts, tuple(right)))
    return found


def _trivia(path: Path) -> None:
    """Options are mixed at import, which has a test of its own."""


def _count_packet(path: Path) -> int:
    packet = _json(path)
    return len(packet["tossups"]) + sum(len(bonus["parts"]) for bonus in packet["bonuses"])


FORMATS = (
    # Seven items of the examples are passages without an answer, which no bank holds.
    Format("gift", "gift/**/*.gift", lambda path: len(_items(path)), _gift, least=0.9),
    Format("aiken", "aiken/**/*.txt", lambda path: len(_blocks(path)), _aiken, least=1.0),
    # Four programs to write, a passage and a text with two gaps are refused by name.
    Format("moodle-xml", "moodle-xml/**/*.xml", _count_questions, lambda _: None, least=0.83),
    Format("opentdb", "opentdb/**/*.json", lambda path: len(_json(path)["results"]), _trivia, 1.0),
    # One option is longer than any bank holds.
    Format("driving", "json-vn/**/*.json", lambda path: len(_json(path)), _driving),
    Format("packet", "quizbowl/**/sample-packet.json", _count_packet, lambda _: None, least=1.0),
)
