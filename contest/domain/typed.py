"""Texts as people type them: tidied to be shown, bared to be found."""

from __future__ import annotations

import re
import unicodedata

_TIME = re.compile(r"([0-9]{1,2})(?:[:.hg]([0-9]{1,2})?)?")


def tidied(text: str) -> str:
    """Composed Unicode on one line, without signs that cannot be seen."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(sign for sign in composed if sign.isprintable())


def bared(text: str) -> str:
    """Small letters without marks, words parted by one blank: "Tên Đội" is "ten doi"."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(sign for sign in apart if not unicodedata.combining(sign)).split())


def time_of_day(text: str) -> str | None:
    """As 19:30 from "19h30", "19g30" or "19.30"; empty from nothing, None where it is none."""
    if not text:
        return ""
    found = _TIME.fullmatch(text.replace(" ", "").lower())
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    return f"{hours:02d}:{minutes:02d}" if hours < 24 and minutes < 60 else None
