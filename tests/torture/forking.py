"""A process that has loaded the program, and forks for each run of it.

What a run imports takes it longer than what it plays: for some hundred runs that are killed it is
loaded once. Each child is a process of its own, with its own files, threads and end.

python -m tests.torture.forking FD MODULE… answers on the socket FD; it ends with its starter.
"""

from __future__ import annotations

import atexit
import importlib
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]
_MOST = 65536  # bytes of a request


class Child:
    """A run of the program: what it says on its standard output, and how it is killed."""

    def __init__(self, server: socket.socket, pid: int, stdout: IO[str]) -> None:
        self._server, self._pid = server, pid
        self.stdout = stdout

    def kill(self) -> None:
        """Let it do nothing more."""
        os.kill(self._pid, signal.SIGKILL)

    def all_said(self) -> str:
        """What it says up to its end."""
        with self:
            return self.stdout.read()

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_: object) -> None:
        """Listen no more, and wait for its end: until then its files are open."""
        self.stdout.close()  # or one that still talks would wait for a listener, and we for it
        self._server.sendall(json.dumps({"wait": self._pid}).encode())
        self._server.recv(_MOST)


class Loaded:
    """The program with some modules loaded, ready to be run."""

    def __init__(self, *modules: str, **environment: str) -> None:
        self._ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", __name__, str(theirs.fileno()), *modules],
                cwd=ROOT, env={**os.environ, **environment}, pass_fds=[theirs.fileno()],
                stderr=subprocess.DEVNULL,
            )  # fmt: skip
        atexit.register(self.close)

    def close(self) -> None:
        """End it; nobody else waits for it."""
        self._ours.close()
        self._process.wait()

    def run(self, module: str, *words: str) -> Child:
        """Run a module as `python -m` does, in a process of its own."""
        reading, writing = os.pipe()
        request = json.dumps({"run": module, "words": words}).encode()
        socket.send_fds(self._ours, [request], [writing])
        os.close(writing)
        pid = int(self._ours.recv(_MOST))
        return Child(self._ours, pid, os.fdopen(reading, encoding="utf-8"))


@cache
def loaded(*modules: str) -> Loaded:
    """One for all who want these modules; drawn in software, on no screen."""
    return Loaded(*modules, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")


def _serve(ours: socket.socket) -> None:
    while True:
        asked, given, _, _ = socket.recv_fds(ours, _MOST, 1)
        if not asked:
            return
        request = json.loads(asked)
        if "wait" in request:
            os.waitpid(request["wait"], 0)
            ours.sendall(b"ended")
            continue
        pid = os.fork()
        if not pid:
            ours.close()
            os.dup2(given[0], sys.stdout.fileno())
            os.close(given[0])
            _run(request["run"], request["words"])
        os.close(given[0])
        ours.sendall(str(pid).encode())


def _run(module: str, words: list[str]) -> None:
    sys.argv = [module, *words]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    finally:
        with suppress(OSError):  # nobody listens any more
            sys.stdout.flush()
        os._exit(0)  # nothing of the process that it was forked from is its own to end


if __name__ == "__main__":
    for name in sys.argv[2:]:
        importlib.import_module(name)
    _serve(socket.socket(fileno=int(sys.argv[1])))
