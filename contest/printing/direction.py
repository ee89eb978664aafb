"""The order in which a line is drawn: letters of Hebrew and its kin run from right to left.

A PDF draws from left to right, so a name is turned round letter by letter where it has to be;
`pdftotext` and other readers turn it back.
"""

from __future__ import annotations

import re
import unicodedata

from bidi import get_display

_TURNED = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")
_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›", "<": ">"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}


def as_drawn(line: str) -> str:
    """The line from left to right as it is seen; a line of our papers begins at the left."""
    if _TURNED.search(line) is None:
        return line
    return _marks_behind(_mirrored(get_display(line, base_dir="L")))


def _mirrored(line: str) -> str:
    """Brackets that were turned round with what they hold, as they look: ")…(" becomes "(…)"."""
    signs, open_, early = list(line), dict[str, int](), dict[str, list[int]]()
    for place, sign in enumerate(line):
        if sign in _CLOSING:
            opening = _CLOSING[sign]
            if open_.get(opening, 0):
                open_[opening] -= 1
            else:
                early.setdefault(opening, []).append(place)
        elif sign in _PAIRS:
            if early.get(sign):
                signs[early[sign].pop()], signs[place] = sign, _PAIRS[sign]
            else:
                open_[sign] = open_.get(sign, 0) + 1
    return "".join(signs)


def _marks_behind(line: str) -> str:
    """Points that were turned to stand before their letter, behind it again."""
    waiting, done = "", ""
    for sign in line:
        if _is_turned_mark(sign):
            waiting += sign
        elif waiting:
            done += sign + waiting[::-1]
            waiting = ""
        else:
            done += sign
    return done + waiting


def _is_turned_mark(sign: str) -> bool:
    return unicodedata.category(sign) == "Mn" and _TURNED.match(sign) is not None
