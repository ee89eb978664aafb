"""Tables of questions, whatever stands over their columns and between their rows."""

from __future__ import annotations

import time

import pytest
from xlsxwriter.workbook import Workbook, Worksheet

from contest.banks.importing import Read
from contest.domain.questions import Single, Situation
from contest.presentation.wording import Words
from tests.banks.importers.archives import zipped
from tests.banks.importers.tables import (
    CAPITAL,
    HEADER,
    Rows,
    all_told,
    brought,
    fill,
    imported,
    separated,
    sheet,
    workbook,
)

ASKED = "Thủ đô của Việt Nam? | Huế / *Hà Nội / Đà Nẵng / Cần Thơ"


@pytest.mark.parametrize(
    "header",
    [
        HEADER,
        ("TT", "Nội dung câu hỏi", *[f"Đáp án {sign}" for sign in "ABCD"], "Đáp án đúng"),
        ("#", "NỘI DUNG", *[f"Phương án {n}" for n in "1234"], "ĐÁP ÁN ĐÚNG (A/B/C/D)"),
        ("No", "question_text", "option_a", "option_b", "option_c", "option_d", "correctAnswer"),
        ("Câu", "Câu hỏi (bắt buộc)", "Lựa chọn A", "Lựa chọn B", "Lựa chọn C", "Lựa chọn D", "ĐA"),
        ("stt", "cau hoi", "dap an a", "dap an b", "dap an c", "dap an d", "dap an dung"),
        ("STT", "Câu hỏi", "Đáp án", "Đáp án", "Đáp án", "Đáp án", "Đáp án đúng"),
        ("TT", "Câu hỏi", "1", "2", "3", "4", "Đ.án"),
        ("STT", "Tình huống pháp luật", "A", "B", "C", "D", "Đáp án"),
        ("STT", "Câu ho\u0309i", "A", "B", "C", "D", "Đáp a\u0301n"),  # decomposed
    ],
)
def test_headers_are_known_by_their_words(header: tuple[str, ...]) -> None:
    for raw in (separated([header, CAPITAL]), sheet([header, CAPITAL])):
        assert all_told(imported(raw)) == [ASKED]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("first", ["", "\ufeff", "sep={}\r\n"])
def test_separated_values_come_in_every_dress(delimiter: str, first: str) -> None:
    row = (1, 'Từ "app", viết tắt;|\tcủa gì?\nChọn một ý', "Application", "Apple", None, None, "A")
    raw = first.format(delimiter).encode() + separated([HEADER, row], delimiter)
    read = imported(raw)
    assert all_told(read) == ['Từ "app", viết tắt;| của gì?\nChọn một ý | *Application / Apple']
    line = 3 if "sep" in first else 2
    assert read.entries[0].place.steps[-1].said(Words("vi")) == f"dòng {line}"


def test_quotes_that_begin_a_field_and_are_part_of_it() -> None:
    raw = 'Câu hỏi;A;B;Đáp án\n"App" là gì?;Ứng dụng;Quả táo;A\n"Web" là gì?;Mạng;Nhện;A\n'.encode()
    read = imported(raw)
    assert all_told(read) == ['"App" là gì? | *Ứng dụng / Quả táo', '"Web" là gì? | *Mạng / Nhện']
    assert [one.name for one in read.remarks] == ["sheets.quotes_as_text"]


def test_a_quote_left_open_is_refused_with_its_line() -> None:
    raw = 'Câu hỏi,A,B,Đáp án\nMột?,x,y,A\nHai?,"x,y\n'.encode()
    read = imported(raw)
    assert all_told(read) == ["! sheets.open_quote"]
    assert read.entries[0].place.steps[0].said(Words("vi")) == "dòng 3"


def test_a_line_separator_inside_a_cell_ends_no_record() -> None:
    raw = "Câu hỏi,A,B,Đáp án\nMột\u2028hai?,x\x85y,z,A\n".encode()
    assert all_told(imported(raw)) == ["Một\nhai? | *x\ny / z"]


