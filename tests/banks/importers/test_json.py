"""JSON as programs write it: trivia, app exports of many shapes, banks of ours, nothing at all."""

from __future__ import annotations

import base64
import html
import json
import re
import unicodedata
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from contest.banks.importers.json.importer import JSON
from contest.banks.importers.source import Source
from contest.banks.importing import Doubt, Entry, Import, Read, settled
from contest.domain.questions import Multiple, Numeric, Short, Single, TrueFalse
from contest.presentation.wording import Words
from contest.reading.faults import BadFile
from tests.banks.samples import sample

ABCD = ["Huế", "Hà Nội", "Vinh", "Đà Lạt"]


def imported(value: Any, mapping: dict[str, str] | None = None) -> Import:
    raw = value if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False).encode()
    source = Source("de.json", raw, mapping=mapping or {})
    assert JSON.knows(source)
    return JSON.read(source)


def said(entry: Entry) -> tuple[str, list[str], str]:
    """Text, options and the text of the right one."""
    assert isinstance(entry, Read), entry
    body = entry.question.body
    assert isinstance(body, Single)
    texts = {choice.id: choice.text for choice in body.choices}
    return entry.question.text, list(texts.values()), texts[body.answer]


ASKED = {"question": "Thủ đô?", "options": ABCD, "answer": "B"}
# Every way to say that the second of four is right.
SHAPES: dict[str, Any] = {
    "letter": [{"question": "Thủ đô?", "options": ABCD, "answer": "B"}],
    "text": [{"question": "Thủ đô?", "options": ABCD, "answer": "hà nội"}],
    "letter and text": [{"question": "Thủ đô?", "options": ABCD, "answer": "B. Hà Nội"}],
    "flags": [
        {"text": "Thủ đô?", "answers": [{"text": t, "correct": t == "Hà Nội"} for t in ABCD]}
    ],
    "flags as numbers": [
        {"noiDung": "Thủ đô?", "dapAn": [{"noiDung": t, "dung": int(t == "Hà Nội")} for t in ABCD]}
    ],
    "ids": [
        {
            "question": "Thủ đô?",
            "choices": [{"id": n, "text": t} for n, t in enumerate(ABCD, 7)],
            "correct": 8,
        }
    ],
    "letters as ids": [
        {"q": "Thủ đô?", "options": dict(zip("ABCD", ABCD, strict=True)), "correct_answer": "B"}
    ],
    "labels and values": [
        {
            "question": "Thủ đô?",
            "options": [{"label": a, "value": t} for a, t in zip("ABCD", ABCD, strict=True)],
            "answer": "B",
        }
    ],
    "a field each": [{"Câu hỏi": "Thủ đô?", **dict(zip("ABCD", ABCD, strict=True)), "Đáp án": "B"}],
    "named fields": [
        {"question": "Thủ đô?", **{f"option{n}": t for n, t in enumerate(ABCD, 1)}, "answer": "B"}
    ],
    "vietnamese names": [
        {
            "cau_hoi": "Thủ đô?",
            **{f"dap_an_{a}": t for a, t in zip("abcd", ABCD, strict=True)},
            "dap_an_dung": "b",
        }
    ],
    "labels inside": [
        {
            "question": "Thủ đô?",
            "options": [f"{a}. {t}" for a, t in zip("ABCD", ABCD, strict=True)],
            "answer": "B",
        }
    ],
    "nested text": [{"question": {"text": "Thủ đô?"}, "options": ABCD, "answer": "B"}],
    "by topic": {"topics": [{"name": "Địa", "questions": [ASKED]}]},
    "by key": {"1": ASKED, "2": ASKED},
    "alone": ASKED,
    "rahoot": {
        "subject": "Địa",
        "questions": [{"question": "Thủ đô?", "answers": ABCD, "solutions": 1, "cooldown": 5}],
    },
    "rahoot with a list": {
        "subject": "Địa",
        "questions": [{"question": "Thủ đô?", "answers": ABCD, "solutions": [1]}],
    },
}


