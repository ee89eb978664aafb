"""The figures of the shipped banks: python -m tests.question_banks.figures [FACTS.jsonl].

With a file of all facts known (one JSON object a line, `id` and `confidence`) it also says how
many of those that were read are used.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.question_banks.aloud import seconds_aloud
from tests.question_banks.care import PLAIN_LEVELS, is_longest, singles_of
from tests.question_banks.shipped import Asked, Shipped, load

_KINDS = ("single", "truefalse", "multiple", "short", "numeric", "ordering", "matching")


def lines(shipped: Shipped, known: Path | None = None) -> Iterator[str]:
    """A row a bank, what all of them come to, and the figures that the rules hold."""
    head = ("bank", "all", *_KINDS, "situation", "L1", "L2", "L3", "L4", "sources", "facts")
    yield " | ".join(head)
    for name in shipped.banks:
        yield _row(name, [asked for asked in shipped.questions() if asked.bank == name])
    everything = list(shipped.questions())
    yield _row("all", everything)
    singles = [asked for name in shipped.banks for asked in singles_of(shipped, name)]
    keys = Counter(asked.record["answer"] for asked in singles)
    shares = [f"{letter} {keys[letter] / len(singles):.1%}" for letter in "ABCD"]
    yield f"right among {len(singles)}: {', '.join(shares)}"
    yield f"the longest option alone is right: {sum(map(is_longest, singles)) / len(singles):.1%}"
    levels = Counter(asked.record["difficulty"] for asked in everything)
    yield "levels: " + ", ".join(f"{at} {levels[at] / len(everything):.1%}" for at in range(1, 5))
    plain = [asked for asked in everything if asked.record["difficulty"] in PLAIN_LEVELS]
    slowest = max(plain, key=lambda asked: seconds_aloud(" ".join(asked.read_out())))
    seconds = seconds_aloud(" ".join(slowest.read_out()))
    yield f"read aloud, levels 1 and 2: {seconds:.1f} s at most ({slowest.name})"
    if known is not None:
        yield from _shares(shipped, known)


def _row(name: str, some: Sequence[Asked]) -> str:
    kinds = Counter(asked.kind for asked in some)
    levels = Counter(asked.record["difficulty"] for asked in some)
    sources = {source["document"] for asked in some for source in asked.record["sources"]}
    facts = {fact["id"] for asked in some for fact in asked.facts}
    counts = (
        len(some),
        *(kinds[kind] for kind in (*_KINDS, "situation")),
        *(levels[level] for level in range(1, 5)),
        len(sources),
        len(facts),
    )
    return " | ".join((name, *map(str, counts)))


def _shares(shipped: Shipped, known: Path) -> Iterator[str]:
    """Of the facts that were read, how many are carried, by the letters that ids begin with."""
    records = [json.loads(line) for line in known.read_text(encoding="utf-8").splitlines() if line]
    read = [one["id"] for one in records if one["confidence"] == "read"]
    every = Counter(re.split(r"-\d", name)[0] for name in read)
    used = Counter(re.split(r"-\d", name)[0] for name in read if name in shipped.facts)
    yield f"facts: {used.total()} of {every.total()} read"
    yield ", ".join(f"{group} {used[group]}/{count}" for group, count in every.items())


if __name__ == "__main__":
    print(*lines(load(), Path(sys.argv[1]) if len(sys.argv) > 1 else None), sep="\n")
