"""Numbers in texts of other programs: read within bounds, and written plain."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

_MOST_POINTS = 100_000
_MOST_DIGITS = 100


def decimal_in(text: str | None) -> Decimal | None:
    """The number that a text is; None when it is none, or beyond all bounds."""
    try:
        number = Decimal((text or "").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < _MOST_DIGITS else None


def points_in(text: str) -> int | None:
    """Points in hundredths; None for what no question can be worth."""
    number = decimal_in(text)
    return None if number is None or not 0 <= number <= _MOST_POINTS else round(number * 100)


def decimal_text(number: Decimal) -> str:
    """A number as a plain text: 1.50 is "1.5", 1E+3 is "1000"."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text
