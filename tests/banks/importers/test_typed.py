"""Questions as people type them: every way of beginning one, of naming options and the key."""

from __future__ import annotations

import pytest

from contest.banks.importing import Doubt, Refusal
from contest.domain.questions import Situation
from tests.banks.importers.reading import brought, read_of, told

CITY = ("Thủ đô?", "Hà Nội", "Huế", "Vinh", "Đà Lạt", "=B")
OPTIONS = "A. Hà Nội\nB. Huế\nC. Vinh\nD. Đà Lạt"


@pytest.mark.parametrize(
    "start",
    [
        "Câu {}: ", "Câu {}. ", "Câu {}) ", "CÂU {}: ", "Câu {} ", "Câu hỏi {}: ", "câu số {}. ",
        "Question {}: ", "{}. ", "{}: ", "{}) ", "{}/ ", "{}.", "Câu {}:", "Câu {} - ", "Câu {}.\n",
        "Câu {} (NB): ", "Câu {} (0,5 điểm). ", "[TH] Câu {}: ", "Q{}. ", "Bài {}: ", "  Câu {}: ",
        "Câu\u00a0{}: ", "Ca\u0302u {}: ", "Câu {}．", "Câu{}: ",
    ],
)  # fmt: skip
def test_a_question_begins_in_many_ways(start: str) -> None:
    text = "".join(
        f"{start.format(number)}Thủ đô?\n{OPTIONS}\nĐáp án: B\n\n" for number in (1, 2, 3)
    )
    assert read_of(brought(text)) == [CITY] * 3


def test_questions_need_no_sign_at_all() -> None:
    one = f"Thủ đô?\n{OPTIONS}\nANSWER: B\n"
    assert read_of(brought(f"{one}\n{one}{one}")) == [CITY] * 3


@pytest.mark.parametrize(
    "label",
    [
        "{}. ",
        "{}) ",
        "{}/ ",
        "{}: ",
        "{}.",
        "{})",
        "({}) ",
        "{} . ",
        "{} - ",
        "{}- ",
        "\u200b{}. ",
        "{}．",
    ],
)
@pytest.mark.parametrize("small", [False, True])
def test_options_are_labelled_in_many_ways(label: str, small: bool) -> None:
    letters = "abcd" if small else "ABCD"
    options = "\n".join(
        label.format(letter) + text for letter, text in zip(letters, CITY[1:5], strict=True)
    )
    text = f"Câu 1: Thủ đô?\n{options}\nĐáp án: B\nCâu 2: Thủ đô?\n{options}\nĐáp án: b"
    assert read_of(brought(text)) == [CITY] * 2


def test_labels_of_other_alphabets_look_the_same() -> None:
    cyrillic = "А. Hà Nội\nВ. Huế\nС. Vinh\nD. Đà Lạt"
    assert read_of(brought(f"Câu 1: Thủ đô?\n{cyrillic}\nĐáp án: В")) == [CITY]


@pytest.mark.parametrize(
    "answer",
    [
        "Đáp án: B", "Đáp án đúng: B", "ĐA: B", "Đ/A: B", "Chọn B", "=> B", "-> B", "ANSWER: B",
        "Answer: b.", "Đáp án B", "Đáp án là B", "Đáp án đúng là: B", "→ B", "Chọn đáp án B.",
        "Đáp án: B. Huế", "Đáp án: Huế", "Đáp án: 2", "Key: B", "Trả lời: B", "Đáp án:\nB",
        "(Đáp án: B)", "Phương án đúng: B", "Đáp án – B", "đáp án: (B)", "Đáp án: B)",
    ],
)  # fmt: skip
def test_a_key_is_given_in_many_ways(answer: str) -> None:
    text = f"Câu 1: Thủ đô?\n{OPTIONS}\n{answer}\nCâu 2: Thủ đô?\n{OPTIONS}\n{answer}"
    assert read_of(brought(text)) == [CITY] * 2


