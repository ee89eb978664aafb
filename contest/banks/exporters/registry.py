"""The formats that can be written, by the names that people type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from contest.banks.exporters.excel import export_excel
from contest.banks.exporters.exported import Content
from contest.banks.exporters.gift import to_gift
from contest.banks.exporters.moodle_xml import to_moodle_xml
from contest.banks.exporters.native import to_zip
from contest.banks.exporters.separated import export_separated
from contest.banks.exporters.word import to_word
from contest.banks.exporting import Loss
from contest.banks.loader import LoadedBank
from contest.presentation.wording import Words
from contest.reading.faults import BadFile, phrase


class SaidLoss(Protocol):
    """Something that a file cannot carry."""

    def said(self, words: Words) -> str:
        """It in one sentence."""
        ...


Written = tuple[bytes, tuple[SaidLoss, ...]]  # the file, and what it cannot carry
Exporter = Callable[[LoadedBank, Words, bool], Written]  # the last: with the key, where it may lack


def content_of(bank: LoadedBank) -> Content:
    """What of a bank goes to other programs."""

    def medium(path: str) -> bytes | None:
        try:
            return bank.files.read(path) if bank.files.has(path) else None
        except BadFile:
            return None

    topics = {topic.id: topic.title for topic in bank.head.topics}
    return Content(tuple(bank.questions()), bank.title, topics, medium)


def _word(bank: LoadedBank, words: Words, with_key: bool) -> Written:
    made = to_word(content_of(bank), words, with_key=with_key)
    return made.raw, (*_of_bank(bank), *made.losses)


def _excel(bank: LoadedBank, words: Words, _with_key: bool) -> Written:
    made = export_excel(tuple(bank.questions()), bank.head, words)
    return made.raw, made.losses


def _csv(bank: LoadedBank, words: Words, _with_key: bool) -> Written:
    made = export_separated(tuple(bank.questions()), bank.head, words)
    return made.raw, made.losses


def _gift(bank: LoadedBank, _words: Words, _with_key: bool) -> Written:
    made = to_gift(content_of(bank))
    return made.raw, (*_of_bank(bank), *made.losses)


def _moodle(bank: LoadedBank, _words: Words, _with_key: bool) -> Written:
    made = to_moodle_xml(content_of(bank))
    return made.raw, (*_of_bank(bank), *made.losses)


def _of_bank(bank: LoadedBank) -> tuple[Loss, ...]:
    """What lies beside the questions, and only our own form and tables speak of."""
    packages = Loss("", phrase("exports.packages_left"))
    obstacles = Loss("", phrase("exports.obstacles_left"))
    return (packages,) * bool(bank.head.packages) + (obstacles,) * bool(bank.head.obstacles)


def _zip(bank: LoadedBank, _words: Words, _with_key: bool) -> Written:
    made = to_zip(bank)
    return made.raw, made.losses


EXPORTERS: Mapping[str, Exporter] = {
    "word": _word,
    "excel": _excel,
    "csv": _csv,
    "gift": _gift,
    "moodle": _moodle,
    "zip": _zip,
}
