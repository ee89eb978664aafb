"""Word tables of questions: over many pages, with cells merged, rows cut and rows shifted."""

from __future__ import annotations

import pytest
from docx import Document

from tests.banks.importers.reading import brought, read_of, told
from tests.banks.importers.word_files import (
    MARKERS,
    add_list,
    add_row,
    again,
    fill,
    listed,
    runs,
    saved,
    without_rows,
)

OPTIONS = ("Hà Nội là thủ đô", "Huế là cố đô", "Vinh ở Nghệ An", "Đà Lạt ở Lâm Đồng")
PACKED = "\n".join(f"{letter}. {text}" for letter, text in zip("ABCD", OPTIONS, strict=True))
HEADER = ("STT", "Nội dung", "Phương án trả lời", "Đáp án")


def stem(number: int) -> str:
    return f"Thủ đô thứ {number} của nước ta là thành phố nào sau đây?"


def expected(number: int, key: str) -> tuple[str, ...]:
    return (stem(number), *OPTIONS, f"={key}")


@pytest.mark.parametrize(
    "header",
    [
        HEADER,
        ("TT", "Câu hỏi", "Các phương án", "Đáp án đúng"),
        ("Số TT", "NỘI DUNG CÂU HỎI", "ĐÁP ÁN", "ĐÁP ÁN ĐÚNG"),
        ("STT", "Câu hỏi", "Phương án lựa chọn", "Đ/A"),
        None,
    ],
)
def test_one_table_a_page_with_the_header_only_in_the_first(header: tuple[str, ...] | None) -> None:
    document = Document()
    number = 0
    for page in range(58):
        table = without_rows(document.add_table(1, 4))
        if page == 0 and header is not None:
            add_row(table, header)
        for _ in range(3):
            number += 1
            add_row(table, (str(number), stem(number), PACKED, "ABCD"[number % 4]))
        document.add_paragraph("")
    assert read_of(brought(saved(document))) == [
        expected(one, "ABCD"[one % 4]) for one in range(1, number + 1)
    ]


def test_rows_cut_by_the_end_of_a_page_are_one_question() -> None:
    document = Document()
    first = without_rows(document.add_table(1, 4))
    add_row(first, HEADER)
    add_row(first, ("1", "Thủ đô thứ 1 của nước ta", PACKED.rpartition("\nC.")[0], ""))
    document.add_paragraph("Trang 1")
    second = without_rows(document.add_table(1, 4))
    rest = "là thành phố nào sau đây?"
    add_row(second, ("", rest, f"C. {OPTIONS[2]}\nD. {OPTIONS[3]}", "B"))
    add_row(second, ("2", stem(2), f"A. {OPTIONS[0]}\nB. {OPTIONS[1]}\nC. Vinh", "C"))
    document.add_page_break()
    third = without_rows(document.add_table(1, 4))
    add_row(third, ("", "", f"ở Nghệ An\nD. {OPTIONS[3]}", ""))
    add_row(third, ("3", stem(3), PACKED, "D"))
    assert read_of(brought(saved(document))) == [expected(n, "BCD"[n - 1]) for n in (1, 2, 3)]


def test_a_row_without_its_number_is_still_a_question() -> None:
    document = Document()
    table = without_rows(document.add_table(1, 4))
    add_row(table, HEADER)
    for number in (1, 2, 3):
        add_row(table, (str(number) if number != 2 else "", stem(number), PACKED, "A"))
    assert read_of(brought(saved(document))) == [expected(number, "A") for number in (1, 2, 3)]


@pytest.mark.parametrize("shift", ["right", "left"])
def test_rows_shifted_by_a_column_are_put_right_and_said(shift: str) -> None:
    document = Document()
    header = (*HEADER, "Ghi chú") if shift == "right" else ("Chủ đề", *HEADER)
    table = without_rows(document.add_table(1, 5))
    add_row(table, header)
    for number in range(1, 6):
        row = (str(number), stem(number), PACKED, "A")
        usual = (*row, "") if shift == "right" else ("", *row)
        moved = ("", *row) if shift == "right" else (*row, "")
        add_row(table, moved if number == 3 else usual)
    imported = brought(saved(document))
    assert read_of(imported) == [expected(number, "A") for number in range(1, 6)]
    names = [[remark.name for remark in entry.remarks] for entry in imported.entries]
    assert names == [[], [], ["imports.row_shifted"], [], []]


def test_merged_cells_count_once() -> None:
    document = Document()
    table = document.add_table(9, 4)
    for cell, text in zip(table.rows[0].cells, HEADER, strict=True):
        fill(cell, text)
    for number in (1, 2):
        first = 1 + 4 * (number - 1)
        for column, text in ((0, str(number)), (1, stem(number)), (3, "BD"[number - 1])):
            merged = table.cell(first, column).merge(table.cell(first + 3, column))
            fill(merged, text)
        for place in range(4):
            fill(table.cell(first + place, 2), f"{'ABCD'[place]}. {OPTIONS[place]}")
    assert read_of(brought(saved(document))) == [expected(1, "B"), expected(2, "D")]


