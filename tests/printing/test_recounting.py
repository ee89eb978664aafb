"""From minutes and score sheets alone the places can be worked out, and defended.

Each of these was missed by somebody who recounted a contest from its papers and nothing else.
"""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain.cue import By, Entry, Verdict
from contest.domain.formats import Format
from contest.domain.jury_commands import ReplacePast, ThrowOutPast
from contest.domain.rounds import Everyone, Package
from contest.domain.rounds.common import Title
from contest.presentation.papers.lines import ScoreLine
from contest.presentation.papers.minutes import minutes_of
from contest.presentation.papers.score_sheet import score_sheets_of
from contest.presentation.wording import Words
from tests.printing.staged import NAMES, Stage, common, set_up

OWNER, THIEF = 1, 2


def asked(stage: Stage, *, star: bool = False) -> None:
    stage.do(c.ShowQuestion(stage.later()))  # a card first: the star may be laid
    if star:
        stage.do(c.DeclareStar(stage.later(), on=True))
    stage.do(c.ShowQuestion(stage.later()))
    stage.do(c.OpenCue(stage.later()))


@pytest.fixture(scope="module")
def stage() -> Stage:
    """Questions of a package: stolen; right with a star and thrown out; right, then thrown out."""
    title = Title("Thể thức thử", "Trial")
    package = Package(
        common("finish", "Về đích", Entry.SPOKEN), 3, choice="values", values=(2000, 3000),
        star=True, others="buzzer", steal_takes_from_owner=True,
    )  # fmt: skip
    stage = set_up(NAMES[:2], Format("f", "1", title, title, "2026", (package,)))
    stage.do(c.StartRound(stage.later(), 0))
    stage.do(c.ChooseValues(stage.later(), OWNER, (3000, 2000, 2000)))
    asked(stage)
    stage.do(c.Judge(stage.later(), OWNER, Verdict.WRONG))
    stage.do(c.OpenSteal(stage.later()))
    stage.do(c.Buzz(stage.later(), THIEF, By.HOST))
    stage.do(c.Judge(stage.later(), THIEF, Verdict.RIGHT))
    stage.do(c.RevealAnswer(stage.later()))
    asked(stage, star=True)
    stage.do(c.Judge(stage.later(), OWNER, Verdict.RIGHT))
    stage.do(c.ThrowOutCue(stage.later(), "Đáp án còn tranh cãi"))
    asked(stage)
    stage.do(c.Judge(stage.later(), OWNER, Verdict.RIGHT))
    stage.do(c.RevealAnswer(stage.later()))
    stage.do(c.SettleCue(stage.later()))
    return stage


def lines_of(stage: Stage, team: int) -> tuple[ScoreLine, ...]:
    return score_sheets_of(stage.contest, Words())[team - 1].rounds[0].lines


def test_a_sheet_tells_what_each_question_was_worth_and_who_took_it(stage: Stage) -> None:
    stolen, thrown_out, right = lines_of(stage, OWNER)
    assert (stolen.points, stolen.cause) == ("−30", "câu 30 điểm; đội khác giành quyền trả lời")
    assert stolen.answer == "trả lời miệng"
    assert thrown_out.cause == ("câu 20 điểm; ngôi sao hy vọng; Hủy câu này: Đáp án còn tranh cãi")
    assert (right.points, right.cause) == ("20", "câu 20 điểm")
    (taken,) = lines_of(stage, THIEF)
    assert taken.points == "30"
    assert taken.cause == "câu của Đội 1; câu 30 điểm; giành quyền trả lời"


def test_minutes_tell_what_a_question_that_was_thrown_out_would_have_brought(stage: Stage) -> None:
    minutes = minutes_of(stage.contest, stage.log, (), Words())
    (line,) = (one.text for one in minutes.rounds[0].lines if "không tính" in one.text)
    assert line.endswith("Câu này 20 điểm; Đội 1 giữ lại ngôi sao hy vọng")
    assert any("Câu 1 (30 điểm): Đội 1 sai" in one.text for one in minutes.rounds[0].lines)


