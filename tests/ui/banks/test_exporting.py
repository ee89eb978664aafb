"""A bank written for other programs from the editor's window, with what is lost said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from contest.banks.editing.exported import SUFFIXES, export
from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.loader import load_bank
from contest.presentation.wording import Words
from contest.reading.faults import phrase
from contest.resources import banks_dir
from contest.ui.banks.asking import NewBankDialog
from contest.ui.banks.exporting import ExportDialog
from contest.ui.help.window import HelpOpener
from tests.ui.banks.staging import EditorStand

BANK = "an-ninh-mang-2025"


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> EditorStand:
    one = EditorStand(tmp_path)
    qtbot.addWidget(one.window)
    one.open(qtbot, banks_dir() / BANK)
    return one


def exported(
    stand: EditorStand, qtbot: QtBot, kind: str, target: Path, named: Path | None = None
) -> None:
    """Through the menu, the choice of a form, and the dialog for a file."""
    stand.window.deeds["export"].trigger()
    (dialog,) = stand.window.findChildren(ExportDialog)
    dialog.kinds[kind].setChecked(True)
    dialog.go.click()
    (ask,) = stand.window.findChildren(QFileDialog)
    assert ask.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    ask.fileSelected.emit(str(named or target))
    ask.done(0)
    qtbot.waitUntil(target.is_file, timeout=20_000)
    stand.settle(qtbot)


@pytest.mark.parametrize("name", ["Đề 22.11", "Đề thi TP. Hồ Chí Minh", "de"])
def test_a_name_with_a_date_in_it_gets_an_ending(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    exported(stand, qtbot, "csv", tmp_path / f"{name}.csv", tmp_path / name)
    assert [one.name for one in tmp_path.glob("*.csv")] == [f"{name}.csv"]


@pytest.mark.parametrize("kind", ["csv", "zip"])
def test_what_is_exported_is_read_again(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    bank = stand.desk.panes.bank
    assert bank is not None
    count = len(bank.document.rows)
    bank.do(bank.document.without([0]), phrase("editor.did_leave", count=1))  # not saved
    target = tmp_path / f"ra{SUFFIXES[kind]}"
    exported(stand, qtbot, kind, target)
    assert str(target) in stand.window.message.text()
    if kind == "zip":
        assert len(load_bank(target)) == count - 1
    else:
        found = import_source(Source(target.name, target.read_bytes()))
        assert len(found.questions) == count - 1
    assert len(load_bank(banks_dir() / BANK)) == count


def test_what_a_form_cannot_carry_is_named(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path
) -> None:
    exported(stand, qtbot, "gift", tmp_path / "ra.gift")
    losses = stand.desk.exporting.losses
    assert losses is not None
    assert losses.list.count() > 0
    lines = [losses.list.item(row).text() for row in range(losses.list.count())]
    assert any(line.startswith("câu ") for line in lines)
    losses.accept()


def test_a_file_that_is_there_is_replaced_whole(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "ra.csv"
    target.write_text("cũ", "utf-8")

    def full(_handle: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", full)
    bank = stand.desk.panes.bank
    assert bank is not None
    stand.desk.exporting.write(bank, "csv", target, with_key=False)
    stand.settle(qtbot)
    assert target.read_text("utf-8") == "cũ"
    assert stand.window.message.property("kind") == "fault"


@pytest.mark.parametrize("kind", SUFFIXES)
def test_it_is_stopped_at_any_question_and_leaves_the_file_as_it_was(
    stand: EditorStand, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    target = tmp_path / f"ra{SUFFIXES[kind]}"
    target.write_text("cũ", "utf-8")
    steps: list[tuple[int, int]] = []

    def export_until_stopped(*given: Any, with_key: bool) -> object:
        def told(done: int, of: int) -> None:
            steps.append((done, of))
            if done == of - 1:  # the last of all, when the file is nearly made
                job = stand.window.waiting._job
                assert job is not None
                job.cancel()
            tick(done, of)

        *others, tick = given
        return export(*others, told, with_key=with_key)

    monkeypatch.setattr("contest.ui.banks.exporting.export", export_until_stopped)
    bank = stand.desk.panes.bank
    assert bank is not None
    stand.desk.exporting.write(bank, kind, target, with_key=True)
    stand.settle(qtbot)
    assert target.read_text("utf-8") == "cũ"
    assert stand.window.message.text() == Words().say("editor.stopped")
    assert steps[0][0] == 0
    assert [path.name for path in tmp_path.glob("ra*")] == [target.name]


def test_only_word_may_leave_the_key_out(stand: EditorStand) -> None:
    told: list[tuple[str, bool]] = []
    take: Callable[[str, bool], None] = lambda kind, key: told.append((kind, key))  # noqa: E731
    dialog = ExportDialog(stand.window, stand.desk._words, take)
    assert dialog.key.isEnabled()
    dialog.key.setChecked(True)
    dialog.kinds["excel"].setChecked(True)
    assert not dialog.key.isEnabled()
    dialog.go.click()
    assert told == [("excel", False)]


@pytest.mark.parametrize(("deed", "kind"), [("export", ExportDialog), ("save_as", NewBankDialog)])
def test_f1_helps_in_the_dialogs_too(stand: EditorStand, deed: str, kind: type[QDialog]) -> None:
    stand.window.deeds[deed].trigger()
    (dialog,) = stand.window.findChildren(kind)
    (opener,) = dialog.findChildren(HelpOpener)
    assert opener.place == "banks"
    dialog.reject()
