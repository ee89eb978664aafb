"""`contest take-over`: an empty laptop with the banks goes on from a state card."""

from __future__ import annotations

import argparse

from contest.cli.terminal import Terminal
from contest.preparing import bank_path
from contest.reading.faults import NotPossible, phrase
from contest.taking import banks_of, card_read, format_of, texts_on
from contest.taking import take_over as written


def take_over(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Write the contest that goes on; say from where."""
    files = [*(arguments.image or ()), *([arguments.pdf] if arguments.pdf else ())]
    if not files and not arguments.card:
        raise NotPossible(phrase("card.nothing_given"))
    card = card_read([*(arguments.card or ()), *texts_on(files)])
    chosen = format_of(card, arguments.format)
    banks = banks_of(card, [bank_path(bank) for bank in arguments.banks or ()])
    written(arguments.output, card, banks, chosen)
    said = terminal.words.say("card.taken_over", file=arguments.output, seq=card.carried.seq)
    terminal.say(said)
    return 0
