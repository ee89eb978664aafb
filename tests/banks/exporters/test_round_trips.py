"""What a bank loses on its way through another program's format is what the export names."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import fields, replace
from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contest.banks.exporters.gift import export_gift
from contest.banks.exporters.moodle_xml import export_moodle_xml
from contest.banks.exporters.parts import Part, said_of
from contest.banks.exporting import Export
from contest.banks.importers.cleaning import cleaned
from contest.banks.importers.gift import GIFT
from contest.banks.importers.moodle_xml import MOODLE_XML
from contest.banks.importers.source import Importer, Source
from contest.banks.importing import Import, Read
from contest.banks.records import BankHead, PackageRecord, TopicRecord
from contest.domain import questions as domain
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
    TrueFalse,
)
from contest.presentation.wording import Words

AS_IS = {"encoding": "utf-8"}  # a text may look as if it were encoded twice
PNG = b"\x89PNG\r\n\x1a\n" + b"a picture"
Files = dict[str, bytes]
Write = Callable[[tuple[Question, ...], BankHead, Files], Export]
Way = tuple[Write, Importer]
WAYS: dict[str, Way] = {
    "gift": (lambda questions, head, files: export_gift(questions, head), GIFT),
    "moodle": (
        lambda questions, head, files: export_moodle_xml(questions, head, files.get),
        MOODLE_XML,
    ),
}
FILES = {"media/a.png": PNG}
LETTERS = "ABCDEFGHIJ"
EXAMPLES = int(os.environ.get("CONTEST_FUZZ_EXAMPLES", "60"))


def head(**topics: str) -> BankHead:
    records = tuple(TopicRecord(name, title) for name, title in topics.items())
    return BankHead(format="quiz-bank", formatVersion="1.0", title="T", topics=records)


def parts_of(exported: Export) -> set[Part]:
    """The parts that are named as lost."""
    said = {said_of(part): part for part in get_args(Part)}
    return {said[loss.what] for loss in exported.losses}


texts = (
    st.text(
        alphabet=st.one_of(
            st.sampled_from("~=#{}:\\%->[]<>&\"'/*\nabcĐđêữ 1"),
            st.characters(codec="utf-8", categories=("L", "N", "P", "S")),
        ),
        min_size=1,
        max_size=20,
    )
    .map(cleaned)
    .filter(bool)
)
lines = texts.map(lambda text: " ".join(text.split())).filter(bool)


@st.composite
def bodies(draw: st.DrawFn) -> Body:
    kind = draw(
        st.sampled_from("single multiple truth short numeric ordering matching told".split())
    )
    several = draw(st.lists(lines, min_size=2, max_size=5, unique=True))
    letters = LETTERS[: len(several)]
    choices = tuple(Choice(a, text) for a, text in zip(letters, several, strict=True))
    match kind:
        case "single":
            return Single(choices, draw(st.sampled_from(letters)))
        case "multiple":
            right = draw(st.sets(st.sampled_from(letters), min_size=1))
            return Multiple(
                choices, tuple(sorted(right)), draw(st.sampled_from(["all", "partial"]))
            )
        case "truth":
            return TrueFalse(draw(st.booleans()))
        case "short":
            return Short(tuple(several), draw(st.sampled_from(["exact", "fold", "no_tones"])))
        case "numeric":
            number = str(draw(st.decimals(-999, 999, places=2)).normalize().__format__("f"))
            return Numeric(
                number, draw(st.sampled_from(["0", "0.5"])), draw(st.sampled_from(["", "km"]))
            )
        case "ordering":
            items = tuple(Item(a, text) for a, text in zip(letters, several, strict=True))
            return Ordering(items, tuple(draw(st.permutations(letters))))
        case "matching":
            right = tuple(Item(a, text) for a, text in zip(letters, several, strict=True))
            left = (Item("1", draw(lines)), Item("2", draw(lines)))
            return Matching(left, right, (("1", letters[0]), ("2", draw(st.sampled_from(letters)))))
        case _:
            return Situation(draw(texts), (RubricLine("ý", 50),) if draw(st.booleans()) else ())


@st.composite
def questions(draw: st.DrawFn) -> Question:
    return Question(
        bank="b",
        id=draw(st.from_regex(r"\A[A-Za-z0-9]{1,8}\Z")),
        text=draw(texts),
        body=draw(bodies()),
        points=draw(st.sampled_from([None, 0, 750, 1000])),
        seconds=draw(st.sampled_from([None, 15])),
        difficulty=draw(st.integers(1, 4)),
        topic=draw(st.sampled_from(["", "t1"])),
        tags=tuple(draw(st.lists(lines, max_size=2, unique=True))),
        explanation=draw(st.one_of(st.just(""), texts)),
        sources=(domain.Source("Luật"),) if draw(st.booleans()) else (),
        media=(Media("image", "media/a.png", "Cờ"),) if draw(st.booleans()) else (),
        note=draw(st.sampled_from(["", "Đọc chậm"])),
        use=draw(st.sampled_from([(), ("bell",)])),
    )


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@settings(max_examples=EXAMPLES)
@given(question=questions())
def test_nothing_is_lost_that_is_not_named(way: Way, question: Question) -> None:
    bank = head(t1="Pháp luật/An ninh")
    exported = way[0]((question,), bank, FILES)
    named = parts_of(exported)
    if "kind" in named:
        return
    result = way[1].read(Source("x", exported.raw, bank="b", assumed=AS_IS))
    (entry,) = result.entries
    assert isinstance(entry, Read), (entry, exported.raw.decode())
    missing = set(differences(question, entry.question, result))
    assert missing <= named, (missing - named, exported.raw.decode())


def differences(one: Question, other: Question, result: Import) -> set[Part]:
    """The parts in which a question is another one than it was."""
    found: set[Part] = set()
    same = ("points", "seconds", "difficulty", "sources", "note", "use", "history", "explanation")
    for name in ("text", "id", "tags", *same):
        if getattr(one, name) != getattr(other, name):
            found.add(name)
    if other.topic != ("Pháp luật/An ninh" if one.topic else ""):
        found.add("topic")
    if [(m.alt, FILES.get(m.src)) for m in one.media] != [
        (m.alt, result.media[m.src]) for m in other.media
    ]:
        found.add("media")
    return found | body_differences(one.body, other.body)


def body_differences(one: Body, other: Body) -> set[Part]:
    if type(one) is not type(other):
        return {"kind"}
    found: set[Part] = set()
    match one, other:
        case Matching(), Matching():
            if pairs(one) != pairs(other):
                found.add("text")
            if one != other:
                found.add("shown_order")
            return found
        case Ordering(), Ordering():
            if ordered(one) != ordered(other):
                found.add("text")
            if one != other:
                found.add("shown_order")
            return found
        case _:
            names = {
                field.name
                for field in fields(one)
                if getattr(one, field.name) != getattr(other, field.name)
            }
            return {
                "text" if name in ("choices", "answer", "tolerance", "model_answer") else name
                for name in names
            }


def pairs(body: Matching) -> tuple[list[tuple[str, str]], set[str]]:
    left = {item.id: item.text for item in body.left}
    right = {item.id: item.text for item in body.right}
    return [(left[a], right[b]) for a, b in body.answer], set(right.values())


def ordered(body: Ordering) -> list[str]:
    texts = {item.id: item.text for item in body.items}
    return [texts[item] for item in body.answer]


PLAIN = Question("b", "q1", "Thủ đô?", Single((Choice("A", "Huế"), Choice("B", "Hà Nội")), "B"))


def test_a_plain_question_loses_nothing_either_way() -> None:
    for write, importer in WAYS.values():
        exported = write((PLAIN,), head(), {})
        assert exported.losses == ()
        result = importer.read(Source("x", exported.raw, bank="b", assumed=AS_IS))
        assert result.questions == (PLAIN,)
        assert importer.knows(Source("x", exported.raw))


def test_gift_looks_as_people_write_it() -> None:
    question = replace(PLAIN, topic="t", tags=("dễ",), explanation="Từ 1010: Lý Thái Tổ")
    raw = export_gift((question,), head(t="Lịch sử")).raw.decode()
    assert raw == (
        "$CATEGORY: Lịch sử\n\n"
        "// [id:q1] [tag:dễ]\n"
        "::q1::[plain]Thủ đô?{\n\t~Huế\n\t=Hà Nội\n\t####Từ 1010\\: Lý Thái Tổ}\n"
    )


def test_what_gift_has_no_form_for_is_left_out_by_name() -> None:
    ordering = Ordering((Item("A", "một"), Item("B", "hai")), ("A", "B"))
    exported = export_gift((replace(PLAIN, body=ordering), replace(PLAIN, id="q2")), head())
    assert [(loss.question, loss.what) for loss in exported.losses] == [("q1", said_of("kind"))]
    assert GIFT.read(Source("x", exported.raw)).questions[0].id == "q2"


def test_a_question_without_a_topic_does_not_fall_under_the_one_before() -> None:
    both = (replace(PLAIN, topic="t"), replace(PLAIN, id="q2"))
    for write, importer in WAYS.values():
        result = importer.read(Source("x", write(both, head(t="Sử"), {}).raw))
        assert [question.topic for question in result.questions] == ["Sử", ""]


def test_pictures_of_options_go_into_moodle_and_come_back() -> None:
    choices = (Choice("A", "Cờ", (Media("image", "media/a.png", "Lá cờ"),)), Choice("B", "Không"))
    question = replace(PLAIN, body=Single(choices, "A"))
    exported = export_moodle_xml((question,), head(), FILES.get)
    assert exported.losses == ()
    result = MOODLE_XML.read(Source("x", exported.raw))
    body = result.questions[0].body
    assert isinstance(body, Single)
    (medium,) = body.choices[0].media
    assert (medium.alt, result.media[medium.src]) == ("Lá cờ", PNG)


def test_every_part_has_words() -> None:
    for language in ("vi", "en"):
        words = Words(language)
        assert all(said_of(part).said(words) for part in get_args(Part))


def test_what_only_a_bank_has_is_named() -> None:
    whole = msgspec.structs.replace(head(), packages=(PackageRecord("g", "Gói", ("q1",)),))
    for write, _ in WAYS.values():
        (loss,) = write((PLAIN,), whole, {}).losses
        assert (loss.question, loss.what.name) == ("", "exports.lost_packages")


def test_a_missing_picture_is_named() -> None:
    question = replace(PLAIN, media=(Media("image", "media/b.png"),))
    assert parts_of(export_moodle_xml((question,), head())) == {"media"}
