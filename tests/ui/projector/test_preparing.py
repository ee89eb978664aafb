"""The stage gets ready for what may come: nothing of it is seen, and a fade begins with what is."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import get_args

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from contest.presentation.slides import Black, Clock, Pause, QuestionRead, Reveal, Scoreboard, Slide
from contest.ui.projector import line_breaks
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.stage import Look
from contest.ui.projector.stand_ins import stand_ins
from contest.ui.projector.window import StageWindow
from tests import sample_slides as samples
from tests.pictures import png
from tests.ui.projector.geometry import items_of, texts_of

SIZE = (640, 480)
SECRET = "Đáp án còn niêm phong"
RED = "data:image/png;base64," + b64encode(png(160, 90, "#ff0000")).decode()


@pytest.fixture
def window(lettering: Lettering, qtbot: QtBot) -> Iterator[StageWindow]:
    shown = StageWindow(lettering, lambda: 0)
    shown.resize(*SIZE)
    shown.show()
    qtbot.waitUntil(shown.isExposed)
    yield shown
    shown.close()


def stand(window: StageWindow, qtbot: QtBot, slide: Slide) -> None:
    """Show a slide and wait until it stands."""
    window.show_slide(slide)
    qtbot.waitUntil(lambda: not window.stage.root.property("fading"))


def test_every_scene_that_shows_something_has_a_stand_in() -> None:
    assert {type(slide) for slide in stand_ins()} == set(get_args(Slide)) - {Black}


def test_all_scenes_are_got_ready_one_by_one_and_then_there_are_no_more(
    window: StageWindow,
) -> None:
    steps = 0
    while window.prepare_more():
        steps += 1
    assert steps >= len(get_args(Slide)) - 1
    assert not window.prepare_more()


def test_nothing_of_a_prepared_slide_is_on_the_stage(window: StageWindow, qtbot: QtBot) -> None:
    read = samples.question_slides(4)["read"]
    stand(window, qtbot, read)
    before, items = window.grabWindow(), len(list(items_of(window.stage.root)))
    reveal = samples.question_slides(4)["reveal"]
    assert isinstance(reveal, Reveal)
    window.prepare(replace(reveal, explanation=SECRET))
    seen = [str(item.property("text")) for item in texts_of(window.stage.root)]
    assert not any(SECRET in text for text in seen)
    assert len(list(items_of(window.stage.root))) == items
    assert window.slide == read
    assert window.grabWindow() == before


def test_a_prepared_slide_looks_as_one_that_was_not(window: StageWindow, qtbot: QtBot) -> None:
    window.set_look(Look(reduced_motion=True))
    reveal = samples.question_slides(4)["reveal"]
    window.show_slide(reveal)
    unprepared = window.grabWindow()
    window.show_slide(samples.question_slides(4)["read"])
    window.prepare(reveal)
    window.show_slide(reveal)
    assert window.grabWindow() == unprepared


def rows_of(window: StageWindow) -> dict[str, tuple[float, float]]:
    items = items_of(window.stage.root)
    rows = (item for item in items if item.objectName().startswith("row-") and item.isVisible())
    return {item.objectName(): (item.x(), item.y()) for item in rows}


def test_a_scene_that_comes_again_starts_from_its_new_values(
    window: StageWindow, qtbot: QtBot
) -> None:
    """It is the same scene as before: nothing of it moves on its way from the old values."""
    board = samples.all_slides(4)["scoreboard"]
    assert isinstance(board, Scoreboard)
    turned = replace(
        board,
        lines=tuple(replace(line, place=5 - line.place, move=0) for line in reversed(board.lines)),
    )
    stand(window, qtbot, turned)
    wanted = rows_of(window)
    window.set_look(Look(reduced_motion=True))
    window.show_slide(board)
    assert rows_of(window) != wanted
    window.show_slide(samples.all_slides(4)["read"])
    window.set_look(Look())
    window.show_slide(turned)
    assert window.stage.root.property("fading")
    assert rows_of(window) == wanted


def test_of_the_scenes_that_wait_none_is_seen(window: StageWindow, qtbot: QtBot) -> None:
    read = samples.question_slides(4)["read"]
    window.set_look(Look(reduced_motion=True))
    window.show_slide(read)
    wanted = window.grabWindow()
    for slide in samples.all_slides(4).values():
        window.show_slide(slide)
    window.show_slide(read)
    assert window.grabWindow() == wanted


def test_a_piece_of_a_picture_is_there_though_its_scene_waited(
    window: StageWindow, qtbot: QtBot
) -> None:
    """What is asked for before the picture is there stays a cover: Qt keeps it by its name."""
    slides = samples.obstacle_slides(4)
    going = replace(slides["obstacle_going"], picture=RED)
    window.set_look(Look(reduced_motion=True))
    window.show_slide(slides["obstacle"])
    window.prepare(going)
    window.show_slide(going)

    def is_red() -> bool:
        shown = window.grabWindow()
        points = [shown.pixelColor(x, y) for x in range(0, 640, 8) for y in range(0, 480, 8)]
        return any(point.red() > 200 and point.green() < 60 for point in points)

    qtbot.waitUntil(is_red)  # it is decoded away from the windows


def test_a_clock_that_waited_tells_the_time_that_it_is(lettering: Lettering, qtbot: QtBot) -> None:
    now = [0]
    shown = StageWindow(lettering, lambda: now[0], Look(reduced_motion=True))
    shown.resize(*SIZE)
    pause = Pause("Giải lao", "Hội thi", "", Clock(600_000, 600_000, 0, running=True, unit="giây"))
    shown.show_slide(Black())
    shown.prepare(pause)
    now[0] = 95 * 1_000_000_000
    shown.show_slide(pause)
    told = [str(item.property("text")) for item in texts_of(shown.stage.root) if item.isVisible()]
    assert "8:25" in told
    shown.close()


def test_the_scenes_that_wait_do_not_become_more_and_more(
    window: StageWindow, qtbot: QtBot
) -> None:
    window.set_look(Look(reduced_motion=True))
    slides = samples.all_slides(4).values()

    def shown() -> int:
        for slide in slides:
            window.show_slide(slide)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(list(items_of(window.stage.root)))

    assert shown() == shown()


def first_frame(window: StageWindow, slide: Slide) -> QImage:
    window.show_slide(slide)
    assert window.stage.root.property("fading")
    return window.grabWindow()


def apart(one: QImage, other: QImage) -> int:
    rows = [bytes(picture.constBits()) for picture in (one, other)]
    return sum(abs(a - b) for a, b in zip(*rows, strict=True))


def test_a_fade_begins_with_the_newest_that_was_seen(window: StageWindow, qtbot: QtBot) -> None:
    """A picture that was taken at rest is no good once something has changed in place."""
    read, reveal = (samples.question_slides(4)[name] for name in ("read", "reveal"))
    stand(window, qtbot, read)
    older = window.grabWindow()
    with qtbot.waitSignal(window.beforeSynchronizing):
        pass  # nothing moves any more: the picture is taken
    assert isinstance(read, QuestionRead)
    with qtbot.waitSignal(window.frameSwapped):
        window.show_slide(replace(read, face=replace(read.face, text="Một câu hỏi khác hẳn")))
    newer = window.grabWindow()
    begun = first_frame(window, reveal)
    window.stage.settle()
    after = window.grabWindow()
    assert apart(begun, newer) < apart(begun, older)
    assert apart(begun, newer) < apart(begun, after)


def as_wide(limit: int, _line: int) -> float:
    return float(limit)


def test_lines_of_one_length_are_as_many_as_lines_that_are_filled() -> None:
    words = ("a" * 3, "b" * 5, "c" * 2, "d" * 4, "e" * 6, "f")
    paragraph = line_breaks.paragraph_of(words, [float(len(word)) for word in words], 1.0)
    for limit in range(6, 27):
        full = line_breaks.poured_ends(paragraph, partial(as_wide, limit))
        assert full is not None
        assert line_breaks.filled_ends(paragraph, float(limit)) == full
        even = line_breaks.evened_ends(
            paragraph, full, float(limit), [float(limit) * 0.8] * len(full), even=True
        )
        assert len(even) == len(full)
        assert even[-1] == len(words)
        starts = (0, *even)
        widths = [paragraph.width(*line) for line in zip(starts, even, strict=False)]
        assert all(0 < width <= limit for width in widths)
        assert " ".join(paragraph.lines(even)) == " ".join(words)


def test_a_word_wider_than_a_line_is_said_to_be() -> None:
    paragraph = line_breaks.paragraph_of(("aa", "bbbb"), [2.0, 4.0], 1.0)
    assert line_breaks.poured_ends(paragraph, lambda _: 3.0) is None
    assert line_breaks.filled_ends(paragraph, 3.0) is None
