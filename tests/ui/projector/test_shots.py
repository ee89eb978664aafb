"""Pictures of the stage: what was taken stays as it was, and no more of them are kept."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from contest.presentation.slides import Slide
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.shots import Shots
from contest.ui.projector.window import StageWindow
from tests import sample_slides as samples

WIDTH, HEIGHT = 1920, 1080
PICTURE = 4 * WIDTH * HEIGHT  # bytes


class Heap(ctypes.Structure):
    """What glibc tells of its heap (mallinfo2)."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in "arena ordblks smblks hblks hblkhd usmblks fsmblks used free keepcost".split()
    ]


def kept_bytes() -> int:
    """What C has been asked for and not been given back; 0 where the C library does not tell."""
    tell = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if tell is None:
        return 0
    tell.restype = Heap
    heap = tell()
    return int(heap.used + heap.hblkhd)


@pytest.fixture
def window(lettering: Lettering, qtbot: QtBot) -> Iterator[StageWindow]:
    shown = StageWindow(lettering, lambda: 0)
    shown.resize(WIDTH, HEIGHT)
    shown.show()
    qtbot.waitUntil(shown.isExposed)
    yield shown
    shown.close()


def test_a_picture_stays_as_it_was_taken(window: StageWindow) -> None:
    shots = Shots(window)
    slides = samples.question_slides(4)
    taken: list[tuple[QImage, QImage]] = []
    for name in ("read", "reveal", "buzz", "read", "reveal", "buzz"):
        window.show_slide(slides[name])
        window.stage.settle()
        shots.draw_what_waits()
        picture = shots.take()
        taken.append((picture, picture.copy()))
    assert all(picture == copy for picture, copy in taken)
    assert taken[0][0] == taken[3][0]
    assert taken[0][0] != taken[1][0]


@pytest.mark.parametrize("waits", [True, False], ids=["whole fades", "fades cut short"])
def test_no_more_pictures_are_kept_the_more_fades_there_were(
    window: StageWindow, qtbot: QtBot, waits: bool
) -> None:
    slides = [samples.question_slides(4)[name] for name in ("read", "reveal", "buzz")]

    def fade_through(times: int) -> int:
        for slide in slides * times:
            fade_to(slide)
        window.stage.settle()
        window.grabWindow()
        return kept_bytes()

    def fade_to(slide: Slide) -> None:
        window.show_slide(slide)
        assert window.stage.root.property("fading")
        if waits:
            qtbot.waitUntil(lambda: not window.stage.root.property("fading"))

    early = fade_through(1)
    assert fade_through(2) - early < PICTURE / 2
