"""Sheets that quiz sites give to fill in, written by hand as each site says it should be."""

from __future__ import annotations

import pytest
from xlsxwriter.workbook import Workbook, Worksheet

from contest.banks.importing import Doubt
from contest.domain.questions import Multiple, Short, Single
from tests.banks.importers.tables import all_told, fill, imported, separated, sheet, workbook

LIMIT = "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs"
KAHOOT = (
    None,
    "Question - max 120 characters",
    *[f"Answer {number} - max 75 characters" for number in (1, 2, 3, 4)],
    LIMIT,
    "Correct answer(s) - choose at least one",
)
EXAMPLE = (
    1,
    "Which spreadsheet tools can read this sheet and export to xlsx format?",
    *("Excel", "Google Docs", "Numbers", "LibreOffice"),
    60,
    "1,2,3,4",
)
QUIZIZZ = (
    "Question Text", "Question Type", "Option 1", "Option 2", "Option 3", "Option 4", "Option 5",
    "Correct Answer", "Time in seconds", "Image Link", "Answer explanation",
)  # fmt: skip
HELP = (
    "Text of the question\n\n(required)\n\n\n",
    "Question Type\n\n(default is Multiple Choice)\n\n",
    "Text for option 1\n\n(required in all cases except open-ended & draw questions)",
    *["Text for option\n\n(optional)\n\n\n"] * 4,
    "The correct option choice (between 1-5).\n\nLeave blank for \"Open-Ended\", \"Poll\"",
    "Time in seconds\n\n(optional, default value is 30 seconds)\n",
    "Link of the image\n\n(optional)\n\n\n",
    "Explanation for the answer\n(optional)\n\n\n",
)  # fmt: skip
BLOOKET = (
    "Question #", "Question Text", "Answer 1", "Answer 2", "Answer 3\n(Optional)",
    "Answer 4\n(Optional)", "Time Limit (sec)\n(Max: 300 seconds)",
    "Correct Answer(s)\n(Only include Answer #)",
)  # fmt: skip
GIMKIT = ("Question", "Correct Answer", "Incorrect Answer 1", "Incorrect Answer 2 (Optional)",
          "Incorrect Answer 3 (Optional)")  # fmt: skip
ASKED = "Thủ đô? | Huế / *Hà Nội"


def kahoot(*rows: tuple[object, ...]) -> bytes:
    def write(_: Workbook, page: Worksheet) -> None:
        fill(page, [(None, "Quiz template"), (None, "Add questions, at least two answers")], 1)
        fill(page, [KAHOOT], 7)
        fill(page, rows, 8)
        fill(page, [(number,) for number in range(len(rows) + 1, 101)], 8 + len(rows))

    return workbook(write)


def test_kahoot_template() -> None:
    read = imported(
        kahoot(
            (1, "Thủ đô?", "Huế", "Hà Nội", None, None, 20, 2),
            (2, "Số chẵn?", 1, 2, 3, 4, 30, "2,4"),
            (3, "Số lẻ?", 1, 2, 3, 4, 30, 1.3),  # "1,3" in a Vietnamese Excel
            (4, "Mấy?", 4, 3, 2, 1, 30, "1"),  # by number, though an option reads 1
        )
    )
    assert read.format == "kahoot"
    assert all_told(read) == [
        ASKED,
        "Số chẵn? | 1 / *2 / 3 / *4",
        "Số lẻ? | *1 / 2 / *3 / 4",
        "Mấy? | *4 / 3 / 2 / 1",
    ]
    assert [one.seconds for one in read.questions] == [20, 30, 30, 30]
    assert read.remarks == ()


def test_the_example_of_kahoot_is_offered_and_not_taken() -> None:
    read = imported(kahoot(EXAMPLE, (2, "Thủ đô?", "Huế", "Hà Nội", None, None, 20, 2)))
    assert isinstance(read.entries[0], Doubt)
    assert [one.name for one in read.entries[0].readings] == ["leave-out", "take"]
    taken = imported(kahoot(EXAMPLE), **{"example-row": "take"}).questions
    assert isinstance(taken[0].body, Multiple)
    assert imported(kahoot(EXAMPLE), **{"example-row": "leave-out"}).seen == 0


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_kahoot_as_separated_values(delimiter: str) -> None:
    rows = [
        ("", "Question", "Answer1", "Answer2", "Answer3", "Answer4", "Time", "Correct"),
        (1, "Thủ đô?", "Huế", "Hà Nội", "", "", 20, 2),
        (2, "Không có đáp án?", "Huế", "Hà Nội", "", "", 20, ""),
        (3, "Đáp án xa?", "Huế", "Hà Nội", "", "", 20, 4),
    ]
    read = imported(separated(rows, delimiter))
    assert read.format == "kahoot"
    assert all_told(read) == [ASKED, "! imports.no_key", "! sheets.key_unread"]


