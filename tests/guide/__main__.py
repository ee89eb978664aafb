"""`python -m tests.guide [FOLDER]` plays one evening in the windows: pictures of the user guide.

Without FOLDER they are written where the README shows them, assets/pictures/guide.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from contest.resources import assets_dir


def main() -> int:
    """Play the evening and say how many pictures there are."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else assets_dir() / "pictures" / "guide"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    with tempfile.TemporaryDirectory() as home:
        os.environ["CONTEST_HOME"] = str(Path(home) / "HoiThi")
        # Qt reads the environment when it is loaded.
        from tests.guide.evening import play  # noqa: PLC0415

        pictures = play(folder.absolute(), Path(home))
    size = sum(one.stat().st_size for one in pictures)
    print(f"{len(pictures)} pictures, {size / 1e6:.2f} MB: {folder}")
    sys.stdout.flush()
    os._exit(0)  # WORKAROUND: taking stages apart at the end crashes PySide6 6.11


if __name__ == "__main__":
    main()
