"""Lines of a story about packages, stars, stakes and stealing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from contest.domain import commands as c


def command_of(words: Sequence[str]) -> c.Command | None:
    """The command that a line says; None when it says something else."""
    match list(words):
        case ["steal"]:
            return c.OpenSteal(0)
        case ["star"]:
            return c.DeclareStar(0, on=True)
        case ["no", "star"]:
            return c.DeclareStar(0, on=False)
        case ["team", team, "stakes", points] if team.isdecimal():
            amounts = _hundredths([points])
            return c.DeclareStake(0, int(team), amounts[0]) if amounts else None
        case ["team", team, "takes", "package", package] if (
            team.isdecimal() and package.isdecimal()
        ):
            return c.TakePackage(0, int(team), int(package))
        case ["team", team, "chooses", *values] if team.isdecimal() and values:
            amounts = _hundredths(values)
            return c.ChooseValues(0, int(team), amounts) if amounts else None
        case _:
            return None


def _hundredths(texts: Sequence[str]) -> tuple[int, ...]:
    """The amounts as hundredths; empty when one of them is no number."""
    try:
        return tuple(int(Decimal(text.replace(",", ".")) * 100) for text in texts)
    except InvalidOperation:
        return ()
