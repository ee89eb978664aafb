"""Word files whose labels are made by lists and whose keys are marked by looks."""

from __future__ import annotations

from typing import Any

import pytest
from docx import Document

from contest.banks.importing import Doubt
from tests.banks.importers.reading import brought, read_of, told
from tests.banks.importers.word_files import MARKERS, add_list, again, listed, runs, saved, word

TEXTS = ("Hà Nội là thủ đô", "Huế là cố đô", "Vinh ở Nghệ An", "Đà Lạt ở Lâm Đồng")


def expected(key: str, stem: str = "Thủ đô nước ta?") -> tuple[str, ...]:
    return (stem, *TEXTS, f"={key}")


def add_options(document: Any, number: str, key: int, marker: str) -> None:
    for place, text in enumerate(TEXTS):
        mark = MARKERS[marker] if place == key else None
        listed(runs(document.add_paragraph(), text, mark), number)


@pytest.mark.parametrize("marker", MARKERS)
def test_lists_with_the_key_marked(marker: str) -> None:
    document = Document()
    letters = add_list(document)
    for number in range(1, 9):
        stem = document.add_paragraph()
        runs(stem, f"Câu {number}: Thủ đô nước ta?", MARKERS["bold"])
        add_options(document, again(document, letters), number % 4, marker)
    assert read_of(brought(saved(document))) == [expected("ABCD"[n % 4]) for n in range(1, 9)]


@pytest.mark.parametrize("marker", ["underline", "bold", "red"])
@pytest.mark.parametrize("whole", [True, False])
def test_typed_labels_with_the_key_marked(marker: str, whole: bool) -> None:
    document = Document()
    for number in range(1, 5):
        document.add_paragraph(f"Câu {number}. Thủ đô nước ta?")
        for place, text in enumerate(TEXTS):
            paragraph = document.add_paragraph()
            mark = MARKERS[marker] if place == number % 4 else None
            runs(paragraph, f"{'ABCD'[place]}.", mark)
            runs(paragraph, f" {text}", mark if whole else None)
    found = read_of(brought(saved(document)))
    assert found == [expected("ABCD"[n % 4]) for n in range(1, 5)]


def test_a_bank_as_a_department_leaves_it() -> None:
    """The first stem without "Câu", A glued to a stem, typed labels among automatic ones."""
    document = Document()
    document.add_paragraph("NGÂN HÀNG CÂU HỎI")
    letters = add_list(document)
    key = MARKERS["underline"]
    runs(document.add_paragraph(), "Thủ đô nước ta?", MARKERS["bold"])
    add_options(document, letters, 1, "underline")
    # A glued to the stem by a line end; the list begins with what is B.
    stem = runs(document.add_paragraph(), "Câu 2. Thủ đô nước ta?", MARKERS["bold"])
    stem.add_run().add_break()
    stem.add_run(f"A. {TEXTS[0]}")
    second = again(document, letters)
    for place in (1, 2, 3):
        mark = key if place == 3 else None
        listed(runs(document.add_paragraph(), TEXTS[place], mark), second)
    # A stem of two paragraphs, and one option typed: the list counts on without it.
    runs(document.add_paragraph(), "Câu 3. Thủ đô", MARKERS["bold"])
    runs(document.add_paragraph(), "nước ta?", MARKERS["bold"])
    third = again(document, letters)
    listed(runs(document.add_paragraph(), TEXTS[0], key), third)
    listed(runs(document.add_paragraph(), TEXTS[1]), third)
    runs(document.add_paragraph(), f"C. {TEXTS[2]}")
    listed(runs(document.add_paragraph(), TEXTS[3]), third)
    # Options glued to the text before them with no line end at all.
    runs(document.add_paragraph(), f"Câu 4. Thủ đô nước ta?A. {TEXTS[0]}", MARKERS["bold"])
    runs(document.add_paragraph(), f"B. {TEXTS[1]}")
    runs(document.add_paragraph(), f"C. {TEXTS[2]}", key)
    runs(document.add_paragraph(), f"D. {TEXTS[3]}")
    assert read_of(brought(saved(document))) == [
        expected("B"),
        expected("D"),
        expected("A", "Thủ đô\nnước ta?"),
        expected("C"),
    ]


