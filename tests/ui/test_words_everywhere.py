"""No word is shown that is not in the catalogue: everything is once shown in a pseudo-language.

Each text of the catalogue comes in ⟦ ⟧. A letter outside them is a finding, unless it is data of
the contest (names, questions, files), the name of a key, or a number with its unit.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)

from contest.domain.contest import replay
from contest.formats.fields import KINDS
from contest.formats.loader import load_format
from contest.preparing import formats_dir
from contest.presentation.wording import Words
from contest.resources import assets_dir, banks_dir
from contest.ui.widgets.short_line import ShortButton, ShortLine
from tests.ui import every_window as every

STATES = ("state", "status", "kind", "picture")  # declared as a text, and looked at by scenes alone
OPEN, CLOSE = "⟦", "⟧"
SIZE = (1366, 768)
# Keys as they are written on them, letters of options and team keys, and signs.
KEYS = re.compile(
    r"\b((Ctrl|Shift|Alt)\+)*(Esc|Enter|Return|Space|Tab|Del(ete)?|Backspace|Home|End|Num|F\d{1,2}|Ins|"
    r"PgUp|PgDown|PageDown|Left|Right|Up|Down|[A-Z0-9,])(?!\w)"
)


class Pseudo(Words):
    """Vietnamese, with each text of the catalogue in ⟦ ⟧."""

    def say(self, name: str, /, **values: object) -> str:
        return f"{OPEN}{super().say(name, **values)}{CLOSE}"


def outside(text: str) -> str:
    """What stands in no brackets."""
    depth, kept = 0, []
    for sign in text:
        depth += (sign == OPEN) - (sign == CLOSE)
        kept.append(sign if depth == 0 and sign != CLOSE else " ")
    return "".join(kept)


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every text of a window's visible widgets, with where it stands."""
    yield "title", window.windowTitle()
    for action in window.findChildren(QAction):
        yield "action", f"{action.text()}"
    for widget in [window, *window.findChildren(QWidget)]:
        if widget is not window and not widget.isVisibleTo(window):
            continue
        where = f"{type(widget).__name__} {widget.objectName()}"
        yield f"{where} tip", widget.toolTip()
        yield f"{where} name", widget.accessibleName()
        yield f"{where} description", widget.accessibleDescription()
        yield from ((where, text) for text in _own(widget))


def _own(widget: QWidget) -> Iterator[str]:
    match widget:
        case ShortLine() | ShortButton():
            yield widget.said
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QListWidget():
            yield from (widget.item(row).text() for row in range(widget.count()))
        case QAbstractItemView() if widget.model() is not None:
            model = widget.model()
            for column in range(model.columnCount()):
                head = model.headerData(column, Qt.Orientation.Horizontal)
                yield str(head or "")


def strings_in(value: Any, *, are_shown: bool = True) -> Iterator[str]:
    """Every text within a value but states: what is declared as one of some words."""
    if isinstance(value, str):
        yield from (value,) if are_shown else ()
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            declared = str(one.type)
            is_state = "Literal" in declared or one.name in STATES
            shown = "str" in declared and not is_state
            yield from strings_in(getattr(value, one.name), are_shown=shown)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from strings_in((key, one), are_shown=are_shown)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for one in value:
            yield from strings_in(one, are_shown=are_shown)


@pytest.fixture(scope="module")
def data() -> set[str]:
    """Texts that are of a contest, a format or a bank."""
    contest, words = replay(every.evening().events), Words()
    found = set(strings_in((contest.questions, contest.teams, contest.title, contest.place)))
    found |= set(strings_in((contest.organiser, contest.judges, contest.drawn)))
    typed = (event for event in every.evening().events if not hasattr(event, "questions"))
    found |= {text for event in typed for text in strings_in(event)}
    for file in sorted(formats_dir().glob("*.json")):
        found |= set(strings_in(json.loads(file.read_text("utf-8"))))
    for file in banks_dir().glob("*/bank.json"):
        raw = json.loads(file.read_text("utf-8"))
        found |= {*strings_in(raw["title"]), file.parent.name}
    bank = banks_dir() / "an-ninh-mang-2025" / "bank.json"  # it is open in the editor
    found |= set(strings_in(json.loads(bank.read_text("utf-8"))))
    found.add((assets_dir() / "demo" / "cau-hoi-phuong.csv").read_text("utf-8"))
    found |= set(strings_in(load_format(assets_dir() / "demo" / "every-kind.json")))
    found |= {words.say(f"forms.kind_{kind}") for kind in KINDS}  # titles of new rounds
    found |= {text.replace(" ", "") for text in found if len(text) < 40}  # letters of a keyword
    pages = (assets_dir() / "help" / "vi").glob("*.md")  # texts of their own, see help/shelf.py
    found |= {page.read_text("utf-8") for page in pages}
    parts = {word for text in found for word in re.split(r"[\W\d_]+", text)}
    return {one.casefold() for one in found | parts if one}


def findings(shown: Iterator[tuple[str, str]], data: set[str]) -> Iterator[str]:
    for where, text in shown:
        plain = re.sub(r"<[^<>]*>|&\w+;", " ", text).replace("&", "")
        rest = KEYS.sub(" ", outside(re.sub(r"\w+…", " ", plain)))  # a word that gave way
        if not re.search(r"[^\W\d_]", rest):
            continue
        left = [
            word for word in re.split(r"[\W\d_]+", rest) if word and word.casefold() not in data
        ]
        if left and rest.strip().casefold() not in data:
            yield f"{where}: {text!r}: {left}"


def is_clean(shown: every.Shown, data: set[str]) -> list[str]:
    found: dict[str, None] = {}
    for name, window in shown:
        for line in findings(texts_of(window), data):
            found.setdefault(f"{name}: {line}")
    return list(found)


def test_a_word_that_is_no_data_and_in_no_catalogue_is_found(qapp: QApplication) -> None:
    label = QLabel(f"{OPEN}Tổng{CLOSE} points")
    assert list(findings(texts_of(label), {"khu"}))
    label.setText(f"{OPEN}Tổng {OPEN}x{CLOSE} điểm{CLOSE} Khu 12, Ctrl+S, A")
    assert not list(findings(texts_of(label), {"khu"}))


def test_the_console_says_nothing_of_its_own(qapp: QApplication, data: set[str]) -> None:
    found = is_clean(every.consoles(Pseudo(), SIZE), data)
    assert "\n".join(found) == ""


def test_the_stage_says_nothing_of_its_own(data: set[str]) -> None:
    found = [
        line
        for moment in every.moments(Pseudo())
        for line in findings(((moment.name, text) for text in strings_in(moment.slide)), data)
    ]
    assert "\n".join(found) == ""


@pytest.mark.parametrize(
    "windows",
    [
        lambda words, folder: every.start_pages(words, SIZE, folder),
        lambda words, folder: every.format_editors(words, SIZE, folder),
        lambda words, folder: every.bank_windows(words, SIZE),
        lambda words, folder: every.print_centres(words, SIZE),
    ],
    ids=["start", "formats", "banks", "papers"],
)
def test_a_window_says_nothing_of_its_own(
    qapp: QApplication,
    data: set[str],
    tmp_path: Path,
    windows: Callable[[Words, Path], every.Shown],
) -> None:
    places = {word.casefold() for word in re.split(r"[\W\d_]+", f"{tmp_path} contests")}
    assert "\n".join(is_clean(windows(Pseudo(), tmp_path), data | places)) == ""
