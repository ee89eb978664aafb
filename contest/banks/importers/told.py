"""What is told beside a question, in a cell or a line: level, time, points, source, tags, use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from contest.banks.importers.cleaning import bare
from contest.domain.matching import number_in
from contest.domain.questions import Source

BETWEEN = " | "  # parts of a source in one line, as our own sheets write them
_LEVELS = {
    1: "1|recall|de|nhan biet|nb|easy|co ban|muc 1|rat de|biet|nho",
    2: "2|understanding|trung binh|tb|thong hieu|th|medium|normal|muc 2|vua|hieu",
    3: "3|application|kho|van dung|vd|vdt|hard|muc 3|van dung thap|difficult|nang cao",
    4: "4|transfer|rat kho|van dung cao|vdc|very hard|muc 4|cuc kho|expert",
}
_LEVEL_OF = {word: level for level, words in _LEVELS.items() for word in words.split("|")}
_TIME = re.compile(
    r"(?:(\d+)\s*(?:phut|p|ph|m|min|mins|minute|minutes|'))?\s*(?:(\d+)\s*(?:giay|s|sec|secs|seconds?|\")?)?"
)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})")
_USES = {
    "khan gia": "audience",
    "cau phu": "playoff",
    "du phong": "reserve",
    "rung chuong": "bell",
} | {word: word for word in ("audience", "playoff", "reserve", "bell")}
MOST_SECONDS = 86_400
MOST_POINTS = 10_000_000  # in hundredths


def level_of(text: str) -> int | None:
    """Difficulty 1 to 4; None for a word that is none."""
    words = " ".join(re.findall(r"[a-z0-9]+", bare(text)))
    return _LEVEL_OF.get(words)


def seconds_of(text: str, title: str) -> int | None:
    """Seconds: "30", "30 giây", "1 phút 30", "1:30"; in minutes where the header says so."""
    plain = bare(text).strip().rstrip(".")
    if clock := _CLOCK.fullmatch(plain):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        # A spreadsheet shows "1:30", typed for a minute and a half, as a time of the day.
        total = hours * 3600 + minutes * 60 + seconds
    elif (match := _TIME.fullmatch(plain)) and (match[1] or match[2]):
        if match[1] is None and re.search(r"\b(?:phut|minutes?)\b", bare(title)):
            total = int(match[2]) * 60
        else:
            total = int(match[1] or 0) * 60 + int(match[2] or 0)
    else:
        return None
    return total if 1 <= total <= MOST_SECONDS else None


def hundredths_of(text: str) -> int | None:
    """Points in hundredths: "7,5" is 750; None for what is no number of points."""
    found = number_in(text)
    if found is None or bare(found[1]).strip(" .") not in ("", "d", "diem", "points", "point"):
        return None
    points = found[0] * 100
    return int(points) if points == int(points) and 0 <= points <= MOST_POINTS else None


def decimal_of(text: str) -> str | None:
    """A number as a plain decimal text; None for what is none."""
    found = number_in(text)
    return None if found is None or found[1] else format(Decimal(found[0]).normalize(), "f")


def tags_of(text: str) -> tuple[str, ...]:
    """Tags between commas, semicolons or lines."""
    return tuple(dict.fromkeys(part.strip() for part in re.split(r"[,;\n]", text) if part.strip()))


def uses_of(text: str) -> tuple[str, ...] | None:
    """What a question is for; None when a word is not known."""
    found = [_USES.get(bare(tag)) for tag in tags_of(text)]
    return tuple(use for use in found if use) if None not in found else None


def sources_of(text: str) -> Iterator[Source]:
    """One source a line: a document, or its parts between bars: title, place, from, to, as of."""
    for line in text.split("\n"):
        title, *rest = (part.strip() for part in line.split(BETWEEN.strip()))
        locator, *dates = rest or [""]
        dates = [*dates, "", "", ""]
        if title and all(not date or _is_date(date) for date in dates) and len(dates) < 7:
            yield Source(title, locator, *(date or None for date in dates[:3]))
        elif line.strip():
            yield Source(line.strip())


def _is_date(text: str) -> bool:
    return re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", text) is not None
