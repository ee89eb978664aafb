"""QTI in three versions, written by hand after its specification."""

from __future__ import annotations

import io
import zipfile

import pytest

from contest.banks.importers.qti.package import QTI
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
V2 = "http://www.imsglobal.org/xsd/imsqti_v2p1"
V3 = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
MATCH = (
    '<responseProcessing template="http://www.imsglobal.org/question/rptemplates/match_correct"/>'
)


def imported(raw: str | bytes) -> Import:
    source = Source("de", raw if isinstance(raw, bytes) else raw.encode())
    assert QTI.knows(source)
    return QTI.read(source)


def item(body: str, declared: str = "", more: str = MATCH, name: str = "i1") -> str:
    return (
        f'<assessmentItem xmlns="{V2}" identifier="{name}" title="Tên" adaptive="false"'
        f' timeDependent="false">{declared}<itemBody>{body}</itemBody>{more}</assessmentItem>'
    )


def declared(kind: str, *values: str, mapping: str = "", cardinality: str = "single") -> str:
    correct = "".join(f"<value>{value}</value>" for value in values)
    correct = f"<correctResponse>{correct}</correctResponse>" if values else ""
    return (
        f'<responseDeclaration identifier="R" cardinality="{cardinality}" baseType="{kind}">'
        f"{correct}{mapping}</responseDeclaration>"
    )


def choices(*texts: str, most: int = 1, prompt: str = "") -> str:
    options = "".join(
        f'<simpleChoice identifier="C{n}">{text}</simpleChoice>' for n, text in enumerate(texts)
    )
    prompt = prompt and f"<prompt>{prompt}</prompt>"
    return (
        f'<choiceInteraction responseIdentifier="R" maxChoices="{most}">'
        f"{prompt}{options}</choiceInteraction>"
    )


def one(raw: str | bytes) -> Entry:
    (entry,) = imported(raw).entries
    return entry


def question(raw: str | bytes) -> Question:
    entry = one(raw)
    assert isinstance(entry, Read), entry
    return entry.question


def test_a_choice_of_version_2() -> None:
    found = question(
        item(
            f"<p>Thủ đô <b>nước ta</b>?</p>{choices('Huế', 'Hà Nội', prompt='Chọn một.')}",
            declared("identifier", "C1"),
        )
    )
    assert found.text == "Thủ đô nước ta?\nChọn một."
    assert found.id == "i1"
    assert isinstance(found.body, Single)
    assert [choice.text for choice in found.body.choices] == ["Huế", "Hà Nội"]
    assert found.body.answer == "B"


def test_the_same_of_version_3_reads_the_same() -> None:
    raw = f"""<?xml version="1.0"?>
<qti-assessment-item xmlns="{V3}" identifier="i1" title="Tên">
 <qti-response-declaration identifier="R" cardinality="multiple" base-type="identifier">
  <qti-correct-response><qti-value>A</qti-value><qti-value>C</qti-value></qti-correct-response>
 </qti-response-declaration>
 <qti-item-body>
  <p>Số nào lẻ?</p>
  <qti-choice-interaction response-identifier="R" max-choices="0">
   <qti-simple-choice identifier="A">1</qti-simple-choice>
   <qti-simple-choice identifier="B">2</qti-simple-choice>
   <qti-simple-choice identifier="C">3</qti-simple-choice>
  </qti-choice-interaction>
 </qti-item-body>
</qti-assessment-item>"""
    found = question(raw)
    assert found.text == "Số nào lẻ?"
    assert isinstance(found.body, Multiple)
    assert (found.body.answer, found.body.scoring) == (("A", "C"), "partial")


def test_an_order_keeps_its_answer_and_mixes_what_is_shown() -> None:
    body = (
        '<orderInteraction responseIdentifier="R"><prompt>Xếp.</prompt>'
        + "".join(f'<simpleChoice identifier="{n}">mục {n}</simpleChoice>' for n in "abc")
        + "</orderInteraction>"
    )
    found = question(item(body, declared("identifier", "c", "a", "b", cardinality="ordered")))
    assert isinstance(found.body, Ordering)
    texts = {one.id: one.text for one in found.body.items}
    assert [texts[one] for one in found.body.answer] == ["mục c", "mục a", "mục b"]
    assert [one.text for one in found.body.items] != ["mục c", "mục a", "mục b"]