@pytest.mark.parametrize(
    "options",
    [
        "A. Hà Nội\tB. Huế\tC. Vinh\tD. Đà Lạt",
        "A. Hà Nội   B. Huế   C. Vinh   D. Đà Lạt",
        "A. Hà Nội B. Huế C. Vinh D. Đà Lạt",
        "A. Hà Nội\tB. Huế\nC. Vinh\tD. Đà Lạt",
        "A. Hà Nội B. Huế\nC. Vinh D. Đà Lạt",
        "a) Hà Nội    b) Huế    c) Vinh    d) Đà Lạt",
        "A.Hà Nội  B.Huế  C.Vinh  D.Đà Lạt",
    ],
)
def test_options_may_share_a_line(options: str) -> None:
    assert read_of(brought(f"Câu 1: Thủ đô?\n{options}\nĐáp án: B")) == [CITY]
    assert read_of(brought(f"Câu 1: Thủ đô? {options}\nĐáp án: B")) == [CITY]


def test_a_letter_in_an_option_is_no_label() -> None:
    text = (
        "Câu 1: Ai?\nA. Vitamin B. Nó ở trong gạo.\nB. Anh C và chị D.\nC. Ông A. và bà B.\n"
        "D. Chị A, ông B và chị E.\nĐáp án: D"
    )
    assert read_of(brought(text)) == [
        (
            "Ai?",
            "Vitamin B. Nó ở trong gạo.",
            "Anh C và chị D.",
            "Ông A. và bà B.",
            "Chị A, ông B và chị E.",
            "=D",
        )
    ]


@pytest.mark.parametrize("glued", ["Thủ đô? A. Hà Nội", "Thủ đô?A. Hà Nội", "Thủ đô?\tA.Hà Nội"])
def test_option_a_may_be_glued_to_the_stem(glued: str) -> None:
    text = f"Câu 1: {glued}\nB. Huế\nC. Vinh\nD. Đà Lạt\nĐáp án: B"
    assert read_of(brought(text)) == [CITY]


@pytest.mark.parametrize(
    "right",
    ["*B. Huế", "* B. Huế", "B*. Huế", "B. *Huế", "B. Huế*", "B. Huế (đúng)", "B. Huế (Đ)",
     "B. Huế ✓", "✔ B. Huế", "B. Huế (đáp án đúng)", "B. Huế [đúng]"],
)  # fmt: skip
def test_a_star_or_a_word_marks_the_key(right: str) -> None:
    text = f"Câu 1: Thủ đô?\nA. Hà Nội\n{right}\nC. Vinh\nD. Đà Lạt"
    assert read_of(brought(text)) == [CITY]


def test_stars_that_belong_to_the_text_stay() -> None:
    text = "Câu 1: Toán tử?\nA. *\nB. &\nC. f(*p)\nD. *p\nĐáp án: B"
    assert read_of(brought(text)) == [("Toán tử?", "*", "&", "f(*p)", "*p", "=B")]


@pytest.mark.parametrize(
    "keys",
    [
        "BẢNG ĐÁP ÁN\n1.A 2.B 3.C",
        "ĐÁP ÁN\n1-A\n2-B\n3-C",
        "Đáp án:\nCâu 1: A\nCâu 2: B\nCâu 3: C",
        "1A 2B 3C",
        "HƯỚNG DẪN CHẤM\nĐÁP ÁN\n1. A; 2. B; 3. C",
        "Bảng đáp án\nCâu 1. Chọn A\nCâu 2. Chọn B. Vì vậy\nCâu 3. Chọn C",
        "III. ĐÁP ÁN\n1.A\t2.B\t3.C",
        "ĐÁP ÁN\n1 2 3\nA B C",
    ],
)
def test_a_table_of_answers_stands_at_the_end(keys: str) -> None:
    text = "".join(f"Câu {number}: Thủ đô?\n{OPTIONS}\n\n" for number in (1, 2, 3))
    assert [one[-1] for one in read_of(brought(text + keys))] == ["=A", "=B", "=C"]


