"""What makes papers good to read: whole small tables, no empty columns, lines that say whose."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain import obstacle_commands as o
from contest.domain.cue import Entry
from contest.domain.formats import Prize
from contest.domain.heads import Head, Preset
from contest.domain.paper_commands import ChooseHead
from contest.domain.rounds import Everyone
from contest.domain.rounds.common import Title
from contest.domain.stage import Scene
from contest.presentation.papers.certificates import (
    CertificateWish,
    Holder,
    certificates_of,
)
from contest.presentation.papers.minutes import minutes_of
from contest.presentation.papers.question_report import question_report_of
from contest.presentation.wording import Words
from contest.printing.marks import Page
from contest.printing.minutes_document import minutes_document
from contest.printing.papers import KINDS
from contest.printing.typefaces import Style
from tests.domain.builders import Play, obstacle
from tests.printing.staged import NAMES, Stage, common, set_up, ward_evening, ward_format
from tests.printing.test_floor_papers import ask, begun
from tests.printing.test_kinds import GIVEN, given_of, said
from tests.printing.test_obstacle_papers import ROWS
from tests.printing.test_ugly import given_of as ugly

VI = Words()


def pages_of(given: object, kind: str) -> list[Page]:
    return [page for paper in KINDS[kind].draw(given) for page in paper.pages]  # type: ignore[arg-type]


def corrected() -> Stage:
    """A team, the contest and an act's time are corrected; the hall waits."""
    stage = set_up(("Khu phố 1", "Khu phố 2"), ward_format())
    stage.do(j.CorrectTeam(stage.later(), 2, "Khu phố Hai", "KP2", ("Lê Văn An", "Đỗ Thị Bé")))
    stage.do(j.CorrectContest(stage.later(), stage.contest.title, "Nhà văn hóa", "Ban Tổ chức"))
    stage.do(j.Interrupt(stage.later(), Scene.INTERMISSION, 60))
    stage.do(c.StartRound(stage.later(), 0))
    return stage


def test_the_minutes_say_that_the_contest_paused_and_not_what_the_stage_showed() -> None:
    given = given_of(corrected())
    *_, pause = minutes_of(given.contest, given.events, given.walls, VI).changes
    assert pause.text == "Hội thi tạm ngừng: giải lao"


def test_the_minutes_say_which_team_a_short_name_is_on_paper_and_in_the_word_file() -> None:
    given = given_of(corrected())
    line = "Đội số 2: Khu phố Hai (tên ngắn: KP2). Thành viên: Lê Văn An, Đỗ Thị Bé."
    assert line in said(given, "minutes")
    document = docx.Document(io.BytesIO(minutes_document(given)))
    assert line in [one.text for one in document.paragraphs]


def test_the_minutes_say_whose_act_the_corrected_time_is_of() -> None:
    given = ugly("nine judges")
    lines = [
        line.text
        for one in minutes_of(given.contest, given.events, given.walls, VI).rounds
        for line in one.lines
        if line.text.startswith("Sửa thời gian tiết mục")
    ]
    assert "Sửa thời gian tiết mục của Đội 1 thành 1:00" in lines
    assert "Sửa thời gian tiết mục của Đội 12 thành 12:00" in lines


def test_a_row_that_a_right_keyword_ends_says_so() -> None:
    play = Play(obstacle(reserve=1), questions=ROWS).start()
    play.do(c.ShowScene, Scene.OBSTACLE)
    play.do(o.ChooseRow, 1)
    play.do(c.ShowQuestion)
    play.do(c.OpenCue)
    play.buzz(2)
    play.do(o.GuessKeyword, 2, "riêng tư", True)
    (one,) = minutes_of(play.contest, tuple(play.log), (), VI).rounds
    texts = [line.text for line in one.lines]
    assert "Câu 1: dừng vì từ khóa đã được đoán đúng" in texts
    assert not any("()" in text for text in texts)


