"""What lies unused between things that are kept goes back to the system."""

from __future__ import annotations

import subprocess
import sys

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


def test_what_is_large_and_made_apart_leaves_no_hole() -> None:
    """The system has it back at once, also from between things that stay."""
    # A process of its own: where there are holes already, what is large goes into them.
    program = """if True:
        from contest.ui.bench.playing import memory_mb
        from contest.ui.memory import mapped
        kept, large = [], []
        for _ in range(20):
            with mapped():
                large.append(bytearray(1_000_000))
            kept.append(bytearray(60_000))
        before = memory_mb()
        large.clear()
        after = memory_mb()
        print("untold" if before is None or after is None else before - after)
    """
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.strip()
    # Where the system does not tell, nothing was mapped either, and nothing broke.
    assert found == "untold" or float(found) > 15
