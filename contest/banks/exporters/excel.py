"""Excel workbooks (.xlsx): one table, every cell a text that no program takes for a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

import xlsxwriter

from contest.banks.exporters.losses import losses_of
from contest.banks.exporters.table import Table, table_of
from contest.banks.exporting import Export, Tick, counted, untold
from contest.banks.records import BankHead
from contest.domain.questions import Question
from contest.presentation.wording import Words

LONGEST_CELL = 32_767  # Excel takes no more
# Signs that XML cannot hold: a workbook with one of them would not open at all.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MADE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def export_excel(
    questions: Sequence[Question], head: BankHead, words: Words, tick: Tick = untold
) -> Export:
    """The bank as a workbook, with what does not come back from it."""
    raw = _written(table_of(questions, head, words), words, tick)
    return Export(raw, losses_of(questions, head, raw, "x.xlsx", tick))


def _written(table: Table, words: Words, tick: Tick) -> bytes:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, **_MADE})
    book.set_properties({"title": _FORBIDDEN.sub("", table.title)[:255]})
    page = book.add_worksheet(words.say("sheets.page"))
    text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    over = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    large = book.add_format({"bold": True, "font_size": 14})
    page.write_string(0, 0, _FORBIDDEN.sub("", table.title), large)
    for column, (title, width) in enumerate(zip(table.headers, table.widths, strict=True)):
        page.set_column(column, column, width, text)
        page.write_string(1, column, title, over)
    for number, row in enumerate(counted(table.rows, tick), 2):
        for column, value in enumerate(row):
            if value:
                page.write_string(number, column, _FORBIDDEN.sub("", value)[:LONGEST_CELL], text)
    page.freeze_panes(2, 0)
    page.autofilter(1, 0, max(2, len(table.rows) + 1), len(table.headers) - 1)
    book.close()
    return made.getvalue()
