"""What all tests share: no display is needed, and timing is not judged by property tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before any QApplication: the tests open real windows, on no screen and with no graphics card.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

# A slow machine is not a fault of the code under test.
settings.register_profile("contest", deadline=None)
settings.load_profile("contest")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of question banks from the wild; only a machine that has it runs these tests."""
    folder = os.environ.get("CONTEST_CORPUS", "")
    if not folder:
        pytest.skip("CONTEST_CORPUS names no folder")
    assert Path(folder).is_dir(), f"CONTEST_CORPUS names no folder: {folder}"
    return Path(folder)
