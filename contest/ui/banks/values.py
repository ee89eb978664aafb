"""Dates and numbers as people type them, and as files hold them; what is neither stays a text."""

from __future__ import annotations

import datetime
import re

from contest.banks.conversion import decimal_text
from contest.domain.matching import number_in

_DATE = re.compile(r"\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*")


def date_typed(text: str) -> str | None:
    """The ISO date of "1/7/2026" or "2026-07-01"; None for nothing, else the text itself."""
    text = text.strip()
    match = _DATE.fullmatch(text)
    if match is None:
        return text or None
    try:
        return datetime.date(int(match[3]), int(match[2]), int(match[1])).isoformat()
    except ValueError:
        return text


def date_shown(value: object) -> str:
    """A date of a file as it is typed: "01/07/2026"."""
    text = value if isinstance(value, str) else ""
    try:
        return datetime.date.fromisoformat(text).strftime("%d/%m/%Y")
    except ValueError:
        return text


def number_typed(text: str) -> int | float | str | None:
    """The number of "7,5"; None for nothing, else the text itself, so that the check names it."""
    text = text.strip()
    found = number_in(text)
    if found is None or found[1]:
        return text or None
    number = found[0]
    return int(number) if number == number.to_integral_value() else float(number)


def number_shown(value: object, language: str) -> str:
    """A number of a file as it is typed: 7.5 is "7,5" in Vietnamese."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value if isinstance(value, str) else ""
    text = decimal_text(value)
    return text.replace(".", ",") if language == "vi" else text