def test_banners_sections_notes_and_pages_stand_between_questions() -> None:
    rows: Rows = [
        ("NGÂN HÀNG CÂU HỎI TÌM HIỂU PHÁP LUẬT",),
        ("Lưu ý: không sửa mẫu",),
        (),
        HEADER,
        ("Phần I. An ninh mạng",),
        CAPITAL,
        HEADER,  # at the top of the next page
        ("PHẦN II: GIAO THÔNG",),
        (2, "Đèn đỏ thì làm gì?", "Dừng", "Đi", None, None, "A"),
        (3,),
        (None, "Tổng số câu: 2"),
        ("Người lập biểu: Nguyễn Văn A",),
    ]
    read = imported(sheet(rows))
    assert all_told(read) == [ASKED, "Đèn đỏ thì làm gì? | *Dừng / Đi"]
    assert [one.topic for one in read.questions] == ["Phần I. An ninh mạng", "PHẦN II: GIAO THÔNG"]
    assert read.title == "NGÂN HÀNG CÂU HỎI TÌM HIỂU PHÁP LUẬT"
    aside = [one.said(Words("vi")) for one in read.remarks]
    assert [text for text in aside if "Tổng số câu" in text]
    assert [text for text in aside if "Nguyễn Văn A" in text]


def test_a_header_of_two_rows_with_merged_cells() -> None:
    def write(_: Workbook, page: Worksheet) -> None:
        page.merge_range(0, 0, 1, 0, "STT")
        page.merge_range(0, 1, 1, 1, "Câu hỏi")
        page.merge_range(0, 2, 0, 5, "Phương án trả lời")
        page.merge_range(0, 6, 1, 6, "Đáp án")
        for column, sign in enumerate("ABCD", 2):
            page.write(1, column, sign)
        fill(page, [CAPITAL], 2)

    assert all_told(imported(workbook(write))) == [ASKED]


def test_a_table_whose_options_are_numbers_is_no_header_of_two_rows() -> None:
    rows = [HEADER, (1, "1 + 1 = ?", 1, 2, 3, 4, "B"), (2, "2 + 2 = ?", 1, 2, 3, 4, "D")]
    assert all_told(imported(sheet(rows))) == [
        "1 + 1 = ? | 1 / *2 / 3 / 4",
        "2 + 2 = ? | 1 / 2 / 3 / *4",
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "A. Huế\nB. Hà Nội\nC. Đà Nẵng\nD. Cần Thơ",
        "A.Huế\nB.Hà Nội\nC.Đà Nẵng\nD.Cần Thơ",
        "a) Huế   b) Hà Nội   c) Đà Nẵng   d) Cần Thơ",
        "А. Huế\nВ. Hà Nội\nС. Đà Nẵng\nD. Cần Thơ",  # Cyrillic letters
        "Huế\nHà Nội\nĐà Nẵng\nCần Thơ",
        "1. Huế\n2. Hà Nội\n3. Đà Nẵng\n4. Cần Thơ",
        "Huế; Hà Nội; Đà Nẵng; Cần Thơ",
        "A. Huế; B. Hà Nội; C. Đà Nẵng; D. Cần Thơ",
    ],
)
def test_all_options_in_one_cell(cell: str) -> None:
    rows = [("STT", "Nội dung", "Phương án trả lời", "Đáp án"), (1, CAPITAL[1], cell, "B")]
    assert all_told(imported(sheet(rows))) == [ASKED]


def test_options_in_the_cell_of_the_question() -> None:
    text = "Câu 1: Thủ đô của Việt Nam?\nA. Huế\nB. Hà Nội\nC. Đà Nẵng\nD. Cần Thơ"
    assert all_told(imported(sheet([("Câu hỏi", "Đáp án"), (text, "B")]))) == [ASKED]


def test_an_option_a_row_under_a_merged_question() -> None:
    rows: Rows = [
        ("STT", "Câu hỏi", "Phương án", "Đúng"),
        (1, CAPITAL[1], "Huế", None),
        (None, None, "Hà Nội", "x"),
        (None, None, "Đà Nẵng", None),
        (None, None, "Cần Thơ", None),
        (2, "Số chẵn?", "Một", None),
        (None, None, "Hai", "x"),
        (None, None, "Bốn", "x"),
    ]
    assert all_told(imported(sheet(rows))) == [ASKED, "Số chẵn? | Một / *Hai / *Bốn"]


