"""Finds stored events in the bytes of a damaged contest file and of the log beside it.

Not through SQLite, which gives up where a page is torn: every place that has the shape of an event
is tried. What is found is only a claim; whether it belongs to the history the chain must say.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from contest.storage.chain import Row, link, read_canonical, start_of
from contest.storage.codec import BadPayload, contest_id_of
from contest.storage.faults import complaints_about

Claims = Mapping[int, frozenset[Row]]  # by the number of the event
Page = Callable[[int], bytes]  # the page of a number, empty where there is none

_USUAL_PAGE = 4096
_FRAME_HEAD = struct.Struct(">6I")
_LOG_HEAD = struct.Struct(">8I")
_LITTLE, _BIG = 0x377F0682, 0x377F0683
# The beginning of a record: its header's length, then the NULL that stands for the row number.
_HEAD = re.compile(rb"(?=[\x08-\x14]\x00)")
_HASH = re.compile(r"[0-9a-f]{64}")
_COLUMNS = 7
_LONGEST_NUMBER = 9


class _Frame(NamedTuple):
    number: int
    commits: bool
    page: bytes


def claims_of_file(raw: bytes) -> Claims:
    """What the pages of the main file claim."""
    size = _page_size(raw)

    def page(number: int) -> bytes:
        return raw[(number - 1) * size : number * size]

    found: list[Row] = []
    for number in range(2, len(raw) // size + 2):  # the first page tells of tables
        found += _rows(page(number), size, page)
    return _by_number(found)


def claims_of_log(log: bytes, raw: bytes) -> tuple[Claims, Claims]:
    """What the log claims: in whole transactions, and in those behind a damage.

    What was never committed was never announced, and is not looked at.
    """
    size, whole, behind = _frames(log)
    pages: dict[int, bytes] = {}

    def page(number: int) -> bytes:
        return pages.get(number, raw[(number - 1) * size : number * size])

    def rows(frames: list[_Frame]) -> list[Row]:
        found: list[Row] = []
        waiting: list[_Frame] = []
        for frame in frames:
            pages[frame.number] = frame.page
            waiting.append(frame)
            if frame.commits:  # only now does a long event have all its pages
                for one in waiting:
                    found += _rows(one.page, size, page)
                waiting.clear()
        return found

    return _by_number(rows(whole)), _by_number(rows(behind))


def follows(head: bytes, row: Row) -> bool:
    """Whether an event belongs after a history that ends in `head`, empty before the first."""
    seq, kind, version, at_ns, wall, text, stored = row
    try:
        before = head or start_of(contest_id_of(kind, read_canonical(text)))
    except (BadPayload, ValueError, RecursionError):
        return False
    return link(before, seq, kind, version, at_ns, wall, text).hex() == stored


def goes_on_behind_damage(file: Path, log: Path, count: int, head: bytes) -> bool:
    """Whether the log holds the event after `count` events where SQLite does not look for it.

    What a power cut tears is the last transaction alone, for each waits for the disk: nobody was
    told of it, and it is no loss.
    """
    with complaints_about(log):
        try:
            raw = log.read_bytes()
        except FileNotFoundError:  # its writer has just closed it
            return False
        if sum(frame.commits for frame in _frames(raw)[2]) < 2:
            return False
        _, behind = claims_of_log(raw, file.read_bytes())
    return any(follows(head, row) for row in behind.get(count + 1, ()))


def _by_number(rows: list[Row]) -> Claims:
    found: dict[int, set[Row]] = {}
    for row in rows:
        found.setdefault(row[0], set()).add(row)
    return {number: frozenset(claims) for number, claims in found.items()}


def _page_size(raw: bytes) -> int:
    size = int.from_bytes(raw[16:18], "big")
    return size if size in (512, 1024, 2048, 4096, 8192, 16384, 32768) else _USUAL_PAGE


def _frames(log: bytes) -> tuple[int, list[_Frame], list[_Frame]]:
    """The page size, the frames up to the last commit that is whole, and those after a damage."""
    if len(log) < _LOG_HEAD.size + _FRAME_HEAD.size:
        return _USUAL_PAGE, [], []
    magic, _, size, _, salt1, salt2, *_ = _LOG_HEAD.unpack_from(log)
    order = "<" if magic == _LITTLE else ">"
    head_holds = (
        magic in (_LITTLE, _BIG)
        and _sums(log[:24], order, (0, 0)) == (_LOG_HEAD.unpack_from(log)[6:])
    )
    if not head_holds:  # all frames of a sitting carry the same salt
        size = _USUAL_PAGE
        salt1, salt2 = _FRAME_HEAD.unpack_from(log, _LOG_HEAD.size)[2:4]
    sums = _LOG_HEAD.unpack_from(log)[6:] if head_holds else None
    frames: list[_Frame] = []
    whole = 0
    for start in range(_LOG_HEAD.size, len(log) - size - _FRAME_HEAD.size + 1, size + 24):
        number, pages, *salts, sum1, sum2 = _FRAME_HEAD.unpack_from(log, start)
        page = log[start + 24 : start + 24 + size]
        if sums is not None:
            after = _sums(log[start : start + 8] + page, order, (sums[0], sums[1]))
            sums = after if [salt1, salt2] == salts and after == (sum1, sum2) else None
        if [salt1, salt2] == salts:
            frames.append(_Frame(number, bool(pages), page))
            whole = len(frames) if sums is not None and pages else whole
    return size, frames[:whole], frames[whole:]


def _sums(data: bytes, order: str, sums: tuple[int, int]) -> tuple[int, int]:
    """The two running sums over the log."""
    one, two = sums
    for first, second in struct.iter_unpack(f"{order}2I", data):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two


def _rows(page: bytes, size: int, other: Page) -> Iterator[Row]:
    for found in _HEAD.finditer(page):
        row = _row_at(page, found.start(), size, other)
        if row is not None:
            yield row


def _row_at(page: bytes, start: int, size: int, other: Page) -> Row | None:
    """The event whose record begins here, if this is one."""
    kinds = _column_kinds(page, start)
    if kinds is None:
        return None
    length = page[start] + sum(map(_width, kinds))
    seq = _number_before(page, start, length)
    record = _record(page, start, length, size, other)
    if seq is None or record is None:
        return None
    values: list[str | int] = []
    at = page[start]
    for kind in kinds:
        raw = record[at : at + _width(kind)]
        at += _width(kind)
        try:
            values.append(raw.decode() if kind > _LONGEST_NUMBER else _integer(kind, raw))
        except UnicodeDecodeError:
            return None
    return _event_row(seq, values)


def _event_row(seq: int, values: list[str | int]) -> Row | None:
    kind, version, at_ns, wall, payload, digest = values
    if (
        isinstance(kind, str)
        and isinstance(version, int)
        and isinstance(at_ns, int)
        and isinstance(wall, str)
        and isinstance(payload, str)
        and isinstance(digest, str)
        and _HASH.fullmatch(digest)
    ):
        return seq, kind, version, at_ns, wall, payload, digest
    return None


def _column_kinds(page: bytes, start: int) -> list[int] | None:
    """The kinds of the columns after the row number, where the shape is that of an event."""
    end, at, kinds = start + page[start], start + 2, list[int]()
    while at < end and len(kinds) < _COLUMNS:
        kind, at = _varint(page, at)
        kinds.append(kind)
    if at != end or len(kinds) != _COLUMNS - 1:
        return None
    is_text = [kind > _LONGEST_NUMBER and kind % 2 == 1 for kind in kinds]
    return kinds if is_text == [True, False, False, True, True, True] else None


def _number_before(page: bytes, start: int, length: int) -> int | None:
    """The row number that stands before a record, behind the length of the record."""
    length_raw = _as_varint(length)
    for width in range(1, 6):
        at = start - width - len(length_raw)
        if at >= 0 and page[at : at + len(length_raw)] == length_raw:
            number, end = _varint(page, at + len(length_raw))
            if end == start and number:
                return number
    return None


def _record(page: bytes, start: int, length: int, size: int, other: Page) -> bytes | None:
    """The whole record; a long one goes on in other pages."""
    if length <= size - 35:
        return page[start : start + length] if start + length <= len(page) else None
    least = (size - 12) * 32 // 255 - 23
    here = least + (length - least) % (size - 4)
    here = here if here <= size - 35 else least
    record = bytearray(page[start : start + here])
    following = int.from_bytes(page[start + here : start + here + 4], "big")
    while following and len(record) < length:
        more = other(following)
        if len(more) < size:
            return None
        record += more[4 : 4 + length - len(record)]
        following = int.from_bytes(more[:4], "big")
    return bytes(record) if len(record) == length else None


def _width(kind: int) -> int:
    if kind > _LONGEST_NUMBER:
        return (kind - 13) // 2 if kind % 2 else (kind - 12) // 2
    return (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)[kind]


def _integer(kind: int, raw: bytes) -> int:
    return kind - 8 if kind in (8, 9) else int.from_bytes(raw, "big", signed=True)


def _varint(raw: bytes, at: int) -> tuple[int, int]:
    """A number as SQLite writes it, and where it ends; what runs out of the page ends there."""
    number = 0
    for place in range(_LONGEST_NUMBER):
        if at >= len(raw):
            break
        byte = raw[at]
        at += 1
        if place == _LONGEST_NUMBER - 1:
            return number << 8 | byte, at
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return number, at


def _as_varint(number: int) -> bytes:
    parts = [number & 0x7F]
    while number := number >> 7:
        parts.append(number & 0x7F | 0x80)
    return bytes(reversed(parts))
