"""A bank sealed from the editor as it is now, and a sealed one opened there to be edited."""

from __future__ import annotations

from pathlib import Path

from contest.banks.bank_files import MemoryZip
from contest.banks.bank_writing import replace_file
from contest.banks.editing.exported import AsEdited
from contest.banks.editing.opened import OpenedBank, open_bank_in
from contest.banks.exporting import Tick, untold
from contest.banks.loader import load_bank_in
from contest.banks.sealing.envelope import USUAL_COST, WrongPassphrase
from contest.banks.sealing.sealed_bank import check_passphrase, load_sealed, seal_loaded


def seal(
    bank: OpenedBank, path: Path, passphrase: str, tick: Tick = untold, cost: int = USUAL_COST
) -> int:
    """Seal the bank into a file, saved or not; returns how many questions it holds.

    Raises BadFile where the bank has faults, NotPossible for a short passphrase, OSError; a file
    that is there is replaced whole or not at all: `tick` may stop it until then.
    """
    check_passphrase(passphrase)
    loaded = load_bank_in(AsEdited(bank))
    raw = seal_loaded(loaded, passphrase, cost, tick)
    tick(1, 1)
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, raw)
    return len(loaded)


def unseal(path: Path, passphrase: str, tick: Tick = untold) -> OpenedBank | None:
    """The bank in a sealed file, in memory and nowhere else; None: it is another passphrase.

    It has no place of its own: to be saved it is asked for one. Raises BadFile. `tick` may stop it.
    """
    sealed = load_sealed(path)
    try:
        raw = sealed.envelope.opened(passphrase)
    except WrongPassphrase:
        return None
    tick(1, 1)
    return open_bank_in(MemoryZip(raw, sealed.id, path))
