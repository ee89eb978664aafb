"""Papers in a folder: nothing that was printed for people vanishes without a word."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from contest.domain import commands as c
from contest.domain.formats import Prize
from contest.domain.rounds.common import Title
from contest.presentation.papers.certificates import CertificateWish, Holder
from contest.presentation.wording import Words
from contest.printing import keeping
from contest.printing.keeping import LIST, Kept
from contest.printing.paper import PaperInput
from contest.printing.papers import draw_papers, keep_papers
from tests.printing.reading import needs_poppler, text_of
from tests.printing.staged import FONTS, NAMES, Stage, play, set_up, ward_evening, ward_format

WORDS = Words()


def named(*names: str, stage: Stage | None = None) -> PaperInput:
    given = (stage or ward_evening(2)).given()
    return replace(given, certificate=CertificateWish(names=names))


def saved(given: PaperInput, folder: Path, *, bound: bool = False) -> tuple[dict[str, bytes], Kept]:
    kept = keep_papers(["certificates"], given, folder, bound=bound)
    assert len(set(kept.files)) == len(kept.files)
    return {path.name: path.read_bytes() for path in kept.files}, kept


def all_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.pdf")}


@pytest.mark.parametrize("bound", [False, True])
def test_a_second_list_leaves_the_certificates_of_the_first(bound: bool, tmp_path: Path) -> None:
    first, _ = saved(named("An; Giải A", "Bình; Giải B"), tmp_path, bound=bound)
    second, kept = saved(named("Dũng; Giải A", "An; Giải C"), tmp_path, bound=bound)
    assert first | second == all_in(tmp_path)
    assert len(all_in(tmp_path)) == len(first) + len(second)
    (said,) = kept.lines(WORDS)
    assert all(name in said for name in first)
    assert saved(named("An; Giải A", "Bình; Giải B"), tmp_path, bound=bound)[0] == first


def test_a_list_that_was_corrected_takes_the_places_of_its_own(tmp_path: Path) -> None:
    """One more at its top, one name mended, another wording: no certificate lies there twice."""
    saved(named("Nguyễn Thị Ước", "Trần Văn Bính"), tmp_path)
    names = "Lê Hoàng Phúc", "Nguyễn Thị Ước", "Trần Văn Bình"
    stage = ward_evening(2)
    stage.do(c.ChangePoints(stage.later(), 1, 500, "cộng nhầm", "Trưởng ban"))
    given = named(*names, stage=stage)
    given = replace(given, certificate=CertificateWish(names=names, wording="Vì {name}"))
    newer, kept = saved(given, tmp_path)
    assert list(newer) == [
        "giay-chung-nhan-le-hoang-phuc.pdf",
        "giay-chung-nhan-nguyen-thi-uoc.pdf",
        "giay-chung-nhan-tran-van-binh-2.pdf",
    ]
    assert kept.left == ("giay-chung-nhan-tran-van-binh.pdf",), "the one with the slip is named"
    assert not kept.beside


def test_one_who_stands_twice_in_a_list_gets_two_each_time(tmp_path: Path) -> None:
    twice = "An", "Bình", "An"
    first, _ = saved(named(*twice), tmp_path)
    assert len(first) == 3
    given = replace(named(), certificate=CertificateWish(names=twice, wording="Vì {name}"))
    newer, kept = saved(given, tmp_path)
    assert set(newer) == set(first) == set(all_in(tmp_path))
    assert not [*kept.lines(WORDS)]


@needs_poppler
def test_names_of_the_same_bare_letters_keep_their_files_in_any_order(tmp_path: Path) -> None:
    names = ["Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Văn An; Giải A", "🎉", "שלום"]
    first, _ = saved(named(*names), tmp_path)
    assert saved(named(*reversed(names)), tmp_path)[0] == first
    assert all_in(tmp_path) == first
    assert len(first) == len(names)
    text = text_of(tmp_path / "giay-chung-nhan-nguyen-van-an-2.pdf")
    assert "Nguyễn Văn Ân" in text
    assert {"giay-chung-nhan-danh-sach.pdf", "giay-chung-nhan-danh-sach-2.pdf"} <= set(first)


def test_certificates_of_teams_stay_beside_those_of_their_members(tmp_path: Path) -> None:
    plan = replace(ward_format(), prizes=(Prize("p", Title("Giải Nhất", "First"), 1),))
    stage = play(set_up(NAMES[:2], plan))
    stage.do(c.EndRound(stage.later(), ""))
    stage.do(c.EndContest(stage.later()))
    teams, _ = saved(stage.given(), tmp_path)
    given = replace(stage.given(), certificate=CertificateWish(Holder.MEMBER))
    members, kept = saved(given, tmp_path)
    assert (len(teams), len(members)) == (1, 3)
    assert all_in(tmp_path) == teams | members
    assert not kept.left, "both are of now"


def breaking_off(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """From now on files are moved no more once so many were."""
    replaced, moved = Path.replace, []

    def breaks_off(path: Path, place: Path) -> Path:
        if len(moved) == after:
            raise KeyboardInterrupt
        moved.append(path)
        return replaced(path, place)

    monkeypatch.setattr(Path, "replace", breaks_off)


@pytest.mark.parametrize("is_list_cut", [False, True])
def test_what_a_save_was_to_write_is_known_where_it_was_broken_off(
    is_list_cut: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, kinds = ward_evening(4), ["score-sheet", "summary"]
    names = {path.name for path in draw_papers(kinds, stage.given(), tmp_path)}
    stage.do(c.ChangePoints(stage.later(), 1, 500, "cộng nhầm", "Trưởng ban"))
    with monkeypatch.context() as broken:
        breaking_off(broken, after=0 if is_list_cut else 3)
        with pytest.raises(KeyboardInterrupt):
            draw_papers(kinds, stage.given(), tmp_path)
    if is_list_cut:
        (tmp_path / LIST).write_bytes((tmp_path / LIST).read_bytes()[:-50])
    stage.do(c.ChangePoints(stage.later(), 1, -500, "trừ lại", "Trưởng ban"))
    for _ in range(2):
        stage.do(c.ChangePoints(stage.later(), 1, -500, "trừ lại", "Trưởng ban"))
        kept = keep_papers(kinds, stage.given(), tmp_path)
        assert {path.name for path in kept.files} == names == set(all_in(tmp_path))
        assert not [*kept.lines(WORDS)]


@pytest.mark.parametrize("has_links", [True, False])
def test_two_programs_that_save_at_once_know_of_each_other_s_files(
    has_links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here the second one saves while the first one moves a file."""
    stage, moved = ward_evening(2), keeping._moved

    def after_another(path: Path, place: Path, *, is_free: bool) -> bool:
        monkeypatch.setattr(keeping, "_moved", moved)
        draw_papers(["summary"], stage.given(), tmp_path)
        return moved(path, place, is_free=is_free)

    def no_links(path: Path, target: Path) -> None:
        raise PermissionError(path, target)

    if not has_links:
        monkeypatch.setattr(Path, "hardlink_to", no_links)
    monkeypatch.setattr(keeping, "_moved", after_another)
    draw_papers(["score-sheet"], stage.given(), tmp_path)
    assert len(all_in(tmp_path)) == 3
    stage.do(c.ChangePoints(stage.later(), 1, 500, "cộng nhầm", "Trưởng ban"))
    names = {path.name for path in draw_papers(["score-sheet", "summary"], stage.given(), tmp_path)}
    assert names == set(all_in(tmp_path))
    assert not any("-2." in name for name in names)


