"""Tables of questions with headers of any kind: Excel, OpenDocument and separated values."""

from __future__ import annotations

import re

from contest.banks.importers.encodings import likely_text
from contest.banks.importers.sheets.files import is_workbook
from contest.banks.importers.sheets.headers import find_header
from contest.banks.importers.sheets.separated import is_separated, separated_grid
from contest.banks.importers.source import Source
from contest.reading.faults import BadFile

NAME = "sheet"
_UNNAMED = re.compile(
    r"(?:sheet|trang tính|trang_tính|bảng|bang|trang|worksheet)\s*_?\d*", re.IGNORECASE
)


def _knows(source: Source) -> bool:
    if is_workbook(source):
        return True
    text = likely_text(source)
    if not text:
        return False
    try:
        grid = separated_grid(text, source.name)
    except BadFile:
        return is_separated(text)
    return is_separated(text) or find_header(grid) is not None
