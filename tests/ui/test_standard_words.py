"""Qt's own buttons, dialogs and menus speak Vietnamese: each is opened and looked through."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QColorDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)

from contest.presentation.wording import Words
from contest.ui.standard_words import speak

BUTTONS = (
    "Ok", "Save", "SaveAll", "Open", "Yes", "YesToAll", "No", "NoToAll", "Abort", "Retry", "Ignore",
    "Close", "Cancel", "Discard", "Help", "Apply", "Reset", "RestoreDefaults",
)  # fmt: skip
KNOWN = {text.replace("&", "").strip() for text in Words().section("qt.").values()}


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    speak(Words())
    yield
    speak(Words("en"))


def file_dialog(mode: QFileDialog.AcceptMode, what: QFileDialog.FileMode) -> QFileDialog:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.setFileMode(what)
    return dialog


def message() -> QMessageBox:
    box = QMessageBox()
    for name in BUTTONS:
        box.addButton(QMessageBox.StandardButton[name])
    box.setDetailedText("…")
    return box


def buttons() -> QDialogButtonBox:
    box = QDialogButtonBox()
    for name in BUTTONS:
        box.addButton(QDialogButtonBox.StandardButton[name])
    return box


def with_menu(widget: QLineEdit | QPlainTextEdit | QTextBrowser) -> QWidget:
    menu = widget.createStandardContextMenu()
    menu.setParent(widget)  # it goes with what it is for
    return widget


MODE, WHAT = QFileDialog.AcceptMode, QFileDialog.FileMode
DIALOGS: dict[str, Callable[[], QWidget]] = {
    "open": lambda: file_dialog(MODE.AcceptOpen, WHAT.ExistingFile),
    "save": lambda: file_dialog(MODE.AcceptSave, WHAT.AnyFile),
    "folder": lambda: file_dialog(MODE.AcceptOpen, WHAT.Directory),
    "message": message,
    "buttons": buttons,
    "color": QColorDialog,
    "input": QInputDialog,
    "line menu": lambda: with_menu(QLineEdit("abc")),
    "text menu": lambda: with_menu(QPlainTextEdit("abc")),
    "browser menu": lambda: with_menu(QTextBrowser()),
}


def said(dialog: QWidget) -> Iterator[str]:
    for action in [*dialog.actions(), *dialog.findChildren(QAction)]:
        yield action.text().split("\t")[0]
    for widget in dialog.findChildren(QWidget):
        if widget.toolTip():
            yield widget.toolTip()
        if isinstance(widget, (QAbstractButton, QLabel)):
            yield widget.text()
        if isinstance(widget, QHeaderView):
            model = widget.model()
            for column in range(model.columnCount() if model else 0):
                yield str(model.headerData(column, widget.orientation()) or "")


@pytest.mark.parametrize("name", DIALOGS)
def test_a_standard_dialog_speaks_vietnamese(vietnamese: None, name: str) -> None:
    dialog = DIALOGS[name]()
    dialog.show()
    texts = {text.replace("&", "").strip() for text in said(dialog)}
    texts |= {text.removeprefix("Hiện ") for text in texts}  # "show" and the name of a column
    texts -= {text for text in texts if text.startswith("Hiện ")}
    foreign = [text for text in texts if re.search(r"[A-Za-z]{2}", text) and text not in KNOWN]
    dialog.close()
    dialog.deleteLater()
    assert [one for one in foreign if not _is_place(one)] == []
    assert texts & KNOWN


def _is_place(text: str) -> bool:
    """A folder or a filter that stands there, or the name of a font."""
    return text.startswith("/") or "(*" in text


def test_in_english_qt_speaks_for_itself(qapp: QApplication) -> None:
    speak(Words("en"))
    assert QMessageBox(QMessageBox.Icon.NoIcon, "", "", QMessageBox.StandardButton.Save).button(
        QMessageBox.StandardButton.Save
    ).text() in ("Save", "&Save")


def test_the_last_language_holds(qapp: QApplication) -> None:
    for words in (Words(), Words("en"), Words()):
        speak(words)
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "", QMessageBox.StandardButton.Cancel)
    assert box.button(QMessageBox.StandardButton.Cancel).text() == "Hủy"
    speak(Words("en"))


def test_every_text_that_qt_asks_for_has_its_marks_in_place() -> None:
    vietnamese, english = Words().section("qt."), Words("en").section("qt.")
    assert len(set(english.values())) == len(english)
    for name, text in english.items():
        assert text.count("%1") == vietnamese[name].count("%1"), name
        assert text.count("\n") == vietnamese[name].count("\n"), name
        assert vietnamese[name].replace("&", "") != text.replace("&", ""), name