def test_what_stands_beside_a_question() -> None:
    rows: Rows = [
        ("Mã câu hỏi", *HEADER[1:], "Độ khó (Dễ = 1, TB = 2, Khó = 3)", "Điểm", "Thời gian (giây)",
         "Chủ đề", "Giải thích", "Ghi chú", "Căn cứ", "Khối", "Từ khóa", "Màu nền"),
        ("AN-01", *CAPITAL[1:], "TB", "7,5", "1 phút 30", "Địa lý", "Từ năm 1976", "Đọc chậm",
         "Hiến pháp 2013 | Điều 13 | 2014-01-01", 5, "thủ đô, địa lý", "xanh"),
        (None, *CAPITAL[1:], "Vận dụng cao", 10, 20, None, None, None, "Điều 13 Hiến pháp"),
    ]  # fmt: skip
    read = imported(sheet(rows))
    first, second = read.questions
    assert (first.id, first.difficulty, first.points, first.seconds) == ("AN-01", 2, 750, 90)
    assert (first.topic, first.explanation, first.note) == ("Địa lý", "Từ năm 1976", "Đọc chậm")
    assert first.tags == ("thủ đô", "địa lý", "Khối 5")
    source = first.sources[0]
    assert (source.document, source.locator) == ("Hiến pháp 2013", "Điều 13")
    assert source.valid_from == "2014-01-01"
    assert (second.id, second.difficulty, second.points) == ("cau-002", 4, 1000)
    assert second.sources[0].document == "Điều 13 Hiến pháp"
    assert [one.name for one in read.remarks] == ["sheets.columns_left"]
    assert "Màu nền" in read.remarks[0].said(Words("vi"))


def test_what_cannot_be_read_beside_a_question_is_told() -> None:
    rows: Rows = [(*HEADER, "Độ khó", "Thời gian", "Điểm", "Hình ảnh"),
                  (*CAPITAL, "siêu khó", "lâu", "nhiều", "https://example.org/a.png")]  # fmt: skip
    entry = imported(sheet(rows)).entries[0]
    assert isinstance(entry, Read)
    assert (
        sorted(one.name for one in entry.remarks)
        == ["sheets.media_left"] + ["sheets.unread_cell"] * 3
    )
    assert (entry.question.difficulty, entry.question.seconds) == (1, None)


def test_a_merged_topic_stands_beside_all_its_questions() -> None:
    def write(_: Workbook, page: Worksheet) -> None:
        fill(page, [("Chủ đề", *HEADER)])
        for row in (1, 2, 3):
            fill(page, [(None, *CAPITAL[:1], f"Câu {row}?", *CAPITAL[2:])], row)
        page.merge_range(1, 0, 2, 0, "Địa lý")

    topics = [one.topic for one in imported(workbook(write)).questions]
    assert topics == ["Địa lý", "Địa lý", ""]


def test_sheets_are_topics_and_a_guide_is_left_out() -> None:
    def write(book: Workbook, page: Worksheet) -> None:
        fill(page, [HEADER, CAPITAL])
        fill(book.add_worksheet("Giao thông"), [HEADER, CAPITAL])
        fill(book.add_worksheet("Sheet3"), [HEADER, CAPITAL])
        fill(book.add_worksheet("Hướng dẫn"), [("Điền đủ các cột",)])

    read = imported(workbook(write))
    assert [one.topic for one in read.questions] == ["Câu hỏi", "Giao thông", ""]
    assert [one.said(Words("vi")) for one in read.remarks] == [
        "trang tính “Hướng dẫn” không có bảng câu hỏi nên bỏ qua."
    ]


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([HEADER, (1, None, "Huế", "Hà Nội", "Vinh", None, "B")], "imports.no_text"),
        ([HEADER, (1, "Thủ đô?", "Hà Nội", None, None, None, "A")], "imports.too_few_choices"),
        ([HEADER, (1, "Thủ đô?", "Huế", None, "Hà Nội", None, "A")], "imports.empty_choice"),
        ([HEADER, (*CAPITAL[:6], None)], "imports.no_key"),
        ([HEADER, (*CAPITAL[:6], "E")], "sheets.key_unread"),
        ([HEADER, (*CAPITAL[:6], "Vinh")], "sheets.key_unread"),
        ([HEADER[1:3] + HEADER[6:], ("Thủ đô?", "Hà Nội", "A")], "imports.too_few_choices"),
        ([("Câu hỏi", "Phương án", "Đáp án"), ("Đô?", "Hà Nội", "A")], "imports.too_few_choices"),
        ([(*HEADER, "Loại"), (*CAPITAL[:6], "A, B", "Một đáp án")], "imports.several_keys"),
        ([(*HEADER, "Loại"), (*CAPITAL, "Khảo sát")], "sheets.unsupported_kind"),
    ],
)  # fmt: skip
def test_what_is_no_question_is_refused_with_its_place(rows: Rows, why: str) -> None:
    read = imported(sheet(rows))
    assert all_told(read) == [f"! {why}"]
    assert read.entries[0].place.steps[-1].said(Words("vi")) == "hàng 2"


