"""The one typeface of stage and console."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

FAMILY = "Be Vietnam Pro"


class FontsMissing(Exception):
    """The folder holds no usable fonts."""


def load_fonts(folder: Path) -> None:
    """Make the TTF files of `folder` known to Qt; raises FontsMissing when none gives the family.

    A QGuiApplication must exist.
    """
    for file in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    if FAMILY not in QFontDatabase.families():
        raise FontsMissing(str(folder))
