"""Columns told by what stands in them, where no header says it, and only where it is plain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from contest.banks.importers.cleaning import label_letter
from contest.banks.importers.drafting import LETTERS, MOST_CHOICES
from contest.banks.importers.sheets.grids import Grid, Row
from contest.banks.importers.sheets.headers import Columns, Header
from contest.banks.importers.sheets.limits import column_letters
from contest.banks.importers.sheets.packed import marked, unpacked

_PLAIN = 0.9  # share of rows that must look alike
_LEAST_ROWS = 2
_TITLE_ROWS = 3  # what may stand over a table without being a header that we know
_LONGER = 1.2  # how much longer questions are than options, unless they end as questions do


def header_by_content(grid: Grid) -> Header | None:
    """The columns of a table without a header, or with one that says nothing; None in doubt.

    Three shapes are plain: one of the options marked as right in each row, a column of letters
    behind or before options, and a column of letters beside cells that hold all options.
    """
    for first in range(min(_TITLE_ROWS + 1, len(grid.rows))):
        rows = [row for row in grid.rows[first:] if len(row.filled) > 1]
        if len(rows) < _LEAST_ROWS:
            return None
        columns = _by_marks(rows) or _by_letters(rows)
        if columns is not None:
            return Header(_titled(columns, rows), _begin(grid, first, columns))
    return None


def _by_marks(rows: Sequence[Row]) -> Columns | None:
    """A question, then options of which some are marked: "2 (đúng)"."""
    number, columns = _columns_of(rows)
    if len(columns) < 3 or not _in_a_row(columns):
        return None
    question, *options = columns
    if not _mostly(rows, lambda row: bool(_marks(row, options))):
        return None
    return Columns({"question": question} | number, tuple(options))


def _by_letters(rows: Sequence[Row]) -> Columns | None:
    """A column of letters that name options, and options in columns or in one cell."""
    number, columns = _columns_of(rows)
    keys = [one for one in columns if _mostly(rows, partial(_is_letter, column=one))]
    if len(keys) != 1:
        return None
    key = keys[0]
    others = [one for one in columns if one != key]
    packed = [one for one in others[:2] if _mostly(rows, partial(_is_packed, column=one))]
    fields = {"key": key} | number
    if len(packed) == 1:
        if packed[0] == others[0]:
            return Columns(fields | {"question": packed[0]})
        return Columns(fields | {"question": others[0], "choices": packed[0]})
    question, options = _question_and_options(others, key)
    fields["question"] = question
    if not 2 <= len(options) <= MOST_CHOICES or not _are_longer(rows, question, options):
        return None
    if not _mostly(rows, lambda row: _letter(row, key) < _filled(row, options)):
        return None
    return Columns(fields, tuple(options))


def _columns_of(rows: Sequence[Row]) -> tuple[dict[str, int], list[int]]:
    """A first column that counts the rows, as a field, and the columns that hold something."""
    columns = sorted({column for row in rows for column in row.filled})
    counts = [row.text(columns[0]).rstrip(".)") for row in rows]
    is_number = all(count.isdecimal() and len(count) < 6 for count in counts)
    if is_number and sorted(set(map(int, counts))) == list(map(int, counts)):
        return {"number": columns[0]}, columns[1:]
    return {}, columns


def _question_and_options(columns: Sequence[int], key: int) -> tuple[int, list[int]]:
    """The first column, and those right behind it; a key may stand between them or at the end."""
    question, *others = columns
    options: list[int] = []
    wanted = question + 1
    for column in others:
        wanted += wanted == key and not options
        if column == wanted:
            options.append(column)
            wanted += 1
    return question, options


def _are_longer(rows: Sequence[Row], question: int, options: Sequence[int]) -> bool:
    asked = sum(len(row.text(question)) for row in rows)
    longest = max(sum(len(row.text(option)) for row in rows) for option in options)
    ends = _mostly(rows, lambda row: row.text(question).endswith(("?", ":", "…", "...")))
    return ends or asked > _LONGER * longest


def _titled(columns: Columns, rows: Sequence[Row]) -> Columns:
    """The columns with their letters as titles, so that what is left out can be named."""
    filled = sorted({column for row in rows for column in row.filled})
    titles = {column: column_letters(column) for column in filled}
    return Columns(columns.fields, columns.options, columns.wrong, titles)


def _begin(grid: Grid, first: int, columns: Columns) -> int:
    """The first row that looks like a question: titles and settings stand over it."""
    key = columns.fields.get("key")
    for place, row in enumerate(grid.rows[first:], first):
        is_keyed = _letter(row, key) >= 0 if key is not None else bool(_marks(row, columns.options))
        if is_keyed:
            return place
    return first


def _marks(row: Row, options: Sequence[int]) -> tuple[int, ...]:
    texts = [row.text(option) for option in options]
    return marked([text for text in texts if text]).keys


def _letter(row: Row, column: int) -> int:
    """The option that a cell of one letter names, from 0; -1 when it is something else."""
    text = row.text(column).strip(" .")
    return LETTERS.find(label_letter(text) or "?") if len(text) == 1 else -1


def _is_letter(row: Row, column: int) -> bool:
    return _letter(row, column) >= 0


def _is_packed(row: Row, column: int) -> bool:
    return unpacked(row.text(column)) is not None


def _filled(row: Row, options: Sequence[int]) -> int:
    return sum(bool(row.text(option)) for option in options)


def _in_a_row(columns: Sequence[int]) -> bool:
    return list(columns) == list(range(columns[0], columns[0] + len(columns)))


def _mostly(rows: Sequence[Row], test: Callable[[Row], bool]) -> bool:
    return sum(map(test, rows)) >= _PLAIN * len(rows)
