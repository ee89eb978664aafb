"""Processes that the bench starts: each on no screen, drawing in software."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from contest.reading.faults import NotPossible, phrase
from contest.resources import assets_dir
from contest.ui.bench import FIRST_PAINT

FLOORS = assets_dir() / "bench" / "floors.py"
_PACKAGE = Path(__file__).resolve().parents[2]
_PATIENCE_S = 60


def program(*arguments: str) -> list[str]:
    """The command line of the program itself."""
    return [sys.executable, "-c", "from contest.cli import main; main()", *arguments]


def module(name: str, *arguments: str) -> list[str]:
    """The command line of a module of ours."""
    return [sys.executable, "-m", name, *arguments]


def floor(name: str, *arguments: str) -> list[str]:
    """The command line of a floor."""
    return [sys.executable, str(FLOORS), name, *arguments]


def answer_of(command: Sequence[str], patience_s: float = _PATIENCE_S) -> dict[str, list[float]]:
    """The JSON that a process prints; raises NotPossible where it fails."""
    done = subprocess.run(  # noqa: S603 - our own program
        command, env=_environment(), capture_output=True, text=True, check=False,
        timeout=patience_s,
    )  # fmt: skip
    if done.returncode:
        raise _broken(command, done.stderr)
    return cast("dict[str, list[float]]", json.loads(done.stdout))


@contextmanager
def started(command: Sequence[str], *words: str) -> Iterator[tuple[int, list[float]]]:
    """A process that has said these words, a line each: its id, and after how many ms each came.

    It is told to end by the end of its input, and has ended afterwards.
    """
    began = time.perf_counter_ns()
    child = subprocess.Popen(  # noqa: S603 - our own program
        command, env=_environment(), text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    # A process that never says its word must not hold the bench for ever.
    patience = threading.Timer(_PATIENCE_S, child.kill)
    patience.start()
    with child:
        try:
            yield child.pid, [_heard(child, command, word, began) for word in words]
            child.communicate(timeout=_PATIENCE_S)
        finally:
            patience.cancel()
            child.kill()


def _heard(child: subprocess.Popen[str], command: Sequence[str], word: str, began: int) -> float:
    out, errors = cast("IO[str]", child.stdout), cast("IO[str]", child.stderr)
    line = out.readline()
    heard = time.perf_counter_ns()
    if line.split()[:1] != [word]:
        child.kill()  # else it might wait for us while we wait for its last words
        raise _broken(command, line + errors.read())
    return (heard - began) / 1e6


def _broken(command: Sequence[str], said: str) -> NotPossible:
    last = said.strip().splitlines()[-1:] or ["?"]
    return NotPossible(phrase("bench.broken", command=" ".join(command[1:4]), said=last[0]))


def _environment() -> dict[str, str]:
    # Everything is measured as an installed program runs: from modules compiled before.
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    path = os.pathsep.join(filter(None, (str(_PACKAGE.parent), inherited.get("PYTHONPATH"))))
    return {
        **inherited,
        "PYTHONPATH": path,
        "PYTHONIOENCODING": "utf-8",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        FIRST_PAINT: "1",
    }
