"""Files of separated values (.csv), as a Vietnamese Excel opens them, safe from formulas.

A spreadsheet runs what begins with = + - @: such a text gets an apostrophe before it, which the
importer takes away again.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Sequence

from contest.banks.exporters.losses import losses_of
from contest.banks.exporters.table import table_of
from contest.banks.exporting import Export, Tick, counted, untold
from contest.banks.importers.sheets.separated import GUARDED, is_guarded
from contest.banks.records import BankHead
from contest.domain.questions import Question
from contest.presentation.wording import Words

DELIMITER = ";"


def export_separated(
    questions: Sequence[Question], head: BankHead, words: Words, tick: Tick = untold
) -> Export:
    """The bank as separated values, with what does not come back from them."""
    table = table_of(questions, head, words)
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=DELIMITER, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(table.headers)
    writer.writerows(tuple(map(safe_cell, row)) for row in counted(table.rows, tick))
    raw = codecs.BOM_UTF8 + made.getvalue().encode()
    return Export(raw, losses_of(questions, head, raw, "x.csv", tick))


def safe_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula, and that the importer reads as it was."""
    if text.startswith(GUARDED):
        # An apostrophe before a sign in apostrophes ('+' …) would stay; a blank goes.
        return f" {text}" if text[1:2] == "'" else f"'{text}"
    return f" {text}" if is_guarded(text) else text
