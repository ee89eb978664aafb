"""The start page goes on from a state card: photographs in, the contest stands open."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from contest.cli import main
from contest.domain.contest import replay
from contest.domain.standings import standings
from contest.entrance import Entrance
from contest.storage.event_log import create
from contest.storage.stored import open_begun, open_for_reading
from tests.ui.start.test_entrance import entrance  # noqa: F401 - a fixture


def test_photographs_of_a_card_open_the_contest_that_goes_on(
    entrance: Entrance,  # noqa: F811
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    whole, half = tmp_path / "whole.contest", tmp_path / "half.contest"
    assert main(["rehearse", "--format", "ward-quiz", "--teams", "3", "-o", str(whole)]) == 0
    stored = open_for_reading(whole)
    create(half, stored.events[: len(stored.events) // 2], stored.records[0].wall).close()
    assert main(["papers", str(half), "-o", str(tmp_path), "--only", "state-card"]) == 0
    entrance.take_card([tmp_path / "the-tinh-trang.pdf"])
    assert entrance.opened is not None
    (made,) = (tmp_path / "Hoi thi").glob("tiep-tuc-*.contest")
    assert standings(replay(open_begun(made).events)) == standings(replay(open_begun(half).events))


def test_what_is_no_card_is_said_on_the_start_page(
    entrance: Entrance,  # noqa: F811
    tmp_path: Path,
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"no picture")
    entrance.take_card([tmp_path / "photo.jpg"])
    assert entrance.opened is None
    assert entrance.window.message.isVisible()
    assert not list((tmp_path / "Hoi thi").glob("*.contest"))
