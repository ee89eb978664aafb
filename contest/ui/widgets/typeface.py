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
    loaded = [QFontDatabase.addApplicationFont(str(one)) for one in sorted(folder.glob("*.ttf"))]
    # Asked of the files alone: for all families Qt would look into each font of the machine.
    if not any(FAMILY in QFontDatabase.applicationFontFamilies(number) for number in loaded):
        raise FontsMissing(str(folder))
