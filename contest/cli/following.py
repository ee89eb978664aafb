"""`contest follow`: the older file takes over what was done elsewhere, or goes on alone."""

from __future__ import annotations

import argparse

from contest.cli.terminal import Terminal
from contest.cli.wrong_use import WrongUse
from contest.taking_over import bring_over, go_on_alone


def follow(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Bring an older file up to the newer one; with --alone it goes on without it."""
    if (arguments.newer is None) != arguments.alone:
        raise WrongUse(terminal.words.say("cli.follow_or_alone"))
    if arguments.alone:
        go_on_alone(arguments.file)
        terminal.note("goes_on_alone", file=arguments.file)
        return 0
    count = bring_over(arguments.file, arguments.newer)
    terminal.note("followed", file=arguments.file, newer=arguments.newer, count=count)
    return 0
