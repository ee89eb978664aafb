"""`python -m contest`, and what a bundle starts: the same commands as `contest`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from contest.cli import main

if sys.stdout is None or sys.stderr is None:
    # On Windows a program with windows only has no terminal: what is said to it goes nowhere.
    nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 it lasts as we do
    sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere

if __name__ == "__main__":
    sys.exit(main())
