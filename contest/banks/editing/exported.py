"""A bank that is being edited written for another program, as it is now, saved or not."""

from __future__ import annotations

from pathlib import Path

from contest.banks.bank_files import BANK_NAME, BankFiles
from contest.banks.bank_writing import replace_file
from contest.banks.editing.opened import OpenedBank
from contest.banks.exporters.registry import EXPORTERS
from contest.banks.exporting import Loss, Tick, untold
from contest.banks.loader import load_bank_in
from contest.presentation.wording import Words

SUFFIXES = {
    "word": ".docx", "excel": ".xlsx", "csv": ".csv", "gift": ".gift", "moodle": ".xml",
    "zip": ".zip",
}  # fmt: skip
WITH_KEY = ("word",)  # what may be written with the answers or without


def export(
    bank: OpenedBank, kind: str, path: Path, words: Words, tick: Tick = untold, *, with_key: bool
) -> tuple[Loss, ...]:
    """Write the bank; returns what this form cannot carry.

    Raises BadFile where the bank has faults of form, and OSError; a file that is there is replaced
    whole or not at all, so that `tick` may stop the writing at any question.
    """
    loaded = load_bank_in(AsEdited(bank))
    made = EXPORTERS[kind](loaded, words, with_key, tick)
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, made.raw)
    return made.losses


class AsEdited:
    """The files of a bank, with its questions as they are edited now."""

    def __init__(self, bank: OpenedBank) -> None:
        self._bank = bank
        self._raw = bank.document.to_bytes()
        self._files: BankFiles = bank.files

    @property
    def bank_id(self) -> str:
        return self._files.bank_id

    def shown(self, name: str) -> str:
        return self._files.shown(name)

    def has(self, name: str) -> bool:
        return name == BANK_NAME or self._files.has(name)

    def size(self, name: str) -> int:
        return len(self._raw) if name == BANK_NAME else self._files.size(name)

    def read(self, name: str) -> bytes:
        return self._raw if name == BANK_NAME else self._files.read(name)

    def read_media(self, name: str, most_bytes: int) -> bytes:
        return self._files.read_media(name, most_bytes)

    def read_sources(self) -> tuple[bytes, str] | None:
        return self._files.read_sources()
