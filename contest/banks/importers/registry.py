"""The formats that can be read, surest first, and how one is told from another."""

from __future__ import annotations

from contest.banks.importers.aiken import AIKEN
from contest.banks.importers.anki import ANKI
from contest.banks.importers.classquiz import CLASSQUIZ
from contest.banks.importers.gift import GIFT
from contest.banks.importers.h5p import H5P
from contest.banks.importers.json.importer import JSON
from contest.banks.importers.moodle_xml import MOODLE_XML
from contest.banks.importers.qti.package import QTI
from contest.banks.importers.sheets.quiz_sites import QUIZ_SITES
from contest.banks.importers.sheets.sheet import SHEET
from contest.banks.importers.source import Importer, Source
from contest.banks.importers.text import TEXT
from contest.banks.importers.trivia import TRIVIA
from contest.banks.importers.word.importer import WORD

ALL: tuple[Importer, ...] = (
    WORD,
    H5P,
    QTI,
    CLASSQUIZ,
    MOODLE_XML,
    JSON,
    ANKI,
    TRIVIA,
    *QUIZ_SITES,
    SHEET,
    AIKEN,
    GIFT,
    TEXT,
)


def importer_for(source: Source) -> Importer | None:
    """The first importer that knows the source by its content; None when none does."""
    return next((importer for importer in ALL if importer.knows(source)), None)
