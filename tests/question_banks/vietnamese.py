"""How the content is written: tone marks, quotes, numbers, and the words that carry a meaning."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# The mark stands on the first vowel of an open oa, oe, uy: hòa, khỏe, thủy. After q the u belongs
# to the consonant (quý), and before a last consonant the second vowel carries it (hoàn).
_NEW_STYLE = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])\b")
_SHIFTED = re.compile(r"(?:[òóỏõọ][ae]|[ùúủũụ]y)[a-zà-ỹ]")

# Options that name no answer, and words that a hall should not hear.
_BANNED = re.compile(
    r"\b(?:"
    "tất cả các đáp án|tất cả các phương án|tất cả đều đúng|tất cả đều sai|cả a và b|cả a, b"
    "|không có đáp án|không đáp án nào|cả ba đáp án|cả bốn đáp án|đáp án trên|phương án trên"
    "|lorem|todo|thằng|con mụ|bọn|ngu dốt|mọi rợ|đồ ngu"
    r")\b"
)

_NUMBER = re.compile(r"\d+(?:[./,]\d+)*")

_SYLLABLE = re.compile(r"[^\W\d_]+")
_LITTLE = frozenset(
    """
    là và hoặc của thì mà các những một cái này kia đó ấy đây nào gì ai đâu sao thế vậy khi nếu
    để cho với từ tới đến trong ngoài trên dưới ở tại vào ra lên xuống về theo như bằng do vì nên
    bị được có không phải đã đang sẽ vẫn cũng chỉ đều mọi mỗi rằng thôi rồi còn lại hay nữa cùng
    việc điều người sự cuộc nhau mình chưa đúng sai hai ba bốn năm nhiều ít hơn nhất rất qua đối
    """.split()
)


def slips(text: str) -> Iterator[str]:
    """What is not written as the house writes it."""
    low = text.casefold()
    if not unicodedata.is_normalized("NFC", text):
        yield "not NFC"
    if text != text.strip() or "  " in text or "\t" in text or "\n" in text:
        yield "blanks"
    if '"' in text or "'" in text or "‘" in text:
        yield "straight quote"
    if not _nested(text):
        yield "quotes that do not close"
    yield from (f"tone mark: {found}" for found in _NEW_STYLE.findall(low))
    yield from (f"tone mark: {found}" for found in _SHIFTED.findall(low))
    yield from (f"banned: {word}" for word in _BANNED.findall(low))
    if re.search(r" [,.;:?!](?!\.)|[,;](?=[^\W\d])", text):
        yield "blank at a sign"


def numbers(text: str) -> set[str]:
    """The numbers and dates in a text, without leading noughts: 05/10/2026 is 5/10/2026."""
    found = _NUMBER.findall(text)
    return {"/".join(part.lstrip("0") or "0" for part in one.split("/")) for one in found}


def content_words(text: str) -> set[str]:
    """The syllables and numbers that carry the meaning, in small letters."""
    low = unicodedata.normalize("NFC", text).casefold()
    return {word for word in _SYLLABLE.findall(low) if word not in _LITTLE} | numbers(text)


def _nested(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == "“") - (sign == "”")
        if depth not in (0, 1):
            return False
    return depth == 0
