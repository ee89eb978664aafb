"""Aiken files as Moodle exports them and as people in Vietnam type them."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

import pytest

from contest.banks.importers.aiken import AIKEN
from contest.banks.importers.source import Source
from contest.banks.importing import Import, Read
from contest.domain.questions import Multiple, Single
from contest.presentation.wording import Words


def imported(text: str) -> Import:
    return AIKEN.read(Source("de.txt", text.encode()))


def read(text: str) -> tuple[str, list[str], tuple[str, ...]]:
    """Text, options and right letters of the only question."""
    (entry,) = imported(text).entries
    assert isinstance(entry, Read), entry
    body = entry.question.body
    assert isinstance(body, Single | Multiple)
    right = (body.answer,) if isinstance(body, Single) else body.answer
    return entry.question.text, [choice.text for choice in body.choices], right


def test_a_file_of_another_program_is_read_whole(corpus: Path) -> None:
    (file,) = (corpus / "aiken").rglob("*.txt")
    source = Source(file.name, file.read_bytes())
    assert AIKEN.knows(source)
    result = AIKEN.read(source)
    blocks = file.read_text(encoding="utf-8").strip().split("\n\n")
    assert result.seen == len(result.questions) == len(blocks) == 5
    for block, question in zip(blocks, result.questions, strict=True):
        stem, *options, answer = block.splitlines()
        assert isinstance(question.body, Single)
        assert question.text == stem
        assert [choice.text for choice in question.body.choices] == [
            " ".join(option[2:].split()) for option in options
        ]
        assert question.body.answer == answer[-1]


LONG = """\
NGÂN HÀNG CÂU HỎI

Câu 1: Thủ đô của nước
Cộng hòa xã hội chủ nghĩa Việt Nam?
a) Huế
b) Hà Nội
   (từ năm 1010)
c) Vinh
Đáp án: b
Giải thích: Chiếu dời đô.

Câu 2. Những số nào lẻ?
A. 1
B. 2
C. 3
ĐÁP ÁN: A, C
Câu 3) Ai?
A. Một người không có đáp án
B. Hai
Câu 4: Gì?
A. x
B. y
ANSWER: E
"""


def test_a_file_typed_by_hand_is_read_with_every_doubtful_line_named() -> None:
    assert AIKEN.knows(Source("x", LONG.encode()))
    result = imported(LONG)
    assert result.seen == 4
    (heading,) = result.remarks
    assert heading.values == (("line", 1), ("text", "NGÂN HÀNG CÂU HỎI"))
    third, fourth = result.refusals
    assert (line_of(third), third.why.name) == (17, "imports.no_key")
    assert (line_of(fourth), fourth.why.name) == (20, "imports.key_beyond")
    first, second = (entry for entry in result.entries if isinstance(entry, Read))
    assert first.question.text == ("Thủ đô của nước\nCộng hòa xã hội chủ nghĩa Việt Nam?")
    assert isinstance(first.question.body, Single)
    assert first.question.body.choices[1].text == "Hà Nội\n(từ năm 1010)"
    assert first.question.explanation == "Chiếu dời đô."
    assert first.remarks[0].values == (("first", 4), ("last", 7))
    assert isinstance(second.question.body, Multiple)
    assert second.question.body.answer == ("A", "C")
    assert "Đáp án: b" in first.place.excerpt


def line_of(entry) -> int:
    return dict(entry.place.steps[0].values)["line"]


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("ANSWER: B", "B"),
        ("answer:b", "B"),
        ("ANSWER : B.", "B"),
        ("Đáp án: B", "B"),
        ("Đáp án đúng: b)", "B"),
        ("ĐA: B", "B"),
        ("Chọn B", "B"),
        ("=> B", "B"),
        ("ＡＮＳＷＥＲ： B", "B"),
        ("ANSWER: В", "B"),  # Cyrillic
        ("ANSWER: B. hai", "B"),
        ("ANSWER: hai", "B"),
        ("ANSWER: A, C", "AC"),
        ("ANSWER: AC", "AC"),
        ("Đáp án: A và C", "AC"),
        ("Đáp án: A; B & C", "ABC"),
        ("ANSWER: D. A và B đều đúng", "D"),
    ],
)
@pytest.mark.parametrize("label", ["{}. ", "{}) ", "{}.", "{}/ ", "{}: ", "{}] "])
def test_labels_and_answers_come_in_many_shapes(answer: str, right: str, label: str) -> None:
    texts = ["một", "hai", "ba", "A và B đều đúng"]
    options = "\n".join(label.format(one) + two for one, two in zip("ABCD", texts, strict=True))
    text = f"Số nào?\n{options}\n{answer}\n"
    assert read(text) == ("Số nào?", texts, tuple(right))
    assert AIKEN.knows(Source("x", text.encode())) is (
        "ANSWER" in normalize("NFKC", answer).upper()
    )


def test_lower_case_and_look_alike_labels_are_letters_all_the_same() -> None:
    assert read("Gì?\nа) một\nb) hai\nС) ba\nANSWER: С")[2] == ("C",)


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("Câu?\nA. một\nANSWER: A", 1, "too_few_choices"),
        ("A. một\nB. hai\nANSWER: A", 1, "too_few_choices"),
        ("Câu?\nA. một\nB. hai\n\nCâu nữa?\nA. x\nB. y\nANSWER: A", 1, "no_key"),
        ("Câu?\nA. một\nA. hai\nANSWER: A", 1, "label_twice"),
        ("Câu?\nA. một\nB. hai\nANSWER: cái thứ hai", 4, "answer_unclear"),
        ("Câu?\nA. một\nB.\nANSWER: A", 1, "empty_choice"),
        ("Câu?\nA. một\nB. hai\nANSWER: D", 1, "key_beyond"),
        ("ANSWER: D", 1, "no_text"),
        ("Câu một?\nA. a\nB. b\nANSWER: A\n\nCâu hai?\n", 6, "aiken_no_options"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(text: str, line: int, why: str) -> None:
    refused = imported(text).refusals[0]
    assert (line_of(refused), refused.why.name) == (line, f"imports.{why}")
    for language in ("vi", "en"):
        assert refused.why.said(Words(language))


def test_labels_out_of_order_are_said() -> None:
    (entry,) = imported("Câu?\nA. một\nC. ba\nD. bốn\nANSWER: D").entries
    assert isinstance(entry, Read)
    assert isinstance(entry.question.body, Single)
    assert entry.question.body.answer == "C"
    assert [remark.name for remark in entry.remarks] == ["imports.labels_renamed"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_any_line_end_will_do(end: str) -> None:
    text = "\ufeffCâu một?\nA. a\nB. b\nANSWER: A\n\nCâu hai?\nA. a\nB. b\nANSWER: B"
    assert imported(text.replace("\n", end)).is_settled
    assert [line_of(entry) for entry in imported(text.replace("\n", end)).entries] == [1, 6]


def test_every_question_is_counted(corpus: Path) -> None:
    text = (corpus / "hostile/encoding/utf8.aiken.txt").read_text(encoding="utf-8")
    assert imported(text).seen == len(re.findall("ANSWER", text)) == 2
