"""Tables cut, mixed up and made at random: each is read or refused with a sentence, none breaks.

`FUZZ=10000` in the environment tries so many of each instead of a few.
"""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contest.banks.dumping import question_fields
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.sheets.files import is_workbook
from contest.banks.importers.sheets.quiz_sites import QUIZ_SITES
from contest.banks.importers.sheets.sheet import SHEET
from contest.banks.importers.source import Importer, Source
from contest.banks.importing import Import
from contest.banks.records import QuestionRecord
from contest.reading.faults import BadFile
from tests.banks.importers.archives import zipped
from tests.banks.importers.tables import CAPITAL, HEADER, all_told, separated, sheet

FILES = Path(__file__).parent / "files"
TIMES = int(os.environ.get("FUZZ", "25"))
IMPORTERS = (SHEET, *QUIZ_SITES)
fuzzing = settings(
    max_examples=TIMES, deadline=None, suppress_health_check=list(HealthCheck), database=None
)

WORDS = [
    "Câu hỏi", "Đáp án", "Đáp án đúng", "Phương án", "A", "B", "C", "D", "STT", "Loại", "Điểm",
    "Thời gian", "Chủ đề", "Answer 1", "Answer 2", "Correct", "Question", "Time", "Wrong answer 1",
    "Đáp án đúng (chữ cái)", "Đáp án đúng (0-3)", "Mức độ", "Căn cứ", "Vế phải", "Ghi chú", "Mã",
    "1", "2", "0", "1,2", "2.0", "-1", "Hà Nội", "Huế (đúng)", "*Vinh", "A. Huế\nB. Vinh", "Đúng",
    "Sai", "Sắp xếp", "Ghép đôi", "Tình huống", "Trả lời bằng số", "Nhiều đáp án", "1-B; 2-A",
    "C, A, B", "x", "", "", "", "Phần I", "Câu 1: gì?", "=1+1", "'=1", "7,5", "30 giây", "AC",
    "Luật | Điều 1 | 2026-01-01", "é" * 600, "dài " * 1500, "\u0000", "\u202e", "\ufffe", "😀",
]  # fmt: skip
cells = st.sampled_from(WORDS) | st.text(max_size=8)
rows = st.lists(st.lists(cells, max_size=9), max_size=12)


def check(raw: bytes, mapping: dict[str, str] | None = None) -> None:
    """Whatever a file holds, everything seen is accounted for and what is read fits a bank."""
    source = Source("x", raw, mapping=mapping or {})
    accounted(import_source(source))
    for importer in IMPORTERS:
        if importer.knows(source):
            accounted_by(importer, source)


def accounted_by(importer: Importer, source: Source) -> None:
    try:
        read = importer.read(source)
    except BadFile:
        return
    accounted(read)


def accounted(read: Import) -> None:
    assert read.seen == len(read.questions) + len(read.doubts) + len(read.refusals)
    assert len(all_told(read)) == read.seen
    kept = [one.question for doubt in read.doubts for one in doubt.readings]
    for question in (*read.questions, *(one for one in kept if one is not None)):
        fields = question_fields(question) | {"text": question.text or "…"}
        msgspec.convert(fields, QuestionRecord)


maps = st.dictionaries(
    st.sampled_from(["question", "key", "A", "b", "choices", "x"]),
    st.sampled_from(["A", "2", "Câu hỏi", "zz", ""]),
    min_size=1,
)


@fuzzing
@given(st.binary(max_size=400))
def test_any_bytes(raw: bytes) -> None:
    check(raw)


@fuzzing
@given(rows, st.sampled_from([",", ";", "\t", "|"]), st.booleans())
def test_any_table(table: list[list[str]], delimiter: str, is_headed: bool) -> None:
    whole = [list(HEADER), list(CAPITAL), *table] if is_headed else table
    check(separated(whole, delimiter))


@fuzzing
@given(rows)
def test_any_workbook(table: list[list[str]]) -> None:
    check(sheet([[cell.replace("\ufffe", "") for cell in row] for row in table]))


@fuzzing
@given(rows, maps)
def test_any_map(table: list[list[str]], mapping: dict[str, str]) -> None:
    check(separated(table), mapping)


@st.composite
def changed(draw: st.DrawFn, raw: bytes) -> bytes:
    """A file with a few bytes cut, doubled, or written over."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, max(0, len(raw) - 1)))
        end = min(len(raw), start + draw(st.sampled_from([1, 1, 2, 8, 200])))
        piece = draw(
            st.sampled_from(
                [b"", raw[start:end] * 2, b"\xff", b"\0" * 8, b"99999999", b'"', b">", b"<a"]
            )
            | st.binary(max_size=6)
        )
        raw = raw[:start] + piece + raw[end:]
    return raw


PAGE = "<html><table><tr><td rowspan=2>Câu hỏi<td>A<td>B<td>Đáp án<tr><td>x<td>y</table>"
BASES = [
    PAGE.encode(),
    (FILES / "cau-hoi.xls").read_bytes(),
    separated([HEADER, *[CAPITAL] * 3], ";"),
    separated([HEADER, *[CAPITAL] * 3]).decode().encode("utf-16"),
]


@fuzzing
@given(st.sampled_from(BASES).flatmap(changed))
def test_changed_files(raw: bytes) -> None:
    check(raw)


def parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


ARCHIVES = [sheet([HEADER, *[CAPITAL] * 2]), (FILES / "cau-hoi.ods").read_bytes()]


@fuzzing
@given(st.data())
def test_changed_parts_of_workbooks(data: st.DataObject) -> None:
    inside = parts(data.draw(st.sampled_from(ARCHIVES)))
    name = data.draw(st.sampled_from(sorted(inside)))
    inside[name] = data.draw(changed(inside[name]))
    check(zipped(inside))


@pytest.mark.parametrize("raw", [*BASES[1:3], *ARCHIVES])
def test_what_is_fuzzed_is_read_when_nothing_is_changed(raw: bytes) -> None:
    assert is_workbook(Source("x", raw)) or raw is BASES[2]
    assert import_source(Source("x", raw)).questions
