"""Commands about what remains: papers, results, and whether a paper agrees with its file."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from contest.cli.folders import check_folder
from contest.cli.media import are_media_whole
from contest.cli.terminal import Terminal
from contest.cli.wrong_use import WrongUse
from contest.domain.contest import replay
from contest.domain.heads import Preset
from contest.presentation.check_code import BadCheckCode, CheckCode, Fault, parse
from contest.presentation.papers.certificates import (
    CertificateWish,
    Holder,
    UnknownField,
    names_listed,
)
from contest.presentation.state_card import is_card
from contest.presentation.verifying import compared
from contest.reading.faults import NotPossible, Phrase, phrase
from contest.reading.files import as_text, read_bytes
from contest.resources import paper_fonts_dir
from contest.storage.stored import StoredContest, open_begun

if TYPE_CHECKING:
    from contest.printing.keeping import Kept
    from contest.printing.paper import PaperInput

_PDF = b"%PDF-"
_FILES = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp"})


def papers(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """The papers as PDF."""
    from contest.printing.missing import missing_signs
    from contest.printing.papers import KINDS, keep_papers  # reportlab is slow to load

    kinds = tuple(arguments.only or KINDS)
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        known = ", ".join(KINDS)
        raise WrongUse(terminal.words.say("cli.no_such_paper", kind=unknown[0], known=known))
    stored = open_begun(arguments.file)
    given = _given(stored, arguments, terminal)
    lacking = _lacking(kinds, given)
    if arguments.only and lacking:
        raise NotPossible(*_said(lacking))
    for lack in missing_signs(given):
        said = terminal.words.say("printing.missing", text=lack.text, signs=lack.named)
        terminal.complain(said)
    check_folder(arguments.output)
    wanted = [kind for kind in kinds if kind not in lacking]
    try:
        kept = keep_papers(wanted, given, arguments.output, bound=arguments.bound)
    except UnknownField as unknown_field:
        raise NotPossible(phrase("cli.no_such_field", field=unknown_field.field)) from None
    if not kept.files:
        raise NotPossible(phrase("cli.nothing_printed"))
    _tell(kept, terminal)
    return 0


def results(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """The results as a page for the web and as tables."""
    from contest.printing.results_files import keep_results

    given = _history(open_begun(arguments.file), terminal)
    check_folder(arguments.output)
    kept = keep_results(given.contest, terminal.words, arguments.output, given.origin)
    _tell(kept, terminal)
    return 0


def verify(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Whether the chain of a file holds, and whether a paper agrees with it."""
    stored = open_begun(arguments.file)
    texts = list(dict.fromkeys(_texts(arguments)))
    if not texts:
        head = stored.head.hex()[:16]
        terminal.note("chain_holds", count=len(stored.events), head=head)
        return 0 if are_media_whole(arguments.file, replay(stored.events), terminal) else 1
    found = [
        compared(code, stored.events, [record.hash for record in stored.records], terminal.words)
        for code in _parsed(texts)
    ]
    for one in found:
        if one.states:
            terminal.say(one.states)
        terminal.say(one.sentence)
        for line in one.since:
            terminal.say(f"  {line}")
    return 0 if all(one.is_good for one in found) else 1


def _tell(kept: Kept, terminal: Terminal) -> None:
    """Where the files are; that some of before stayed is no part of the list."""
    for path in kept.files:
        terminal.say(str(path))
    for said in kept.lines(terminal.words):
        terminal.complain(said)


def _history(stored: StoredContest, terminal: Terminal) -> PaperInput:
    from contest.printing.paper import PaperInput

    records = stored.records
    walls, hashes = [one.wall for one in records], [one.hash for one in records]
    return PaperInput.of_history(stored.events, walls, hashes, terminal.words, paper_fonts_dir())


def _given(stored: StoredContest, arguments: argparse.Namespace, terminal: Terminal) -> PaperInput:
    return replace(
        _history(stored, terminal),
        head=None if arguments.head is None else Preset(arguments.head),
        certificate=CertificateWish(
            Holder.MEMBER if arguments.per_member else Holder.TEAM,
            _names(arguments.names) if arguments.names else (),
            (arguments.wording or "").replace("\\n", "\n"),
        ),
    )


def _lacking(kinds: tuple[str, ...], given: PaperInput) -> dict[str, str]:
    """What each paper that cannot be printed still lacks; certificates of a list lack no end."""
    from contest.printing.papers import KINDS

    lacks = {kind: KINDS[kind].lacks(given.contest) for kind in kinds}
    ready = {"", "printing.needs_ended"} if given.certificate.names else {""}
    return {kind: lack for kind, lack in lacks.items() if lack not in ready}


def _said(lacking: dict[str, str]) -> Iterator[Phrase]:
    for kind, lack in lacking.items():
        yield phrase("printing.not_yet", paper=phrase(f"printing.kind_{kind}"), why=phrase(lack))


def _names(path: Path) -> tuple[str, ...]:
    names = names_listed(as_text(read_bytes(path), path))
    if not names:  # not the winners in their place
        raise NotPossible(phrase("cli.no_names", file=path.name))
    return names


def _texts(arguments: argparse.Namespace) -> Iterator[str]:
    """The codes to compare: typed, from a photograph, or from every page of a PDF."""
    files = [file for file in (arguments.image, arguments.pdf) if file is not None]
    if arguments.qr is not None and Path(arguments.qr).suffix.lower() in _FILES:
        files.insert(0, Path(arguments.qr))  # nobody types a code that ends so
    elif arguments.qr is not None:
        yield arguments.qr
    for file in files:
        yield from _codes_on(file)


def _codes_on(path: Path) -> list[str]:
    """The check codes on a photograph or PDF, whichever it is, without those of other uses."""
    from contest.ui import scanning  # Qt is slow to load

    is_pdf = _PDF in read_bytes(path)[:1024]
    try:
        if is_pdf:
            texts = [text for page in scanning.codes_in_pdf(path) for text in page]
        else:
            texts = scanning.codes_in_picture(path)
    except scanning.ScanningMissing:
        raise NotPossible(phrase("cli.scanning_missing")) from None
    except scanning.NotAPicture as error:
        raise NotPossible(phrase("cli.not_a_picture", file=str(error))) from None
    codes = [text for text in texts if not text.isdecimal() and not is_card(text)]
    if not codes:
        kind = "pdf" if is_pdf else "seen"
        raise NotPossible(phrase(f"cli.no_code_{kind}", file=str(path)))
    return codes


def _parsed(texts: Sequence[str]) -> list[CheckCode]:
    """The codes that are ours: on a photograph there may be others beside them."""
    codes: list[CheckCode] = []
    faults: list[Fault] = []
    for text in texts:
        try:
            codes.append(parse(text))
        except BadCheckCode as bad:
            faults.append(bad.fault)
    told = [fault for fault in faults if fault is not Fault.FOREIGN or not codes]
    if told:
        raise NotPossible(phrase(f"papers.code_{told[0].value}"))
    return codes
