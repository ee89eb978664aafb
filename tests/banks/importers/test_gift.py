"""GIFT files as banks: what our types carry, what is remarked on, what is refused and where."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from contest.banks.importers.gift import GIFT
from contest.banks.importers.gift_grammar import GiftQuestion, question_of_item
from contest.banks.importers.gift_items import GiftItem, gift_items
from contest.banks.importers.html import is_markup, plain
from contest.banks.importers.source import Source
from contest.banks.importing import Doubt, Entry, Import, Read, Refusal
from contest.domain.questions import (
    Matching,
    Multiple,
    Numeric,
    Question,
    Short,
    Single,
    Situation,
    TrueFalse,
)
from contest.presentation.wording import Words


def imported(text: str) -> Import:
    return GIFT.read(Source("de.gift", text.encode()))


def one(text: str) -> Entry:
    (entry,) = imported(text).entries
    return entry


def question(text: str) -> Question:
    entry = one(text)
    assert isinstance(entry, Read), entry
    return entry.question


def remarks(text: str) -> list[str]:
    entry = one(text)
    assert isinstance(entry, Read | Doubt)
    return [remark.name.removeprefix("imports.") for remark in entry.remarks]


def test_every_example_is_known_and_read_whole(corpus: Path) -> None:
    files = sorted((corpus / "gift").rglob("*.gift"))
    assert len(files) == 51
    for file in files:
        source = Source(file.name, file.read_bytes())
        assert GIFT.knows(source), file.name
        walked = [
            question_of_item(item)
            for item in gift_items(file.read_text(encoding="utf-8"))
            if isinstance(item, GiftItem)
        ]
        result = GIFT.read(source)
        assert result.seen == len(walked)
        for expected, entry in zip(walked, result.entries, strict=True):
            if expected.kind == "Description":
                assert isinstance(entry, Refusal)
            else:
                assert isinstance(entry, Read)
                assert said_of(entry.question) == said_in(expected), file.name


def said_of(question: Question) -> tuple[object, ...]:
    """Text, options and key of a question."""
    match question.body:
        case Single(choices=choices, answer=answer):
            return question.text, [choice.text for choice in choices], [answer]
        case Multiple(choices=choices, answer=answers):
            return question.text, [choice.text for choice in choices], list(answers)
        case Short(answer=texts):
            return question.text, list(texts)
        case Numeric(answer=number, tolerance=tolerance):
            return question.text, float(number), float(tolerance)
        case TrueFalse(answer=is_true):
            return question.text, is_true
        case Matching(left=left, right=right, answer=pairs):
            texts = {item.id: item.text for item in (*left, *right)}
            extra = {item.text for item in right} - {texts[one] for _, one in pairs}
            return question.text, [(texts[a], texts[b]) for a, b in pairs], extra
        case _:
            return (question.text,)


def said_in(expected: GiftQuestion) -> tuple[object, ...]:
    """The same of an item, by a way of its own."""
    text = flat(expected.stem.text)
    options = expected.options
    best = max((worth(option) for option in options), default=0)
    right = [option for option in options if worth(option) == best > 0]
    match expected.kind:
        case "MC":
            if not any(option.is_right for option in options):
                right = [option for option in options if worth(option) > 0]
            letters = [
                letter for letter, one in zip("ABCDEFGH", options, strict=False) if one in right
            ]
            return text, [flat(option.value.text) for option in options], letters
        case "Short":
            return text, [flat(option.value.text) for option in right]
        case "Numerical":
            value = right[0].value
            if value.kind == "high-low":
                low, high = float(value.number), float(value.other)
                return text, pytest.approx((low + high) / 2), pytest.approx((high - low) / 2)
            return text, float(value.number), float(value.other)
        case "TF":
            return text, expected.is_true
        case "Matching":
            pairs = [(flat(pair.left.text), flat(pair.right)) for pair in expected.pairs]
            extra = {right for left, right in pairs if not left}
            return text, [pair for pair in pairs if pair[0]], extra
        case _:
            return (text,)


def worth(option) -> float:
    if option.weight is not None:
        return float(option.weight)
    return 100 if option.is_right else 0


def flat(text: str) -> str:
    """What a text says when nothing of HTML is in it; HTML has tests of its own."""
    if is_markup(text):
        return plain(text).text
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(lines)).strip()


VIETNAMESE = """\
// Ngân hàng của phường · [tag:thử]
$CATEGORY: $course$/Hội thi/Pháp luật

