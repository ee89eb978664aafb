"""A whole evening through the real windows: real keys, a real file, real papers."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.app import go_on_at
from contest.cli import main
from contest.domain.commands import TurnPage
from contest.domain.contest import replay
from contest.domain.cue import Phase
from contest.domain.stage import Scene
from contest.domain.standings import standings
from contest.domain.state import Contest
from contest.making import demo_teams, make_contest
from contest.parts import made_hall
from contest.preparing import Cover, format_named, questions_of, shipped_banks
from contest.presentation.slides import Black, QuestionOpen, Winners
from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.second_copy import SecondCopy
from contest.session.clocks import SystemClock
from contest.session.worker import SessionThread
from contest.storage.event_log import open_for_writing
from contest.storage.faults import ContestFileError
from contest.storage.media import read_media
from contest.storage.stored import read_events
from contest.ui.host.rarer import RarerPanels
from contest.ui.mirroring import Mirroring
from contest.ui.moving import Moved, Moving
from contest.ui.program import Program, Soon
from contest.ui.projector.window import StageWindow

TEAMS = 4


def said(failure: Exception) -> str:
    assert isinstance(failure, ContestFileError)
    return failure.sentence(Words())


class House:
    """The program with its windows, on a clock that is moved on past the guard of the Next key."""

    def __init__(self, path: Path, qtbot: QtBot, mirror: Path | None = None) -> None:
        self.clock = SystemClock()
        self.qtbot = qtbot
        self.store = open_for_writing(path)
        save = self.store.save_copy
        hall = partial(made_hall, Words(), self.clock.now_ns, partial(read_media, path))
        self.program = Program(
            ["contest"],
            Words(),
            self.clock.now_ns,
            fonts_dir(),
            save,
            Soon(hall, RarerPanels),
            said,
        )
        self.second = SecondCopy(self.store)
        if mirror is not None:
            self.second.join(mirror)
        told = self.second.telling(self.program.bridge.told)
        self.session = SessionThread(self.store, self.clock, told)
        self.mirroring = Mirroring(Words(), self.program.desk.window, said)
        self.second.show_in(self.mirroring)
        bridge, window = self.program.bridge, self.program.desk.window
        self.moving = Moving(self.move, Words(), bridge, window, said)
        self.program.bridge.serve(self.session)
        self.session.start()
        self.program.show(self.session.contest)
        self.program.open_hall()
        self.program.desk.window.activateWindow()

    def move(self, target: Path, moved: Moved) -> None:
        self.session.between(partial(go_on_at, self.store, target, moved))

    @property
    def stage(self) -> StageWindow:
        assert self.program.hall is not None
        return self.program.hall.stage

    @property
    def contest(self) -> Contest:
        return self.session.contest

    def press(self, key: int, text: str = "", scan: int = 0) -> None:
        """Press and release one key, 400 ms of contest time after the last thing."""
        self.clock.go_on_from(self.clock.now_ns() + 400_000_000)
        code = scan + 8 if scan else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, code, 0, 0, text)
            QApplication.sendEvent(self.program.desk.window, event)

    def next(self, holds: Callable[[Contest], bool]) -> None:
        """Press Next and wait until the windows show what it made."""
        self.press(Qt.Key.Key_Space, " ", scan=57)
        self.wait(holds)

    def wait(self, holds: Callable[[Contest], bool]) -> None:
        self.qtbot.waitUntil(lambda: holds(self.program.desk._contest), timeout=5000)

    def close(self) -> None:
        self.program.close()
        self.session.close()
        self.second.close()


@pytest.fixture
def contest_file(tmp_path: Path) -> Path:
    path = tmp_path / "evening.contest"
    cover = Cover("e2e", "Hội thi thử “Ộ Ữ Ặ”", "2026-11-22", "Phường Ngã Bảy", "UBND phường")
    pool = questions_of(shipped_banks())
    chosen, teams, banks = format_named("boards-10x3"), demo_teams()[:TEAMS], shipped_banks()
    make_contest(path, cover, chosen, teams, pool, seed=5, banks=banks)
    return path


def test_the_stage_outlives_its_cross_and_the_console_still_ends_the_program(
    contest_file: Path, qtbot: QtBot
) -> None:
    house = House(contest_file, qtbot)
    stage, window = house.stage, house.program.desk.window
    stage.close()
    assert stage.isVisible()
    house.press(Qt.Key.Key_F11)
    assert stage.covers_its_screen
    house.press(Qt.Key.Key_F11)
    assert not stage.covers_its_screen
    QTimer.singleShot(0, window.close)
    assert house.program.run(house.contest) == 0  # returns only when the stage lets it end
    house.close()
    assert not stage.isVisible()


def in_phase(phase: Phase) -> Callable[[Contest], bool]:
    return lambda contest: contest.cue is not None and contest.cue.phase is phase


def turn_pages(house: House) -> None:
    """A question with a picture shows it first, on a page of its own."""
    console = house.program.desk.console
    while console is not None and isinstance(console.next.command, TurnPage):
        page = console.next.command.page
        house.next(lambda contest, page=page: contest.shown_page == page)  # type: ignore[misc]
        console = house.program.desk.console


def play_one_question(house: House, letters: str) -> None:
    house.next(in_phase(Phase.SHOWN))
    turn_pages(house)
    house.next(in_phase(Phase.OPEN))
    house.next(in_phase(Phase.LOCKED))
    for letter in letters:
        house.press(ord(letter), letter.lower())
    house.wait(lambda contest: contest.cue is not None and len(contest.cue.answers) == len(letters))
    house.next(in_phase(Phase.REVEALED))


def play_to_an_open_question(house: House) -> None:
    house.next(lambda contest: contest.scene is Scene.TEAMS)
    house.next(lambda contest: contest.scene is Scene.RULES)
    play_one_question(house, "ABCD")
    house.press(Qt.Key.Key_F9)
    house.wait(lambda contest: contest.black)
    assert isinstance(house.stage.slide, Black)
    house.press(Qt.Key.Key_F9)
    house.wait(lambda contest: not contest.black)
    house.next(in_phase(Phase.SHOWN))
    turn_pages(house)
    house.next(in_phase(Phase.OPEN))
    assert isinstance(house.stage.slide, QuestionOpen)
    save_a_copy(house)
    house.press(ord("B"), "b")
    house.wait(lambda contest: contest.cue is not None and contest.cue.answers.keys() == {1})


def save_a_copy(house: House) -> None:
    """A whole copy while the clock runs: it has the history up to now."""
    target = house.store.path.with_name("copy.contest")
    with house.qtbot.waitSignal(house.program.copying.copied) as told:
        house.program.copying.copy_to(target)
    assert told.args == [target, ""]
    assert replay(read_events(target)) == house.contest


def announce_the_results(house: House) -> None:
    house.next(lambda contest: contest.scene is Scene.SCOREBOARD)
    house.next(lambda contest: contest.scene is Scene.CEREMONY)
    while house.contest.scene is Scene.CEREMONY:
        before = step_of(house.contest)
        house.next(lambda contest, b=before: step_of(contest) != b)  # type: ignore[misc]
    assert isinstance(house.stage.slide, Winners)
    house.next(lambda contest: contest.scene is Scene.RESULTS)
    house.next(lambda contest: contest.ended)


def step_of(contest: Contest) -> tuple[object, ...]:
    return contest.scene, contest.ceremony, contest.ceremony_waits


def test_an_evening_closed_in_an_open_question_goes_on_and_ends_on_paper(
    contest_file: Path, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house = House(contest_file, qtbot)
    play_to_an_open_question(house)
    before = replay(read_events(contest_file))
    house.close()

    house = House(contest_file, qtbot)
    assert house.contest.asks_to_resume
    assert house.contest.cue is not None
    assert house.contest.cue.answers == before.cue.answers if before.cue else False
    assert house.contest.clock is not None
    assert not house.contest.clock.countdown.is_running
    assert house.program.desk.window.resume.isVisible()
    house.press(Qt.Key.Key_1, "1")  # go on with the time left
    house.wait(lambda contest: not contest.asks_to_resume)
    house.next(in_phase(Phase.LOCKED))
    house.next(in_phase(Phase.REVEALED))
    for _ in range(8):
        play_one_question(house, "ACBD")
    announce_the_results(house)
    house.close()

    contest = replay(read_events(contest_file))
    assert main(["papers", str(contest_file), "-o", str(tmp_path / "papers")]) == 0
    capsys.readouterr()
    summary = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "papers" / "bang-tong-hop.pdf"), "-"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    for standing in standings(contest):
        team = contest.team(standing.team)
        assert team is not None
        assert Words().points(standing.points) in summary
        assert team.name.split()[-1] in summary