def test_answers_without_options() -> None:
    rows: Rows = [
        ("Câu hỏi", "Đáp án"),
        ("Thủ đô của Việt Nam?", "Hà Nội"),
        ("Nước sôi ở 100 độ C.", "Đúng"),
        ("Xử lý thế nào khi bị lừa đảo qua mạng?", "Bình tĩnh. " * 30),
    ]
    read = imported(sheet(rows))
    kinds = [one.kind for one in read.questions]
    assert kinds == ["short", "truefalse", "situation"]
    assert isinstance(read.questions[2].body, Situation)


@pytest.mark.parametrize(
    ("mapping", "rows"),
    [
        ({"question": "Hỏi gì", "key": "Chốt", "A": "p1", "B": "p2", "C": "p3", "D": "p4"},
         [("Hỏi gì", "p1", "p2", "p3", "p4", "Chốt"), CAPITAL[1:]]),
        ({"question": "A", "A": "B", "b": "C", "C": "D", "D": "E", "key": "F"}, [CAPITAL[1:]]),
        ({"question": "1", "A": "2", "B": "3", "C": "4", "D": "5", "key": "6"}, [CAPITAL[1:]]),
        ({"question": "Nội dung thi"},
         [("STT", "Nội dung thi", "A", "B", "C", "D", "Đáp án"), CAPITAL]),
    ],
)  # fmt: skip
def test_columns_that_somebody_named(mapping: dict[str, str], rows: Rows) -> None:
    assert all_told(brought(sheet(rows), mapping)) == [ASKED]


def test_a_map_that_names_no_column_or_no_field() -> None:
    raw = sheet([("Hỏi gì", "p1"), ("x", "y")])
    assert all_told(brought(raw, {"question": "Câu nào"})) == ["! sheets.map_not_found"]
    assert all_told(brought(raw, {"cau-hoi": "p1"})) == ["! sheets.unknown_field"]
    twice = {"question": "Hỏi gì", "A": "Hỏi gì", "key": "p1"}
    assert all_told(brought(raw, twice)) == ["! sheets.map_incomplete"]


@pytest.mark.parametrize(
    "rows",
    [
        [("16", "16", "8"), ("Thủ đô?", "Huế", "Hà Nội (đúng)"), ("Số chẵn?", "1", "2 (đúng)")],
        [(1, "Thủ đô?", "Huế", "Hà Nội", "B"), (2, "Số chẵn?", 1, 2, "B")],
        [("Thủ đô?", "Huế", "Hà Nội", "b"), ("Số chẵn?", 1, 2, "B.")],
        [("B", "Thủ đô?", "Huế", "Hà Nội"), ("B", "Số chẵn?", 1, 2)],
        [("Thủ đô?", "A. Huế\nB. Hà Nội", "B"), ("Số chẵn?", "A. 1\nB. 2", "B")],
        [("Thủ đô?\nA. Huế\nB. Hà Nội", "B"), ("Số chẵn?\nA. 1 B. 2", "B")],
        [("c1", "c2", "c3", "c4"), ("Thủ đô?", "Huế", "Hà Nội", "B"), ("Số chẵn?", 1, 2, "B")],
    ],
)
def test_columns_told_by_what_stands_in_them(rows: Rows) -> None:
    read = imported(sheet(rows))
    assert all_told(read) == ["Thủ đô? | Huế / *Hà Nội", "Số chẵn? | 1 / *2"]
    assert any(one.name.startswith("sheets.by_content") for one in read.remarks)


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([("x", "y"), ("z", "w")], "sheets.no_header"),
        ([("một", "hai", "ba", "bốn"), ("năm", "sáu", "bảy", "tám")], "sheets.no_header"),
        # Letters beside texts that are as long as each other: which is the question?
        ([("Huế", "Vinh", "Hà Nội", "B"), ("Hoa", "Quả", "Lá", "C")], "sheets.no_header"),
        ([("STT", "Họ và tên", "Ngày sinh", "Lớp"), (1, "Nguyễn Văn A", "1/1/2000", "5A")],
         "sheets.people"),
        ([("STT", "Tên", "Tài khoản", "Mật khẩu"), (1, "Nguyễn Văn A", "a", "b")],
         "sheets.people"),
    ],
)  # fmt: skip
def test_what_is_no_table_of_questions_is_refused(rows: Rows, why: str) -> None:
    read = imported(sheet(rows))
    assert all_told(read) == [f"! {why}"]
    if why == "sheets.no_header":
        assert "--map question=" in read.refusals[0].why.said(Words("vi"))


