"""Less motion where it is asked for, and nothing that flashes: no scene may harm anybody's eyes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from contest.parts import USUAL, made_hall
from contest.presentation.slides import Scoreboard, Seats, Slide
from contest.presentation.wording import Words
from contest.ui.projector.gallery import Gallery, no_bytes
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.offscreen import OffscreenStage
from contest.ui.projector.pieces import Size
from contest.ui.projector.stage import QML, Look
from contest.ui.projector.window import StageWindow
from tests import sample_slides as samples

FILES = sorted(QML.glob("*.qml"))
ANIMATION = re.compile(r"\b(\w+Animation|\w+Animator)\b[^{}]*\{([^{}]*)\}")
MOST_FLASHES = 3  # a second, as WCAG 2.3.1 has it
FLASH = 0.1  # of the whole range of luminance, over a tenth of the screen or more


@pytest.fixture
def still(lettering: Lettering, qtbot: QtBot) -> Iterator[StageWindow]:
    """A window that shows without motion."""
    gallery = Gallery(at_once=True)  # pictures come when they come, in motion or without
    window = StageWindow(lettering, lambda: 0, Look(reduced_motion=True), gallery)
    window.resize(1024, 576)
    window.show()
    qtbot.waitUntil(window.isExposed)
    yield window
    window.close()


def test_less_motion_that_was_set_reaches_the_theme_and_stays(qtbot: QtBot) -> None:
    hall = made_hall(Words(), lambda: 0, no_bytes, replace(USUAL, reduced_motion=True))
    theme = hall.stage.stage.root
    assert theme.property("reducedMotion") is True
    hall.set_look(replace(hall.stage.look, theme="light"))
    assert theme.property("reducedMotion") is True
    hall.close()


def test_without_motion_every_change_shows_its_last_picture_at_once(
    still: StageWindow, lettering: Lettering
) -> None:
    shown = OffscreenStage(Size(1024, 576), lettering, lambda: 0, Look())
    slides = {**samples.all_slides(8), "seats": samples.seats(60)}
    del slides["welcome"]  # it tells the time of day
    for name, slide in slides.items():
        still.show_slide(slide)
        shown.show_slide(slide)
        assert not still.stage.root.property("fading")
        assert still.grabWindow() == shown.drawn(), name


def test_without_motion_rows_and_seats_stand_where_they_belong_at_once(
    still: StageWindow, lettering: Lettering
) -> None:
    for before, after in (_scores(), _floors()):
        still.show_slide(before)
        still.grabWindow()
        still.show_slide(after)
        whole = OffscreenStage(Size(1024, 576), lettering, lambda: 0, Look())
        whole.show_slide(after)
        assert still.grabWindow() == whole.drawn(), type(after).__name__


def _scores() -> tuple[Slide, Slide]:
    board = samples.all_slides(8)["scoreboard"]
    assert isinstance(board, Scoreboard)
    first, second, *rest = board.lines
    swapped = (replace(second, place=1, move=1), replace(first, place=2, move=-1), *rest)
    return board, replace(board, lines=swapped)


def _floors() -> tuple[Slide, Slide]:
    floor = samples.seats(60)
    fallen = tuple(replace(seat, state="out") for seat in floor.seats)
    assert isinstance(floor, Seats)
    return floor, replace(floor, seats=fallen)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_animation_takes_its_time_from_the_theme_and_runs_once(file: Path) -> None:
    """So less motion stops them all, and none repeats: nothing can flash by itself."""
    source = file.read_text(encoding="utf-8")
    assert not re.search(r"\bloops\s*:|Animation\.Infinite|BlinkAnimation", source)
    for kind, body in ANIMATION.findall(source):
        if kind == "FrameAnimation":  # the clock's own step: it draws what is left
            continue
        timed = re.search(r"duration:\s*Theme\.", body) or "id: gone" in body
        assert timed, f"{file.name}: {kind} {body.strip()}"
    if file.name == "Stage.qml":  # the fade is given its time when it begins
        assert "gone.duration = swift ? Theme.swift : Theme.fade" in source


def test_motion_of_the_theme_is_never_quicker_than_three_a_second_allow() -> None:
    source = (QML / "Theme.qml").read_text(encoding="utf-8")
    times = [int(ms) for ms in re.findall(r"reducedMotion \? 0 : (\d+)", source)]
    assert times
    assert all(150 <= ms <= 400 for ms in times)


def test_a_clock_that_runs_out_does_not_flash(lettering: Lettering) -> None:
    now = [0]
    stage = OffscreenStage(Size(640, 360), lettering, lambda: now[0], Look())
    turn = samples.question_slides(8)["open"]
    clock = replace(samples.clock(7_000, running=True), total_ms=7_000)
    pictures = []
    for tenth in range(80):
        now[0] = tenth * 100_000_000
        stage.show_slide(replace(turn, clock=replace(clock, label=f"{tenth}")))  # type: ignore[call-arg]
        pictures.append(stage.drawn(160))
    assert flashes(pictures, a_second=10) <= MOST_FLASHES


def test_flashes_are_counted() -> None:
    black, white = (QImage(160, 90, QImage.Format.Format_RGB32) for _ in "ab")
    black.fill(Qt.GlobalColor.black)
    white.fill(Qt.GlobalColor.white)
    assert flashes([black, white] * 10, a_second=10) == 5
    assert flashes([black] * 10 + [white] * 10, a_second=10) <= 1


def flashes(pictures: list[QImage], a_second: int) -> int:
    """The most pairs of opposite changes in any second, where a tenth of the screen changes."""
    turns: list[int] = []
    last = 0
    for at, (one, other) in enumerate(pairwise(pictures)):
        change = _change(one, other)
        if change and change != last:
            turns.append(at)
            last = change
    seconds = [sum(at <= turn < at + a_second for turn in turns) for at in range(len(pictures))]
    return max(seconds, default=0) // 2


def _change(one: QImage, other: QImage) -> int:
    """1 where a tenth of the screen or more becomes lighter, −1 darker, else 0."""
    gray = QImage.Format.Format_Grayscale8
    before, after = (bytes(each.convertToFormat(gray).constBits()) for each in (one, other))
    most = round(255 * FLASH)
    up = sum(b - a > most for a, b in zip(before, after, strict=True))
    down = sum(a - b > most for a, b in zip(before, after, strict=True))
    tenth = len(before) // 10
    return 1 if up > tenth else -1 if down > tenth else 0
