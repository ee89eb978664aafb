"""The papers as somebody holds them: read back from the files, measured on the rendered page."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from contest.domain import commands as c
from contest.domain.contest import replay
from contest.domain.cue import Entry
from contest.domain.formats import TieBreak, TieBreaker
from contest.domain.rounds import Everyone
from contest.domain.standings import totals
from contest.presentation.check_code import parse
from contest.presentation.papers.heads import HeadBlock, LeftMark, Preset
from contest.presentation.papers.score_sheet import score_sheets_of
from contest.presentation.wording import LANGUAGES, Language, Words
from contest.printing.paper import Paper, PaperInput
from contest.printing.papers import KINDS as ALL_KINDS
from contest.printing.papers import draw_papers
from tests.contests import evening
from tests.printing.geometry import assert_in_margins, assert_no_overlap
from tests.printing.reading import codes_on, ink_mm, needs_poppler, pictures, text_of
from tests.printing.staged import (
    FONTS,
    HEAD,
    NAMES,
    QUESTION,
    Stage,
    common,
    play,
    set_up,
    ward_evening,
    ward_format,
)

EVENING = ward_evening(12)
KINDS = {word: ALL_KINDS[word].draw for word in ("score-sheet", "summary")}


def wide_evening() -> Stage:
    titles = "Chào hỏi và giới thiệu đội|Kiến thức pháp luật|Xử lý tình huống|Vượt chướng ngại vật"
    titles += "|Tăng tốc|Về đích|Phần thi dành cho khán giả|Câu hỏi phụ"
    rounds = tuple(
        Everyone(common(f"r{n}", title, Entry.KEYS), 2) for n, title in enumerate(titles.split("|"))
    )
    return play(set_up(NAMES, replace(ward_format(), rounds=rounds)))


def papers_of(given: PaperInput) -> list[Paper]:
    return [paper for drawer in KINDS.values() for paper in drawer(given)]


def squeezed(text: str) -> str:
    return "".join(text.split())


def seen(name: str) -> str:
    return squeezed(unicodedata.normalize("NFC", name).replace("🚓", "□"))


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("papers")
    return {path.stem: path for path in draw_papers(KINDS, EVENING.given(), folder / "new")}


def test_one_file_a_team_and_one_summary(printed: dict[str, Path]) -> None:
    teams = [f"phieu-diem-doi-{number:02d}" for number in range(1, 13)]
    assert list(printed) == [*teams, "bang-tong-hop"]
    assert sorted(path.name for path in printed["bang-tong-hop"].parent.glob("[!.]*")) == sorted(
        path.name for path in printed.values()
    )


def test_bound_papers_are_one_file_with_the_same_pages(
    printed: dict[str, Path], tmp_path: Path
) -> None:
    sheets, summary = draw_papers(KINDS, EVENING.given(), tmp_path, bound=True)
    assert (sheets.name, summary.name) == ("phieu-diem-cac-doi.pdf", "bang-tong-hop.pdf")
    single = [path for stem, path in printed.items() if stem.startswith("phieu")]
    assert len(PdfReader(sheets).pages) == sum(len(PdfReader(path).pages) for path in single)


@needs_poppler
def test_names_and_questions_come_back_letter_for_letter(printed: dict[str, Path]) -> None:
    summary = text_of(printed["bang-tong-hop"], "-raw")
    assert unicodedata.is_normalized("NFC", summary)
    for team in EVENING.contest.teams:
        sheet = text_of(printed[f"phieu-diem-doi-{team.number:02d}"], "-raw")
        assert unicodedata.is_normalized("NFC", sheet)
        assert seen(team.name) in squeezed(sheet)
        assert squeezed(QUESTION) in squeezed(sheet)
        assert "PHIẾU ĐIỂM CỦA ĐỘI" in sheet
        assert "Phường Bến Thành, ngày 05 tháng 02 năm 2026" in sheet
    for name in NAMES:
        assert seen(name) in squeezed(summary)


def test_names_come_back_with_another_reader_too(printed: dict[str, Path]) -> None:
    text = "".join(page.extract_text() for page in PdfReader(printed["bang-tong-hop"]).pages)
    for name in NAMES:
        assert seen(name) in squeezed(text)


@needs_poppler
def test_totals_on_the_papers_are_the_sums_and_the_standings(printed: dict[str, Path]) -> None:
    sums = totals(EVENING.contest)
    for number, points in sums.items():
        lines = text_of(printed[f"phieu-diem-doi-{number:02d}"], "-layout").splitlines()
        rounds = [hundredths(line) for line in lines if re.search(r"Cộng (phần|điều)", line)]
        (total,) = [hundredths(line) for line in lines if "TỔNG ĐIỂM" in line]
        assert total == sum(rounds) == points


def hundredths(line: str) -> int:
    found = re.search(r"(−?)(\d+)(?:,(\d+))?", line)
    assert found is not None, line
    size = int(found[2]) * 100 + int((found[3] or "").ljust(2, "0"))
    return -size if found[1] else size


def test_a_weighted_round_says_its_weight_and_adds_up() -> None:
    given = ward_evening(4, weight=150).given()
    sums = totals(given.contest)
    for paper in KINDS["score-sheet"](given):
        texts = [text.text for page in paper.pages for text in page.texts]
        assert any("× hệ số 1,5" in text for text in texts)
        ((team, points),) = paper.code.totals
        assert points == sums[team]
        assert given.words.points(points) in texts


@needs_poppler
def test_every_page_carries_its_code_as_square_and_in_letters(
    printed: dict[str, Path], tmp_path: Path
) -> None:
    sums = totals(EVENING.contest)
    for stem in ("phieu-diem-doi-12", "bang-tong-hop"):
        letters = squeezed(text_of(printed[stem], "-raw"))
        for picture in pictures(printed[stem], tmp_path):
            (text,) = codes_on(picture)
            assert text in letters
            code = parse(text)
            assert code.contest_id == EVENING.contest.id
            assert code.seq == len(EVENING.log)
            assert code.chain16 == HEAD[:16]
            stated = {12: sums[12]} if "12" in stem else sums
            assert dict(code.totals) == stated


@needs_poppler
def test_margins_of_the_decree_on_the_rendered_page(
    printed: dict[str, Path], tmp_path: Path
) -> None:
    wide = draw_papers(["summary"], wide_evening().given(), tmp_path / "wide")
    for path in (printed["phieu-diem-doi-03"], printed["bang-tong-hop"], *wide):
        for number, picture in enumerate(pictures(path, tmp_path / "ink"), start=1):
            page = picture
            if number > 1:  # the page number alone may stand in the top margin
                page = picture.copy()
                page.paste(255, (0, 0, page.width, int(15 / 25.4 * 150)))
            left, top, right, bottom = ink_mm(page)
            assert 29.7 <= left <= 35
            assert 14.7 <= right <= 20.3
            assert 19.7 <= top <= 25
            assert bottom >= 19.7


def test_wide_tables_turn_to_landscape_and_narrow_ones_do_not() -> None:
    (wide,) = KINDS["summary"](wide_evening().given())
    (narrow,) = KINDS["summary"](EVENING.given())
    assert all(page.width > page.height for page in wide.pages)
    assert all(page.width < page.height for page in narrow.pages)


UGLY = {
    "no contest": Stage(),
    "no team": set_up((), ward_format()),
    "one team": ward_evening(1),
    "two teams": ward_evening(2),
    "twelve teams": EVENING,
    "long questions": ward_evening(3, text=QUESTION * 12),
    "one endless word": ward_evening(2, text="A" * 2500),
    "many rounds": wide_evening(),
    "nobody has played": set_up(NAMES[:3], ward_format()),
    "no organiser": set_up(NAMES[:3], ward_format(), organiser=""),
    "endless organiser": set_up(NAMES[:3], ward_format(), organiser="Ban Tổ chức " * 30),
}


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("stage", UGLY.values(), ids=UGLY)
def test_nothing_overlaps_and_nothing_is_cut(stage: Stage, preset: Preset) -> None:
    for paper in papers_of(replace(stage.given(), head=preset)):
        for page in paper.pages:
            assert_in_margins(page)
            assert_no_overlap(page)


@pytest.mark.parametrize("teams", range(1, 13))
def test_signatures_keep_two_lines_of_a_table(teams: int) -> None:
    for more in range(4):
        given = ward_evening(teams, text=QUESTION * more + "Câu?").given()
        for paper in papers_of(given):
            page = paper.pages[-1]
            signed = [text for text in page.texts if text.text == "(Ký, ghi rõ họ tên)"]
            assert len(signed) == 3
            levels = {
                rule.y1
                for rule in page.rules
                if rule.y1 == rule.y2 and rule.x2 - rule.x1 > page.width / 2
            }
            # Top, head row, and at least two rows.
            assert len([y for y in levels if y > signed[0].y]) >= 4


def test_corrections_stand_on_both_papers_with_reason_and_name() -> None:
    sheets, (summary,) = (list(KINDS[kind](EVENING.given())) for kind in KINDS)
    for paper in (sheets[0], summary):
        # Cells stand side by side, so words are looked for, not sentences.
        words = {word for page in paper.pages for text in page.texts for word in text.text.split()}
        assert {"+2,5", "công", "nhận", "thêm", "ý", "Hồng", "Hạnh"} <= words
    others = {text.text for page in sheets[1].pages for text in page.texts}
    assert "+2,5" not in others


def test_questions_that_were_taken_out_are_listed_with_the_reason() -> None:
    stage = set_up(NAMES[:2], ward_format())
    stage.do(c.StartRound(stage.later(), 0))
    stage.do(c.ShowQuestion(stage.later()))
    stage.do(c.SkipCue(stage.later(), "mất điện"))
    (sheet, other) = KINDS["score-sheet"](stage.given())
    assert "mất điện" in " ".join(text.text for text in sheet.pages[0].texts)
    assert "mất điện" not in " ".join(text.text for text in other.pages[0].texts)


def test_equal_totals_in_different_places_are_explained() -> None:
    def note(stage: Stage) -> bool:
        (paper,) = KINDS["summary"](stage.given())
        return any("bằng tổng điểm" in text.text for page in paper.pages for text in page.texts)

    def even(breaker: TieBreak) -> Stage:
        stage = play(set_up(NAMES[:4], ward_format(tie_breakers=(TieBreaker(breaker, "keys"),))))
        sums = totals(stage.contest)
        for team, points in sums.items():
            if points != 10000:
                stage.do(c.ChangePoints(stage.later(), team, 10000 - points, "cân bằng", "Thử"))
        return stage

    assert note(even(TieBreak.ROUND))
    assert not note(ward_evening(2))


def test_fonts_are_embedded_and_nothing_else_is_named(printed: dict[str, Path]) -> None:
    for path in printed.values():
        for page in PdfReader(path).pages:
            resources: Any = page["/Resources"]
            for font in resources["/Font"].values():
                named = font.get_object()
                assert "Tinos" in named["/BaseFont"]
                assert "/FontFile2" in named["/FontDescriptor"]


def test_the_head_can_be_edited() -> None:
    block = HeadBlock(("LIÊN ĐOÀN",), "CÔNG ĐOÀN CƠ SỞ", LeftMark.STARS, ("CÔNG ĐOÀN",), "Huế", "x")
    for paper in papers_of(replace(ward_evening(2).given(), head=block)):
        texts = [text.text for text in paper.pages[0].texts]
        assert {"LIÊN ĐOÀN", "CÔNG ĐOÀN CƠ SỞ", "***", "CÔNG ĐOÀN", "Huế, x"} <= set(texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_evening_of_every_kind_of_round_adds_up(language: Language) -> None:
    for seed in range(4):
        contest = replay(evening(seed))
        given = PaperInput(contest, 1, HEAD, Words(language), FONTS)
        sums = totals(contest)
        for sheet in score_sheets_of(contest, given.words):
            rounds = [hundredths(one.sum.replace(".", ",")) for one in sheet.rounds]
            changes = hundredths(sheet.changes_sum.replace(".", ","))
            assert sum(rounds) + changes == sheet.points == sums[sheet.number]
        for paper in papers_of(given):
            for page in paper.pages:
                assert_in_margins(page)
                assert_no_overlap(page)


def test_english_papers_are_english() -> None:
    texts = [
        text.text
        for paper in papers_of(ward_evening(2).given("en"))
        for page in paper.pages
        for text in page.texts
    ]
    assert "SUMMARY OF POINTS" in texts
    assert not any("Cộng" in text or "Xếp" in text for text in texts)


def test_an_unknown_kind_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        draw_papers(["summary", "poster"], EVENING.given(), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_file_that_cannot_be_written_leaves_no_half(tmp_path: Path) -> None:
    (tmp_path / "bang-tong-hop.pdf").mkdir()
    with pytest.raises(OSError, match="bang-tong-hop"):
        draw_papers(["summary"], EVENING.given(), tmp_path)
    assert [path.name for path in tmp_path.glob("[!.]*")] == ["bang-tong-hop.pdf"]
    assert not [*tmp_path.glob(".*/")], "nor a folder of its own"


PROGRAM = """
import sys
from pathlib import Path
from contest.printing.papers import CATALOGUE, draw_papers
KINDS = [kind.word for kind in CATALOGUE]
from tests.printing.staged import ward_evening
from tests.printing.test_ugly import given_of
draw_papers(KINDS, ward_evening(5).given(), Path(sys.argv[1]) / "apart")
MORE = ["mark-lists", "certificates", "summary", "minutes", "attendance"]
for name in ("nine judges", "three hundred"):
    draw_papers(MORE, given_of(name), Path(sys.argv[1]) / name, bound=True)
"""


def test_the_same_history_gives_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    folders = (tmp_path / "a", tmp_path / "another folder ẵ" / "b")
    settings = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8"},
    )
    root = Path(__file__).resolve().parents[2]
    for folder, setting in zip(folders, settings, strict=True):
        folder.mkdir(parents=True)
        environment = {**os.environ, **setting, "PYTHONPATH": str(root), "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", PROGRAM, str(folder)]
        subprocess.run(command, cwd=folder, env=environment, check=True, timeout=120)
    first, second = (
        {
            path.relative_to(folder): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
        for folder in folders
    )
    assert len(first) > len(ALL_KINDS)
    assert {"phieu-cham-ca-phan.pdf", "giay-chung-nhan.pdf", "bien-ban.docx"} <= {
        path.name for path in first
    }
    assert first == second
