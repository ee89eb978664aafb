"""Minutes and summary say what a tie was decided by, and a change by hand old and new totals."""

from __future__ import annotations

import pytest

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.cue import By, Entry, Verdict
from contest.domain.formats import Format, TieBreak, TieBreaker
from contest.domain.rounds import Everyone, Package
from contest.domain.rounds.common import Title
from contest.presentation.papers.minutes import minutes_of
from contest.presentation.papers.question_report import QuestionFigures, question_report_of
from contest.presentation.papers.score_sheet import score_sheets_of
from contest.presentation.papers.summary import summary_of
from contest.presentation.wording import Words
from tests.printing.staged import NAMES, Stage, common, set_up

S = 10**9


def level(*breakers: TieBreaker) -> Stage:
    """Team 1 earned its 20 points by two right answers, team 2 one and 10 by hand; 3 has none."""
    title = Title("Thể thức thử", "Trial")
    rounds = (Everyone(common("keys", "Chung sức", Entry.KEYS), 2),)
    plan = Format("f", "1", title, title, "2026", rounds, tie_breakers=breakers)
    stage = set_up(NAMES[:3], plan)
    stage.do(c.StartRound(stage.later(), 0))
    for letters in ("BBA", "BAA"):
        stage.do(c.ShowQuestion(stage.later()))
        stage.do(c.OpenCue(stage.later()))
        for team, letter in enumerate(letters, start=1):
            stage.do(c.GiveAnswer(stage.at + (2 * team - 1) * S, team, letter, By.KEYS))
        stage.do(c.LockCue(stage.later(8)))
        stage.do(c.RevealAnswer(stage.later()))
    stage.do(c.SettleCue(stage.later()))
    stage.do(c.ChangePoints(stage.later(), 2, 1000, "Thêm ý đúng", "Trần Thị Hồng Hạnh"))
    return stage


def test_a_change_by_hand_stands_with_the_total_before_and_after_it() -> None:
    stage = level()
    stage.do(c.ChangePoints(stage.later(), 2, -250, "Nhắc bài", "Lê Văn Tám"))
    given, taken = (
        line.text for line in minutes_of(stage.contest, stage.log, (), Words()).corrections
    )
    assert "+10 điểm, từ 10 thành 20 điểm. Lý do: Thêm ý đúng. Người quyết định: Trần Thị" in given
    assert "−2,5 điểm, từ 20 thành 17,5 điểm" in taken


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (TieBreak.RIGHT, "số câu trả lời đúng (Đội 1: 2, Đội 2: 1)"),
        (TieBreak.FEWEST_WRONG, "ít câu trả lời sai hơn (Đội 1: 0, Đội 2: 1)"),
        (TieBreak.TIME, "tổng thời gian trả lời đúng (Đội 1: 2,000 giây, Đội 2: 3,000 giây)"),
        (TieBreak.LAST_RIGHT, "câu trả lời đúng cuối cùng sớm hơn (Đội 2: thứ 1, Đội 1: thứ 2)"),
        (TieBreak.ROUND, "điểm Chung sức (Đội 1: 20, Đội 2: 10)"),
    ],
)
def test_a_broken_tie_tells_what_each_team_had(kind: TieBreak, found: str) -> None:
    breaker = TieBreaker(kind, "keys" if kind is TieBreak.ROUND else "")
    stage = level(breaker)
    words = Words()
    for note in (
        summary_of(stage.contest, words).tie_note,
        *minutes_of(stage.contest, stage.log, (), words).tie_lines,
    ):
        assert f"{NAMES[0]} và {NAMES[1]} cùng 20 điểm" in note
        assert found in note


def test_what_stays_level_says_so_once_and_only_at_the_end() -> None:
    """At the start everybody has nothing: that is no tie to be told."""
    stage = level(TieBreaker(TieBreak.PREDICTION))
    assert not summary_of(stage.contest, Words()).tie_note
    stage.do(c.EndRound(stage.later(), ""))
    stage.do(c.EndContest(stage.later()))
    note = summary_of(stage.contest, Words()).tie_note
    assert note.startswith("Các đội bằng tổng điểm")
    assert ": ." not in note, "no number came true: nothing was compared"
    stage = level(TieBreaker(TieBreak.RIGHT), TieBreaker(TieBreak.ROUND, "keys"))
    note = summary_of(stage.contest, Words("en")).tie_note
    assert "number of right answers (Đội 1: 2, Đội 2: 1)." in note
    assert "points of Chung sức (" not in note, "what no longer had to be compared"


