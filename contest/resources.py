"""Where the files that ship with the program lie: inside the installed package, or beside it.

A wheel carries fonts and question banks inside the package; in a checkout they stand next to it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def assets_dir() -> Path:
    """The folder of fonts and pictures; raises FileNotFoundError where the program is not whole."""
    return _shipped("assets")


def fonts_dir() -> Path:
    """The typeface of stage and console; raises FileNotFoundError as above."""
    return assets_dir() / "fonts" / "be-vietnam-pro"


def paper_fonts_dir() -> Path:
    """The typeface of the papers; raises FileNotFoundError as above."""
    return assets_dir() / "fonts" / "tinos"


def banks_dir() -> Path:
    """The folder of the shipped question banks, one a folder; raises FileNotFoundError as above."""
    return _shipped("question_banks")


def help_dir() -> Path:
    """The pages of help, a folder a language; raises FileNotFoundError as above."""
    return assets_dir() / "help"


def _shipped(name: str) -> Path:
    places = (_PACKAGE / name, _PACKAGE.parent / name)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"{name} is in none of: {', '.join(map(str, places))}")
