"""Outside the contest's own file no key stands anywhere: titles, logs, recent list, temp files."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.app import Opened, made_mishaps, note, remembered
from contest.banks.loader import load_bank
from contest.cli import main
from contest.domain.cue import Phase
from contest.presentation.slides import Reveal
from contest.presentation.wording import Words
from contest.ui.mishaps import Mishaps
from tests.end_to_end.test_sealed import TEAMS, bank

__all__ = ["bank"]  # a fixture

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, caches, logs and temporary files go here; the contest's file lies elsewhere."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr("contest.parts._speakers", lambda: None)
    monkeypatch.setattr(sys, "argv", ["contest"])
    return tmp_path


@pytest.fixture
def opened(bank: Path, tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot) -> Iterator[Opened]:
    folder = tmp_path_factory.mktemp("contest")
    file, teams = folder / "thi.contest", folder / "teams.csv"
    teams.write_text(TEAMS, encoding="utf-8")
    new = ["new", "--format", "boards-10x3", "--bank", str(bank), "--teams", str(teams)]
    assert main([*new, "--seed", "3", "-o", str(file)]) == 0
    one = Opened(file, Words())
    one.program.show(one.session.contest)
    one.program.open_hall()
    yield one
    one.close()
    one.program.close()


@pytest.fixture
def mishaps(opened: Opened) -> Iterator[Mishaps]:
    one = made_mishaps(opened.mending.tell)
    yield one
    one.remove()


def forward(opened: Opened, qtbot: QtBot) -> None:
    """What the golden button says, and what came of it shown."""
    console = opened.program.desk.console
    assert console is not None
    assert console.next.command is not None, console.next.reasons
    with qtbot.waitSignal(opened.program.bridge.contest_changed):
        opened._ask(console.next.command)


def titles() -> Iterator[str]:
    """What window managers, task bars and screen sharing show of every window."""
    for window in QGuiApplication.topLevelWindows():
        yield window.title()
    for widget in QApplication.topLevelWidgets():
        yield widget.windowTitle()
        yield widget.windowIconText()
        yield widget.windowRole()


def fail_with_the_key(opened: Opened) -> None:
    """An error whose message, line and variables all hold the key."""
    cue = opened.session.contest.cue
    assert cue is not None
    raise ValueError(f"{cue.question.explanation} {cue.question}")


def test_no_key_is_in_a_title_a_log_a_list_or_a_temporary_file(
    opened: Opened, mishaps: Mishaps, bank: Path, home: Path, qtbot: QtBot,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    questions = list(load_bank(bank).questions())
    secrets = [text for one in questions for text in (one.explanation, one.note, one.text)]
    assert len(secrets) == 180
    asked = 0
    while asked < 3:
        forward(opened, qtbot)
        note(opened, remembered())
        cue = opened.session.contest.cue
        said = " ".join(titles())
        assert opened.session.contest.title in said
        assert [one for one in secrets if one in said] == []
        if cue is not None and cue.phase is Phase.OPEN:
            opened.session.between(lambda: fail_with_the_key(opened))
            qtbot.waitUntil(mishaps.file.exists)
        hall = opened.program.hall
        assert hall is not None
        if isinstance(hall.stage.slide, Reveal):
            asked += 1
        elif cue is not None:
            shown = str(hall.stage.slide) + str(hall.thumbnail._offscreen.stage.slide)
            assert cue.question.explanation not in shown
            assert cue.question.note not in shown
    assert "ValueError" in mishaps.file.read_text(encoding="utf-8")
    opened.program.desk.window.message.say("")
    files = [path for path in home.rglob("*") if path.is_file()]
    assert {"hoi-thi.log", "crash.txt"} <= {path.name for path in files}
    held = [
        (path.name, one) for path in files for one in secrets if one.encode() in path.read_bytes()
    ]
    assert held == []
    out = "".join(capfd.readouterr())
    assert [one for one in secrets if one in out] == []
