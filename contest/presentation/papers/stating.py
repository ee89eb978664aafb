"""Which totals a paper states, by its kind: what its check code must carry, neither more nor less.

Who makes a code anew may leave out the totals that he changed on the paper, or name a kind of
paper that has none: without this such a code would agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum

from contest.domain.prizes import prizes_by_team
from contest.domain.state import Contest
from contest.presentation.check_code import CheckCode
from contest.presentation.papers.certified import KIND, certified
from contest.presentation.wording import Words


class Stated(Enum):
    """Whose totals stand on a paper."""

    NOBODY = "nobody"
    ONE = "one"  # of the one team that it is for
    ALL = "all"
    WINNERS = "winners"  # of the teams that win a prize


# By the word of `contest papers --only`; a code may have more behind it ("table-cards-3").
STATED: Mapping[str, Stated] = {
    "rules": Stated.NOBODY,
    "team-list": Stated.NOBODY,
    "attendance": Stated.NOBODY,
    "script": Stated.NOBODY,
    "mark-sheets": Stated.NOBODY,
    "mark-lists": Stated.NOBODY,
    "fallback": Stated.NOBODY,
    "table-cards": Stated.NOBODY,
    "boards": Stated.NOBODY,
    "seat-numbers": Stated.NOBODY,
    "state-card": Stated.ALL,
    "score-sheet": Stated.ONE,
    "summary": Stated.ALL,
    "minutes": Stated.ALL,
    "prizes": Stated.WINNERS,
    "certificates": Stated.NOBODY,
    "question-report": Stated.NOBODY,
}


# What stands behind the word of a kind: which one of its papers it is.
_WHICH = re.compile(r"(?:-[0-9a-z-]+)?")
_LONGEST_KIND = 40  # signs that are shown of one that is unknown


def kind_of(code: CheckCode) -> str | None:
    """The word of the paper's kind; None for one that this program does not print."""
    kinds = (kind for kind in STATED if code.kind.startswith(kind))
    ours = (kind for kind in kinds if _WHICH.fullmatch(code.kind.removeprefix(kind)))
    return max(ours, key=len, default=None)


def _kind_shown(code: CheckCode) -> str:
    """A kind as somebody wrote it into a code: on one line, for it is no sentence of ours."""
    clean = "".join(sign if sign.isprintable() else "�" for sign in code.kind)
    return clean if len(clean) <= _LONGEST_KIND else f"{clean[: _LONGEST_KIND - 1]}…"


def states_winners(code: CheckCode) -> bool:
    """Whether such a paper tells of those alone who win a prize."""
    kind = kind_of(code)
    return kind == KIND or (kind is not None and STATED[kind] is Stated.WINNERS)


def wrongly_stated(code: CheckCode, then: Contest, words: Words) -> Iterator[str]:
    """What such a paper never carried: a kind unknown here, totals too many or too few."""
    kind = kind_of(code)
    if kind is None:
        yield words.say("papers.verify_other_kind", kind=_kind_shown(code))
        return
    paper, stated = words.say(f"printing.kind_{kind}"), [team for team, _ in code.totals]
    due = _due(STATED[kind], stated, then)
    for team in sorted({*stated} - due):
        yield words.say("papers.verify_team_too_many", team=team, paper=paper)
    for team in sorted(due - {*stated}):
        yield words.say("papers.verify_team_missing", team=team, paper=paper)
    if STATED[kind] is Stated.ONE and not stated:
        yield words.say("papers.verify_no_team", paper=paper)
    if kind == code.kind or kind != KIND:  # of a version whose certificates carried nobody
        return
    if certified(code, then, words) is None:
        yield words.say("papers.verify_not_certified", paper=paper)


def _due(stated: Stated, teams: list[int], then: Contest) -> set[int]:
    """The teams whose totals stand on the paper."""
    match stated:
        case Stated.NOBODY:
            return set()
        case Stated.ONE:
            return {team for team in teams[:1] if team in then.order}
        case Stated.ALL:
            return set(then.order)
        case Stated.WINNERS:
            return set(prizes_by_team(then)) & set(then.order)


def stated_line(code: CheckCode, then: Contest, words: Words) -> str:
    """What the code states, to be held beside what is printed: a code tells nothing of letters."""
    kind = kind_of(code)
    paper = _kind_shown(code) if kind is None else words.say(f"printing.kind_{kind}")
    if (holder := certified(code, then, words)) is not None:
        name = "certified" if holder.team else "listed"
        return words.say(f"papers.verify_{name}", paper=paper, holder=holder.said)
    if not code.totals:
        return words.say("papers.verify_states_nothing", paper=paper)
    teams = {team: then.team(team) for team, _ in code.totals}
    named = "; ".join(
        words.say(
            "papers.verify_total",
            team=one.name if (one := teams[team]) else team,
            points=words.points(points),
        )
        for team, points in code.totals
    )
    return words.say("papers.verify_states", paper=paper, totals=named)
