"""Opening a contest in its windows, with nothing loaded that the first picture can do without."""

from __future__ import annotations

import argparse

from contest.alone import run
from contest.app import language_set, remembered
from contest.cli.screens import has_screen
from contest.cli.terminal import Terminal
from contest.presentation.wording import Words
from contest.storage.stored import open_begun


def open_contest(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """The windows of a contest; without a file the start page."""
    if not has_screen():
        if arguments.file is not None:
            open_begun(arguments.file)  # a wrong file is said before the missing screen
        terminal.complain(terminal.words.say("cli.no_screen"))
        return 1
    words = terminal.words
    if not terminal.was_told:
        words = Words(language_set() or words.language)
    if arguments.file is not None:
        return run(arguments.file, words, arguments.mirror)
    from contest.entrance import Entrance  # what an evening that has its file can do without

    return Entrance(words, remembered()).run()