// [id:ANM-01] [tag:mạng] [tag:dễ]
::Câu mở đầu:: Luật An ninh mạng có hiệu lực từ ngày nào? {
  ~01/01/2018 # Chưa đúng năm
  =01/01/2019
  ~01/07/2019
  #### Điều 43 Luật An ninh mạng.
}

Số điện thoại báo cháy là {=114 =một một bốn} trên toàn quốc.

Mật khẩu nên đổi định kỳ.{T}

Bao nhiêu phường? {#168}

$CATEGORY: $course$/Hội thi/Xã hội

Hãy nêu cách xử lý khi nhận tin nhắn lạ. {#### Không bấm vào đường dẫn, báo công an phường.}
"""


def test_a_bank_of_a_ward_is_read_whole() -> None:
    source = Source("phuong.gift", VIETNAMESE.encode())
    assert GIFT.knows(source)
    result = GIFT.read(source)
    assert result.is_settled
    first, short, truth, number, told = result.questions
    assert (first.id, first.tags, first.topic) == ("ANM-01", ("mạng", "dễ"), "Pháp luật")
    assert first.text == "Luật An ninh mạng có hiệu lực từ ngày nào?"
    assert isinstance(first.body, Single)
    assert [choice.text for choice in first.body.choices] == [
        "01/01/2018",
        "01/01/2019",
        "01/07/2019",
    ]
    assert first.body.answer == "B"
    assert first.explanation == "Điều 43 Luật An ninh mạng."
    assert first.note == "A: Chưa đúng năm"
    assert short.text == "Số điện thoại báo cháy là _____ trên toàn quốc."
    assert short.body == Short(("114", "một một bốn"))
    assert truth.body == TrueFalse(True)
    assert number.body == Numeric("168")
    assert told.topic == "Xã hội"
    assert told.body == Situation("Không bấm vào đường dẫn, báo công an phường.")
    assert [entry.place.steps[0].values for entry in result.entries] == [
        (("line", line),) for line in (5, 12, 14, 16, 20)
    ]


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("Câu một? {=a}\n\nCâu hai?\n{\n=a\n~b\n", 4, "gift_no_closing"),
        ("Câu?\nb}", 2, "gift_no_opening"),
        ("Điền {=a} và {=b}.", 1, "gift_blocks"),
        ("Điền {1:MC:=a~b} và {1:SA:=c}.", 1, "gift_blocks"),
        ("\n\nCâu? {đúng ~a =b}", 3, "gift_before"),
        ("Câu?\n{#abc}", 2, "not_a_number"),
        ("Chỉ là lời dẫn.\n\nCâu? {=a}", 1, "description"),
        ("Câu? {~a ~b}", 1, "no_key"),
        ("Câu? {=a -> b}", 1, "pair_count"),
        ("Câu? {=a ~}", 1, "empty_choice"),
        ("{=a}", 1, "no_text"),
        ("Câu? {1:WHAT:=a~b}", 1, "gap_unknown"),
        ("Câu? {#9e99}", 1, "unfit_field"),
        ("Câu? {" + "".join(f"~{n} " for n in range(11)) + "=x}", 1, "too_many_choices"),
        ("Câu? {=" + "a" * 501 + "}", 1, "unfit_field"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(text: str, line: int, why: str) -> None:
    refused = imported(text).refusals[0]
    assert refused.why.name == f"imports.{why}"
    assert refused.place.steps[0].values == (("line", line),)
    for language in ("vi", "en"):
        assert refused.why.said(Words(language))


def test_a_blank_line_inside_braces_is_joined_and_said() -> None:
    text = "Câu một? {\n=a\n\n~b\n}\n\nCâu hai? {T}"
    first, second = imported(text).entries
    assert isinstance(first, Read)
    assert isinstance(second, Read)
    assert [remark.name for remark in first.remarks] == ["imports.gift_blank_line"]
    assert isinstance(first.question.body, Single)
    assert len(first.question.body.choices) == 2


@pytest.mark.parametrize(
    ("text", "scoring", "letters", "said", "weights"),
    [
        ("?{~%50%a ~%50%b ~%-50%c}", "partial", ("A", "B"), [], None),
        ("?{~%50%a ~%50%b ~c}", "partial", ("A", "B"), ["weights_unlike"], [50, 50, 0]),
        ("?{~%33.33333%a ~%33.33333%b ~%33.33333%c}", "partial", ("A", "B", "C"), [], None),
        ("?{~%60%a ~%40%b ~%-60%c}", "partial", ("A", "B"), ["weights_unlike"], [60, 40, -60]),
        ("?{=a =b ~c}", "partial", ("A", "B"), ["any_of_several"], None),
        ("?{~%100%a ~b}", "partial", ("A",), ["weights_unlike"], [100, 0]),
    ],
)
def test_weights_are_scored_in_part_or_kept(
    text: str, scoring: str, letters: tuple[str, ...], said: list[str], weights: list[int] | None
) -> None:
    entry = one(text)
    assert isinstance(entry, Read)
    body = entry.question.body
    assert isinstance(body, Multiple)
    assert (body.scoring, body.answer) == (scoring, letters)
    assert remarks(text) == said
    kept = entry.kept.get("weights")
    assert (kept and list(kept.values())) == weights


def test_part_credits_in_a_question_with_one_key_are_kept() -> None:
    entry = one("?{=a ~%50%b ~c}")
    assert isinstance(entry, Read)
    assert isinstance(entry.question.body, Single)
    assert entry.kept == {"weights": {"A": 100.0, "B": 50.0, "C": 0.0}}


def test_several_numbers_of_full_worth_are_asked_about() -> None:
    entry = one("Nghiệm? {#=2 =-2}")
    assert isinstance(entry, Doubt)
    assert [reading.name for reading in entry.readings] == ["first", "texts"]
    assert entry.readings[1].question is not None
    assert entry.readings[1].question.body == Short(("2", "-2"))


@pytest.mark.parametrize(
    ("braces", "body"),
    [
        ("{1:MC:=Huế~Vinh#gần đó}", "Single"),
        ("{1:SHORTANSWER:=Huế~%50%Thừa Thiên}", "Short"),
        ("{:SAC:=Huế}", "Short"),
        ("{2:NUMERICAL:=5.17:0.01~%0%12}", "Numeric"),
        ("{1:MR:=Huế~=Vinh~Lào}", "Multiple"),
    ],
)
def test_a_single_gap_of_moodle_is_a_question(braces: str, body: str) -> None:
    found = question(f"Điền vào {braces} cho đúng.")
    assert found.text == "Điền vào _____ cho đúng."
    assert type(found.body).__name__ == body


def test_the_right_side_of_a_matching_does_not_give_the_key_away() -> None:
    body = question("Nối? {=1->một =2->hai =3->ba =->bốn}").body
    assert isinstance(body, Matching)
    assert [item.text for item in body.left] == ["1", "2", "3"]
    assert sorted(item.text for item in body.right) == ["ba", "bốn", "hai", "một"]
    assert [item.text for item in body.right] != ["một", "hai", "ba", "bốn"]
    again = question("Nối? {=1->một =2->hai =3->ba =->bốn}").body
    assert again == body


def test_marks_inside_html_tags_are_no_answers() -> None:
    body = question('[html]Chọn?{=<b style="color:#f00">Đỏ</b> ~<i class="x">Xanh</i>}').body
    assert isinstance(body, Single)
    assert [choice.text for choice in body.choices] == ["Đỏ", "Xanh"]


def test_html_entities_are_understood_without_being_told() -> None:
    assert question("R&eacute;sum&eacute;&nbsp;l&agrave; gì? {=a}").text == "Résumé là gì?"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(end: str) -> None:
    lines = ["\ufeffCâu một? {", "=a", "~b}", "", "Câu hai? {T}"]
    result = imported(end.join(lines))
    assert [entry.place.steps[0].values for entry in result.entries] == [
        (("line", 1),),
        (("line", 5),),
    ]
    assert result.is_settled


@pytest.mark.parametrize(
    "text",
    [
        '{"format": "quiz-bank"}',
        "[]",
        "<quiz></quiz>",
        "Câu 1: Thủ đô?\nA. Hà Nội\nB. Huế\nANSWER: A",
        "câu;a;b;c\n{x;y;z",
        "chữ thường",
        "",
        "Câu 1: Tính $\\\\frac{1}{2} + x^{2}$?\nA. $\\\\sqrt{3}$\nB. $A^{T}$\nĐáp án: A",
        "int main() { return 0; }",
        "{\\\\rtf1 x}",
    ],
)
def test_other_texts_are_not_taken_for_gift(text: str) -> None:
    assert not GIFT.knows(Source("x.gift", text.encode()))
