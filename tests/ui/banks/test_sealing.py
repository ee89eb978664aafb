"""Banks sealed and opened in the editor: real files, real passphrases, the real windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from contest.banks.sealing.sealed_bank import load_sealed
from contest.presentation.wording import Words
from contest.reading.faults import phrase
from contest.resources import banks_dir
from contest.ui.banks.sealing import PassphraseDialog
from contest.ui.help.window import HelpOpener
from tests.ui.banks.staging import EditorStand

BANK = banks_dir() / "an-ninh-mang-2025"
SECRET = "Trăng lên đỉnh núi"
WORDS = Words()


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> EditorStand:
    one = EditorStand(tmp_path)
    qtbot.addWidget(one.window)
    return one


def asked(stand: EditorStand) -> PassphraseDialog:
    dialog = stand.desk.sealing.dialog
    assert dialog is not None
    return dialog


def sealed_in(stand: EditorStand, qtbot: QtBot, target: Path) -> Path:
    """The open bank, sealed through the menu."""
    stand.window.deeds["seal"].trigger()
    dialog = asked(stand)
    dialog.first.setText(SECRET)
    dialog.again.setText(SECRET)
    dialog.go.click()
    (ask,) = stand.window.findChildren(QFileDialog)
    ask.fileSelected.emit(str(target))
    ask.done(0)
    qtbot.waitUntil(target.is_file, timeout=20_000)
    stand.settle(qtbot)
    return target


def test_a_bank_is_sealed_as_it_is_now_and_opened_again(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path
) -> None:
    stand.open(qtbot, BANK)
    bank = stand.desk.panes.bank
    assert bank is not None
    count = len(bank.document.rows)
    bank.do(bank.document.without([0]), phrase("editor.did_leave", count=1))  # not saved
    target = sealed_in(stand, qtbot, tmp_path / "de.sealed")
    assert len(load_sealed(target).questions) == count - 1
    assert str(target) in stand.window.message.text()
    assert bank.document.rows[0].fields()["text"].encode() not in target.read_bytes()

    bank.history.mark_saved(bank.document)
    stand.desk.files.open(target)
    dialog = asked(stand)
    assert dialog.first.echoMode() is QLineEdit.EchoMode.Password
    dialog.first.setText("sai mật khẩu rồi")
    dialog.go.click()
    qtbot.waitUntil(dialog.why.isVisible, timeout=10_000)
    assert dialog.why.text() == WORDS.say("sealing.wrong_passphrase")
    dialog.first.setText(SECRET)
    dialog.go.click()
    qtbot.waitUntil(lambda: stand.desk.panes.bank is not bank, timeout=10_000)
    stand.settle(qtbot)
    opened = stand.desk.panes.bank
    assert opened is not None
    assert len(opened.document.rows) == count - 1
    assert opened.opened.folder is None  # saving asks for a place
    assert stand.desk.sealing.dialog is None


def test_who_goes_back_while_it_opens_sees_nothing_opened(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path
) -> None:
    stand.open(qtbot, BANK)
    bank = stand.desk.panes.bank
    target = sealed_in(stand, qtbot, tmp_path / "de.sealed")
    stand.desk.files.open(target)
    dialog = asked(stand)
    dialog.first.setText(SECRET)
    dialog.go.click()
    dialog.reject()  # scrypt has not ended yet: its end comes through the loop of events
    stand.desk.files.open(target)  # and it is asked for anew
    again = asked(stand)
    qtbot.waitUntil(lambda: not stand.desk.workshop.is_busy, timeout=20_000)
    stand.settle(qtbot)
    assert stand.desk.panes.bank is bank
    assert stand.desk.sealing.dialog is again
    again.reject()


def test_two_sealed_banks_are_opened_with_a_passphrase_each(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path
) -> None:
    stand.open(qtbot, BANK)
    target = sealed_in(stand, qtbot, tmp_path / "de.sealed")
    stand.desk.open_all([target, target])
    second = asked(stand)
    second.first.setText(SECRET)
    second.go.click()
    qtbot.waitUntil(lambda: stand.desk.sealing.dialog is not second, timeout=10_000)
    first = asked(stand)
    first.first.setText("sai mật khẩu rồi")
    first.go.click()
    qtbot.waitUntil(first.why.isVisible, timeout=10_000)
    first.first.setText(SECRET)
    first.go.click()
    qtbot.waitUntil(lambda: stand.desk.sealing.dialog is None, timeout=10_000)
    stand.settle(qtbot)
    assert all(bank.opened.folder is None for bank in stand.desk.panes.banks)


def test_what_is_stopped_is_not_sealed_and_not_opened(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path
) -> None:
    stand.open(qtbot, BANK)
    bank = stand.desk.panes.bank
    assert bank is not None
    target = sealed_in(stand, qtbot, tmp_path / "de.sealed")
    before = target.read_bytes()
    stand.desk.sealing.seal(bank, SECRET, target)
    stand.window.waiting.stop.click()
    stand.settle(qtbot)
    assert target.read_bytes() == before
    assert stand.window.message.text() == WORDS.say("editor.stopped")

    stand.desk.files.open(target)
    dialog = asked(stand)
    dialog.first.setText(SECRET)
    dialog.go.click()
    stand.window.waiting.stop.click()
    stand.settle(qtbot)
    assert stand.desk.panes.bank is bank
    assert dialog.go.isEnabled()  # and may be tried again
    dialog.reject()


def test_a_name_with_a_dot_in_it_gets_its_ending_and_replaces_nothing_unasked(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path
) -> None:
    stand.open(qtbot, BANK)
    there = tmp_path / "Đề 22.11.sealed"
    there.write_bytes(b"other")
    stand.window.deeds["seal"].trigger()
    dialog = asked(stand)
    dialog.first.setText(SECRET)
    dialog.again.setText(SECRET)
    dialog.go.click()
    (ask,) = stand.window.findChildren(QFileDialog)
    ask.fileSelected.emit(str(tmp_path / "Đề 22.11"))
    ask.done(0)
    assert there.read_bytes() == b"other"
    asks = [one for one in stand.window.findChildren(QFileDialog) if one is not ask]
    assert [Path(one.selectedFiles()[0]).name for one in asks] == [there.name]
    asks[0].fileSelected.emit(str(there))  # the dialog has asked, and was told yes
    asks[0].done(0)
    qtbot.waitUntil(lambda: there.read_bytes() != b"other", timeout=20_000)
    stand.settle(qtbot)
    assert load_sealed(there).questions


@pytest.mark.parametrize(
    ("first", "again", "why"),
    [
        ("", "", WORDS.say("sealing.passphrase_needed")),
        ("ngắn", "ngắn", WORDS.say("sealing.short", least=8)),
        (SECRET, SECRET.lower(), WORDS.say("seal_editor.not_the_same")),
    ],
)
def test_a_new_passphrase_is_long_enough_and_the_same_twice(
    stand: EditorStand, qtbot: QtBot, first: str, again: str, why: str
) -> None:
    stand.open(qtbot, BANK)
    stand.window.deeds["seal"].trigger()
    dialog = asked(stand)
    dialog.first.setText(first)
    dialog.again.setText(again)
    dialog.go.click()
    assert dialog.why.text() == why
    assert not stand.window.findChildren(QFileDialog)
    dialog.reject()
    assert stand.desk.sealing.dialog is None


def test_a_bank_with_faults_is_not_sealed(stand: EditorStand, qtbot: QtBot, tmp_path: Path) -> None:
    stand.open(qtbot, BANK)
    bank = stand.desk.panes.bank
    assert bank is not None
    fields = {**bank.document.rows[0].fields(), "text": ""}
    row = bank.document.row(fields)
    bank.do(bank.document.with_row(0, row), phrase("editor.did_title"))
    target = tmp_path / "hong.sealed"
    stand.desk.sealing.seal(bank, SECRET, target)
    stand.settle(qtbot)
    assert not target.exists()
    assert stand.window.message.property("kind") == "fault"


def test_the_passphrase_is_shown_when_asked_and_f1_tells_of_seals(
    stand: EditorStand, qtbot: QtBot
) -> None:
    stand.open(qtbot, BANK)
    stand.window.deeds["seal"].trigger()
    dialog = asked(stand)
    dialog.seen.setChecked(True)
    assert dialog.first.echoMode() is dialog.again.echoMode() is QLineEdit.EchoMode.Normal
    (opener,) = dialog.findChildren(HelpOpener)
    assert opener.place == "sealed"
    dialog.reject()


def test_a_sealed_file_that_is_dropped_asks_for_its_passphrase(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path
) -> None:
    stand.open(qtbot, BANK)
    target = sealed_in(stand, qtbot, tmp_path / "de.sealed")
    stand.window.files_dropped.emit([target])
    assert asked(stand).windowTitle() == WORDS.say("seal_editor.open_title")
    asked(stand).reject()
