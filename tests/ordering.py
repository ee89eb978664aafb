"""Files of tests in the order in which workers take them up: those first that take longest.

A worker has one file at a time. Where a long one comes last, the others wait for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
# Seconds of a core, about: measured now and then, and only where it is more than three.
SECONDS = {
    "ui/projector/test_scenes.py": 50,
    "ui/projector/test_extremes.py": 28,
    "ui/test_labels_fit.py": 25,
    "cli/test_bench.py": 22,
    "ui/test_scale_factors.py": 20,
    "domain/test_machine.py": 19,
    "end_to_end/test_kill.py": 18,
    "ui/host/test_reach.py": 18,
    "end_to_end/test_wheel.py": 18,
    "test_architecture.py": 15,
    "ui/projector/test_accepted.py": 14,
    "ui/start/test_rehearsing.py": 13,
    "ui/projector/test_fitting.py": 13,
    "ui/projector/test_dressed.py": 12,
    "printing/test_kinds.py": 12,
    "session/test_survey.py": 10,
    "presentation/test_secrets.py": 9,
    "ui/host/test_desk.py": 8,
    "ui/test_readers.py": 8,
    "ui/start/test_entrance.py": 7,
    "printing/test_papers.py": 7,
    "session/test_formats_rehearsed.py": 7,
    "ui/formats/test_format_editor.py": 7,
    "cli/test_commands.py": 6,
    "end_to_end/test_evening.py": 6,
    "storage/test_repair.py": 6,
    "ui/help/test_help.py": 6,
    "ui/host/test_room.py": 6,
    "end_to_end/test_places.py": 6,
    "storage/test_power.py": 5,
    "end_to_end/test_mishaps.py": 5,
    "end_to_end/test_closed_off.py": 5,
    "end_to_end/test_sealed.py": 5,
}


def longest_first(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """The tests by files: by what a file is known to take, else by how many tests it has."""
    found = list(items)
    counts = Counter(item.path for item in found)

    def key(item: pytest.Item) -> tuple[int, int, str]:
        name = item.path.relative_to(TESTS).as_posix()
        return -SECONDS.get(name, 0), -counts[item.path], name

    return sorted(found, key=key)
