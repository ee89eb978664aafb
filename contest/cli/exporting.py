"""The command that writes a bank for other programs: export."""

from __future__ import annotations

import argparse

from contest.banks.bank_writing import write_file
from contest.banks.exporters.registry import EXPORTERS
from contest.banks.exporting import untold
from contest.banks.loader import load_bank
from contest.cli.terminal import Terminal
from contest.cli.wrong_use import WrongUse


def export_bank(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Write a bank in another form, and name everything that the form cannot carry."""
    exporter = EXPORTERS.get(arguments.to)
    if exporter is None:
        known = ", ".join(EXPORTERS)
        said = terminal.words.say("cli.no_such_export", kind=arguments.to, known=known)
        raise WrongUse(said)
    bank = load_bank(arguments.bank)
    made = exporter(bank, terminal.words, arguments.key, untold)
    write_file(arguments.output, made.raw)
    for loss in made.losses:
        terminal.note("export_loss", sentence=loss.said(terminal.words))
    terminal.note("exported", count=len(bank), file=arguments.output)
    return 0
