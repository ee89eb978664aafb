"""Writing a bank as a folder, whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from contest.banks.bank_files import BANK_NAME
from contest.reading.faults import NotPossible, phrase, printable


def check_free(folder: Path) -> None:
    """Raise NotPossible where a bank cannot go: a file, or a folder with something in it."""
    name = printable(str(folder), 400)
    if folder.is_dir():
        if any(folder.iterdir()):
            raise NotPossible(phrase("imports.folder_filled", folder=name))
    elif folder.exists() or folder.is_symlink():
        raise NotPossible(phrase("imports.not_a_folder", folder=name))


def write_bank(folder: Path, raw: bytes, media: Mapping[str, bytes]) -> None:
    """Write bank.json and media/ into a new folder; raises NotPossible where something is there.

    Everything is written beside the folder first and put in its place at once, so that nothing
    half-written is ever found under its name.
    """
    check_free(folder)
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name[:40]}-", dir=folder.parent))
    try:
        for name, content in {**media, BANK_NAME: raw}.items():
            _write(made / name, content)
        (made / "media").mkdir(exist_ok=True)
        made.chmod(0o755)
        if folder.is_dir():
            folder.rmdir()  # it is empty; elsewhere than on POSIX a folder is not replaced
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)  # it has another name where all went well


def write_file(path: Path, content: bytes) -> None:
    """Write a new file, whole or not at all; raises NotPossible where something is there."""
    if path.exists() or path.is_symlink():
        raise NotPossible(phrase("exports.file_exists", file=printable(str(path), 400)))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
    os.close(handle)
    made = Path(name)
    try:
        _write(made, content)
        made.chmod(0o644)
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)  # it has another name where all went well


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
