"""How long a text takes to be read aloud: numbers count the syllables in which they are read."""

from __future__ import annotations

import re

# Read Vietnamese runs at about 5.2 syllables a second (Pellegrino, Coupé, Marsico 2011); an MC
# who wants to be understood in a hall is slower.
SYLLABLES_A_SECOND = 4.5

_TOKEN = re.compile(r"\d+|[^\W\d_]+|(?<=\d)[/–](?=\d)")


def seconds_aloud(text: str) -> float:
    """How long the text takes an unhurried MC."""
    return sum(map(_syllables, _TOKEN.findall(text))) / SYLLABLES_A_SECOND


def _syllables(token: str) -> int:
    """Of a word one, of “NĐ” two, of “2026” seven, of the strokes in 01/7/2026 one each."""
    if token.isdecimal():
        return _number(int(token))
    return len(token) if token.isupper() else 1


def _number(number: int) -> int:
    """hai nghìn không trăm hai mươi sáu: 7; nought hundreds and nought tens are read too."""
    if number >= 1000:
        rest = number % 1000
        said = _number(rest) + 2 * (rest < 100) + (rest < 10) if rest else 0
        return _number(number // 1000) + 1 + said
    if number >= 100:
        rest = number % 100
        return 2 + (_number(rest) + (rest < 10) if rest else 0)
    return 1 if number <= 10 else 1 + (number >= 20) + (number % 10 > 0)