def test_wrong_options_in_columns_of_their_own_do_not_give_the_right_one_away() -> None:
    header = ("Question", "Correct Answer", "Wrong answer 1", "Wrong answer 2", "Wrong answer 3")
    rows = [header, *((f"Câu {n}?", "đúng", "sai 1", "sai 2", "sai 3") for n in range(40))]
    questions = imported(separated(rows)).questions
    bodies = [one.body for one in questions if isinstance(one.body, Single)]
    right = [next(c.text for c in body.choices if c.id == body.answer) for body in bodies]
    assert right == ["đúng"] * 40
    assert len({body.answer for body in bodies}) == 4


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Câu 5: Số nào?", "Số nào?"),
        ("Câu hỏi 12. Số nào?", "Số nào?"),
        ("Question 3) Số nào?", "Số nào?"),
        ("Theo câu 3: số nào?", "Theo câu 3: số nào?"),
        ("Câu 5 có số nào?", "Câu 5 có số nào?"),
        ("Câu tục ngữ nào?", "Câu tục ngữ nào?"),
    ],
)
def test_only_the_number_before_a_question_is_left_out(text: str, kept: str) -> None:
    read = imported(sheet([HEADER, (1, text, "x", "y", None, None, "A")]))
    assert [one.text for one in read.questions] == [kept]


def test_pages_that_keep_a_reader_busy_do_not() -> None:
    began = time.monotonic()
    for piece in ("<!--", "<a b=", "<![CDATA[", "<table>", "&#x", "<td x='", "</"):
        assert all_told(imported(("<table>" + piece * 50_000).encode()))[0].startswith("! ")
    assert time.monotonic() - began < 20


def test_the_first_option_is_right_where_its_header_says_so() -> None:
    header = ("Câu hỏi", "Phương án 1 (đúng)", "Phương án 2", "Phương án 3")
    rows = [header, *((f"Câu {n}?", "đúng", "sai 1", "sai 2") for n in range(30))]
    bodies = [one.body for one in imported(sheet(rows)).questions if isinstance(one.body, Single)]
    right = [next(c.text for c in body.choices if c.id == body.answer) for body in bodies]
    assert right == ["đúng"] * 30
    assert len({body.answer for body in bodies}) == 3


@pytest.mark.parametrize(
    "look", [{"bold": True}, {"font_color": "red"}, {"bg_color": "yellow"}, {"underline": 1}]
)
def test_the_option_whose_cell_stands_out_is_right_where_no_cell_says_so(
    look: dict[str, object],
) -> None:
    def write(book: Workbook, page: Worksheet) -> None:
        fill(page, [HEADER[:6], CAPITAL[:6], (2, "Số chẵn?", 1, 3, 5, 7)])
        page.write(1, 3, "Hà Nội", book.add_format(look))
        page.write(2, 1, "Số chẵn?", book.add_format({"bold": True}))

    read = imported(workbook(write))
    assert all_told(read) == [ASKED, "! imports.no_key"]
    entry = read.entries[0]
    assert isinstance(entry, Read)
    assert [one.name for one in entry.remarks] == ["sheets.key_by_look"]


def test_a_cell_of_the_key_comes_before_the_looks_of_options() -> None:
    def write(book: Workbook, page: Worksheet) -> None:
        fill(page, [HEADER, CAPITAL])
        page.write(1, 5, "Cần Thơ", book.add_format({"bold": True}))

    assert all_told(imported(workbook(write))) == [ASKED]


