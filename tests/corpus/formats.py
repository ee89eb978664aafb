"""All formats that the corpus has files of."""

from __future__ import annotations

from tests.corpus import sheets, texts, word
from tests.corpus.comparing import Format

FORMATS: tuple[Format, ...] = (*word.FORMATS, *sheets.FORMATS, *texts.FORMATS)
