"""`contest head`: what stands at the head of every paper, told or changed."""

from __future__ import annotations

import argparse
from dataclasses import replace

from contest.cli.storing import store
from contest.cli.terminal import Terminal
from contest.domain.contest import replay
from contest.domain.heads import Head, Preset
from contest.domain.paper_commands import ChooseHead
from contest.domain.state import Contest
from contest.presentation.papers.head_text import head_of_columns, head_text, lines_typed
from contest.presentation.papers.heads import head_block
from contest.storage.stored import open_begun


def head(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Tell the head of a contest's papers, or change what is named of it."""
    contest = replay(open_begun(arguments.file).events)
    wished = _wished(arguments, contest, terminal)
    if wished == contest.head:
        preset = terminal.words.say(f"printing.head_{contest.head.preset.value}")
        terminal.say(f"{terminal.words.say('printing.head')}: {preset}")
        terminal.say(head_text(contest.head, contest, terminal.words))
        return 0
    store(arguments.file, lambda at: ChooseHead(at, wished), {})
    terminal.note("head_changed", file=arguments.file)
    return 0


def _wished(arguments: argparse.Namespace, contest: Contest, terminal: Terminal) -> Head:
    """What no option names stays as it was; the words of nation or union go with the preset."""
    before = contest.head
    if arguments.head is not None and Preset(arguments.head) is not before.preset:
        before = replace(before, preset=Preset(arguments.head), right=())
    block = head_block(before, contest, terminal.words)
    usual = tuple(filter(None, (*block.parents, block.organiser)))
    left = usual if arguments.left is None else _typed(arguments.left)
    right = block.right if arguments.right is None else _typed(arguments.right)
    asked = head_of_columns(before.preset, left, right, contest, terminal.words)
    # The column that is not named stays as it is: what follows the contest goes on following it.
    if arguments.left is None:
        asked = replace(asked, parents=before.parents, organiser=before.organiser)
    return asked if arguments.right is not None else replace(asked, right=before.right)


def _typed(text: str) -> tuple[str, ...]:
    return lines_typed(text.replace("\\n", "\n"))
