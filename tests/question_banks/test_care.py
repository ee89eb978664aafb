"""The shipped banks, question by question: sources, facts, wording, and what the hall needs."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from contest.banks.checks import check_bank_files
from contest.domain.rounds import Package
from contest.preparing import drawn_for, format_named, questions_of, shipped_banks
from contest.presentation.wording import Words
from tests.question_banks.care import RULES, Rule
from tests.question_banks.figures import lines
from tests.question_banks.shipped import HOME, Asked, Shipped, load

# Law in force, the founding documents, and the optional banks: each kind has its own floor.
FOUNDING = {
    "nam-khong",
    "bon-tich-cuc-chin-khong",
    "quy-dinh-85",
    "thong-tin-mang-xa-hoi-2020",
    "khai-thac-mang-xa-hoi",
}
OPTIONAL = {"muc-phat-2026", "lich-su-van-ban"}
LAWGIVERS = {"Quốc hội", "Chính phủ"}
GAZETTES = {"congbao.chinhphu.vn", "vanban.chinhphu.vn"}
NOT_FOUND = {"luat-102-2016", "nghi-dinh-56-2017", "luat-24-2018"}  # no page of theirs was seen
BEFORE_THE_LAW = "2026-06-30"  # the day before the cyber security law of 2025


@pytest.fixture(scope="module")
def shipped() -> Shipped:
    return load()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_question_breaks_a_rule(shipped: Shipped, rule: Rule) -> None:
    assert list(rule(shipped)) == []


def test_there_are_questions_enough_of_each_kind(shipped: Shipped) -> None:
    counts = Counter(_kind(asked) for asked in shipped.questions())
    assert counts.total() >= 240
    assert counts["in force"] >= 150
    assert counts["founding"] >= 50
    assert counts["optional"] >= 40


def test_optional_banks_say_so(shipped: Shipped) -> None:
    assert {name for name, bank in shipped.banks.items() if bank.get("x-optional")} == OPTIONAL


def test_old_law_is_asked_for_its_history_only(shipped: Shipped) -> None:
    ended = {name for name, document in shipped.documents.items() if document["validTo"]}
    citing = {
        asked.name
        for asked in shipped.questions()
        if any(source["document"] in ended for source in asked.record["sources"])
    }
    marked = {asked.name for asked in shipped.questions() if asked.record.get("about")}
    assert citing <= marked
    assert {asked.bank for asked in shipped.questions() if asked.name in marked} <= OPTIONAL


def test_founding_documents_are_asked_as_what_was_written(shipped: Shipped) -> None:
    stems = [asked for asked in shipped.questions() if asked.bank in FOUNDING]
    named = ("theo bài", "theo bản tin", "bản tin", "bài viết")
    silent = [
        asked.name
        for asked in stems
        if not any(words in asked.record["text"].casefold() for words in named)
    ]
    assert silent == []


def test_there_are_situations_enough(shipped: Shipped) -> None:
    assert sum(asked.kind == "situation" for asked in shipped.questions()) >= 25


def test_the_golden_bell_has_its_rising_hundred(shipped: Shipped) -> None:
    fitting = [asked for asked in shipped.questions() if _suits_the_bell(asked)]
    levels = Counter(asked.record["difficulty"] for asked in fitting)
    banks = Counter(asked.bank for asked in fitting)
    assert len(fitting) >= 100
    assert levels[1] >= 40
    assert levels[2] >= 30
    assert levels[3] >= 15
    assert len(banks) >= 12
    assert max(banks.values()) <= 0.3 * len(fitting)


def test_the_golden_bell_grows_harder() -> None:
    chosen = format_named("golden-bell-15")
    drawn = drawn_for(chosen, 0, questions_of(shipped_banks()), "2026-11-22", seed=5)
    asked = {question.key: question for question in drawn.questions}
    main = [asked[key] for key in drawn.rounds[0].main]
    levels = [question.difficulty for question in main]
    assert levels == sorted(levels)
    assert levels[0] < levels[-1]
    assert {question.kind for question in main} <= {"single", "truefalse"}


@pytest.mark.parametrize("use", ["audience", "playoff"])
def test_questions_are_kept_for_the_hall_and_for_ties(shipped: Shipped, use: str) -> None:
    kept = [asked for asked in shipped.questions() if use in asked.record.get("use", ())]
    assert len(kept) >= 12
    assert not any(asked.bank in OPTIONAL for asked in kept)


@pytest.mark.parametrize("name", ["drawn-package", "ward-standard"])
def test_there_are_packages_for_as_many_teams_as_a_format_takes(
    shipped: Shipped, name: str
) -> None:
    chosen = format_named(name)
    (round_of_packages,) = (rules for rules in chosen.rounds if isinstance(rules, Package))
    sizes = [
        len(package["questions"])
        for bank_name, bank in shipped.banks.items()
        if bank_name not in OPTIONAL
        for package in bank.get("packages", ())
    ]
    assert sizes.count(round_of_packages.each) >= chosen.most_teams


def test_there_are_three_obstacles(shipped: Shipped) -> None:
    assert sum(len(bank.get("obstacles", ())) for bank in shipped.banks.values()) >= 3


def test_facts_carry_no_quotation(shipped: Shipped) -> None:
    told = {"id", "fact", "document", "article", "from", "to"}
    assert [fact["id"] for fact in shipped.facts.values() if set(fact) != told] == []


def test_a_law_is_found_on_a_page_of_the_state(shipped: Shipped) -> None:
    of_the_state = [one for one in shipped.documents.values() if one["issuer"] in LAWGIVERS]
    found = [one for one in of_the_state if one["url"]]
    assert all(urlsplit(one["url"]).hostname in GAZETTES for one in found)
    assert {one["id"] for one in of_the_state} - {one["id"] for one in found} == NOT_FOUND


def test_pictures_are_small_and_tell_what_they_show(shipped: Shipped) -> None:
    shown: set[Path] = set()
    for asked in shipped.questions():
        for medium in asked.record.get("media", ()):
            picture = shipped.home / asked.bank / medium["src"]
            assert medium["alt"], asked.name
            assert picture.stat().st_size < 60_000, asked.name
            shown.add(picture)
    for name, bank in shipped.banks.items():
        for hidden in bank.get("obstacles", ()):
            picture = shipped.home / name / hidden["picture"]
            assert picture.stat().st_size < 60_000, hidden["keyword"]
            shown.add(picture)
    assert len(shown) >= 12
    assert shown == set(shipped.home.glob("*/media/*"))


def test_before_the_law_began_exactly_its_questions_are_named(shipped: Shipped) -> None:
    homes = sorted(path.parent for path in HOME.glob("*/bank.json"))
    report = check_bank_files(homes, date=BEFORE_THE_LAW)
    named = {fault.sentence(Words("en")) for fault in report.faults}
    expected = {asked.name for asked in shipped.questions() if _starts_later(shipped, asked)}
    assert {fault.code for fault in report.faults} == {"banks.law_not_yet"}
    assert 0 < len(expected) < sum(1 for _ in shipped.questions())
    assert {
        asked.name
        for asked in shipped.questions()
        if any(f"{asked.bank}/" in one and f"({asked.record['id']})" in one for one in named)
    } == expected


def test_the_figures_tell_every_bank(shipped: Shipped) -> None:
    told = list(lines(shipped))
    assert {line.split(" | ")[0] for line in told if " | " in line} - {"bank"} == {
        *shipped.banks,
        "all",
    }


def _kind(asked: Asked) -> str:
    if asked.bank in FOUNDING:
        return "founding"
    return "optional" if asked.bank in OPTIONAL else "in force"


def _suits_the_bell(asked: Asked) -> bool:
    """Written on a small board within seconds: a letter, after a short question."""
    record = asked.record
    options = [choice["text"] for choice in record.get("choices", ())]
    return (
        "bell" in record.get("use", ())
        and asked.bank not in OPTIONAL
        and asked.kind in ("single", "truefalse")
        and len(options) in (0, 4)
        and record["difficulty"] <= 3
        and len(record["text"]) <= 180
        and max(map(len, options), default=0) <= 60
    )


def _starts_later(shipped: Shipped, asked: Asked) -> bool:
    starts = [
        source.get("validFrom") or shipped.documents[source["document"]]["validFrom"]
        for source in asked.record["sources"]
    ]
    return "about" not in asked.record and any(
        start is not None and start > BEFORE_THE_LAW for start in starts
    )
