"""A hidden keyword: the questions of its rows, that of its centre, and the picture behind them."""

from __future__ import annotations

from contest.values import dataclass


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword as drawn. `rows` and `centre` are keys of questions; no centre is empty.

    `picture` is the picture itself as a data: address, so that a contest file needs no other
    file beside it; empty where the bank has none.
    """

    key: str  # bank/obstacle, unique in a contest
    word: str
    rows: tuple[str, ...]
    centre: str = ""
    picture: str = ""

    @property
    def bank(self) -> str:
        """The bank that it comes from."""
        return self.key.partition("/")[0]

    @property
    def questions(self) -> tuple[str, ...]:
        """Every question that it needs: the rows in order, then the centre."""
        return (*self.rows, self.centre) if self.centre else self.rows


def letters_in(text: str) -> tuple[int, ...]:
    """How many letters and digits each word of a text has: what a hall sees of a hidden word."""
    counts = (sum(sign.isalnum() for sign in word) for word in text.split())
    return tuple(count for count in counts if count)


def spelt(text: str) -> str:
    """The letters and digits of a text, large, without what stands between them."""
    return "".join(sign for sign in text.upper() if sign.isalnum())
