"""A contest that goes on elsewhere: the older file says so, follows, or is refused."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contest.app import Opened
from contest.cli import main
from contest.domain import commands as c
from contest.domain.paper_events import PlaceChanged
from contest.domain.stage import Scene
from contest.entrance import Entrance
from contest.presentation.wording import Words
from contest.storage import mirror as mirroring
from contest.storage.event_log import copy, open_for_writing
from contest.storage.faults import ContestFileError, Trouble
from contest.storage.place_marks import Role, marks_of
from contest.storage.stored import open_for_reading
from contest.ui.start.remembered import Remembered
from tests.end_to_end.test_evening import contest_file

__all__ = ["contest_file"]  # a fixture


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mirroring, "RETRY_S", 0.01)
    monkeypatch.setattr("contest.parts._speakers", lambda: None)
    monkeypatch.setattr(sys, "argv", ["contest"])


class Evening:
    """The real program on a file, as `contest FILE` opens it."""

    def __init__(self, path: Path, qtbot: QtBot, mirror: Path | None = None) -> None:
        self.opened = Opened(path, Words(), mirror)
        self.qtbot = qtbot
        self.opened.program.show(self.opened.session.contest)

    def show(self, scene: Scene) -> None:
        program = self.opened.program
        program.bridge.submit(c.ShowScene(program.now_ns(), scene))
        self.wait(lambda: self.opened.session.contest.scene is scene)

    def move(self, target: Path) -> None:
        with self.qtbot.waitSignal(self.opened.moving.moved) as told:
            self.opened.moving.move_to(target)
        assert told.args == [target, ""]

    def wait(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds)

    def close(self) -> None:
        self.opened.close()
        self.opened.program.close()


@pytest.fixture
def evening(contest_file: Path, qtbot: QtBot) -> Iterator[Evening]:
    one = Evening(contest_file, qtbot)
    yield one
    one.close()


def has_mark(older: Path) -> bool:
    """Whether it is marked, and nobody is about to mark it any more."""
    marking = any(thread.name == "mark" for thread in threading.enumerate())
    return not marking and Role.WENT_ON in marks_of(older)


@pytest.fixture
def moved(evening: Evening, contest_file: Path, tmp_path: Path) -> Path:
    """A contest that went on elsewhere, with two scenes there; its older file is marked."""
    target = tmp_path / "usb" / "moved.contest"
    target.parent.mkdir()
    evening.move(target)
    evening.wait(lambda: has_mark(contest_file))
    evening.show(Scene.TEAMS)
    evening.show(Scene.SCOREBOARD)
    evening.close()
    return target


def refusal(file: Path) -> ContestFileError:
    before = file.read_bytes()
    with pytest.raises(ContestFileError) as caught:
        Opened(file, Words())
    assert file.read_bytes() == before
    return caught.value


def test_after_a_move_the_older_file_says_where_when_and_how_much(
    moved: Path, contest_file: Path
) -> None:
    here, there = open_for_reading(contest_file), open_for_reading(moved)
    (event,) = (one for one in there.events if isinstance(one, PlaceChanged))
    assert (event.place, event.before) == (str(moved), str(contest_file))
    told = refusal(contest_file)
    assert told.trouble is Trouble.WENT_ON
    said = told.sentence(Words())
    assert str(moved) in said
    assert f"thêm {len(there.rows) - len(here.rows)} mục" in said
    assert marks_of(contest_file)[Role.WENT_ON].wall[:16].replace("T", " ") in said
    Opened(moved, Words()).close()  # the newer one opens


def test_the_older_file_follows_and_then_the_newer_one_is_the_older(
    moved: Path, contest_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = list(open_for_reading(moved).rows)
    assert main(["follow", str(contest_file), str(moved)]) == 0
    assert str(moved) in capsys.readouterr().out
    followed = open_for_reading(contest_file)
    assert list(followed.rows[: len(rows)]) == rows
    assert isinstance(followed.events[-1], PlaceChanged)
    assert refusal(moved).trouble is Trouble.WENT_ON
    open_for_writing(contest_file).close()
    assert main(["verify", str(contest_file)]) == 0


def test_where_the_newer_place_is_lost_the_older_file_goes_on_only_when_told_to(
    moved: Path, contest_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(moved.parent)
    assert refusal(contest_file).trouble is Trouble.WENT_ON_AWAY
    assert main(["follow", str(contest_file)]) == 2
    assert main(["follow", str(contest_file), "--alone"]) == 0
    last = open_for_reading(contest_file).events[-1]
    assert isinstance(last, PlaceChanged)  # it stands in the history that it went on alone
    assert last.before == str(moved)
    open_for_writing(contest_file).close()


def test_two_histories_are_never_brought_together(
    moved: Path, contest_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = contest_file.with_name("other.contest")
    shutil.copyfile(contest_file, other)
    assert main(["follow", str(other), "--alone"]) == 0
    before = other.read_bytes(), moved.read_bytes()
    assert main(["follow", str(other), str(moved)]) == 1
    assert "kể khác" in capsys.readouterr().err
    assert (other.read_bytes(), moved.read_bytes()) == before


def test_the_start_page_offers_to_open_or_follow_the_newer_one(
    moved: Path, contest_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    entrance = Entrance(Words(), Remembered(tmp_path / "settings"), tmp_path)
    entrance.show()
    panel = entrance.window.went_on
    entrance.open(contest_file)
    assert entrance.opened is None
    assert panel.isVisible()
    assert str(moved) in panel.text.text()
    panel.follow.click()
    assert entrance.opened is not None
    assert entrance.opened.path == contest_file
    assert entrance.opened.session.contest.scene is Scene.SCOREBOARD
    entrance.leave()
    entrance.open(moved)
    assert panel.isVisible()
    panel.there.click()
    assert entrance.opened is not None
    assert entrance.opened.path == contest_file
    entrance.leave()
    entrance.window.close()


def test_a_lost_place_is_gone_on_without_only_at_the_second_press(
    moved: Path, contest_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    shutil.rmtree(moved.parent)
    entrance = Entrance(Words(), Remembered(tmp_path / "settings"), tmp_path)
    entrance.show()
    panel = entrance.window.went_on
    entrance.open(contest_file)
    assert not panel.there.isVisible()
    panel.alone.click()
    assert entrance.opened is None
    panel.alone.click()
    assert entrance.opened is not None
    entrance.leave()
    entrance.window.close()


def test_copies_and_checks_go_by_the_new_file_after_a_move(
    evening: Evening, contest_file: Path, tmp_path: Path
) -> None:
    target, taken = tmp_path / "moved.contest", tmp_path / "copy.contest"
    evening.move(target)
    evening.show(Scene.TEAMS)
    contest_file.unlink()  # whoever still reads it fails
    with evening.qtbot.waitSignal(evening.opened.program.copying.copied) as told:
        evening.opened.program.copying.copy_to(taken)
    assert told.args == [taken, ""]
    assert list(open_for_reading(taken).rows) == list(open_for_reading(target).rows)
    evening.opened.program.open_hall()
    preflight = evening.opened.program.preflight
    assert preflight is not None
    facts = preflight._get_facts()
    assert facts.free_mb is not None
    assert facts.media


def test_the_second_copy_is_remembered_and_followed_at_the_next_opening(
    contest_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    mirror = tmp_path / "usb.contest"
    first = Evening(contest_file, qtbot, mirror)
    first.wait(lambda: Role.MIRROR in marks_of(contest_file))
    first.close()
    again = Evening(contest_file, qtbot)
    again.show(Scene.TEAMS)
    again.close()
    assert list(open_for_reading(mirror).rows) == list(open_for_reading(contest_file).rows)
    assert marks_of(mirror)[Role.SOURCE].path == str(contest_file)
    copied = tmp_path / "copy.contest"
    copy(contest_file, copied)
    assert not marks_of(copied)  # two files would follow into one


def test_a_second_copy_that_is_opened_takes_over_and_the_older_file_is_marked(
    contest_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    mirror = tmp_path / "usb.contest"
    first = Evening(contest_file, qtbot, mirror)
    first.wait(lambda: Role.SOURCE in marks_of(mirror))
    first.close()
    other = Evening(mirror, qtbot)
    other.wait(lambda: has_mark(contest_file))
    other.show(Scene.TEAMS)
    other.close()
    assert any(isinstance(one, PlaceChanged) for one in open_for_reading(mirror).events)
    assert Role.SOURCE not in marks_of(mirror)
    assert refusal(contest_file).trouble is Trouble.WENT_ON


def test_an_older_file_that_could_not_be_marked_is_recognised_by_its_second_copy(
    contest_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    mirror, aside = tmp_path / "usb.contest", tmp_path / "aside.contest"
    first = Evening(contest_file, qtbot, mirror)
    first.wait(lambda: Role.MIRROR in marks_of(contest_file))
    first.close()
    contest_file.rename(aside)  # the laptop is elsewhere
    other = Evening(mirror, qtbot)
    other.show(Scene.TEAMS)
    other.close()
    aside.rename(contest_file)
    told = refusal(contest_file)
    assert told.trouble is Trouble.MIRROR_AHEAD
    assert "đi trước tệp này" in told.sentence(Words())


def test_a_second_copy_of_another_contest_stops_nothing(
    contest_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    mirror = tmp_path / "usb.contest"
    first = Evening(contest_file, qtbot, mirror)
    first.wait(lambda: Role.MIRROR in marks_of(contest_file))
    first.close()
    mirror.unlink()
    assert main(["rehearse", "--format", "boards-10x3", "--teams", "2", "-o", str(mirror)]) == 0
    before = mirror.read_bytes()
    again = Evening(contest_file, qtbot)
    again.wait(lambda: "✗" in _button(again))
    again.show(Scene.TEAMS)
    again.close()
    assert mirror.read_bytes() == before


def _button(evening: Evening) -> str:
    panel = evening.opened._second._panel
    assert panel is not None
    return panel.button.text()


def test_a_mark_is_no_part_of_the_history(moved: Path, contest_file: Path) -> None:
    rows = list(open_for_reading(contest_file).rows)
    with closing(sqlite3.connect(contest_file)) as connection:
        connection.execute("DELETE FROM place")
        connection.commit()
    assert list(open_for_reading(contest_file).rows) == rows
    assert main(["verify", str(contest_file)]) == 0
