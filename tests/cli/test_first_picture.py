"""What is not loaded before the console is painted: a start would wait for it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from contest.cli.bench.staging import ready
from contest.ui.bench import FIRST_PAINT

# As the bench starts the program; it ends where it would say that it is painted.
PROGRAM = """
import os, sys
from contest.cli import main
from contest.ui.bench import first_paint

def say(word):
    from PySide6.QtWidgets import QApplication
    parts = [type(one).__name__ for one in QApplication.allWidgets()]
    print(word, *sys.modules, *(f"made:{part}" for part in parts), flush=True)
    os._exit(0)

first_paint._say = say
main(["open", sys.argv[1]])
"""
WAITS = (
    "PySide6.QtQml",
    "contest.banks",
    "contest.printing",
    "contest.ui.projector",
    "contest.ui.host.rarer",
    "contest.ui.host.jury_sheet",
    "contest.ui.host.show_sheet",
    "contest.session.live_robots",
    "contest.presentation.words.en.host",
    "contest.presentation.words.vi.papers",
    "logging.handlers",
    "socket",
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("first")
    path = folder / "first.contest"
    ready(path, folder)
    aside = {"QT_QPA_PLATFORM": "offscreen", FIRST_PAINT: "1", "XDG_CONFIG_HOME": str(folder)}
    child = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        env={**os.environ, **aside},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return set(child.stdout.split())


def test_the_console_is_there(loaded: set[str]) -> None:
    assert {"painted", "made:HostWindow", "made:NextButton", "made:TeamRow"} <= loaded


@pytest.mark.parametrize("module", WAITS)
def test_the_first_picture_does_without(module: str, loaded: set[str]) -> None:
    assert [name for name in loaded if name == module or name.startswith(f"{module}.")] == []
