"""Every paper with data as ugly as people type it: nothing overlaps, is cut, or gets lost."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from contest.domain import act_commands as a
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.contest import reasons_against, replay
from contest.domain.cue import Entry, Verdict
from contest.domain.formats import Prize
from contest.domain.rounds import Elimination, Judged
from contest.domain.rounds.common import RoundQuestions, Title
from contest.domain.rounds.judged import Criterion, Overtime
from contest.presentation.papers.certificates import CertificateWish, Holder
from contest.presentation.wording import Words
from contest.printing.marks import Page
from contest.printing.missing import missing_signs
from contest.printing.paper import PaperInput
from contest.printing.papers import CATALOGUE, KINDS, draw_papers
from contest.printing.sheet import MM
from contest.printing.typefaces import Style
from tests.contests import evening
from tests.printing.geometry import assert_in_margins, assert_no_overlap, assert_on_sheet
from tests.printing.reading import needs_poppler, text_of
from tests.printing.staged import FONTS, HEAD, Stage, common, play, question, set_up, ward_format

CUT = {"table-cards", "boards", "seat-numbers", "certificates"}
LONG = "Đội tuyển Ngõ Quyết Thắng phường Nguyễn Thị Minh Khai quận 3"
UGLY = (
    LONG,
    "<b>Đậm</b> & “Ngoặc” 'đơn' \"kép\"",
    "Cảnh sát 🚓🚨 giao thông 👩‍🏫",
    "נבחרת העיר (א)",
    "فريق المدينة",
    "\u202eĐội\u202c bị\u200b lật\u2066!",
    "W" * 60,
    "=SUM(A1:A9)",
    "Tổ 9\tTab\nxuống dòng",
    "Ế Ề Ể Ễ Ệ ẵ ặ ợ ự ỷ ỹ ỵ đ Đ ư Ơ",
    "A",
    "Hội Cựu chiến binh – Người cao tuổi – Phụ nữ – Nông dân liên",
)
TEXT = ("Theo Luật Giao thông đường bộ, hành vi nào sau đây bị nghiêm cấm <i>khi</i> & nếu? " * 8)[
    :600
]
CRITERIA = (
    "Nội dung chính xác, bám sát chủ đề được giao",
    "Hình thức trình bày, trang phục, đạo cụ",
    "Phong cách sân khấu và sự sáng tạo",
    "Phối hợp đồng đội",
)


def jury(teams: int) -> Stage:
    """Acts before nine judges with long names, two criteria more than a sheet likes."""
    criteria = tuple(Criterion(f"t{n}", Title(one, one), 1000) for n, one in enumerate(CRITERIA))
    rules = Judged(
        common("chao", "Chào hỏi", Entry.SPOKEN),
        criteria,
        9,
        mean="without_extremes",
        overtime=(Overtime(50, each_seconds=30),),
    )
    prizes = (Prize("n", Title("Giải Nhất toàn đoàn và cờ luân lưu", "First"), 1),)
    stage = set_up(UGLY[:teams], replace(ward_format(), rounds=(rules,), prizes=prizes))
    judges = tuple(f"Tiến sĩ Nguyễn Thị Hoàng Phương {n} {LONG}"[:60] for n in range(1, 10))
    stage.do(a.EnterJudges(0, judges))
    return stage


def acted(stage: Stage) -> Stage:
    """Every act marked by nine judges; one is excused."""
    stage.do(c.StartRound(stage.later(), 0))
    for team in stage.contest.order:
        stage.do(a.StartAct(stage.later(), team))
        stage.do(a.SetStopwatch(stage.later(), 60 * team))
        for judge in range(1, 10):
            if (team, judge) == (1, 9):
                stage.do(a.ExcuseJudge(stage.later(), 9, "là người nhà của đội viên " * 4, 1))
                continue
            marks = tuple((f"t{n}", 950 - 50 * ((team + judge + n) % 9)) for n in range(4))
            stage.do(a.EnterMarks(stage.later(), judge, marks, team))
        for _ in range(11):
            if not reasons_against(stage.contest, a.TurnMarks(stage.at, 1, team)):
                stage.do(a.TurnMarks(stage.later(), 1, team))
        stage.do(a.SettleAct(stage.later()))
    stage.do(c.EndRound(stage.later(), ""))
    stage.do(c.EndContest(stage.later()))
    return stage


def whole(teams: int) -> Stage:
    stage = play(set_up(UGLY[:teams], ward_format(), text=TEXT, organiser=f"{LONG}\n{LONG}"))
    by = "Nguyễn Thị Thanh Hương – Phó Trưởng ban Giám khảo"
    if teams > 1:
        stage.do(j.JudgeAgain(stage.later(), 2, 1, 1, Verdict.WRONG, TEXT[:300], by))
        stage.do(j.Complain(stage.later(), 1, 2, 1, TEXT[:400]))
        stage.do(j.DecideComplaint(stage.later(), 1, False, by, TEXT[:200]))
        stage.do(c.ChangePoints(stage.later(), 1, -12345, TEXT[:200], by))
    stage.do(c.EndRound(stage.later(), "mất điện"))
    stage.do(c.EndContest(stage.later()))
    return stage


def floor() -> Stage:
    """Three hundred contestants, half of whom fall at the first question."""
    title = Title("Rung chuông vàng", "Golden bell")
    rules = Elimination(common("chuong", "Rung chuông vàng", Entry.BOARDS), 20, seats=300)
    prizes = (Prize("nhat", Title("Giải Nhất", "First"), 1),)
    plan = replace(ward_format(), rounds=(rules,), prizes=prizes, title=title)
    stage = set_up((), plan)
    pool = [question(n, TEXT) for n in range(21)]
    keys = tuple(one.key for one in pool)
    drawn = (RoundQuestions(keys[:20], keys[20:]),)
    stage.do(c.DrawQuestions(0, tuple(pool), drawn, 1))
    stage.do(c.StartRound(stage.later(), 0))
    for out in (tuple(range(1, 301, 2)), tuple(range(2, 200, 4))):
        for command in (c.ShowQuestion, c.OpenCue, c.LockCue):
            stage.do(command(stage.later()))
        stage.do(c.MarkOut(stage.later(), out))
        stage.do(c.RevealAnswer(stage.later()))
        stage.do(c.SettleCue(stage.later()))
    stage.do(c.EndRound(stage.later(), "hết giờ"))
    stage.do(c.EndContest(stage.later()))
    return stage


def kinds() -> Stage:
    """Every kind of round, as robots play it, with names as ugly as they come."""
    stage = Stage()
    for event in evening(2):
        stage.log.append(event)
    stage.contest = replay(stage.log)
    for number, name in enumerate(UGLY[: len(stage.contest.teams)], start=1):
        stage.do(j.CorrectTeam(stage.later(), number, name, name[:12], ("Nguyễn " * 8, name)))
    return stage


STAGES: dict[str, Callable[[], Stage]] = {
    "nothing": Stage,
    "no team": lambda: set_up((), ward_format()),
    "one team": lambda: whole(1),
    "twelve teams": lambda: whole(12),
    "nine judges": lambda: acted(jury(12)),
    "three hundred": floor,
    "every kind": kinds,
}


@cache
def given_of(name: str) -> PaperInput:
    stage = STAGES[name]()
    walls = tuple("2026-02-05T19:05:00+07:00" for _ in stage.log)
    given = PaperInput(stage.contest, len(stage.log), HEAD, Words(), FONTS)
    wish = CertificateWish(Holder.MEMBER, (*UGLY, f"{LONG}; {LONG}"))
    return replace(given, events=tuple(stage.log), walls=walls, certificate=wish)


@pytest.mark.parametrize("kind", [kind.word for kind in CATALOGUE])
@pytest.mark.parametrize("name", STAGES)
def test_nothing_overlaps_and_nothing_runs_over_an_edge(name: str, kind: str) -> None:
    given = given_of(name)
    pages = [page for paper in KINDS[kind].draw(given) for page in paper.pages]
    for page in pages:
        if kind in CUT:
            assert_on_sheet(page)
        else:
            assert_in_margins(page)
        assert_no_overlap(page)
    assert pages or KINDS[kind].lacks(given.contest) or kind in CUT


@pytest.mark.parametrize("kind", [kind.word for kind in CATALOGUE if kind.word not in CUT])
@pytest.mark.parametrize("name", STAGES)
def test_signatures_never_stand_alone_on_a_page(name: str, kind: str) -> None:
    hint = Words().say("papers.sign_here")
    for paper in KINDS[kind].draw(given_of(name)):
        for page in paper.pages[1:]:
            signed = [text.y for text in page.texts if text.text == hint]
            top = page.height - 20 * MM
            over = {round(one.y) for one in page.texts if signed and signed[0] < one.y <= top}
            # The titles over the hint, and at least one line besides them.
            assert not signed or len(over - titles_over(page, signed[0])) >= 1, paper.stem


def titles_over(page: Page, y: float) -> set[int]:
    """Levels of the lines in bold that stand close over the places to sign."""
    return {round(one.y) for one in page.texts if one.style is Style.BOLD and y < one.y < y + 40}


def shown(name: str) -> str:
    """A name as a paper shows it: unseen signs are left out, unknown ones are boxes."""
    return squeezed(given_of("no team").faces.clean(name))


def squeezed(text: str) -> str:
    marks = "\u202a\u202b\u202c\u200e\u200f"
    whole = unicodedata.normalize("NFC", text)
    return "".join(sign for sign in whole if sign not in marks and not sign.isspace())


@needs_poppler
@pytest.mark.parametrize(
    "kind", ["team-list", "score-sheet", "summary", "minutes", "table-cards", "attendance"]
)
def test_ugly_names_come_back_letter_for_letter(kind: str, tmp_path: Path) -> None:
    (file, *_) = draw_papers([kind], given_of("twelve teams"), tmp_path, bound=True)
    text = squeezed(text_of(file)) + squeezed(text_of(file, "-raw"))
    for name in UGLY:
        if name != UGLY[3]:  # readers put a Hebrew name that was broken in an order of their own
            assert shown(name) in text, name


def test_signs_that_cannot_be_printed_are_named_with_the_name_they_stand_in() -> None:
    found = {lack.text: lack.named for lack in missing_signs(given_of("twelve teams"))}
    assert "🚓 (U+1F693)" in found[UGLY[2]]
    assert "ف (U+0641)" in found[UGLY[4]]
    assert UGLY[3] not in found
