"""What is told to whoever helps: versions and counts, and nothing that anybody wrote."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contest.domain.rounds import Everyone
from contest.presentation.wording import Words
from contest.ui.help.about import about_page, licences_page
from contest.ui.help.licences import licence_of, shipped_licences
from contest.ui.help.report import report_of
from tests.ui.host.staging import contest_of

ROOT = Path(__file__).resolve().parents[3]


def seeded() -> object:
    from tests.ui.host.staging import Entry, common  # noqa: PLC0415

    return contest_of(Everyone(common(Entry.BOARDS), 3), teams=12)


def words_of(value: object) -> set[str]:
    """Every word of four letters or more in the texts of a contest."""
    return {
        word
        for text in re.findall(r"'([^']*)'", repr(value))
        for word in re.findall(r"\w{4,}", text)
    }


def test_the_report_holds_nothing_that_somebody_wrote(qtbot: QtBot) -> None:
    contest = seeded()
    report = report_of(contest)  # type: ignore[arg-type]
    told = report.text()
    for team in contest.teams:  # type: ignore[attr-defined]
        for secret in (team.name, team.short, *team.members):
            assert secret not in told
    for question in contest.questions.values():  # type: ignore[attr-defined]
        for secret in (question.key, question.text, repr(question.body)):
            assert not secret or secret not in told
    assert contest.title not in told  # type: ignore[attr-defined]
    assert str(Path.home()) not in told
    own = words_of(contest.teams) | words_of(contest.questions)  # type: ignore[attr-defined]
    assert not own & set(re.findall(r"\w{4,}", told))
    assert "Teams: 12" in told
    assert "Questions: " in told


@pytest.mark.parametrize("name", ["Hội Thi", "Python", "Qt", "SQLite", "System", "Screen 1"])
def test_the_report_tells_versions(qtbot: QtBot, name: str) -> None:
    assert name in dict(report_of().lines)
    page = about_page(Words("en"), report_of())
    assert name in page.text


def locked() -> list[tuple[str, str]]:
    """Packages of the lock with their markers."""
    lines = (ROOT / ".ci" / "requirements.lock").read_text(encoding="utf-8").splitlines()
    found = (re.match(r"([A-Za-z0-9._-]+)==[^ ]+( ;[^\\]*)?", line) for line in lines)
    return [(match.group(1), match.group(2) or "") for match in found if match]


@pytest.mark.parametrize("name", [name for name, marker in locked() if "win32" not in marker])
def test_every_locked_library_names_its_licence(name: str) -> None:
    assert licence_of(distribution(name))


def test_the_page_of_licences_names_what_is_shipped_and_not_what_tests_need() -> None:
    names = {one.name.lower().replace("_", "-") for one in shipped_licences()}
    assert {"hoi-thi", "pyside6-essentials", "reportlab", "lxml", "pygame-ce", "zxing-cpp"} <= names
    assert {"pillow", "attrs"} <= names, "what they need is there too"
    assert not names & {"pytest", "mypy", "ruff", "hypothesis"}
    assert all(one.licence != "?" for one in shipped_licences())
    text = licences_page(Words()).text
    assert "LGPL" in text
    assert "OFL" in text


def test_every_shipped_file_of_somebody_else_has_its_licence_beside_it() -> None:
    for folder in (ROOT / "assets" / "fonts").iterdir():
        assert list(folder.glob("*.txt")), folder
    assert (ROOT / "assets" / "sounds" / "LICENSE.txt").is_file()
