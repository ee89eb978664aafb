"""QR codes: from a check code to dark and light, and from there to rectangles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from qrcode.util import MODE_ALPHA_NUM, QRData

Matrix = tuple[tuple[bool, ...], ...]

# Searching the best of the eight masks takes five times as long; every reader takes any mask.
_MASK = 3
QUIET = 4  # light modules that a reader wants around the code


def matrix_of(text: str) -> Matrix:
    """The matrix of a text in capitals, digits and signs; level M, rows from top to bottom."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=_MASK)
    code.add_data(QRData(text.encode("ascii"), mode=MODE_ALPHA_NUM, check_data=False))
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)


def bars(matrix: Matrix) -> Iterator[tuple[int, int, int]]:
    """The dark runs of each row: row, first column, length."""
    for row, modules in enumerate(matrix):
        column = 0
        for dark, run in groupby(modules):
            length = len(tuple(run))
            if dark:
                yield row, column, length
            column += length
