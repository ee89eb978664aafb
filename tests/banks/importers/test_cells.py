"""What spreadsheets make of what is typed, and workbooks that were made to hurt."""

from __future__ import annotations

import datetime
import re
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from xlsxwriter.workbook import Workbook, Worksheet

from contest.banks.importers.pipeline import import_source
from contest.banks.importers.sheets.grids import date_cell, number_cell
from contest.banks.importers.source import Cancelled, Source
from contest.banks.importing import Doubt, Read
from contest.domain.questions import Single
from contest.presentation.wording import Words
from tests.banks.importers.archives import zipped
from tests.banks.importers.tables import CAPITAL, HEADER, all_told, fill, imported, sheet, workbook

FEBRUARY = datetime.date(2024, 2, 1)
FILES = Path(__file__).parent / "files"
XLS = (FILES / "cau-hoi.xls").read_bytes()
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@pytest.mark.parametrize(
    ("number", "shape", "text"),
    [
        (2.0, "", "2"), (0.5, "", "0.5"), (0.1 + 0.2, "", "0.3"), (1e15, "", "1000000000000000"),
        (-3.0, "", "-3"), (0.5, "0%", "50%"), (0.125, "0.0%", "12,5%"), (1e6, "#,##0", "1.000.000"),
        (1234.5, "#,##0.00", "1.234,50"), (0.5, "# ?/?", "1/2"), (1.75, "# ?/?", "1 3/4"),
        (5.0, '0" tuổi"', "5 tuổi"), (1e5, "#,##0\\ [$₫-42A]", "100.000 ₫"), (2.0, "0.00", "2"),
        (float("inf"), "", "inf"), (12.0, "[Red]0", "12"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_they_were_shown(number: float, shape: str, text: str) -> None:
    assert number_cell(number, shape).text == text


@pytest.mark.parametrize(
    ("shape", "readings"),
    [
        ("dd/mm/yyyy", {"03/02/1930"}), ("m/d/yy", {"03/02/1930"}),
        ('"ngày" d/m/yyyy', {"03/02/1930"}),
        ("d-mmm", {"3/2", "2/3", "03/02/1930"}), (None, {"3/2", "2/3", "03/02/1930"}),
        ("mmm-yy", {"2/1930", "03/02/1930"}),
    ],
)  # fmt: skip
def test_a_date_is_one_only_when_its_year_was_shown(shape: str | None, readings: set[str]) -> None:
    cell = date_cell(datetime.date(1930, 2, 3), shape)
    assert {text for _, text in cell.others} | {cell.text} == readings


def test_what_was_typed_as_a_fraction_is_asked() -> None:
    def write(book: Workbook, page: Worksheet) -> None:
        short, whole = book.add_format({"num_format": 16}), book.add_format({"num_format": 14})
        fill(page, [HEADER, (1, "Một nửa?", None, "1/3"), (2, "Ngày thành lập Đảng?", None, "x")])
        page.write_datetime(1, 2, FEBRUARY, short)
        page.write_datetime(2, 2, datetime.date(1930, 2, 3), whole)
        fill(page, [(None,) * 6 + ("A",)] * 2, 1)

    read = imported(workbook(write))
    assert all_told(read) == [
        ("? date-cell day-month=Một nửa? | *1/2 / 1/3; month-day=Một nửa? | *2/1 / 1/3; "
         "date=Một nửa? | *01/02/2024 / 1/3"),
        "Ngày thành lập Đảng? | *03/02/1930 / x",
    ]  # fmt: skip
    settled = imported(workbook(write), **{"date-cell": "day-month"})
    assert all_told(settled)[0] == "Một nửa? | *1/2 / 1/3"
    second = settled.entries[1]
    assert isinstance(second, Read)
    assert [one.name for one in second.remarks] == ["sheets.shaped_cells"]


def test_two_doubts_about_one_question_are_asked_together() -> None:
    def write(book: Workbook, page: Worksheet) -> None:
        fill(page, [HEADER, (1, "Mấy phần?", 2, None, None, None, 2)])
        page.write_datetime(1, 3, FEBRUARY, book.add_format({"num_format": 16}))

    doubt = imported(workbook(write)).entries[0]
    assert isinstance(doubt, Doubt)
    names = [one.name for one in doubt.readings]
    assert names[:2] == ["day-month/position", "day-month/value"]
    assert len(names) == 6
    half = imported(workbook(write), **{"key-number": "value"}).entries[0]
    assert isinstance(half, Doubt)
    assert [one.name for one in half.readings] == ["day-month", "month-day", "date"]


def test_formulas_give_what_is_stored_and_errors_are_refused() -> None:
    def write(_: Workbook, page: Worksheet) -> None:
        fill(page, [HEADER, CAPITAL, CAPITAL, CAPITAL])
        page.write_formula(1, 3, '="Hà"&" Nội"', None, "Hà Nội")
        page.write_formula(2, 3, "=1/0", None, "#DIV/0!")
        page.write_formula(3, 3, "=NOW()", None, "")

    read = imported(workbook(write))
    assert all_told(read) == [
        "Thủ đô của Việt Nam? | Huế / *Hà Nội / Đà Nẵng / Cần Thơ",
        "! sheets.error_cell",
        "! sheets.unsolved_cell",
    ]
    assert "#DIV/0!" in read.refusals[0].why.said(Words("vi"))


def test_what_a_workbook_hides_is_asked() -> None:
    def write(book: Workbook, page: Worksheet) -> None:
        fill(page, [HEADER, CAPITAL, CAPITAL])
        page.set_row(2, None, None, {"hidden": True})
        hidden = book.add_worksheet("Nháp")
        fill(hidden, [HEADER, CAPITAL])
        hidden.hide()

    read = imported(workbook(write))
    assert [one.kind for one in read.doubts] == ["hidden-row", "hidden-sheet"]
    assert len(read.questions) == 1
    both = {"hidden-row": "take", "hidden-sheet": "leave-out"}
    settled = imported(workbook(write), **both)
    assert (len(settled.questions), settled.is_settled) == (2, True)


def test_a_table_may_begin_anywhere() -> None:
    def write(_: Workbook, page: Worksheet) -> None:
        fill(page, [(None,) * 3 + HEADER, (None,) * 3 + CAPITAL], 8)

    entry = imported(workbook(write)).entries[0]
    assert isinstance(entry, Read)
    assert entry.place.steps[-1].said(Words("vi")) == "hàng 10"


@pytest.mark.parametrize("name", ["cau-hoi.xls", "cau-hoi.ods"])
def test_workbooks_that_other_programs_wrote(name: str) -> None:
    read = imported((FILES / name).read_bytes())
    assert read.format == "sheet"
    assert read.seen == 5
    assert {one.kind for one in read.doubts} == {"hidden-row", "date-cell", "hidden-sheet"}
    texts = [
        c.text for one in read.questions if isinstance(one.body, Single) for c in one.body.choices
    ]
    shown = ["50%", "25%", "75%", "100%"] if name.endswith("xls") else ["1.000", "2.000"]
    assert set(shown) <= set(texts)
    assert "03/02/1930" in texts or "Đà Nẵng" in texts


def test_rich_text_is_joined() -> None:
    def write(book: Workbook, page: Worksheet) -> None:
        fill(page, [HEADER, CAPITAL])
        page.write_rich_string(1, 1, "Thủ ", book.add_format({"bold": True}), "đô", " ở đâu?")

    assert all_told(imported(workbook(write)))[0].startswith("Thủ đô ở đâu? |")


def test_signs_that_xml_forbids_are_written_out() -> None:
    cells = {"A1": "Câu hỏi", "B1": "A", "C1": "B", "D1": "Đáp án"}
    cells |= {"A2": "Một_x000D_\nhai_x0009_ba?", "B2": "x", "C2": "y", "D2": "A"}
    assert all_told(imported(raw_xlsx(page_of(cells)))) == ["Một\nhai ba? | *x / y"]


def raw_xlsx(page: str, name: str = "S", more: dict[str, bytes] | None = None) -> bytes:
    """The least workbook around a sheet that is written out."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
        f'<sheet name="{name}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": page,
    }
    return zipped({one: text.encode() for one, text in parts.items()} | (more or {}))


def page_of(cells: dict[str, str]) -> str:
    rows = "".join(
        f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>' for at, text in cells.items()
    )
    rows = re.sub(r'(?=<c r="[A-Z]+(\d+)")', r"</row><row>", rows).removeprefix("</row>") + "</row>"
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def rows_of(count: int) -> str:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, count))
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def ods(content: str) -> bytes:
    mime = b"application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": mime, "content.xml": content.encode()})


def ods_table(rows: str) -> str:
    spaces = "office table text"
    named = " ".join(
        f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in spaces.split()
    )
    page = f"<table:table table:name='S'>{rows}</table:table>"
    return f"<office:document {named}>{page}</office:document>"


REPEATED = (
    '<table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
    'table:number-columns-repeated="{columns}" office:value-type="string"><text:p>x</text:p>'
    "</table:table-cell></table:table-row>"
)
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: raw_xlsx(page_of({"A1": "x", "XFD1048576": "y"})), "sheets.too_far"),
        (lambda: raw_xlsx(page_of({"XFD1048576": "y"})), "sheets.no_header"),
        (lambda: raw_xlsx(rows_of(70_000)), "sheets.too_many_rows"),
        (lambda: raw_xlsx(LAUGHS + page_of({"A1": "&b;"})), "sheets.document_type"),
        (lambda: raw_xlsx("<worksheet><row></worksheet>"), "sheets.broken"),
        (lambda: raw_xlsx('<?xml version="1.0" encoding="TF-8"?><worksheet/>'), "sheets.broken"),
        (lambda: raw_xlsx(page_of({"A1": "x"})[:-40]), "sheets.broken"),
        (
            lambda: raw_xlsx(page_of({}), more={"xl/sharedStrings.xml": b" " * 60_000_000}),
            "imports.zip_ratio",
        ),
        (
            lambda: ods(ods_table(REPEATED.format(rows=1048576, columns=16384))),
            "sheets.too_many_rows",
        ),
        (lambda: ods(ods_table(REPEATED.format(rows=500, columns=16384))), "sheets.too_far"),
        (lambda: ods(LAUGHS + ods_table("")), "sheets.document_type"),
        (lambda: ods("no xml"), "sheets.broken"),
        (lambda: XLS[:600] + bytes(900) + XLS[1500:], "sheets.broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_workbooks_made_to_hurt_are_refused_at_once(make: Callable[[], bytes], why: str) -> None:
    raw = make()  # here: every worker collects all tests, and one of them runs this
    began = time.monotonic()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert all_told(imported(raw)) == [f"! {why}"]
    assert time.monotonic() - began < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024


def test_what_stands_in_a_workbook_stays_text() -> None:
    rows = [HEADER, (1, "<b>x</b> &amp; {=1+1}", "<script>", "=cmd|' /C calc'!A0", None, None, "A")]

    def write(_: Workbook, page: Worksheet) -> None:
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None:
                    page.write_string(number, column, str(value))

    expected = "<b>x</b> &amp; {=1+1} | *<script> / =cmd|' /C calc'!A0"
    assert all_told(imported(workbook(write))) == [expected]


def test_progress_is_told_and_an_import_can_be_stopped() -> None:
    seen: list[tuple[int, int]] = []

    def tick(done: int, of: int) -> None:
        seen.append((done, of))
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_source(Source("x", sheet([HEADER, *[CAPITAL] * 9]), tick=tick))
    assert seen == [(0, 9), (1, 9), (2, 9), (3, 9)]


def test_a_sheet_of_any_name_is_read() -> None:
    cells = {"A1": "Câu hỏi", "B1": "A", "C1": "B", "D1": "Đáp án"}
    cells |= {"A2": "Một?", "B2": "x", "C2": "y", "D2": "A"}
    for name in ("", " hai  blanks ", "&lt;&#10;&amp;&quot;", "Trang tính 1"):
        assert all_told(imported(raw_xlsx(page_of(cells), name))) == ["Một? | *x / y"]
