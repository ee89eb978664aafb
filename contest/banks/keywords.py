"""The hidden keywords of a bank as the rules know them, each with its picture in it."""

from __future__ import annotations

import base64

from msgspec import UNSET

from contest.banks.loader import LoadedBank
from contest.banks.picture_size import picture_size
from contest.banks.records import ObstacleRecord
from contest.cut_off import breaks_off
from contest.domain.keywords import Keyword
from contest.reading.faults import BadFile, fault

MOST_PICTURE_BYTES = 4 * 1024 * 1024  # it goes into the contest's file, which is copied and sent
_KINDS = {"png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif", "webp": "webp", "bmp": "bmp"}


def keywords_in(bank: LoadedBank) -> tuple[Keyword, ...]:
    """Every keyword of a bank, in the order of the file; raises BadFile for a bad picture."""
    return tuple(_keyword(bank, record) for record in bank.head.obstacles)


def _keyword(bank: LoadedBank, record: ObstacleRecord) -> Keyword:
    return Keyword(
        f"{bank.id}/{record.id}",
        record.keyword,
        tuple(f"{bank.id}/{row}" for row in record.rows),
        "" if record.centre is UNSET else f"{bank.id}/{record.centre}",
        "" if record.picture is UNSET else _picture(bank, record.picture),
    )


def _picture(bank: LoadedBank, name: str) -> str:
    raw = bank.files.read(name)
    if len(raw) > MOST_PICTURE_BYTES:
        most = MOST_PICTURE_BYTES // 1024**2
        raise BadFile(fault("banks.too_large", bank.files.shown(name), most=most))
    if picture_size(raw) is None:
        raise BadFile(fault("banks.keyword_not_a_picture", bank.files.shown(name)))
    if breaks_off(raw):
        raise BadFile(fault("banks.keyword_picture_cut", bank.files.shown(name)))
    kind = _KINDS.get(name.rpartition(".")[2].lower(), "png")
    return f"data:image/{kind};base64,{base64.b64encode(raw).decode()}"
