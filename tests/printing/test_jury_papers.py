"""What the jury did, on paper: marks of each judge, overtime, corrections; and the sums add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.contest import replay
from contest.domain.cue import Verdict
from contest.domain.rounds import Audience, Playoff
from contest.domain.state import Contest, Run
from contest.presentation.papers.asides import plays_in
from contest.presentation.papers.marks import marks_tables_of
from contest.presentation.papers.minutes import minutes_of
from contest.presentation.papers.rulings import rulings_of
from contest.presentation.papers.score_sheet import ScoreSheet, score_sheets_of
from contest.presentation.papers.summary import summary_of
from contest.presentation.wording import LANGUAGES, Language, Words
from contest.printing.paper import PaperInput
from contest.printing.papers import draw_papers
from tests.contests import evening
from tests.printing.reading import needs_poppler, text_of
from tests.printing.staged import FONTS, HEAD, ward_evening
from tests.session.test_stories import played

VI = Words("vi")
STORY = """contest "Chào hỏi"
round judged title="Chào hỏi" seconds=300 criteria=noi-dung:6,hinh-thuc:4 judges=5 step=0.5 mean=without_far dropBeyond=2 weight=2 overtime=each:60:1
round everyone title="Kiến thức" count=2 seconds=15 entry=boards right=10
judges "Nguyễn Thị Ánh" "Lê Văn Ưng" "Trần Thị Ế" "Phạm Văn Bốn" "Đỗ Thị Năm"
team 1 "Khu phố 1"
team 2 "Khu phố 2"
start 1
act
stopwatch = 400
judge 1 marks noi-dung=5 hinh-thuc=3.5
judge 2 marks noi-dung=5 hinh-thuc=4
judge 3 marks noi-dung=5.5 hinh-thuc=3.5
judge 4 marks noi-dung=4 hinh-thuc=2
judge 5 marks noi-dung=5 hinh-thuc=3.5
turn over
turn over
turn over
turn over
turn over
turn over
settle act
act
judge 1 marks noi-dung=5 hinh-thuc=4
judge 2 marks noi-dung=5 hinh-thuc=4
excuse judge 3 because "Có người nhà dự thi"
judge 4 marks noi-dung=5 hinh-thuc=4
judge 5 marks noi-dung=5 hinh-thuc=4
turn over
turn over
turn over
turn over
turn over
settle act
expect points 16.5 18
start 2
ask
open
lock
team 1 answers A
team 2 answers B
reveal
settle
question 1 of round 2 key is B because "In nhầm đáp án" by "Trưởng Ban Giám khảo"
expect points 16.5 28
"""  # noqa: E501 - a round of a story is one line


@pytest.fixture(scope="module")
def contest() -> Contest:
    return played(STORY)


def test_the_summary_has_every_sheet_the_overtime_and_the_correction(contest: Contest) -> None:
    value = summary_of(contest, VI)
    (table,) = value.marks
    assert table.judges[:2] == ("Nguyễn Thị Ánh", "Lê Văn Ưng")
    first, second = table.lines
    assert first.sheets == ("8,5", "9", "9", "(6)", "8,5")
    assert (first.mean, first.time, first.penalty, first.points) == (
        "8,75", "6:40 (quá 1:40)", "−1", "16,5")  # fmt: skip
    assert second.sheets == ("9", "9", "–", "9", "9")
    assert (second.penalty, second.points) == ("0", "18")
    assert "Khu phố 2: Trần Thị Ế được miễn chấm (Có người nhà dự thi)." in table.notes
    assert any("hệ số 2" in note for note in table.notes)
    (ruling,) = value.rulings
    assert ruling.where == "Kiến thức, câu 1"
    assert ruling.what == "Sửa đáp án: A → B"
    assert ruling.moved == "Khu phố 1: 26,5 → 16,5\nKhu phố 2: 18 → 28"
    assert (ruling.reason, ruling.by) == ("In nhầm đáp án", "Trưởng Ban Giám khảo")


def test_the_sheet_of_a_team_tells_each_judge_by_criterion(contest: Contest) -> None:
    first, second = score_sheets_of(contest, VI)
    lines = first.rounds[0].lines
    assert [line.answer for line in lines[:5]] == ["8,5", "9", "9", "(6)", "8,5"]
    assert lines[3].question == "Phạm Văn Bốn: noi-dung 4; hinh-thuc 2"
    assert lines[3].cause == "Không tính"
    assert (lines[5].points, lines[6].points) == ("17,5", "−1")
    assert "hệ số 2" in lines[5].question
    assert first.rounds[0].sum == "16,5"
    assert "miễn chấm: Có người nhà dự thi" in second.rounds[0].lines[2].cause
    assert [one.moved for one in second.rulings] == ["Khu phố 2: 18 → 28"]
    assert rulings_of(contest, VI, team=7) == ()


def hundredths(text: str) -> int:
    whole, _, part = text.lstrip("−").partition(",")
    size = 100 * int(whole) + int((part + "00")[:2])
    return -size if text.startswith("−") else size


def every_state() -> Iterator[Contest]:
    for seed in range(1, 3):
        yield replay(evening(seed))


def runs_on(sheet: ScoreSheet, state: Contest) -> list[Run]:
    return [
        run
        for run in state.all_runs
        if not isinstance(state.rules_of(run), Audience) and plays_in(run, sheet.number)
    ]


def test_the_lines_of_every_round_of_every_kind_add_up() -> None:
    seen = 0
    for state in every_state():
        for sheet in score_sheets_of(state, VI):
            for run, one in zip(runs_on(sheet, state), sheet.rounds, strict=True):
                rules = state.rules_of(run)
                if run.cancelled or rules.common.weight != 100 or isinstance(rules, Playoff):
                    continue
                points = [line.points for line in one.lines if line.points]
                assert sum(map(hundredths, points)) == hundredths(one.sum), one.title
                seen += bool(points)
    assert seen > 60


def test_a_round_of_acts_that_has_not_begun_says_so() -> None:
    text = STORY[: STORY.index("start 1")] + "start 1\n"
    sheet, _ = score_sheets_of(played(text), VI)
    assert sheet.rounds[0].empty == "Đội chưa trình bày tiết mục"
    assert marks_tables_of(played(text), VI) == ()


@needs_poppler
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_papers_of_a_jury_come_back_and_are_signed_with_a_table(
    contest: Contest, language: Language, tmp_path: Path
) -> None:
    given = PaperInput(contest, 99, HEAD, Words(language), FONTS)
    files = draw_papers(["summary", "score-sheet"], given, tmp_path)
    summary = " ".join(text_of(files[0], "-layout").split())
    for text in ("(6)", "6:40", "Trần Thị Ế", "In nhầm", "A → B"):
        assert text in summary
    sheet = " ".join(text_of(files[1], "-layout").split())
    assert "Phạm Văn Bốn" in sheet
    assert "(6)" in sheet


def test_a_correction_has_one_number_on_all_papers_that_of_the_minutes() -> None:
    """Who quotes "correction 4" from a score sheet must find it in the minutes under 4."""
    seen = 0
    for seed in range(1, 4):
        events = evening(seed)
        state = replay(events)
        said = [line.text for line in minutes_of(state, events, (), VI).corrections]
        summary, sheets = summary_of(state, VI), score_sheets_of(state, VI)
        rulings = [*summary.rulings, *(one for sheet in sheets for one in sheet.rulings)]
        changes = [one for _, one in summary.changes if one.number]
        changes += [one for sheet in sheets for one in sheet.changes if one.number]
        for number, reason, by in (
            *((int(one.number), one.reason, one.by) for one in rulings),
            *((one.number, one.reason, one.by) for one in changes),
        ):
            assert reason in said[number - 1]
            assert by in said[number - 1]
            seen += 1
        numbers = [int(one.number) for one in summary.rulings]
        numbers += [one.number for _, one in summary.changes if one.number]
        assert sorted(numbers) == list(range(1, len(said) + 1))
    assert seen > 20


def test_what_is_done_at_one_instant_is_numbered_as_it_was_done() -> None:
    """A change by hand and a ruling may have one time: the minutes tell them in their order."""
    stage = ward_evening(3)
    at = stage.later()
    wrong = j.JudgeAgain(at, 2, 1, 1, Verdict.WRONG, "chấm lại", "BGK")
    right = replace(wrong, cue=2, reason="xét lại")
    for asked in (c.ChangePoints(at, 2, -100, "mất trật tự", "BGK"), wrong,
                  c.ChangePoints(at, 2, 100, "trả lại", "BGK"), right):  # fmt: skip
        stage.do(asked)
    said = [line.text for line in minutes_of(stage.contest, stage.log, (), VI).corrections]
    summary = summary_of(stage.contest, VI)
    numbered = {int(one.number): one.reason for one in summary.rulings}
    numbered |= {one.number: one.reason for _, one in summary.changes}
    assert len(numbered) == len(said)
    for number, reason in numbered.items():
        assert reason in said[number - 1]


@needs_poppler
def test_the_printed_numbers_are_those_of_the_minutes(tmp_path: Path) -> None:
    stage = ward_evening(3)
    changed = ((2, "cổ vũ mất trật tự"), (1, "thưởng trang phục"), (2, "cộng lại"))
    for cue, (team, reason) in enumerate(changed, start=1):
        stage.do(c.ChangePoints(stage.later(), team, -100, reason, "Lê Văn Tám"))
        asked = j.JudgeAgain(stage.later(), 2, cue, 1, Verdict.WRONG, f"xét {reason}", "BGK")
        stage.do(asked)
    given = replace(stage.given(), events=tuple(stage.log))
    files = draw_papers(["score-sheet", "minutes"], given, tmp_path)
    texts = {file.stem: text_of(file, "-layout") for file in files if file.suffix == ".pdf"}
    # Two changes were made in the evening before; each of these is followed by a correction.
    minutes = " ".join(texts["bien-ban"].split())
    for number, moved, reason in ((3, "từ 10 thành 9", changed[0][1]), (7, "từ 9", changed[2][1])):
        assert f" {number}. Đội 2: −1 điểm, {moved}" in minutes
        assert re.search(rf"^ *{number} +{reason}", texts["phieu-diem-doi-02"], re.MULTILINE)
    assert re.search(r"^ *5 +thưởng trang phục", texts["phieu-diem-doi-01"], re.MULTILINE)
