"""Sealed banks in a contest: drawing from them, and opening what was drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from contest.banks.media import Collection, with_media
from contest.banks.sealing.envelope import WrongPassphrase
from contest.banks.sealing.sealed_bank import (
    SealedBank,
    is_sealed_file,
    load_sealed,
    sealed_bank_in,
)
from contest.domain.handling.seals import sealed_questions
from contest.domain.seal_commands import OpenSeal
from contest.domain.state import Contest
from contest.reading.faults import BadFile, NotPossible, fault, phrase

__all__ = ["WrongPassphrase", "open_banks", "opening_of", "sealed_banks"]


def open_banks(paths: Sequence[Path]) -> list[Path]:
    """Those of the banks that are not sealed."""
    return [path for path in paths if not is_sealed_file(path)]


def sealed_banks(paths: Sequence[Path]) -> list[SealedBank]:
    """Those that are; raises BadFile, also where two banks have one name."""
    found = [load_sealed(path) for path in paths if is_sealed_file(path)]
    names = [path.stem if path.is_file() else path.name for path in open_banks(paths)]
    for bank in found:
        if [*names, *(one.id for one in found)].count(bank.id) > 1:
            raise BadFile(fault("sealing.same_name", bank.envelope.file, bank=bank.id))
    return found


def opening_of(
    contest: Contest,
    bank: str,
    by: str,
    passphrase: str,
    medium: Callable[[str], bytes | None],
) -> tuple[OpenSeal, Mapping[str, bytes]]:
    """The command that opens a sealed bank of a contest, and the media of what was drawn of it.

    `medium` gives the bytes of a hash. Raises WrongPassphrase, BadFile and NotPossible.
    """
    raw = medium(contest.seals[bank]) if bank in contest.seals else None
    if raw is None:
        raise NotPossible(phrase("sealing.not_in_contest", bank=bank))
    opened = sealed_bank_in(raw, f"{bank}.sealed").opened(passphrase)
    wanted = {one.key for one in sealed_questions(contest, bank)}
    drawn = [one for one in opened.questions if one.key in wanted]
    collected = Collection()
    questions = with_media(drawn, {bank: opened.files}, collected)
    return OpenSeal(0, bank, by, questions, opened.keywords), collected.media
