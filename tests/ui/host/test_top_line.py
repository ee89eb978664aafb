"""The top of the console: one line at every width, and a drawer for what has no room in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from contest.domain.cue import Entry
from contest.domain.rounds import Everyone
from contest.ui.host.top_line import TopLine
from tests.ui.host.staging import Stand, common, contest_of

Make = Callable[..., Stand]
NAMES = (
    "Kiểm tra trước giờ thi…", "Màn chiếu · F11", "Màn hình MC · F4", "Giấy tờ… · Ctrl+P",
    "Lưu bản sao… · Ctrl+S", "Bản thứ hai…", "Phím của các đội…",
)  # fmt: skip


class Tools:
    """A console with so many tools, each of which counts how often it was pressed."""

    def __init__(self, stand: Make, size: tuple[int, int]) -> None:
        self.one = stand(contest_of(Everyone(common(Entry.BOARDS), 3)), size=size)
        self.presses: list[str] = []
        self.buttons = [QPushButton(name) for name in NAMES]
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            self.one.window.add_tool(button)
        self.line = self.one.window.findChild(TopLine)
        assert isinstance(self.line, TopLine)
        QApplication.processEvents()

    def _on_clicked(self) -> None:
        self.presses.append("x")

    @property
    def in_line(self) -> int:
        return sum(button.isVisible() for button in self.buttons)


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_the_top_is_one_line_at_every_width(stand: Make, qtbot: QtBot, width: int) -> None:
    tools = Tools(stand, (width, 768))
    button = tools.one.window.jury_button
    qtbot.waitUntil(lambda: tools.line.height() < 2 * button.height())
    assert tools.one.window.minimumSizeHint().width() <= width
    assert tools.one.window.size() == QSize(width, 768)


def test_a_narrow_line_has_a_drawer_and_a_wide_one_has_none(stand: Make) -> None:
    narrow = Tools(stand, (1024, 768))
    assert narrow.line.more.isVisible()
    assert narrow.in_line < len(NAMES)
    wide = Tools(stand, (1920, 1080))
    wide.one.window.resize(2600, 1080)
    QApplication.processEvents()
    assert not wide.line.more.isVisible()
    assert wide.in_line == len(NAMES)


def test_a_choice_in_the_drawer_is_done_and_closes_it(stand: Make) -> None:
    tools = Tools(stand, (1024, 768))
    tools.line.more.click()
    assert tools.line.drawer.isVisible()
    assert all(button.isVisible() for button in tools.buttons)
    tools.buttons[-1].click()
    assert tools.presses == ["x"]
    assert not tools.line.drawer.isVisible()


def test_tools_come_back_into_a_line_that_grows_and_act_once(stand: Make) -> None:
    tools = Tools(stand, (1024, 768))
    for width in (2600, 1024, 2600, 1024):
        tools.one.window.resize(width, 768)
        QApplication.processEvents()
    tools.line.more.click()
    tools.buttons[-1].click()
    assert tools.presses == ["x"]


def test_a_hidden_tool_stays_hidden_in_the_drawer(stand: Make) -> None:
    tools = Tools(stand, (1024, 768))
    tools.buttons[-1].hide()
    tools.line.more.click()
    assert not tools.buttons[-1].isVisible()
    tools.buttons[-1].show()
    assert tools.buttons[-1].isVisible()


def test_what_warns_is_never_put_away(stand: Make) -> None:
    tools = Tools(stand, (1024, 768))
    warning = QPushButton("Mở niêm phong")
    warning.setProperty("kind", "black")
    tools.one.window.add_tool(warning)
    QApplication.processEvents()
    assert warning.isVisible()
