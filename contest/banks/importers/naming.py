"""Names that a bank file takes, made from names that sources use: ids, topics, paths of media."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

_LONGEST = 60  # of the 64 signs of an id; the rest is for a number that makes it unique
_STROKED = str.maketrans("đĐ", "dD")
_OTHERS = re.compile(r"[^A-Za-z0-9._-]+")


def identifier(text: str, otherwise: str) -> str:
    """`text` as an id: without tone marks, blanks as hyphens; `otherwise` when nothing is left."""
    plain = unicodedata.normalize("NFKD", text.translate(_STROKED))
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    name = _OTHERS.sub("-", kept).strip("-._")[:_LONGEST].rstrip("-._")
    return name or otherwise


def unique(name: str, taken: Container[str]) -> str:
    """`name`, or `name` with the first number that is free."""
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
