"""The codes of a state card: what is packed comes back, and what is no piece is refused."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.presentation.card_packing import as_bytes, as_text, deflated, inflated

QUICK = settings(deadline=None, derandomize=True)


@QUICK
@given(st.binary(max_size=900))
def test_every_piece_comes_back_from_its_text(piece: bytes) -> None:
    text = as_text(piece)
    assert as_bytes(text, 2) == piece
    assert len(text) <= len(piece) * 1.51 + 2  # base 32 takes 1.6


@pytest.mark.parametrize("size", [1, 7, 400, 863, 864])
@pytest.mark.parametrize("byte", [0, 255])
def test_pieces_at_the_edges_come_back(size: int, byte: int) -> None:
    piece = bytes([byte]) * size
    assert as_bytes(as_text(piece), 2) == piece


@pytest.mark.parametrize("text", ["$", "a", "::", "AB/C"])
def test_what_no_piece_is_written_as_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no "):
        as_bytes(text, 2)


@QUICK
@given(st.binary(max_size=3000))
def test_what_was_deflated_comes_back(plain: bytes) -> None:
    assert inflated(deflated(plain), 2) == plain
    assert inflated(zlib.compress(plain), 1) == plain


def test_what_was_cut_short_or_never_ends_is_refused() -> None:
    packed = deflated(b"a card of many words " * 50)
    with pytest.raises(ValueError, match="more or less"):
        inflated(packed[:-3], 2)
    with pytest.raises(ValueError, match="more or less"):
        inflated(deflated(bytes(2_000_000)), 2)
