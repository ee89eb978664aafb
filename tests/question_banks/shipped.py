"""The shipped banks as plain values: what the tests of their content walk over."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[2] / "question_banks"

Record = dict[str, Any]  # a JSON object as it stands in a file


@dataclass(frozen=True, slots=True)
class Shipped:
    """Banks by the name of their folder, with the facts and the documents beside them."""

    banks: dict[str, Record]
    facts: dict[str, Record]
    documents: dict[str, Record]
    home: Path = field(default=HOME)

    def questions(self) -> Iterator[Asked]:
        """Every question of every bank."""
        for name, bank in self.banks.items():
            for record in bank["questions"]:
                yield Asked(name, record, self.facts_of(record))

    def facts_of(self, record: Record) -> list[Record]:
        """The facts that a question names and that are there."""
        return [self.facts[name] for name in record.get("x-facts", ()) if name in self.facts]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its bank and the facts that it is built on."""

    bank: str
    record: Record
    facts: Sequence[Record]

    @property
    def name(self) -> str:
        """How a complaint names the question."""
        return f"{self.bank}/{self.record['id']}"

    @property
    def kind(self) -> str:
        """single, multiple, truefalse, …"""
        return str(self.record["type"])

    @property
    def says_not(self) -> bool:
        """Whether the stem asks for what does NOT hold: the key is then what no fact says."""
        return "KHÔNG" in self.record["text"]

    def key(self) -> str:
        """What is right, in words: options, pairs, items; for a false statement why it is so."""
        record: Record = self.record
        answer: Any = record.get("answer")
        match self.kind:
            case "single" | "multiple":
                return " · ".join(self._options(right=not self.says_not))
            case "truefalse":
                return str(record["text"] if answer else record["explanation"])
            case "short":
                return str(answer[0])
            case "numeric":
                return f"{answer} {record.get('unit', '')}"
            case "ordering":
                return " · ".join(item["text"] for item in record["items"])
            case "matching":
                sides = {item["id"]: item["text"] for item in record["left"] + record["right"]}
                return " · ".join(sides[side] for pair in _pairs(answer) for side in pair)
            case _:
                return str(record["modelAnswer"])

    def claims(self) -> str:
        """Stem, key and explanation: everything in which a number has to be right."""
        record = self.record
        key = " · ".join(self._options(right=True)) if "choices" in record else self.key()
        return " · ".join((record["text"], key, record["explanation"]))

    def texts(self) -> Iterator[str]:
        """Every text that somebody reads or hears."""
        record = self.record
        yield from (record[name] for name in ("text", "explanation", "note") if name in record)
        for name in ("choices", "items", "left", "right", "rubric"):
            yield from (part["text"] for part in record.get(name, ()))
        if self.kind == "situation":
            yield record["modelAnswer"]
        if self.kind == "short":
            yield from record["answer"]
        for medium in record.get("media", ()):
            yield medium.get("alt", "")

    def read_out(self) -> Iterator[str]:
        """What the MC reads to the hall: the stem, then letter and text of all that is listed."""
        yield str(self.record["text"])
        for name in ("choices", "items", "left", "right"):
            yield from (f"{part['id']} {part['text']}" for part in self.record.get(name, ()))

    def _options(self, *, right: bool) -> list[str]:
        answer = self.record["answer"]
        keys = {answer} if isinstance(answer, str) else set(answer)
        return [one["text"] for one in self.record["choices"] if (one["id"] in keys) is right]


def load(home: Path = HOME) -> Shipped:
    """Everything in the folder of banks at `home`."""
    banks = {path.parent.name: _json(path) for path in sorted(home.glob("*/bank.json"))}
    facts = {one["id"]: one for one in _json(home / "facts.json")["facts"]}
    documents = {one["id"]: one for one in _json(home / "sources.json")["documents"]}
    return Shipped(banks, facts, documents, home)


def _pairs(answer: Any) -> list[tuple[str, str]]:
    return list(answer.items()) if isinstance(answer, dict) else [tuple(pair) for pair in answer]


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
