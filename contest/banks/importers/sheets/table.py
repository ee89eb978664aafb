"""From a grid to the entries of its questions, once its columns are known."""

from __future__ import annotations

import re
from dataclasses import replace

from contest.banks.importers.cleaning import bare
from contest.banks.importers.sheets.grids import Grid, Row
from contest.banks.importers.sheets.headers import Columns, Header, counts_from
from contest.banks.importers.sheets.items import Items, items_of
from contest.banks.importers.sheets.questions import asked_hidden, entry_of_item
from contest.banks.importers.sheets.right_answers import KeyRule, by_text
from contest.banks.importers.sheets.views import Table, View
from contest.banks.importers.source import Source
from contest.banks.importing import Entry
from contest.reading.faults import Phrase, phrase

_POSITION = re.compile(r"\b(?:vi tri|so thu tu|chi so|index|position)\b")
_TEXT = re.compile(r"\b(?:noi dung|text)\b.*\b(?:dung|correct|right)\b")


def entries_of_grid(
    grid: Grid, header: Header, source: Source, *, rule: KeyRule | None = None, topic: str = ""
) -> tuple[list[Entry], list[Phrase]]:
    """The entries of the questions below a header, and remarks about the table."""
    items = items_of(grid, header)
    table = Table(grid, header.columns, KeyRule(), source.bank, source.assumed, topic)
    table = replace(table, rule=rule or rule_of(table, items))
    entries = []
    for done, item in enumerate(items.items):
        source.step(done, len(items.items))
        entry = entry_of_item(item, table)
        if grid.is_hidden:
            entry = asked_hidden("hidden-sheet", entry, source.assumed)
        entries.append(entry)
    about = [*grid.remarks, *_remarks(grid, header.columns, items.aside)]
    return entries, about if entries else []


def rule_of(table: Table, items: Items) -> KeyRule:
    """How the right answers of a table are written, by their header and by all of them together."""
    title = table.columns.title("key")
    plain = bare(title)
    first = counts_from(title)
    if table.columns.are_ours:
        return KeyRule(is_letter=True)
    if _TEXT.search(plain):
        return KeyRule(is_text=True)
    if first is not None:
        return KeyRule(first=first, is_number=True)
    is_position = _POSITION.search(plain) is not None
    # Nobody says whether "index" counts from 0; and a 0 among the keys says that all may.
    from_zero = "index" in plain or any(
        view.key.strip() == "0" and not by_text("0", view.choices)
        for view in (View(item, table) for item in items.items)
    )
    return KeyRule(is_number=is_position, may_begin_at_zero=from_zero)


def _remarks(grid: Grid, columns: Columns, aside: tuple[Row, ...]) -> list[Phrase]:
    remarks = [
        phrase(
            "sheets.row_aside",
            place=grid.place([row]).steps[-1],
            text=" ".join(cell.text for cell in row.cells if cell.text),
        )
        for row in aside
    ]
    if columns.unused:
        remarks.append(phrase("sheets.columns_left", columns=columns.unused))
    return remarks
