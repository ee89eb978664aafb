"""The command that brings what an organiser has into a bank: import."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from contest.banks.bank_writing import check_free, write_bank
from contest.banks.imported_bank import bank_of_imports, place_said
from contest.banks.importers.naming import identifier
from contest.banks.importers.pipeline import import_source, refused, source_bytes
from contest.banks.importers.source import Source
from contest.banks.importing import Doubt, Import, Read, Refusal
from contest.cli.terminal import Terminal
from contest.cli.wrong_use import WrongUse
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, printable


def import_banks(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Read every source into one bank; tell what was read, what is in doubt, what was refused."""
    mapping = _pairs("--map", arguments.map, terminal)
    assumed = _pairs("--assume", arguments.assume, terminal)
    check_free(arguments.output)
    bank = identifier(arguments.output.name, "import")
    imports = [_imported(path, bank, mapping, assumed) for path in arguments.sources]
    title = arguments.title or next((one.title for one in imports if one.title), "")
    title = title or printable(arguments.sources[0].stem) or bank
    content = bank_of_imports(imports, title, terminal.words)
    if content is not None:
        write_bank(arguments.output, content.raw, content.media)
    _complain_of_no_reading(imports, assumed, terminal)
    if arguments.json:
        told = [_data(one, terminal.words) for one in imports]
        terminal.data(told[0] if len(told) == 1 else told)
    else:
        _tell(imports, terminal)
        name = "import_written" if content else "import_nothing"
        count = sum(len(one.questions) for one in imports)
        terminal.note(name, folder=arguments.output, count=count)
    return 0 if all(one.is_settled for one in imports) else 1


def _complain_of_no_reading(
    imports: Iterable[Import], assumed: dict[str, str], terminal: Terminal
) -> None:
    """Say which --assume names a reading that its doubts do not have: they stay in doubt."""
    open_doubts = {doubt.kind: doubt for one in imports for doubt in one.doubts}
    for kind, name in assumed.items():
        if (doubt := open_doubts.get(kind)) is not None:
            names = terminal.words.listed([reading.name for reading in doubt.readings])
            said = terminal.words.say(
                "cli.no_reading", kind=kind, name=printable(name), names=names
            )
            terminal.complain(said)


def _imported(path: Path, bank: str, mapping: dict[str, str], assumed: dict[str, str]) -> Import:
    try:
        raw = source_bytes(path)
    except BadFile as bad:
        return refused(str(path), "unknown", *bad.faults)
    return import_source(Source(str(path), raw, bank, mapping, assumed))


def _pairs(option: str, given: Iterable[str] | None, terminal: Terminal) -> dict[str, str]:
    """What was given as NAME=VALUE."""
    pairs: dict[str, str] = {}
    for text in given or ():
        name, equals, value = text.partition("=")
        if not (name and equals and value):
            said = terminal.words.say("cli.use_pair", what=option, value=printable(text))
            raise WrongUse(said)
        pairs[name.strip()] = value.strip()
    return pairs


def _data(imported: Import, words: Words) -> dict[str, object]:
    return {
        "file": imported.file,
        "format": imported.format,
        "seen": imported.seen,
        "read": len(imported.questions),
        "doubts": [
            {
                "where": place_said(doubt.place, words),
                "why": doubt.why.said(words),
                "kind": doubt.kind,
                "readings": [
                    {"name": one.name, "text": one.said.said(words)} for one in doubt.readings
                ],
            }
            for doubt in imported.doubts
        ],
        "refused": [
            {"where": place_said(refusal.place, words), "why": refusal.why.said(words)}
            for refusal in imported.refusals
        ],
        "remarks": [
            *({"where": "", "why": remark.said(words)} for remark in imported.remarks),
            *(
                {"where": place_said(entry.place, words), "why": remark.said(words)}
                for entry in imported.entries
                if isinstance(entry, Read)
                for remark in entry.remarks
            ),
        ],
    }


def _tell(imports: Iterable[Import], terminal: Terminal) -> None:
    words = terminal.words
    for one in imports:
        terminal.note(
            "import_counts",
            file=printable(one.file, 400),
            format=one.format,
            seen=one.seen,
            read=len(one.questions),
            doubts=len(one.doubts),
            refused=len(one.refusals),
        )
        for remark in one.remarks:
            terminal.note("import_remark", sentence=remark.said(words))
        for entry in one.entries:
            where = place_said(entry.place, words)
            match entry:
                case Doubt():
                    _tell_doubt(entry, where, terminal)
                case Refusal():
                    terminal.note("import_refused", where=where, why=entry.why.said(words))
                case Read():
                    for remark in entry.remarks:
                        said = remark.said(words)
                        terminal.note("import_remark_at", where=where, sentence=said)


def _tell_doubt(doubt: Doubt, where: str, terminal: Terminal) -> None:
    words = terminal.words
    terminal.note("import_doubt", where=where, why=doubt.why.said(words))
    for reading in doubt.readings:
        settled = f"--assume {doubt.kind}={reading.name}"
        terminal.note("import_reading", text=reading.said.said(words), option=settled)