@pytest.mark.parametrize("value", SHAPES.values(), ids=SHAPES)
def test_the_shape_of_a_list_is_found_out(value: Any) -> None:
    result = imported(value)
    assert result.entries
    for entry in result.entries:
        assert said(entry) == ("Thủ đô?", ABCD, "Hà Nội")


def test_the_official_driving_questions_are_read(corpus: Path) -> None:
    (file,) = (corpus / "json-vn").rglob("*.json")
    items = json.loads(file.read_bytes())
    result = imported(file.read_bytes())
    assert result.seen == len(items) == 600
    for item, entry in zip(items, result.entries, strict=True):
        if max(len(answer["text"]) for answer in item["answers"]) > 500:
            assert not isinstance(entry, Read)  # no bank takes an option so long
            continue
        assert said(entry) == (
            flat(item["text"]),
            [flat(answer["text"]) for answer in item["answers"]],
            *(flat(answer["text"]) for answer in item["answers"] if answer["correct"]),
        )
        assert isinstance(entry, Read)
        assert entry.question.explanation == flat(untagged(item["tip"]))
        assert entry.question.id == str(item["no"])
        assert bool(entry.remarks) is bool(item["image"])
    assert len(result.questions) == 599
    assert any("a1" in str(remark.values) for remark in result.remarks)


def untagged(text: str) -> str:
    return re.sub("<[^<>]*>", "", text.replace("<br/>", "\n"))


def flat(text: str) -> str:
    """Blanks in ones, without signs that nobody sees; composed."""
    text = re.sub("[\u00ad\u200b-\u200f\ufeff]", "", text)
    lines = (" ".join(line.split()) for line in text.strip().split("\n"))
    return unicodedata.normalize("NFC", "\n".join(lines)).strip()


def test_opentdb_is_read_whole_and_its_options_are_mixed(corpus: Path) -> None:
    (file,) = (corpus / "opentdb").rglob("*.json")
    items = json.loads(file.read_bytes())["results"]
    result = imported(file.read_bytes())
    assert result.format == "opentdb"
    assert len(result.questions) == result.seen == len(items) == 5250
    places: dict[int, int] = {}
    for item, question in zip(items, result.questions, strict=True):
        assert question.text == flat(html.unescape(item["question"]))
        assert question.topic == html.unescape(item["category"])
        assert question.difficulty == ["easy", "medium", "hard"].index(item["difficulty"]) + 1
        right = flat(html.unescape(item["correct_answer"]))
        if item["type"] == "boolean":
            assert question.body == TrueFalse(right == "True")
            continue
        assert isinstance(question.body, Single)
        texts = {choice.id: choice.text for choice in question.body.choices}
        assert texts[question.body.answer] == right
        others = {flat(html.unescape(text)) for text in item["incorrect_answers"]}
        assert set(texts.values()) == others | {right}
        place = list(texts).index(question.body.answer)
        places[place] = places.get(place, 0) + 1
    assert all(abs(count - sum(places.values()) / 4) < 100 for count in places.values())
    assert imported(file.read_bytes()) == result


TRIVIA = {
    "type": "multiple",
    "difficulty": "hard",
    "category": "Science & Nature",
    "question": "Is it “50%” & <b> of 2+2?",
    "correct_answer": "Yes & no",
    "incorrect_answers": ["a+b c", "100%", "é"],
}


@pytest.mark.parametrize(
    "encode",
    [
        html.escape,
        lambda text: quote(text, safe=""),
        lambda text: base64.b64encode(text.encode()).decode(),
    ],
    ids=["entities", "url3986", "base64"],
)
def test_opentdb_writes_its_texts_in_three_ways(encode: Any) -> None:
    item = {
        name: [encode(one) for one in text] if isinstance(text, list) else encode(text)
        for name, text in TRIVIA.items()
    }
    result = imported({"response_code": 0, "results": [item]})
    text, options, right = said(result.entries[0])
    assert (text, right) == (TRIVIA["question"], TRIVIA["correct_answer"])
    assert set(options) == {"a+b c", "100%", "é", "Yes & no"}
    assert result.questions[0].topic == "Science & Nature"


