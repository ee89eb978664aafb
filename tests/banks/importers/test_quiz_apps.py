"""ClassQuiz, H5P, Anki, OpenTriviaQA and quiz bowl, written by hand after their descriptions."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from contest.banks.importers.anki import ANKI
from contest.banks.importers.classquiz import CLASSQUIZ
from contest.banks.importers.h5p import H5P
from contest.banks.importers.json.importer import JSON
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Importer, Source
from contest.banks.importers.trivia import TRIVIA
from contest.banks.importing import Entry, Import, Read, Refusal
from contest.domain.questions import (
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

PNG = b"\x89PNG\r\n\x1a\n" + b"a \xc6\xc6\xc6\x00 picture"


def imported(importer: Importer, raw: bytes) -> Import:
    source = Source("de", raw)
    assert importer.knows(source)
    assert import_source(source).format == importer.read(source).format
    return importer.read(source)


def only(result: Import) -> Question:
    (entry,) = result.entries
    assert isinstance(entry, Read), entry
    return entry.question


def why(entry: Entry) -> str:
    assert isinstance(entry, Refusal)
    for language in ("vi", "en"):
        assert entry.why.said(Words(language))
    return entry.why.name.removeprefix("imports.")


def single(question: Question) -> tuple[list[str], str]:
    """Options and the text of the right one."""
    body = question.body
    assert isinstance(body, Single)
    texts = {choice.id: choice.text for choice in body.choices}
    return list(texts.values()), texts[body.answer]


# --- ClassQuiz ------------------------------------------------------------------------------


def cqa(*questions: dict[str, Any], pictures: bytes = b"") -> bytes:
    quiz = {"title": "Đố vui", "questions": list(questions), "cover_image": None}
    return gzip.compress(json.dumps(quiz).encode()) + b"\xc7\xc7\xc7\x00" + pictures


def asked(kind: str, answers: Any, image: int | None = None) -> dict[str, Any]:
    return {
        "question": "<p>Hỏi?</p>",
        "time": "20",
        "type": kind,
        "answers": answers,
        "image": image,
    }


def options(*rights: bool) -> list[dict[str, Any]]:
    return [{"answer": f"câu {n}", "right": right} for n, right in enumerate(rights)]


def test_classquiz_with_a_picture_that_holds_its_marks() -> None:
    pictures = b"\xc6\xc6\xc6\x00" + b"1" + b"\xc5\xc5\x00" + PNG
    first, second = asked("ABCD", options(False, True)), asked("ABCD", options(True, False), 1)
    result = imported(CLASSQUIZ, cqa(first, second, pictures=pictures))
    assert result.title == "Đố vui"
    question = result.questions[0]
    assert (question.text, question.seconds) == ("Hỏi?", 20)
    assert single(question) == (["câu 0", "câu 1"], "câu 1")
    (medium,) = result.questions[1].media
    assert result.media[medium.src] == PNG


def test_the_kinds_of_classquiz() -> None:
    result = imported(
        CLASSQUIZ,
        cqa(
            asked("CHECK", options(True, False, True)),
            asked("TEXT", [{"answer": "Hà Nội", "case_sensitive": True}, {"answer": "HN"}]),
            asked("RANGE", {"min": 0, "max": 10, "min_correct": 4, "max_correct": 7}),
            asked("ORDER", [{"answer": "một"}, {"answer": "hai"}, {"answer": "ba"}]),
            asked("VOTING", [{"answer": "a"}, {"answer": "b"}]),
            asked("SLIDE", "một trang"),
            asked("ABCD", options(False, False)),
        ),
    )
    many, short, number, order, *refused = result.entries
    assert isinstance(many, Read)
    assert isinstance(many.question.body, Multiple)
    assert (many.question.body.answer, many.question.body.scoring) == (("A", "C"), "all")
    assert isinstance(short, Read)
    assert short.question.body == Short(("Hà Nội", "HN"), "exact")
    assert isinstance(number, Read)
    assert number.question.body == Numeric("5.5", "1.5")
    assert isinstance(order, Read)
    assert isinstance(order.question.body, Ordering)
    assert [why(entry) for entry in refused] == ["kind_unsupported", "kind_unsupported", "no_key"]


def test_classquiz_that_is_cut_or_swollen_is_refused() -> None:
    with pytest.raises(BadFile):
        CLASSQUIZ.read(Source("x", cqa(asked("ABCD", options(True, False)))[:40]))
    bomb = gzip.compress(b'{"questions": [' + b" " * 40_000_000)
    with pytest.raises(BadFile) as caught:
        CLASSQUIZ.read(Source("x", bomb))
    assert caught.value.faults[0].code == "imports.zip_size"


# --- H5P ------------------------------------------------------------------------------------


def h5p(library: str, content: dict[str, Any], **files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("h5p.json", json.dumps({"title": "Đố", "mainLibrary": library}))
        archive.writestr("content/content.json", json.dumps(content))
        archive.writestr("H5P.MultiChoice-1.16/library.json", "{}")
        for name, raw in files.items():
            archive.writestr(name.replace("__", "/"), raw)
    return packed.getvalue()


def multi(*rights: bool, **more: Any) -> dict[str, Any]:
    answers = [
        {
            "text": f"<div>câu {n}</div>\n",
            "correct": right,
            "tipsAndFeedback": {"chosenFeedback": "<div>Đúng rồi</div>" if right else ""},
        }
        for n, right in enumerate(rights)
    ]
    return {"question": "<p>Hỏi?</p>\n", "answers": answers, **more}


def test_h5p_choices_with_a_picture() -> None:
    media = {
        "media": {
            "type": {"library": "H5P.Image 1.1", "params": {"file": {"path": "images/a.png"}}}
        }
    }
    raw = h5p("H5P.MultiChoice", multi(False, True, **media), **{"content__images__a.png": PNG})
    result = imported(H5P, raw)
    question = only(result)
    assert single(question) == (["câu 0", "câu 1"], "câu 1")
    assert question.note == "B: Đúng rồi"
    assert result.media[question.media[0].src] == PNG
    many = only(imported(H5P, h5p("H5P.MultiChoice", multi(True, False, True))))
    assert isinstance(many.body, Multiple)


def test_h5p_question_sets_and_what_lies_deeper() -> None:
    inner = [
        {"library": "H5P.MultiChoice 1.16", "params": multi(True, False)},
        {"library": "H5P.TrueFalse 1.8", "params": {"question": "<p>Đúng?</p>", "correct": "true"}},
        {"library": "H5P.Blanks 1.14", "params": {"text": "<p>Điền.</p>", "questions": [
            "<p>Thủ đô là *Hà Nội/Ha Noi:thành phố* nhé.</p>", "<p>*Một* và *hai*.</p>"]}},
        {"library": "H5P.DragQuestion 1.14", "params": {}},
        {"library": "H5P.AdvancedText 1.1", "params": {"text": "<p>lời dẫn</p>"}},
    ]  # fmt: skip
    deep = {"presentation": {"slides": [{"elements": [{"action": one} for one in inner]}]}}
    for library, content in (
        ("H5P.QuestionSet", {"questions": inner}),
        ("H5P.CoursePresentation", deep),
    ):
        result = imported(H5P, h5p(library, content))
        first, second, third, two_gaps, drag = result.entries
        assert isinstance(first, Read)
        assert isinstance(second, Read)
        assert second.question.body == TrueFalse(True)
        assert isinstance(third, Read)
        assert third.question.text == "Điền.\nThủ đô là _____ nhé."
        assert third.question.body == Short(("Hà Nội", "Ha Noi"))
        assert (why(two_gaps), why(drag)) == ("gap_count", "kind_unsupported")


def test_h5p_sets_whose_first_answer_is_right() -> None:
    choices = [{"question": "<p>Thủ đô?</p>", "answers": ["<p>Hà Nội</p>", "Huế", "Vinh"]}]
    question = only(imported(H5P, h5p("H5P.SingleChoiceSet", {"choices": choices})))
    assert single(question)[1] == "Hà Nội"
    summaries = {
        "intro": "<p>Chọn câu đúng.</p>",
        "summaries": [{"summary": ["đúng", "sai", "sai nữa"]}],
    }
    question = only(imported(H5P, h5p("H5P.Summary", summaries)))
    assert question.text == "Chọn câu đúng."
    assert single(question)[1] == "đúng"


# --- Anki -----------------------------------------------------------------------------------

NOTES = """\
#separator:tab
#html:true
#deck column:3
#tags column:4
"Thủ đô <b>nước ta</b>?"\tHà Nội\tĐịa lý::Việt Nam\tdễ vòng-1
Thủ đô là {{c1::Hà Nội::thành phố}}.\tTừ năm 1010\tĐịa lý
{{c1::Một}} và {{c2::hai}}\t\tToán
Nghe [sound:a.mp3] là gì?\tCòi\tÂm nhạc
Nêu cách làm.\tMột câu trả lời rất dài gồm nhiều chữ hơn mười lăm chữ nên là câu tình huống.\tLuật
Trống\t\tLuật
"""


def test_anki_notes() -> None:
    result = imported(ANKI, NOTES.encode())
    first, gap, gaps, sound, told, empty = result.entries
    assert isinstance(first, Read)
    assert first.question.text == "Thủ đô nước ta?"
    assert first.question.body == Short(("Hà Nội",))
    assert (first.question.topic, first.question.tags) == ("Việt Nam", ("dễ", "vòng-1"))
    assert first.place.steps[0].values == (("line", 5),)
    assert isinstance(gap, Read)
    assert gap.question.text == "Thủ đô là _____ (thành phố)."
    assert gap.question.explanation == "Từ năm 1010"
    assert why(gaps) == "gap_count"
    assert isinstance(sound, Read)
    assert [remark.name for remark in sound.remarks] == ["imports.medium_elsewhere"]
    assert isinstance(told, Read)
    assert isinstance(told.question.body, Situation)
    assert why(empty) == "no_key"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("#separator:Semicolon\n#html:false\n", "1 < 2?;đúng là vậy"),
        ("#separator:,\n", '"1 < 2?","đúng là vậy"'),
        ("#html:true\r\n#columns:Mặt trước\tMặt sau\r\n", "1 &lt; 2?\tđúng là vậy"),
    ],
)
def test_anki_heads(head: str, line: str) -> None:
    question = only(imported(ANKI, (head + line).encode()))
    assert question.text == "1 < 2?"
    assert question.body == Short(("đúng là vậy",))


# --- OpenTriviaQA ---------------------------------------------------------------------------

TRIVIA_TEXT = """\
#Q Which city is the capital
of Vietnam?
^ Hanoi
A Hue
B Hanoi
C Vinh
D Da Lat

