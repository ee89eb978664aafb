"""What the jury did, on paper: marks of each judge, overtime, corrections; and the sums add up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from contest.domain.contest import replay
from contest.domain.rounds import Audience, Playoff
from contest.domain.state import Contest, Run
from contest.presentation.papers.asides import plays_in
from contest.presentation.papers.marks import marks_tables_of
from contest.presentation.papers.rulings import rulings_of
from contest.presentation.papers.score_sheet import ScoreSheet, score_sheets_of
from contest.presentation.papers.summary import summary_of
from contest.presentation.wording import LANGUAGES, Language, Words
from contest.printing.paper import PaperInput
from contest.printing.papers import draw_papers
from tests.contests import evening
from tests.printing.reading import needs_poppler, text_of
from tests.printing.staged import FONTS, HEAD
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
