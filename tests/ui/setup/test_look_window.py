"""The organiser's look chosen in windows: in the wizard's first step, and while a contest is on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from contest.app import Opened
from contest.domain.contest import replay
from contest.domain.looks import Look
from contest.presentation.look_wish import LookWish, SponsorWish
from contest.presentation.setup.draft import Draft, Step, TeamRow
from contest.presentation.wording import Words
from contest.storage.event_log import create
from contest.storage.media import media_in
from contest.storage.stored import read_events
from contest.ui.projector.stage import Look as StageLook
from contest.ui.settings.file import SettingsFile
from contest.ui.setup.cover_page import CoverPage
from contest.ui.setup.look_window import LookWindow
from contest.ui.setup.teams_page import TeamsPage
from contest.ui.setup.wizard import Wizard
from contest.workshop import Workshop
from tests.contests import evening
from tests.pictures import png
from tests.ui.activating import make_active
from tests.ui.team_keys.padding import keys_of


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "logo-phường.png"
    path.write_bytes(png(40, 30))
    return path


@pytest.fixture
def window(qtbot: QtBot) -> LookWindow:
    one = LookWindow(Words("vi"))
    qtbot.addWidget(one)
    one.open(LookWish())
    return one


def test_f1_opens_the_page_about_the_look(window: LookWindow, qtbot: QtBot) -> None:
    make_active(window, qtbot)
    qtbot.keyClick(window.form.accent, Qt.Key.Key_F1)
    opened = window.help.opened
    assert opened is not None
    qtbot.addWidget(opened)
    assert opened.isVisible()
    assert opened.page.page == "look"


def test_a_faint_colour_is_said_at_once_and_the_nearest_is_one_press_away(
    window: LookWindow, qtbot: QtBot
) -> None:
    wished: list[LookWish] = []
    window.wished.connect(wished.append)
    form = window.form
    form.accent.setFocus()
    qtbot.keyClicks(form.accent, "#0057b7")
    assert "quá tối" in form.said.text()
    window.apply.click()
    assert not wished
    assert "quá tối" in window.remarks.text()
    form.nearest.click()
    assert not form.nearest.isVisible()
    assert form.said.text() == "Đọc được ở cuối hội trường."
    window.apply.click()
    assert [one.accent for one in wished] == [form.accent.text()]
    assert wished[0].accent in Words("vi").say("look.accent_nearest", nearest=wished[0].accent)


def test_every_swatch_can_be_read_on_its_ground(window: LookWindow) -> None:
    form = window.form
    for light in (False, True):
        window.open(LookWish(light=light))
        for button in form._swatches:
            button.click()
            assert not form.reasons(), button.toolTip()


def test_what_was_wished_stands_in_the_fields_again(window: LookWindow, picture: Path) -> None:
    wish = LookWish(
        "#004a3c", True, (str(picture),), str(picture), (SponsorWish("Nhà sách", str(picture)),)
    )
    window.open(wish)
    assert window.form.wish() == wish
    window.form.sponsors[0].drop.click()
    assert window.form.wish() == replace(wish, sponsors=())


def test_the_wizard_makes_a_contest_that_wears_it(
    qtbot: QtBot, tmp_path: Path, picture: Path
) -> None:
    words = Words()
    workshop = Workshop(words, tmp_path / "Hoi thi", tmp_path / "templates")
    wizard = Wizard(words, workshop, SettingsFile(tmp_path), *keys_of(tmp_path))
    qtbot.addWidget(wizard)
    cover, teams = wizard.page(Step.COVER), wizard.page(Step.TEAMS)
    assert isinstance(cover, CoverPage)
    assert isinstance(teams, TeamsPage)
    cover.pick_look.click()
    assert cover.look is not None
    cover.look.form.add_logo(picture)
    cover.look.form.accent.setText("#b3e5ff")
    cover.look.apply.click()
    assert not cover.look.isVisible()
    rows = tuple(TeamRow(f"Khu phố {number}") for number in range(1, 9))
    wizard.use_draft(replace(wizard.draft, rows=rows))
    wizard.go_to(Step.TEAMS)
    teams.table.setCurrentCell(2, 1)
    teams.set_logo(picture)
    draft: Draft = wizard.draft
    path = tmp_path / "x.contest"
    workshop.make(draft, path)
    contest = replay(read_events(path))
    assert contest.look.accent == "#b3e5ff"
    assert [one.name for one in contest.look.logos] == [picture.name]
    assert [team.number for team in contest.teams if team.logo] == [3]
    assert len(media_in(path, [contest.look.logos[0].hash])) == 1
    workshop.keep("Mẫu", draft)
    assert workshop.draft_of("Mẫu").look == draft.look


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    path = tmp_path / "x.contest"
    whole = evening(2)
    create(path, whole[: len(whole) // 2], "2026-11-22T19:00:00").close()
    one = Opened(path, Words("vi"))
    one.program.show(one.session.contest)
    one.program.open_hall()
    yield one
    one.dressing.close()
    one.program.close()
    one.close()


@pytest.mark.qt_log_ignore("pipewire", extend=True)  # loudspeakers are looked for
def test_the_look_changes_on_the_stage_while_the_contest_is_on(
    opened: Opened, qtbot: QtBot, picture: Path
) -> None:
    program, hall = opened.program, opened.program.hall
    assert hall is not None
    buttons = program.desk.window.findChildren(QPushButton)
    next(one for one in buttons if one.text() == "Diện mạo…").click()
    window = opened.dressing.window
    assert window is not None
    window.form.set_background(picture.with_name("thiếu.png"))
    window.apply.click()
    assert "thiếu.png" in window.remarks.text()
    assert window.isVisible()
    window.form.set_background(picture)
    window.form.accent.setText("#b3e5ff")
    window.apply.click()
    qtbot.waitUntil(lambda: opened.session.contest.look != Look())
    qtbot.waitUntil(lambda: hall.stage.look.dress.accent_dark == "#b3e5ff")
    assert not window.isVisible()
    background = opened.session.contest.look.background
    assert background is not None
    assert hall.stage.look.dress.background == background.hash
    assert len(media_in(opened.path, [background.hash])) == 1
    qtbot.waitUntil(lambda: hall.gallery.state(background.hash) == "ready")
    # The computer may have another theme; what the organiser has chosen stays on.
    hall.set_look(StageLook("light"))
    assert hall.stage.look == StageLook("light", dress=hall.stage.look.dress)
    assert hall.stage.look.dress.background == background.hash
