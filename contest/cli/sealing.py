"""Sealed banks on the command line: seal a bank, open one again, open what a contest drew of it."""

from __future__ import annotations

import argparse
import getpass
import sys
from functools import partial
from pathlib import Path

from contest.banks.bank_files import BANK_NAME
from contest.banks.bank_writing import write_bank, write_file
from contest.banks.exporters.native import native_files
from contest.banks.sealing.envelope import WrongPassphrase
from contest.banks.sealing.sealed_bank import is_sealed_file, load_sealed, seal_bank
from contest.cli.terminal import Terminal
from contest.cli.wrong_use import WrongUse
from contest.domain.commands import stamped
from contest.making import refusal_phrase
from contest.preparing import bank_path
from contest.reading.faults import NotPossible, phrase
from contest.reading.files import as_text, read_bytes
from contest.sealing import opening_of
from contest.session.clocks import SystemClock
from contest.session.session import Session
from contest.storage.event_log import EventLog, open_for_writing
from contest.storage.media import read_media


def seal(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Seal a bank into one file that the passphrase opens."""
    passphrase = _passphrase(arguments, terminal, twice=True)
    raw = seal_bank(bank_path(str(arguments.bank)), passphrase)
    write_file(arguments.output, raw)
    sealed = load_sealed(arguments.output)
    terminal.note("sealed", file=arguments.output, count=len(sealed.questions))
    terminal.note("sealed_shows")
    return 0


def open_seal(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Open a sealed bank into a folder, or what a contest has drawn of sealed banks."""
    is_bank = is_sealed_file(arguments.file)
    if is_bank and arguments.output is None:
        raise WrongUse(terminal.words.say("cli.seal_needs_output"))
    if not is_bank and arguments.output is not None:
        load_sealed(arguments.file)  # says what is wrong with it
    return (_open_bank if is_bank else _open_in_contest)(arguments, terminal)


def _open_bank(arguments: argparse.Namespace, terminal: Terminal) -> int:
    sealed = load_sealed(arguments.file)
    try:
        opened = sealed.opened(_passphrase(arguments, terminal))
    except WrongPassphrase:
        raise NotPossible(phrase("sealing.wrong_passphrase")) from None
    files = dict(native_files(opened.loaded)[0])
    write_bank(arguments.output, files.pop(BANK_NAME), files)
    terminal.note("seal_opened", file=arguments.output, count=len(opened.questions))
    return 0


def _open_in_contest(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Open every sealed bank of a contest that this passphrase opens."""
    store = open_for_writing(arguments.file)
    clock = SystemClock()
    session = Session(store, clock)
    try:
        banks = tuple(session.contest.seals)
        if not banks:
            raise NotPossible(phrase("sealing.nothing_sealed"))
        passphrase, by = _passphrase(arguments, terminal), arguments.by or getpass.getuser()
        opened = [one for one in banks if _opens(session, store, clock, one, by, passphrase)]
        if not opened:
            raise NotPossible(phrase("sealing.wrong_passphrase"))
    finally:
        session.close()
    for bank in opened:
        terminal.note("seal_opened_in", bank=bank, file=arguments.file)
    for bank in set(banks) - set(opened):
        terminal.complain(terminal.words.say("cli.still_sealed", bank=bank))
    return 0


def _opens(
    session: Session, store: EventLog, clock: SystemClock, bank: str, by: str, passphrase: str
) -> bool:
    contest = session.contest
    try:
        command, media = opening_of(contest, bank, by, passphrase, partial(read_media, store.path))
    except WrongPassphrase:
        return False
    store.keep_media(media)
    refusals = session.handle(stamped(command, clock.now_ns())).refusals
    if refusals:
        raise NotPossible(*map(refusal_phrase, refusals))
    return True


def _passphrase(arguments: argparse.Namespace, terminal: Terminal, *, twice: bool = False) -> str:
    """What the person types, or the first line of a file."""
    if arguments.passphrase_file is not None:
        path: Path = arguments.passphrase_file
        return as_text(read_bytes(path, 1 << 16), path).splitlines()[0].strip()
    if not sys.stdin.isatty():
        raise WrongUse(terminal.words.say("cli.seal_needs_terminal"))
    typed = getpass.getpass(terminal.words.say("cli.passphrase"))
    if twice and getpass.getpass(terminal.words.say("cli.passphrase_again")) != typed:
        raise NotPossible(phrase("sealing.not_the_same"))
    return typed
