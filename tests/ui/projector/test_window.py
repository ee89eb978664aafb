"""The projector's window: fades, updates in place, clocks, touch, pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodQueryEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.presentation.slides import Black, Clock, QuestionOpen, Scoreboard, Slide
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.stage import Look
from contest.ui.projector.window import StageWindow
from contest.ui.screens import screen_of
from tests import sample_slides as samples
from tests.ui.projector.geometry import items_of

SECOND = 1_000_000_000


class ContestTime:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 0

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def time() -> ContestTime:
    return ContestTime()


@pytest.fixture
def window(lettering: Lettering, time: ContestTime, qtbot: QtBot) -> Iterator[StageWindow]:
    shown = StageWindow(lettering, time)
    shown.resize(800, 600)
    shown.show()
    qtbot.waitUntil(shown.isExposed)
    yield shown
    shown.close()


def is_fading(window: StageWindow) -> bool:
    return bool(window.stage.root.property("fading"))


def settled(window: StageWindow, qtbot: QtBot, slide: Slide) -> QImage:
    """The picture of a slide once it stands."""
    window.show_slide(slide)
    qtbot.waitUntil(lambda: not is_fading(window))
    return window.grabWindow()


def named(window: StageWindow, name: str) -> QQuickItem:
    return next(item for item in items_of(window.stage.root) if item.objectName() == name)


def open_with(clock: Clock | None) -> QuestionOpen:
    slide = samples.question_slides(4)["open"]
    assert isinstance(slide, QuestionOpen)
    return replace(slide, clock=clock)


def running(left_ms: int, at_ns: int = 0) -> Clock:
    return Clock(30_000, left_ms, at_ns, running=True, unit="giây")


def lies_between(picture: QImage, one: QImage, other: QImage) -> bool:
    """Whether each point looked at is a mixture of the same point of two pictures."""
    for x in range(0, picture.width(), 23):
        for y in range(0, picture.height(), 19):
            for shift in (0, 8, 16):
                low, high = sorted(
                    (one.pixel(x, y) >> shift & 255, other.pixel(x, y) >> shift & 255)
                )
                if not low - 3 <= (picture.pixel(x, y) >> shift & 255) <= high + 3:
                    return False
    return True


def test_a_fade_shows_only_the_scene_before_and_the_scene_after(
    window: StageWindow, qtbot: QtBot
) -> None:
    slides = samples.all_slides(4)
    settled(window, qtbot, slides["scoreboard"])
    before = settled(window, qtbot, slides["welcome"])
    window.show_slide(slides["rules"])
    frames: list[QImage] = []

    def has_settled() -> bool:
        frames.append(window.grabWindow())
        return not is_fading(window)

    qtbot.waitUntil(has_settled)
    after = window.grabWindow()
    assert len(frames) > 2
    assert before != after
    assert all(lies_between(frame, before, after) for frame in frames)
    assert frames[0] != after


@pytest.mark.parametrize("name", ["rules", "deliberation", "buzz", "teams"])
@pytest.mark.parametrize("size", [(800, 600), (1366, 768)], ids=str)
def test_a_new_scene_is_not_seen_before_its_fade_begins(
    window: StageWindow, qtbot: QtBot, name: str, size: tuple[int, int]
) -> None:
    """Pictures of it are taken before, and to take one shows what waits to be drawn.

    What stands in large letters is drawn in two steps.
    """
    window.resize(*size)
    slides = samples.all_slides(4)
    before = settled(window, qtbot, slides["welcome"])
    with qtbot.waitSignal(window.beforeSynchronizing):
        pass  # nothing moves any more: the picture it begins with is taken
    seen: list[QImage] = []

    def keep() -> None:
        screen = QGuiApplication.primaryScreen()
        seen.append(screen.grabWindow(window.winId()).toImage().convertToFormat(before.format()))

    window.frameSwapped.connect(keep)
    window.show_slide(slides[name])
    window.frameSwapped.disconnect(keep)
    assert is_fading(window)
    assert seen
    assert all(picture == before for picture in seen)


def test_the_clock_of_a_question_that_opens_runs_at_once(window: StageWindow, qtbot: QtBot) -> None:
    slides = samples.question_slides(4)
    settled(window, qtbot, slides["read"])
    for name in ("open", "locked"):
        window.show_slide(slides[name])
        assert not is_fading(window)
    another = replace(slides["read"], face=replace(slides["read"].face, text="Câu khác hẳn?"))
    window.show_slide(another)
    assert is_fading(window)


def test_black_is_black_at_once(window: StageWindow, qtbot: QtBot) -> None:
    settled(window, qtbot, samples.all_slides(4)["read"])
    with qtbot.waitSignal(window.frameSwapped):
        window.show_slide(Black())
    assert not is_fading(window)
    picture = window.grabWindow()
    assert {picture.pixelColor(x, 300).name() for x in range(0, 800, 40)} == {"#000000"}


def test_the_newest_of_many_slides_is_what_remains(window: StageWindow, qtbot: QtBot) -> None:
    slides = samples.all_slides(4)
    wanted = settled(window, qtbot, slides["teams"])
    for name in ("welcome", "read", "open", "buzz", "reveal", "scoreboard", "black"):
        window.show_slide(slides[name])
    assert settled(window, qtbot, slides["teams"]) == wanted


def test_a_slide_of_the_same_kind_changes_in_place(window: StageWindow, qtbot: QtBot) -> None:
    settled(window, qtbot, open_with(None))
    question = named(window, "question")
    slide = open_with(None)
    answered = replace(slide.tiles[2], status="Đã chọn", state="done")
    window.show_slide(replace(slide, tiles=(*slide.tiles[:2], answered, *slide.tiles[3:])))
    assert not is_fading(window)
    assert named(window, "question") == question


def test_with_reduced_motion_a_new_scene_stands_at_once(window: StageWindow, qtbot: QtBot) -> None:
    slides = samples.all_slides(4)
    wanted = settled(window, qtbot, slides["rules"])
    settled(window, qtbot, slides["welcome"])
    window.set_look(Look(reduced_motion=True))
    window.show_slide(slides["rules"])
    assert not is_fading(window)
    assert window.grabWindow() == wanted


def test_rows_of_the_scoreboard_move_to_their_new_places(window: StageWindow, qtbot: QtBot) -> None:
    board = Scoreboard("Bảng điểm", "Sau vòng 2/4", samples.score_lines(4))
    settled(window, qtbot, board)
    leader = named(window, "row-2")
    top = min(named(window, f"row-{team}").y() for team in range(1, 5))
    qtbot.waitUntil(lambda: leader.y() == top)
    first, second, *rest = board.lines
    swapped = (replace(second, place=1, move=1), replace(first, place=2, move=-1), *rest)
    window.show_slide(replace(board, lines=swapped))
    follower = named(window, f"row-{second.number}")
    seen = set()

    def has_arrived() -> bool:
        seen.add(round(follower.y()))
        return follower.y() == top

    qtbot.waitUntil(has_arrived)
    assert len(seen) > 2  # it moved, and did not jump


def test_the_clock_shows_what_is_left_of_contest_time(
    window: StageWindow, time: ContestTime, qtbot: QtBot
) -> None:
    window.show_slide(open_with(running(20_000)))
    qtbot.waitUntil(lambda: not is_fading(window))
    digits = named(window, "digits")
    assert digits.property("text") == "20"
    time.now = 3 * SECOND + SECOND // 2
    qtbot.waitUntil(lambda: digits.property("text") == "17")
    time.now = 60 * SECOND
    qtbot.waitUntil(lambda: digits.property("text") == "0")


def test_a_held_clock_stands(window: StageWindow, time: ContestTime, qtbot: QtBot) -> None:
    time.now = 10 * SECOND
    window.show_slide(open_with(replace(running(12_300), running=False)))
    qtbot.waitUntil(lambda: not is_fading(window))
    assert named(window, "digits").property("text") == "13"


def test_the_last_five_seconds_look_otherwise(
    window: StageWindow, time: ContestTime, qtbot: QtBot
) -> None:
    window.show_slide(open_with(running(6_000)))
    qtbot.waitUntil(lambda: not is_fading(window))
    digits = named(window, "digits")
    colour = digits.property("color")
    time.now = SECOND + 1
    qtbot.waitUntil(lambda: digits.property("text") == "5")
    assert digits.property("color") != colour


def test_a_touched_pad_tells_team_and_letter(window: StageWindow, qtbot: QtBot) -> None:
    slide = samples.special_slides()["touch"]
    window.resize(1024, 768)
    settled(window, qtbot, slide)
    pad = named(window, "pad-5-C")
    middle = pad.mapToScene(QPoint(round(pad.width() / 2), round(pad.height() / 2))).toPoint()
    with qtbot.waitSignal(window.pad_pressed) as touched:
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=middle)
    assert touched.args == [5, "C"]
    told = []
    window.pad_pressed.connect(lambda *args: told.append(args))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=middle)
    assert told == []  # the touch counts, not its end


def middle_of(window: StageWindow, name: str) -> QPoint:
    item = named(window, name)
    return item.mapToScene(QPoint(round(item.width() / 2), round(item.height() / 2))).toPoint()


def test_a_pad_that_only_keeps_its_place_tells_nothing(window: StageWindow, qtbot: QtBot) -> None:
    window.resize(1024, 768)
    told = []
    window.pad_pressed.connect(lambda *args: told.append(args))
    for name, heard in (("touch_read", []), ("touch_open", [(5, "C")])):
        settled(window, qtbot, samples.touch_slides(12)[name])
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=middle_of(window, "pad-5-C"))
        assert told == heard


def test_a_pad_to_buzz_has_one_word(window: StageWindow, qtbot: QtBot) -> None:
    window.resize(1024, 768)
    settled(window, qtbot, samples.touch_slides(12)["touch_buzz"])
    with qtbot.waitSignal(window.pad_pressed) as touched:
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=middle_of(window, "pad-11-Bấm"))
    assert touched.args == [11, "Bấm"]


def test_the_cross_of_its_frame_closes_it_only_when_the_program_lets_it(
    window: StageWindow,
) -> None:
    window.set_staying(True)
    window.close()
    assert window.isVisible()
    window.set_staying(False)
    window.close()
    assert not window.isVisible()


def test_pages_are_told_when_they_change(window: StageWindow, qtbot: QtBot) -> None:
    long = samples.question_slides(12, long=True, text=samples.LONG_QUESTION,
                                   options=samples.LONG_OPTIONS)["read"]  # fmt: skip
    with qtbot.waitSignal(window.pages_changed) as told:
        window.show_slide(long)
    assert told.args == [window.pages]
    assert window.pages > 1


def test_a_window_of_another_size_is_laid_out_anew(window: StageWindow, qtbot: QtBot) -> None:
    settled(window, qtbot, open_with(None))
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: window.stage.root.width() == 1366)
    tiles = window.stage.plan.tiles  # type: ignore[union-attr]
    assert max(tile.box.right for tile in tiles) > 800


def test_it_takes_no_input_method(window: StageWindow, qtbot: QtBot) -> None:
    settled(window, qtbot, open_with(None))
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(window, query)
    assert not query.value(Qt.InputMethodQuery.ImEnabled)


def test_the_pointer_is_hidden_on_a_full_screen_but_over_pads(
    window: StageWindow, qtbot: QtBot
) -> None:
    window.show_full_screen(screen_of(window))
    settled(window, qtbot, samples.all_slides(4)["welcome"])
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    settled(window, qtbot, samples.special_slides()["touch"])
    assert window.cursor().shape() == Qt.CursorShape.ArrowCursor
