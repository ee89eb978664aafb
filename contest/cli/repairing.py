"""`contest repair`: what could be saved of a damaged file, and what was lost, in words."""

from __future__ import annotations

import argparse

from contest.cli.media import are_media_whole
from contest.cli.terminal import Terminal
from contest.domain.contest import replay
from contest.presentation.record import event_line
from contest.storage.repair import Saved, repair


def save(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Save what chains into a new file; the status is 1 where something is known to be lost."""
    saved = repair(arguments.file, arguments.output)
    if saved.trouble is not None:
        # The sentence that opening it would end with, less what to do about it.
        terminal.note(
            "repair_found",
            file=arguments.file,
            what=terminal.words.say(f"files.short_{saved.trouble.value}"),
        )
    _say_saved(saved, arguments, terminal)
    _say_lost(saved, terminal)
    is_whole = are_media_whole(arguments.output, replay(saved.stored.events), terminal)
    return 1 if saved.has_lost or not is_whole else 0


def _say_saved(saved: Saved, arguments: argparse.Namespace, terminal: Terminal) -> None:
    *before, last = saved.stored.events
    terminal.note(
        "repair_saved",
        target=arguments.output,
        count=len(saved.stored.events),
        wall=_moment(saved.stored.last_wall),
        line=event_line(last, replay(before), terminal.words),
    )


def _say_lost(saved: Saved, terminal: Terminal) -> None:
    following = len(saved.stored.events) + 1
    if saved.forks_at is not None:
        terminal.note("repair_forks", seq=saved.forks_at)
    if saved.loose:
        last = saved.loose[-1]
        terminal.note(
            "repair_lost",
            first=following,
            last=last[0],
            read=len(saved.loose),
            wall=_moment(last[4]),
        )
    elif saved.trouble is None:
        terminal.note("repair_whole")
    else:
        terminal.note("repair_perhaps", following=following)


def _moment(wall: str) -> str:
    """Day and time of a label, as people read them."""
    return wall[:19].replace("T", " ")
