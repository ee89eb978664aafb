"""The rules of care see what they are there for: each fault planted in a copy is complained of."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

import pytest

from tests.question_banks import care
from tests.question_banks.aloud import SYLLABLES_A_SECOND, seconds_aloud
from tests.question_banks.shipped import Record, Shipped, load
from tests.question_banks.vietnamese import content_words, numbers, slips

Plant = Callable[[Shipped], None]


def first(shipped: Shipped, kind: str, bank: str = "an-ninh-mang-2025") -> Record:
    questions: list[Record] = shipped.banks[bank]["questions"]
    return next(record for record in questions if record["type"] == kind)


def unknown_document(shipped: Shipped) -> None:
    first(shipped, "single")["sources"][0]["document"] = "luat-khong-co"


def no_locator(shipped: Shipped) -> None:
    first(shipped, "single")["sources"][0]["locator"] = " "


def another_article(shipped: Shipped) -> None:
    first(shipped, "single")["sources"][0]["locator"] = "khoản 1 Điều 99"


def in_force_too_early(shipped: Shipped) -> None:
    first(shipped, "single")["sources"][0]["validFrom"] = "2025-12-10"


def in_force_too_long(shipped: Shipped) -> None:
    first(shipped, "single", "lich-su-van-ban")["sources"][0]["validTo"] = None


def fact_in_force_too_early(shipped: Shipped) -> None:
    next(iter(shipped.facts.values()))["from"] = None


def unknown_fact(shipped: Shipped) -> None:
    first(shipped, "single")["x-facts"] = ["L116-999"]


def no_facts(shipped: Shipped) -> None:
    first(shipped, "situation")["x-facts"] = []


def idle_fact(shipped: Shipped) -> None:
    shipped.facts["X-01"] = next(iter(shipped.facts.values())) | {"id": "X-01"}


def wrong_date_in_stem(shipped: Shipped) -> None:
    first(shipped, "single")["text"] += " Ngày 02/7/2026?"


def wrong_number_in_explanation(shipped: Shipped) -> None:
    first(shipped, "truefalse")["explanation"] += " Có 77 điều."


def wrong_number_in_key(shipped: Shipped) -> None:
    first(shipped, "numeric")["answer"] = "987"


def wrong_number_in_right_option(shipped: Shipped) -> None:
    record = first(shipped, "single")
    next(one for one in record["choices"] if one["id"] == record["answer"])["text"] += " 77"


def another_key(shipped: Shipped) -> None:
    for record in shipped.banks["tre-em-tren-mang"]["questions"]:
        if record["id"] == "te-005":
            record["answer"] = "D"


def invented_model_answer(shipped: Shipped) -> None:
    first(shipped, "situation")["modelAnswer"] = "Gọi ngay luật sư, khởi kiện, đòi bồi thường."


def long_option(shipped: Shipped) -> None:
    first(shipped, "single")["choices"][0]["text"] = "chữ " * 23 + "hết"


def long_reading(shipped: Shipped) -> None:
    first(shipped, "single")["text"] = "ta đi " * 50 + "đâu?"


def uneven_options(shipped: Shipped) -> None:
    record = first(shipped, "single")
    for choice in record["choices"]:
        choice["text"] = f"{choice['id']} " + ("ngắn" if choice["id"] == "A" else "dài " * 12)


def option_twice(shipped: Shipped) -> None:
    choices = first(shipped, "single")["choices"]
    choices[0]["text"] = choices[1]["text"]


def one_letter_in_a_bank(shipped: Shipped) -> None:
    for record in shipped.banks["tin-gia-2026"]["questions"]:
        if record["type"] == "single":
            record["answer"] = "B"


def one_letter_everywhere(shipped: Shipped) -> None:
    for bank in shipped.banks.values():
        small = [record for record in bank["questions"] if record["type"] == "single"]
        for record in small[: len(small) // 4]:
            record["answer"] = "A"


def longest_is_right(shipped: Shipped) -> None:
    for record in shipped.banks["tin-gia-2026"]["questions"]:
        if record["type"] == "single":
            longest = max(record["choices"], key=lambda choice: len(choice["text"]))
            longest["text"] += " nữa"
            record["answer"] = longest["id"]


def too_easy(shipped: Shipped) -> None:
    for record in shipped.banks["an-ninh-mang-2025"]["questions"]:
        record["difficulty"] = 1


def asked_again(shipped: Shipped) -> None:
    again = deepcopy(first(shipped, "single")) | {"id": "anm-999", "text": "Câu khác?"}
    shipped.banks["du-lieu-ca-nhan-2025"]["questions"].append(again)


def worth_nine_points(shipped: Shipped) -> None:
    first(shipped, "situation")["rubric"][0]["points"] -= 1


def no_model_answer(shipped: Shipped) -> None:
    first(shipped, "situation")["modelAnswer"] = ""


def id_of_another_bank(shipped: Shipped) -> None:
    first(shipped, "single", "nam-khong")["id"] = first(shipped, "single")["id"]


def harder_package(shipped: Shipped) -> None:
    packages = shipped.banks["an-ninh-mang-2025"]["packages"]
    hard = packages[1]["questions"].pop()
    packages[0]["questions"][0] = hard


def question_in_two_packages(shipped: Shipped) -> None:
    packages = shipped.banks["an-ninh-mang-2025"]["packages"]
    packages[0]["questions"] = list(packages[1]["questions"])


def three_clues(shipped: Shipped) -> None:
    shipped.banks["tre-em-tren-mang"]["obstacles"][0]["rows"].pop()


def clue_that_says_the_keyword(shipped: Shipped) -> None:
    bank = shipped.banks["du-lieu-ca-nhan-2025"]
    clue = bank["obstacles"][0]["rows"][1]
    record = next(one for one in bank["questions"] if one["id"] == clue)
    record["explanation"] += " Đó không phải là sự đồng ý."


PLANTED: tuple[tuple[care.Rule, Plant], ...] = (
    (care.sources_are_listed, unknown_document),
    (care.sources_are_listed, no_locator),
    (care.sources_are_listed, another_article),
    (care.validity_is_covered, in_force_too_early),
    (care.validity_is_covered, in_force_too_long),
    (care.validity_is_covered, fact_in_force_too_early),
    (care.facts_are_carried, unknown_fact),
    (care.facts_are_carried, no_facts),
    (care.facts_are_carried, idle_fact),
    (care.numbers_stand_in_facts, wrong_date_in_stem),
    (care.numbers_stand_in_facts, wrong_number_in_explanation),
    (care.numbers_stand_in_facts, wrong_number_in_key),
    (care.numbers_stand_in_facts, wrong_number_in_right_option),
    (care.keys_stand_in_facts, another_key),
    (care.keys_stand_in_facts, invented_model_answer),
    (care.texts_are_short, long_option),
    (care.texts_are_short, long_reading),
    (care.options_are_of_one_size, uneven_options),
    (care.options_are_of_one_size, option_twice),
    (care.keys_are_spread, one_letter_in_a_bank),
    (care.keys_are_spread, one_letter_everywhere),
    (care.length_tells_nothing, longest_is_right),
    (care.levels_are_mixed, too_easy),
    (care.nothing_is_asked_twice, asked_again),
    (care.situations_can_be_judged, worth_nine_points),
    (care.situations_can_be_judged, no_model_answer),
    (care.ids_are_unique, id_of_another_bank),
    (care.packages_are_alike, harder_package),
    (care.packages_are_alike, question_in_two_packages),
    (care.obstacles_hide_their_word, three_clues),
    (care.obstacles_hide_their_word, clue_that_says_the_keyword),
)

SLIPS = (
    "hoà bình",
    "sức khoẻ",
    "thuỷ thủ",
    "hòan thành",
    "hai  chữ",
    " chữ",
    'nói "không"',
    "nói “không",
    "Tất cả các đáp án trên",
    "chữ , rồi",
    "tiê\u0301ng",
)


@pytest.mark.parametrize(("rule", "plant"), PLANTED, ids=[plant.__name__ for _, plant in PLANTED])
def test_a_planted_fault_is_complained_of(rule: care.Rule, plant: Plant) -> None:
    shipped = load()
    before = list(rule(shipped))
    plant(shipped)
    assert len(list(rule(shipped))) > len(before)


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_seen_wherever_it_stands(text: str) -> None:
    shipped = load()
    first(shipped, "matching")["left"][0]["text"] = text
    assert list(slips(text))
    assert list(care.texts_are_written_well(shipped))


@pytest.mark.parametrize(
    "text",
    ["hòa, khỏe, thủy, quý, quỹ, hoàn, toán, tòa, huỳnh, loại", "…", "“Được!”, bà nói.", "Chờ …"],
)
def test_what_is_right_is_no_slip(text: str) -> None:
    assert list(slips(text)) == []


def test_numbers_are_compared_without_leading_noughts() -> None:
    assert numbers("ngày 05/10/2026, đủ 07 tuổi, 60.000 người") == {"5/10/2026", "7", "60.000"}


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("Ai có quyền?", 3),
        ("NĐ-CP", 4),
        ("2026", 7),
        ("1005", 6),
        ("2020", 6),
        ("330", 4),
        ("105", 4),
        ("01/7/2026", 11),
        ("10–20", 4),
    ],
)
def test_what_is_read_aloud_is_counted_as_it_is_read(text: str, syllables: int) -> None:
    assert seconds_aloud(text) == pytest.approx(syllables / SYLLABLES_A_SECOND)


def test_little_words_carry_no_content() -> None:
    assert content_words("Không được chia sẻ từ đủ 07 tuổi") == {"chia", "sẻ", "đủ", "tuổi", "7"}
