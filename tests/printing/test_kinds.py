"""Every kind of paper, read back: contests without teams, ugly names, three corrections."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from python_calamine import CalamineWorkbook

from contest.domain import act_commands as a
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain import paper_commands as p
from contest.domain.contest import Contest, replay
from contest.domain.cue import Entry, Verdict
from contest.domain.formats import Prize
from contest.domain.questions import Choice, Question, Single
from contest.domain.rounds import Judged
from contest.domain.rounds.common import Title
from contest.domain.rounds.judged import Criterion
from contest.domain.rulings import Attendance
from contest.domain.standings import standings, totals
from contest.presentation.panels.sheet_codes import SheetFault, SheetPlace, sheet_codes_of
from contest.presentation.papers.certificates import CertificateWish, Holder, UnknownField
from contest.presentation.papers.heads import HeadBlock, LeftMark
from contest.presentation.papers.mark_sheets import MarkPlace, contest_tag, mark_code
from contest.presentation.papers.minutes import minutes_of
from contest.presentation.papers.question_report import question_report_of
from contest.presentation.papers.score_sheet import score_sheets_of
from contest.presentation.papers.summary import summary_of
from contest.presentation.papers.telling import standing_events
from contest.presentation.wording import Words
from contest.printing import question_report as drawn_report
from contest.printing.marks import Page
from contest.printing.minutes_document import minutes_document
from contest.printing.missing import missing_signs
from contest.printing.paper import PaperInput
from contest.printing.papers import CATALOGUE, KINDS, draw_papers
from contest.printing.results_files import results_files
from tests.contests import evening
from tests.printing.reading import codes_on, ink_mm, needs_poppler, pictures, text_of
from tests.printing.staged import NAMES, Stage, common, play, set_up, ward_evening, ward_format

WALL = "2026-02-05T{hour:02d}:{minute:02d}:00+07:00"


def given_of(stage: Stage) -> PaperInput:
    walls = tuple(
        WALL.format(hour=19 + place // 600, minute=place // 10 % 60)
        for place in range(len(stage.log))
    )
    return replace(stage.given(), events=tuple(stage.log), walls=walls)


def texts_of(given: PaperInput, kind: str) -> list[str]:
    return [
        text
        for paper in KINDS[kind].draw(given)
        for page in paper.pages
        for text in (*(one.text for one in page.texts), *(one.text for one in page.letterings))
    ]


def said(given: PaperInput, kind: str) -> str:
    return " ".join(texts_of(given, kind))


def corrected_evening() -> Stage:
    """An evening with a ruling, a key changed, a question thrown out, a complaint, and an undo."""
    stage = ward_evening(6)
    stage.do(
        j.JudgeAgain(stage.later(), 2, 1, 3, Verdict.RIGHT, "đội trả lời đúng ý", "Lê Văn Tám")
    )
    stage.do(j.ChangeKey(stage.later(), 2, 2, "A", "đáp án in nhầm", "Lê Văn Tám"))
    stage.do(j.ThrowOutPast(stage.later(), 2, 3, "câu hỏi lạc đề", "Lê Văn Tám"))
    stage.do(j.Complain(stage.later(), 2, 2, 1, "chuông của đội không kêu"))
    stage.do(j.DecideComplaint(stage.later(), 1, False, "Lê Văn Tám", "chuông đã được thử"))
    stage.do(c.ChangePoints(stage.later(), 1, 9900, "gõ nhầm", "Thư ký"))
    stage.do(c.Undo(stage.later()))
    stage.do(c.EndRound(stage.later(), ""))
    stage.do(c.EndContest(stage.later()))
    return stage


EVENING = corrected_evening()
GIVEN = given_of(EVENING)


def inside(page: Page) -> bool:
    marks = [(text.x, text.y) for text in (*page.texts, *page.letterings)]
    marks += [point for shape in page.shapes for point in shape.points]
    return all(0 <= x <= page.width and 0 <= y <= page.height for x, y in marks)


@pytest.mark.parametrize("kind", [kind.word for kind in CATALOGUE])
@pytest.mark.parametrize("teams", [0, 1, 12])
def test_no_contest_is_too_small_or_too_large_for_a_paper(kind: str, teams: int) -> None:
    stage = ward_evening(teams) if teams else set_up((), ward_format())
    given = given_of(stage)
    papers = list(KINDS[kind].draw(given))
    assert all(paper.pages for paper in papers)
    assert all(inside(page) for paper in papers for page in paper.pages)
    if not KINDS[kind].lacks(stage.contest):
        assert papers


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_evening_of_every_kind_of_round_gives_every_paper(language: str) -> None:
    events = evening(1)
    given = replace(GIVEN, contest=replay(events), events=events, walls=(), seq=len(events))
    given = replace(given, words=Words(language))  # type: ignore[arg-type]
    for kind in CATALOGUE:
        for paper in kind.draw(given):
            assert paper.title
            assert all(inside(page) for page in paper.pages)


@needs_poppler
def test_names_come_back_from_the_files_letter_for_letter(tmp_path: Path) -> None:
    given = given_of(ward_evening(12))
    for kind, stem in (("team-list", "danh-sach-doi"), ("minutes", "bien-ban")):
        draw_papers([kind], given, tmp_path)
        text = "".join(text_of(tmp_path / f"{stem}.pdf", "-raw").split())
        for name in NAMES:
            expected = unicodedata.normalize("NFC", name).replace("🚓", "□")
            assert "".join(expected.split()) in text


def test_the_minutes_say_who_decided_what_why_and_what_it_changed() -> None:
    text = said(GIVEN, "minutes")
    for piece in ("đội trả lời đúng ý", "đáp án in nhầm", "câu hỏi lạc đề", "chuông của đội"):
        assert piece in text
    assert "không chấp nhận" in text
    assert "gõ nhầm" not in text, "what was undone is no part of the evening"
    for standing in standings(EVENING.contest):
        assert Words().points(standing.points) in texts_of(GIVEN, "minutes")


def test_a_question_by_turns_is_named_with_its_team_wherever_it_is_corrected(
    tmp_path: Path,
) -> None:
    """Each team counts its questions from 1: “question 2” alone could be that of any team."""
    stage = ward_evening(3)
    run = stage.contest.all_runs[0]
    place = next(n for n, cue in enumerate(run.cues, start=1) if (cue.team, cue.number) == (2, 2))
    stage.do(j.Complain(stage.later(), 3, 1, place, "câu hỏi khó hiểu"))
    stage.do(j.ThrowOutPast(stage.later(), 1, place, "câu hỏi lạc đề", "Lê Văn Tám"))
    given = given_of(stage)
    value = minutes_of(given.contest, given.events, given.walls, given.words)
    assert "câu 2 của Đội 2 (lượt thi 1)" in value.complaints[0].text
    assert any("câu 2 của Đội 2 (lượt thi 1)" in line.text for line in value.corrections)
    assert "Khởi động, câu 2 của Đội 2" in said(given, "summary")
    document = docx.Document(io.BytesIO(minutes_document(given)))
    assert any("câu 2 của Đội 2 (lượt thi 1)" in one.text for one in document.paragraphs)


@pytest.mark.parametrize("command", [c.SkipCue, c.ThrowOutCue])
def test_a_question_by_turns_that_does_not_count_is_named_with_its_team(
    command: type[c.SkipCue | c.ThrowOutCue],
) -> None:
    stage = set_up(NAMES[:2], ward_format())
    stage.do(c.StartRound(stage.later(), 0))
    stage.do(c.ShowQuestion(stage.later()))
    if command is c.ThrowOutCue:
        stage.do(c.OpenCue(stage.later()))
        stage.do(c.Judge(stage.later(), 1, Verdict.RIGHT))
        stage.do(c.RevealAnswer(stage.later()))
    stage.do(command(stage.later(), "mất điện"))
    given = given_of(stage)
    (one,) = minutes_of(given.contest, given.events, given.walls, given.words).rounds
    assert any("Câu 1 của Đội 1: " in line.text and "mất điện" in line.text for line in one.lines)


def test_undoing_an_undo_and_replace_brings_back_what_it_took() -> None:
    stage = ward_evening(3)
    stage.do(c.ChangePoints(stage.later(), 1, 100, "đầu tiên", "An"))
    wrong = c.ChangePoints(stage.later(), 2, 200, "thay thế", "An")
    stage.do(c.UndoAndReplace(stage.at, wrong))
    kept = [one.event for one in standing_events(stage.log)]
    assert not any(getattr(event, "reason", "") == "đầu tiên" for event in kept)
    stage.do(c.Undo(stage.later()))
    reasons = [getattr(one.event, "reason", "") for one in standing_events(stage.log)]
    assert "đầu tiên" in reasons
    assert "thay thế" not in reasons


def test_the_points_of_the_runs_and_changes_in_the_minutes_add_up_to_the_totals() -> None:
    value = minutes_of(EVENING.contest, EVENING.log, (), Words())
    sums = totals(EVENING.contest)
    for number, total in sums.items():
        runs = sum(
            points_of(won) for one in value.rounds for team, _, won in one.points if team == number
        )
        manual = sum(one.points for one in EVENING.contest.adjustments if one.team == number)
        assert runs + manual == total


def points_of(text: str) -> int:
    whole, _, part = text.replace("−", "-").partition(",")
    size = abs(int(whole)) * 100 + int(part.ljust(2, "0") or 0)
    return -size if whole.startswith("-") else size


def test_the_script_holds_every_drawn_question_with_answer_and_source() -> None:
    text = said(GIVEN, "script")
    assert "TÀI LIỆU MẬT" in text
    count = sum(len(one.main) + len(one.reserve) for one in EVENING.contest.drawn)
    assert sum("Đáp án: B. Phương án B" in one for one in texts_of(GIVEN, "script")) == count


def test_no_paper_for_before_the_contest_but_script_and_fallback_holds_an_answer() -> None:
    for kind in CATALOGUE:
        if kind.when.value == "before" and kind.word not in ("script", "fallback"):
            assert "Đáp án" not in said(GIVEN, kind.word)


class TestMarkCodes:
    def test_every_code_leads_back_to_its_form(self) -> None:
        stage = judged_stage()
        for team in (1, 2):
            stage.do(a.StartAct(stage.later(), team))
            stage.do(a.StartStopwatch(stage.later()))
            stage.do(a.StopStopwatch(stage.later()))
        codes, tag = sheet_codes_of(stage.contest, Words()), contest_tag(stage.contest)
        for team in (1, 2):
            for judge in (1, 2, 3):
                code = mark_code(MarkPlace(0, team, judge))
                for text in (code, f"{code}{tag}", f" {code[:3]} {code[3:]}"):
                    assert codes.place(text) == SheetPlace(team, judge)
        assert codes.place(mark_code(MarkPlace(0, 3, 1))) is SheetFault.EARLY

    def test_a_slip_of_one_digit_opens_nothing(self) -> None:
        codes = sheet_codes_of(judged_stage().contest, Words())
        code = mark_code(MarkPlace(0, 3, 2))
        for place, digit in enumerate(code):
            for other in "0123456789":
                if other != digit:
                    wrong = code[:place] + other + code[place + 1 :]
                    assert codes.place(wrong) is SheetFault.UNKNOWN

    def test_what_is_no_code_of_this_contest_opens_nothing(self) -> None:
        stage = judged_stage()
        codes, tag = sheet_codes_of(stage.contest, Words()), contest_tag(stage.contest)
        code = mark_code(MarkPlace(0, 1, 1))
        strange = [mark_code(MarkPlace(*of)) for of in ((0, 99, 1), (0, 1, 9), (1, 1, 1))]
        for text in (*strange, "", "12", "٠١٢٣٤", f"a{code}", f"{code}-", "9" * 400):
            assert codes.place(text) is SheetFault.UNKNOWN, text
        assert codes.place(f"{code}{(int(tag) + 1) % 10000:04d}") is SheetFault.OTHER_CONTEST
        # The check square at the foot begins so; its digits must not be picked out of it.
        assert codes.place(f"HT1/{code}/471/MARK-SHEETS") is SheetFault.CHECK

    @needs_poppler
    def test_the_square_on_the_sheet_is_the_code_in_digits(self, tmp_path: Path) -> None:
        given = replace(GIVEN, contest=judged_contest())
        files = draw_papers(["mark-sheets"], given, tmp_path)
        assert len(files) == len(given.contest.teams) * 3
        (picture,) = pictures(files[0], tmp_path / "png")
        code = mark_code(MarkPlace(0, 1, 1))
        assert f"{code}{contest_tag(given.contest)}" in codes_on(picture)


def judged_contest() -> Contest:
    return judged_plan().contest


def judged_stage() -> Stage:
    """The round of acts has begun."""
    stage = judged_plan()
    stage.do(c.StartRound(stage.later(), 0))
    return stage


def judged_plan() -> Stage:
    criteria = tuple(Criterion(name, Title(name, name), 1000) for name in ("nd", "ht"))
    rules = Judged(common("chao", "Chào hỏi", Entry.SPOKEN), criteria, 3)
    plan = replace(ward_format(), rounds=(rules,))
    return set_up(NAMES[:5], plan)


class TestCertificates:
    def test_none_before_the_contest_is_over_for_places_may_change(self) -> None:
        assert not list(KINDS["certificates"].draw(given_of(ward_evening(4))))

    def test_one_a_name_that_was_given_with_the_wording_of_the_organiser(self) -> None:
        wish = CertificateWish(
            names=("Nguyễn Thị Ước; Giải cổ vũ", "Đỗ <b>Ặ</b> & Ễ"),
            wording="Tặng {name}\n{prize} – {contest}",
        )
        texts = said(replace(GIVEN, certificate=wish), "certificates")
        assert "Nguyễn Thị Ước" in texts
        assert "Giải cổ vũ –" in texts
        assert "Đỗ <b>Ặ</b> & Ễ" in texts

    def test_a_field_that_there_is_not_is_named(self) -> None:
        wish = CertificateWish(names=("An",), wording="Tặng {nam}")
        with pytest.raises(UnknownField) as caught:
            list(KINDS["certificates"].draw(replace(GIVEN, certificate=wish)))
        assert caught.value.field == "nam"

    def test_one_a_member_where_the_organiser_wants_it(self) -> None:
        plan = replace(ward_format(), prizes=(Prize("p", Title("Giải Nhất", "First"), 1),))
        stage = play(set_up(NAMES[:3], plan))
        stage.do(c.EndRound(stage.later(), ""))
        stage.do(c.EndContest(stage.later()))
        given = replace(given_of(stage), certificate=CertificateWish(Holder.MEMBER))
        assert len(list(KINDS["certificates"].draw(given))) == 3


def test_the_question_report_counts_what_the_cues_hold() -> None:
    report = question_report_of(EVENING.contest, EVENING.log, Words())
    cues = [
        cue
        for run in EVENING.contest.counted_runs
        for cue in run.cues
        if cue.ended is not None and cue.ended.value == "settled" and cue.verdicts
    ]
    assert len(report.questions) == len(cues)
    for one, cue in zip(report.questions, cues, strict=True):
        assert one.asked == len(cue.verdicts)
        assert one.right == sum(v is Verdict.RIGHT for v in cue.verdicts.values())


def test_questions_by_turns_stand_in_the_report_with_their_teams() -> None:
    report = question_report_of(EVENING.contest, EVENING.log, Words())
    turns = [one for one in report.questions if one.team]
    assert turns, "the evening has a round by turns"
    for one in turns:
        team = EVENING.contest.team(one.team)
        assert team is not None
        assert one.short == team.short
        assert one.named.endswith(team.short)
    (paper,) = KINDS["question-report"].draw(GIVEN)
    texts = [text.text for page in paper.pages for text in page.texts]
    for short in {one.short for one in turns}:
        asked = sum(one.short == short for one in turns)
        # Once a line of the table, and under the bars of the chart as well.
        assert texts.count(short) > asked


def test_the_note_of_the_report_never_stands_alone_on_its_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Some number of questions fills a page to its foot; whichever it is, a row goes along."""
    whole = question_report_of(EVENING.contest, EVENING.log, Words())
    ends = set()
    for count in range(1, len(whole.questions) + 1):
        part = replace(whole, questions=whole.questions[:count], remarks=())
        monkeypatch.setattr(drawn_report, "question_report_of", lambda *_, part=part: part)
        (paper,) = KINDS["question-report"].draw(GIVEN)
        texts = [text.text for text in paper.pages[-1].texts]
        assert part.note(Words())[-20:] in " ".join(texts)
        ends.add(len(paper.pages))
        assert any(re.fullmatch(r"\d+/\d+", text) for text in texts), f"{count} questions"
    assert len(ends) > 1, "no page was filled to its foot"