def quizizz(*rows: tuple[object, ...]) -> list[tuple[object, ...]]:
    return [QUIZIZZ, HELP, *rows]


QUIZIZZ_ROWS = quizizz(
    ("Thủ đô?", "Multiple Choice", "Huế", "Hà Nội", None, None, None, 2, 45, None, "Từ 1976"),
    ("Số chẵn?", "Checkbox", 1, 2, 3, 4, None, "2,4", None, None, None),
    ("Sông ở Hà Nội?", "Fill-in-the-Blank", "sông Hồng", "Hồng", None, None, None, None),
    ("Kể về Hà Nội.", "Open-Ended", None, None, None, None, None, None, 120),
    ("Thích màu nào?", "Poll", "Đỏ", "Xanh", None, None, None, None),
    ("Vẽ bản đồ.", "Draw", None, None, None, None, None, None),
    ("Mặc định?", None, "Có", "Không", None, None, None, 1),
)


@pytest.mark.parametrize("write", [sheet, separated])
def test_quizizz_template(write: object) -> None:
    read = imported(write(QUIZIZZ_ROWS))  # type: ignore[operator]
    assert read.format == "quizizz"
    told = all_told(read)
    assert told[:2] == [ASKED, "Số chẵn? | 1 / *2 / 3 / *4"]
    assert told[3:] == [
        "! sheets.no_model_answer",
        "! sheets.unsupported_kind",
        "! sheets.unsupported_kind",
        "Mặc định? | *Có / Không",
    ]
    first, _, filled, _ = read.questions
    assert (first.seconds, first.explanation) == (45, "Từ 1976")
    assert filled.body == Short(("sông Hồng", "Hồng"))
    assert [one.name for one in read.remarks] == ["sheets.help_row"]


def test_quizizz_without_its_row_of_help() -> None:
    row = ("Thủ đô?", "Multiple Choice", "Huế", "Hà Nội", "", "", "", "2", "30", "", "")
    read = imported(separated([QUIZIZZ, row]))
    assert (read.format, all_told(read), read.remarks) == ("quizizz", [ASKED], ())


@pytest.mark.parametrize(
    "raw",
    [
        separated([("Blooket\nImport Template",) + ("",) * 7, BLOOKET,
                   (1, "Thủ đô?", "Huế", "Hà Nội", "", "", 20, 2)]),
        sheet([("Blooket\nImport Template",), BLOOKET,
               (1, "Thủ đô?", "Huế", "Hà Nội", None, None, 20, 2)]),
        separated([BLOOKET + ("",) * 18, (1, "Thủ đô?", "Huế", "Hà Nội", "", "", 20, "2")], ";"),
    ],
)  # fmt: skip
def test_blooket_template(raw: bytes) -> None:
    read = imported(raw)
    assert (read.format, all_told(read)) == ("blooket", [ASKED])
    assert read.questions[0].seconds == 20


@pytest.mark.parametrize(
    "raw",
    [
        separated([("Gimkit Spreadsheet Import Template", "", "", "", ""), GIMKIT,
                   ("Thủ đô?", "Hà Nội", "Huế", "Vinh", "Đà Nẵng")]),
        separated([GIMKIT, ("Thủ đô?", "Hà Nội", "Huế", "", "")]),
        sheet([("Gimkit Spreadsheet Import Template",), GIMKIT, ("Thủ đô?", "Hà Nội", "Huế")]),
    ],
)  # fmt: skip
def test_gimkit_template(raw: bytes) -> None:
    read = imported(raw)
    assert read.format == "gimkit"
    body = read.questions[0].body
    assert isinstance(body, Single)
    assert next(one.text for one in body.choices if one.id == body.answer) == "Hà Nội"


@pytest.mark.parametrize(
    ("over", "rows", "told"),
    [
        (KAHOOT, [(None, "Thủ đô?", "Huế", "Hà Nội", None, None, 20, 2)], [ASKED]),
        ((None, "Question", *[f"Answer {one}" for one in "1234"], "Time", "Correct answers"),
         [(None, "Số chẵn?", 1, 2, 3, 4, "20", "2, 4")], ["Số chẵn? | 1 / *2 / 3 / *4"]),
        ((None, "Frage", *[f"Antwort {one}" for one in "1234"], "Zeit", "Richtig"),
         [(None, "Thủ đô?", "Huế", "Hà Nội", None, None, 20, 2),
          (None, None, None, None, None, None, None, None)], [ASKED]),
    ],
)  # fmt: skip
def test_classquiz_template(
    over: tuple[object, ...], rows: list[tuple[object, ...]], told: list[str]
) -> None:
    def write(_: Workbook, page: Worksheet) -> None:
        fill(page, [(None, "Title", "Ôn tập lịch sử"), (None, "Description", "Lớp 5")], 4)
        fill(page, [over, *rows], 12)

    read = imported(workbook(write))
    assert (read.format, read.title) == ("classquiz", "Ôn tập lịch sử")
    assert all_told(read) == told
