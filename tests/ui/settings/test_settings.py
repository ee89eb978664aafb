"""The settings: what is chosen is kept and does something; nothing wrong with the file matters."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.app import opened_with
from contest.entrance import Entrance
from contest.making import demo_file
from contest.parts import USUAL, made_hall
from contest.presentation.wording import Words
from contest.ui.monitors import KnownScreens, Monitors, name_of
from contest.ui.projector.gallery import no_bytes
from contest.ui.projector.stage import Look
from contest.ui.settings.file import FILE, SettingsFile
from contest.ui.settings.page import SettingsPage, trouble_of
from contest.ui.settings.values import TEXT_SIZES, Settings, fields_of, settings_in
from contest.ui.start.remembered import Remembered
from contest.ui.widgets.theme import TEXT_PERCENT, scale_for
from tests.ui.activating import make_active

VI = Words()


@pytest.fixture
def entrance(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Entrance]:
    monkeypatch.setenv("CONTEST_HOME", str(tmp_path / "home"))
    one = Entrance(VI, Remembered(tmp_path / "settings"), tmp_path / "Hoi thi")
    one.show()
    make_active(one.window, qtbot)
    yield one
    one.leave()
    one.window.close()
    one.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setProperty(TEXT_PERCENT, 100)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> SettingsPage:
    one = SettingsPage(VI, SettingsFile(tmp_path), ["ACME X1 77"], tmp_path / "Hoi thi")
    qtbot.addWidget(one)
    one.show()
    return one


def stored(folder: Path) -> Settings:
    return SettingsFile(folder).value


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "nowhere")
    assert file.value == Settings()
    assert not trouble_of(file, VI)


def test_what_is_chosen_is_stored_at_once(page: SettingsPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.theme.activated.emit(1)
    page.projector.activated.emit(1)
    page.reduced_motion.click()
    page.volume.setValue(35)
    page.muted.click()
    page.text_size.activated.emit(2)
    page.choose["second_copy"].click()
    page.take_folder(tmp_path / "usb")
    assert stored(tmp_path) == Settings(
        None, "light", True, 35, True, "ACME X1 77", str(tmp_path / "usb"), TEXT_SIZES[2]
    )
    page.clear["second_copy"].click()
    assert not stored(tmp_path).second_copy
    page.reset.click()
    assert stored(tmp_path) == Settings()
    assert page.theme.currentIndex() == 0
    assert page.volume.value() == Settings().volume


def test_every_setting_is_reached_by_tab(page: SettingsPage, qtbot: QtBot) -> None:
    make_active(page.window(), qtbot)
    page.take_focus()
    seen = set()
    for _ in range(20):
        widget = QApplication.focusWidget()
        assert widget is not None
        seen.add(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    wanted = {page.language, page.text_size, page.theme, page.reduced_motion, page.projector}
    wanted |= {page.volume, page.muted, page.reset, *page.choose.values()}
    assert wanted <= seen
    assert all(one.accessibleName() or one.text() for one in wanted if hasattr(one, "text"))


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\xff\xfe\x00", b"nothing", b"[" * 99999])
def test_a_broken_file_is_set_aside_and_told(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / FILE).write_bytes(raw)
    file = SettingsFile(tmp_path)
    assert file.value == Settings()
    assert file.set_aside is not None
    assert file.set_aside.read_bytes() == raw
    assert str(file.set_aside) in trouble_of(file, VI)
    file.change(volume=10)
    assert stored(tmp_path).volume == 10
    assert not trouble_of(SettingsFile(tmp_path), VI)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("volume", 700),
        ("volume", True),
        ("theme", "pink"),
        ("language", "fr"),
        ("text_size", 1000),
        ("second_copy", 4),
        ("muted", "yes"),
    ],
)
def test_a_wrong_value_costs_only_itself(tmp_path: Path, name: str, value: Any) -> None:
    fields = {**fields_of(Settings(screen="X")), name: value}
    (tmp_path / FILE).write_text(json.dumps(fields), "utf-8")
    file = SettingsFile(tmp_path)
    assert file.value == Settings(screen="X")
    assert VI.say(f"settings.{name}") in trouble_of(file, VI)


def test_what_a_newer_program_keeps_stays(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"later": [1], "volume": 20}', "utf-8")
    SettingsFile(tmp_path).change(muted=True)
    assert json.loads((tmp_path / FILE).read_text("utf-8"))["later"] == [1]
    assert settings_in(fields_of(Settings(volume=3)))[0].volume == 3


def test_a_disk_that_refuses_is_said(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("", "utf-8")
    file = SettingsFile(tmp_path / "in the way")
    file.change(volume=5)
    assert file.value.volume == 5
    assert "settings.json" in trouble_of(file, VI)


def test_the_stage_looks_and_sounds_as_set(qapp: QApplication) -> None:
    settings = replace(USUAL, theme="light", reduced_motion=True, volume=20, muted=True)
    hall = made_hall(VI, lambda: 0, no_bytes, settings)
    assert hall.stage._look == Look("light", reduced_motion=True)
    hall.close()


def test_a_contest_opens_with_its_volume_and_its_second_copy(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONTEST_HOME", str(tmp_path / "home"))
    path = demo_file(VI)
    usb = tmp_path / "usb"
    usb.mkdir()
    settings = replace(USUAL, volume=25, muted=True, second_copy=str(usb))
    opened = opened_with(path, VI, None, settings)
    opened.begin()
    qtbot.waitUntil(lambda: opened.program.sound is not None)
    assert opened.program.sound is not None
    assert (opened.program.sound.sounding.volume, opened.program.sound.sounding.is_muted) == (
        25,
        True,
    )
    opened.close()
    opened.program.close()
    assert (usb / path.name).is_file()
    # A file of that name with another history in it: the contest opens without a second copy.
    (usb / path.name).write_bytes(b"something else, for example a film" * 100)
    again = opened_with(path, VI, None, settings)
    assert again.path == path
    again.close()
    again.program.close()


def test_a_screen_that_is_not_there_is_no_trouble(qapp: QApplication) -> None:
    monitors = Monitors(KnownScreens(), wanted="no such screen")
    assert monitors.projector(qapp.primaryScreen()) is None  # there is only one here
    assert name_of(qapp.primaryScreen())


def test_letters_grow_in_windows(entrance: Entrance) -> None:
    before = scale_for(1366, 768)
    page = entrance.window.show_settings()
    page.text_size.activated.emit(2)
    assert scale_for(1366, 768).base > before.base
    assert entrance.window.settings is not None
    assert entrance.window.settings.isVisible()
    assert f"{scale_for(1200, 740).base + 1}px" in entrance.window.styleSheet()


def test_the_language_is_a_setting_too(entrance: Entrance, tmp_path: Path) -> None:
    entrance.window.show_settings().language.activated.emit(1)
    assert entrance.settings.value.language == "en"
    assert entrance.window.home.buttons["new"].accessibleName() == Words("en").say("start.new")
    assert SettingsFile(tmp_path / "settings").value.language == "en"


def test_contests_are_stored_where_it_is_set(entrance: Entrance, tmp_path: Path) -> None:
    entrance.settings.change(contests=str(tmp_path / "D"))
    assert Path(entrance.window.begin_new().draft.folder) == tmp_path / "D"


def test_a_broken_file_is_told_on_the_start_page(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / FILE).write_text("{", "utf-8")
    one = Entrance(VI, Remembered(tmp_path), tmp_path / "Hoi thi")
    one.show()
    assert "broken" in one.window.message.text()
    assert one.window.isVisible()
    one.window.close()
    one.window.deleteLater()
