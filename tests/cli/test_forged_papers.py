"""A code made anew, a code beside others, a file given in the wrong place: what `verify` says."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest
from PIL import Image

from contest.cli import main
from contest.domain import commands as c
from contest.domain import jury_commands as j
from contest.domain.contest import decide, replay
from contest.domain.formats import Prize
from contest.domain.rounds.common import Title
from contest.domain.standings import totals
from contest.presentation.check_code import CheckCode, parse
from contest.presentation.papers.certificates import CertificateWish, Holder
from contest.presentation.papers.certified import kind_of_listed
from contest.presentation.papers.stating import STATED, wrongly_stated
from contest.presentation.wording import Words
from contest.printing.papers import KINDS, PaperInput
from contest.printing.qr import matrix_of
from contest.resources import paper_fonts_dir
from contest.session.clocks import SystemClock
from contest.storage.event_log import create
from contest.storage.stored import open_begun
from tests.printing.reading import needs_poppler
from tests.printing.staged import NAMES, play, set_up, ward_evening, ward_format


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("forged") / "hoi-thi.contest"
    create(path, ward_evening(4).log, SystemClock().wall()).close()
    return path


@pytest.fixture(scope="module")
def sheet(file: Path) -> CheckCode:
    """The code of the score sheet of team 2, as it is printed now."""
    stored = open_begun(file)
    contest = replay(stored.events)
    points = totals(contest)[2]
    head = stored.head.hex()[:16]
    return CheckCode(contest.id, len(stored.events), "score-sheet", ((2, points),), head)


def said_of(file: Path, code: CheckCode, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    capsys.readouterr()
    came = main(["verify", str(file), "--qr", code.text])
    return came, capsys.readouterr().out


def test_a_paper_that_agrees_says_what_its_print_must_say(
    file: Path, sheet: CheckCode, capsys: pytest.CaptureFixture[str]
) -> None:
    """The square of a true sheet may be glued under another total: only an eye sees that."""
    came, said = said_of(file, sheet, capsys)
    team = replay(open_begun(file).events).team(2)
    assert came == 0
    assert "Phiếu điểm của đội" in said
    assert team is not None
    assert f"{team.name} " in said


def test_a_code_made_anew_does_not_agree_by_saying_less_or_more(
    file: Path, sheet: CheckCode, capsys: pytest.CaptureFixture[str]
) -> None:
    forged = {
        "điểm của đội nào": replace(sheet, totals=()),
        "đội 99": replace(sheet, totals=(*sheet.totals, (99, 0))),
        "đội 98": replace(sheet, totals=((98, 0),)),
        "“nonsense”": replace(sheet, kind="nonsense"),
        "không ghi điểm của đội 1": replace(sheet, kind="summary"),
        "của đội 2": replace(sheet, kind="rules"),
        "sự kiện 0": CheckCode(sheet.contest_id, 0, "minutes", (), ""),
    }
    for named, code in forged.items():
        came, said = said_of(file, code, capsys)
        assert (came, "KHÔNG khớp" in said, named in said) == (1, True, True), (named, said)


@pytest.mark.parametrize("kind", ["zz", "rules-", "certificates-"])
@pytest.mark.parametrize("more", ["\x1b[2J", "\x9b2J", "”.\nGiấy khớp với tệp hội thi", "\u202ea"])
def test_a_kind_that_was_made_up_is_told_on_one_line_and_obeyed_by_nothing(
    kind: str, more: str, file: Path, sheet: CheckCode, capsys: pytest.CaptureFixture[str]
) -> None:
    came, said = said_of(file, replace(sheet, kind=kind + more + "z" * 1000, totals=()), capsys)
    assert came == 1
    (line,) = said.splitlines()
    assert line.startswith("Giấy KHÔNG khớp: mã ghi loại giấy")
    assert line.isprintable()
    assert len(line) < 120


def test_no_paper_that_we_print_is_taken_for_a_forged_one() -> None:
    assert set(STATED) == set(KINDS)
    given = ward_evening(4).given()
    for kind in KINDS.values():
        for paper in kind.draw(given):
            assert paper.code is not None
            assert list(wrongly_stated(paper.code, given.contest, given.words)) == []


@pytest.fixture(scope="module")
def won(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A contest that is over, with a prize for the first of its teams."""
    plan = replace(ward_format(), prizes=(Prize("p", Title("Giải Nhất", "First"), 1),))
    stage = play(set_up(NAMES[:3], plan))
    stage.do(c.EndRound(stage.later(), ""))
    stage.do(c.EndContest(stage.later()))
    path = tmp_path_factory.mktemp("won") / "hoi-thi.contest"
    create(path, stage.log, SystemClock().wall()).close()
    return path


