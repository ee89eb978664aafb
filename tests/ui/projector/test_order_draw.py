"""Envelopes that open: what moves is seen moving once, and a scene that comes back stands whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from contest.ui.projector.lettering import Lettering
from contest.ui.projector.window import StageWindow
from tests import sample_slides as samples
from tests.ui.projector.geometry import items_of


@pytest.fixture
def window(lettering: Lettering, qtbot: QtBot) -> Iterator[StageWindow]:
    shown = StageWindow(lettering, lambda: 0)
    shown.resize(800, 600)
    shown.show()
    qtbot.waitUntil(shown.isExposed)
    yield shown
    shown.close()


def half_seen(window: StageWindow) -> list[float]:
    """How opaque the parts of the scene are that are neither there nor gone."""
    scene = window.stage.root.property("scene")
    return [item.opacity() for item in items_of(scene) if 0.0 < item.opacity() < 1.0]


def test_a_draw_that_was_left_while_an_envelope_opened_comes_back_whole(
    window: StageWindow, qtbot: QtBot
) -> None:
    window.show_slide(samples.order_draw(8, opened=3))
    qtbot.waitUntil(lambda: not window.stage.root.property("fading"))
    opened = samples.order_draw(8, opened=4)
    window.show_slide(opened)
    qtbot.waitUntil(lambda: bool(half_seen(window)))
    window.show_slide(samples.all_slides(8)["agenda"])
    window.show_slide(opened)
    assert window.stage.root.property("fading")
    assert not half_seen(window)
    qtbot.waitUntil(lambda: not window.stage.root.property("fading"))
    qtbot.waitUntil(lambda: not half_seen(window))
