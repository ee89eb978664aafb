"""What lies unused between things that are kept goes back to the system."""

from __future__ import annotations

from contest.ui.bench.playing import memory_mb
from contest.ui.memory import give_back_memory


def test_holes_are_given_back_where_the_system_tells_and_takes() -> None:
    things: list[bytes | None] = [bytes(4000) for _ in range(10_000)]
    for place in range(len(things)):
        if place % 50:
            things[place] = None
    before = memory_mb()
    give_back_memory()
    after = memory_mb()
    if before is None or after is None:  # then nothing was given back, and nothing broke
        return
    assert before - after > 20
    assert things[0] == bytes(4000)
