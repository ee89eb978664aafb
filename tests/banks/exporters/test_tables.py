"""A bank as a table comes back whole, or says what does not; and no table runs anything."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.banks.exporters.excel import export_excel
from contest.banks.exporters.separated import DELIMITER, export_separated, safe_cell
from contest.banks.exporting import Export
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source as Brought
from contest.banks.records import BankHead, ObstacleRecord, PackageRecord, PickRecord, TopicRecord
from contest.domain.questions import (
    Choice,
    Item,
    Matching,
    Media,
    Multiple,
    Numeric,
    Ordering,
    Question,
    RubricLine,
    Short,
    Single,
    Situation,
    Source,
    TrueFalse,
)
from contest.presentation.wording import LANGUAGES, Language, Words
from tests.banks.test_dumping import questions as any_questions

HEAD = BankHead(
    format="quiz-bank",
    formatVersion="1.0",
    title="Ngân hàng mẫu",
    topics=(TopicRecord("attt", "An toàn thông tin"),),
)
EXPORTS = {"excel": export_excel, "separated": export_separated}
OPTIONS = (Choice("A", "A. Một"), Choice("B", "*Hai"), Choice("C", "Ba (đúng)"), Choice("D", "2"))
ITEMS = (Item("A", "nước"), Item("B", "lửa"), Item("C", "gió"))
PAIRS = Matching((Item("1", "Huế"), Item("2", "Vinh")), ITEMS, (("1", "C"), ("2", "A")))
LAW = Source("Luật An ninh mạng", "Điều 8, khoản 2", "2026-07-01", None, "2026-10-15")
BODIES = (
    Single(OPTIONS, "B"),
    Multiple(OPTIONS, ("A", "D"), "partial"),
    TrueFalse(False),
    Short(("Hà Nội", "thủ đô Hà Nội"), "no_tones"),
    Numeric("-1.125", "0.5", "kg"),
    Ordering(ITEMS, ("C", "A", "B")),
    PAIRS,
    Situation("Bình tĩnh.\nGọi 156.", (RubricLine("Gọi đúng số", 750), RubricLine("Báo: xã", 500))),
)


def full(body: object, number: int) -> Question:
    return Question(
        bank="import", id=f"attt-{number:03}", text="Câu 1: =1+1; hay\nA. gì?", body=body,  # type: ignore[arg-type]
        points=825, seconds=90, difficulty=4, topic="attt", tags=("vòng 1", "luật"),
        explanation="@Điều 8", sources=(LAW, Source("Hiến pháp 2013")), note="+đọc chậm",
        use=("audience", "bell"), history=True,
    )  # fmt: skip


ALL = [full(body, number) for number, body in enumerate(BODIES, 1)]


def back(export: Export) -> list[Question]:
    return [
        replace(one, topic="attt" if one.topic == "An toàn thông tin" else one.topic)
        for one in import_source(Brought("x", export.raw)).questions
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXPORTS)
def test_every_type_with_every_field_comes_back(name: str, language: Language) -> None:
    export = EXPORTS[name](ALL, HEAD, Words(language))
    assert export.losses == ()
    assert back(export) == ALL
    title = import_source(Brought("x", export.raw)).title
    assert title == ("Ngân hàng mẫu" if name == "excel" else "")


def test_what_a_table_cannot_carry_is_named() -> None:
    pictured = replace(ALL[0], media=(Media("image", "media/a.png"),), id="q1")
    spaced = replace(ALL[0], explanation="hai  khoảng trắng", id="q2")
    head = BankHead(
        format="quiz-bank", formatVersion="1.0", title="x",
        packages=(PackageRecord("g", "Gói", pick=PickRecord(1)),),
        obstacles=(ObstacleRecord("o", "từ khóa", ("q1", "q2", "q3", "q4")),),
    )  # fmt: skip
    for export in (make([pictured, spaced], head, Words("vi")) for make in EXPORTS.values()):
        said = [(one.question, one.what.said(Words("vi"))) for one in export.losses]
        assert said == [
            ("", "các gói câu hỏi không ghi vào bảng."),
            ("", "các chướng ngại vật không ghi vào bảng."),
            ("q1", "ảnh, âm thanh, phim không ghi vào bảng."),
            ("q2", "không giữ được: giải thích"),
        ]


@settings(max_examples=40, deadline=None)
@given(st.lists(any_questions, min_size=1, max_size=3, unique_by=lambda one: one.id))
def test_whatever_stands_in_a_bank_comes_back_or_is_named(asked: list[Question]) -> None:
    for make in EXPORTS.values():
        export = make(asked, HEAD, Words("vi"))
        named = {loss.question for loss in export.losses}
        returned = {one.id: one for one in back(export)}
        for question in asked:
            bare = replace(question, bank="import")
            assert question.id in named or returned[question.id] == bare


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(1)", "\tx", "\rx", "=cmd|' /C calc'!A0", "'=1", "'+' là gì?", "+'x",
     "''x", " =1", "-", "'-5", '="x"', "Một;hai", "x\ny", "“”", "1/2"],
)  # fmt: skip
def test_no_cell_of_separated_values_begins_a_formula(text: str) -> None:
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    question = replace(ALL[0], text=text, body=Single((Choice("A", text), Choice("B", "y")), "A"))
    export = export_separated([question], HEAD, Words("vi"))
    rows = list(csv.reader(io.StringIO(export.raw.decode("utf-8-sig")), delimiter=DELIMITER))
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row
    )
    assert back(export)[0].text == text.strip()


def test_a_workbook_holds_texts_and_nothing_that_runs() -> None:
    texts = [
        "=1+1",
        "{=1}",
        "http://example.org",
        "mailto:a@b",
        "@x",
        "1",
        "😀",
        "\x00\x01\ufffe",
    ]
    asked = [replace(ALL[2], id=f"q{n}", text=text, note=text) for n, text in enumerate(texts)]
    export = export_excel(asked, HEAD, Words("vi"))
    with zipfile.ZipFile(io.BytesIO(export.raw)) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
        assert not [name for name in book.namelist() if "hyperlink" in name.lower()]
    assert "<f>" not in page
    assert "hyperlink" not in page
    assert set(re.findall(r'<c [^>]*?t="(\w+)"', page)) == {"s"}  # shared strings, all of them
    assert [one.text for one in back(export)[:7]] == texts[:7]
    assert [loss.question for loss in export.losses] == ["q7"]


def test_a_bank_of_thousands_is_written_in_seconds() -> None:
    asked = [replace(ALL[number % 8], id=f"q{number}") for number in range(600)]
    assert export_separated(asked, HEAD, Words("vi")).losses == ()
