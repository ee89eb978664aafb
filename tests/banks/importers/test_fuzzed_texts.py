"""Whatever stands in a file, importers of texts refuse it or account for every thing in it.

CONTEST_FUZZ_EXAMPLES makes a long run of it: 200 is what a change waits for.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import zipfile
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contest.banks.dumping import question_fields
from contest.banks.importers.aiken import AIKEN
from contest.banks.importers.anki import ANKI
from contest.banks.importers.classquiz import CLASSQUIZ
from contest.banks.importers.gift import GIFT
from contest.banks.importers.gift_items import GiftItem, gift_items
from contest.banks.importers.h5p import H5P
from contest.banks.importers.html import plain
from contest.banks.importers.json.importer import JSON
from contest.banks.importers.moodle_xml import MOODLE_XML
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.qti.package import QTI
from contest.banks.importers.source import Importer, Source
from contest.banks.importers.trivia import TRIVIA
from contest.banks.importing import Doubt, Import, Read, Refusal
from contest.banks.records import QuestionRecord
from contest.domain.questions import Question
from contest.presentation.wording import Words
from contest.reading.faults import BadFile

fuzzed = settings(
    max_examples=int(os.environ.get("CONTEST_FUZZ_EXAMPLES", "60")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
BOTH = (Words("vi"), Words("en"))


def pieces_of(*texts: str) -> st.SearchStrategy[str]:
    """Texts made of the signs that mean something in a format, and of anything."""
    # No NUL: text with one in it is no text, which the tests of encodings see to.
    anything = st.text(alphabet=st.characters(codec="utf-8", min_codepoint=1), max_size=6)
    return st.lists(st.one_of(st.sampled_from(texts), anything), max_size=30).map("".join)


AIKEN_TEXTS = pieces_of(
    "Câu 1: ", "Gì?", "\n", "\n\n", "A. ", "B) ", "C", "a) ", "А. ", "ANSWER: ", "Đáp án: ",
    "A, C", "AC", "B", "\nA. x\nB. y\nANSWER: A\n", "Giải thích: ", "\r", "\u2028", "PHẦN I",
)  # fmt: skip
GIFT_TEXTS = pieces_of(
    "::", "{", "}", "=", "~", "#", "####", "->", "%50%", "%-100%", "%", ":", "..", "\\", "\\n", "T",
    "FALSE", "1", "-2.5", "1e9", "{1:MC:=a~b}", "{:SA:=a}", "\n", "\n\n", "// [id:x] [tag:y]\n",
    "$CATEGORY: a/b\n", "[html]", "<p>", "&amp;", "Gì? {=a ~b}\n\n",
)  # fmt: skip
MARKUP = pieces_of(
    "<", ">", "</", "<p>", "</p>", "<table>", "<td>", "<sup>", "</sup>", "2", "<ol>", "<li>",
    "<pre>", "<img src='data:image/png;base64,AA=='>", "<script>", "</script>", "<!--", "-->", "&",
    "&nbsp;", "&#0;", "\0", "<svg>", "<u>", "<style>", "<select>",
)  # fmt: skip
KINDS = (
    "multichoice", "truefalse", "shortanswer", "numerical", "matching", "ordering", "essay",
    "cloze", "gapselect", "mtf", "description", "category", "", "what",
)  # fmt: skip
FIELDS = (
    "text", "questiontext", "answer", "subquestion", "feedback", "tolerance", "single", "units",
    "unit", "multiplier", "unit_name", "selectoption", "group", "row", "column", "weight",
    "optiontext", "responsetext", "value", "file", "image_base64", "tags", "tag", "category",
    "defaultgrade", "idnumber", "generalfeedback", "usecase", "hint", "selectcount",
)  # fmt: skip
VALUES = st.one_of(
    st.sampled_from("100 50 -50 0 true false 1 a [[1]][[2]] {1:MC:=a~b} {1:NM:=2}".split()),
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=8),
)
ELEMENTS = st.recursive(
    st.builds(
        lambda name, percent, value: (
            f'<{name} fraction="{percent}" number="1" rownumber="1" columnnumber="1" name="a">'
            f"<text><![CDATA[{value.replace(']]>', '')}]]></text></{name}>"
        ),
        st.sampled_from(FIELDS),
        st.sampled_from(["100", "50", "0", "-1", "x", "1e999"]),
        VALUES,
    ),
    lambda inner: st.builds(
        lambda name, parts: f'<{name} fraction="100">{"".join(parts)}</{name}>',
        st.sampled_from(FIELDS),
        st.lists(inner, max_size=5),
    ),
    max_leaves=12,
)
KNOWN = (
    "question text options answers answer correct A B C id q a choices dap_an image time points"
    " tags difficulty format results correct_answer incorrect_answers questions solutions topic"
)
NAMES = st.one_of(st.sampled_from(KNOWN.split()), st.text(max_size=4))
JSON_VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-3, 12),
        st.floats(allow_nan=False, allow_infinity=False),
        st.sampled_from(["A", "B", "A, B", "2", "quiz-bank", "1.0", "multiple", "boolean", "True"]),
        st.text(alphabet=st.characters(codec="utf-8"), max_size=8),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=6), st.dictionaries(NAMES, inner, max_size=8)),
    max_leaves=40,
)


ANKI_TEXTS = pieces_of(
    "#separator:tab\n", "#html:true\n", "#deck column:3\n", "#tags column:1\n", "\t", ";", ",",
    "\n", '"', "{{c1::a::b}}", "{{c2::", "}}", "[sound:a.mp3]", "<img src='a.png'>", "Gì?",
)  # fmt: skip
TRIVIA_TEXTS = pieces_of(
    "#Q ", "^ ", "A ", "B ", "C ", "True", "False", "\n", "Hà Nội", "#Q a\n^ b\n"
)
ITEM_NAMES = (
    "itemBody", "p", "choiceInteraction", "simpleChoice", "prompt", "textEntryInteraction",
    "responseDeclaration", "correctResponse", "value", "mapping", "mapEntry", "orderInteraction",
    "matchInteraction", "simpleMatchSet", "simpleAssociableChoice", "extendedTextInteraction",
    "presentation", "material", "mattext", "response_lid", "render_choice", "response_label",
    "response_str", "resprocessing", "respcondition", "conditionvar", "varequal", "setvar", "item",
    "inlineChoiceInteraction", "inlineChoice", "modalFeedback", "not", "img", "object",
)  # fmt: skip
ITEM_VALUES = st.sampled_from(["a", "b", "R", "100", "1", "a b", "", "float", "&lt;b&gt;"])
ITEM_PARTS = st.recursive(
    ITEM_VALUES,
    lambda inner: st.builds(
        lambda name, value, parts: (
            f'<{name} identifier="{value}" responseIdentifier="R" ident="{value}" respident="R"'
            f' mapKey="{value}" mappedValue="1" baseType="{value}" maxChoices="1" data="{value}">'
            f"{''.join(parts)}</{name}>"
        ),
        st.sampled_from(ITEM_NAMES),
        ITEM_VALUES,
        st.lists(inner, max_size=5),
    ),
    max_leaves=25,
)
H5P_NAMES = st.sampled_from(
    "question answers text correct params library questions choices summaries summary media path"
    " tipsAndFeedback behaviour type textField intro".split()
)
H5P_VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-2, 2),
        st.sampled_from(["H5P.MultiChoice 1.16", "H5P.Blanks 1.1", "H5P.Summary 1", "true", "*a*"]),
        st.text(alphabet=st.characters(codec="utf-8"), max_size=6),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=5), st.dictionaries(H5P_NAMES, inner, max_size=6)
    ),
    max_leaves=30,
)


def is_whole(result: Import) -> None:
    """Every entry can be said, and every question can be written into a bank."""
    assert result.seen == len(result.questions) + len(result.doubts) + len(result.refusals)
    for entry in result.entries:
        phrases = [*entry.place.steps]
        questions: list[Question | None] = []
        match entry:
            case Read():
                phrases += entry.remarks
                questions = [entry.question]
                msgspec.json.encode(entry.kept)
            case Doubt():
                assert entry.readings
                phrases += [entry.why, *entry.remarks, *(one.said for one in entry.readings)]
                questions = [one.question for one in entry.readings]
            case Refusal():
                phrases.append(entry.why)
        assert all(phrase.said(words) for phrase in phrases for words in BOTH)
        for question in questions:
            if question is not None:
                can_be_written(question)


def can_be_written(question: Question) -> None:
    fields: dict[str, Any] = question_fields(question)
    fields["text"] = fields["text"] or "x"
    for choice in fields.get("choices", ()):
        choice["text"] = choice["text"] or "x"
    msgspec.convert(fields, QuestionRecord)


def read(importer: Importer, text: str | bytes) -> Import | None:
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    source = Source("x", raw)
    importer.knows(source)
    try:
        result = importer.read(source)
    except BadFile as bad:
        faults = bad.faults
    else:
        is_whole(result)
        return result
    assert all(fault.sentence(words) for fault in faults for words in BOTH)
    return None


@fuzzed
@given(AIKEN_TEXTS)
def test_aiken(text: str) -> None:
    result = read(AIKEN, text)
    if result is not None:
        kept = "".join(entry.place.excerpt for entry in result.entries)
        kept += "".join(str(remark.values) for remark in result.remarks)
        for word in ("Gì?", "Giải"):
            assert kept.count(word) >= min(1, text.count(word))


@fuzzed
@given(GIFT_TEXTS)
def test_gift(text: str) -> None:
    result = read(GIFT, text)
    if result is not None:
        items = gift_items(text.encode("utf-8", "replace").decode())
        assert result.seen == sum(isinstance(item, GiftItem) for item in items)


@fuzzed
@given(st.lists(st.tuples(st.sampled_from(KINDS), st.lists(ELEMENTS, max_size=8)), max_size=3))
def test_moodle_xml(questions: list[tuple[str, list[str]]]) -> None:
    inside = "".join(
        f'<question type="{kind}">{"".join(parts)}</question>' for kind, parts in questions
    )
    result = read(MOODLE_XML, f"<quiz>{inside}</quiz>")
    assert result is not None
    assert result.seen == sum(kind != "category" for kind, _ in questions)


@fuzzed
@given(JSON_VALUES)
def test_json(value: Any) -> None:
    read(JSON, json.dumps(value))


@fuzzed
@given(ANKI_TEXTS)
def test_anki(text: str) -> None:
    read(ANKI, text)


@fuzzed
@given(TRIVIA_TEXTS)
def test_trivia(text: str) -> None:
    result = read(TRIVIA, text)
    if result is not None:
        lines = re.split(r"\r\n|[\r\n]", text.encode("utf-8", "replace").decode())
        assert result.seen == sum(line.startswith("#Q") for line in lines)


@fuzzed
@given(st.sampled_from(["assessmentItem", "questestinterop"]), st.lists(ITEM_PARTS, max_size=6))
def test_qti(root: str, parts: list[str]) -> None:
    read(QTI, f'<{root} identifier="i">{"".join(parts)}</{root}>')


@fuzzed
@given(st.sampled_from(["H5P.MultiChoice", "H5P.QuestionSet", "H5P.Blanks", "x"]), H5P_VALUES)
def test_h5p(library: str, content: Any) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("h5p.json", json.dumps({"mainLibrary": library}))
        archive.writestr("content/content.json", json.dumps(content))
    read(H5P, packed.getvalue())


@fuzzed
@given(JSON_VALUES, st.sampled_from(["ABCD", "CHECK", "TEXT", "RANGE", "ORDER", "SLIDE"]))
def test_classquiz(value: Any, kind: str) -> None:
    question = {"question": "Gì?", "type": kind, "answers": value, "time": value, "image": value}
    quiz = json.dumps({"questions": [question, value]}).encode()
    result = read(CLASSQUIZ, gzip.compress(quiz) + b"\xc7\xc7\xc7\x00")
    assert result is not None
    assert result.seen == 2


@fuzzed
@given(JSON_VALUES, JSON_VALUES)
def test_packets(tossups: Any, bonuses: Any) -> None:
    read(JSON, json.dumps({"tossups": [tossups], "bonuses": [bonuses]}))


@fuzzed
@given(MARKUP)
def test_markup(text: str) -> None:
    found = plain(text)
    assert "\0" not in found.text
    assert found.text == found.text.strip()


@fuzzed
@given(
    st.one_of(AIKEN_TEXTS, GIFT_TEXTS, JSON_VALUES.map(json.dumps)),
    st.sampled_from(["utf-8", "utf-16-le", "utf-16", "cp1258", "latin-1"]),
    st.integers(0, 40),
    st.binary(max_size=3),
)
def test_any_bytes_through_the_front_door(
    text: str, encoding: str, place: int, noise: bytes
) -> None:
    raw = text.encode(encoding, "replace")
    result = import_source(Source("x", raw[:place] + noise + raw[place:]))
    is_whole(result)
    assert result.seen


@pytest.mark.parametrize("importer", [AIKEN, GIFT, JSON, MOODLE_XML])
@fuzzed
@given(st.binary(max_size=60))
def test_noise_is_refused(importer: Importer, raw: bytes) -> None:
    read(importer, raw)
