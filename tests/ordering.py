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
    "ui/projector/test_scenes.py": 48,
    "cli/test_bench.py": 24,
    "ui/test_labels_fit.py": 24,
    "ui/projector/test_extremes.py": 18,
    "end_to_end/test_kill.py": 16,
    "domain/test_machine.py": 14,
    "ui/host/test_reach.py": 14,
    "end_to_end/test_wheel.py": 13,
    "ui/start/test_rehearsing.py": 12,
    "printing/test_papers.py": 11,
    "session/test_survey.py": 11,
    "ui/projector/test_accepted.py": 9,
    "ui/test_scale_factors.py": 8,
    "banks/importers/test_hostile_texts.py": 7,
    "ui/host/test_desk.py": 7,
    "ui/projector/test_played_slides.py": 7,
    "ui/team_keys/test_panel.py": 7,
    "ui/test_readers.py": 7,
    "banks/importers/test_fuzzed_texts.py": 6,
    "printing/test_photographs.py": 6,
    "session/test_formats_rehearsed.py": 6,
    "session/test_past.py": 6,
    "storage/test_repair.py": 6,
    "ui/banks/test_exporting.py": 6,
    "ui/banks/test_sealing.py": 6,
    "ui/formats/test_format_editor.py": 6,
    "ui/papers/test_centre.py": 6,
    "ui/projector/test_dressed.py": 6,
    "ui/start/test_entrance.py": 6,
    "cli/test_commands.py": 5,
    "cli/test_papers.py": 5,
    "cli/test_verify_paper.py": 5,
    "end_to_end/test_closed_off.py": 5,
    "end_to_end/test_evening.py": 5,
    "end_to_end/test_places.py": 5,
    "end_to_end/test_sealed.py": 5,
    "presentation/test_secrets.py": 5,
    "printing/test_ugly.py": 5,
    "ui/help/test_help.py": 5,
    "ui/host/test_boards.py": 5,
    "ui/projector/test_theme.py": 5,
    "ui/test_words_everywhere.py": 5,
    "banks/importers/test_traps.py": 4,
    "cli/test_take_over.py": 4,
    "corpus/test_agreement.py": 4,
    "domain/test_long_undo.py": 4,
    "end_to_end/test_mishaps.py": 4,
    "printing/test_kinds.py": 4,
    "printing/test_memory.py": 4,
    "ui/host/test_team_keys.py": 4,
    "ui/projector/test_window.py": 4,
    "ui/setup/test_wizard.py": 4,
}


def longest_first(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """The tests by files: by what a file is known to take, else by how many tests it has."""
    found = list(items)
    counts = Counter(item.path for item in found)

    def key(item: pytest.Item) -> tuple[int, int, str]:
        name = item.path.relative_to(TESTS).as_posix()
        return -SECONDS.get(name, 0), -counts[item.path], name

    return sorted(found, key=key)
