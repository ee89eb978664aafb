"""Worked examples in the printed rules are reckoned by the rules: they follow every parameter."""

from __future__ import annotations

from dataclasses import replace

from contest.domain.cue import Entry
from contest.domain.rounds import Everyone, Judged, Package, Turns
from contest.domain.rounds.common import Title
from contest.domain.rounds.judged import Criterion, Overtime
from contest.presentation.rules_examples import examples_of
from contest.presentation.wording import Words
from tests.contests import common

VI = Words("vi")
FINISH = Package(
    common("ve-dich", Entry.SPOKEN), 3, "values", values=(2000, 3000), star=True, others="buzzer"
)  # fmt: skip
ACT = Judged(
    replace(common("chao", Entry.SPOKEN), seconds=300), (Criterion("c", Title("a", "a"), 1000),), 3
)  # fmt: skip


def said(rules: Everyone | Turns | Package | Judged) -> str:
    return "\n".join(examples_of(rules, VI))


def test_the_finish_is_told_with_and_without_the_star() -> None:
    plain, starred = said(FINISH).split("\n")
    assert "câu 30 điểm, không có ngôi sao: đúng +30; sai 0; " in plain
    assert "giành quyền đúng: đội đến lượt 0, đội giành quyền +30" in plain
    assert "cũng sai: đội đến lượt 0, đội giành quyền −15" in plain
    assert "có ngôi sao: đúng +60; sai −30; " in starred
    assert "giành quyền đúng: đội đến lượt −30, đội giành quyền +30" in starred
    assert "công nhận đúng: đội đến lượt +60, đội giành quyền +30" in starred


def test_switches_move_the_figures() -> None:
    taking = replace(FINISH, steal_takes_from_owner=True, star_loss="and_steal")
    plain, starred = said(taking).split("\n")
    assert "giành quyền đúng: đội đến lượt −30, đội giành quyền +30" in plain
    assert "giành quyền đúng: đội đến lượt −60, đội giành quyền +30" in starred
    doubled = said(replace(taking, star_thief="double", steal_loss="all"))
    assert "giành quyền đúng: đội đến lượt −90, đội giành quyền +60" in doubled
    assert "cũng sai: đội đến lượt −30, đội giành quyền −30" in doubled


def test_speed_is_told_with_two_teams_of_one_millisecond() -> None:
    table = Everyone(common("toc-do", Entry.KEYS), 4, (4000, 3000, 2000, 1000))
    assert said(table).endswith("Điểm: A +40; C +40; B +20; D 0.")
    assert said(replace(table, speed_ties="next")).endswith("Điểm: A +40; C +40; B +30; D 0.")


def test_full_and_started_minutes_differ() -> None:
    full = replace(ACT, overtime=(Overtime(100, each_seconds=60),))
    started = replace(ACT, overtime=(Overtime(100, each_seconds=60, count="started"),))
    assert said(full) == "Ví dụ: quá 1 phút 40 giây bị trừ 1 điểm."
    assert said(started) == "Ví dụ: quá 1 phút 40 giây bị trừ 2 điểm."
    assert said(replace(ACT, overtime=(Overtime(over_seconds=90, void=True),))).endswith(
        "tiết mục không có điểm."
    )


def test_what_needs_no_example_has_none() -> None:
    flat = Everyone(common("bang", Entry.BOARDS), 3)
    assert not said(flat)
    assert not said(ACT)
    assert not said(Turns(common("luot", Entry.SPOKEN), 2))
