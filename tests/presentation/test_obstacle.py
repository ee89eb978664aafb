"""The hidden keyword in words: the rules of every switch, the stage, the console, Next, papers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from contest.banks.keywords import keywords_in
from contest.banks.loader import load_bank
from contest.domain import commands as c
from contest.domain import obstacle_commands as o
from contest.domain.cue import Entry
from contest.domain.jury_commands import JudgeKeyword
from contest.domain.questions import Short
from contest.domain.rounds import Obstacle
from contest.domain.rounds.obstacle import ObstaclePlay
from contest.domain.stage import Scene
from contest.preparing import shipped_banks
from contest.presentation import slides
from contest.presentation.console import Console, console_of
from contest.presentation.harmless import MOST_SIGNS
from contest.presentation.panels.jury import Filled, command_for
from contest.presentation.panels.obstacle import guess, proposal
from contest.presentation.papers.score_sheet import score_sheets_of
from contest.presentation.projection import slide_of
from contest.presentation.record import step_line
from contest.presentation.replacements import replacements_of
from contest.presentation.rulesheet import MOST_LINES, rules_lines
from contest.presentation.wording import LANGUAGES, Words
from tests.domain.builders import RIGHT, WRONG, Play, obstacle, question

VI = Words("vi")
RULES = obstacle(keyword=(6000, 6000, 5000, 4000, 3000, 2000))
SWITCHES: dict[str, Any] = {
    "rows": 5,
    "keyword": (7000, 6000, 5000, 4000, 3000, 2000),
    "answer_seconds": 20,
    "centre": False,
    "centre_right": 2000,
    "row_choice": "order",
    "hearing": "after_row",
    "keyword_spelling": "exact",
    "keyword_after_correction": "undo",
}


def begun(**fields: Any) -> Play:
    """Rows of two syllables each, the obstacle on the stage."""
    questions = tuple(question(n, Short((f"hai tiếng {n}",))) for n in range(1, 11))
    play = Play(obstacle(**fields), questions=questions).start()
    play.do(c.ShowScene, Scene.OBSTACLE)
    return play


def stage_of(play: Play) -> slides.Obstacle:
    slide = slide_of(play.contest, VI)
    assert isinstance(slide, slides.Obstacle)
    return slide


def console(play: Play) -> Console:
    return console_of(play.contest, VI)


def row(play: Play, number: int, *right: int) -> None:
    play.do(o.ChooseRow, number)
    play.open()
    play.do(c.LockCue)
    for team in play.contest.playing:
        play.judge(team, RIGHT if team in right else WRONG)
    play.reveal().settle()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SWITCHES)
def test_every_parameter_changes_the_rules_in_sentences(name: str, language: str) -> None:
    words = Words(language)  # type: ignore[arg-type]
    before = rules_lines(RULES, words)
    assert len(before) <= MOST_LINES
    after = rules_lines(replace(RULES, **{name: SWITCHES[name]}), words)
    assert after != before
    assert not any("{" in line for line in (*before, *after))


def test_every_field_of_the_kind_is_among_the_switches() -> None:
    names = {name for name in Obstacle.__dataclass_fields__ if name != "common"}
    assert names == set(SWITCHES)


def test_the_worth_is_told_row_by_row() -> None:
    said = " ".join(rules_lines(RULES, VI))
    assert "chưa hỏi hàng nào 60 điểm; 1 hàng 60 điểm; 2 hàng 50 điểm" in said
    assert "sau ô trung tâm 20 điểm" in said


def test_the_hall_sees_how_many_letters_and_which_pieces_are_open() -> None:
    play = begun()
    start = stage_of(play)
    assert [line.lengths for line in start.rows] == [(3, 5, 1)] * 4
    assert {line.letters for line in (*start.rows, start.keyword)} == {""}
    assert start.keyword.lengths == (5, 2)
    assert start.picture == ""
    row(play, 2, 1)
    row(play, 4)
    half = stage_of(play)
    assert [line.state for line in half.rows] == ["hidden", "won", "hidden", "lost"]
    assert half.rows[1].letters == "HAITIẾNG2"
    assert [piece.state for piece in half.pieces] == [
        "closed",
        "open",
        "closed",
        "closed",
        "closed",
    ]
    assert half.picture
    assert half.keyword.letters == ""
    assert half.header.value == "Từ khóa 50 điểm"


def test_a_picture_of_real_size_comes_to_the_hall_whole() -> None:
    """As a text it is longer than any question may be."""
    pictures = [one.picture for path in shipped_banks() for one in keywords_in(load_bank(path))]
    assert max(map(len, pictures)) > MOST_SIGNS
    for picture in pictures:
        play = begun()
        row(play, 2, 1)
        shown = play.contest.run
        assert shown is not None
        assert isinstance(shown.play, ObstaclePlay)
        keyword = replace(shown.play.keyword, picture=picture)
        run = replace(shown, play=replace(shown.play, keyword=keyword))
        slide = slide_of(replace(play.contest, run=run), VI)
        assert isinstance(slide, slides.Obstacle)
        assert slide.picture == picture


def test_the_hall_sees_who_is_heard_who_waits_and_who_is_out() -> None:
    play = begun()
    play.buzz(3).wait(0.25).buzz(1)
    heard = stage_of(play)
    assert heard.heard is not None
    assert heard.heard.number == 3
    assert [(one.number, one.gap) for one in heard.waiting] == [(1, "+250 ms")]
    assert heard.clock is not None
    play.do(o.GuessKeyword, 3, "nhầm to", False)
    after = stage_of(play)
    assert [(line.number, line.text, line.verdict) for line in after.guesses] == [
        (3, "nhầm to", "wrong")
    ]
    assert [tile.state for tile in after.tiles] == ["active", "idle", "out", "idle"]
    play.do(o.GuessKeyword, 1, "", True)
    found = stage_of(play)
    assert found.keyword.letters == "RIÊNGTƯ"
    assert {line.letters for line in found.rows} == {f"HAITIẾNG{n}" for n in range(1, 5)}
    assert {piece.state for piece in found.pieces} == {"open"}
    assert found.guesses[-1].text == "Riêng tư"


def test_rows_by_option_are_told_as_a_text() -> None:
    play = Play(obstacle(entry=Entry.KEYS)).start()
    play.do(c.ShowScene, Scene.OBSTACLE)
    assert stage_of(play).rows[0].lengths == ()
    play.do(o.ChooseRow, 1)
    play.open().key(1, "B", 1)
    play.do(c.LockCue)
    play.reveal().settle()
    assert stage_of(play).rows[0].letters == "B. option B"


def test_next_leads_through_the_round_in_words() -> None:
    play = begun()
    said = []

    def note() -> None:
        said.append(console(play).next.label)

    note()
    play.do(o.ChooseRow, 3)
    note()
    play.do(c.ShowQuestion)
    play.do(c.OpenCue)
    play.do(c.LockCue)
    for team in (1, 2, 3, 4):
        play.judge(team, WRONG)
    play.reveal()
    note()
    play.settle().buzz(2)
    note()
    play.do(o.GuessKeyword, 2, "", False)
    for number in (1, 2, 4):
        row(play, number)
    note()
    play.open()
    play.do(c.LockCue)
    for team in (1, 3, 4):
        play.judge(team, WRONG)
    play.reveal().settle()
    note()
    assert said == [
        "Đội 1 chọn hàng: bấm hàng ở khung Chướng ngại vật (Alt + số)",
        "Hiện câu hỏi: Hàng 3/4",
        "Chốt điểm, mở mảnh ghép",
        "Đội 2 đoán từ khóa: đúng (+) hay sai (−)?",
        "Hiện câu hỏi: Ô trung tâm",
        "Công bố từ khóa",
    ]
    play.do(o.RevealKeyword, "")
    assert console(play).next.label == "Công bố kết quả"


def test_the_panel_knows_the_answers_and_compares_what_is_typed() -> None:
    play = begun()
    panel = console(play).obstacle
    assert panel is not None
    assert [line.answer for line in panel.rows] == [f"hai tiếng {n}" for n in range(1, 6)]
    assert panel.choosing
    assert [line.choose.is_open for line in panel.rows] == [True, True, True, True, False]
    assert guess(panel, "x", right=True) is None
    play.buzz(2)
    panel = console(play).obstacle
    assert panel is not None
    assert "Trùng" in proposal(panel, "riêng TƯ", VI)
    assert "Khác" in proposal(panel, "rieng tu", VI)
    assert proposal(panel, " ", VI) == ""
    assert guess(panel, " a ", right=False) == o.GuessKeyword(0, 2, "a", right=False)
    assert [one.number for one in panel.guessers] == [1, 3, 4]


@pytest.mark.parametrize(
    ("entry", "takes"),
    [
        (Entry.SPOKEN, ("buzz", "buzz", "buzz", "")),
        (Entry.KEYS, ("buzz", "buzz", "both", "")),
        (Entry.BOARDS, ("buzz", "buzz", "", "")),
        (Entry.TOUCH, ("buzz", "buzz", "buzz", "")),
    ],
)
def test_what_a_team_key_gives(entry: Entry, takes: tuple[str, ...]) -> None:
    play = Play(obstacle(entry=entry)).start()
    play.do(c.ShowScene, Scene.OBSTACLE)
    found = [console(play).takes]
    play.do(o.ChooseRow, 1)
    for command in (c.ShowQuestion, c.OpenCue, c.LockCue):
        play.do(command)
        found.append(console(play).takes)
    assert tuple(found) == takes


def test_history_and_undo_and_replace_speak_of_it() -> None:
    play = begun()
    play.do(o.ChooseRow, 1)
    assert play.contest.last_step is not None
    assert step_line(play.contest.last_step, VI) == "Đội 1 chọn hàng 1"
    labels = [offer.label for offer in replacements_of(play.contest, VI)]
    assert labels == [f"1 Đội 1 chọn hàng {n}" for n in (2, 3, 4)]
    play.undo()
    play.buzz(2)
    play.do(o.GuessKeyword, 2, "tự do", False)
    assert step_line(play.contest.last_step or _none(), VI) == "Đội 2 đoán từ khóa “tự do”: sai"
    (other,) = replacements_of(play.contest, VI)
    assert other.command == c.UndoAndReplace(0, o.GuessKeyword(0, 2, "tự do", True))


def _none() -> Any:
    raise AssertionError("there was a step")


def test_the_jury_may_judge_each_guess_otherwise() -> None:
    play = begun()
    play.buzz(2)
    play.do(o.GuessKeyword, 2, "tự do", False)
    jury = console(play).jury
    assert jury is not None
    (deed,) = [deed for deed in jury.deeds if deed.id.startswith("keyword")]
    assert deed.label == "Công nhận từ khóa của Đội 2 là đúng"
    filled = Filled(reason="Đồng nghĩa", name="BGK")
    assert command_for(deed.id, filled) == JudgeKeyword(0, 1, 1, True, "Đồng nghĩa", "BGK")


def test_a_score_sheet_tells_the_guess_and_why_rows_are_empty() -> None:
    play = begun(keyword=(6000, 6000, 5000, 4000, 3000, 2000))
    row(play, 1, 2)
    play.buzz(2)
    play.do(o.GuessKeyword, 2, "tự do", False)
    row(play, 3, 1)
    play.buzz(1)
    play.do(o.GuessKeyword, 1, "", True)
    play.do(c.EndRound, "")
    first, second, *_ = score_sheets_of(play.contest, VI)
    assert first.rounds[0].sum == "60"
    told = first.rounds[0].lines[-1]
    assert (told.number, told.key, told.verdict, told.points) == ("TK", "Riêng tư", "Đúng", "50")
    assert told.cause == "sau 2 hàng"
    assert [line.cause for line in second.rounds[0].lines] == [
        "", "đã bị loại khỏi phần thi", "sau 1 hàng",
    ]  # fmt: skip
    assert second.rounds[0].lines[-1].answer == "tự do"
    play.do(JudgeKeyword, 1, 2, False, "Xem lại", "BGK")
    told = score_sheets_of(play.contest, VI)[0].rounds[0].lines[-1]
    assert told.points == "0"
    assert "−50 quyết định của Ban Giám khảo" in told.cause