def test_the_minutes_come_as_a_word_file_with_the_words_of_the_paper(tmp_path: Path) -> None:
    given = replace(GIVEN, walls=())
    draw_papers(["minutes"], given, tmp_path)
    document = docx.Document(str(tmp_path / "bien-ban.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    whole = squeezed("".join([paragraph.text for paragraph in document.paragraphs] + cells))
    value = minutes_of(given.contest, given.events, (), given.words)
    for line in (*value.corrections, *value.complaints):
        assert squeezed(line.text) in whole
    for one in value.places:
        assert squeezed(one.team.replace("🚓", "")) in whole.replace("🚓", "")
        assert one.total in cells
        assert str(one.number) in cells
    (result,) = [table for table in document.tables if table.rows[0].cells[0].text == "Xếp hạng"]
    assert [cell.text for cell in result.rows[0].cells][:3] == ["Xếp hạng", "Đội số", "Đội thi"]
    section = document.sections[0]
    assert (section.left_margin.mm, section.right_margin.mm) == pytest.approx((30, 15), abs=0.1)


def test_the_word_file_holds_no_clock() -> None:
    first, second = (minutes_document(GIVEN) for _ in range(2))
    assert first == second


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_workbook_holds_points_as_numbers_and_names_as_text() -> None:
    names = ("=HYPERLINK(1)", "@a", "Đội Ế")
    stage = play(set_up(names, ward_format()))
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(results_files(stage.contest, Words())["ket-qua.xlsx"])
    )
    rows = book.get_sheet_by_index(0).to_python()
    assert [row[2] for row in rows[1:]] == list(names)
    sums = totals(stage.contest)
    assert [round(float(row[-1]) * 100) for row in rows[1:]] == [sums[1], sums[2], sums[3]]


@needs_poppler
def test_papers_to_sign_keep_the_margins_of_the_decree(tmp_path: Path) -> None:
    signed = ("rules", "team-list", "attendance", "minutes", "prizes", "question-report")
    files = draw_papers(signed, GIVEN, tmp_path)
    files += draw_papers(["mark-lists"], replace(GIVEN, contest=judged_contest()), tmp_path)
    for file in files:
        if file.suffix != ".pdf":
            continue
        for picture in pictures(file, tmp_path / file.stem):
            left, top, right, bottom = ink_mm(picture)
            assert 29 <= left <= 36, (file.name, left)
            assert right >= 14, (file.name, right)
            assert bottom >= 19, (file.name, bottom)
            assert top >= 8, (file.name, top)


def test_missing_signs_are_named_with_the_text_they_stand_in() -> None:
    found = missing_signs(given_of(ward_evening(12)))
    assert [one.signs for one in found] == [("🚓",)]
    assert found[0].text == "Công an phường 🚓 Thủ Đức"


def test_missing_signs_are_looked_for_in_everything_that_somebody_wrote() -> None:
    stage = ward_evening(1, text="Câu?")
    stage.do(j.Complain(stage.later(), 1, 0, 0, "chuông 🔔 hỏng"))
    stage.do(c.ChangePoints(stage.later(), 1, 100, "cổ vũ 🎉", "Tám"))
    stage.do(p.WriteMinutes(stage.later(), "Thêm 📝"))
    block = HeadBlock(("HỘI 🌾",), "", LeftMark.STARS, (), "Huế", "x")
    wish = CertificateWish(names=("An 🌸",), wording="Tặng 🏆 {name}")
    given = replace(given_of(stage), head=block, certificate=wish)
    found = "".join(sign for one in missing_signs(given) for sign in one.signs)
    assert set("🔔🎉📝🌾🌸🏆") <= set(found)
    answers = Question("b", "q", "Câu?", Single((Choice("A", "Đỏ 🔴"), Choice("B", "x")), "A"))
    stage = set_up(NAMES[:1], ward_format())
    stage.contest = replace(stage.contest, questions={"b/q": answers})
    assert [one.text for one in missing_signs(stage.given())] == ["Đỏ 🔴"]


DANGEROUS = ("=HYPERLINK(1)", "+84", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1")


def test_results_show_names_as_text_and_no_cell_is_a_formula() -> None:
    names = (*DANGEROUS, "<script>x</script>")
    plan = ward_format()
    titled = [
        replace(one, common=replace(one.common, title=Title(title, title)))
        for one, title in zip(plan.rounds, ("=1+1", "@a", "-2"), strict=True)
    ]
    prizes = (Prize("p", Title("=cmd|' /C calc'!A0", "+1"), len(names)),)
    stage = play(set_up(names, replace(plan, rounds=tuple(titled), prizes=prizes)))
    stage.do(c.EndRound(stage.later(), ""))
    stage.do(c.EndContest(stage.later()))
    files = results_files(stage.contest, Words())
    page = files["ket-qua.html"].decode()
    assert "<script>" not in page
    assert "&lt;script&gt;x" in page
    assert "http" not in page
    text = io.StringIO(files["ket-qua.csv"].decode("utf-8-sig"), newline="")
    rows = list(csv.reader(text, delimiter=";"))
    cells = [cell for row in rows for cell in row]
    for cell in cells:
        # Blanks before a sign are cut off by some programs that read the file.
        assert not cell.lstrip().startswith(("=", "+", "@", "\t")), cell
        assert not cell.startswith("-") or points_of(cell) <= 0
    for name in names:
        assert any(name.strip() in cell for cell in cells), name
    with zipfile.ZipFile(io.BytesIO(files["ket-qua.xlsx"])) as book:
        sheets = [book.read(one).decode() for one in book.namelist() if "worksheets/" in one]
        assert len(sheets) == 2
        made = book.read("docProps/core.xml").decode()
        assert "2026-01-01T00:00:00Z" in made, "same history, same bytes: not when it was written"
        assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)


def test_a_complaint_that_nobody_ruled_on_says_so_in_the_minutes() -> None:
    stage = ward_evening(6)
    stage.do(j.Complain(stage.later(), 2, 2, 1, "chuông của đội không kêu"))
    open_text = "chưa giải quyết khi lập biên bản"
    assert open_text in said(given_of(stage), "minutes")
    stage.do(j.DecideComplaint(stage.later(), 1, False, "Lê Văn Tám", "chuông đã được thử"))
    assert open_text not in said(given_of(stage), "minutes")


def test_an_excluded_team_has_no_place_on_any_paper() -> None:
    stage = ward_evening(6)
    stage.do(j.SetAttendance(stage.later(), 2, Attendance.EXCLUDED, "gian lận"))
    given = given_of(stage)
    assert summary_of(given.contest, given.words).lines[1].place == "–"
    assert "–" in score_sheets_of(given.contest, given.words)[1].place
    places = minutes_of(given.contest, given.events, given.walls, given.words).places
    assert places[-1].place == "–"


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("An toàn giao thông", "Hội thi “An toàn giao thông”"),
        ("Hội thi Dân vận khéo", "Hội thi Dân vận khéo"),
        ("CUỘC THI “Tìm hiểu pháp luật”", "CUỘC THI “Tìm hiểu pháp luật”"),
    ],
)
def test_a_title_that_says_what_it_is_is_not_named_twice(title: str, line: str) -> None:
    given = replace(
        GIVEN,
        contest=replace(GIVEN.contest, title=title),
        certificate=CertificateWish(names=("Nguyễn Văn An; Giải Nhất",)),
    )
    for kind in ("minutes", "summary", "score-sheet", "certificates", "team-list"):
        told = squeezed(said(given, kind))
        assert squeezed(line) in told
        assert squeezed(f"Hội thi “{line}") not in told


@needs_poppler
def test_a_certificate_carries_its_code_in_letters_and_a_rule_under_the_motto(
    tmp_path: Path,
) -> None:
    given = replace(GIVEN, certificate=CertificateWish(names=("Nguyễn Văn An; Giải Nhất",)))
    (paper,) = KINDS["certificates"].draw(given)
    (file,) = draw_papers(["certificates"], given, tmp_path)
    (picture,) = pictures(file, tmp_path / "ink")
    (code,) = codes_on(picture)
    assert code in squeezed(text_of(file, "-raw"))
    (page,) = paper.pages
    (rule,) = page.rules
    (motto,) = [one for one in page.letterings if one.text.startswith("Độc lập")]
    assert 0 < motto.y - rule.y1 < motto.size
    assert rule.x1 == pytest.approx(motto.x, abs=1)
