"""Decisions about an import: the counts add up whatever is decided, and all can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.banks.imported_bank import bank_of_imports
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.importing import Doubt, Import, Place, Read, Refusal
from contest.banks.reviewing.columns import mappable
from contest.banks.reviewing.mending import mended, text_to_mend
from contest.banks.reviewing.review import LeftOut, Mended, Review, Settled, State
from contest.presentation.wording import Words
from contest.reading.faults import phrase

TABLE = (
    "Câu hỏi;A;B;C;D;Đáp án\n"
    "1+1 bằng mấy?;2;1;3;4;2\n"
    "2+1 bằng mấy?;2;1;3;4;2\n"
    "Thủ đô nước ta?;Huế;Hà Nội;Vinh;Cần Thơ;B\n"
    "Câu không có đáp án?;Một;Hai;Ba;Bốn;\n"
)


def review_of(*texts: str) -> Review:
    review = Review()
    for number, text in enumerate(texts):
        review = review.with_import(import_source(Source(f"{number}.csv", text.encode())))
    return review


def states(review: Review) -> list[State]:
    return [line.state for line in review.lines()]


@pytest.fixture(scope="module")
def review() -> Review:
    return review_of(TABLE)


def test_a_table_comes_with_doubts_and_a_refusal(review: Review) -> None:
    assert states(review) == [State.DOUBT, State.DOUBT, State.READ, State.REFUSED]


def test_a_doubt_is_settled_and_taken_back(review: Review) -> None:
    doubt = review.line((0, 0)).entry
    assert isinstance(doubt, Doubt)
    for reading in doubt.readings:
        line = review.decided((0, 0), Settled(reading.name)).line((0, 0))
        assert line.state is State.READ
        assert line.result is not None
        assert line.result.question == reading.question
    assert states(review.decided((0, 0), LeftOut()).decided((0, 0), None)) == states(review)


def test_all_doubts_of_a_kind_are_settled_at_once(review: Review) -> None:
    doubt = review.line((0, 0)).entry
    assert isinstance(doubt, Doubt)
    first = review.decided((0, 1), LeftOut())  # what was decided stays
    settled = first.settled_alike((0, 0), doubt.readings[0].name)
    assert states(settled) == [State.READ, State.LEFT_OUT, State.READ, State.REFUSED]
    assert states(review.settled_alike((0, 0), doubt.readings[0].name))[:2] == [State.READ] * 2
    assert review.settled_alike((0, 2), "letter") == review  # nothing to settle there


def test_what_is_decided_is_what_comes_into_the_bank(review: Review) -> None:
    done = review.decided((0, 0), LeftOut()).settled_alike((0, 1), "value").without_refusals()
    (result,) = done.results()
    assert result.is_settled
    assert [question.text for question in result.questions] == ["2+1 bằng mấy?", "Thủ đô nước ta?"]
    content = bank_of_imports(done.results(), "Thử", Words())
    assert content is not None
    assert "1+1" not in content.raw.decode()


def test_sources_come_and_go_with_their_decisions(review: Review) -> None:
    two = review.with_import(review_of(TABLE).imports[0]).decided((1, 3), LeftOut())
    assert two.counts().seen == 8
    assert states(two.without_source(0)) == [State.DOUBT, State.DOUBT, State.READ, State.LEFT_OUT]
    again = two.with_import_again(1, review.imports[0])
    assert states(again) == states(review) * 2


decisions = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(["left", "letter", "value", "none", "mend", "alike", "refusals"]),
    ),
    max_size=12,
)


@settings(max_examples=80)
@given(decisions)
def test_the_counts_always_add_up_to_what_was_seen(asked: Sequence[tuple[int, str]]) -> None:
    review = review_of(TABLE)
    question = review.imports[0].questions[0]
    for place, what in asked:
        key = (0, place)
        match what:
            case "left":
                review = review.decided(key, LeftOut())
            case "none":
                review = review.decided(key, None)
            case "mend":
                review = review.decided(key, Mended(question))
            case "alike":
                review = review.settled_alike(key, "letter")
            case "refusals":
                review = review.without_refusals()
            case name:
                review = review.decided(key, Settled(name))
        counts = review.counts()
        parts = counts.read + counts.doubts + counts.refused + counts.left_out
        assert counts.seen == parts == 4
        (result,) = review.results()
        assert len(result.questions) == counts.read
        assert len(result.doubts) == counts.doubts
        assert len(result.refusals) == counts.refused


def refusal(excerpt: str) -> Refusal:
    return Refusal(Place((), excerpt), phrase("imports.no_key"))


def test_a_row_is_mended_line_by_line() -> None:
    entry = refusal("Thủ đô nước ta? | A. Huế | B. Hà Nội")
    text = text_to_mend(entry.place)
    assert text == "Thủ đô nước ta?\nA. Huế\nB. Hà Nội"
    assert mended(text, entry, "b").question is None
    done = mended(f"{text}\nĐáp án: B", entry, "b")
    assert done.why is None
    assert done.question is not None
    assert done.question.text == "Thủ đô nước ta?"


def test_cells_without_letters_become_options_with_a_line_for_the_answer() -> None:
    place = refusal("7 | Thủ đô nước ta? | Huế | Hà Nội").place
    text = text_to_mend(place)
    assert text == "Thủ đô nước ta?\nA. Huế\nB. Hà Nội\nĐáp án: "
    done = mended(f"{text}B", refusal(""), "b").question
    assert done is not None
    assert [choice.text for choice in done.body.choices] == ["Huế", "Hà Nội"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("  ", "review.mend_empty"),
        ("Một?\nA. 1\nB. 2\nĐáp án: A\n\nHai?\nA. 1\nB. 2\nĐáp án: B", "review.mend_several"),
    ],
)
def test_what_is_not_one_question_is_said(text: str, why: str) -> None:
    result = mended(text, refusal(""), "b")
    assert result.question is None
    assert result.why is not None
    assert result.why.name == why


def test_a_question_that_was_read_keeps_its_name_when_it_is_mended(review: Review) -> None:
    read = review.line((0, 2)).entry
    assert isinstance(read, Read)
    done = mended("Thủ đô?\nA. Huế\nB. Hà Nội\nĐáp án: B", read, "b").question
    assert done is not None
    assert (done.id, done.text) == (read.question.id, "Thủ đô?")


def test_columns_of_a_table_are_offered_with_what_stands_in_them() -> None:
    text = "Phần hỏi;Lựa 1;Lựa 2;Trúng\nMột?;a;b;a\nHai?;c;d;d\n"
    source = Source("x.csv", text.encode())
    found = mappable(source)
    assert found is not None
    assert [one.name for one in found.theirs] == ["1", "2", "3", "4"]
    assert found.theirs[0].samples[-1] == "Hai?"
    told = {"question": "1", "A": "2", "B": "3", "key": "4"}
    read = import_source(Source("x.csv", text.encode(), mapping=told))
    assert "Một?" in [question.text for question in read.questions]


def test_headers_that_are_known_are_guessed() -> None:
    found = mappable(Source("x.csv", TABLE.encode()))
    assert found is not None
    assert found.guessed["question"] == "Câu hỏi"
    assert found.guessed["key"] == "Đáp án"
    assert [found.guessed[letter] for letter in "ABCD"] == ["2", "3", "4", "5"]
    read = import_source(Source("x.csv", TABLE.encode(), mapping=dict(found.guessed)))
    assert read.seen == 4


def test_fields_of_json_are_offered_down_to_those_inside() -> None:
    text = '{"all":[{"de":{"loi":"Một?"},"chon":["a","b"],"trung":"a"},{"de":{"loi":"Hai?"}}]}'
    found = mappable(Source("x.json", text.encode()))
    assert found is not None
    assert [one.name for one in found.theirs] == ["de", "de.loi", "chon", "trung"]
    assert found.theirs[1].samples == ("Một?", "Hai?")
    told = {"question": "de.loi", "choices": "chon", "answer": "trung"}
    read = import_source(Source("x.json", text.encode(), mapping=told))
    assert [question.text for question in read.questions] == ["Một?"]


@pytest.mark.parametrize("text", ["Câu 1: Một?\nA. 1\nB. 2\nĐáp án: A", "", "\x00\x01"])
def test_what_is_no_table_and_no_json_has_no_columns(text: str) -> None:
    assert mappable(Source("x", text.encode())) is None


def test_an_import_of_nothing_is_a_review_of_nothing() -> None:
    assert Review((Import("a", "text"),)).counts().seen == 0