def test_a_match_pairs_two_sets() -> None:
    def matched(*names: str) -> str:
        inside = "".join(
            f'<simpleAssociableChoice identifier="{name}">{name}!</simpleAssociableChoice>'
            for name in names
        )
        return f"<simpleMatchSet>{inside}</simpleMatchSet>"

    body = (
        f'<matchInteraction responseIdentifier="R">{matched("a", "b")}{matched("x", "y", "z")}'
        "</matchInteraction>"
    )
    found = question(item(f"<p>Nối</p>{body}", declared("directedPair", "a y", "b x")))
    assert isinstance(found.body, Matching)
    right = {one.id: one.text for one in found.body.right}
    assert [right[other] for _, other in found.body.answer] == ["y!", "x!"]
    assert len(right) == 3
    refused = one(item(f"<p>Nối</p>{body}", declared("directedPair", "a y")))
    assert isinstance(refused, Refusal)


ENTRY = '<p>Thủ đô là <textEntryInteraction responseIdentifier="R"/> nhé.</p>'


def test_a_text_entry_is_a_gap_with_words_or_a_number() -> None:
    mapping = (
        '<mapping><mapEntry mapKey="Hà Nội" mappedValue="2"/>'
        '<mapEntry mapKey="Ha Noi" mappedValue="2"/><mapEntry mapKey="HN" mappedValue="1"/>'
        "</mapping>"
    )
    entry = one(item(ENTRY, declared("string", "Hà Nội", mapping=mapping)))
    assert isinstance(entry, Read)
    assert entry.question.text == "Thủ đô là _____ nhé."
    assert entry.question.body == Short(("Hà Nội", "Ha Noi"))
    assert [remark.name for remark in entry.remarks] == ["imports.part_answers"]
    assert question(item(ENTRY, declared("float", "3.50"))).body == Numeric("3.5")
    assert isinstance(one(item(ENTRY, declared("integer", "ba"))), Refusal)


def test_other_interactions_in_a_line_and_open_ones() -> None:
    inline = (
        '<p>Thủ đô là <inlineChoiceInteraction responseIdentifier="R">'
        '<inlineChoice identifier="a">Huế</inlineChoice><inlineChoice identifier="b">Hà Nội'
        "</inlineChoice></inlineChoiceInteraction>.</p>"
    )
    found = question(item(inline, declared("identifier", "b")))
    assert found.text == "Thủ đô là _____ ."
    assert isinstance(found.body, Single)
    told = question(item('<p>Nêu.</p><extendedTextInteraction responseIdentifier="R"/>'))
    assert isinstance(told.body, Situation)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (item("<p>Chỉ là lời dẫn.</p>"), "description"),
        (item(ENTRY + ENTRY, declared("string", "a")), "interaction_count"),
        (item('<hotspotInteraction responseIdentifier="R"/>'), "kind_unsupported"),
        (item(f"<p>?</p>{choices('a', 'b')}"), "no_key"),
        (item(f"<p>?</p>{choices('a')}", declared("identifier", "C0")), "too_few_choices"),
    ],
)
def test_what_has_no_form_is_refused_by_name(raw: str, why: str) -> None:
    refused = one(raw)
    assert isinstance(refused, Refusal)
    assert refused.why.name == f"imports.{why}"
    for language in ("vi", "en"):
        assert refused.why.said(Words(language))
        assert refused.place.steps[-1].said(Words(language))


def test_rules_of_its_own_are_remarked_on() -> None:
    rules = "<responseProcessing><responseCondition/></responseProcessing>"
    entry = one(item(f"<p>?</p>{choices('a', 'b')}", declared("identifier", "C0"), rules))
    assert isinstance(entry, Read)
    assert [remark.name for remark in entry.remarks] == ["imports.custom_scoring"]


