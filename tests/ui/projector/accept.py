"""Accepts the scenes as they are drawn now: `python -m tests.ui.projector.accept [NAME…]`.

Writes only the pictures that changed beyond the tolerance, and takes away those without a scene.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from PySide6.QtGui import QImage

from contest.ui.application import application
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.stage import draw_in_software
from contest.ui.widgets.typeface import load_fonts
from tests.ui.projector.accepted_pictures import (
    FOLDER,
    THEMES,
    TOLERANCE,
    difference,
    packed,
    path_of,
    picture_of,
    scenes,
)

FONTS = Path(__file__).parents[3] / "assets" / "fonts" / "be-vietnam-pro"


def main(names: list[str]) -> None:
    """Draws the named scenes, or all."""
    made = application(["accept"])
    draw_in_software()
    load_fonts(FONTS)
    lettering, told = Lettering(), scenes()
    FOLDER.mkdir(exist_ok=True)
    for name in names or told:
        for theme in THEMES:
            picture, path = picture_of(told[name], theme, lettering), path_of(name, theme)
            before = QImage(str(path))
            if before.isNull() or difference(picture, before) > TOLERANCE // 2:
                path.write_bytes(packed(picture))
                print(f"accepted {path.relative_to(Path.cwd())}")
    wanted = {path_of(name, theme) for name in told for theme in THEMES}
    for path in set(FOLDER.glob("*.png")) - wanted:
        path.unlink()
        print(f"removed {path.name}")
    made.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
