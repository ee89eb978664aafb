"""The power goes at any write: the file opens at its last whole event, none that was told is lost.

A sample; `make torture` goes through every write.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storage.recorded_disk import Step
from tests.torture.power import EACH, Played, played, tortured

BOUNDARIES = 60


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return played(tmp_path_factory.mktemp("played"), seed=1)


def test_the_disk_as_recorded_is_the_disk(one: Played) -> None:
    steps = [step for step in one.tape.steps if isinstance(step, Step)]
    assert sum(step.is_sync for step in steps) > len(one.hashes) - EACH, "commits do not wait"
    assert {step.file for step in steps} == {"a.contest", "a.contest-wal"}
    assert any(step.is_gone for step in steps)


def test_no_told_event_is_lost_with_the_power(one: Played, tmp_path: Path) -> None:
    row = tortured(tmp_path, BOUNDARIES, 1, one)
    assert (row.lost, row.wrong) == (0, 0), row
    assert row.tries > 2 * BOUNDARIES