def certificate_codes(file: Path, wish: CertificateWish) -> list[CheckCode]:
    stored = open_begun(file)
    walls, hashes = [one.wall for one in stored.records], [one.hash for one in stored.records]
    given = PaperInput.of_history(stored.events, walls, hashes, Words(), paper_fonts_dir())
    made = KINDS["certificates"].draw(replace(given, certificate=wish))
    return [parse(paper.code.text) for paper in made if paper.code is not None]


def test_the_code_of_a_certificate_names_whom_it_is_for(
    won: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (team,) = certificate_codes(won, CertificateWish())
    members = certificate_codes(won, CertificateWish(Holder.MEMBER))
    assert len({code.text for code in (team, *members)}) == 4
    winner = replay(open_begun(won).events).team(int(team.kind.rpartition("-")[2]))
    assert winner is not None
    for code, name in zip((team, *members), (winner.name, *winner.members), strict=True):
        came, said = said_of(won, code, capsys)
        assert came == 0
        assert f"Mã ghi: {name}; Giải Nhất." in said
    came, said = said_of(won, replace(members[0], kind=team.kind + "-4"), capsys)
    assert (came, "KHÔNG khớp" in said) == (1, True), "there is no fourth member"
    other = next(number for number in (1, 2, 3) if number != winner.number)
    for kind in (f"certificates-{other}", "certificates-99", "certificates-x", "certificates-n0"):
        came, said = said_of(won, replace(team, kind=kind), capsys)
        assert (came, "không được cấp" in said) == (1, True), kind


def test_a_name_from_a_list_is_in_the_code_itself(
    won: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("Nguyễn Thị Ước; Giải cổ vũ", "Đỗ <b>Ặ</b> & Ễ", "Ễ" * 90)
    codes = certificate_codes(won, CertificateWish(names=names))
    said = [said_of(won, code, capsys) for code in codes]
    assert [came for came, _ in said] == [0, 0, 0]
    assert "Mã ghi: Nguyễn Thị Ước; Giải cổ vũ." in said[0][1]
    assert "danh sách lúc in" in said[0][1]
    assert "Mã ghi: Đỗ <b>Ặ</b> & Ễ." in said[1][1]
    assert f"Mã ghi: {'Ễ' * 40}…." in said[2][1]
    hostile = replace(codes[0], kind=kind_of_listed("\x1b[2JAn", ""))
    came, told = said_of(won, hostile, capsys)
    assert (came, "\x1b" in told) == (1, False), "nothing that a terminal would obey"


def test_a_name_that_was_copied_with_signs_that_nobody_sees_agrees(
    won: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From a sheet, a Word file, a page or a chat: what is printed is what the code says."""
    name = "Nguyễn Thị Ước"
    copied = (
        "Nguyễn\tThị Ước", "Nguyễn Thị\u00a0Ước\u3000", "\ufeffNguyễn Thị\u200b Ước\u202c",
        normalize("NFD", name), "\x1b\x07Nguyễn Thị Ước",
    )  # fmt: skip
    nobody = (";", "\u200b", " ; \u00a0")
    wish = CertificateWish(names=tuple(f"{one};\u00a0Giải\tcổ vũ " for one in copied) + nobody)
    codes = certificate_codes(won, wish)
    assert len(codes) == len(copied)
    for code in codes:
        came, said = said_of(won, code, capsys)
        assert came == 0
        assert f"Mã ghi: {name}; Giải cổ vũ." in said
    (unnamed,) = certificate_codes(won, CertificateWish(names=("; Giải cổ vũ",)))
    came, said = said_of(won, unnamed, capsys)
    assert (came, "Mã ghi: Giải cổ vũ." in said) == (0, True), "the name is written by hand"


def test_a_certificate_of_the_program_before_still_agrees(
    won: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (team,) = certificate_codes(won, CertificateWish())
    came, said = said_of(won, replace(team, kind="certificates"), capsys)
    assert came == 0
    assert "khớp" in said


def test_a_name_that_was_corrected_since_is_told_beside_the_one_that_is_printed(
    won: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    stored = open_begun(won)
    (team,) = certificate_codes(won, CertificateWish())
    later = tmp_path / "later.contest"
    contest = replay(stored.events)
    winner = contest.team(int(team.kind.rpartition("-")[2]))
    assert winner is not None
    asked = j.CorrectTeam(0, winner.number, "Đội Bình Minh", "BM", winner.members)
    events = [*stored.events, *decide(contest, asked)]
    create(later, events, stored.records[0].wall).close()
    came, said = said_of(later, team, capsys)
    assert came == 0
    assert f"Mã ghi: {winner.name}; Giải Nhất." in said
    assert "bây giờ, giấy này phải ghi: Đội Bình Minh; Giải Nhất." in said


def test_a_certificate_that_is_given_no_longer_is_told_so(
    won: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The paper was true when it was printed; a correction has moved the prize since."""
    stored = open_begun(won)
    contest = replay(stored.events)
    codes = certificate_codes(won, CertificateWish())
    codes += certificate_codes(won, CertificateWish(Holder.MEMBER))
    (listed,) = certificate_codes(won, CertificateWish(names=("Nguyễn Thị Ước",)))
    other = next(team.number for team in contest.teams if f"-{team.number}" not in codes[0].kind)
    asked = c.ChangePoints(10**15, other, 100_000, "cộng sót", "Trưởng ban")
    for command in (asked, c.Undo(10**15 + 1)):
        stored_events = [*stored.events, *decide(contest, asked)]
        if isinstance(command, c.Undo):
            stored_events += decide(replay(stored_events), command)
        later = tmp_path / f"{len(stored_events)}.contest"
        create(later, stored_events, stored.records[0].wall).close()
        for code in codes:
            came, said = said_of(later, code, capsys)
            assert came == 0, "it agrees with what was"
            assert ("KHÔNG còn được cấp" in said) == (command is asked), "but not with what is"
        assert "KHÔNG còn" not in said_of(later, listed, capsys)[1]


@needs_poppler
def test_another_square_on_the_photograph_does_no_harm(
    file: Path, sheet: CheckCode, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "two.png"
    table = Image.new("L", (1200, 700), 255)
    for at, text in ((40, "HTTPS://EXAMPLE.ORG/MENU"), (640, sheet.text)):
        table.paste(square(text), (at, 60))
    table.save(picture)
    assert main(["verify", str(file), "--image", str(picture)]) == 0
    assert "khớp" in capsys.readouterr().out
    alone = tmp_path / "one.png"
    table.crop((0, 0, 600, 700)).save(alone)
    assert main(["verify", str(file), "--image", str(alone)]) == 1
    assert "không phải mã kiểm tra" in capsys.readouterr().err


def square(text: str) -> Image.Image:
    rows = matrix_of(text)
    size, module = len(rows), 8
    image = Image.new("L", (size * module, size * module), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.paste(0, (x * module, y * module, (x + 1) * module, (y + 1) * module))
    return image


@needs_poppler
def test_a_file_is_read_for_what_it_is(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever gives a PDF as a photograph is not told that it has no square."""
    assert main(["papers", str(file), "-o", str(tmp_path), "--only", "summary"]) == 0
    paper, page = tmp_path / "bang-tong-hop.pdf", tmp_path / "page"
    subprocess.run(["pdftoppm", "-r", "150", "-png", "-l", "1", str(paper), str(page)], check=True)
    (picture,) = tmp_path.glob("page*.png")
    capsys.readouterr()
    given = (("--image", paper), ("--pdf", picture), ("--qr", paper), ("--qr", picture))
    for option, path in given:
        assert main(["verify", str(file), option, str(path)]) == 0
        assert "Bảng tổng hợp điểm. Mã ghi: " in capsys.readouterr().out
