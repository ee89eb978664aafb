"""Certificates (giấy chứng nhận): for whom, and what is written on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from contest.domain.state import Contest
from contest.domain.typed import tidied
from contest.presentation.papers.certified import kind_of_listed, kind_of_winner
from contest.presentation.papers.naming import contest_named, team_within
from contest.presentation.papers.prizes import PrizeLine, prize_list_of
from contest.presentation.wording import Words


class Holder(Enum):
    """Who gets a certificate."""

    TEAM = "team"  # one a team that won a prize
    MEMBER = "member"  # one a member of such a team


@dataclass(frozen=True, slots=True)
class CertificateWish:
    """How the organiser wants them.

    `names`: certificates for these, in place of the winners ("Nguyễn Văn A" or "Nguyễn Văn A;
    Giải cá nhân"). `wording` may hold {issuer} {name} {team} {prize} {contest} {place} {points};
    empty: the words of the catalogue.
    """

    holder: Holder = Holder.TEAM
    names: tuple[str, ...] = ()
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate: the name in large type, the lines under it, and who signs.

    `kind` is what its check code carries of it.
    """

    name: str
    lines: tuple[str, ...]
    signer: str
    kind: str


class UnknownField(ValueError):
    """The wording names a field that there is not; `field` says which."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


FIELDS = ("issuer", "name", "team", "prize", "contest", "place", "points")


def names_listed(text: str) -> tuple[str, ...]:
    """The lines of a list, "Name; Prize", without those that name nobody and nothing."""
    return tuple(line for line in text.splitlines() if tidied(line.replace(";", "")))


def certificates_of(
    contest: Contest, wish: CertificateWish, words: Words
) -> tuple[Certificate, ...]:
    """The certificates, best prize first; raises UnknownField for a wording that cannot be filled.

    Until the contest has ended there are none, unless names are given: places may change.
    """
    lines = contest.organiser.splitlines()
    issuer = lines[-1].strip() if lines else ""
    made = []
    for kind, values in _holders(contest, wish, words):
        wording = wish.wording or words.say(_plain_wording(values))
        named = contest.title if wish.wording else contest_named(contest.title, words, within=True)
        # In words of ours a team is called one; who writes their own knows what theirs are called.
        team = values["team"] if wish.wording else team_within(values["team"], words)
        filled = _filled(wording, {**values, "team": team, "issuer": issuer, "contest": named})
        said = tuple(line.strip() for line in filled.splitlines() if line.strip())
        signer = words.say("after.certificate_signer")
        made.append(Certificate(values["name"], said, signer, kind))
    return tuple(made)


def _plain_wording(values: dict[str, str]) -> str:
    if not values["prize"]:
        return "after.certificate_took_part"
    of_member = values["team"] and values["team"] != values["name"]
    return "after.certificate_member" if of_member else "after.certificate_team"


def _holders(
    contest: Contest, wish: CertificateWish, words: Words
) -> Iterator[tuple[str, dict[str, str]]]:
    """Each with the kind of paper in its code."""
    if wish.names:
        for given in wish.names:
            # From a sheet or a page: with tabs, blanks that do not break, signs that nobody sees.
            name, _, prize = (tidied(part) for part in given.partition(";"))
            if not name and not prize:
                continue
            values = {"name": name, "team": "", "prize": prize, "place": "", "points": ""}
            yield kind_of_listed(name, prize), values
        return
    if not contest.ended:
        return
    for line in prize_list_of(contest, words).lines:
        members = line.members if wish.holder is Holder.MEMBER else ()
        for member, name in enumerate(members, start=1):
            yield kind_of_winner(line.number, member), _values(line, name)
        if not members:
            yield kind_of_winner(line.number), _values(line, line.winner)


def _values(line: PrizeLine, name: str) -> dict[str, str]:
    return {
        "name": name,
        "team": line.winner,
        "prize": line.prize,
        "place": str(line.place),
        "points": line.total,
    }


def _filled(wording: str, values: dict[str, str]) -> str:
    """The wording with its fields filled; a brace that opens no field stands for itself."""
    text = wording
    for field in FIELDS:
        text = text.replace("{" + field + "}", "\0" + field + "\0")
    _, brace, after = text.partition("{")
    if brace and "}" in after:
        raise UnknownField(after.partition("}")[0])
    for field in FIELDS:
        text = text.replace("\0" + field + "\0", values[field])
    return text
