"""What is written is read back the same."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.banks.checks import check_bank_files
from contest.banks.dumping import dump_bank
from contest.banks.loader import load_bank
from contest.banks.records import BankHead
from contest.domain.questions import (
    Body,
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
from tests.banks.samples import sample, write_bank

HEAD = BankHead(format="quiz-bank", formatVersion="1.0", title="Thử")

lines = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
dates = st.none() | st.dates().map(lambda day: day.isoformat())
media = st.builds(
    Media,
    st.sampled_from(["image", "audio", "video"]),
    st.sampled_from(["media/a.png", "media/thư mục/b.mp3"]),
    st.text(st.characters(codec="utf-8"), max_size=9),
    st.sampled_from(["question", "answer"]),
).map(lambda one: (one,))
medias = st.just(()) | media


@st.composite
def choices(draw: st.DrawFn) -> tuple[Choice, ...]:
    texts = draw(st.lists(lines, min_size=2, max_size=6))
    return tuple(Choice("ABCDEF"[i], text, draw(medias)) for i, text in enumerate(texts))


@st.composite
def bodies(draw: st.DrawFn) -> Body:
    options = draw(choices())
    letters = [choice.id for choice in options]
    items = tuple(Item(choice.id, choice.text) for choice in options)
    some = tuple(draw(st.lists(st.sampled_from(letters), min_size=1, unique=True)))
    number = st.decimals(-(10**9), 10**9, places=3).map(lambda value: f"{value.normalize():f}")
    size = st.decimals(0, 100, places=2).map(lambda value: f"{value.normalize():f}")
    rubric = st.lists(st.builds(RubricLine, lines, st.integers(0, 10_000)), max_size=3).map(tuple)
    kinds: list[Body] = [
        Single(options, letters[-1]),
        Multiple(options, some, draw(st.sampled_from(["all", "partial"]))),
        TrueFalse(draw(st.booleans())),
        Short(tuple(draw(st.lists(lines, min_size=1, max_size=3)))),
        Numeric(draw(number).replace("-0", "0") or "0", draw(size), "m"),
        Ordering(items, tuple(reversed(letters))),
        Matching(items, items, tuple(zip(letters, reversed(letters), strict=True))),
        Situation(draw(lines), draw(rubric)),
    ]
    return draw(st.sampled_from(kinds))


questions = st.builds(
    Question,
    bank=st.just("mau"),
    id=st.from_regex(r"[a-z0-9][a-z0-9._-]{0,20}", fullmatch=True),
    text=lines,
    body=bodies(),
    points=st.none() | st.integers(0, 100_000),
    seconds=st.none() | st.integers(1, 600),
    difficulty=st.integers(1, 4),
    topic=st.text(st.characters(codec="utf-8"), max_size=5),
    tags=st.lists(lines, max_size=2).map(tuple),
    explanation=st.text(st.characters(codec="utf-8"), max_size=20),
    sources=st.lists(st.builds(Source, lines, lines, dates, dates, dates), max_size=2).map(tuple),
    media=medias,
    note=st.text(st.characters(codec="utf-8"), max_size=9),
    use=st.lists(st.sampled_from(["audience", "playoff", "reserve", "bell"])).map(tuple),
    history=st.booleans(),
)


@given(st.lists(questions, min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_questions_survive_being_written(asked: list[Question]) -> None:
    with TemporaryDirectory() as folder:
        home = Path(folder) / "mau"
        home.mkdir()
        (home / "bank.json").write_bytes(dump_bank(asked, HEAD))
        assert list(load_bank(home).questions()) == asked


def test_a_whole_bank_survives_being_written(tmp_path: Path) -> None:
    bank = load_bank(write_bank(tmp_path, sample() | {"x-own": [1]}))
    raw = dump_bank(bank.questions(), bank.head, bank.extensions)
    home = write_bank(tmp_path / "again", {})
    (home / "bank.json").write_bytes(raw)
    again = load_bank(home)
    assert (again.head, again.extensions) == (bank.head, bank.extensions)
    assert list(again.questions()) == list(bank.questions())
    assert check_bank_files([home]).is_clean
    assert dump_bank(again.questions(), again.head, again.extensions) == raw


def test_the_form_is_canonical(tmp_path: Path) -> None:
    bank = load_bank(write_bank(tmp_path, sample()))
    raw = dump_bank(bank.questions(), bank.head)
    text = raw.decode("utf-8")
    assert text.endswith("}\n")
    assert "Ngân hàng mẫu" in text
    first = json.loads(text)["questions"][0]
    assert list(first)[:5] == ["id", "type", "text", "choices", "answer"]
    assert first["points"] == 7.5


@pytest.mark.parametrize(
    "own", [{"x-import": {"file": "a.docx", "place": "đoạn 3"}}, {"x-import": 1, "x-own": [None]}]
)
def test_what_others_noted_on_a_question_survives(tmp_path: Path, own: dict[str, object]) -> None:
    value = sample()
    value["questions"][2] |= own
    bank = load_bank(write_bank(tmp_path, value))
    assert bank.question_extensions == {"q3": own}
    raw = dump_bank(bank.questions(), bank.head, question_extensions=bank.question_extensions)
    assert [own if i == 2 else {} for i in range(8)] == [
        {name: one for name, one in question.items() if name.startswith("x-")}
        for question in json.loads(raw)["questions"]
    ]
