"""The formats that can be written, by the names that people type."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from contest.banks.exporters.excel import export_excel
from contest.banks.exporters.gift import export_gift
from contest.banks.exporters.moodle_xml import export_moodle_xml
from contest.banks.exporters.native import export_zip
from contest.banks.exporters.separated import export_separated
from contest.banks.exporters.word import export_word
from contest.banks.exporting import Export, Tick
from contest.banks.loader import LoadedBank
from contest.presentation.wording import Words
from contest.reading.faults import BadFile

# The flag: with the key, where a format may lack it.
Exporter = Callable[[LoadedBank, Words, bool, Tick], Export]


def medium_of(bank: LoadedBank) -> Callable[[str], bytes | None]:
    """The bytes of a file of the bank; None for one that is not there or cannot be read."""

    def medium(path: str) -> bytes | None:
        try:
            return bank.files.read(path) if bank.files.has(path) else None
        except BadFile:
            return None

    return medium


def _word(bank: LoadedBank, words: Words, with_key: bool, tick: Tick) -> Export:
    questions = tuple(bank.questions())
    return export_word(questions, bank.head, words, medium_of(bank), tick, with_key=with_key)


def _excel(bank: LoadedBank, words: Words, _: bool, tick: Tick) -> Export:
    return export_excel(tuple(bank.questions()), bank.head, words, tick)


def _separated(bank: LoadedBank, words: Words, _: bool, tick: Tick) -> Export:
    return export_separated(tuple(bank.questions()), bank.head, words, tick)


def _gift(bank: LoadedBank, _words: Words, _: bool, tick: Tick) -> Export:
    return export_gift(tuple(bank.questions()), bank.head, tick)


def _moodle(bank: LoadedBank, _words: Words, _: bool, tick: Tick) -> Export:
    return export_moodle_xml(tuple(bank.questions()), bank.head, medium_of(bank), tick)


def _zip(bank: LoadedBank, _words: Words, _: bool, tick: Tick) -> Export:
    return export_zip(bank, tick)


EXPORTERS: Mapping[str, Exporter] = {
    "word": _word,
    "excel": _excel,
    "csv": _separated,
    "gift": _gift,
    "moodle": _moodle,
    "zip": _zip,
}
