"""Typing programs (Telex of UniKey, IBus) disturb no key of the contest, and text takes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.rounds import Buzzer, Everyone
from contest.ui.keys import is_typing
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.window import StageWindow
from tests.ui.host.staging import Stand, common, contest_of

Make = Callable[..., Stand]
Key = Qt.Key
ASKED = (c.StartRound(0, 0), c.ShowQuestion(0), c.OpenCue(0))
TEXT = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
ENABLED = Qt.InputMethodQuery.ImEnabled


def takes_input_method(target: QObject) -> bool:
    """What the system's input method is told when this has the focus."""
    query = QInputMethodQueryEvent(ENABLED)
    QCoreApplication.sendEvent(target, query)
    return bool(query.value(ENABLED))


def telex(target: QObject, preedit: str, commit: str = "") -> None:
    """What an input method sends while it composes a letter, and once it is done."""
    QCoreApplication.sendEvent(target, QInputMethodEvent(preedit, []))
    if commit:
        done = QInputMethodEvent()
        done.setCommitString(commit)
        QCoreApplication.sendEvent(target, done)


def focused(one: Stand) -> QWidget:
    return QApplication.focusWidget() or one.window


@pytest.fixture
def boards(stand: Make) -> Stand:
    one = stand(contest_of(Everyone(common(Entry.BOARDS), 3)))
    one.do(*ASKED)
    return one


def test_no_part_of_the_console_but_text_takes_an_input_method(boards: Stand) -> None:
    asked = [
        type(widget).__name__
        for widget in [boards.window, *boards.window.findChildren(QWidget)]
        if widget.window() is boards.window  # lists of choices have windows of their own
        and not isinstance(widget, TEXT)
        and not isinstance(widget.parent(), TEXT)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and takes_input_method(widget)
    ]
    assert asked == []
    assert not takes_input_method(focused(boards))


def test_the_stage_takes_no_input_method(qtbot: QtBot) -> None:
    stage = StageWindow(Lettering(), int)
    stage.show()
    assert not takes_input_method(stage)
    for item in (stage.contentItem(), stage.focusObject()):
        assert item is None or not takes_input_method(item)
    stage.close()


def test_composed_letters_are_no_answers_and_leave_next_alone(boards: Stand) -> None:
    telex(focused(boards), "w", "Ư")
    telex(focused(boards), "aa", "â")
    telex(boards.window, " ", " ")
    assert boards.session.commands == []
    boards.type("AB")
    given = [(one.team, one.answer) for one in boards.session.commands]
    assert given == [(1, "A"), (2, "B")]
    telex(focused(boards), "d")  # half a letter is still being composed
    boards.next()
    assert isinstance(boards.session.commands[-1], c.LockCue)


@pytest.mark.parametrize(
    ("key", "scan", "text", "letter"),
    [
        (0xC2, 30, "â", "A"),
        (0x110, 32, "đ", "D"),
        (Key.Key_A, 30, "ă", "A"),
        (Key.Key_unknown, 46, "ç", "C"),
    ],
)
def test_a_rewritten_letter_is_known_by_its_place(
    boards: Stand, key: int, scan: int, text: str, letter: str
) -> None:
    event_key = key if isinstance(key, Qt.Key) else Key(key) if key in _NAMED else Key.Key_unknown
    boards.press(event_key, scan=scan, text=text)
    assert [one.answer for one in boards.session.commands] == [letter]


_NAMED = {0xC2}  # Qt has a name for Â, none for Đ


def test_telex_that_makes_u_of_w_does_not_keep_a_team_from_buzzing(stand: Make) -> None:
    one = stand(contest_of(Buzzer(common(Entry.KEYS), 3, 5, tries=3), teams=12))
    one.do(*ASKED)
    telex(focused(one), "w")
    one.press(Key.Key_unknown, scan=16, text="ư")  # team 11 buzzes by Q
    telex(focused(one), "", "Ư")
    assert [type(command) for command in one.session.commands] == [c.Buzz]
    assert one.session.commands[0].team == 11


def test_fields_of_text_still_take_vietnamese(boards: Stand) -> None:
    boards.desk.complete()
    boards.window.actions_table["change_points"].trigger()
    field = next(one for one in boards.window.form.findChildren(QLineEdit) if one.isVisible())
    field.clear()
    field.setFocus()
    assert is_typing()
    assert takes_input_method(field)
    before = list(boards.session.commands)
    for preedit, commit in (("uw", "ư"), ("u", "u"), (" ", " "), ("ddieemr", "điểm")):
        telex(field, preedit, commit)
    assert field.text() == "ưu điểm"
    boards.press(Key.Key_unknown, scan=0, text="Ữ")
    assert field.text() == "ưu điểmỮ"
    assert boards.session.commands == before