@pytest.mark.parametrize("teams", range(2, 13))
def test_no_page_parts_the_points_of_a_run(teams: int) -> None:
    """As many rows between the head of the table and the next text as there are teams."""
    given = given_of(ward_evening(teams))
    for page in pages_of(given, "minutes"):
        heads = [one.y for one in page.texts if one.text == VI.say("papers.column_points")]
        numbers = [one for one in page.texts if one.text.isdecimal() and one.size == 12.0]
        for place, y in enumerate(sorted(heads, reverse=True)):
            under = sorted(heads, reverse=True)[place + 1 : place + 2] or [0.0]
            rows = {one.text for one in numbers if under[0] < one.y < y and one.x < 130}
            assert {str(n) for n in range(1, teams + 1)} <= rows


@pytest.mark.parametrize("lines", range(0, 33, 4))
def test_no_page_parts_the_places_however_much_is_told_before(lines: int) -> None:
    stage = ward_evening(6)
    for number in range(lines):
        stage.do(c.ChangePoints(stage.later(), 1, 100 - 200 * (number % 2), "thử", "Trưởng ban"))
    pages = [[text.text for text in page.texts] for page in pages_of(given_of(stage), "minutes")]
    head = VI.say("after.result_heading")
    (page,) = (texts for texts in pages if any(head in text for text in texts))
    page = page[next(place for place, text in enumerate(page) if head in text) :]
    assert all(f"{team.number}" in page for team in stage.contest.teams)


def test_the_blank_sheets_of_many_questions_stand_upright_and_are_evenly_filled() -> None:
    plan = ward_format()
    wide = replace(plan, rounds=(Everyone(common("keys", "Chung sức", Entry.KEYS), 20),))
    given = set_up(NAMES[:6], wide).given()
    blanks = [one for one in KINDS["fallback"].draw(given) if "phieu" in one.stem]
    assert len(blanks) == 4, "two sheets, two copies"
    for paper in blanks:
        (page,) = paper.pages
        assert page.height > page.width
    columns = [
        [
            one.text
            for one in paper.pages[0].texts
            if one.text.isdecimal() and one.style is Style.BOLD
        ]
        for paper in blanks[:2]
    ]
    assert columns == [[str(n) for n in range(1, 11)], [str(n) for n in range(11, 21)]]


def test_contestants_are_never_called_teams() -> None:
    stage = begun()
    ask(stage, 2, 3)
    stage.do(c.SettleCue(stage.later()))
    ask(stage, 1, *range(4, 21))
    stage.do(c.SettleCue(stage.later()))
    ask(stage)
    stage.do(c.EndRound(stage.later(), "hết giờ"))
    stage.do(c.EndContest(stage.later()))
    given = given_of(stage)
    report = question_report_of(given.contest, given.events, VI)
    assert report.remarks == (
        "Không thí sinh nào trả lời đúng: câu 2 (Rung chuông vàng).",
        "Mọi thí sinh trên sàn đều trả lời đúng: câu 3 (Rung chuông vàng).",
    )
    for kind in ("question-report", "prizes"):
        text = said(given, kind)
        assert "đội" not in text.casefold()
        assert "Thành viên" not in text
        assert "Phân biệt" not in text
        assert "Điểm thay đổi" not in text
    first = said(given, "fallback").split("DANH SÁCH THÍ SINH")[0]
    assert "thí sinh còn trên sàn" in first
    assert "đội" not in first.replace("điều khiển", "")


def test_the_report_has_a_column_only_for_figures_that_there_are() -> None:
    given = given_of(ward_evening(3))
    text = said(given, "question-report")
    assert VI.say("after.note_mean") in text.replace("  ", " ")
    assert "Phân biệt" not in text, "three teams are too few for it"
    assert "Phân biệt" in said(given_of(ward_evening(6)), "question-report")


