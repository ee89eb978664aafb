"""What all tests share: no display is needed, and timing is not judged by property tests."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before any QApplication: the tests open real windows, on no screen and with no graphics card.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

# Dozens of children import the program, and each worker all tests: from modules compiled once,
# also where the shell says PYTHONDONTWRITEBYTECODE.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Tests make values by the million and hardly a ring of them: the collector would look through all
# after every 700, a sixth of the time of rules and banks. What counts rings calls it by itself.
gc.set_threshold(100_000, 20, 20)

# After that: pytest rewrites the asserts of hypothesis too, which takes seconds each time.
from hypothesis import settings  # noqa: E402

from tests.ordering import longest_first  # noqa: E402

_QT_TESTS = {"ui", "end_to_end", "cli"}  # the folders whose tests open windows

# A slow machine is not a fault of the code under test.
settings.register_profile("contest", deadline=None)
settings.load_profile("contest")


def pytest_configure(config: pytest.Config) -> None:
    """Let workers take files up in the order that they are collected in."""
    config.option.loadscopereorder = False


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, where several workers share them."""
    if hasattr(config, "workerinput"):
        items[:] = longest_first(items)


def pytest_collection_finish() -> None:
    """Let the collector leave alone what stays to the end: all modules, all tests."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Let no collector take windows apart.

    WORKAROUND: the collector lets go of what a dropped window held in any order, and PySide6
    6.11 crashes where a QQuickWindow goes after its items. The program keeps its windows to the
    end; tests make and drop hundreds of them in a process, so what they leave is left alone.
    """
    if not _QT_TESTS & set(item.path.parts):
        yield
        return
    gc.disable()
    yield
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of question banks from the wild; only a machine that has it runs these tests."""
    folder = os.environ.get("CONTEST_CORPUS", "")
    if not folder:
        pytest.skip("CONTEST_CORPUS names no folder")
    assert Path(folder).is_dir(), f"CONTEST_CORPUS names no folder: {folder}"
    return Path(folder)
