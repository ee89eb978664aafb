"""On the console nothing lies over anything else, and it fits the screens of old laptops."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from contest.presentation.wording import Words
from contest.resources import fonts_dir
from contest.ui.widgets.clothes import clothes_for
from contest.ui.widgets.typeface import load_fonts
from tests.ui.every_window import consoles, print_centres

WORDS = Words()


def overlapping(window: QWidget) -> set[str]:
    """Widgets of one column of which the lower begins before the upper ends."""
    found = set()
    for column in window.findChildren(QBoxLayout):
        if column.direction() is not QBoxLayout.Direction.TopToBottom:
            continue
        parts = [column.itemAt(at).widget() for at in range(column.count())]
        shown = [one for one in parts if one is not None and one.isVisibleTo(window)]
        found |= {
            f"{type(lower).__name__} over {type(upper).__name__}"
            for upper, lower in pairwise(shown)
            if upper.geometry().bottom() >= lower.geometry().top()
        }
    return found


def test_the_print_centre_fits_the_smallest_screen(qtbot: QtBot) -> None:
    load_fonts(fonts_dir())
    for _, centre in print_centres(WORDS, (1024, 700)):
        centre.setStyleSheet(clothes_for(1024, 700))
        QApplication.sendPostedEvents()
        least = centre.minimumSizeHint()
        assert (least.width() <= 1024, least.height() <= 540) == (True, True), least


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_no_widget_of_a_column_lies_over_the_one_below(qtbot: QtBot, size: tuple[int, int]) -> None:
    load_fonts(fonts_dir())
    faults = set()
    for name, window in consoles(WORDS, size):
        faults |= {f"{name}: {one}" for one in overlapping(window)}
    assert not faults, "\n".join(sorted(faults))
