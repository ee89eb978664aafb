"""Moodle XML as another program writes it, as Moodle itself does, and as somebody hostile would."""

from __future__ import annotations

import base64
import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from contest.banks.importers.moodle_xml import MOODLE_XML
from contest.banks.importers.source import Source
from contest.banks.importing import Entry, Import, Read, Refusal
from contest.domain.questions import (
    Matching,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
    TrueFalse,
)
from contest.presentation.wording import Words
from contest.reading.faults import BadFile

PNG = b"\x89PNG\r\n\x1a\n" + b"a picture"
PACKED = base64.b64encode(PNG).decode()
KILOMETRES = "<units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit></units>"
OPTIONS = "".join(
    f"<selectoption><text>{text}</text><group>1</group></selectoption>" for text in "ab"
)
UNREAD = {"coderunner": 4, "description": 1}


def imported(text: str | bytes) -> Import:
    raw = text if isinstance(text, bytes) else text.encode()
    return MOODLE_XML.read(Source("de.xml", raw))


def quiz(*questions: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>{"".join(questions)}</quiz>'


def asked(kind: str, rest: str, text: str = "Hỏi?", style: str = "html") -> str:
    return (
        f'<question type="{kind}"><name><text>Tên</text></name>'
        f'<questiontext format="{style}"><text><![CDATA[{text}]]></text></questiontext>'
        f"{rest}</question>"
    )


def answer(percent: str, text: str, more: str = "") -> str:
    return f'<answer fraction="{percent}"><text><![CDATA[{text}]]></text>{more}</answer>'


def one(*questions: str) -> Entry:
    (entry,) = imported(quiz(*questions)).entries
    return entry


def question(*questions: str) -> Question:
    entry = one(*questions)
    assert isinstance(entry, Read), entry
    return entry.question


def test_every_file_of_the_corpus_is_read_but_for_what_has_no_form_here(corpus: Path) -> None:
    files = sorted((corpus / "moodle-xml").rglob("*.xml"))
    assert len(files) == 15
    refused: dict[str, int] = {}
    for file in files:
        raw = file.read_bytes()
        assert MOODLE_XML.knows(Source(file.name, raw))
        elements = [
            element
            for element in ElementTree.fromstring(raw).iter("question")
            if element.get("type") != "category"
        ]
        result = imported(raw)
        assert result.seen == len(elements)
        for element, entry in zip(elements, result.entries, strict=True):
            kind = element.get("type", "")
            if isinstance(entry, Read):
                agrees(element, entry.question, file.name)
            else:
                assert isinstance(entry, Refusal)
                refused[kind] = refused.get(kind, 0) + 1
    # The cloze has two gaps of two kinds.
    assert refused == {**UNREAD, "cloze": 1}


def agrees(element: ElementTree.Element, question: Question, file: str) -> None:
    """The text, the options and the key of a question, by a walk of its own."""
    stem = flat(element.findtext("questiontext/text"))
    answers = [
        (float(one.get("fraction", "0")), flat(one.findtext("text")))
        for one in element.findall("answer")
    ]
    if element.get("type") in ("cloze", "gapselect", "ddwtos"):
        assert re.split(r"\{[^}]*\}|\[\[", stem)[0].strip() in question.text
        return
    assert squeezed(question.text) == squeezed(stem), file
    best = max((percent for percent, _ in answers), default=0)
    right = [text for percent, text in answers if percent == best]
    match question.body:
        case Single(choices=choices, answer=letter):
            assert [squeezed(choice.text) for choice in choices] == [
                squeezed(text) for _, text in answers
            ]
            assert [squeezed(one.text) for one in choices if one.id == letter] == [
                squeezed(text) for text in right
            ]
        case TrueFalse(answer=is_true):
            assert right == [str(is_true).lower()]
        case Short(answer=texts):
            assert list(texts) == right
        case Numeric(answer=number):
            assert [float(number)] == [float(text) for text in right]
        case Ordering(items=items, answer=order):
            texts = {item.id: item.text for item in items}
            assert [texts[item] for item in order] == [text for _, text in sorted(answers)]
        case Matching(left=left, right=rights, answer=pairs):
            texts = {item.id: item.text for item in (*left, *rights)}
            found = [(texts[a], texts[b]) for a, b in pairs]
            assert found == expected_pairs(element)
        case Situation():
            assert element.get("type") == "essay"
        case _:
            raise AssertionError(question.body)


def expected_pairs(element: ElementTree.Element) -> list[tuple[str, str]]:
    if element.get("type") == "matching":
        pairs = (
            (flat(one.findtext("text")), flat(one.findtext("answer/text")))
            for one in element.findall("subquestion")
        )
        return [pair for pair in pairs if pair[0]]
    columns = {
        one.get("number"): flat(one.findtext("responsetext/text"))
        for one in element.findall("column")
    }
    best = {
        one.get("rownumber"): columns[one.get("columnnumber")]
        for one in element.findall("weight")
        if float(one.findtext("value", "0")) == 1
    }
    return [
        (flat(one.findtext("optiontext/text")), best[one.get("number")])
        for one in element.findall("row")
    ]


def flat(markup: str | None) -> str:
    return unescape(re.sub(r"<[^<>]*>", " ", markup or "")).strip()


def squeezed(text: str) -> str:
    """Without blanks and the marks that lists and tables get as text."""
    return re.sub(r"[\s|]|^- |^\d\. ", "", re.sub(r"(?m)^(- |\d\. )", "", text))


def test_a_picture_a_category_and_tags_come_along() -> None:
    packed = f'<file name="hình 1.png" path="/" encoding="base64">{PACKED}</file>'
    picture = '<img src="@@PLUGINFILE@@/h%C3%ACnh%201.png" alt="Cờ">'
    result = imported(
        quiz(
            '<question type="category"><category><text>$course$/top/Luật//An ninh</text></category>'
            "</question>",
            asked(
                "multichoice",
                "<generalfeedback><text>Điều 8</text></generalfeedback>"
                "<defaultgrade>2.5</defaultgrade><idnumber>ANM 01</idnumber><single>true</single>"
                "<tags><tag><text>mạng</text></tag><tag><text>dễ</text></tag></tags>"
                + answer("0", "<p>Sai</p>", "<feedback><text>Đọc lại</text></feedback>")
                + answer("100", picture, packed),
                "<p>Cờ nào <b>đúng</b>?</p>",
            ),
        )
    )
    (entry,) = result.entries
    assert isinstance(entry, Read)
    found = entry.question
    assert (found.id, found.text, found.topic) == ("ANM-01", "Cờ nào đúng?", "Luật/An ninh")
    assert (found.points, found.tags, found.explanation) == (250, ("mạng", "dễ"), "Điều 8")
    assert found.note == "A: Đọc lại"
    assert isinstance(found.body, Single)
    (medium,) = found.body.choices[1].media
    assert medium.alt == "Cờ"
    assert result.media == {medium.src: PNG}
    assert entry.kept == {"title": "Tên"}
    assert entry.place.steps[0].name == "imports.at_line"


def test_a_picture_from_before_moodle_2_comes_along() -> None:
    packed = f"<image_base64>{PACKED}</image_base64>"
    result = imported(
        quiz(asked("truefalse", packed + answer("100", "true") + answer("0", "false")))
    )
    assert list(result.media.values()) == [PNG]


@pytest.mark.parametrize(
    ("made", "body"),
    [
        (
            asked(
                "multichoice",
                "<single>0</single>" + answer("50", "a") + answer("50", "b") + answer("-50", "c"),
            ),
            "Multiple",
        ),
        (
            asked("multichoiceset", answer("100", "a") + answer("100", "b") + answer("0", "c")),
            "Multiple",
        ),
        (asked("shortanswer", "<usecase>1</usecase>" + answer("100", "Huế")), "Short"),
        (
            asked("numerical", answer("100", "5", "<tolerance>0.5</tolerance>") + KILOMETRES),
            "Numeric",
        ),
        (asked("gapselect", OPTIONS, "Điền [[2]]."), "Single"),
        (asked("cloze", "", "Điền {1:MC:=a~b}."), "Single"),
        (asked("essay", "<graderinfo><text>Mẫu</text></graderinfo>"), "Situation"),
    ],
)
def test_kinds_have_their_form(made: str, body: str) -> None:
    assert type(question(made).body).__name__ == body


def test_what_a_kind_says_is_kept() -> None:
    numeric = question(
        asked(
            "numerical",
            answer("100", "5", "<tolerance>0.5</tolerance>") + KILOMETRES,
        )
    )
    assert numeric.body == Numeric("5", "0.5", "km")
    exact = question(asked("shortanswer", "<usecase>1</usecase>" + answer("100", "Huế")))
    assert exact.body == Short(("Huế",), "exact")
    whole = question(
        asked("multichoiceset", answer("100", "a") + answer("100", "b") + answer("0", "c"))
    )
    assert isinstance(whole.body, Multiple)
    assert (whole.body.answer, whole.body.scoring) == (("A", "B"), "all")
    assert question(asked("essay", "<graderinfo><text>Mẫu</text></graderinfo>")).body == Situation(
        "Mẫu"
    )


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (asked("calculated", ""), "type_unsupported"),
        (asked("description", ""), "description"),
        ("<question><questiontext><text>x</text></questiontext></question>", "type_missing"),
        (asked("truefalse", answer("100", "đúng") + answer("0", "sai")), "truth_unclear"),
        (asked("truefalse", answer("0", "true") + answer("0", "false")), "no_key"),
        (asked("numerical", answer("100", "năm")), "not_a_number"),
        (asked("multichoice", answer("100", "a")), "too_few_choices"),
        (asked("shortanswer", answer("0", "a")), "no_key"),
        (asked("gapselect", "", "Điền [[1]] [[2]]"), "key_beyond"),
        (asked("cloze", "", "Điền."), "gap_count"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(made: str, why: str) -> None:
    entry = one(made)
    assert isinstance(entry, Refusal)
    assert entry.why.name == f"imports.{why}"
    for language in ("vi", "en"):
        assert entry.why.said(Words(language))


@pytest.mark.parametrize(
    ("made", "remark"),
    [
        (asked("shortanswer", answer("100", "Hà*")), "wildcard"),
        (asked("essay", ""), "no_model_answer"),
        (asked("shortanswer", answer("100", "a"), "<p><u>Từ</u> nào?</p>"), "lost_underline"),
        (
            asked("shortanswer", answer("100", "a"), '<img src="http://x.vn/a.png">Gì?'),
            "medium_elsewhere",
        ),
        (asked("shortanswer", answer("100", "a"), "<script>x</script>Gì?"), "lost_script"),
        (
            asked(
                "ordering",
                "<selectcount>2</selectcount>"
                + answer("1", "a")
                + answer("2", "b")
                + answer("3", "c"),
            ),
            "order_subset",
        ),
    ],
)
def test_what_a_text_cannot_carry_is_said(made: str, remark: str) -> None:
    entry = one(made)
    assert isinstance(entry, Read)
    assert f"imports.{remark}" in [one.name for one in entry.remarks]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"<!DOCTYPE quiz><quiz/>", "imports.doctype"),
        (
            b'<?xml version="1.0"?><!-- <quiz> --><!DOCTYPE quiz [<!ENTITY a "b">]><quiz/>',
            "imports.doctype",
        ),
        (
            '\ufeff<?xml encoding="utf-16"?><!DOCTYPE quiz><quiz/>'.encode("utf-16-le"),
            "imports.doctype",
        ),
        (b"<quiz><question>", "imports.bad_xml"),
        (b"<quiz>" + b"<a/>" * 1_000_000 + b"</quiz>", "imports.xml_heavy"),
        (b"<quiz>&undefined;</quiz>", "imports.bad_xml"),
        (b'<?xml version="1.0" encoding="nobody-8"?><quiz/>', "imports.bad_xml"),
        (b"<quiz>" + b"<a>" * 300 + b"</a>" * 300 + b"</quiz>", "imports.bad_xml"),
    ],
)
def test_a_trap_is_refused_whole(raw: bytes, code: str) -> None:
    assert MOODLE_XML.knows(Source("x", raw))
    with pytest.raises(BadFile) as caught:
        imported(raw)
    assert [one.code for one in caught.value.faults] == [code]


def test_a_text_about_doctypes_is_no_trap() -> None:
    found = question(asked("shortanswer", answer("100", "a"), "Gì? &lt;!DOCTYPE html&gt;"))
    assert found.text == "Gì? <!DOCTYPE html>"


@pytest.mark.parametrize(
    "raw", [b"<html></html>", b"<?xml version='1.0'?><quizzes/>", b"quiz", b""]
)
def test_other_files_are_not_taken_for_moodle(raw: bytes) -> None:
    assert not MOODLE_XML.knows(Source("x", raw))
