"""Square codes are those that the library makes, of the smallest size that holds the text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode

from contest.printing.qr import matrix_of

_MOST = 3391  # letters and digits that the largest code of level M holds (ISO/IEC 18004, table 7)


def _of_library(text: str) -> tuple[tuple[bool, ...], ...]:
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=3)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)


@given(st.integers(1, 700))
@example(20)  # all that version 1 holds, and one more
@example(21)
@example(262)  # the count of signs takes two bits more from version 10 on
@example(263)
@example(_MOST)
def test_a_code_is_as_small_as_it_can_be(length: int) -> None:
    text = ("A1%/" * length)[:length]

    assert matrix_of(text) == _of_library(text)


def test_a_text_that_no_code_holds_is_refused() -> None:
    with pytest.raises(DataOverflowError):
        matrix_of("A" * (_MOST + 1))
