"""Texts as they come from other programs, made into texts as we keep them (banks.md, section 8)."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t\x0b\x0c"), " ")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"), None)
_OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], None)
_CONTROLS = dict.fromkeys([*range(0x09), *range(0x0E, 0x20), 0x7F, *range(0x80, 0xA0)], None)
_LINE_ENDS = {0x2028: "\n", 0x2029: "\n", 0x85: "\n"}
# Ð (Icelandic eth) looks like Đ on the screen; no Vietnamese word has the former.
_LETTERS = {ord("Ð"): "Đ", ord("ð"): "đ"}
_TABLE = _CONTROLS | _BLANKS | _UNSEEN | _OVERRIDES | _LINE_ENDS | _LETTERS
_RUN = re.compile(r"[ ]{2,}")
_AROUND_LINE_END = re.compile(r" *\n *")
_LINE_ENDS_IN_A_ROW = re.compile(r"\n{3,}")

# Letters of other alphabets, and wide ones, that stand where A, B, C … are meant.
_LOOK_ALIKES = str.maketrans("АВСЕНІКМОРТХаαβΑΒΕΗΙΚΜΝΟΡΤΧ", "ABCEHIKMOPTXaaBABEHIKMNOPTX")


def cleaned(text: str) -> str:
    """`text` composed (NFC), without unseen signs, blanks in ones, lines kept and trimmed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)
    text = _AROUND_LINE_END.sub("\n", _RUN.sub(" ", text))
    return unicodedata.normalize("NFC", _LINE_ENDS_IN_A_ROW.sub("\n\n", text)).strip()


def one_line(text: str) -> str:
    """`cleaned` on a single line."""
    return " ".join(cleaned(text).split())


def label_letter(sign: str) -> str:
    """The letter A–J that a label shows, whatever alphabet it was typed in; "" when none."""
    letter = unicodedata.normalize("NFKC", sign).translate(_LOOK_ALIKES).strip().upper()
    return letter if len(letter) == 1 and "A" <= letter <= "J" else ""
