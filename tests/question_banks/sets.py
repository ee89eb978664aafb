"""What lies ready in the banks: packages that are alike, obstacles that hide their word."""

from __future__ import annotations

from collections.abc import Iterator

from tests.question_banks.shipped import Record, Shipped

# A package of five is drawn whole (format drawn-package); of three, a team takes one of each
# value to the finish (format ward-standard). Alike means: as many questions of each level.
PACKAGES = {5: ((1, 1, 2, 2, 3), ("single",)), 3: ((1, 1, 2), ("single", "truefalse"))}
CLUES = 4


def packages_are_alike(shipped: Shipped) -> Iterator[str]:
    """Every package of a size has the same levels and kinds, and no question is in two."""
    for name, bank in shipped.banks.items():
        table = _table(bank)
        packed = [key for package in bank.get("packages", ()) for key in package["questions"]]
        yield from (f"{name}: {key} is packed twice" for key in _twice(packed))
        for package in bank.get("packages", ()):
            here = [table[key] for key in package["questions"]]
            levels, kinds = PACKAGES.get(len(here), ((), ()))
            if tuple(sorted(record["difficulty"] for record in here)) != levels:
                yield f"{name}/{package['id']}: {len(here)} questions, not of levels {levels}"
            if not {record["type"] for record in here} <= set(kinds):
                yield f"{name}/{package['id']}: a question that is not of {kinds}"


def obstacles_hide_their_word(shipped: Shipped) -> Iterator[str]:
    """A keyword has four clues to be written and a centre, and none of their texts says it."""
    for name, bank in shipped.banks.items():
        table = _table(bank)
        for obstacle in bank.get("obstacles", ()):
            keys = [*obstacle["rows"], obstacle.get("centre", "")]
            clues = [table[key] for key in keys if key in table]
            where = f"{name}/{obstacle['id']}"
            if len(obstacle["rows"]) != CLUES or len(clues) != CLUES + 1 or _twice(keys):
                yield f"{where}: not {CLUES} rows and a centre, each its own question"
            yield from (
                f"{where}: {clue['id']} {fault}"
                for clue in clues
                for fault in _gives_away(clue, clues, obstacle["keyword"].casefold())
            )


def _gives_away(clue: Record, clues: list[Record], keyword: str) -> Iterator[str]:
    if clue["type"] != "short":
        yield "is not written in words"
        return
    told = " · ".join((clue["text"], clue["explanation"], *clue["answer"])).casefold()
    if keyword in told:
        yield "says the keyword"
    others = " · ".join(one["text"] for one in clues if one is not clue).casefold()
    if any(answer.casefold() in others for answer in clue["answer"]):
        yield "is answered by another clue"


def _table(bank: Record) -> dict[str, Record]:
    return {record["id"]: record for record in bank["questions"]}


def _twice(keys: list[str]) -> list[str]:
    return [key for at, key in enumerate(keys) if key in keys[:at]]
