"""The formats that can be written, by the names that people type."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from contest.banks.exporters.excel import export_excel
from contest.banks.exporters.gift import export_gift
from contest.banks.exporters.moodle_xml import export_moodle_xml
from contest.banks.exporters.native import export_zip
from contest.banks.exporters.separated import export_separated
from contest.banks.exporters.word import export_word
from contest.banks.exporting import Export
from contest.banks.loader import LoadedBank
from contest.presentation.wording import Words
from contest.reading.faults import BadFile

# The last: with the key, where a format may lack it.
Exporter = Callable[[LoadedBank, Words, bool], Export]


def medium_of(bank: LoadedBank) -> Callable[[str], bytes | None]:
    """The bytes of a file of the bank; None for one that is not there or cannot be read."""

    def medium(path: str) -> bytes | None:
        try:
            return bank.files.read(path) if bank.files.has(path) else None
        except BadFile:
            return None

    return medium


def _word(bank: LoadedBank, words: Words, with_key: bool) -> Export:
    questions = tuple(bank.questions())
    return export_word(questions, bank.head, words, medium_of(bank), with_key=with_key)


EXPORTERS: Mapping[str, Exporter] = {
    "word": _word,
    "excel": lambda bank, words, _: export_excel(tuple(bank.questions()), bank.head, words),
    "csv": lambda bank, words, _: export_separated(tuple(bank.questions()), bank.head, words),
    "gift": lambda bank, _words, _: export_gift(tuple(bank.questions()), bank.head),
    "moodle": lambda bank, _words, _: export_moodle_xml(
        tuple(bank.questions()), bank.head, medium_of(bank)
    ),
    "zip": lambda bank, _words, _: export_zip(bank),
}
