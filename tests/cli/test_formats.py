"""The commands about formats: what is shipped, the rules in sentences, the switches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contest.cli import main
from contest.presentation.switches import SWITCHES


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_the_shipped_formats_are_listed_for_people_and_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = {row["id"]: row for row in json.loads(said(capsys, "formats", "--json"))}
    ward = rows["ward-standard"]
    assert ward["teams"] == {"least": 4, "most": 12}
    assert ward["minutes"]["least"] == 90
    kinds = [one["kind"] for one in ward["rounds"]]
    assert [kinds[0], kinds[1]] == ["judged", "everyone"]
    assert "package" in kinds
    assert rows["golden-bell-15"]["seats"] == 100
    assert {"vi", "en"} == set(ward["source"])
    text = said(capsys, "formats")
    assert all(name in text for name in rows)
    assert "4–12 đội, khoảng 90–" in text
    assert "4–12 teams" in said(capsys, "formats", "--lang", "en")


def test_the_rules_are_told_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "rules", "ward-standard", "--teams", "4")
    assert "khoảng 90 phút với 4 đội" in text
    assert "ngôi sao hy vọng" in text
    assert "star of hope" in said(capsys, "rules", "ward-standard", "--lang", "en")


def test_the_rules_go_into_a_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new" / "the-le.pdf"
    assert str(path) in said(capsys, "rules", "golden-bell-15", "-o", str(path))
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["ward-standard", "--teams", "3"], 1, "từ 4 đến 12 đội"),
        (["golden-bell-15", "--teams", "3"], 2, "không chia đội"),
        (["ward-standart"], 1, 'Có phải là "ward-standard"?'),
    ],
)
def test_what_cannot_be_told_is_said(
    arguments: list[str], status: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", *arguments]) == status
    assert sentence in capsys.readouterr().err


def test_every_switch_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(said(capsys, "formats", "--switches", "--json"))
    assert [row["field"] for row in rows] == [switch.field for switch in SWITCHES]
    text = said(capsys, "formats", "--switches", "--lang", "en")
    assert "starLoss (package), story switch_star_loss.txt" in text
    assert "* once: Wrong or no answer loses the value once" in text
