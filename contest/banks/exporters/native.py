"""The native form: bank.json as it is, with the files it refers to and its list of documents."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping

from msgspec import UNSET

from contest.banks.bank_files import BANK_NAME, SOURCES_NAME
from contest.banks.exporting import Export, Loss, Tick, counted, untold
from contest.banks.loader import LoadedBank
from contest.banks.records import MultipleRecord, SingleRecord
from contest.reading.faults import phrase

_WHEN = (2026, 1, 1, 0, 0, 0)  # so that the same bank gives the same bytes


def native_files(bank: LoadedBank) -> tuple[Mapping[str, bytes], tuple[Loss, ...]]:
    """The files of a bank by their names, and the media that are named and not there."""
    files = {BANK_NAME: bank.raw}
    documents = bank.files.read_sources()
    if documents is not None:
        files[SOURCES_NAME] = documents[0]
    losses = []
    for name in dict.fromkeys(_media(bank)):
        if bank.files.has(name):
            files[name] = bank.files.read(name)
        else:
            losses.append(Loss("", phrase("banks.media_missing", src=name)))
    return files, tuple(losses)


def export_zip(bank: LoadedBank, tick: Tick = untold) -> Export:
    """The whole bank in one file, which can be used as it is."""
    files, losses = native_files(bank)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in counted(tuple(files.items()), tick):
            archive.writestr(zipfile.ZipInfo(name, _WHEN), raw, zipfile.ZIP_DEFLATED)
    return Export(made.getvalue(), losses)


def _media(bank: LoadedBank) -> Iterator[str]:
    for record in bank.records:
        yield from (media.src for media in record.media)
        if isinstance(record, SingleRecord | MultipleRecord):
            yield from (media.src for choice in record.choices for media in choice.media)
    for obstacle in bank.head.obstacles:
        if obstacle.picture is not UNSET:
            yield obstacle.picture
