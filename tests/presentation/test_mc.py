"""What the MC sees: the answer, who has the turn, what comes next, and what the hall looks at."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.act_commands import StartAct
from contest.domain.cue import Entry
from contest.domain.rounds import Judged
from contest.domain.rounds.common import Common, Title
from contest.domain.rounds.judged import Criterion
from contest.domain.show_commands import ShowMessage
from contest.domain.stage import Scene
from contest.presentation.console import console_of
from contest.presentation.mc import McView, mc_view, spoken_apart
from contest.presentation.wording import LANGUAGES, Words
from tests.contests import evening, states_of
from tests.domain.builders import Play, buzzer, everyone, turns

WORDS = Words()


def view(play: Play) -> McView:
    return mc_view(play.contest, console_of(play.contest, WORDS), WORDS)


def test_the_answer_is_there_from_the_first_word() -> None:
    shown = view(Play(everyone()).start().open())
    assert shown.question is not None
    assert [option.letter for option in shown.question.options if option.right] == ["B"]
    assert shown.next == "Khóa trả lời"
    assert shown.clock is not None
    assert shown.stage == ""


def test_rules_are_read_out_before_the_first_question() -> None:
    shown = view(Play(everyone()).start())
    assert shown.question is None
    assert shown.lines[0].startswith("Phần thi gồm")
    assert shown.stage == "Khán giả đang thấy: thể lệ phần thi"


def test_the_team_of_the_turn_is_named_and_so_is_the_next_one() -> None:
    play = Play(turns(), count=2).start()
    assert view(play).turn == f"Lượt tới: {play.contest.teams[0].name}"
    play.open()
    shown = view(play)
    assert shown.turn == f"Đang đến lượt: {play.contest.teams[0].name}"
    assert [team.number for team in shown.teams if team.holds] == [1]


def test_who_buzzed_first_has_the_turn() -> None:
    play = Play(buzzer(), count=3).start().open()
    assert view(play).turn == ""
    play.buzz(3)
    assert view(play).turn == f"Đang đến lượt: {play.contest.teams[2].name}"


def test_the_team_of_an_act_is_named() -> None:
    both = Title("Chào hỏi", "Greeting")
    rules = Judged(Common("chao", both, 300, Entry.SPOKEN, 0), (Criterion("chung", both, 1000),), 2)
    play = Play(rules, count=2).start()
    play.do(StartAct)
    assert view(play).turn == f"Đang trình bày: {play.contest.teams[0].name}"


def test_the_question_goes_once_it_is_over() -> None:
    play = Play(everyone()).start().open()
    play.time_up().reveal()
    assert view(play).question is not None
    play.do(c.ShowScene, Scene.SCOREBOARD)
    assert view(play).question is None
    assert view(play).stage == "Khán giả đang thấy: bảng điểm"


def test_a_pause_leaves_the_question_to_the_mc() -> None:
    play = Play(everyone()).start().open()
    play.do(j.Interrupt, Scene.TECHNICAL, None)
    shown = view(play)
    assert shown.question is not None
    assert "kỹ thuật" in shown.stage


def test_black_and_a_message_are_told() -> None:
    play = Play(everyone())
    play.do(ShowMessage, "Xe chắn lối ra")
    assert view(play).stage == "Khán giả đang thấy lời nhắn: Xe chắn lối ra"
    play.do(c.BlackStage, True)
    assert view(play).stage == "Màn chiếu đang tắt (đen)"


def test_standings_come_best_first() -> None:
    play = Play(everyone(count=1), count=3).start().open().key(3, "B").finish()
    assert [team.number for team in view(play).teams] == [3, 1, 2]
    assert view(play).teams[0].points == "10"


def test_how_words_are_spoken_stands_apart_from_the_note() -> None:
    note = "Nhắc các đội giơ bảng. “VNeID” đọc là “vi-en-i-ai-đi”.\nCách đọc: QH15 là quốc hội 15"
    assert spoken_apart(note) == (
        "Nhắc các đội giơ bảng.",
        "“VNeID” đọc là “vi-en-i-ai-đi”.\nQH15 là quốc hội 15",
    )
    assert spoken_apart("Đọc chậm hai mốc giờ.") == ("Đọc chậm hai mốc giờ.", "")
    assert spoken_apart("") == ("", "")


def test_every_state_of_an_evening_has_a_view_in_both_languages() -> None:
    for language in LANGUAGES:
        words = Words(language)
        for contest in list(states_of(evening(2)))[::9]:
            assert mc_view(contest, console_of(contest, words), words).next