def test_a_question_that_was_ruled_on_counts_what_it_gave_in_the_end() -> None:
    """Points that a ruling took back again were not moved, whatever came and went in between."""
    stage = level()
    (before,) = (one.moved for one in report(stage) if one.number == 1)
    stage.do(j.ChangeKey(stage.later(), 1, 1, "A", "Đáp án đã cũ", "Lê Văn Tám"))
    (after,) = (one for one in report(stage) if one.number == 1)
    assert before == "20", "two teams had B"
    assert (after.right, after.asked, after.moved) == (1, 3, "10"), "one team has A"


def report(stage: Stage) -> tuple[QuestionFigures, ...]:
    return question_report_of(stage.contest, stage.log, Words()).questions


def test_what_was_set_right_stands_with_old_and_new() -> None:
    stage = level()
    team, now = stage.contest.teams[1], stage.contest
    members = ("Nguyễn Văn An", "Lê Hoàng Phúc")
    stage.do(j.CorrectTeam(stage.later(), 2, team.name, team.short, members))
    stage.do(j.CorrectContest(stage.later(), now.title, "Nhà văn hóa phường", now.organiser))
    of_team, of_contest = (
        line.text for line in minutes_of(stage.contest, stage.log, (), Words()).changes
    )
    assert of_team == (
        "Sửa thông tin đội số 2: thành viên từ “Nguyễn Văn An, Trần Thị Bích Ngọc, Lê Hoàng Phúc” "
        "thành “Nguyễn Văn An, Lê Hoàng Phúc”"
    )
    assert of_contest == (
        "Sửa thông tin hội thi: địa điểm từ “Phường Bến Thành” thành “Nhà văn hóa phường”"
    )


def test_the_sheet_of_who_lost_a_question_says_that_another_team_took_it() -> None:
    """Both sheets said “steal”, of thirty points won and of thirty lost."""
    title = Title("Thể thức thử", "Trial")
    finish = Package(
        common("ve-dich", "Về đích", Entry.SPOKEN), 1, "values", values=(2000, 3000),
        others="buzzer", steal_takes_from_owner=True,
    )  # fmt: skip
    stage = set_up(NAMES[:2], Format("f", "1", title, title, "2026", (finish,)))
    at = stage.later
    for command in (
        c.StartRound(at(), 0), c.ChooseValues(at(), 1, (3000,)), c.ShowQuestion(at()),
        c.OpenCue(at()), c.Judge(at(), 1, Verdict.WRONG), c.OpenSteal(at()),
        c.Buzz(at(), 2, By.KEYS), c.Judge(at(), 2, Verdict.RIGHT), c.RevealAnswer(at()),
        c.SettleCue(at()),
    ):  # fmt: skip
        stage.do(command)
    owner, thief = score_sheets_of(stage.contest, Words())
    assert [line.points for line in owner.rounds[0].lines] == ["−30"]
    assert owner.rounds[0].lines[0].cause == "câu 30 điểm; đội khác giành quyền trả lời"
    assert [line.points for line in thief.rounds[0].lines] == ["30"]
    assert thief.rounds[0].lines[0].cause == "câu của Đội 1; câu 30 điểm; giành quyền trả lời"
    lines = minutes_of(stage.contest, stage.log, (), Words()).rounds[0].lines
    assert any("nhận gói tự chọn (30 điểm)" in line.text for line in lines)


def test_a_cancelled_round_says_so_beside_its_nought() -> None:
    """The lines above it still show points: without the word the sum looks wrong."""
    stage = level()
    stage.do(c.EndRound(stage.later(), ""))
    stage.do(j.CancelRun(stage.later(), 1, "Chuông hỏng", "Lê Văn Tám"))
    first, *_ = score_sheets_of(stage.contest, Words())
    (played,) = first.rounds
    assert (played.sum_label, played.sum) == ("Phần thi bị hủy, không tính điểm", "0")
    assert summary_of(stage.contest, Words()).rounds == ("Chung sức (bị hủy)",)
