"""Whom a certificate names, as its check code carries it: behind the word of its kind.

    certificates-3        team 3, with what it was called when the paper was printed
    certificates-3-2      the second of its members
    certificates-n<text>  a name of a list, which no contest file keeps: "Name; Prize" in base 32

The name that is printed is held beside it by whoever looks at the paper. Codes of a version that
carried nobody are "certificates" alone.
"""

from __future__ import annotations

import re
from base64 import b32decode, b32encode
from binascii import Error
from collections.abc import Iterator
from unicodedata import normalize

from contest.domain.prizes import prizes_by_team
from contest.domain.state import Contest
from contest.presentation.check_code import CheckCode
from contest.presentation.wording import Words
from contest.values import dataclass

KIND = "certificates"
_WINNER = re.compile(KIND + r"-([0-9]{1,6})(?:-([0-9]{1,6}))?")
_LISTED = re.compile(KIND + r"-n([a-z2-7]+)")
_MOST_BYTES = 120  # the square stays below three centimetres; more has no room on the line either


@dataclass(frozen=True, slots=True)
class Certified:
    """Whom it names, and what for; `team` is 0 where both came from a list."""

    team: int
    name: str
    prize: str

    @property
    def said(self) -> str:
        """The name and the prize, if there is one."""
        return "; ".join(filter(None, (self.name, self.prize)))


def kind_of_winner(team: int, member: int = 0) -> str:
    """The kind in the code of a team, or of one of its members (from 1)."""
    return f"{KIND}-{team}-{member}" if member else f"{KIND}-{team}"


def kind_of_listed(name: str, prize: str) -> str:
    """The kind in the code of a name from a list; one too long for the code is cut."""
    text = normalize("NFC", f"{name}; {prize}" if prize else name).encode()
    if len(text) > _MOST_BYTES:
        text = text[:_MOST_BYTES].decode(errors="ignore").encode() + "…".encode()
    return f"{KIND}-n{b32encode(text).decode().rstrip('=').lower()}"


def certified(code: CheckCode, then: Contest, words: Words) -> Certified | None:
    """Whom the certificate of this code names by the contest as it was; None where it cannot be."""
    if winner := _WINNER.fullmatch(code.kind):
        return _winner(int(winner[1]), int(winner[2] or 0), then, words)
    if listed := _LISTED.fullmatch(code.kind):
        return _listed(listed[1])
    return None


def certified_since(code: CheckCode, then: Contest, now: Contest, words: Words) -> Iterator[str]:
    """That the contest gives this certificate no longer, or to somebody of another name."""
    was = certified(code, then, words)
    if was is None or not was.team:
        return
    found = certified(code, now, words)
    if found is None:
        yield words.say("papers.verify_no_longer", holder=was.said)
    elif found != was:
        yield words.say("papers.verify_certified_now", holder=found.said)


def _winner(number: int, member: int, then: Contest, words: Words) -> Certified | None:
    prize = prizes_by_team(then).get(number) if then.ended else None
    if prize is None:
        return None
    team = then.team(number)
    if team is None:
        named = words.say("after.contestant", number=number) if not member else ""
    else:
        named = (team.name, *team.members)[member] if member <= len(team.members) else ""
    return Certified(number, named, prize.title.in_language(words.language)) if named else None


def _listed(text: str) -> Certified | None:
    try:
        said = b32decode(text.upper() + "=" * (-len(text) % 8)).decode()
    except (Error, UnicodeDecodeError):
        return None
    if not said.isprintable():  # it goes to a terminal
        return None
    name, _, prize = said.partition("; ")
    return Certified(0, name, prize)
