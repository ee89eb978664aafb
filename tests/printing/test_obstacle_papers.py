"""A hidden keyword on paper: whoever reads it out has it, nobody else before the evening."""

from __future__ import annotations

from contest.domain import commands as c
from contest.domain import obstacle_commands as o
from contest.domain.jury_commands import JudgeKeyword
from contest.domain.questions import Short
from contest.domain.stage import Scene
from contest.presentation.papers.minutes import minutes_of
from contest.presentation.papers.script import script_of
from contest.presentation.wording import Words
from contest.printing.paper import PaperInput
from contest.printing.papers import CATALOGUE, KINDS
from tests.domain.builders import Play, obstacle, question
from tests.printing.staged import FONTS, HEAD

VI = Words("vi")
ROWS = tuple(question(number, Short((f"đáp án {number}",))) for number in range(1, 11))


def ready() -> Play:
    """A keyword of four rows and a centre, and a spare one."""
    return Play(obstacle(reserve=1), questions=ROWS)


def given_of(play: Play) -> PaperInput:
    return PaperInput(play.contest, len(play.log), HEAD, VI, FONTS, events=tuple(play.log))


def said(play: Play, kind: str) -> str:
    return " ".join(
        text.text
        for paper in KINDS[kind].draw(given_of(play))
        for page in paper.pages
        for text in page.texts
    )


def test_the_script_tells_the_keyword_then_its_rows_and_the_spare_one_behind() -> None:
    (one,) = script_of(ready().contest, VI)
    assert [line.label for line in one.questions] == [
        "Từ khóa", "Hàng 1/4", "Hàng 2/4", "Hàng 3/4", "Hàng 4/4", "Ô trung tâm",
    ]  # fmt: skip
    assert one.questions[0].text == "Riêng tư (7 chữ cái)"
    assert [line.facts[0][1] for line in one.questions[1:]] == [
        f"đáp án {number}" for number in range(1, 6)
    ]
    assert one.reserve[0].label == "Từ khóa dự phòng 1"
    assert [line.facts[0][1] for line in one.reserve[1:]] == [
        f"đáp án {number}" for number in range(6, 11)
    ]


def test_no_other_paper_for_before_the_contest_holds_the_keyword() -> None:
    play = ready()
    holding = {
        kind.word
        for kind in CATALOGUE
        if kind.when.value == "before" and "Riêng tư" in said(play, kind.word)
    }
    assert holding == {"script", "fallback"}


def test_the_blank_score_sheet_has_a_column_for_centre_and_keyword() -> None:
    text = said(ready(), "fallback")
    blank = text[text.index("PHIẾU GHI ĐIỂM DỰ PHÒNG") :]
    assert "1 2 3 4 Giữa Từ khóa" in blank


def test_the_minutes_tell_guesses_and_what_the_jury_made_of_them() -> None:
    play = ready().start()
    play.do(c.ShowScene, Scene.OBSTACLE)
    play.buzz(2)
    play.do(o.GuessKeyword, 2, "bí mật", False)
    play.buzz(3)
    play.do(o.GuessKeyword, 3, "riêng tư", True)
    play.do(c.EndRound, "")
    play.do(JudgeKeyword, 1, 1, True, "Chấp nhận cách gọi này", "Lê Văn Tám")
    told = minutes_of(play.contest, tuple(play.log), (), VI)
    (corrected,) = told.corrections
    assert "Chấp nhận cách gọi này" in corrected.text
    text = said(play, "minutes")
    for piece in ("bí mật", "riêng tư", "Lê Văn Tám"):
        assert piece in text
