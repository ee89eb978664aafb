"""How a state card is packed into the capitals, digits and signs of its codes.

The second version deflates with the words that every card has, and writes base 40 where base 32
stood: a code holds an eighth more, and a card of twelve teams stays on one page.
"""

from __future__ import annotations

import math
import zlib
from base64 import b32decode

_MOST_BYTES = 1_000_000  # what a card may come to when it is unpacked
# What a square writes as capitals, without blank and slash, which part codes, and without the
# signs that a shell takes for its own.
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-.:"
_BITS = math.log2(len(_DIGITS))
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
# What is met most often stands last. It may never be changed: another version would have another.
_WORDS = (
    b'"members":["","color":,"logo":null},{"number":"short":"","banks":[["","judges":[],'
    b'"drawn":[{"main":["","reserve":["","keywords":[]},{"main":["seed":,"carried":{"contest":"",'
    b'"seq":,"chain":"","runs":[{"round":,"cues":[{"question":"again":[],"later":[]}],'
    b'"adjusted":[[,"standing":[[1,"hall":[],"presences":{},"lots":[],"prizes_added":[],'
    b'"predictions":{},"predicted":null},"ended":"replaced","thrown_out","skipped","reason":"",'
    b'"points":[[1,"play":null,"cancelled":false,"partial"],[,"blank"],["locked_at":-,"answers":'
    b'[{"team":,"took_ms":,"at":-,"thieves":[1,"tried":[,"star":true,"value":,"wrong"],[2,"right"]'
    b']},{"question":"-2026/-0","number":,"team":1,"verdicts":[[1,"wrong"],[2,"right"],[3,"wrong"],'
    b'[4,"right"],[5,"wrong"]]},{"question":"'
)


def deflated(plain: bytes) -> bytes:
    """The bytes of a card as its codes hold them."""
    packing = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, _WORDS)
    return packing.compress(plain) + packing.flush()


def inflated(packed: bytes, version: int) -> bytes:
    """What was deflated; raises ValueError or zlib.error where that is nothing whole."""
    opened = zlib.decompressobj(-15, _WORDS) if version > 1 else zlib.decompressobj()
    plain = opened.decompress(packed, _MOST_BYTES)
    if opened.unconsumed_tail or not opened.eof:
        raise ValueError("more or less than a card")
    return plain


def as_text(piece: bytes) -> str:
    """A piece as one number in base 40, as long as its bytes say."""
    value, digits = int.from_bytes(piece, "big"), []
    for _ in range(math.ceil(len(piece) * 8 / _BITS)):
        value, digit = divmod(value, len(_DIGITS))
        digits.append(_DIGITS[digit])
    return "".join(reversed(digits))


def as_bytes(text: str, version: int) -> bytes:
    """The piece that a text was written for; raises ValueError where there is none."""
    if version == 1:
        return b32decode(text + "=" * (-len(text) % 8))
    value = 0
    for digit in text:
        if digit not in _VALUES:
            raise ValueError(f"no digit: {digit}")
        value = value * len(_DIGITS) + _VALUES[digit]
    size = math.floor(len(text) * _BITS / 8)
    if value.bit_length() > 8 * size:
        raise ValueError("no number of so many digits")
    return value.to_bytes(size, "big")
