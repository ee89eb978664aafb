"""Nothing of the program opens the network, and none of it runs or unpickles what it reads."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Runs in a child, before anything of ours is loaded: a hook cannot be taken off again.
NO_NETWORK = """
import socket, sys

def hear(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname",
                 "socket.sendto", "urllib.Request", "http.client.connect"):
        print("NETWORK", event, arguments, flush=True)
        raise PermissionError("the network is closed off")
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        print("NETWORK", event, arguments[1:], flush=True)
        raise PermissionError("the network is closed off")

sys.addaudithook(hear)
"""
REHEARSED = """
from contest.cli import main
assert main(["rehearse", "--format", "boards-10x3", "--teams", "3", "-o", sys.argv[1]]) == 0
assert main(["papers", sys.argv[1], "-o", sys.argv[1] + "-papers", "--only", "summary"]) == 0
assert main(["results", sys.argv[1], "-o", sys.argv[1] + "-results"]) == 0
print("DONE")
"""
# Sockets of C++ pass by Python's hooks: the system is asked which ones the process holds.
WINDOWS = """
import os
from pathlib import Path
from PySide6.QtCore import QTimer
from contest import alone, app
from contest.presentation.wording import Words
from contest.ui.program import Program

def held():
    links = []
    for one in Path("/proc/self/fd").iterdir():
        try:
            links.append(os.readlink(one))
        except OSError:
            pass
    return {link[8:-1] for link in links if link.startswith("socket:[")}

def internet():
    found = set()
    for name in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        path = Path("/proc/self/net") / name
        if path.exists():
            found |= {line.split()[9] for line in path.read_text().splitlines()[1:]}
    return found

class Closed(Program):
    def open_hall(self):
        super().open_hall()
        print("SOCKETS", *sorted(held() & internet()), flush=True)
        print("DONE", flush=True)
        QTimer.singleShot(0, self.desk.window.close)

app.Program = Closed
sys.exit(alone.run(Path(sys.argv[1]), Words("vi")))
"""


def child(program: str, path: Path) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    ran = subprocess.run(
        [sys.executable, "-c", NO_NETWORK + program, str(path)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert "DONE" in ran.stdout, ran.stdout + ran.stderr
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A rehearsal, its papers and its results, made with the network closed off."""
    path = tmp_path_factory.mktemp("closed") / "a.contest"
    return path, child(REHEARSED, path)


def test_a_rehearsal_and_its_papers_open_no_socket(told: tuple[Path, str]) -> None:
    assert "NETWORK" not in told[1]


@pytest.mark.skipif(not Path("/proc/self/net").exists(), reason="only Linux tells of sockets so")
def test_the_windows_open_no_socket(told: tuple[Path, str]) -> None:
    said = child(WINDOWS, told[0])
    assert "NETWORK" not in said
    (line,) = (line for line in said.splitlines() if line.startswith("SOCKETS"))
    assert line == "SOCKETS"


def test_the_ban_is_heard() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", f"{NO_NETWORK}\nsocket.socket()"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 1
    assert "NETWORK" in ran.stdout


BANNED_CALLS = {"eval", "exec", "compile", "__import__"}
BANNED_MODULES = {"pickle", "marshal", "shelve", "dill", "socket", "ssl", "http", "urllib.request",
                  "ftplib", "smtplib", "xmlrpc", "asyncio", "PySide6.QtNetwork"}  # fmt: skip
# Makes the methods of frozen values from the names of their fields; no text of a file comes there.
MAKES_METHODS = {"values.py: exec"}


def banned() -> Iterator[str]:
    for path in sorted((ROOT / "contest").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                names = [node.func.id] if node.func.id in BANNED_CALLS else []
            elif isinstance(node, ast.Import | ast.ImportFrom):
                module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
                found = {module, *(f"{module}.{alias.name}".strip(".") for alias in node.names)}
                names = sorted(
                    one for one in found for ban in BANNED_MODULES
                    if one == ban or one.startswith(f"{ban}.")
                )  # fmt: skip
            for name in names:
                yield f"{path.relative_to(ROOT / 'contest')}: {name}"


def test_nothing_is_evaluated_unpickled_or_sent() -> None:
    assert set(banned()) == MAKES_METHODS
