"""A screen reader says what is written on the stage, on its window and on its small picture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from contest.presentation.slides import Black, Slide
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.thumbnail import Thumbnail
from contest.ui.projector.window import StageWindow
from tests import sample_slides as samples

Role = QAccessible.Role


@pytest.fixture
def reader(qapp: QApplication) -> Iterator[None]:
    """A reader that listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def window(lettering: Lettering, reader: None) -> Iterator[StageWindow]:
    shown = StageWindow(lettering, lambda: 0)
    shown.resize(1024, 768)
    shown.show()
    yield shown
    shown.close()


def under(found: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for at in range(found.childCount()):
        yield found.child(at)
        yield from under(found.child(at))


def said_on(window: StageWindow, role: Role = Role.StaticText) -> list[str]:
    top = QAccessible.queryAccessibleInterface(window)
    seen = [one for one in under(top) if one.role() == role and not one.state().invisible]
    return [one.text(QAccessible.Text.Name) for one in seen]


@pytest.mark.parametrize("name", sorted(samples.all_slides(4)))
def test_every_scene_is_said_in_one_sentence_of_the_scene_shown(
    window: StageWindow, name: str
) -> None:
    slides = samples.all_slides(4)
    window.show_slide(slides["teams"])
    slide = slides[name]
    window.show_slide(slide)
    if isinstance(slide, Black):
        assert said_on(window) == []
        return
    (said,) = said_on(window)
    assert len(said) > 10
    assert "\n" not in said


def test_question_options_and_who_was_right_are_said(window: StageWindow) -> None:
    window.show_slide(samples.question_slides(4)["reveal"])
    (said,) = said_on(window)
    for text in (samples.QUESTION, *samples.OPTIONS, samples.SOURCE, "✓", "✗"):
        assert text in said, text


def test_the_small_picture_says_the_same(lettering: Lettering, reader: None) -> None:
    slide: Slide = samples.question_slides(4)["open"]
    small = Thumbnail(Size(1024, 768), lettering, lambda: 0)
    small.show_slide(slide)
    found = QAccessible.queryAccessibleInterface(small)
    said = found.text(QAccessible.Text.Description)
    assert samples.QUESTION in said
    assert "✓" not in said
    small.deleteLater()


def test_a_pad_is_a_button_with_team_and_letter(window: StageWindow) -> None:
    window.show_slide(samples.special_slides()["touch"])
    pads = said_on(window, Role.Button)
    assert "5 C" in pads
    pressed = QSignalSpy(window.pad_pressed)
    top = QAccessible.queryAccessibleInterface(window)
    pad = next(one for one in under(top) if one.text(QAccessible.Text.Name) == "5 C")
    pad.actionInterface().doAction("Press")
    assert [pressed.at(at) for at in range(pressed.count())] == [[5, "C"]]
