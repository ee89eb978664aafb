"""Sentences of the rules about packages, stars, stakes and stealing: every switch is said."""

from __future__ import annotations

from collections.abc import Iterator

from contest.domain.rounds import Package, Turns
from contest.presentation.rules_answering import starts
from contest.presentation.wording import Words


def package_lines(
    rules: Package, clock: str, entry: str, points: str, words: Words
) -> Iterator[str]:
    """The rules of a round of packages; three sentences are those of every kind."""
    values = _values(rules, words)
    choice = words.say(f"rules.package_{rules.choice}", each=rules.each, values=values)
    yield f"{choice} {words.say(f'rules.package_order_{rules.order}')}"
    if rules.value_seconds:
        clock = f"{words.say('rules.package_clock')} {starts(rules.common, words)}"
    yield f"{clock} {entry}"
    yield points
    yield _star(rules, words)
    if rules.others == "none":
        yield words.say("rules.steal_none")
        return
    yield _who(rules, words)
    taken = "rules.steal_takes" if rules.steal_takes_from_owner else "rules.steal_gains"
    loss = words.say(f"rules.steal_loss_{rules.steal_loss}")
    half = words.say(f"rules.half_{rules.half}") if rules.steal_loss == "half" else ""
    undone = words.say("rules.transfer_undone") if rules.steal_takes_from_owner else ""
    yield " ".join(filter(None, [words.say(taken), loss, half, _corrected(rules, words), undone]))


def stealing_lines(rules: Turns, words: Words) -> Iterator[str]:
    """What others may do with a question of a team's own in a round by turns."""
    if rules.others == "none":
        yield words.say("rules.steal_none")
        return
    wrong = "steal_wrong_costs" if rules.steal_wrong else "steal_loss_none"
    loss = words.say(f"rules.{wrong}", points=words.points(abs(rules.steal_wrong)))
    parts = [_who(rules, words), words.say("rules.steal_gains"), loss, _corrected(rules, words)]
    yield " ".join(parts)


def _star(rules: Package, words: Words) -> str:
    """What a star brings and costs, to its team and to a thief, and what a replacement does."""
    if not rules.star:
        return words.say("rules.star_none")
    twice = rules.star_loss == "and_steal" and rules.others != "none"
    twice = twice and rules.steal_takes_from_owner
    loss = "star_loss_and_steal" if twice else "star_loss_once"
    names = ["star", loss if rules.others != "none" else "star_loss"]
    names += [f"star_thief_{rules.star_thief}"] if rules.others != "none" else []
    names += [f"star_{rules.star_replaced}", "star_back"]
    return " ".join(words.say(f"rules.{name}") for name in names)


def _who(rules: Package | Turns, words: Words) -> str:
    how = words.say(
        f"rules.steal_{rules.others}",
        seconds=rules.steal_seconds,
        answer=rules.steal_answer_seconds,
    )
    skip = words.say("rules.skip_allowed" if rules.skip_in_steal else "rules.skip_refused")
    return f"{how} {words.say(f'rules.who_steals_{rules.who_steals}')} {skip}"


def _corrected(rules: Package | Turns, words: Words) -> str:
    return words.say(f"rules.after_correction_{rules.steal_after_correction}")


def _values(rules: Package, words: Words) -> str:
    if not rules.value_seconds:
        return "; ".join(words.points(value) for value in rules.values)
    pairs = zip(rules.values, rules.value_seconds, strict=False)
    return "; ".join(
        words.say("rules.value_with_seconds", value=words.points(value), seconds=seconds)
        for value, seconds in pairs
    )