def test_a_program_that_was_faster_keeps_what_it_put_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = keeping._moved

    def after_another(path: Path, place: Path, *, is_free: bool) -> bool:
        monkeypatch.setattr(keeping, "_moved", moved)
        place.write_bytes(b"of another contest")
        return moved(path, place, is_free=is_free)

    monkeypatch.setattr(keeping, "_moved", after_another)
    kept = keep_papers(["summary"], ward_evening(2).given(), tmp_path)
    assert (tmp_path / "bang-tong-hop.pdf").read_bytes() == b"of another contest"
    assert [path.name for path in kept.files] == ["bang-tong-hop-2.pdf"]
    assert kept.beside == ("bang-tong-hop.pdf",)


def test_what_a_killed_program_left_goes_with_the_next_save_but_not_what_is_being_made(
    tmp_path: Path,
) -> None:
    killed, at_work = tmp_path / ".hoi-thi-killed", tmp_path / ".hoi-thi-at-work"
    for folder in (killed, at_work):
        folder.mkdir()
        (folder / "bien-ban.pdf").write_bytes(b"half")
    long_ago = at_work.stat().st_mtime - 7200
    os.utime(killed, (long_ago, long_ago))
    draw_papers(["summary"], ward_evening(2).given(), tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {
        "bang-tong-hop.pdf", LIST, at_work.name
    }  # fmt: skip


def test_a_prize_that_is_no_more_is_named_where_its_certificate_still_lies(tmp_path: Path) -> None:
    plan = replace(ward_format(), prizes=(Prize("p", Title("Giải Nhất", "First"), 2),))
    stage = play(set_up(NAMES[:3], plan))
    stage.do(c.EndRound(stage.later(), ""))
    stage.do(c.EndContest(stage.later()))
    before, _ = saved(stage.given(), tmp_path)
    assert len(before) == 2
    fewer = replace(plan, prizes=(Prize("p", Title("Giải Nhất", "First"), 1),))
    contest = replace(stage.contest, format=fewer)
    _, kept = saved(replace(stage.given(), contest=contest, seq=len(stage.log) + 1), tmp_path)
    assert kept.left == ("giay-chung-nhan-002.pdf",)


@pytest.mark.parametrize(
    "spoilt", ["[", "[]", '{"name": "bang-tong-hop.pdf", "seq": 1}', "[" * 9999, "\0\n\udcff"]
)
def test_a_spoilt_list_says_nothing_and_so_nothing_is_replaced(spoilt: str, tmp_path: Path) -> None:
    (tmp_path / "bang-tong-hop.pdf").write_bytes(b"signed")
    (tmp_path / LIST).write_bytes(spoilt.encode(errors="surrogateescape"))
    kept = keep_papers(["summary"], ward_evening(2).given(), tmp_path)
    assert kept.is_apart
    assert (tmp_path / "bang-tong-hop.pdf").read_bytes() == b"signed"


def test_a_whole_history_tells_its_own_papers_from_those_of_a_copy_that_went_on_otherwise(
    tmp_path: Path,
) -> None:
    log, words = ward_evening(2).log, Words()
    real = [f"{number:064x}" for number in range(1, len(log) + 1)]
    given = PaperInput.of_history(log, (), real, words, FONTS)
    assert given.chain_head_hex == real[-1]
    draw_papers(["summary"], given, tmp_path)
    assert not keep_papers(["summary"], given, tmp_path).is_apart
    copy = PaperInput.of_history(log, (), [*real[:-1], "f" * 64], words, FONTS)
    assert keep_papers(["summary"], copy, tmp_path).is_apart
