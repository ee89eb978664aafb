"""Texts as people type them: tidied to be shown, bared to be found."""

from __future__ import annotations

import unicodedata


def tidied(text: str) -> str:
    """Composed Unicode on one line, without signs that cannot be seen."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(sign for sign in composed if sign.isprintable())


def bared(text: str) -> str:
    """Small letters without marks, words parted by one blank: "Tên Đội" is "ten doi"."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(sign for sign in apart if not unicodedata.combining(sign)).split())
