"""The check between Next and the first round: seen first, confirmed twice, asked again at will."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.rounds import Everyone
from contest.presentation.preflight import Facts
from contest.presentation.sounds import Sound
from contest.presentation.wording import Words
from contest.ui.media.sounding import Sounding
from contest.ui.preflight import Preflight
from contest.ui.surroundings import battery_of, battery_on_windows, facts_of
from tests.ui.host.staging import Stand, common, contest_of

READY = Facts("2026-11-22", has_second_screen=True, printers=1, free_mb=9000)
CONFIRMED = ("sound", "updates")
MakeStand = Callable[..., Stand]


class Loudspeakers:
    """Sound that was looked for, and what was played."""

    has_output: bool | None = True

    def __init__(self) -> None:
        self.tests = 0

    def play_test(self) -> None:
        self.tests += 1


class Checked:
    """A console with its check, over facts that a test may change, and lines that were seen to."""

    def __init__(self, entry: Entry, confirmed: Sequence[str] = CONFIRMED) -> None:
        contest = replace(contest_of(Everyone(common(entry), 3)), date="2026-11-22")
        self.facts = READY
        self.stand = Stand(contest)
        words = Words()
        self.check = Preflight(self.stand.desk, words, lambda: self.facts, lambda _contest: ())
        self.check.show_contest(contest)
        self.stand.bridge.contest_changed.connect(self.check.show_contest)
        self.panel = self.check.panel
        self.sound = Loudspeakers()
        self.check.hear_through(self.sound)
        for line in confirmed:
            self.panel.act_wanted.emit(line, "confirm")

    def start(self) -> None:
        """The Next key when the first round is next."""
        self.stand.clock.wait(1)
        self.stand.desk.hands.choose(self._offer(), self.stand.clock.now_ns())

    def _offer(self):  # type: ignore[no-untyped-def]
        console = self.stand.desk.console
        assert console is not None
        return replace(console.next, command=c.StartRound(0, 0), reasons=(), needs=())

    def buttons(self) -> list[QPushButton]:
        """The buttons of lines, from top to bottom."""
        QApplication.processEvents()  # lines made anew are laid out
        found = self.panel.findChildren(QPushButton)
        own = [one for one in found if one.property("line") and one.isVisible()]
        return sorted(own, key=lambda one: one.mapTo(self.panel, QPoint()).toTuple()[::-1])

    def said_good(self, words: str) -> bool:
        return any(line.startswith("✓") and words in line for line in self.panel.lines())

    def close(self) -> None:
        self.check.close()
        self.stand.close()

    @property
    def started(self) -> bool:
        return self.stand.session.contest.started


@pytest.fixture
def boards(qtbot: QtBot) -> Iterator[Checked]:
    one = Checked(Entry.BOARDS)
    yield one
    one.close()


def test_where_all_is_ready_the_round_begins_at_once(boards: Checked) -> None:
    boards.start()
    assert boards.started
    assert boards.panel.isHidden()


def test_what_is_not_ready_takes_a_second_confirmation(boards: Checked) -> None:
    boards.facts = replace(READY, printers=0)
    boards.start()
    assert not boards.started
    assert boards.panel.isVisible()
    assert any("máy in" in line for line in boards.panel.lines())
    boards.panel.start.click()
    assert not boards.started
    assert "lần nữa" in boards.panel.start.text()
    boards.panel.start.click()
    assert boards.started
    assert boards.panel.isHidden()


def test_next_means_the_golden_button_of_the_sheet(boards: Checked) -> None:
    boards.facts = replace(READY, printers=0)
    for _ in range(2):
        boards.start()
        assert not boards.started
    boards.start()
    assert boards.started


def test_what_was_mended_meanwhile_needs_one_press(boards: Checked) -> None:
    boards.facts = replace(READY, has_second_screen=False)
    boards.start()
    boards.facts = READY
    boards.panel.again.click()
    boards.panel.start.click()
    assert boards.started


def test_escape_leaves_it_and_nothing_has_begun(boards: Checked, qtbot: QtBot) -> None:
    boards.facts = replace(READY, printers=0)
    boards.start()
    qtbot.keyClick(boards.panel, Qt.Key.Key_Escape)
    assert boards.panel.isHidden()
    assert not boards.started


def test_on_demand_it_offers_no_start(boards: Checked) -> None:
    boards.check.open()
    assert boards.panel.isVisible()
    assert boards.panel.start.isHidden()


def test_sound_and_updates_are_seen_to_by_the_host(qtbot: QtBot) -> None:
    one = Checked(Entry.BOARDS, confirmed=())
    one.start()
    assert not one.started
    play, heard, seen = one.buttons()
    play.click()
    assert one.sound.tests == 1
    assert not one.said_good("nghe rõ")
    heard.click()
    assert one.said_good("nghe rõ")
    (seen,) = one.buttons()
    seen.click()
    assert one.buttons() == []
    assert one.panel.start.hasFocus()
    one.panel.start.click()  # nothing is left: it asks no second time
    assert one.started
    one.close()


def test_a_mute_program_is_heard_when_the_host_tries_the_sound(qapp: QApplication) -> None:
    played: list[Sound] = []
    sounding = Sounding(lambda: 0)
    sounding.use(Recorder(played))
    sounding.toggle_mute()
    sounding.play_test()
    assert played == [Sound.FANFARE]
    assert not sounding.is_muted


class Recorder:
    """Loudspeakers that only remember."""

    def __init__(self, played: list[Sound]) -> None:
        self._played = played

    def play(self, sound: Sound) -> None:
        self._played.append(sound)

    def set_volume(self, share: float) -> None:
        assert 0 <= share <= 1


@pytest.mark.parametrize(
    ("status", "found"),
    [
        ((1, 8, 80), (80, True)),
        ((0, 0, 37), (37, False)),
        ((1, 128, 255), (None, None)),  # a desktop computer
        ((255, 255, 255), (None, None)),
        ((0, 4, 255), (None, None)),
    ],
)
def test_windows_tells_of_a_battery(
    status: tuple[int, int, int], found: tuple[int | None, bool | None]
) -> None:
    assert battery_on_windows(*status) == found


def test_a_key_of_each_team_is_heard_while_the_sheet_is_open(qtbot: QtBot) -> None:
    keys = Checked(Entry.KEYS)
    keys.check.open()
    before = next(line for line in keys.panel.lines() if "Phím" in line or "phím" in line)
    assert before.startswith("!")
    keys.stand.press("A")  # the first key of team 1
    keys.stand.press("J")  # and of team 2
    after = [line for line in keys.panel.lines() if "phím" in line.casefold()]
    assert after != [before]
    assert not keys.started
    keys.close()


def test_a_battery_is_read_where_the_system_tells_of_one(tmp_path: Path) -> None:
    assert battery_of(tmp_path) == (None, None)
    for name, files in {
        "BAT0": {"type": "Battery", "capacity": "37", "status": "Discharging"},
        "AC": {"type": "Mains", "online": "0"},
    }.items():
        (tmp_path / name).mkdir()
        for file, word in files.items():
            (tmp_path / name / file).write_text(f"{word}\n")
    assert battery_of(tmp_path) == (37, False)
    (tmp_path / "AC" / "online").write_text("1\n")
    assert battery_of(tmp_path) == (37, True)


def test_the_machine_is_asked_for_real(qapp: QApplication, tmp_path: Path) -> None:
    facts = facts_of(tmp_path / "x.contest", lambda: "2026-11-22", tmp_path)
    assert facts.today == "2026-11-22"
    assert facts.free_mb is not None
    assert not facts.has_second_screen


def test_only_the_first_round_waits_for_it(boards: Checked) -> None:
    boards.facts = replace(READY, printers=0)
    boards.start()
    boards.stand.desk.hands.choose(
        boards.stand.desk.console.offer("scoreboard"),  # type: ignore[union-attr]
        boards.stand.clock.now_ns(),
    )
    assert "lần nữa" not in boards.panel.start.text()
    for _ in range(2):
        boards.panel.start.click()
    assert boards.started
    boards.stand.session.run(c.EndRound(boards.stand.clock.now_ns(), "vì"))
    boards.facts = replace(READY, printers=0, free_mb=1)
    boards.start()
    assert boards.panel.isHidden()


def test_space_alone_leads_through_it(boards: Checked) -> None:
    boards.facts = replace(READY, printers=0)
    seen = 0
    for _ in range(12):
        if boards.started:
            break
        boards.stand.clock.wait(1)
        boards.stand.press(" ")
        seen += boards.panel.isVisible()
    assert boards.started
    assert seen == 2, "shown once, and asked once more"
