"""Peak memory: of opening a contest without windows, and of the console with its stage."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Sequence
from pathlib import Path

from contest.cli.bench.children import floor, module, program, started
from contest.cli.bench.figures import Measured
from contest.cli.bench.staging import Bench, evening, ready

_MEGABYTE = 1_000_000
_PROCESS_QUERY = 0x0410  # PROCESS_QUERY_INFORMATION | PROCESS_VM_READ


def memory(bench: Bench) -> list[Measured]:
    """One process of each; nothing where the system does not tell."""
    played, fresh = bench.folder / "played.contest", bench.folder / "memory.contest"
    evening(played)
    ready(fresh, bench.folder)
    pairs = {
        "memory_headless": (
            _peak_mb(module("contest.cli.bench.opening", str(played)), "opened"),
            _peak_mb(floor("idle"), "opened"),
        ),
        "memory_console": (
            _peak_mb(program("open", str(fresh)), "painted", "settled"),
            _peak_mb(floor("window"), "painted"),
        ),
    }
    return [
        Measured(name, ours, "MB", bare)
        for name, (ours, bare) in pairs.items()
        if ours is not None and bare is not None
    ]


def _peak_mb(command: Sequence[str], *words: str) -> float | None:
    with started(command, *words) as (process, _):
        peak = _peak_bytes(process)
    return None if peak is None else peak / _MEGABYTE


def _peak_bytes(process: int) -> int | None:
    """The most memory that a running process has had; None where the system does not tell."""
    if sys.platform == "win32":
        return _peak_on_windows(process)
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return None
    lines = status.read_text(encoding="ascii", errors="replace").splitlines()
    peaks = [line.split()[1] for line in lines if line.startswith("VmHWM:")]
    return int(peaks[0]) * 1024 if peaks else None


if sys.platform == "win32":

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of psapi.h."""

        _fields_ = (
            ("size", ctypes.c_uint32),
            ("faults", ctypes.c_uint32),
            ("peak", ctypes.c_size_t),
            ("others", ctypes.c_size_t * 7),
        )

    def _peak_on_windows(process: int) -> int | None:
        kernel = ctypes.WinDLL("kernel32")
        kernel.OpenProcess.restype = ctypes.c_void_p
        handle = ctypes.c_void_p(kernel.OpenProcess(_PROCESS_QUERY, 0, process))
        counters = _Counters()
        counters.size = ctypes.sizeof(counters)
        found = kernel.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.size)
        kernel.CloseHandle(handle)
        return int(counters.peak) if found else None