def test_a_document_pasted_into_cells_is_read_line_by_line() -> None:
    lines = ["Câu 1: Thủ đô của Việt Nam?", "A. Huế", "B. Hà Nội", "C. Đà Nẵng", "D. Cần Thơ"]
    rows = [
        (line,) for line in [*lines, "Đáp án: B", "Câu 2: Số chẵn?", "A. 1", "B. 2", "Đáp án: B"]
    ]
    read = imported(sheet(rows))
    assert all_told(read) == [ASKED, "Số chẵn? | 1 / *2"]
    assert read.entries[1].place.steps[-1].said(Words("vi")) == "hàng 7"
    assert "sheets.read_as_lines" in [one.name for one in read.remarks]


def test_letters_and_signs_that_belong_to_the_options_stay() -> None:
    rows: Rows = [
        HEADER,
        (1, "Ai viết Tư bản?", "Ph. Ăng-ghen", "V. Lê-nin", "C. Mác", None, "C"),
        (2, "Hàm nào?", "f(x)", "g(x)", "2x", None, "A"),
        (3, "Con trỏ nào?", "p", "&p", "*p", None, "C"),
        (4, "Thủ đô?", "A. Huế", "B. Hà Nội", None, None, "B"),
    ]
    assert all_told(imported(sheet(rows))) == [
        "Ai viết Tư bản? | Ph. Ăng-ghen / V. Lê-nin / *C. Mác",
        "Hàm nào? | *f(x) / g(x) / 2x",
        "Con trỏ nào? | p / &p / **p",
        "Thủ đô? | Huế / *Hà Nội",
    ]


PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">
<style>td {color: red}</style><script>var x = "<table>";</script></head><body>
<table><tr><th rowspan=2>STT</th><th rowspan="2">C&acirc;u hỏi</th>
<th colspan="2">Phương án</th><th rowspan=2>Đáp án</th></tr><tr><th>A</th><th>B</th></tr>
<tr><td>1<td>Thủ đô<br>của   Việt
 Nam?<td><b>Huế</b><td>H&#224; Nội<table><tr><td>!</td></tr></table></td><td>B</tr></table>"""


def test_a_web_page_that_is_called_a_workbook() -> None:
    read = imported(PAGE.encode())
    assert all_told(read) == ["Thủ đô\ncủa Việt Nam? | Huế / *Hà Nội!"]
    assert read.entries[0].place.steps[-1].said(Words("vi")) == "hàng 3"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
         "imports.cannot_read_xls"),
        (zipped({"xl/workbook.bin": b"x"}), "imports.cannot_read_xlsb"),
        (zipped({"Index/Document.iwa": b"x"}), "imports.cannot_read_numbers"),
        (b"<table>" + b"<tr><td>x</td></tr>" * 70_000, "sheets.too_many_rows"),
        (b"<table><tr><td>x</td></tr>" + b" " * 10_000_001, "sheets.page_too_long"),
        (b"<html><body><table><tr><td>x</td><td>y</td></tr></table>", "sheets.no_header"),
    ],
)  # fmt: skip
def test_tables_of_other_kinds_are_refused_with_what_to_do(raw: bytes, why: str) -> None:
    assert all_told(imported(raw)) == [f"! {why}"]


@pytest.mark.parametrize("gap", [0, 1])
def test_signatures_below_the_table_are_no_part_of_its_last_option(gap: int) -> None:
    rows: Rows = [HEADER, CAPITAL, *[()] * gap, ("", "", "", "", "", "NGƯỜI LẬP BIỂU")]
    rows.append(("", "", "", "", "", "Nguyễn Văn A"))
    read = imported(sheet(rows))
    assert all_told(read) == [ASKED]
    assert [one.name for one in read.remarks].count("sheets.row_aside") == 2


def test_options_may_stand_in_the_rows_below_their_question() -> None:
    header = ("STT", "Nội dung", "Đáp án")
    options = ("A. Huế", "B. Hà Nội", "C. Đà Nẵng", "D. Cần Thơ")
    rows: Rows = [header]
    for number in (1, 2):
        rows.append((str(number), "Thủ đô của Việt Nam?", "B"))
        rows += [("", option, "") for option in options]
    for raw in (separated(rows), sheet(rows)):
        assert all_told(imported(raw)) == [ASKED] * 2
