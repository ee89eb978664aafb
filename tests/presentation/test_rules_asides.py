"""Every parameter of playoffs and questions to the hall stands in the printed rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from contest.domain.cue import Entry
from contest.domain.formats import Prize
from contest.domain.rounds import Audience, Everyone, Playoff, RoundRules
from contest.domain.rounds.common import Draw, Title
from contest.presentation.rulesheet import MOST_LINES, contest_rules, rules_lines
from contest.presentation.wording import LANGUAGES, Words
from tests.contests import a_format, common

PLAYOFF = Playoff(common("phu", Entry.KEYS), 3, 10)
HALL = Audience(common("khan-gia", Entry.SPOKEN), 3, Title("Một chiếc ô", "An umbrella"))
ROUND = Everyone(common("mot", Entry.SPOKEN), 3)


def changed(rules: RoundRules, change: dict[str, Any]) -> RoundRules:
    own = {key: value for key, value in change.items() if hasattr(rules, key)}
    rest = {key: value for key, value in change.items() if key not in own}
    return replace(rules, **own, common=replace(rules.common, **rest))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("rules", "change"),
    [
        (PLAYOFF, {"count": 1}),
        (PLAYOFF, {"answer_seconds": 7}),
        (PLAYOFF, {"ties": 2}),
        (PLAYOFF, {"early": "loses"}),
        (PLAYOFF, {"early": "allowed"}),
        (PLAYOFF, {"seconds": 20}),
        (PLAYOFF, {"entry": Entry.TOUCH}),
        (PLAYOFF, {"reading_seconds": 5, "reserve": 2, "entry": Entry.TOUCH}),
        (PLAYOFF, {"reserve": 2}),
        (HALL, {"count": 5}),
        (HALL, {"agenda": False}),
        (HALL, {"prize": Title("Một chiếc mũ", "A hat")}),
        (ROUND, {"draw": Draw(types=("multiple",))}),
    ],
    ids=str,
)
def test_a_parameter_changes_the_sentences(
    language: Any, rules: RoundRules, change: dict[str, Any]
) -> None:
    words = Words(language)
    before, after = rules_lines(rules, words), rules_lines(changed(rules, change), words)
    assert before != after
    assert max(len(before), len(after)) <= MOST_LINES


def test_the_rules_of_a_contest_number_only_what_earns_points() -> None:
    sections = contest_rules(a_format((HALL, ROUND, PLAYOFF)), Words("vi"))
    titles = [section.title for section in sections]
    assert titles[1:4] == ["Phần khan-gia", "Phần thi 1: Phần mot", "Phần phu"]
    assert "một phần thi" in " ".join(sections[0].lines)


def test_prizes_say_what_decides_a_tie() -> None:
    prizes = (Prize("first", Title("Giải Nhất", "First prize"), 1),)

    def said(*rounds: RoundRules) -> str:
        chosen = replace(a_format(rounds), prizes=prizes)
        return " ".join(contest_rules(chosen, Words("vi"))[-1].lines)

    assert "thi câu hỏi phụ, sau đó mới bốc thăm" in said(ROUND, PLAYOFF)
    assert "thì bốc thăm" in said(ROUND)
    assert "câu hỏi phụ" not in said(ROUND)
