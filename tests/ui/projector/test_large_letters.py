"""Large letters are drawn by us, one by one: they look as Qt's own, and none is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from contest.ui.projector.large_letters import LargeLetters, written_in
from contest.ui.projector.offscreen import OffscreenStage
from tests import sample_slides as samples
from tests.ui.projector.conftest import OffscreenOf
from tests.ui.projector.geometry import texts_of

SIZE = (1920, 1080)
ALIKE, APART = 90, 200  # of 255, of one pixel: a letter moved by part of a pixel, another letter
MANY = 40  # pixels; more of them belong to a letter


def most_apart(one: QImage, other: QImage) -> list[int]:
    """By how much each pixel differs, of 255."""
    both = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(both)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    grey = both.convertToFormat(QImage.Format.Format_Grayscale8)
    return list(bytes(grey.constBits()))


def large_on(stage: OffscreenStage) -> list[QQuickItem]:
    return [item for item in texts_of(stage.stage.root) if item.property("kept")]


def pictures_on(stage: OffscreenStage) -> int:
    """How many pictures of letters there are, in the wings as well."""
    left, found = [stage.stage.root], 0
    while left:
        item = left.pop()
        left += item.childItems()
        source = item.property("source")
        found += isinstance(source, QUrl) and "/letters/" in source.toString()
    return found


def test_a_scene_in_the_wings_holds_none_and_comes_back_as_it_was(offscreen: OffscreenOf) -> None:
    """In an evening they would add up to dozens of megabytes, and nobody sees them."""
    stage, slides = offscreen(*SIZE), samples.all_slides(8)
    stage.show_slide(slides["buzz"])
    before, many = stage.drawn(), pictures_on(stage)
    assert many
    stage.show_slide(slides["scoreboard"])
    assert pictures_on(stage) == len(large_on(stage))
    stage.show_slide(slides["buzz"])
    assert max(most_apart(before, stage.drawn())) < ALIKE
    assert pictures_on(stage) == many


@pytest.mark.parametrize("name", ["welcome", "read", "buzz", "winners", "message"])
def test_they_look_as_qt_draws_them(offscreen: OffscreenOf, name: str) -> None:
    stage = offscreen(*SIZE)
    stage.show_slide(samples.all_slides(8)[name])
    ours, large = stage.drawn(), large_on(stage)
    assert large, f"{name} has none"
    for item in large:
        assert QQmlProperty(item, "layer.enabled").write(False)
    assert max(most_apart(ours, stage.drawn())) < ALIKE


def test_another_letter_is_seen(offscreen: OffscreenOf) -> None:
    stage = offscreen(*SIZE)
    stage.show_slide(samples.all_slides(8)["welcome"])
    before = stage.drawn()
    text = large_on(stage)[0]
    text.setProperty("text", str(text.property("text"))[:-1] + "x")
    assert sum(one > APART for one in most_apart(before, stage.drawn())) > MANY


@pytest.mark.parametrize(
    "name", ["100% / 50% ?#&=+", "Đội “Ẵ”\\ %41 %2F", "dòng một\ndòng hai", "Đội số một Ж中"]
)
def test_no_address_changes_what_is_written(offscreen: OffscreenOf, name: str) -> None:
    """The text goes to the picture within an address: it comes out as it went in."""
    stage = offscreen(*SIZE)
    stage.show_slide(samples.all_slides(8)["welcome"])
    text = large_on(stage)[0]
    text.setProperty("text", name)
    ours = stage.drawn()
    assert QQmlProperty(text, "layer.enabled").write(False)
    assert max(most_apart(ours, stage.drawn())) < ALIKE


@pytest.mark.parametrize(
    "name",
    [
        "12 שלום עולם (abc) 34",
        "مسابقة الفرق ٢٠٢٦",
        "हिन्दी दल",
        "การแข่งขันทีม ꙮꚙ\ue000\ufffe",
    ],
)
def test_writings_from_elsewhere_look_as_qt_draws_them(offscreen: OffscreenOf, name: str) -> None:
    """Those that begin on the right as well, and those of which no face at hand has letters."""
    stage = offscreen(*SIZE)
    stage.show_slide(samples.all_slides(8)["welcome"])
    text = large_on(stage)[0]
    text.setProperty("text", name)
    ours = stage.drawn()
    assert text.property("kept") is True
    assert QQmlProperty(text, "layer.enabled").write(False)
    assert max(most_apart(ours, stage.drawn())) < ALIKE


def test_a_letter_that_no_address_carries_is_left_to_qt(offscreen: OffscreenOf) -> None:
    stage = offscreen(*SIZE)
    stage.show_slide(samples.all_slides(8)["welcome"])
    text = large_on(stage)[0]
    text.setProperty("text", "Đội thi số một \U0001f3c6")
    assert text.property("kept") is False


def test_an_address_says_all_that_is_drawn() -> None:
    what = written_in("80,700,center,104,20,900,250/ffd257/%C4%90%E1%BB%99i%0A12/3")
    assert (what.lines, what.px, what.weight) == (("Đội", "12/3"), 80, 700)
    picture = LargeLetters().drawn(what)
    assert (picture.width(), picture.height()) == (900, 250)
    seen = {picture.pixelColor(x, y).name() for x in range(0, 900, 2) for y in range(0, 250, 2)}
    assert "#ffd257" in seen


def test_a_place_without_room_is_no_fault() -> None:
    """A window that is being made narrow has none for a moment."""
    picture = LargeLetters().drawn(written_in("83,800,center,120,21,-1,282/ffffff/H%0A%E1%BB%99"))
    assert picture.width() == 1
