"""What is heard and when: by the slides and the contest's clock, with one volume and one mute."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from contest.presentation.slides import QuestionOpen, Slide
from contest.presentation.sounds import Sound
from contest.presentation.wording import Words
from contest.resources import assets_dir
from contest.ui.host.sound_bar import SoundBar
from contest.ui.media.sounding import FIRST_VOLUME, Sounding
from contest.ui.media.speakers import Speakers
from tests import sample_slides as samples

SECOND = 1_000_000_000


class Ears:
    """Loudspeakers that remember."""

    def __init__(self) -> None:
        self.heard: list[Sound] = []
        self.volume = 0.0

    def play(self, sound: Sound) -> None:
        self.heard.append(sound)

    def set_volume(self, share: float) -> None:
        self.volume = share


class Hall:
    """A sounding with ears, on a clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0
        self.ears = Ears()
        self.sounding = Sounding(lambda: self.now)
        self.sounding.use(self.ears)
        self.slides = samples.question_slides(4)

    def show(self, name: str, **changes: object) -> None:
        slide: Slide = replace(self.slides[name], **changes)  # type: ignore[type-var]
        self.sounding.show_slide(slide)

    def wait(self, seconds: float) -> None:
        self.now += round(seconds * SECOND)
        self.sounding.look()


@pytest.fixture
def hall(qtbot: QtBot) -> Hall:
    return Hall()


def test_a_clock_ticks_and_tells_its_last_five_seconds(hall: Hall) -> None:
    hall.show("read")
    clock = samples.clock(8_000, running=True)
    hall.show("open", clock=clock)
    for _ in range(80):
        hall.wait(0.1)
    last = [Sound.LAST] * 5
    assert hall.ears.heard == [Sound.OPEN, Sound.TICK, Sound.TICK, *last]
    hall.show("locked", time_up=True)
    assert hall.ears.heard[-1] is Sound.TIME_UP


def test_a_held_clock_and_a_slow_machine_make_no_flood(hall: Hall) -> None:
    hall.show("read")
    hall.show("open", clock=samples.clock(20_000))
    hall.wait(10)
    assert hall.ears.heard == []
    hall.now = 0
    hall.show("open", clock=samples.clock(20_000, running=True))
    hall.wait(6)  # the windows were busy for six seconds
    assert hall.ears.heard == [Sound.TICK]


def test_the_clock_is_only_looked_at_while_it_runs(hall: Hall) -> None:
    timer = hall.sounding._look
    hall.show("open", clock=samples.clock(20_000, running=True))
    assert timer.isActive()
    hall.show("reveal")
    assert not timer.isActive()


def test_mute_silences_everything_and_the_volume_brings_it_back(hall: Hall) -> None:
    assert hall.ears.volume == FIRST_VOLUME / 100
    hall.sounding.toggle_mute()
    assert hall.ears.volume == 0
    hall.show("read")
    hall.show("buzz")
    assert hall.ears.heard == []
    hall.sounding.set_volume(30)
    assert hall.ears.volume == pytest.approx(0.3)
    assert not hall.sounding.is_muted


def test_the_bar_shows_and_asks_for_volume_and_mute(qtbot: QtBot) -> None:
    bar = SoundBar(Words())
    qtbot.addWidget(bar)
    told: list[int] = []
    bar.volume_chosen.connect(told.append)
    bar.show_sound(40, is_muted=True)
    assert told == []  # to show is not to ask
    assert bar.mute.text() == "Đã tắt tiếng · F12"
    qtbot.keyClick(bar.volume, Qt.Key.Key_Right)
    assert told == [41]
    with qtbot.waitSignal(bar.muted):
        qtbot.keyClick(bar.mute, Qt.Key.Key_Return)


def test_every_sound_has_its_file_and_a_machine_without_loudspeaker_is_silent(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = assets_dir() / "sounds"
    assert {path.stem for path in folder.glob("*.wav")} == {sound.value for sound in Sound}
    speakers = Speakers(folder)
    speakers.set_volume(0.5)
    for sound in Sound:
        speakers.play(sound)  # nothing to hear here, and nothing goes wrong


def test_open_slides_of_one_question_open_once(hall: Hall) -> None:
    hall.show("read")
    clock = samples.clock(20_000, running=True)
    for tiles in (samples.tiles(4), samples.tiles(4, stage="open")):
        hall.show("open", clock=clock, tiles=tiles)
    assert hall.ears.heard == [Sound.OPEN]
    assert isinstance(hall.slides["open"], QuestionOpen)