def test_a_table_of_answers_for_each_part() -> None:
    part = "".join(f"Câu {number}: Thủ đô?\n{OPTIONS}\n" for number in (1, 2))
    text = f"PHẦN I. TRẺ EM\n{part}PHẦN II. GIAO THÔNG\n{part}ĐÁP ÁN\n1.A 2.B\n1.C 2.D"
    imported = brought(text)
    assert [one[-1] for one in read_of(imported)] == ["=A", "=B", "=C", "=D"]
    assert [one.topic for one in imported.questions] == ["TRẺ EM"] * 2 + ["GIAO THÔNG"] * 2
    after_each = f"{part}ĐÁP ÁN\n1.A 2.B\n{part}ĐÁP ÁN\n1.C 2.D"
    assert [one[-1] for one in read_of(brought(after_each))] == ["=A", "=B", "=C", "=D"]


def test_what_stands_around_a_question_is_kept_apart() -> None:
    text = (
        "BỘ CÂU HỎI TÌM HIỂU PHÁP LUẬT\nThời gian: 45 phút\n\nPHẦN I. GIAO THÔNG\n"
        f"Câu 1 (VD): Thủ đô?\n{OPTIONS}\nĐáp án: B\nGiải thích: Huế là\ncố đô.\n"
        "Căn cứ: Điều 5 Luật Thủ đô\nThời gian: 20 giây\nĐiểm: 7,5\n"
        f"Câu 2: Thủ đô?\n{OPTIONS}\nnối dài\nĐáp án: B\n"
    )
    imported = brought(text)
    first, second = imported.questions
    assert imported.title == "BỘ CÂU HỎI TÌM HIỂU PHÁP LUẬT"
    assert (told(first), first.topic, first.difficulty) == (CITY, "GIAO THÔNG", 3)
    assert first.explanation == "Huế là\ncố đô."
    assert [source.document for source in first.sources] == ["Điều 5 Luật Thủ đô"]
    assert (first.seconds, first.points) == (20, 750)
    assert told(second)[4] == "Đà Lạt nối dài"


def test_lists_inside_a_stem_stay_in_it() -> None:
    stem = "Cho các ý sau:\n1. một\n2. hai\n3. ba\na) x\nb) y\n- gạch\n- đầu dòng"
    text = f"Câu 1: {stem}\n{OPTIONS}\nĐáp án: B\nCâu 2: Thủ đô?\n{OPTIONS}\nĐáp án: B"
    assert read_of(brought(text)) == [(stem, *CITY[1:]), CITY]


def test_bullets_are_options_where_there_are_no_letters() -> None:
    text = "Câu 1: Thủ đô?\n- Hà Nội\n- Huế (đúng)\n- Vinh\n- Đà Lạt"
    assert read_of(brought(text)) == [CITY]


def test_several_right_options_make_a_multiple_question() -> None:
    for answer in ("A, C", "A và C", "AC", "A;C", "A & C", "A C"):
        text = f"Câu 1: Thủ đô?\n{OPTIONS}\nĐáp án: {answer}"
        assert read_of(brought(text))[0][-1] == "=AC", answer


def test_questions_without_options_ask_for_words() -> None:
    text = (
        "Câu 1: Thủ đô nước ta?\nĐáp án: Hà Nội\nCâu 2: Trái đất tròn.\nĐáp án: Đúng\n"
        "Câu 3: Năm sinh?\nTrả lời: 1890\nCâu 4: Nêu ba việc nên làm.\nĐáp án: " + "việc " * 60
    )
    imported = brought(text)
    assert [told(one) for one in imported.questions[:3]] == [
        ("Thủ đô nước ta?", "=Hà Nội"),
        ("Trái đất tròn.", "=True"),
        ("Năm sinh?", "=1890"),
    ]
    assert isinstance(imported.questions[3].body, Situation)


