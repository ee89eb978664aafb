"""Cells of tables that a spreadsheet program opens: a text must never become a formula."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@")
_ODD = ("\t", "\r", "\n")


def safe_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula, blanks before it or not."""
    is_odd = text.startswith(_ODD) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if is_odd else text
