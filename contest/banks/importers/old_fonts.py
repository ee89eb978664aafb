"""Vietnamese typed with fonts from before Unicode: TCVN3 (.VnTime) and VNI (VNI-Times).

Such a text is stored as Western letters ("ViÖt Nam") that only its font shows as Vietnamese, so
the name of the font is what tells it; both ways of typing are turned into Unicode.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from contest.banks.importers.encodings import decoded_as, looks_vietnamese

_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_ROOFED = dict(zip("âáàåãä", ["\u0302", *("\u0302" + one for one in _TONES.values())], strict=True))
_BOWED = dict(zip("êéèúüë", ["\u0306", *("\u0306" + one for one in _TONES.values())], strict=True))
_ALONE = dict(zip("íìæóòîöôñ", "íìỉĩịỵươđ", strict=True))
_AFTER = {
    "a": _TONES | _ROOFED | _BOWED,
    "e": _TONES | _ROOFED,
    "o": _TONES | _ROOFED,
    "u": _TONES,
    "y": _TONES,
    "ö": _TONES,
    "ô": _TONES,
}
_VNI: dict[str, str] = {
    first + second: unicodedata.normalize("NFC", _ALONE.get(first, first) + accents)
    for first, marks in _AFTER.items()
    for second, accents in marks.items()
} | _ALONE
_VNI_SIGN = re.compile(
    "|".join(sorted((*_VNI, *(one.upper() for one in _VNI)), key=len, reverse=True))
    + r"|[AEOUYÖÔ][ùøûõïâáàåãäêéèúüë]"
)


def system_of(font: str) -> str | None:
    """The way of typing that a font belongs to: "tcvn3", "vni"; None for fonts of today."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith(("vni-", "vni ")) else None


def converted(text: str, font: str) -> str | None:
    """A text typed with such a font in Unicode; None where it is Unicode already."""
    system = system_of(font)
    try:
        raw = b"".join(
            bytes([ord(sign)]) if sign <= "\xff" else sign.encode("cp1252") for sign in text
        )
    except UnicodeEncodeError:
        return None
    if system == "vni":
        return _VNI_SIGN.sub(_vni_letter, raw.decode("latin-1"))
    plain = decoded_as("tcvn3", raw) or text
    # Fonts whose name ends in H show small letters as capitals.
    return plain.upper() if font.strip().endswith("H") else plain


def _vni_letter(match: re.Match[str]) -> str:
    letter = _VNI.get(match[0].lower(), match[0])
    return letter.upper() if match[0][0].isupper() else letter


def verdict(pieces: Iterable[tuple[str, str]]) -> str:
    """What texts in old fonts, each as stored and converted, are: "converted", "as-is", "unclear".

    Somebody may have typed Unicode under an old font's name.
    """
    stored, turned = zip(*pieces, strict=True)
    as_is, as_turned = looks_vietnamese(" ".join(stored)), looks_vietnamese(" ".join(turned))
    if abs(as_is - as_turned) < 0.05 and stored != turned:
        return "unclear"
    return "converted" if as_turned >= as_is else "as-is"