def test_an_answer_may_be_explained_on_its_line() -> None:
    for answer in ("A (Điều 5 Luật Thủ đô)", "A. Điều 5 Luật Thủ đô", "A - Điều 5 Luật Thủ đô"):
        (question,) = brought(f"Câu 1: Thủ đô?\n{OPTIONS}\nĐáp án: {answer}").questions
        assert (told(question)[-1], question.explanation) == ("=A", "Điều 5 Luật Thủ đô")


@pytest.mark.parametrize(
    "text",
    [
        f"Câu 1: Thủ đô? (Đáp án: B)\n{OPTIONS}",
        f"Câu 1: Thủ đô?\n{OPTIONS}   Đáp án: B",
        f"Câu 1: Thủ đô?\n{OPTIONS}\tĐA: B.",
    ],
)
def test_a_key_may_stand_at_the_end_of_a_line(text: str) -> None:
    assert read_of(brought(text)) == [CITY]


def test_options_may_be_numbered_otherwise_than_questions() -> None:
    options = "1) Hà Nội\n2) Huế\n3) Vinh\n4) Đà Lạt"
    text = f"1. Thủ đô?\n{options}\nĐáp án: 2\n2. Thủ đô?\n{options}\nĐáp án: 2"
    assert read_of(brought(text)) == [CITY] * 2
    alike = text.replace(")", ".")
    assert brought(alike).questions == ()


def test_an_arrow_points_at_an_answer_in_words() -> None:
    text = "Câu 1: Tuổi kết hôn của nam?\n=> Từ đủ 20 tuổi\nCâu 2: Thủ đô?\n→ Hà Nội"
    assert read_of(brought(text)) == [
        ("Tuổi kết hôn của nam?", "=Từ đủ 20 tuổi"),
        ("Thủ đô?", "=Hà Nội"),
    ]


def test_true_and_false_to_be_ticked_are_no_part_of_the_stem() -> None:
    text = (
        "Câu 1: Trái đất tròn.\nĐúng\nSai\nĐáp án: Đúng\n"
        "Câu 2: Nó đứng yên.\n☐ Đúng ☐ Sai\nĐáp án: S"
    )
    assert read_of(brought(text)) == [("Trái đất tròn.", "=True"), ("Nó đứng yên.", "=False")]


def test_the_title_is_the_line_that_names_a_bank() -> None:
    text = f"UBND PHƯỜNG NGÃ BẢY\nBỘ CÂU HỎI HỘI THI\nCâu 1: Thủ đô?\n{OPTIONS}\nĐáp án: B"
    assert brought(text).title == "BỘ CÂU HỎI HỘI THI"


def only_doubt(text: str) -> Doubt:
    (doubt,) = brought(text).entries
    assert isinstance(doubt, Doubt)
    return doubt


def keys_of(doubt: Doubt) -> dict[str, str]:
    return {one.name: told(one.question)[-1] for one in doubt.readings if one.question}


def test_no_key_is_asked_for() -> None:
    doubt = only_doubt(f"Câu 1: Thủ đô?\n{OPTIONS}")
    assert doubt.kind == "no-key"
    assert keys_of(doubt) == {"a": "=A", "b": "=B", "c": "=C", "d": "=D"}
    assert only_doubt(f"Câu 1: Thủ đô?\n{OPTIONS}\nĐáp án: Sài Gòn").kind == "no-key"


def test_a_number_may_mean_the_place_or_the_text() -> None:
    doubt = only_doubt("Câu 1: 1+1=?\nA. 2\nB. 3\nC. 4\nD. 5\nĐáp án: 2")
    assert (doubt.kind, keys_of(doubt)) == ("key-number", {"order": "=B", "text": "=A"})
    same = "Câu 1: 1+1=?\nA. 1\nB. 2\nC. 3\nĐáp án: 2"
    assert read_of(brought(same))[0][-1] == "=B"


def test_two_keys_that_differ_are_asked_about() -> None:
    doubt = only_doubt(f"Câu 1: Thủ đô?\n{OPTIONS}\nĐáp án: B\nĐáp án: C")
    assert (doubt.kind, keys_of(doubt)["written"]) == ("keys-differ", "=B")