def package(**files: str | bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return packed.getvalue()


def manifest(*paths: str) -> str:
    resources = "".join(
        f'<resource identifier="r{n}" type="imsqti_item_xmlv2p1" href="{path}">'
        f'<file href="{path}"/></resource>'
        for n, path in enumerate(paths)
    )
    return (
        '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>'
        f"{resources}</resources></manifest>"
    )


def test_a_package_is_read_in_the_order_of_its_manifest_with_its_pictures() -> None:
    picture = '<p><img src="../images/co.png" alt="Cờ"/>?</p>'
    first = item(picture + choices("a", "b"), declared("identifier", "C0"), name="first")
    second = item(f"<p>?</p>{choices('a', 'b')}", declared("identifier", "C1"), name="second")
    files = {
        "imsmanifest_xml": manifest("items/z.xml", "items/a.xml"),
        "items__z_xml": first,
        "items__a_xml": second,
        "images__co.png": PNG,
    }
    result = imported(package(**files))
    assert [question.id for question in result.questions] == ["first", "second"]
    (medium,) = result.questions[0].media
    assert (medium.alt, result.media[medium.src]) == ("Cờ", PNG)
    words = Words("vi")
    places = [entry.place.steps[0].said(words) for entry in result.entries]
    assert places == ["tệp “items/z.xml”", "tệp “items/a.xml”"]


def test_a_package_without_items_or_with_a_broken_one_says_so() -> None:
    with pytest.raises(BadFile):
        imported(package(imsmanifest_xml=manifest("a.xml")))
    with pytest.raises(BadFile):
        imported(package(imsmanifest_xml=manifest("a.xml"), a_xml="<assessmentItem><p>"))


OLD_HEAD = '<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><section>'


def material(text: str, style: str = "text/html") -> str:
    return f'<material><mattext texttype="{style}">{text}</mattext></material>'


def labels(**texts: str) -> str:
    inside = "".join(
        f'<response_label ident="{name[1:]}">{material(text, "text/plain")}</response_label>'
        for name, text in texts.items()
    )
    return f"<render_choice>{inside}</render_choice>"


def lid(inside: str, name: str = "r", many: str = "Single") -> str:
    return f'<response_lid ident="{name}" rcardinality="{many}">{inside}</response_lid>'


def right(condition: str, points: int = 100) -> str:
    return (
        f"<respcondition><conditionvar>{condition}</conditionvar>"
        f'<setvar action="Add" varname="SCORE">{points}</setvar></respcondition>'
    )


def equal(value: str, name: str = "r") -> str:
    return f'<varequal respident="{name}">{value}</varequal>'


def old_item(name: str, text: str, responses: str, rules: str = "", more: str = "") -> str:
    return (
        f'<item ident="{name}" title="Tên">{more}<presentation>{material(text)}{responses}'
        f"</presentation><resprocessing>{rules}</resprocessing></item>"
    )


METADATA = (
    "<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>points_possible</fieldlabel>"
    "<fieldentry>2.5</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>"
    '<itemfeedback ident="f"><flow_mat>'
    f"{material('&lt;p&gt;Từ 1010&lt;/p&gt;')}</flow_mat></itemfeedback>"
)
WRITTEN = '<response_str ident="r"><render_fib/></response_str>'
SOUNDS = labels(_1="meo", _2="gâu")
OLD = (
    OLD_HEAD
    + "".join(
        (
            old_item(
                "q1",
                "&lt;p&gt;Thủ đô?&lt;/p&gt;",
                lid(labels(_1="Huế", _2="Hà Nội")),
                "<respcondition><conditionvar><other/></conditionvar></respcondition>"
                + right(equal("2")),
                METADATA,
            ),
            old_item(
                "q2",
                "Số lẻ?",
                lid(labels(_1="1", _2="2", _3="3"), many="Multiple"),
                right(f"<and>{equal('1')}<not>{equal('2')}</not>{equal('3')}</and>"),
            ),
            old_item("q3", "Đất phẳng.", lid(labels(_t="True", _f="False")), right(equal("f"))),
            old_item("q4", "Thủ đô?", WRITTEN, right(equal("Hà Nội") + equal("Ha Noi"))),
            old_item(
                "q5",
                "Nối.",
                lid(material("mèo") + SOUNDS, "r1") + lid(material("chó") + SOUNDS, "r2"),
                right(equal("1", "r1"), 50) + right(equal("2", "r2"), 50),
            ),
            old_item("q6", "Nêu ý kiến.", WRITTEN),
        )
    )
    + "</section></questestinterop>"
)


def test_version_1_as_canvas_writes_it() -> None:
    result = imported(OLD)
    assert result.is_settled
    first, second, third, fourth, fifth, sixth = result.questions
    assert (first.text, first.points, first.note) == ("Thủ đô?", 250, "Từ 1010")
    assert isinstance(first.body, Single)
    assert first.body.answer == "B"
    assert isinstance(second.body, Multiple)
    assert second.body.answer == ("A", "C")
    assert third.body == TrueFalse(False)
    assert fourth.body == Short(("Hà Nội", "Ha Noi"))
    assert isinstance(fifth.body, Matching)
    assert isinstance(sixth.body, Situation)


def test_the_two_copies_that_canvas_writes_are_one() -> None:
    files = {"imsmanifest_xml": manifest("a.xml"), "a_xml": OLD, "non_cc__a_xml": OLD}
    result = imported(package(**files))
    assert result.seen == 6
    assert [remark.name for remark in result.remarks] == ["imports.item_again"] * 6


@pytest.mark.parametrize("raw", [b"<html/>", b"PK\x03\x04", package(a_xml="<x/>"), b""])
def test_other_files_are_not_taken_for_qti(raw: bytes) -> None:
    assert not QTI.knows(Source("x", raw))
