"""Papers of a golden bell without teams: who came how far, question by question."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from python_calamine import CalamineWorkbook

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.formats import Format, Prize
from contest.domain.rounds import Audience, Elimination
from contest.domain.rounds.common import RoundQuestions, Title
from contest.presentation.papers.minutes import minutes_of
from contest.presentation.papers.question_report import question_report_of
from contest.presentation.papers.summary import summary_of
from contest.presentation.wording import Words
from contest.printing.papers import KINDS
from contest.printing.results_files import results_files
from tests.printing.staged import Stage, common, question, set_up

SEATS = 20


def floor_format(count: int = 5) -> Format:
    title = Title("Rung chuông vàng", "Golden bell")
    hall = replace(common("khan-gia", "Khán giả", Entry.SPOKEN), reserve=0)
    rounds = (
        Audience(hall, 1, title),
        Elimination(common("chuong", "Rung chuông vàng", Entry.BOARDS), count, seats=SEATS),
    )
    prizes = (Prize("nhat", Title("Giải Nhất", "First"), 1),)
    return Format("f", "1.0", title, title, "2026", rounds, least_teams=0, prizes=prizes)


def begun(count: int = 5) -> Stage:
    stage = set_up((), floor_format(count))
    pool = [question(n, f"Câu hỏi {n}?") for n in range(count + 2)]
    keys = [one.key for one in pool]
    drawn = (RoundQuestions((keys[0],), ()), RoundQuestions(tuple(keys[1:-1]), (keys[-1],)))
    stage.do(c.DrawQuestions(0, tuple(pool), drawn, 1))
    stage.do(c.StartRound(stage.later(), 1))
    return stage


def ask(stage: Stage, *out: int) -> None:
    for command in (c.ShowQuestion, c.OpenCue, c.LockCue):
        stage.do(command(stage.later()))
    stage.do(c.MarkOut(stage.later(), out))
    stage.do(c.RevealAnswer(stage.later()))


@pytest.fixture(scope="module")
def stage() -> Stage:
    """Five fall, all are wrong and stay, three come back, and a mark is corrected."""
    made = begun()
    ask(made, 2, 3, 4, 5, 6)
    ask(made, *(seat for seat in range(1, SEATS + 1) if seat not in range(2, 7)))
    made.do(c.SettleCue(made.later()))
    made.do(c.Rescue(made.later(), (2, 3, 4), "thầy cô thi ném bóng"))
    ask(made, 7)
    made.do(c.MarkOut(made.later(), (7, 8)))
    made.do(c.SettleCue(made.later()))
    return made


def test_the_question_report_counts_who_stayed(stage: Stage) -> None:
    report = question_report_of(stage.contest, stage.log, Words())
    assert [(one.right, one.asked) for one in report.questions] == [(15, 20), (0, 15), (16, 18)]
    assert report.questions[1].moved == "loại 15"
    assert "câu 2" in report.remarks[0]


def test_what_was_undone_or_thrown_out_is_no_part_of_the_report() -> None:
    made = begun()
    ask(made, 1)
    made.do(c.SettleCue(made.later()))
    ask(made, 2)
    made.do(c.SettleCue(made.later()))
    made.do(c.Undo(made.later()))
    report = question_report_of(made.contest, made.log, Words())
    assert [(one.number, one.right) for one in report.questions] == [(1, 19)]


def test_the_minutes_tell_the_floor_and_the_mark_that_was_corrected(stage: Stage) -> None:
    value = minutes_of(stage.contest, stage.log, (), Words())
    lines = [line.text for line in value.rounds[0].lines]
    assert "Câu 3: sửa số bị loại từ 7 thành 7, 8" in lines
    assert "Câu 3: bị loại 7, 8" in lines
    assert not any("Câu 1: sửa" in line for line in lines)
    assert [(one.place, one.team) for one in value.places] == [
        ("1", "Số 1–4, 9–20 (còn trên sàn)"),
        ("17", "Số 7, 8 (bị loại ở câu 3)"),
        ("19", "Số 5, 6 (bị loại ở câu 1)"),
    ]


def test_the_summary_and_the_results_list_contestants(stage: Stage) -> None:
    assert [one.numbers for one in summary_of(stage.contest, Words()).contestants] == [
        "1–4, 9–20",
        "7, 8",
        "5, 6",
    ]
    files = results_files(stage.contest, Words())
    table = files["ket-qua.csv"].decode("utf-8-sig").splitlines()
    assert len(table) == SEATS + 1
    assert table[-1] == "6;19;bị loại ở câu 1;"
    assert "1–4, 9–20" in files["ket-qua.html"].decode()
    book = CalamineWorkbook.from_filelike(io.BytesIO(files["ket-qua.xlsx"]))
    assert book.get_sheet_by_index(0).to_python()[-1] == [19.0, 6.0, "bị loại ở câu 1"]


def test_the_blank_sheet_has_a_row_a_question_and_no_number_of_a_hall_round(stage: Stage) -> None:
    papers = [one for one in KINDS["fallback"].draw(stage.given()) if "phieu" in one.stem]
    texts = [text.text for text in papers[0].pages[0].texts]
    assert len(papers) == 2, "one a copy; a question to the hall has nothing to write down"
    assert "Phần 1 · Rung chuông vàng" in texts
    assert {"1", "2", "3", "4", "5", "Còn lại"} <= set(texts)


def test_every_contestant_signs(stage: Stage) -> None:
    (paper,) = KINDS["attendance"].draw(stage.given())
    texts = {text.text for page in paper.pages for text in page.texts}
    assert {f"Thí sinh số {seat}" for seat in range(1, SEATS + 1)} <= texts


def test_contestants_without_teams_have_a_list_to_fill_in_by_number(stage: Stage) -> None:
    assert KINDS["team-list"].lacks(stage.contest) == ""
    (paper,) = KINDS["team-list"].draw(stage.given())
    texts = {text.text for page in paper.pages for text in page.texts}
    assert {str(seat) for seat in range(1, SEATS + 1)} <= texts
    assert paper.title == "DANH SÁCH THÍ SINH"
    assert "Chưa có đội thi" not in texts


@pytest.mark.parametrize("kind", ["team-list", "attendance"])
def test_a_list_of_nobody_says_what_it_needs_first(kind: str) -> None:
    nobody = set_up((), replace(floor_format(), rounds=floor_format().rounds[:1]))
    assert KINDS[kind].lacks(nobody.contest) == "printing.needs_teams"
