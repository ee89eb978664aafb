"""`make torture`: the program is killed, its power cut, its disk spoiled; one table at the end.

python -m tests.torture [--seed N] [--kills N] [--window-kills N] [--cuts N] [--places N]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.torture import headless, places, power, spoiled, windows
from tests.torture.table import Row, as_text


def main() -> int:
    """Run everything and print the table; 1 where something was lost or wrong."""
    parser = argparse.ArgumentParser(prog="make torture", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=800, help="of rehearsals of all formats")
    parser.add_argument("--window-kills", type=int, default=200, help="of the real program")
    parser.add_argument("--cuts", type=int, default=0, help="places of the power cut, 0 for all")
    parser.add_argument("--flips", type=int, default=2000, help="files with a bit or page spoiled")
    parser.add_argument("--places", type=int, default=40, help="tries of each fault of a place")
    wanted = parser.parse_args()
    rows: list[Row] = []
    for name, work in (
        ("kills", lambda at: [headless.tortured(at, wanted.kills, wanted.seed)]),
        ("window kills", lambda at: [windows.tortured(at, wanted.window_kills, wanted.seed)]),
        ("cuts", lambda at: [power.tortured(at, wanted.cuts, wanted.seed)]),
        ("flips", lambda at: [spoiled.tortured(at, wanted.flips, wanted.seed)]),
        ("places", lambda at: places.tortured(at, wanted.places, wanted.seed)),
    ):
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            rows += work(Path(folder))
        print(f"{name}: {time.monotonic() - started:.0f} s", file=sys.stderr)
    print(f"seed {wanted.seed}\n{as_text(rows)}")
    return 0 if all(row.is_good for row in rows) else 1


sys.exit(main())
