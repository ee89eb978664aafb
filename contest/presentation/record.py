"""Events in words: a line of the history for people."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, assert_never

from contest.domain.audience_events import (
    AudienceAsked,
    AudienceEvent,
    AudienceRevealed,
    WinnerNamed,
)
from contest.domain.carried_events import ContestTakenOver
from contest.domain.cue import Cue, Verdict
from contest.domain.events import (
    CeremonyMoved,
    ContestantsFell,
    CueReplaced,
    CueSkipped,
    CueThrownOut,
    Event,
    PackageTaken,
    QuestionPassed,
    TurnEvent,
)
from contest.domain.heads import Head
from contest.domain.jury_events import JuryEvent
from contest.domain.obstacle_events import KeywordGuessed, KeywordRevealed
from contest.domain.order_events import EnvelopesOpened, OrderDrawn, OrderEvent
from contest.domain.seat_numbers import listed
from contest.domain.show_events import MessageShown, ShowEvent, StartPlanned
from contest.domain.stage import Envelopes
from contest.domain.state import Contest, Step
from contest.presentation.question_numbers import question_named
from contest.presentation.record_jury import jury_line
from contest.presentation.wording import Words

_TURN_FIELDS = ("points", "on", "package")


def step_line(step: Step, words: Words) -> str:
    """What a step of the host was, in words; kept, for a console lists it after each key."""
    line = step.notes.get(words.language)  # once: the session clears the notes of old steps
    if line is None:
        line = step.notes[words.language] = event_line(step.event, step.before, words)
    return line


def event_line(event: Event, before: Contest, words: Words) -> str:
    """What happened, in words; `before` is the contest that it happened to."""
    if isinstance(event, AudienceEvent):
        return _audience_line(event, before, words)
    if isinstance(event, JuryEvent) and (line := jury_line(event, before, words)) is not None:
        return line
    if isinstance(event, ShowEvent):
        return _show_line(event, words)
    if isinstance(event, OrderEvent):
        return _order_line(event, before, words)
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", type(event).__name__).lower()
    if isinstance(event, CeremonyMoved) and event.waits:
        name = "ceremony_waits"
    elif isinstance(event, CeremonyMoved) and not event.announced:
        name = "ceremony_begun"
    if isinstance(event, ContestantsFell) and not event.numbers:
        name = "contestants_spared"
    if isinstance(event, CueSkipped) and not event.reason:
        name = "cue_left"  # a right keyword ended the round over it
    values = {field.name: _said(event, field.name, before, words) for field in fields(event)}
    cue = before.cue
    values["cue"] = _question(event, cue, before, words) if cue else ""
    values |= _of_keyword(event, words)
    values |= _of_package(event, words)
    if isinstance(event, ContestTakenOver):
        values |= _of_card(event, before, words)
    return words.say(f"record.{name}", **values)


def _question(event: Event, cue: Cue, before: Contest, words: Words) -> str:
    """Its number, and whose it was where the line is read long after on the minutes."""
    if isinstance(event, CueSkipped | CueReplaced | CueThrownOut | QuestionPassed):
        return question_named(before, cue, words)
    return str(cue.number)


def _of_package(event: Event, words: Words) -> dict[str, object]:
    """The values that a team chose."""
    if not isinstance(event, PackageTaken) or not event.values:
        return {}
    chosen = " · ".join(map(words.points, event.values))
    return {"package": words.say("record.own_values", values=chosen)}


def _of_keyword(event: Event, words: Words) -> dict[str, object]:
    """What was said of the keyword and what it was, or why it was shown."""
    match event:
        case KeywordGuessed(text=text, right=right):
            verdict = Verdict.RIGHT if right else Verdict.WRONG
            said = words.say("record.keyword_said", text=text) if text else ""
            return {"text": said, "verdict": words.say(f"common.{verdict.value}")}
        case KeywordRevealed(reason=reason):
            return {"reason": f" ({reason})" if reason else ""}
        case _:
            return {}


def _of_card(event: ContestTakenOver, before: Contest, words: Words) -> dict[str, object]:
    """From where it goes on, and with which totals."""
    one = event.carried
    totals = [f"{_team(team, before, words)} {words.points(won)}" for team, won in one.standing]
    standing = "; ".join(totals) or "–"
    return {"contest": one.contest, "seq": one.seq, "chain": one.chain, "standing": standing}


def _audience_line(event: AudienceEvent, before: Contest, words: Words) -> str:
    match event:
        case AudienceAsked(prize=prize):
            number = len(before.hall) + 1
            return words.say("record.audience_asked", number=number, prize=prize)
        case AudienceRevealed():
            return words.say("record.audience_revealed")
        case WinnerNamed(number=number, name=name, prize=prize):
            if not name:
                return words.say("record.winner_nobody", number=number, prize=prize)
            return words.say("record.winner_named", number=number, name=name, prize=prize)
    assert_never(event)


def _show_line(event: ShowEvent, words: Words) -> str:
    match event:
        case StartPlanned(start=start):
            return words.say("show.planned" if start else "show.unplanned", start=start)
        case MessageShown(text=text):
            return (
                words.say("show.message_on", text=text) if text else words.say("show.message_off")
            )
    assert_never(event)


def _order_line(event: OrderEvent, before: Contest, words: Words) -> str:
    match event:
        case OrderDrawn(order=order, on_paper=on_paper):
            names = (f"{at}. {_team(team, before, words)}" for at, team in enumerate(order, 1))
            name = "drawn_on_paper" if on_paper else "drawn"
            return words.say(f"order.{name}", order=", ".join(names))
        case EnvelopesOpened(opened=opened):
            shown = before.envelopes or Envelopes()
            back = "do_back" if opened else "none_opened"
            on = "listed" if opened >= shown.steps else "opened"
            name = back if opened < shown.opened else on
            return words.say(f"order.{name}", count=opened)
    assert_never(event)


def _of_turn(name: str, value: int, words: Words) -> object:
    """What was staked, whether the star was laid, and which package was taken."""
    if name == "points":
        return words.points(value)
    if name == "on":
        return words.say("record.on_yes" if value else "record.on_no")
    return value or words.say("record.own_choice")


def _said(event: Event, name: str, before: Contest, words: Words) -> object:
    """The field `name` of an event as people say it."""
    value = getattr(event, name)
    if isinstance(event, TurnEvent) and name in _TURN_FIELDS:
        return _of_turn(name, value, words)
    if name in _FIELDS:
        return _FIELDS[name](value, before, words)
    if isinstance(value, Head):
        return words.say(f"record.head_{value.preset.value}")
    if isinstance(value, Verdict):
        return words.say(f"common.{value.value}")
    if hasattr(value, "value"):
        return words.say(f"record.{name}_{value.value}")
    return value


def _team(number: int | None, before: Contest, _words: Words) -> str:
    team = before.team(number) if number is not None else None
    return team.short if team else ""


def _contestants(numbers: tuple[int, ...], _before: Contest, words: Words) -> str:
    return listed(numbers) if numbers else words.say("record.nobody")


# Any: what a field holds is told by its name alone.
_FIELDS: Mapping[str, Callable[[Any, Contest, Words], object]] = {
    "team": _team,
    "numbers": _contestants,
    "out": _contestants,
    "marks": lambda marks, _, words: " · ".join(words.points(points) for _, points in marks),
    "result": lambda result, _, words: words.points(result.points),
    "names": lambda names, _before, _words: ", ".join(names),
    "differs": lambda on, _, words: words.say("record.differs" if on else "record.agrees"),
    "points": lambda points, _, words: words.points(points, signed=True),
    "round": lambda index, _before, _words: index + 1,
    "answer": lambda answer, _, words: answer or words.say("record.no_answer"),
    "left_ns": lambda left_ns, _before, _words: left_ns // 1_000_000_000,
}
