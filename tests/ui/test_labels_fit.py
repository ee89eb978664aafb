"""No label is cut: on small screens and with larger letters every text has the room that it needs.

What is shortened on purpose says so with the property "shortens", and tells all in its tip.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from contest.presentation.wording import LANGUAGES, Language, Words
from contest.ui.widgets.labels import label
from contest.ui.widgets.theme import TEXT_PERCENT
from tests.ui import every_window as every

NARROW, USUAL = (1024, 768), (1366, 768)
# Where letters are larger there is less room; what is laid out otherwise at 100 % is looked at too.
CASES = [
    pytest.param(size, percent, language, id=f"{percent}-{size[0]}-{language}")
    for size, percent, languages in (
        (NARROW, 125, LANGUAGES),
        (USUAL, 125, LANGUAGES),
        (USUAL, 100, LANGUAGES[:1]),
    )
    for language in languages
]
LOW = (1093, 543)  # a screen of 1366×768 at 125 %, less its task bar and a title
SLACK = 2  # pixels that rounding may take
Letters = Callable[[int], None]


def cut_in(window: QWidget) -> Iterator[str]:
    """The texts of a window that stand in less room than they need."""
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and not widget.property("shortens"):
            lack = _lack(widget)
            if lack and not widget.visibleRegion().isEmpty():
                text = widget.text() if hasattr(widget, "text") else ""
                yield f"{type(widget).__name__} {text[:60]!r} lacks {lack}"


def _lack(widget: QWidget) -> str:
    match widget:
        case QLabel() if widget.text() and widget.wordWrap():
            wanted = widget.heightForWidth(widget.width())
            # A third of a line is air above the letters and below them.
            slack = widget.fontMetrics().lineSpacing() // 3
            return "" if wanted <= widget.height() + slack else f"{wanted - widget.height()} high"
        case QLabel() if not widget.text():
            return ""
        case QLabel() | QCheckBox() | QRadioButton():
            wanted = widget.sizeHint().width()
        case QPushButton() if widget.text():
            wanted = widget.sizeHint().width()
        case QTabBar():
            return (
                "" if not widget.usesScrollButtons() or widget.width() >= _tabs(widget) else "a tab"
            )
        case _:
            return ""
    return "" if wanted <= widget.width() + SLACK else f"{wanted - widget.width()} wide"


def _tabs(bar: QTabBar) -> int:
    return sum(bar.tabRect(place).width() for place in range(bar.count()))


@pytest.fixture
def letters(qapp: QApplication) -> Iterator[Letters]:
    """Sets how large letters are, in per cent."""

    def set_to(percent: int) -> None:
        qapp.setProperty(TEXT_PERCENT, percent)

    yield set_to
    qapp.setProperty(TEXT_PERCENT, 100)


def found_in(shown: every.Shown) -> str:
    found: dict[str, str] = {}
    for name, window in shown:
        for line in cut_in(window):
            found.setdefault(line, name)
    return "\n".join(f"{name}: {line}" for line, name in found.items())


def test_a_cut_label_is_found(qapp: QApplication, qtbot: object) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    cut = label("", "Một câu dài hơn chỗ của nó")
    column.addWidget(cut)
    cut.setFixedWidth(30)
    window.show()
    assert list(cut_in(window))
    cut.setProperty("shortens", True)
    assert not list(cut_in(window))
    window.close()


@pytest.mark.parametrize(("size", "percent", "language"), CASES)
def test_no_label_of_the_console_is_cut(
    letters: Letters, size: tuple[int, int], percent: int, language: Language
) -> None:
    letters(percent)
    assert found_in(every.consoles(Words(language), size)) == ""


@pytest.mark.parametrize(("size", "percent", "language"), CASES)
@pytest.mark.parametrize(
    "windows",
    [
        every.start_pages,
        every.format_editors,
        lambda words, size, folder: every.bank_windows(words, size),
        lambda words, size, folder: every.print_centres(words, size),
    ],
    ids=["start", "formats", "banks", "papers"],
)
def test_no_label_is_cut(
    letters: Letters,
    size: tuple[int, int],
    percent: int,
    language: Language,
    windows: Callable[[Words, tuple[int, int], Path], every.Shown],
    tmp_path: Path,
) -> None:
    letters(percent)
    assert found_in(windows(Words(language), size, tmp_path)) == ""


def test_every_window_fits_a_small_screen_at_125_percent(
    qapp: QApplication, tmp_path: Path
) -> None:
    words = Words()
    shown = chain(
        every.start_pages(words, LOW, tmp_path),
        every.format_editors(words, LOW, tmp_path),
        every.bank_windows(words, LOW),
        every.print_centres(words, LOW),
        every.sheets(words, LOW, tmp_path / "keys"),
        every.beside(words, LOW),
        every.consoles(words, LOW),
    )
    faults = {}
    for name, window in shown:
        for _ in range(3):  # a layout that was asked anew asks the one around it
            QApplication.sendPostedEvents()
        least, size = window.minimumSizeHint(), (window.width(), window.height())
        if size != LOW or least.width() > LOW[0] or least.height() > LOW[1]:
            faults[name] = (size, least)
        faults |= {f"{name}: {one}": (0, 0) for one in lower_than_their_least(window)}
    assert faults == {}


def lower_than_their_least(window: QWidget) -> Iterator[str]:
    """Buttons and fields with less height than they need: their letters are cut in the middle."""
    for part in window.findChildren(QWidget):
        if not isinstance(part, QPushButton | QLineEdit | QComboBox) or part.layout() is not None:
            continue
        if isinstance(part.parentWidget(), QComboBox | QAbstractSpinBox):
            continue
        least = min(part.minimumSizeHint().height(), part.maximumHeight())
        if part.isVisibleTo(window) and part.height() < least:
            yield f"{type(part).__name__} has {part.height()} of {least}"