def test_minutes_name_the_rules_and_whose_total_moved(stage: Stage) -> None:
    contest, log, at = stage.contest, list(stage.log), stage.at
    stage.do(ThrowOutPast(stage.later(), 1, 3, "Hai cách hiểu", "Trần Thị Hồng Hạnh"))
    minutes = minutes_of(stage.contest, stage.log, (), Words())
    stage.contest, stage.log, stage.at = contest, log, at
    assert "“Thể thức thử”" in minutes.rules_said
    (correction,) = minutes.corrections
    assert "Tổng điểm: Đội 1 từ −10 thành −30." in correction.text


@pytest.mark.parametrize(("running", "said"), [(True, "thay câu khác"), (False, "không hỏi")])
def test_a_sheet_tells_whether_another_question_came(running: bool, said: str) -> None:
    title = Title("Thể thức thử", "Trial")
    rounds = (Everyone(common("keys", "Chung sức", Entry.KEYS), 2),)
    stage = set_up(NAMES[:2], Format("f", "1", title, title, "2026", rounds))
    stage.do(c.StartRound(stage.later(), 0))
    for _ in range(1 if running else 2):
        stage.do(c.ShowQuestion(stage.later()))
        stage.do(c.OpenCue(stage.later()))
        stage.do(c.GiveAnswer(stage.later(), OWNER, "B", By.KEYS))
        stage.do(c.LockCue(stage.later()))
        stage.do(c.RevealAnswer(stage.later()))
    stage.do(c.SettleCue(stage.later()))
    if not running:
        stage.do(c.EndRound(stage.later()))
    stage.do(ReplacePast(stage.later(), 1, 1, "Đọc sai câu hỏi", "Trần Thị Hồng Hạnh"))
    (ruling,) = score_sheets_of(stage.contest, Words())[0].rulings
    assert said in ruling.what


def test_a_question_that_was_left_out_tells_the_same_as_one_that_was_thrown_out() -> None:
    title = Title("Thể thức thử", "Trial")
    package = Package(
        common("finish", "Về đích", Entry.SPOKEN), 2, choice="values", values=(2000, 3000),
        star=True,
    )  # fmt: skip
    stage = set_up(NAMES[:2], Format("f", "1", title, title, "2026", (package,)))
    stage.do(c.StartRound(stage.later(), 0))
    stage.do(c.ChooseValues(stage.later(), OWNER, (3000, 2000)))
    asked(stage, star=True)
    stage.do(c.SkipCue(stage.later(), "Mất điện"))
    minutes = minutes_of(stage.contest, stage.log, (), Words())
    (line,) = (one.text for one in minutes.rounds[0].lines if "Mất điện" in one.text)
    assert line.endswith("Câu này 30 điểm; Đội 1 giữ lại ngôi sao hy vọng")


def test_a_sheet_adds_up_where_a_ruling_left_a_team_on_the_floor() -> None:
    """Ten points were taken by hand, then a ruling took the ten they came from: nought stays."""
    title = Title("Thể thức thử", "Trial")
    rounds = (Everyone(common("keys", "Chung sức", Entry.KEYS), 1),)
    stage = set_up(NAMES[:2], Format("f", "1", title, title, "2026", rounds, floor="zero"))
    at = stage.later
    for command in (
        c.StartRound(at(), 0), c.ShowQuestion(at()), c.OpenCue(at()),
        c.GiveAnswer(at(), OWNER, "B", By.KEYS), c.LockCue(at()), c.RevealAnswer(at()),
        c.SettleCue(at()), c.ChangePoints(at(), OWNER, -1000, "Nhắc bài", "Lê Văn Tám"),
        ThrowOutPast(at(), 1, 1, "Hai cách hiểu", "Trần Thị Hồng Hạnh"),
    ):  # fmt: skip
        stage.do(command)
    sheet = score_sheets_of(stage.contest, Words())[0]
    assert (sheet.rounds[0].sum, sheet.changes_sum, sheet.total) == ("0", "0", "0")
    assert [(one.points, one.reason) for one in sheet.changes] == [
        ("−10", "Nhắc bài"),
        ("+10", "không để dưới 0 điểm"),
    ]
