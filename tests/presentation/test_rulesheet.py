"""The rules in sentences: short enough for a screen, and every parameter that matters is said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.domain.cue import Entry
from contest.domain.formats import Format, Prize, TieBreak, TieBreaker
from contest.domain.rounds import Buzzer, Everyone, RoundRules, Turns
from contest.domain.rounds.common import Common, Title
from contest.presentation.rulesheet import MOST_LINES, contest_rules, rules_lines
from contest.presentation.wording import LANGUAGES, Words

VI, EN = Words("vi"), Words("en")
COMMON = Common("r", Title("Kiến thức", "Knowledge"), 15, Entry.KEYS, 1000)
SPOKEN = replace(COMMON, entry=Entry.SPOKEN)
EVERYONE = Everyone(COMMON, 10)
TABLE = Everyone(COMMON, 4, (4000, 3000, 2000, 1000))
TURNS = Turns(SPOKEN, 3)
CLOCK = Turns(SPOKEN, 12, turn_seconds=60)
BUZZER = Buzzer(COMMON, 6, 20)

amounts = st.integers(-4000, 4000)
commons = st.builds(
    Common,
    st.just("r"),
    st.just(Title("Kiến thức", "Knowledge")),
    st.integers(1, 90),
    st.sampled_from(Entry),
    amounts,
    amounts,
    amounts,
    from_question=st.booleans(),
    answer_counts=st.sampled_from(("first", "last")),
    reserve=st.integers(0, 3),
    weight=st.sampled_from((100, 150, 50)),
)
tables = st.lists(amounts, max_size=6).map(lambda points: tuple(sorted(points, reverse=True)))
rounds = st.one_of(
    st.builds(Everyone, commons, st.integers(1, 40), tables, st.sampled_from(("repeat", "zero"))),
    st.builds(
        Turns,
        commons,
        st.integers(1, 12),
        st.one_of(st.none(), st.integers(10, 120)),
        st.sampled_from(("none", "gone", "back_at_end")),
        st.sampled_from(("block", "alternate")),
    ),
    st.builds(
        Buzzer,
        commons,
        st.integers(1, 40),
        st.integers(1, 60),
        st.integers(1, 12),
        st.sampled_from(("allowed", "ignored", "loses")),
    ),
)


@given(rounds, st.sampled_from(LANGUAGES))
def test_the_rules_of_any_round_fit_a_screen(rules: RoundRules, language: Any) -> None:
    lines = rules_lines(rules, Words(language))
    assert 4 <= len(lines) <= MOST_LINES
    for line in lines:
        assert line == line.strip()
        assert line.endswith(".")
        assert line[0].isupper()
        assert not set("{}") & set(line)
        assert "None" not in line


@pytest.mark.parametrize(
    ("rules", "other"),
    [
        (EVERYONE, replace(EVERYONE, count=11)),
        (EVERYONE, replace(EVERYONE, question_seconds=(15,) * 10)),
        (TABLE, replace(TABLE, speed_table=(4000, 3000, 2000))),
        (TABLE, replace(TABLE, beyond="zero")),
        (TURNS, replace(TURNS, each=4)),
        (TURNS, replace(TURNS, turn_seconds=60)),
        (CLOCK, replace(CLOCK, turn_seconds=61)),
        (CLOCK, replace(CLOCK, on_pass="gone")),
        (TURNS, replace(TURNS, on_pass="gone")),
        (replace(TURNS, on_pass="gone"), replace(TURNS, on_pass="back_at_end")),
        (TURNS, replace(TURNS, rotation="alternate")),
        (BUZZER, replace(BUZZER, count=7)),
        (BUZZER, replace(BUZZER, answer_seconds=21)),
        (BUZZER, replace(BUZZER, tries=2)),
        (replace(BUZZER, tries=2), replace(BUZZER, tries=3)),
        (BUZZER, replace(BUZZER, early="allowed")),
        (BUZZER, replace(BUZZER, early="loses")),
        *(
            (rules, replace(rules, common=replace(rules.common, **change)))
            for rules in (EVERYONE, TURNS, BUZZER)
            for change in (
                {"seconds": 16},
                {"right": 1050},
                {"wrong": -500},
                {"blank": -250},
                {"from_question": True},
                {"weight": 150},
                {"reserve": 2},
                {"entry": Entry.TOUCH},
            )
        ),
        (EVERYONE, replace(EVERYONE, common=replace(COMMON, answer_counts="first"))),
    ],
)
def test_every_parameter_that_matters_is_said(rules: RoundRules, other: RoundRules) -> None:
    assert rules_lines(rules, VI) != rules_lines(other, VI)
    assert rules_lines(rules, EN) != rules_lines(other, EN)


def test_a_hall_hears_the_rules_of_a_buzzer_round() -> None:
    common = replace(COMMON, seconds=10, right=2000, wrong=-1000, blank=-1000, reserve=1)
    assert rules_lines(Buzzer(common, 6, 15, tries=2), VI) == (
        "Phần thi gồm 6 câu hỏi; các đội bấm chuông giành quyền trả lời.",
        (
            "Giờ bắt đầu khi người dẫn chương trình đọc xong câu hỏi và ra hiệu lệnh. Từ lúc đó "
            "các đội có 10 giây để bấm chuông; đội bấm nhanh nhất có 15 giây để trả lời."
        ),
        "Bấm chuông trước khi giờ bắt đầu không được tính.",
        "Trả lời đúng được 20 điểm; trả lời sai hoặc không trả lời bị trừ 10 điểm.",
        (
            "Trả lời sai hoặc không trả lời thì các đội còn lại bấm chuông tiếp; "
            "mỗi câu nhiều nhất 2 đội trả lời, mỗi đội một lần. Trong khi một đội trả lời, "
            "giờ bấm chuông dừng; mở lại thì chạy tiếp phần còn lại, ít nhất 3 giây."
        ),
        "Không đội nào bấm chuông thì công bố đáp án, không đội nào có điểm.",
        "Phần thi có 1 câu hỏi dự phòng, dùng khi phải thay câu hỏi.",
    )


def test_halves_are_written_as_the_language_writes_them() -> None:
    table = replace(TABLE, speed_table=(750, 500))
    assert "7,5; 5 điểm" in " ".join(rules_lines(table, VI))
    assert "7.5; 5" in " ".join(rules_lines(table, EN))


def test_only_a_speed_table_speaks_of_equal_times() -> None:
    assert "phần nghìn giây" in " ".join(rules_lines(TABLE, VI))
    assert "phần nghìn giây" not in " ".join(rules_lines(EVERYONE, VI))


def test_the_rules_of_a_contest_name_rounds_ranking_and_prizes() -> None:
    whole = Format(
        "f", "1.0", Title("Hội thi", "Contest"), Title("Thử", "Trial"), "2026",
        (EVERYONE, replace(BUZZER, common=replace(COMMON, id="b", title=Title("Nhanh", "Fast")))),
        floor="zero",
        tie_breakers=(TieBreaker(TieBreak.RIGHT), TieBreaker(TieBreak.ROUND, "b")),
        prizes=(Prize("first", Title("Giải Nhất", "First prize"), 1),),
    )  # fmt: skip
    sections = contest_rules(whole, VI)
    assert [section.title for section in sections] == [
        "Hội thi",
        "Phần thi 1: Kiến thức",
        "Phần thi 2: Nhanh",
        "Quy định chung",
        "Xếp hạng",
        "Cơ cấu giải thưởng",
    ]
    assert sections[1].lines == rules_lines(EVERYONE, VI)
    assert "Tổng điểm của đội không xuống dưới 0." in sections[3].lines
    breakers = "nhiều câu trả lời đúng hơn; điểm phần thi “Nhanh” cao hơn"
    assert f"Nếu bằng điểm, xét lần lượt: {breakers}." in sections[4].lines
    assert sections[5].lines[0] == "Giải Nhất: 1 giải"
    no_prizes = replace(whole, prizes=(), tie_breakers=())
    assert len(contest_rules(no_prizes, EN)) == 5


@pytest.mark.parametrize("kind", [kind for kind in TieBreak if kind is not TieBreak.ROUND])
def test_every_tie_breaker_has_words(kind: TieBreak) -> None:
    whole = Format(
        "f", "1.0", Title("a", "a"), Title("b", "b"), "2026", (EVERYONE,),
        tie_breakers=(TieBreaker(kind),),
    )  # fmt: skip
    assert contest_rules(whole, VI)[-1].lines[1].startswith("Nếu bằng điểm")
