"""Which sound goes with a change on the stage: a reading of two slides, and of a clock that runs.

A sound follows what the hall is shown, so it cannot tell more than the slides; nothing here counts
on its own. Black is silent, and what comes back from black makes no sound again; nor does what
comes back after something else was shown for a while (`heard_from`).
"""

from __future__ import annotations

from enum import Enum

from contest.presentation.slides import (
    Agenda,
    Audience,
    AudienceWinner,
    Black,
    Buzz,
    Ceremony,
    Clock,
    Declaring,
    Marks,
    Message,
    Obstacle,
    OrderDraw,
    Pause,
    QuestionLocked,
    QuestionOpen,
    Reveal,
    Rules,
    Scoreboard,
    Seats,
    Slide,
    Teams,
    Welcome,
    Winners,
)

LAST_SECONDS = 5
_SECOND_MS, _MS_NS = 1000, 1_000_000
# Shown in between: what stood there before comes back, and nothing has happened to it meanwhile.
_BEFORE_ALL = (Black, Message, Pause)
_ASIDES = (*_BEFORE_ALL, Agenda, Rules, Scoreboard, Teams, Welcome)
# The rules let nothing else stand before a question that is asked: what comes ends it.
_ASKED = (Buzz, QuestionLocked, QuestionOpen)


class Sound(Enum):
    """The sounds of the stage; the value is the name of the file."""

    OPEN = "open"
    TICK = "tick"
    LAST = "last"
    TIME_UP = "time_up"
    BUZZ = "buzz"
    RIGHT = "right"
    WRONG = "wrong"
    STAR = "star"
    REVEAL = "reveal"
    FANFARE = "fanfare"


def cue_of(before: Slide, after: Slide) -> Sound | None:  # noqa: C901 - one case a scene
    """The sound of the change from one slide to the next, if it has one."""
    if isinstance(before, Black):
        return None
    match after:
        case QuestionOpen():
            return _of_open(before, after)
        case Buzz(first=first):
            again = isinstance(before, Buzz) and before.first == first
            return None if again else Sound.BUZZ
        case QuestionLocked(time_up=True) if not isinstance(before, QuestionLocked):
            return Sound.TIME_UP
        case Obstacle():
            return _of_obstacle(before, after)
        case Reveal() if not isinstance(before, Reveal):
            return _of_reveal(after)
        case Declaring(star=True) if isinstance(before, Declaring) and not before.star:
            return Sound.STAR
        case Seats():
            return _of_seats(before, after)
        case Marks() if isinstance(before, Marks) and _shown(after) > _shown(before):
            return Sound.REVEAL
        case Ceremony() if isinstance(before, Ceremony):
            return _of_ceremony(before, after)
        case OrderDraw() if isinstance(before, OrderDraw) and _opened(after) > _opened(before):
            return Sound.REVEAL
        case Winners() if isinstance(before, Ceremony):
            return Sound.FANFARE
        case Audience(revealed=True) if isinstance(before, Audience) and not before.revealed:
            return Sound.REVEAL
        case AudienceWinner() if isinstance(before, Audience):
            return Sound.FANFARE
        case _:
            return None


def heard_from(before: Slide, after: Slide) -> Slide:
    """The slide that the next change is heard from, once `after` is shown.

    What is only shown in between leaves the one before it: an answer that comes back to the stage
    after the scoreboard or a break is not heard a second time. A question that was skipped or
    thrown out does not come back after the scoreboard: the next one is heard to open.
    """
    asides = _BEFORE_ALL if isinstance(before, _ASKED) else _ASIDES
    return before if isinstance(after, asides) and not isinstance(before, Black) else after


def tick_of(slide: Slide, before_ns: int, now_ns: int) -> Sound | None:
    """The sound of a second that has gone by on the clock of a question, between two instants."""
    clock = getattr(slide, "clock", None)
    if not isinstance(slide, QuestionOpen | Buzz | Obstacle) or not isinstance(clock, Clock):
        return None
    before, now = _seconds_left(clock, before_ns), _seconds_left(clock, now_ns)
    if not clock.running or not 0 < now < before:
        return None
    return Sound.LAST if now <= LAST_SECONDS else Sound.TICK


def _seconds_left(clock: Clock, now_ns: int) -> int:
    """The number that the stage shows."""
    gone = max(0, now_ns - clock.at_ns) / _MS_NS if clock.running else 0
    return -int(-max(0.0, clock.left_ms - gone) // _SECOND_MS)


def _of_open(before: Slide, after: QuestionOpen) -> Sound | None:
    if isinstance(before, Buzz) or _is_heard(before):
        return Sound.WRONG  # the others may try: the hall sees that this team could not
    held = isinstance(before, QuestionOpen)
    return Sound.OPEN if not held and after.clock is not None and after.clock.running else None


def _of_obstacle(before: Slide, after: Obstacle) -> Sound | None:
    """A team that says the keyword, and whether it was right; a step back is silent."""
    known = len(before.guesses) if isinstance(before, Obstacle) else len(after.guesses)
    if len(after.guesses) > known:
        return Sound.FANFARE if after.guesses[-1].verdict == "right" else Sound.WRONG
    fresh = after.heard is not None and not _is_heard(before)
    return Sound.BUZZ if fresh and len(after.guesses) == known else None


def _is_heard(slide: Slide) -> bool:
    return isinstance(slide, Obstacle) and slide.heard is not None


def _of_reveal(after: Reveal) -> Sound:
    """One team that was right or wrong is told so; where all answered, it is just the answer."""
    verdicts = [tile.verdict for tile in after.tiles if tile.verdict]
    if len(verdicts) != 1:
        return Sound.REVEAL
    return Sound.RIGHT if verdicts[0] == "right" else Sound.WRONG


def _of_seats(before: Slide, after: Seats) -> Sound | None:
    states = [seat.state for seat in after.seats]
    if isinstance(before, Seats) and before.news == after.news:
        return None
    return Sound.WRONG if "falling" in states else Sound.STAR if "rescued" in states else None


def _of_ceremony(before: Ceremony, after: Ceremony) -> Sound | None:
    """A prize that is named, and then has found its teams; a step back is silent."""
    if after.prize and not before.prize and len(after.lines) == len(before.lines):
        return Sound.REVEAL
    if len(after.lines) <= len(before.lines):
        return None
    fresh = [line for line in after.lines if line.fresh]
    return Sound.FANFARE if any(line.prize for line in fresh) else Sound.REVEAL


def _opened(draw: OrderDraw) -> int:
    return sum(one.number != "" for one in draw.envelopes)


def _shown(marks: Marks) -> int:
    return sum(card.state == "shown" for card in marks.cards) + bool(marks.mean)
