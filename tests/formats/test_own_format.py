"""A format of somebody's own, in JSON alone: golden bell by teams, an act, packages with a star.

It is checked, told, rehearsed and printed without a line of code.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contest.cli import main
from contest.domain.contest import replay
from contest.domain.rounds import Elimination, Judged, Package
from contest.storage.stored import read_events
from tests.printing.reading import needs_poppler, text_of

OWN = Path(__file__).with_name("own") / "dem-hoi-phap-luat.json"


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_it_has_no_fault_and_nothing_strange(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(said(capsys, "check", str(OWN), "--json"))
    assert found == {"faults": [], "warnings": []}


def test_its_rules_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "rules", str(OWN), "--teams", "6")
    assert "Thể thức: Đêm hội pháp luật (2026)" in text
    assert "Mỗi thí sinh còn trên sàn mang về cho đội 2 điểm." in text
    assert "Quá từ 3 phút thì tiết mục không có điểm." in text
    assert "Thay câu hỏi thì đội nhận lại ngôi sao" in text
    assert "Giờ tự bắt đầu 10 giây sau khi câu hỏi hiện ra." in text


@needs_poppler
@pytest.mark.parametrize("teams", [3, 8])
def test_it_is_rehearsed_and_printed(
    teams: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, folder = tmp_path / "own.contest", tmp_path / "papers"
    said(capsys, "rehearse", "--format", str(OWN), "--teams", str(teams), "-o", str(path))
    contest = replay(read_events(path))
    assert contest.ended
    kinds = {type(contest.rules_of(run)) for run in contest.runs}
    assert kinds == {Elimination, Judged, Package}
    assert len(contest.teams) == teams
    wanted = ("rules", "score-sheet", "summary")
    files = said(capsys, "papers", str(path), "-o", str(folder), "--only", *wanted).split()
    assert len(files) == 1 + teams + 1
    summary = " ".join(text_of(folder / "bang-tong-hop.pdf", "-layout").split())
    assert "Điểm của giám khảo: Tiểu phẩm tuyên truyền" in summary
    assert "Rung chuông theo đội" in " ".join(text_of(folder / "the-le.pdf", "-layout").split())