@pytest.mark.parametrize(
    ("kind", "text"),
    [("decimal", "Câu %1:"), ("decimal", "%1."), ("decimal", "Câu %1."), ("decimal", "%1/")],
)
def test_questions_themselves_may_be_a_list(kind: str, text: str) -> None:
    document = Document()
    questions = add_list(document, kind, text)
    letters = add_list(document)
    for number in range(3):
        listed(document.add_paragraph("Thủ đô nước ta?"), questions)
        add_options(document, again(document, letters), number, "underline")
    assert read_of(brought(saved(document))) == [expected(letter) for letter in "ABC"]


def test_options_may_be_the_second_level_of_one_list() -> None:
    document = Document()
    both = add_list(document, "decimal", "%1.")
    for number in range(3):
        listed(document.add_paragraph("Thủ đô nước ta?"), both)
        for place, text in enumerate(TEXTS):
            mark = MARKERS["red"] if place == number else None
            listed(runs(document.add_paragraph(), text, mark), both, 1)
    assert read_of(brought(saved(document))) == [expected(letter) for letter in "ABC"]


def test_a_list_that_never_starts_again_is_read_by_order() -> None:
    document = Document()
    letters = add_list(document)
    for number in range(2):
        document.add_paragraph(f"Câu {number + 1}: Thủ đô nước ta?")
        add_options(document, letters, number, "underline")
    assert read_of(brought(saved(document))) == [expected(letter) for letter in "AB"]


def test_emphasis_is_not_taken_for_the_key() -> None:
    document = Document()
    for number in range(1, 7):
        document.add_paragraph(f"Câu {number}: Thủ đô nước ta?")
        for place, text in enumerate(TEXTS):
            paragraph = document.add_paragraph(f"{'ABCD'[place]}. ")
            if place == 2:
                paragraph.add_run("KHÔNG ").bold = True
            runs(paragraph, text, MARKERS["underline"] if place == 0 else None)
    assert [one[-1] for one in read_of(brought(saved(document)))] == ["=A"] * 6


def test_a_mark_unlike_the_others_is_asked_about() -> None:
    document = Document()
    letters = add_list(document)
    for number in range(1, 6):
        document.add_paragraph(f"Câu {number}: Thủ đô nước ta?")
        marker = "bold" if number == 5 else "underline"
        add_options(document, again(document, letters), 1, marker)
    imported = brought(saved(document))
    assert [told(one)[-1] for one in imported.questions] == ["=B"] * 4
    (doubt,) = imported.doubts
    assert doubt.kind == "odd-mark"
    assert doubt.readings[0].question is not None
    assert told(doubt.readings[0].question)[-1] == "=B"


def test_a_letter_and_a_mark_that_differ_are_asked_about() -> None:
    document = Document()
    for number in range(1, 5):
        document.add_paragraph(f"Câu {number}: Thủ đô nước ta?")
        for place, text in enumerate(TEXTS):
            mark = MARKERS["red"] if place == 1 else None
            runs(document.add_paragraph(), f"{'ABCD'[place]}. {text}", mark)
        document.add_paragraph(f"Đáp án: {'C' if number == 3 else 'B'}")
    imported = brought(saved(document))
    assert [isinstance(entry, Doubt) for entry in imported.entries] == [False, False, True, False]
    assert imported.doubts[0].kind == "keys-differ"


def test_two_marked_options_are_both_right() -> None:
    document = Document()
    for number in range(1, 4):
        document.add_paragraph(f"Câu {number}: Thủ đô nước ta?")
        for place, text in enumerate(TEXTS):
            is_right = place == 0 or (number == 3 and place == 2)
            mark = MARKERS["highlight"] if is_right else None
            runs(document.add_paragraph(), f"{'ABCD'[place]}. {text}", mark)
    assert [one[-1] for one in read_of(brought(saved(document)))] == ["=A", "=A", "=AC"]


def test_greys_and_white_grounds_are_no_marks() -> None:
    raw = word("Câu 1: Thủ đô nước ta?", *(f"{'ABCD'[n]}. {TEXTS[n]}" for n in range(4)))
    assert brought(raw).doubts[0].kind == "no-key"