def test_opentdb_without_questions_says_its_code() -> None:
    with pytest.raises(BadFile) as caught:
        imported({"response_code": 5, "results": []})
    assert caught.value.faults[0].code == "imports.opentdb_empty"


def numbered(*answers: int, options: list[str] = ABCD) -> list[dict[str, Any]]:
    return [
        {"question": f"Câu {n}?", "options": options, "answer": a} for n, a in enumerate(answers)
    ]


def test_a_number_is_asked_about_until_the_list_settles_it() -> None:
    first = imported(numbered(1, 2)).entries[0]
    assert isinstance(first, Doubt)
    assert first.kind == "key-number"
    assert [reading.name for reading in first.readings] == ["from-0", "from-1"]
    result = settled(imported(numbered(1, 2)), {"key-number": "from-1"})
    assert [said(entry)[2] for entry in result.entries] == ["Huế", "Hà Nội"]
    for language in ("vi", "en"):
        assert first.why.said(Words(language))
        assert all(reading.said.said(Words(language)) for reading in first.readings)


@pytest.mark.parametrize(
    ("answers", "right"), [((0, 1), ["Huế", "Hà Nội"]), ((4, 1), ["Đà Lạt", "Huế"])]
)
def test_a_nought_or_a_last_number_settles_how_a_list_counts(
    answers: tuple[int, ...], right: list[str]
) -> None:
    assert [said(entry)[2] for entry in imported(numbered(*answers)).entries] == right


def test_a_list_that_counts_both_ways_settles_nothing() -> None:
    entries = imported(numbered(0, 4, 2)).entries
    assert [type(entry) for entry in entries] == [Read, Read, Doubt]


def test_a_number_may_also_be_the_text_of_an_option() -> None:
    (entry,) = imported(numbered(2, options=["1", "3", "2", "5"])).entries
    assert isinstance(entry, Doubt)
    assert {reading.name for reading in entry.readings} == {"from-0", "from-1", "value"}


def test_several_right_ones_make_a_multiple() -> None:
    for answer in (["A", "C"], "A, C", "AC", [0, 2]):
        values = [*numbered(0, 3), {"question": "Nào?", "options": ABCD, "answer": answer}]
        entry = imported(values).entries[2]
        assert isinstance(entry, Read), entry
        assert isinstance(entry.question.body, Multiple)
        assert entry.question.body.answer == ("A", "C")


@pytest.mark.parametrize(
    ("item", "body"),
    [
        ({"q": "Thủ đô?", "a": "Hà Nội"}, Short(("Hà Nội",))),
        ({"question": "Thủ đô?", "answers": ["Hà Nội"]}, Short(("Hà Nội",))),
        ({"question": "Hai cộng hai?", "answer": 4}, Numeric("4")),
        ({"question": "Số pi?", "answer": 3.14}, Numeric("3.14")),
        ({"question": "Đúng không?", "answer": True}, TrueFalse(True)),
        ({"question": "Đúng không?", "answer": "Sai"}, TrueFalse(False)),
    ],
)
def test_a_question_without_options_is_read_by_its_answer(item: dict[str, Any], body: Any) -> None:
    (entry,) = imported([item]).entries
    assert isinstance(entry, Read)
    assert entry.question.body == body


def test_everything_else_that_is_known_comes_along() -> None:
    (entry,) = imported(
        [
            {
                "id": "Câu 7",
                "question": "Thủ đô?",
                "options": ABCD,
                "answer": "B",
                "explanation": "Từ năm 1010.",
                "category": "Địa lý",
                "difficulty": "Trung bình",
                "time": "20",
                "points": 2.5,
                "tags": ["a", "b"],
                "image": "data:image/png;base64,iVBORw0KGgo=",
                "owner": "x",
            }
        ]
    ).entries
    assert isinstance(entry, Read)
    found = entry.question
    assert (found.id, found.explanation, found.topic) == ("Cau-7", "Từ năm 1010.", "Địa lý")
    assert (found.difficulty, found.seconds, found.points, found.tags) == (2, 20, 250, ("a", "b"))
    assert found.media[0].src.endswith(".png")


