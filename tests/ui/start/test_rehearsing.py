"""Rehearsals from the start page and from a contest: marked, hurried, and gone without a trace."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from contest.app import Opened
from contest.domain.contest import replay
from contest.entrance import Entrance
from contest.making import demo_file
from contest.presentation.wording import Words
from contest.session.clocks import HurriedClock
from contest.storage.stored import open_for_reading
from contest.ui.start.remembered import Remembered
from tests.ui.activating import make_active
from tests.ui.naming import not_pressed_by_enter

WORDS = Words()


@pytest.fixture
def entrance(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Entrance]:
    monkeypatch.setenv("CONTEST_HOME", str(tmp_path / "home"))
    one = Entrance(Words(), Remembered(tmp_path / "settings"), tmp_path / "Hoi thi")
    one.show()
    make_active(one.window, qtbot)
    yield one
    one._then = None
    while one.opened is not None:
        one.leave()
    one.window.close()
    one.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(entrance: Entrance) -> Opened:
    assert entrance.opened is not None
    return entrance.opened


def stand(entrance: Entrance, qtbot: QtBot) -> Opened:
    """The contest that is open, once its stage stands too."""
    one = opened(entrance)
    qtbot.waitUntil(lambda: one.program.hall is not None)
    return one


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def head(path: Path) -> str:
    return open_for_reading(path).head.hex()


def play(one: Opened, qtbot: QtBot, turns: int) -> None:
    """Let the robots make so many moves, each when the last one is stored."""
    assert one.rehearsal is not None
    for _ in range(turns):
        one.rehearsal.turn()
        qtbot.wait(1)
        qtbot.waitUntil(lambda: not one.program.bridge._waiting)


def test_the_start_page_rehearses_the_demo_and_keeps_nothing(
    entrance: Entrance, qtbot: QtBot, tmp_path: Path
) -> None:
    entrance.window.home.buttons["rehearse"].click()
    one = stand(entrance, qtbot)
    file = one.path
    assert file.exists()
    assert one.program.desk.window.windowTitle().startswith("TẬP DƯỢT · ")
    play(one, qtbot, 12)
    assert one.session.contest.started
    entrance.leave()
    assert not file.parent.exists()
    assert entrance.window.isVisible()
    assert entrance._remembered.recent == ()
    assert not (tmp_path / "home" / "demo.contest").exists()


def test_the_stage_says_that_it_is_a_rehearsal_and_a_real_one_does_not(
    entrance: Entrance, qtbot: QtBot
) -> None:
    entrance.rehearse()
    hall = stand(entrance, qtbot).program.hall
    assert hall is not None
    assert hall.stage.stage.root.property("mark") == "TẬP DƯỢT"
    entrance.leave()
    entrance.open_demo()
    hall = stand(entrance, qtbot).program.hall
    assert hall is not None
    assert hall.stage.stage.root.property("mark") == ""
    assert "TẬP DƯỢT" not in opened(entrance).program.desk.window.windowTitle()


@pytest.mark.parametrize("own", [False, True])
def test_a_contest_is_rehearsed_and_not_a_byte_of_it_changes(
    entrance: Entrance, qtbot: QtBot, own: bool
) -> None:
    real = demo_file(WORDS)
    bytes_before, head_before = digest(real), head(real)
    entrance.rehearse(real, own=own)
    one = stand(entrance, qtbot)
    play(one, qtbot, 16)
    assert one.session.contest.started
    file = one.path
    entrance._then = lambda: None  # stay on the start page
    entrance.leave()
    assert (digest(real), head(real)) == (bytes_before, head_before)
    assert not file.parent.exists()


def test_with_the_demo_bank_no_question_is_one_of_the_real_ones(
    entrance: Entrance, qtbot: QtBot
) -> None:
    real = demo_file(WORDS)
    contest = replay(open_for_reading(real).events)
    entrance.rehearse(real)
    rehearsed = stand(entrance, qtbot).session.contest
    assert rehearsed.title == contest.title
    assert [team.name for team in rehearsed.teams] == [team.name for team in contest.teams]
    assert rehearsed.format == contest.format
    assert contest.questions
    assert not set(rehearsed.questions) & set(contest.questions)


def test_the_real_questions_come_only_where_the_host_insists(
    entrance: Entrance, qtbot: QtBot
) -> None:
    entrance.open_demo()
    one = stand(entrance, qtbot)
    assert one.offer is not None
    one.offer.ask()
    sheet = one.offer.sheet
    assert sheet is not None
    assert sheet.demo.hasFocus()
    texts = " ".join(part.text() for part in sheet.findChildren(QLabel))
    assert "ai trong hội trường cũng thấy" in texts
    real = one.path
    sheet.demo.click()
    assert entrance._then is not None
    entrance.leave()  # what the loop of the program does
    rehearsed = stand(entrance, qtbot)
    assert rehearsed.rehearsal is not None
    assert rehearsed.path != real
    entrance.leave()
    back = opened(entrance)
    assert back.path == real
    assert "còn nguyên" in back.program.desk.window.message.text()
    stand(entrance, qtbot)


def test_a_contest_that_has_begun_is_not_rehearsed_any_more(
    entrance: Entrance, qtbot: QtBot
) -> None:
    entrance.open_demo()
    one = stand(entrance, qtbot)
    assert one.offer is not None
    hidden = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    window = one.program.desk.window
    offers = one.program.desk.console
    assert offers is not None
    while not one.session.contest.started:
        command = one.program.desk.console.next.command  # type: ignore[union-attr]
        assert command is not None
        one.program.desk.hands.complete((command,))
        qtbot.wait(20)
    qtbot.waitUntil(lambda: one.offer is not None and one.offer.button.isHidden())
    assert one.offer.button.testAttribute(hidden)
    assert window.isVisible()


def test_every_button_beside_the_console_is_pressed_by_enter(
    entrance: Entrance, qtbot: QtBot
) -> None:
    entrance.open_demo()
    one = stand(entrance, qtbot)
    window = one.program.desk.window
    qtbot.waitUntil(lambda: one.program.help is not None and one.program.mc is not None)
    tools = window.findChildren(QPushButton)
    assert one.offer is not None
    assert {one.offer.button, one.dressing.button} <= set(tools)
    assert not not_pressed_by_enter(window, hidden=True)


def test_again_begins_anew_in_another_file(entrance: Entrance, qtbot: QtBot) -> None:
    entrance.rehearse()
    one = stand(entrance, qtbot)
    play(one, qtbot, 8)
    first = one.path
    assert one.rehearsal is not None
    one.rehearsal.bar.again.click()
    entrance.leave()
    again = stand(entrance, qtbot)
    assert again.path != first
    assert not first.exists()
    assert not again.session.contest.started


def test_robots_play_by_themselves_and_stop_when_asked(entrance: Entrance, qtbot: QtBot) -> None:
    entrance.rehearse()
    one = stand(entrance, qtbot)
    assert one.rehearsal is not None
    bar = one.rehearsal.bar
    bar.speeds[10].click()
    bar.robots.click()
    qtbot.waitUntil(lambda: one.session.contest.started, timeout=10_000)
    bar.robots.click()
    assert not one.rehearsal._turns.isActive()


def test_time_hurries_and_never_jumps() -> None:
    clock = HurriedClock()
    clock.go_on_from(5_000_000_000)
    before = clock.now_ns()
    clock.hurry(10)
    after = clock.now_ns()
    assert 0 <= after - before < 1_000_000_000
    assert clock.speed == 10
    lead = clock.wall_ns() - clock.now_ns()
    assert abs(clock.wall_ns() - clock.now_ns() - lead) < 100_000_000  # no drift to speak of
