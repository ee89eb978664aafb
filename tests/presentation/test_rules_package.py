"""Every switch of packages, stakes and stealing stands in the printed rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from contest.domain.cue import Entry
from contest.domain.rounds import Everyone, Package, Turns
from contest.presentation.rulesheet import MOST_LINES, rules_lines
from contest.presentation.wording import LANGUAGES, Words
from tests.contests import common

PACKAGE = Package(common("ve-dich", Entry.SPOKEN), 3, star=True, others="buzzer")
TURNS = Turns(common("luot", Entry.SPOKEN), 2, others="buzzer")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "change",
    [
        {"choice": "values", "values": (2000, 3000)},
        {"order": "drawn"},
        {"order": "highest"},
        {"star": False},
        {"others": "none"},
        {"others": "next"},
        {"steal_seconds": 9},
        {"steal_answer_seconds": 9},
        {"who_steals": "behind"},
        {"steal_takes_from_owner": True},
        {"steal_loss": "all"},
        {"steal_loss": "none"},
        {"half": "up"},
        {"half": "down"},
        {"steal_after_correction": "undo"},
    ],
    ids=str,
)
def test_another_switch_is_another_sentence(change: dict[str, Any], language: str) -> None:
    words = Words(language)
    before, after = rules_lines(PACKAGE, words), rules_lines(replace(PACKAGE, **change), words)
    assert before != after
    assert len(after) <= MOST_LINES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "change",
    [
        {"others": "next"},
        {"on_pass": "others"},
        {"who_steals": "behind"},
        {"steal_wrong": -500},
        {"steal_after_correction": "undo"},
    ],
    ids=str,
)
def test_who_may_steal_in_a_round_by_turns_is_said(change: dict[str, Any], language: str) -> None:
    words = Words(language)
    assert rules_lines(TURNS, words) != rules_lines(replace(TURNS, **change), words)
    assert rules_lines(replace(TURNS, others="none"), words) != rules_lines(TURNS, words)


def test_stakes_take_the_place_of_points() -> None:
    text = " ".join(rules_lines(Everyone(common("x", Entry.BOARDS), 1, most_stake=2000), Words()))
    assert "từ 0 đến 20 điểm" in text
    assert "trả lời đúng được 10 điểm" not in text