@pytest.mark.parametrize("preset", Preset)
def test_a_certificate_is_headed_as_the_other_papers_and_its_title_keeps_clear(
    preset: Preset,
) -> None:
    stage = ward_evening(3)
    stage.do(c.EndRound(stage.later(), ""))
    stage.do(c.EndContest(stage.later()))
    long = "LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ HỒ CHÍ MINH VÀ CÁC TỈNH PHÍA NAM " * 3
    head = Head(preset, ("ỦY BAN NHÂN DÂN THÀNH PHỐ", long.strip()), "CÔNG ĐOÀN CƠ SỞ")
    stage.do(ChooseHead(stage.later(), head))
    for page in pages_of(replace(given_of(stage)), "certificates"):
        texts = [one.text for one in page.letterings]
        assert "CÔNG ĐOÀN CƠ SỞ" in texts
        (organiser,) = (one for one in page.letterings if one.text == "CÔNG ĐOÀN CƠ SỞ")
        (title,) = (one for one in page.letterings if one.text == "GIẤY CHỨNG NHẬN")
        assert organiser.y - 4 > title.y + 0.9 * title.size


@pytest.mark.parametrize("kind", ["script", "fallback"])
def test_nothing_is_printed_to_read_out_before_there_are_rounds(kind: str) -> None:
    assert KINDS[kind].lacks(Stage().contest) == "printing.needs_format"
    assert KINDS[kind].lacks(set_up((), ward_format()).contest) == ""


def test_the_word_file_is_laid_out_as_the_paper_is() -> None:
    document = docx.Document(io.BytesIO(minutes_document(replace(GIVEN, head=Preset.PARTY))))
    section = document.sections[0]
    assert section.different_first_page_header_footer, "no number on the first page"
    assert not section.first_page_header.paragraphs[0].text
    (number,) = section.header.paragraphs
    assert "PAGE" in number._p.xml
    assert number.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert section.header_distance.mm == pytest.approx(10, abs=0.1)
    head, *tables, _signatures = document.tables
    assert [one.text for one in head.rows[0].cells[0].paragraphs] == [
        "ỦY BAN NHÂN DÂN PHƯỜNG BẾN THÀNH",
        "BAN TỔ CHỨC HỘI THI",
        "*",
    ]
    party = head.rows[0].cells[1].paragraphs[0].runs[0]
    assert (party.text, party.bold, party.underline) == ("ĐẢNG CỘNG SẢN VIỆT NAM", True, True)
    for table in tables:
        assert "w:tblHeader" in table.rows[0]._tr.xml, "the head comes again on each page"
        assert all("w:cantSplit" in row._tr.xml for row in table.rows)
        widths = [cell.width.mm for cell in table.rows[0].cells]
        assert sum(widths) == pytest.approx(165, abs=1)
        assert max(widths) > 2 * min(widths), "names have more room than numbers"


@pytest.mark.parametrize(
    ("name", "line"),
    [("Khu phố 1", "Thành viên đội Khu phố 1"), ("Đội Hoa Sen", "Thành viên Đội Hoa Sen")],
)
def test_a_member_of_a_team_that_says_what_it_is_is_not_told_so_twice(name: str, line: str) -> None:
    stage = set_up((name,), ward_format())
    stage.do(c.StartRound(stage.later(), 0))
    stage.do(c.EndRound(stage.later(), "hết giờ"))
    stage.do(c.EndContest(stage.later()))
    prized = replace(stage.contest.format, prizes=(Prize("n", Title("Giải Nhất", "First"), 1),))
    contest = replace(stage.contest, format=prized)
    made = certificates_of(contest, CertificateWish(Holder.MEMBER), VI)
    assert [one.lines[0] for one in made] == [line] * 3
    assert [one.lines[1:] for one in made] == [
        ("đã đạt Giải Nhất", "tại Hội thi “Tìm hiểu Luật An ninh mạng năm 2026”")
    ] * 3
    own = CertificateWish(Holder.MEMBER, (), "Em {name}, {team}")
    assert certificates_of(contest, own, VI)[0].lines == (f"Em Nguyễn Văn An, {name}",)
