"""What a map becomes while keys are learned, and what keyboards lose; no window."""

from __future__ import annotations

import json
from pathlib import Path

from contest.ui.keymaps import RESERVED, KeyMap, default_map, faults_of, pad_code
from contest.ui.team_keys.book import FILE, LAPTOP, KeyBook
from contest.ui.team_keys.holding import holding_for
from contest.ui.team_keys.learning import (
    BelongsToHost,
    Learning,
    Slot,
    Taken,
    UsedAlready,
    WithoutCode,
    code_of,
    learning_for,
)

TWO = (1, 2)
A, J, W = 30, 36, 17  # codes of caps


def learning(*codes: int) -> Learning:
    now = learning_for(default_map(TWO), TWO)
    for code in codes:
        now, _ = now.hearing(code)
    return now


def test_keys_are_learned_team_by_team_letter_by_letter() -> None:
    now = learning(2, 3, 4, 5, 6)
    assert [code_of(now.keys, Slot(1, letter)) for letter in "ABCD"] == [2, 3, 4, 5]
    assert code_of(now.keys, Slot(1)) == 6
    assert now.wanted == Slot(2, "A")
    assert code_of(now.keys, Slot(2, "A")) == J, "what was not learned yet stays"


def test_a_key_that_another_team_has_is_not_taken() -> None:
    before = learning()
    now, answer = before.hearing(J)
    assert answer == UsedAlready(Slot(2, "A"), J)
    assert now == before


def test_a_key_may_stay_what_it_is() -> None:
    _, answer = learning().hearing(A)
    assert answer == Taken(Slot(1, "A"), A)


def test_no_key_of_the_host_is_taken() -> None:
    for code, use in RESERVED.items():
        now, answer = learning().hearing(code)
        assert answer == BelongsToHost(use, code)
        assert faults_of(now.keys) == ()


def test_a_letter_without_a_code_is_a_typing_programs() -> None:
    assert learning().hearing(0)[1] == WithoutCode()


def test_after_the_last_key_nothing_is_taken() -> None:
    now = learning(*range(2, 12))
    assert now.wanted is None
    assert now.hearing(W) == (now, None)


def test_each_key_can_be_taken_back() -> None:
    now = learning(2, 3).undone()
    assert now.wanted == Slot(1, "B")
    assert code_of(now.keys, Slot(1, "A")) == 2
    assert code_of(now.keys, Slot(1, "B")) == 31
    assert now.undone().keys == default_map(TWO)


def test_a_button_of_a_game_pad_is_a_key_like_any_other() -> None:
    now, answer = learning().hearing(pad_code(0, 2))
    assert answer == Taken(Slot(1, "A"), pad_code(0, 2))
    assert now.keys.answer_caps(1)[0] == "USB 1·3"


def test_keys_that_are_all_heard_at_once_lead_to_the_next_grip() -> None:
    now = holding_for(default_map(TWO), TWO)
    assert now.grip is not None
    assert now.grip.slots == (Slot(1, "A"), Slot(2, "A"))
    now = now.pressed(A)
    assert now.missing == (Slot(2, "A"),)
    now = now.pressed(J)
    assert now.grip is not None
    assert now.grip.slots == (Slot(1, "B"), Slot(2, "B"))
    assert now.faults == ()


def test_one_after_the_other_is_not_together() -> None:
    now = holding_for(default_map(TWO), TWO).pressed(A).released(A).pressed(J)
    assert now.at == 0
    assert now.missing == (Slot(1, "A"),)


def test_what_is_not_heard_is_named_and_so_is_a_key_that_nobody_holds() -> None:
    now = holding_for(default_map(TWO), TWO).pressed(A).pressed(W).given_up()
    (fault,) = now.faults
    assert fault.lost == (Slot(2, "A"),)
    assert fault.ghosts == (W,)
    assert now.at == 1


def test_a_map_is_kept_for_its_contest_and_for_the_laptop(tmp_path: Path) -> None:
    mine, laptops = learning(2).keys, learning(3).keys
    book = KeyBook(tmp_path)
    book.keep("mine", mine)
    book.keep(LAPTOP, laptops)
    again = KeyBook(tmp_path)
    assert again.map_for("mine", TWO) == mine
    assert again.map_for("other", TWO) == laptops
    again.forget("mine")
    assert KeyBook(tmp_path).map_for("mine", TWO) == laptops


def test_teams_that_a_kept_map_does_not_know_have_default_keys_where_they_are_free(
    tmp_path: Path,
) -> None:
    book = KeyBook(tmp_path)
    book.keep(LAPTOP, KeyMap({16: (1, "A")}, {4: 1}))  # Q and 3, which are team 3's by default
    keys = book.map_for("", (1, 3))
    assert code_of(keys, Slot(1, "A")) == 16
    assert code_of(keys, Slot(3, "A")) == 0
    assert code_of(keys, Slot(3, "B")) == 17
    assert code_of(keys, Slot(3)) == 0
    assert {team for team, _ in book.map_for("", (1,)).letters.values()} == {1}


def test_a_spoiled_file_is_as_if_there_were_none(tmp_path: Path) -> None:
    for text in ("", "[", "[]", '{"": 3}', '{"": [[57, 1, "A"]]}', '{"": [["x"], [2, 99, "A"]]}'):
        (tmp_path / FILE).write_text(text, encoding="utf-8")
        assert KeyBook(tmp_path).map_for("", TWO) == default_map(TWO)


def test_the_file_holds_nothing_but_numbers_and_letters(tmp_path: Path) -> None:
    KeyBook(tmp_path).keep("c-1", learning(2).keys)
    fields = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert all(len(row) == 3 for row in fields["c-1"])
    assert {row[2] for row in fields["c-1"]} == {"A", "B", "C", "D", ""}
