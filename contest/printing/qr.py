"""QR codes: from a check code to dark and light, and from there to rectangles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode
from qrcode.util import BIT_LIMIT_TABLE, MODE_ALPHA_NUM, QRData, length_in_bits

Matrix = tuple[tuple[bool, ...], ...]

# Searching the best of the eight masks takes five times as long; every reader takes any mask.
_MASK = 3
_MOST_VERSION = 40
QUIET = 4  # light modules that a reader wants around the code


def matrix_of(text: str) -> Matrix:
    """The matrix of a text in capitals, digits and signs; level M, rows from top to bottom.

    Raises DataOverflowError for a text that no code holds.
    """
    version = _version_for(len(text))
    code = QRCode(version, error_correction=ERROR_CORRECT_M, border=0, mask_pattern=_MASK)
    code.add_data(QRData(text.encode("ascii"), mode=MODE_ALPHA_NUM, check_data=False))
    code.make(fit=False)
    return tuple(tuple(map(bool, row)) for row in code.modules)


def _version_for(length: int) -> int:
    """The smallest version that holds so many signs, two of them in 11 bits, one in 6.

    The library would find it by writing all the bits, which takes a third of its time.
    """
    pairs, single = divmod(length, 2)
    for version in range(1, _MOST_VERSION + 1):
        bits = 4 + length_in_bits(MODE_ALPHA_NUM, version) + 11 * pairs + 6 * single
        if bits <= BIT_LIMIT_TABLE[ERROR_CORRECT_M][version]:
            return version
    raise DataOverflowError


def bars(matrix: Matrix) -> Iterator[tuple[int, int, int]]:
    """The dark runs of each row: row, first column, length."""
    for row, modules in enumerate(matrix):
        column = 0
        for dark, run in groupby(modules):
            length = len(tuple(run))
            if dark:
                yield row, column, length
            column += length
