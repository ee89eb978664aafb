"""`python -m contest`, and what a bundle starts: the same commands as `contest`."""

from __future__ import annotations

import sys

from contest.cli import main

if __name__ == "__main__":
    sys.exit(main())
