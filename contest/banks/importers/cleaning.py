"""Texts as they come from other programs, made into texts as we keep them (banks.md, section 8)."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t\x0b\x0c"), " ")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"), None)
_OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], None)
_CONTROLS = dict.fromkeys([*range(0x09), *range(0x0E, 0x20), 0x7F, *range(0x80, 0xA0)], None)
_LINE_ENDS = {0x2028: "\n", 0x2029: "\n", 0x85: "\n"}
# Ð (Icelandic eth) looks like Đ on the screen. No Vietnamese word has it, and all words with Đ
# begin with it; Icelandic words never begin with ð.
_LETTERS = {ord("Ð"): "Đ", ord("ð"): "đ"}
_TAB = ord("\t")
_TABLE = _CONTROLS | _BLANKS | _UNSEEN | _OVERRIDES | _LINE_ENDS
_PREPARING = _TABLE | {_TAB: "\t"}
# Most texts hold none of these, and translating is slow.
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")
_ETH = re.compile(r"(?<![^\W\d_])[Ðð]")
_RUN = re.compile(r"[ ]{2,}")
_AROUND_LINE_END = re.compile(r" *\n *")
_LINE_ENDS_IN_A_ROW = re.compile(r"\n{3,}")

# Letters of other alphabets, and wide ones, that stand where A, B, C … are meant.
_LOOK_ALIKES = str.maketrans("АВСЕНІКМОРТХаαβΑΒΕΗΙΚΜΝΟΡΤΧ", "ABCEHIKMOPTXaaBABEHIKMNOPTX")


def cleaned(text: str) -> str:
    """`text` composed (NFC), without unseen signs, blanks in ones, lines kept and trimmed."""
    if _ODD.search(text) or "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)
    text = _without_eths(text)
    text = _AROUND_LINE_END.sub("\n", _RUN.sub(" ", text))
    return unicodedata.normalize("NFC", _LINE_ENDS_IN_A_ROW.sub("\n\n", text)).strip()


def prepared(text: str) -> str:
    """`text` without unseen signs, its runs of blanks and its tabs kept: they part columns."""
    return _without_eths(text.translate(_PREPARING) if _ODD.search(text) else text)


def one_line(text: str) -> str:
    """`cleaned` on a single line."""
    return " ".join(cleaned(text).split())


def bare(text: str) -> str:
    """`text` without marks above and below letters, small, đ as d: as a name is compared."""
    apart = unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).replace("đ", "d")


def label_letter(sign: str) -> str:
    """The letter A–J that a label shows, whatever alphabet it was typed in; "" when none."""
    letter = unicodedata.normalize("NFKC", sign).translate(_LOOK_ALIKES).strip().upper()
    return letter if len(letter) == 1 and "A" <= letter <= "J" else ""


def _without_eths(text: str) -> str:
    if "ð" not in text and "Ð" not in text:
        return text
    return _ETH.sub(lambda eth: eth[0].translate(_LETTERS), text)
