"""One command of the rules, decided and appended to a contest file that no window has open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from contest.domain.commands import Command
from contest.domain.contest import decide, replay
from contest.domain.refusals import Refused
from contest.making import refusal_phrase
from contest.reading.faults import NotPossible
from contest.session.clocks import SystemClock
from contest.storage.event_log import EventLog, open_for_writing


def store(path: Path, asked: Callable[[int], Command], media: Mapping[str, bytes]) -> None:
    """Append what comes of the command; raises NotPossible with what the rules refuse."""
    log = open_for_writing(path)
    with ExitStack() as closing:
        # A contest that was not closed properly still has to ask how to go on when it is opened.
        closing.callback(log.close if log.was_clean else log.abandon)
        contest, at = replay(log.history), _last_instant(log)
        try:
            events = decide(contest, asked(at))
        except Refused as refused:
            raise NotPossible(*map(refusal_phrase, refused.reasons)) from None
        if media:
            log.keep_media(media)
        log.append(events, SystemClock().wall())


def _last_instant(log: EventLog) -> int:
    return max(log.reached_ns, max((event.at for event in log.history), default=0))
