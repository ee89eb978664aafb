"""All formats that the corpus has files of."""

from __future__ import annotations

from tests.corpus import texts, word
from tests.corpus.comparing import Format

FORMATS: tuple[Format, ...] = (*word.FORMATS, *texts.FORMATS)
