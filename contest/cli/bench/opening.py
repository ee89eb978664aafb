"""Opens a contest without windows and waits to be measured: opening.py CONTEST."""

from __future__ import annotations

import sys
from pathlib import Path

from contest.domain.contest import replay
from contest.storage.stored import open_for_reading


def main() -> None:
    """Open, say so, and end with the end of the input."""
    contest = replay(open_for_reading(Path(sys.argv[1])).events)
    sys.stdout.write(f"opened {len(contest.teams)}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main()
