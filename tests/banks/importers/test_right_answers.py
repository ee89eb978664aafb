"""A cell of right answers means one thing, or is asked about, or is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.banks.importers.drafting import LETTERS
from contest.banks.importers.sheets.right_answers import KeyRule, remainder, truth_of, ways_of
from contest.banks.importing import Doubt
from tests.banks.importers.tables import HEADER, all_told, imported, separated, sheet

TOWNS = ("Huế", "Hà Nội", "Đà Nẵng", "Cần Thơ")
COUNTS = ("2", "1", "3", "4")


def ways(cell: str, choices: tuple[str, ...] = TOWNS, **rule: object) -> dict[str, str]:
    found = ways_of(cell, choices, KeyRule(**rule))  # type: ignore[arg-type]
    return {way.name: "".join(LETTERS[key] for key in way.keys) for way in found}


@pytest.mark.parametrize(
    ("cell", "letters"),
    [
        ("B", "B"), ("b", "B"), ("b.", "B"), ("(B)", "B"), ("[b]", "B"), (" B ) ", "B"),
        ("В", "B"), ("Ｂ", "B"), ("Đáp án B", "B"), ("Đáp án: B", "B"), ("ĐA: B", "B"),
        ("=> B", "B"), ("Chọn B", "B"), ("Câu B", "B"), ("Answer: B", "B"),
        ("A, C", "AC"), ("A,C", "AC"), ("a;c", "AC"), ("AC", "AC"), ("A và C", "AC"),
        ("A & C", "AC"), ("A+C", "AC"), ("A/C", "AC"), ("A\nC", "AC"), ("C, A", "AC"),
        ("B. Hà Nội", "B"), ("B) hà nội", "B"), ("B - Hà Nội", "B"), ("B: Hà Nội.", "B"),
        ("B (khoản 2 Điều 8)", "B"), ("B. Theo Điều 8", "B"),
    ],
)  # fmt: skip
def test_letters_name_options(cell: str, letters: str) -> None:
    assert ways(cell) == {"letter": letters}


@pytest.mark.parametrize(
    ("cell", "letters"),
    [("2", "B"), ("2.0", "B"), ("2.", "B"), ("1,3", "AC"), ("1;3", "AC"), ("1 và 3", "AC")],
)
def test_numbers_name_options_from_one(cell: str, letters: str) -> None:
    assert ways(cell) == {"position": letters}
    assert ways(cell, first=0, is_number=True).get("position") != letters


@pytest.mark.parametrize(
    ("cell", "letters"),
    [("Hà Nội", "B"), ("HÀ NỘI.", "B"), (" hà  nội ", "B"), ("Huế; Đà Nẵng", "AC"),
     ("Huế\nĐà Nẵng", "AC"), ("Huế, Đà Nẵng", "AC"), ("Ha\u0300 No\u0323\u0302i", "B")],
)  # fmt: skip
def test_texts_name_options(cell: str, letters: str) -> None:
    assert ways(cell) == {"value": letters}


@pytest.mark.parametrize(
    "cell", ["", "E", "5", "0", "1,9", "Vinh", "A hoặc B", "BA", "?", "1.5", "C A T"]
)
def test_other_cells_name_none(cell: str) -> None:
    assert ways(cell, TOWNS[:3]) == {}


@pytest.mark.parametrize(
    ("cell", "choices", "both"),
    [
        ("2", COUNTS, {"position": "B", "value": "A"}),
        ("2.0", COUNTS, {"position": "B", "value": "A"}),
        ("A", ("B", "A", "C"), {"letter": "A", "value": "B"}),
        ("AB", ("O", "AB", "A"), {"letter": "AB", "value": "B"}),
        ("A và B", ("Một", "Hai", "A và B"), {"letter": "AB", "value": "C"}),
        ("B. Huế", TOWNS, {"letter": "B", "value": "A"}),
        ("1,2", ("1,2", "2,4", "3"), {"position": "AB", "value": "A"}),
        ("1.000", ("100", "1000"), {"value": "B"}),
        ("3", COUNTS, {"position": "C"}),  # the third option reads 3: no doubt
        ("C", ("A", "B", "C"), {"letter": "C"}),
    ],
)
def test_two_meanings_are_both_told(
    cell: str, choices: tuple[str, ...], both: dict[str, str]
) -> None:
    assert ways(cell, choices) == both


def test_a_header_may_settle_it() -> None:
    assert ways("2", COUNTS, is_number=True) == {"position": "B"}
    assert ways("2", COUNTS, is_number=True, first=0) == {"position": "C"}
    assert ways("2", COUNTS, is_text=True) == {"value": "A"}
    assert ways("A", ("B", "A"), is_text=True) == {"value": "B"}
    assert ways("1", TOWNS, may_begin_at_zero=True) == {"position": "A", "from-zero": "B"}
    assert ways("0", TOWNS, may_begin_at_zero=True) == {"from-zero": "A"}


def test_what_follows_a_letter_is_kept() -> None:
    assert remainder("B (khoản 2 Điều 8)", TOWNS) == "khoản 2 Điều 8"
    assert remainder("Đáp án: B. Theo Điều 8", TOWNS) == "Theo Điều 8"
    assert remainder("B. Hà Nội", TOWNS) == remainder("A, C", TOWNS) == remainder("B", TOWNS) == ""


@pytest.mark.parametrize(
    ("cell", "truth"), [("Đúng", True), ("đ", True), ("True", True), ("Sai", False), ("F", False),
                        ("", None), ("D", None), ("có lẽ", None)]
)  # fmt: skip
def test_truth_in_words(cell: str, truth: bool | None) -> None:
    assert truth_of(cell) is truth


@settings(max_examples=150, deadline=None)
@given(
    st.text("AaBb12,; .()vàđúngHuế-\n", max_size=12),
    st.lists(st.text("AaBb12 Huế", min_size=1, max_size=4), min_size=2, max_size=6),
    st.builds(KeyRule, st.sampled_from([None, 0, 1]), st.booleans(), st.booleans(), st.booleans()),
)
def test_whatever_a_cell_says_its_meanings_differ_and_exist(
    cell: str, choices: list[str], rule: KeyRule
) -> None:
    found = [way.keys for way in ways_of(cell, choices, rule)]
    assert len(set(found)) == len(found)
    assert all(keys and set(keys) <= set(range(len(choices))) for keys in found)


def table(header: str, *cells: str, options: tuple[str, ...] = TOWNS) -> bytes:
    rows = [(number, f"Câu {number}?", *options, cell) for number, cell in enumerate(cells, 1)]
    return separated([(*HEADER[:6], header), *rows])


@pytest.mark.parametrize(
    ("header", "letter"),
    [("Vị trí đáp án đúng (0-3)", "C"), ("Đáp án đúng (1-4)", "B"), ("Vị trí đáp án đúng", "B"),
     ("Đáp án", "B"), ("Correct answer (0–3)", "C"), ("Đáp án đúng (từ 0 đến 3)", "C")],
)  # fmt: skip
def test_options_are_counted_from_where_the_header_says(header: str, letter: str) -> None:
    told = all_told(imported(table(header, "2")))[0]
    assert told.split("*")[1].split(" / ")[0] == TOWNS[LETTERS.index(letter)]


def test_a_zero_among_the_keys_makes_every_number_a_question() -> None:
    read = imported(table("Đáp án", "0", "1", "3"))
    assert [type(one) for one in read.entries] == [type(read.entries[0]), Doubt, Doubt]
    assert read.doubts[0].kind == "key-number"
    assert [one.name for one in read.doubts[0].readings] == ["position", "from-zero"]
    settled = imported(table("Đáp án", "0", "1", "3"), **{"key-number": "from-zero"})
    assert settled.is_settled
    assert ["ABCD".index(one.body.answer) for one in settled.questions] == [0, 1, 3]  # type: ignore[union-attr, arg-type]


def test_the_number_that_is_also_a_value_is_asked_and_settled_for_all() -> None:
    rows = [HEADER, (1, "1 + 1 = ?", 2, 1, 3, 4, 2), (2, "Mấy con?", 5, 4, 6, 3, 4)]
    assert all_told(imported(sheet(rows))) == [
        "? key-number position=1 + 1 = ? | 2 / *1 / 3 / 4; value=1 + 1 = ? | *2 / 1 / 3 / 4",
        "? key-number position=Mấy con? | 5 / 4 / 6 / *3; value=Mấy con? | 5 / *4 / 6 / 3",
    ]  # fmt: skip
    assert all_told(imported(sheet(rows), **{"key-number": "value"})) == [
        "1 + 1 = ? | *2 / 1 / 3 / 4",
        "Mấy con? | 5 / *4 / 6 / 3",
    ]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("Huế", "*Hà Nội", "Vinh"), "Câu 1? | Huế / *Hà Nội / Vinh"),
        (("Huế", "Hà Nội (đúng)", "Vinh"), "Câu 1? | Huế / *Hà Nội / Vinh"),
        (("Huế (sai)", "Hà Nội (Đúng)", "Vinh (sai)"), "Câu 1? | Huế / *Hà Nội / Vinh"),
        (("Huế", "Hà Nội [x]", "Vinh [x]"), "Câu 1? | Huế / *Hà Nội / *Vinh"),
        (("Huế", "Hà Nội ✓", "Vinh"), "Câu 1? | Huế / *Hà Nội / Vinh"),
        (("A. Huế", "B. *Hà Nội", "C. Vinh"), "Câu 1? | Huế / *Hà Nội / Vinh"),
        (("Huế (đúng)", "Hà Nội (đúng)", "Vinh (đúng)"), "! imports.no_key"),
        (("Huế", "Hà Nội", "Vinh"), "! imports.no_key"),
    ],
)
def test_options_may_carry_their_own_mark(options: tuple[str, ...], told: str) -> None:
    rows = [("Câu hỏi", "A", "B", "C", "Đáp án"), ("Câu 1?", *options, "")]
    assert all_told(imported(separated(rows))) == [told]


def test_a_mark_and_a_cell_that_differ_are_asked() -> None:
    rows = [
        ("Câu hỏi", "A", "B", "Đáp án"),
        ("Một?", "x (đúng)", "y", "B"),
        ("Hai?", "x (đúng)", "y", "A"),
    ]
    assert all_told(imported(separated(rows))) == [
        "? key-mark cell=Một? | x / *y; mark=Một? | *x / y",
        "Hai? | *x / y",
    ]
