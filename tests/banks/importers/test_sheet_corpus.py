"""Real tables and every encoding of one of them, where a corpus is at hand."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from unicodedata import normalize

import pytest

from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.importing import Import
from contest.domain.questions import Single
from tests.banks.importers.tables import all_told, separated

NAMES = {"cp1258": "cp1258", "tcvn5712-1": "tcvn3", "viscii": "viscii"} | {
    "double-utf8-mojibake": "repaired"
}
READ = (
    "utf8",
    "utf8-bom",
    "utf8-nfd",
    "utf16le-bom",
    "utf16be-bom",
    "utf16le-nobom",
    "crlf",
    "cr-only",
)


def read(path: Path, **assumed: str) -> Import:
    return import_source(Source(path.name, path.read_bytes(), assumed=assumed))


def marked_rows(path: Path) -> list[str]:
    """The questions of the table of marked options, by a walk that knows nothing of importers."""
    told = []
    for fields in csv.reader(io.StringIO(path.read_text(encoding="utf-8")), delimiter=";"):
        if any("(đúng)" in one for one in fields):
            stripped = [one.strip() for one in fields]
            options = ["*" + one.removesuffix("(đúng)").strip() if "(đúng)" in one else one
                       for one in stripped[1:]]  # fmt: skip
            told.append(f"{stripped[0]} | {' / '.join(options)}")
    return told


@pytest.fixture
def table(corpus: Path) -> list[str]:
    return marked_rows(next((corpus / "csv-vn").rglob("cauhoi.csv")))


def test_a_real_table_of_marked_options_agrees_in_every_field(
    corpus: Path, table: list[str]
) -> None:
    assert len(table) == 41
    assert all_told(read(next((corpus / "csv-vn").rglob("cauhoi.csv")))) == table


@pytest.mark.parametrize("name", READ)
def test_what_is_unicode_is_read(corpus: Path, table: list[str], name: str) -> None:
    got = read(corpus / "hostile" / "encoding" / f"{name}.cauhoi.csv")
    assert [normalize("NFC", one) for one in all_told(got)] == table


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_is_asked_and_then_agrees(corpus: Path, table: list[str], name: str) -> None:
    path = corpus / "hostile" / "encoding" / f"{name}.cauhoi.csv"
    asked = read(path)
    assert (len(asked.doubts), len(asked.questions)) == (41, 0)
    settled = all_told(read(path, encoding=NAMES[name]))
    # Quotation marks that the old encodings lack were lost when the file was made.
    same = [one == other or "“" in other for one, other in zip(settled, table, strict=True)]
    assert all(same)
    assert sum(one == other for one, other in zip(settled, table, strict=True)) >= 39


@pytest.mark.parametrize(
    ("name", "why"),
    [("truncated-utf8", "banks.not_utf8"), ("nel-ls-ps", "sheets.odd_line_ends")],
)
def test_what_is_cut_or_has_no_lines_is_refused(corpus: Path, name: str, why: str) -> None:
    path = corpus / "hostile" / "encoding" / f"{name}.cauhoi.csv"
    assert all_told(read(path)) == [f"! {why}"]


def test_templates_of_a_school_program(corpus: Path) -> None:
    folder = corpus / "xlsx-vn"
    asked = [all_told(read(path)) for path in sorted(folder.rglob("*cau-hoi*.xlsx"))]
    birds = "Cành cây có 5 con chim, bắn mất 1 con, hỏi còn mấy con chim?"
    doubt = [
        "? key-number position=1 + 1 = ? | 2 / *1 / 3 / 4; value=1 + 1 = ? | *2 / 1 / 3 / 4",
        f"? key-number position={birds} | 5 / 4 / 6 / *3; value={birds} | 5 / *4 / 6 / 3",
    ]
    plain = ["1 + 1 = ? | *2 / 1 / 3 / 4", f"{birds} | 5 / *4 / 6 / 3"]
    assert sorted(asked) == sorted([doubt, doubt, plain])
    for path in folder.rglob("*danh-sach-[gh]*.xlsx"):
        assert all_told(read(path)) == ["! sheets.people"]
    levels = read(next(folder.rglob("*HEAD.xlsx"))).questions
    assert [one.difficulty for one in levels] == [1, 3]


def test_the_template_of_kahoot(corpus: Path) -> None:
    got = read(next((corpus / "kahoot").rglob("*.xlsx")))
    assert (got.format, got.seen, len(got.doubts)) == ("kahoot", 1, 1)


def test_formulas_in_a_table_stay_what_they_are(corpus: Path) -> None:
    payloads = (corpus / "hostile" / "csv" / "csv-injection" / "csv-payload.txt").read_text()
    texts = [line.strip() for line in payloads.split("\n") if line.strip()]
    rows = [("Câu hỏi", "A", "B", "Đáp án"), *((text, text, "khác", "A") for text in texts)]
    got = import_source(Source("x.csv", separated(rows)))
    assert [one.text for one in got.questions] == texts
    bodies = [one.body for one in got.questions if isinstance(one.body, Single)]
    assert [body.choices[0].text for body in bodies] == texts


def test_letters_that_look_alike_are_read_alike(corpus: Path) -> None:
    pairs = json.loads((corpus / "hostile" / "encoding" / "vietnamese_pairs.json").read_text())
    texts = pairs["strings"]
    rows = [
        ("Câu hỏi", "A", "B", "Đáp án"),
        *((f"{text}?", text, "khác gì", "A") for text in texts),
    ]
    assert len(import_source(Source("x.csv", separated(rows))).questions) == len(texts)
    # NFC and NFD, old and new places of tones: the text of an option is found by either.
    for one, other in ((0, 1), (6, 7), (8, 9), (2, 3), (4, 5)):
        row = ("Từ nào?", texts[one], "khác gì", texts[other])
        assert len(import_source(Source("x.csv", separated([rows[0], row]))).questions) == 1
