"""`contest look`: how a contest looks on the stage, told or changed."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from contest.cli.terminal import Terminal
from contest.domain.contest import decide, replay
from contest.domain.look_commands import ChooseLook
from contest.domain.looks import Look
from contest.domain.refusals import Refused
from contest.dressing import Wardrobe, sponsor_typed
from contest.making import refusal_phrase
from contest.presentation.look_wish import LookWish, look_lines, wish_of
from contest.reading.faults import NotPossible
from contest.session.clocks import SystemClock
from contest.storage.event_log import EventLog, open_for_writing
from contest.storage.stored import open_begun


def look(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Tell the look of a contest, or change what is named of it."""
    contest = replay(open_begun(arguments.file).events)
    wish = wished(arguments, wish_of(contest.look))
    if wish == wish_of(contest.look) and not arguments.clear:
        for line in look_lines(wish, terminal.words):
            terminal.say(line)
        return 0
    wardrobe = Wardrobe()
    _store(arguments.file, wardrobe.look(wish), wardrobe.media)
    terminal.note("look_changed", file=arguments.file)
    return 0


def wished(arguments: argparse.Namespace, before: LookWish) -> LookWish:
    """The look that the options ask for; what they do not name stays as it was."""
    cleared = LookWish()
    fields = {name: getattr(cleared, name) for name in getattr(arguments, "clear", None) or ()}
    wish = replace(before, **fields)
    if arguments.accent is not None:
        wish = replace(wish, accent=arguments.accent)
    if arguments.theme is not None:
        wish = replace(wish, light=arguments.theme == "light")
    if arguments.logo:
        wish = replace(wish, logos=tuple(arguments.logo))
    if arguments.background is not None:
        wish = replace(wish, background=arguments.background)
    if arguments.sponsor:
        wish = replace(wish, sponsors=tuple(map(sponsor_typed, arguments.sponsor)))
    return wish


def _store(path: Path, chosen: Look, media: Mapping[str, bytes]) -> None:
    """Append the look to the history; raises NotPossible with what the rules refuse."""
    log = open_for_writing(path)
    with ExitStack() as closing:
        # A contest that was not closed properly still has to ask how to go on when it is opened.
        closing.callback(log.close if log.was_clean else log.abandon)
        contest, at = replay(log.history), _last_instant(log)
        try:
            events = decide(contest, ChooseLook(at, chosen))
        except Refused as refused:
            raise NotPossible(*map(refusal_phrase, refused.reasons)) from None
        log.keep_media(media)
        log.append(events, SystemClock().wall())


def _last_instant(log: EventLog) -> int:
    return max(log.reached_ns, max((event.at for event in log.history), default=0))