def test_sections_across_the_table_are_topics() -> None:
    document = Document()
    table = document.add_table(5, 4)
    rows = [
        HEADER,
        ("I. LUẬT TRẺ EM",),
        ("1", stem(1), PACKED, "A"),
        ("II. LUẬT GIAO THÔNG",),
        ("2", stem(2), PACKED, "B"),
    ]
    for place, texts in enumerate(rows):
        if len(texts) == 1:
            fill(table.cell(place, 0).merge(table.cell(place, 3)), texts[0])
        else:
            for column, text in enumerate(texts):
                fill(table.cell(place, column), text)
    imported = brought(saved(document))
    assert read_of(imported) == [expected(1, "A"), expected(2, "B")]
    assert [one.topic for one in imported.questions] == ["LUẬT TRẺ EM", "LUẬT GIAO THÔNG"]


def test_labels_in_cells_may_be_lists_and_the_key_a_mark() -> None:
    document = Document()
    table = without_rows(document.add_table(1, 3))
    add_row(table, ("STT", "Nội dung câu hỏi", "Phương án trả lời"))
    letters, numbers = add_list(document), add_list(document, "decimal", "%1.")
    for number in (1, 2, 3):
        cells = table.add_row().cells
        listed(cells[0].paragraphs[0], numbers)
        fill(cells[1], stem(number))
        own = again(document, letters)
        for place, text in enumerate(OPTIONS):
            paragraph = cells[2].paragraphs[0] if place == 0 else cells[2].add_paragraph()
            mark = MARKERS["bold"] if place == number else None
            listed(runs(paragraph, text, mark), own)
    assert read_of(brought(saved(document))) == [expected(n, "ABCD"[n]) for n in (1, 2, 3)]


def test_options_may_have_a_column_each() -> None:
    document = Document()
    table = document.add_table(4, 8)
    table.cell(0, 2).merge(table.cell(0, 5))
    for column, text in ((0, "TT"), (1, "Câu hỏi"), (2, "Phương án"), (6, "Đáp án"), (7, "Căn cứ")):
        fill(table.cell(0, column), text)
    for column, text in enumerate("ABCD", 2):
        fill(table.cell(1, column), text)
    for number in (1, 2):
        row = (str(number), stem(number), *OPTIONS, "C", "Điều 5 Luật Thủ đô")
        for column, text in enumerate(row):
            fill(table.cell(number + 1, column), text)
    imported = brought(saved(document))
    assert read_of(imported) == [expected(1, "C"), expected(2, "C")]
    assert imported.questions[0].sources[0].document == "Điều 5 Luật Thủ đô"


def test_stem_and_options_may_share_a_cell() -> None:
    document = Document()
    table = without_rows(document.add_table(1, 6))
    add_row(table, ("ID", "Image_Question", "Question", "Choice", "Image_Answer", "Explanation"))
    for number in range(1, 5):
        cell = f"Câu {number}:\n{stem(number)}\n{PACKED}"
        add_row(table, (f"His_1_{number}", " ", cell, "C", " ", "Vì thế.\nChọn C."))
    glued = f"Câu 5: {stem(5)} {PACKED}"
    add_row(table, ("His_1_5", " ", glued, "C", " ", "Vì thế."))
    imported = brought(saved(document))
    assert read_of(imported) == [expected(number, "C") for number in range(1, 6)]
    assert imported.questions[0].id == "His_1_1"
    assert imported.questions[0].explanation == "Vì thế.\nChọn C."


def test_what_is_missing_or_strange_in_a_row_is_never_silent() -> None:
    document = Document()
    table = without_rows(document.add_table(1, 4))
    add_row(table, HEADER)
    rows = [
        (stem(1), PACKED, ""),
        (stem(2), PACKED, "r"),
        (stem(3), PACKED, "E"),
        (stem(4), f"A. {OPTIONS[0]}", "A"),
        (stem(5), f"{PACKED}\n{PACKED}", "A"),
        (stem(6), PACKED.replace("B.", "C."), "C"),
        (stem(7), PACKED, "A"),
    ]
    for number, row in enumerate(rows, 1):
        add_row(table, (str(number), *row))
    imported = brought(saved(document))
    assert imported.seen == 7
    assert [told(one)[0] for one in imported.questions] == [stem(7)]