def test_a_mapping_that_is_told_goes_before_what_is_found_out() -> None:
    value = {
        "data": {
            "rows": [
                {
                    "t": {"vi": "Thủ đô?"},
                    "ds": ABCD,
                    "k": "B",
                    "question": "không phải",
                    "answer": "A",
                }
            ]
        }
    }
    mapping = {"question": "t.vi", "choices": "ds", "answer": "k"}
    assert said(imported(value, mapping).entries[0]) == ("Thủ đô?", ABCD, "Hà Nội")
    mapping["items"] = "data.rows"
    assert said(imported(value, mapping).entries[0]) == ("Thủ đô?", ABCD, "Hà Nội")


@pytest.mark.parametrize(
    ("item", "why"),
    [
        ({"question": "Thủ đô?", "options": ABCD, "answer": "Paris"}, "answer_not_among"),
        ({"question": "Thủ đô?", "options": ABCD, "answer": 9}, "answer_not_among"),
        ({"question": "Thủ đô?", "options": ABCD, "answer": None}, "no_key"),
        ({"question": "", "options": ABCD, "answer": "A"}, "no_text"),
        ({"question": "Thủ đô?", "options": [], "answer": ""}, "no_key"),
        ({"options": ABCD, "answer": "A"}, "no_text"),
        ("một dòng chữ", "json_no_object"),
    ],
)
def test_an_item_that_is_no_question_is_refused_with_its_place(item: Any, why: str) -> None:
    good = {"question": "Thủ đô?", "options": ABCD, "answer": "B"}
    result = imported({"list": [good, item, good]})
    assert result.seen == 3
    (refused,) = result.refusals
    assert refused.why.name == f"imports.{why}"
    words = Words("vi")
    assert [step.said(words) for step in refused.place.steps] == ["danh sách “list”", "mục 2"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b'{"a": ', "banks.bad_json"),
        (b'[{"name": "An", "age": 3}, {"name": "B"}]', "imports.json_unknown"),
        (b"[]", "imports.json_no_objects"),
        (b"[1, 2, 3]", "imports.json_no_objects"),
        (b'{"format": "quiz-bank", "formatVersion": "2.0"}', "banks.newer_version"),
        (b'{"format": "quiz-bank", "formatVersion": "1.0"}', "imports.nothing_found"),
        (b"[" * 50_000, "banks.too_deep"),
        (b"[" + b"[]," * 2_000_000 + b"[]]", "imports.json_heavy"),
    ],
)
def test_a_file_without_questions_is_refused_whole(raw: bytes, code: str) -> None:
    with pytest.raises(BadFile) as caught:
        imported(raw)
    (found,) = caught.value.faults
    assert found.code == code
    for language in ("vi", "en"):
        assert found.sentence(Words(language))


def test_a_wrong_mapping_names_the_fields_that_there_are() -> None:
    with pytest.raises(BadFile) as caught:
        imported([{"question": "?", "options": ABCD}], {"question": "cau"})
    assert caught.value.faults[0].values == (("names", ("question", "options")),)


def test_a_bank_of_ours_is_read_as_it_is_and_short_forms_are_understood() -> None:
    bank = sample()
    bank["questions"] += [
        {"id": "ngan", "text": "Thủ đô?", "choices": ABCD, "answer": "B"},
        {"id": "hong", "type": "single", "text": "Gì?"},
    ]
    result = imported(bank)
    assert result.format == "bank"
    assert result.seen == 10
    assert len(result.questions) == 9
    assert [refused.why.name for refused in result.refusals] == ["imports.unfit_field"]
    first = result.questions[0]
    assert (first.id, first.topic, first.points) == ("q1", "An toàn thông tin", 750)
    assert said(result.entries[8]) == ("Thủ đô?", ABCD, "Hà Nội")
    assert result.title == "Ngân hàng mẫu"
    assert [remark.name for remark in result.remarks] == [
        "imports.bank_already",
        "imports.packages_left",
    ]


@pytest.mark.parametrize("text", ["[html]Câu? {=a}", "{ =Asia } là gì?", "nan", '"chữ"', "", "[x]"])
def test_other_texts_are_not_taken_for_json(text: str) -> None:
    assert not JSON.knows(Source("x", text.encode()))
