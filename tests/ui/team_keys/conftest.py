"""Stands for the tests of the console: shown, active, and taken down again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from contest.domain.state import Contest
from tests.ui.activating import make_active
from tests.ui.host.staging import Stand


@pytest.fixture
def stand(qtbot: QtBot) -> Iterator[Callable[..., Stand]]:
    """Puts a contest on a desk; the window has the focus when it returns."""
    made: list[Stand] = []

    def make(contest: Contest, **options: Any) -> Stand:
        one = Stand(contest, **options)
        made.append(one)
        one.window.activateWindow()
        make_active(one.window, qtbot)
        return one

    yield make
    for one in made:
        one.close()
