"""Keeps a Mac awake by a program of the system; apart, for to start programs takes long to load."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence


class ChildProcess:
    """macOS: `caffeinate` keeps screen and computer awake as long as it runs and we do."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None

    def hold(self, told: Callable[[bool], None]) -> None:
        """Start it."""
        try:
            self._child = subprocess.Popen(  # noqa: S603 - a program of the system
                self._command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )  # fmt: skip
        except OSError:
            told(False)
        else:
            told(True)

    def release(self) -> None:
        """End it."""
        if self._child is not None:
            self._child.terminate()
            self._child.wait()
            self._child = None
