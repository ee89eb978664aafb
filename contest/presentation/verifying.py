"""Whether a paper agrees with a history: what its check code states against what the events say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum

from contest.domain.contest import evolve, replay
from contest.domain.events import Event
from contest.domain.points import Points
from contest.domain.standings import totals
from contest.domain.state import Contest
from contest.presentation.check_code import CHAIN_DIGITS, CheckCode
from contest.presentation.papers.certified import certified_since
from contest.presentation.papers.stating import stated_line, states_winners, wrongly_stated
from contest.presentation.record import event_line
from contest.presentation.wording import Words
from contest.values import dataclass


class Agreement(Enum):
    """What came of comparing a paper with a history."""

    AGREES = "agrees"
    AGREES_THEN = "agrees_then"  # with the state at its event; something happened since
    OTHER_TOTALS = "other_totals"
    OTHER_PAPER = "other_paper"  # no paper of that kind carries such totals
    OTHER_CHAIN = "other_chain"
    LATER = "later"  # the paper knows more events than the file: its tail is cut off
    FOREIGN = "foreign"  # of another contest
    # Of the contest that this one goes on from by a state card:
    BEFORE_CARD = "before_card"  # with the very state of the card
    EARLIER_THAN_CARD = "earlier_than_card"  # there is nothing to compare it with
    AGAINST_CARD = "against_card"  # it was printed later, or of another history


@dataclass(frozen=True, slots=True)
class Finding:
    """The agreement, in words, with what changed since the paper was printed.

    `states`: what the code of a paper that agrees says, to be compared with its print by eye.
    """

    agreement: Agreement
    sentence: str
    since: tuple[str, ...] = ()
    states: str = ""

    @property
    def is_good(self) -> bool:
        """Whether the paper is true, now or when it was printed."""
        return self.agreement in (
            Agreement.AGREES,
            Agreement.AGREES_THEN,
            Agreement.BEFORE_CARD,
        )


def compared(
    code: CheckCode, events: Sequence[Event], hashes: Sequence[str], words: Words
) -> Finding:
    """Compare what a paper states with a history; `hashes` are the chain after each event."""
    if replay(events[:1]).id.lower() != code.contest_id.lower():
        return _of_another(code, replay(events), words)
    if code.seq > len(events):
        return _finding(Agreement.LATER, words, paper=code.seq, file=len(events))
    then = replay(events[: code.seq])
    differing = tuple(_differing(code, then, words))
    # Before the first event there is nothing to print, and no hash.
    if code.seq == 0 or hashes[code.seq - 1][:CHAIN_DIGITS] != code.chain16.lower():
        other = _finding(Agreement.OTHER_CHAIN, words, seq=code.seq)
        return replace(other, since=differing)
    if differing:
        return Finding(Agreement.OTHER_TOTALS, differing[0], differing[1:])
    if wrong := tuple(wrongly_stated(code, then, words)):
        return Finding(Agreement.OTHER_PAPER, wrong[0], wrong[1:])
    states = stated_line(code, then, words)
    if code.seq == len(events):
        return replace(_finding(Agreement.AGREES, words, seq=code.seq), states=states)
    since = (
        *certified_since(code, then, replay(events), words),
        *_since(then, events[code.seq :], words),
    )
    agrees = _finding(Agreement.AGREES_THEN, words, seq=code.seq, count=len(events) - code.seq)
    return replace(agrees, since=since, states=states)


def _differing(code: CheckCode, then: Contest, words: Words) -> Iterator[str]:
    """Every total that the paper states otherwise than the file had it then."""
    sums = totals(then)
    for team, points in code.totals:
        found = sums.get(team, points)  # of a team that is none: `wrongly_stated` says that
        if found != points:
            values = {"paper": words.points(points), "file": words.points(found)}
            yield words.say("papers.verify_other_totals", team=team, **values)


def _of_another(code: CheckCode, now: Contest, words: Words) -> Finding:
    """A paper of another contest: maybe of the one that this one goes on from by its card."""
    carried = now.carried
    if carried is None or carried.contest.lower() != code.contest_id.lower():
        return _finding(Agreement.FOREIGN, words)
    values = {"id": carried.contest, "seq": code.seq, "card": carried.seq}
    if code.seq < carried.seq:
        return _finding(Agreement.EARLIER_THAN_CARD, words, **values)
    known = dict(carried.standing)
    same = all(known.get(team) == points for team, points in code.totals)
    if code.seq == carried.seq and code.chain16.lower() == carried.chain and same:
        # Who won what then is not told here: the list of prizes is compared by its totals alone.
        wrong = () if states_winners(code) else tuple(wrongly_stated(code, now, words))
        if wrong:
            return Finding(Agreement.OTHER_PAPER, wrong[0], wrong[1:])
        before = _finding(Agreement.BEFORE_CARD, words, **values)
        return replace(before, states=stated_line(code, now, words))
    return _finding(Agreement.AGAINST_CARD, words, **values)


def _finding(agreement: Agreement, words: Words, **values: object) -> Finding:
    return Finding(agreement, words.say(f"papers.verify_{agreement.value}", **values))


def _since(contest: Contest, events: Sequence[Event], words: Words) -> tuple[str, ...]:
    """The totals that are others now, then what happened after the paper, which may be long."""
    lines, before = [], totals(contest)
    for event in events:
        lines.append(event_line(event, contest, words))
        contest = evolve(contest, event)
    return (*_moved(before, contest, words), *lines)


def _moved(before: Mapping[int, Points], contest: Contest, words: Words) -> Iterator[str]:
    now = totals(contest)
    moved = [team for team in contest.teams if now[team.number] != before.get(team.number, 0)]
    for team in moved:
        old, new = words.points(before.get(team.number, 0)), words.points(now[team.number])
        yield words.say("papers.verify_changed", team=team.name, old=old, new=new)
    if contest.teams and not moved:
        yield words.say("papers.verify_unchanged")