@pytest.mark.parametrize("shape", ["pairs", "rows", "columns"])
def test_a_table_of_answers(shape: str) -> None:
    document = Document()
    for number in range(1, 7):
        document.add_paragraph(f"Câu {number}: {stem(number)}")
        for line in PACKED.split("\n"):
            document.add_paragraph(line)
    document.add_paragraph("BẢNG ĐÁP ÁN")
    keys = [(str(number), "ABCD"[number % 4]) for number in range(1, 7)]
    if shape == "pairs":
        table = without_rows(document.add_table(1, 3))
        add_row(table, [".".join(pair) for pair in keys[:3]])
        add_row(table, [".".join(pair) for pair in keys[3:]])
    elif shape == "rows":
        table = without_rows(document.add_table(1, 7))
        add_row(table, ("Câu", *(number for number, _ in keys)))
        add_row(table, ("Đáp án", *(letter for _, letter in keys)))
    else:
        table = without_rows(document.add_table(1, 4))
        add_row(table, ("Câu", "Đáp án", "Câu", "Đáp án"))
        for left, right in zip(keys[:3], keys[3:], strict=True):
            add_row(table, (*left, *right))
    assert read_of(brought(saved(document))) == [
        expected(number, "ABCD"[number % 4]) for number in range(1, 7)
    ]


def test_a_table_of_answers_serves_a_table_of_questions() -> None:
    document = Document()
    table = without_rows(document.add_table(1, 3))
    add_row(table, HEADER[:3])
    for number in (1, 2):
        add_row(table, (str(number), stem(number), PACKED))
    document.add_paragraph("ĐÁP ÁN")
    document.add_paragraph("1.C 2.D")
    assert read_of(brought(saved(document))) == [expected(1, "C"), expected(2, "D")]


def test_other_tables_are_read_as_lines() -> None:
    document = Document()
    for number in (1, 2):
        document.add_paragraph(f"Câu {number}: {stem(number)}")
        table = document.add_table(2, 2)
        for place, text in enumerate(OPTIONS):
            fill(table.cell(place // 2, place % 2), f"{'ABCD'[place]}. {text}")
        document.add_paragraph("Đáp án: D")
    boxes = document.add_table(6, 2)
    rows = [("Câu 3", stem(3)), *zip("ABCD", OPTIONS, strict=True), ("Đáp án", "A")]
    for place, texts in enumerate(rows):
        for column, text in enumerate(texts):
            fill(boxes.cell(place, column), text)
    assert read_of(brought(saved(document))) == [
        expected(1, "D"),
        expected(2, "D"),
        expected(3, "A"),
    ]


@pytest.mark.parametrize("tick", ["x", "✓", "Đ", "letter"])
def test_options_may_stand_one_a_row(tick: str) -> None:
    document = Document()
    table = without_rows(document.add_table(1, 4))
    add_row(table, HEADER)
    for number in (1, 2, 3):
        for place, text in enumerate(OPTIONS):
            head = (str(number), stem(number)) if place == 0 else ("", "")
            key = tick if place == number else ""
            if tick == "letter":
                key = "ABCD"[number] if place == 0 else ""
            add_row(table, (*head, text, key))
    assert read_of(brought(saved(document))) == [expected(n, "ABCD"[n]) for n in (1, 2, 3)]


def test_options_in_a_cell_may_be_parted_by_semicolons() -> None:
    document = Document()
    table = without_rows(document.add_table(1, 4))
    add_row(table, HEADER)
    add_row(table, ("1", stem(1), "; ".join(OPTIONS), "B"))
    add_row(table, ("2", stem(2), PACKED.replace("\n", "; "), "C"))
    assert read_of(brought(saved(document))) == [expected(1, "B"), expected(2, "C")]


def test_a_table_of_short_answers() -> None:
    document = Document()
    table = without_rows(document.add_table(1, 3))
    add_row(table, ("STT", "Câu hỏi", "Đáp án"))
    add_row(table, ("1", stem(1), "Hà Nội"))
    add_row(table, ("2", "Trẻ em dưới 16 tuổi.", "Đúng"))
    assert read_of(brought(saved(document))) == [
        (stem(1), "=Hà Nội"),
        ("Trẻ em dưới 16 tuổi.", "=True"),
    ]


@pytest.mark.parametrize(
    "header", [("Câu hỏi số", "Đáp án đúng"), ("STT", "Đ/A"), ("Câu", "Đáp án")]
)
def test_a_table_of_answers_may_name_its_columns(header: tuple[str, str]) -> None:
    document = Document()
    for number in range(1, 4):
        document.add_paragraph(f"Câu {number}: {stem(number)}")
        for line in PACKED.split("\n"):
            document.add_paragraph(line)
    document.add_paragraph("Đáp án")
    table = without_rows(document.add_table(1, 2))
    add_row(table, header)
    for number in range(1, 4):
        add_row(table, (f"Câu {number}", "abc"[number - 1]))
    assert read_of(brought(saved(document))) == [
        expected(number, "ABC"[number - 1]) for number in range(1, 4)
    ]
