"""Points and weights as files write them (10, 2.5, "7,5"), to and from whole hundredths."""

from __future__ import annotations

from decimal import Decimal

Amount = int | Decimal | str


def hundredths(amount: Amount) -> int | None:
    """The amount in hundredths, None when it has more than two decimals.

    A text may have a decimal comma and a typographic minus; the schema has seen to its form.
    """
    text = str(amount).replace(",", ".").replace("−", "-")
    exact = Decimal(text).scaleb(2)
    whole = int(exact)
    return whole if whole == exact else None


def amount_of(points: int) -> int | float:
    """Hundredths as a number for a file: 250 is 2.5, 1000 is 10.

    The float is made from the decimal text, so that the file shows exactly that text.
    """
    whole, part = divmod(abs(points), 100)
    sign = "-" if points < 0 else ""
    return float(f"{sign}{whole}.{part:02d}") if part else int(f"{sign}{whole}")
