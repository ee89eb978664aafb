"""`contest look`: how a contest looks on the stage, told or changed."""

from __future__ import annotations

import argparse
from dataclasses import replace

from contest.cli.storing import store
from contest.cli.terminal import Terminal
from contest.domain.contest import replay
from contest.domain.look_commands import ChooseLook
from contest.dressing import Wardrobe, sponsor_typed
from contest.presentation.look_wish import LookWish, look_lines, wish_of
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
    chosen = wardrobe.look(wish)
    store(arguments.file, lambda at: ChooseLook(at, chosen), wardrobe.media)
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