#Q The earth is flat.
^ False
A True
B False

#Q Which is right?
^ None of them
A This
B That

#Q What does A stand for?
^ A is for apple
A A is for apple
B Nothing
"""


def test_trivia_texts() -> None:
    result = imported(TRIVIA, TRIVIA_TEXT.encode())
    first, second, third, fourth = result.entries
    assert isinstance(first, Read)
    assert first.question.text == "Which city is the capital\nof Vietnam?"
    assert single(first.question) == (["Hue", "Hanoi", "Vinh", "Da Lat"], "Hanoi")
    assert isinstance(second, Read)
    assert second.question.body == TrueFalse(False)
    assert why(third) == "answer_not_among"
    assert third.place.steps[0].values == (("line", 14),)
    assert isinstance(fourth, Read)
    assert single(fourth.question) == (["A is for apple", "Nothing"], "A is for apple")


def test_trivia_of_a_western_code_page_is_asked_about() -> None:
    text = "#Q Où est le café?\n^ Là\nA Là\nB Ici\n"
    result = imported(TRIVIA, text.encode("cp1252"))
    assert result.doubts or result.questions[0].text == "Où est le café?"
    sure = TRIVIA.read(Source("x", text.encode("cp1252"), assumed={"encoding": "cp1252"}))
    assert sure.questions[0].text == "Où est le café?"


# --- quiz bowl ------------------------------------------------------------------------------


def test_a_packet_of_the_corpus(corpus: Path) -> None:
    (file,) = (corpus / "quizbowl").rglob("sample-packet.json")
    packet = json.loads(file.read_bytes())
    result = imported(JSON, file.read_bytes())
    assert (result.format, result.title) == ("packet", "Test Packet")
    count = len(packet["tossups"]) + sum(len(bonus["parts"]) for bonus in packet["bonuses"])
    assert result.seen == len(result.questions) == count == 8
    first = result.questions[0]
    assert first.text == packet["tossups"][0]["question"]
    assert first.body == Short(("George Washington", "Washington"))
    galician = result.questions[4]
    assert galician.body == Short(("Galician", "gallego"))
    assert galician.note == "Galician (accept gallego)"
    assert galician.points == 1000
    assert galician.text.startswith(packet["bonuses"][0]["leadin"])


def test_a_packet_by_hand() -> None:
    answer = "<b><u>mèo</u></b> [or <u>miêu</u>; do not accept <u>chó</u>]"
    tossups = [
        {"question": "Đây là (*) <i>gì</i>?", "answer": answer, "metadata": "An, Sử"},
        {"question": "Không đáp án?", "answer": ""},
    ]
    result = imported(JSON, json.dumps({"tossups": tossups}).encode())
    first, second = result.entries
    assert isinstance(first, Read)
    assert first.question.text == "Đây là gì?"
    assert first.question.body == Short(("mèo", "miêu"))
    assert [remark.name for remark in first.remarks] == ["imports.power_mark"]
    assert first.kept == {"metadata": "An, Sử"}
    assert why(second) == "no_key"


def test_lists_of_teams_are_recognised(corpus: Path) -> None:
    for packed in (corpus / "quizbowl").rglob("*.qbj.zip"):
        with zipfile.ZipFile(packed) as archive:
            raw = archive.read(archive.namelist()[0])
        with pytest.raises(BadFile) as caught:
            JSON.read(Source("x", raw))
        assert caught.value.faults[0].code == "imports.qbj_roster"