def test_labels_out_of_order_are_never_silent() -> None:
    skipped = brought("Câu 1: Thủ đô?\nA. Hà Nội\nC. Huế\nD. Vinh\nĐáp án: C")
    (entry,) = skipped.entries
    assert isinstance(entry, Doubt)
    twice = brought("Câu 1: Thủ đô?\nA. Hà Nội\nB. Huế\nC. Vinh\nC. Đà Lạt\nĐáp án: C")
    (entry,) = twice.entries
    assert isinstance(entry, Doubt)
    again = brought(f"Câu 1: Thủ đô?\n{OPTIONS}\n{OPTIONS}\nĐáp án: B")
    assert isinstance(again.entries[0], Refusal)
    others = f"Câu 1: Thủ đô?\n{OPTIONS}\nĐáp án: B\n" * 3
    stuck = brought(others + "Câu 4: Thủ đô?\nA. Hà Nội.B. Huế\nC. Vinh\nD. Đà Lạt\nĐáp án: B")
    assert read_of(stuck)[3][1:] == ("Hà Nội.", *CITY[2:])
    loose = brought(others + "Câu 4: Thủ đô?\nA. Hà Nội\nB. Huế\nC. anh M. D Ông Q\nĐáp án: B")
    assert [entry.kind for entry in loose.doubts] == ["loose-label"]
    assert [one.name for one in loose.doubts[0].readings] == ["split", "keep"]


def test_what_is_no_set_of_questions_gives_none() -> None:
    for text in (
        "Yêu cầu đồ án\n1. Đăng nhập\n2. Đăng xuất\n3. Tìm kiếm\n4. Hai dạng\na. một\nb. hai",
        "Chương trình hội nghị\n8:00 Khai mạc\n9:00 Bế mạc",
        "Kính gửi: Ủy ban nhân dân phường\nVề việc tổ chức hội thi",
    ):
        imported = brought(text)
        assert imported.questions == ()
        assert imported.doubts == ()
        assert [entry.why.name for entry in imported.refusals] == ["imports.nothing_found"]


def test_everything_seen_is_counted() -> None:
    text = (
        f"Câu 1: Thủ đô?\n{OPTIONS}\nĐáp án: B\nCâu 2: Chỉ một?\nA. x\nĐáp án: A\nCâu 3:\n{OPTIONS}"
    )
    imported = brought(text)
    assert imported.seen == 3
    assert (len(imported.questions), len(imported.doubts), len(imported.refusals)) == (1, 0, 2)


def test_text_between_questions_is_not_lost_in_silence() -> None:
    text = (
        f"Câu 1: Thủ đô?\n{OPTIONS}\n\nDựa vào đoạn sau, trả lời câu 2 và câu 3.\n"
        f"Câu 2: Thủ đô?\n{OPTIONS}\nĐÁP ÁN\n1.B 2.B"
    )
    imported = brought(text)
    assert read_of(imported) == [CITY] * 2
    assert [remark.name for remark in imported.remarks] == ["imports.left_out"]


@pytest.mark.parametrize("end", ["-----HẾT-----", "--- Hết ---", "HẾT", "***HẾT***"])
def test_the_end_of_the_paper_is_no_part_of_its_last_option(end: str) -> None:
    keys = "BẢNG ĐÁP ÁN\n1.B 2.B 3.B"
    text = "".join(f"Câu {number}: Thủ đô?\n{OPTIONS}\n" for number in (1, 2, 3))
    assert read_of(brought(f"{text}{end}\n{keys}")) == [CITY] * 3


@pytest.mark.parametrize(
    "key", ["=> Đáp án B", "Đáp án: ý b", "Đáp án: Câu B.", "Đáp án: Phương án B"]
)
def test_a_key_may_say_that_it_names_an_option(key: str) -> None:
    assert read_of(brought(f"Câu 1: Thủ đô?\n{OPTIONS}\n{key}")) == [CITY]
