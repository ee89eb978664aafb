"""How far the cells of a sheet may reach: a file of a few bytes can claim millions of them."""

from __future__ import annotations

from contest.reading.faults import BadFile, fault

MOST_ROWS = 60_000
MOST_CELLS = 1_000_000  # of the rectangle around all that is filled, from the first column on


class Extent:
    """The rectangle around the filled cells of a sheet; raises BadFile once it is too large."""

    def __init__(self, file: str, sheet: str) -> None:
        self._file, self._sheet = file, sheet
        self._top, self._bottom, self._right = 2**31, -1, -1
        self._row, self._rows = -1, 0

    def take(self, row: int, column: int, rows: int = 1, columns: int = 1) -> None:
        """Count a filled cell, or a block of equal ones; rows and columns count from 0."""
        if row != self._row:
            self._row = row
            self._rows += 1
        self._rows += rows - 1
        if self._rows > MOST_ROWS:
            raise BadFile(
                fault("sheets.too_many_rows", self._file, sheet=self._sheet, most=MOST_ROWS)
            )
        self._top = min(self._top, row)
        self._bottom = max(self._bottom, row + rows - 1)
        self._right = max(self._right, column + columns - 1)
        if (self._bottom - self._top + 1) * (self._right + 1) > MOST_CELLS:
            at = f"{column_letters(column)}{row + 1}"
            raise BadFile(fault("sheets.too_far", self._file, sheet=self._sheet, cell=at))


def column_letters(column: int) -> str:
    """What spreadsheets call a column that counts from 0: A, B … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
