"""The checks (`make check`) run beside the tests of `make test`, where a core is often idle.

A plugin of pytest (`-p tests.checking`): what they said stands before its summary, and one that
failed is as a test that failed. Without it, as where somebody runs a few tests, nothing is checked.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence

import pytest

CHECKS = ("make", "--no-print-directory", "check")


class Checks:
    """A child that checks, from the beginning of the session to its end."""

    def __init__(self, command: Sequence[str] = CHECKS) -> None:
        self._command = command
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the session ends
        self._child: subprocess.Popen[bytes] | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionstart(self) -> None:
        # A make around this one would have its own word about jobs.
        environment = {name: value for name, value in os.environ.items() if "MAKE" not in name}
        self._child = subprocess.Popen(
            self._command, stdout=self._said, stderr=subprocess.STDOUT, env=environment
        )

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Let them come to their end before anything is summed up."""
        if self._child is not None and self._child.wait() and not session.exitstatus:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self._child is None:
            return
        failed = bool(self._child.returncode)
        terminalreporter.section("checks failed" if failed else "checks", red=failed)
        self._said.seek(0)
        terminalreporter.write(self._said.read().decode(errors="replace"))

    def pytest_unconfigure(self) -> None:
        """A session that was broken off leaves no child behind."""
        if self._child is not None and self._child.poll() is None:
            self._child.terminate()
            self._child.wait()
        self._said.close()


def pytest_configure(config: pytest.Config) -> None:
    """Begin, but in no worker: once is enough."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Checks())
