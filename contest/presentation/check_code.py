"""The check code of a paper: one line of letters that says what the paper states, and of what.

    HT1/<contest id>/<event number>/<kind>/<totals>/<chain>/<sum>

Only digits, capitals and signs that a QR code stores in its short alphanumeric form. In id and
kind a small letter stands as its capital and every other character but digits and "-" as "%" and
two hexadecimal digits a byte. Totals are "team:points" joined with "+", points with two places or
none; the team is left out where it is the number after the one before. The last field is a CRC of
all before it, so that a slip of typing is told from a paper that does not agree.
"""

from __future__ import annotations

import re
from binascii import crc_hqx
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import pairwise

from contest.values import dataclass

CHAIN_DIGITS = 16
_PREFIX, _VERSION = "HT", 1
_FIELDS = 7
_TOTAL = re.compile(
    r"(?:(?P<team>[0-9]+):)?(?P<minus>-?)(?P<whole>[0-9]+)(?:\.(?P<part>[0-9]{2}))?"
)
_PLAIN = frozenset("0123456789-abcdefghijklmnopqrstuvwxyz")
_LIMIT = 4000  # more than any QR code holds


class Fault(Enum):
    """Why a text is no check code."""

    FOREIGN = "foreign"  # something else altogether
    NEWER = "newer"  # of a later version of this program
    MISTYPED = "mistyped"  # cut short, or a letter is wrong


class BadCheckCode(ValueError):
    """A text that is no check code of ours; `fault` says why, for a sentence of the catalogue."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class CheckCode:
    """What a paper states: totals are (team number, hundredths); `chain16` is small hexadecimal."""

    contest_id: str
    seq: int
    kind: str
    totals: tuple[tuple[int, int], ...]
    chain16: str

    @property
    def text(self) -> str:
        """The code as one line; `parse` reads it back."""
        fields = (
            f"{_PREFIX}{_VERSION}",
            _quoted(self.contest_id),
            str(self.seq),
            _quoted(self.kind),
            "+".join(_totals(self.totals)),
            self.chain16.upper(),
        )
        body = "/".join(fields)
        return f"{body}/{_crc(body)}"


def parse(text: str) -> CheckCode:
    """Read a code from a QR or from typing: spaces, line breaks and small letters do no harm.

    Raises BadCheckCode.
    """
    code = "".join(text[:_LIMIT].split()).upper()
    version = re.match(_PREFIX + r"([0-9]{1,4})/", code)
    if version is None:
        raise BadCheckCode(Fault.FOREIGN)
    if int(version[1]) != _VERSION:
        raise BadCheckCode(Fault.NEWER)
    body, _, crc = code.rpartition("/")
    if crc != _crc(body) or body.count("/") != _FIELDS - 2:
        raise BadCheckCode(Fault.MISTYPED)
    try:
        return _read(body)
    except ValueError:
        raise BadCheckCode(Fault.MISTYPED) from None


def _read(body: str) -> CheckCode:
    _, contest_id, seq, kind, totals, chain = body.split("/")
    if not re.fullmatch(r"[0-9]{1,18}", seq) or not re.fullmatch(r"[0-9A-F]*", chain):
        raise ValueError(body)
    read = tuple(_read_totals(totals.split("+"))) if totals else ()
    return CheckCode(_unquoted(contest_id), int(seq), _unquoted(kind), read, chain.lower())


def _totals(totals: Iterable[tuple[int, int]]) -> Iterator[str]:
    before: int | None = None
    for team, points in totals:
        whole, part = divmod(abs(points), 100)
        number = "" if before is not None and team == before + 1 else f"{team}:"
        yield f"{number}{'-' if points < 0 else ''}{whole}{f'.{part:02d}' if part else ''}"
        before = team


def _read_totals(totals: Iterable[str]) -> Iterator[tuple[int, int]]:
    team: int | None = None
    for total in totals:
        found = _TOTAL.fullmatch(total)
        if found is None or (found["team"] is None and team is None):
            raise ValueError(total)
        team = int(found["team"]) if found["team"] else (team or 0) + 1
        points = int(found["whole"]) * 100 + int(found["part"] or 0)
        yield team, -points if found["minus"] else points


def _quoted(text: str) -> str:
    return "".join(
        char.upper() if char in _PLAIN else "".join(f"%{byte:02X}" for byte in char.encode())
        for char in text
    )


def _unquoted(text: str) -> str:
    first, *rest = text.split("%")
    read = first.lower().encode()
    for part in rest:
        read += bytes.fromhex(part[:2]) + part[2:].lower().encode()
    return read.decode()


def _crc(body: str) -> str:
    return f"{crc_hqx(body.encode(), 0xFFFF):04X}"


def pieces(text: str) -> tuple[str, ...]:
    """The code cut after its signs: where a line may break."""
    cuts = [0, *(found.end() for found in re.finditer(r"[/+]", text)), len(text)]
    return tuple(text[start:end] for start, end in pairwise(cuts) if start < end)
