"""Cells of tables that a spreadsheet program opens: a text must never become a formula."""

from __future__ import annotations

import re
import unicodedata

# Signs that begin a formula, their full-width forms among them, which some Excel takes as well.
_FORMULA = frozenset("=+-@＝＋－＠﹢﹣﹦﹫")
_ODD = ("\t", "\r", "\n")
_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")


def safe_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula, blanks and unseen signs before it or not."""
    seen = next((sign for sign in text if not _is_unseen(sign)), "")
    return f"'{text}" if text.startswith(_ODD) or seen in _FORMULA else text


def number_cell(text: str) -> str:
    """Points as a spreadsheet reads them as a number: a minus of typography makes a text of it."""
    plain = text.replace("−", "-").removeprefix("+")
    return plain if _NUMBER.fullmatch(plain) else safe_cell(text)


def _is_unseen(sign: str) -> bool:
    """Blanks of any kind, controls, and what has no width."""
    return sign.isspace() or unicodedata.category(sign) in ("Cc", "Cf", "Zs", "Mn", "Me")
