"""What a key means, without any window: one table of the section Keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from contest.domain.cue import Verdict
from contest.ui import keys as k
from contest.ui.keymaps import (
    RESERVED,
    KeyMap,
    MapFault,
    default_map,
    faults_of,
    keyboards_for,
)

Key = Qt.Key
NOTHING = k.Listening()
BOARDS = k.Listening(letters=("A", "B", "C", "D"), marks=True, digits=True, takes="letter")
KEYS = k.Listening(marks=True, digits=True, team_keys=True, takes="letter")
BUZZERS = replace(KEYS, takes="buzz")
MAP = default_map(range(1, 13))
EVERYWHERE = (NOTHING, BOARDS, KEYS, BUZZERS, k.Listening(choices=True))


_A_BREVE = ord("Ă")  # as Qt names a letter that has no name of its own


def act(
    key: int,
    listening: k.Listening,
    *,
    scan: int = 1,
    text: str = "",
    typing: bool = False,
    control: bool = False,
) -> k.Act | None:
    return k.act_of(k.KeyStroke(key, text, scan, control), listening, MAP, typing=typing)


@pytest.mark.parametrize("listening", EVERYWHERE)
@pytest.mark.parametrize("typing", [False, True])
def test_f9_is_black_everywhere(listening: k.Listening, typing: bool) -> None:
    assert act(Key.Key_F9, listening, scan=67, typing=typing) == k.Black()


@pytest.mark.parametrize("listening", EVERYWHERE)
@pytest.mark.parametrize("typing", [False, True])
def test_f11_is_for_the_stage_everywhere(listening: k.Listening, typing: bool) -> None:
    assert act(Key.Key_F11, listening, scan=87, typing=typing) == k.ToggleStage()
    assert act(Key.Key_F11, listening, scan=87, typing=typing, control=True) == k.RemakeStage()


@pytest.mark.parametrize("listening", EVERYWHERE)
@pytest.mark.parametrize(("key", "scan"), [(Key.Key_Space, 57), (Key.Key_PageDown, 109)])
def test_space_and_page_down_are_next(listening: k.Listening, key: Key, scan: int) -> None:
    assert act(key, listening, scan=scan) == k.Next()


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_Period])
def test_b_and_full_stop_are_black_only_while_no_boards_entry_is_open(key: Key) -> None:
    assert act(key, NOTHING, scan=48) == k.Black()
    assert act(key, KEYS, scan=48) == k.Black()
    assert act(key, BOARDS, scan=48) != k.Black()


def test_b_is_an_answer_in_boards_entry() -> None:
    assert act(Key.Key_B, BOARDS, scan=48) == k.Letter("B")


@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_B, Key.Key_Space, Key.Key_1, Key.Key_Plus])
def test_keys_in_a_text_field_are_text(key: Key) -> None:
    assert act(key, BOARDS, typing=True) is None


def test_letters_that_the_question_does_not_have_are_no_answers() -> None:
    assert act(Key.Key_C, replace(BOARDS, letters=("A", "B"))) is None


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (Key.Key_Asterisk, k.FillRest()),
        (Key.Key_Backspace, k.Clear()),
        (Key.Key_Down, k.Move(1)),
        (Key.Key_Up, k.Move(-1)),
        (Key.Key_7, k.Digit(7)),
        (Key.Key_Plus, k.Judged(Verdict.RIGHT)),
        (Key.Key_Equal, k.Judged(Verdict.RIGHT)),
        (Key.Key_Minus, k.Judged(Verdict.WRONG)),
        (Key.Key_Slash, k.Judged(Verdict.BLANK)),
        (Key.Key_P, k.Pause()),
        (Key.Key_Escape, k.Cancel()),
    ],
)
def test_keys_of_boards_entry(key: Key, wanted: k.Act) -> None:
    assert act(key, BOARDS) == wanted


def test_digits_work_under_the_vietnamese_layout_too() -> None:
    # Its row of digits writes ă â ê ô; the place of the key tells.
    assert act(_A_BREVE, BOARDS, scan=2, text="ă") == k.Digit(1)


def test_undo_is_control_z_even_where_z_is_a_team_key() -> None:
    stroke = k.KeyStroke(Key.Key_Z, "\x1a", 44, control=True)
    assert k.act_of(stroke, KEYS, MAP, typing=False) == k.UndoLast()


def test_with_control_a_digit_is_the_hosts_even_where_it_is_a_team_key() -> None:
    alone = k.KeyStroke(Key.Key_7, "7", 8)
    with_control = k.KeyStroke(Key.Key_7, "", 8, control=True)
    assert k.act_of(alone, KEYS, MAP, typing=False) != k.Digit(7)
    assert k.act_of(with_control, KEYS, MAP, typing=False) == k.Digit(7)
    assert k.act_of(with_control, k.Listening(), MAP, typing=False) is None


@pytest.mark.parametrize(
    ("scan", "team", "letter"), [(30, 1, "A"), (33, 1, "D"), (26, 12, "A"), (43, 12, "D")]
)
def test_team_keys_of_the_first_and_the_last_team(scan: int, team: int, letter: str) -> None:
    # The key's meaning does not count, only its place: Telex may have made anything of it.
    assert act(Key.Key_unknown, KEYS, scan=scan) == k.TeamLetter(team, letter)


@pytest.mark.parametrize(("scan", "team"), [(2, 1), (21, 12)])
def test_buzzers_of_the_first_and_the_last_team(scan: int, team: int) -> None:
    assert act(Key.Key_unknown, BUZZERS, scan=scan) == k.TeamBuzz(team)


def test_team_keys_mean_nothing_in_a_round_with_boards() -> None:
    assert act(Key.Key_J, BOARDS, scan=36) is None


def test_a_team_that_presses_when_nothing_listens_does_not_act_as_the_host() -> None:
    late = replace(KEYS, takes="")
    assert act(Key.Key_1, late, scan=2, text="1") == k.Unheard()


def test_a_letter_without_a_scan_code_names_the_typing_program() -> None:
    assert act(Key.Key_unknown, KEYS, scan=0, text="ư") == k.TypingProgram()
    assert act(Key.Key_unknown, BOARDS, scan=0, text="â") == k.TypingProgram()
    assert act(Key.Key_Backspace, BOARDS, scan=0) == k.TypingProgram()


@pytest.mark.parametrize("teams", range(2, 13))
def test_default_maps_give_every_team_keys_of_its_own(teams: int) -> None:
    keys = default_map(range(1, teams + 1))
    given = [(team, letter) for team, letter in keys.letters.values()]
    assert sorted(given) == [(t, letter) for t in range(1, teams + 1) for letter in "ABCD"]
    assert sorted(keys.buzzers.values()) == list(range(1, teams + 1))
    assert faults_of(keys) == ()
    assert all(len(keys.answer_caps(team)) == 4 for team in range(1, teams + 1))


def test_a_map_may_not_use_the_keys_of_the_host() -> None:
    keys = KeyMap({57: (1, "A"), 48: (1, "B"), 30: (1, "C")}, {25: 2, 67: 3})
    assert faults_of(keys) == (
        MapFault(25, "pause"),
        MapFault(48, "black"),
        MapFault(57, "next"),
        MapFault(67, "black"),
    )
    assert "undo" in RESERVED.values()


def test_two_teams_share_a_keyboard() -> None:
    assert [keyboards_for(teams) for teams in (2, 3, 12)] == [1, 2, 6]
