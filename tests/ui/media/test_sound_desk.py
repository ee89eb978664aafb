"""Sound and films in the whole program: found late, missing with one line, steered by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.questions import Media
from contest.domain.rounds import Everyone
from contest.domain.state import Contest
from contest.presentation.projection import slide_of
from contest.presentation.wording import Words
from contest.resources import assets_dir
from contest.ui import keys as k
from contest.ui.bridge import Bridge
from contest.ui.host.whole_desk import whole_desk
from contest.ui.media.speakers import Speakers
from contest.ui.projector.gallery import Gallery
from contest.ui.sound_desk import SoundDesk
from tests.pictures import avi
from tests.ui.host.staging import common, contest_of, played

FILM = avi(["#ff0000"] * 8)
NAME = sha256(FILM).hexdigest()
SHOWN = Media("video", "media/a.avi", "Một cuộc gọi", hash=NAME)
KEPT = Media("image", "media/b.png", "Tấm ảnh", "answer")


def asked(*media: Media) -> Contest:
    contest = contest_of(Everyone(common(Entry.BOARDS), 2), teams=3)
    questions = {key: replace(one, media=media) for key, one in contest.questions.items()}
    return played(replace(contest, questions=questions), c.StartRound(0, 0), c.ShowQuestion(0))


class House:
    """A console with its sound, over a contest that stands still."""

    def __init__(self, speakers_of: Callable[[], Speakers | None]) -> None:
        words = Words()
        self.gallery = Gallery({NAME: FILM}.get)
        self.desk = whole_desk(Bridge(lambda: 0), words, QWidget(), lambda: 0, lambda _: 1)
        self.sound = SoundDesk(
            self.desk, self.gallery, {NAME: FILM}.get, words, lambda: 0, speakers_of
        )
        self.desk.window.show()

    @property
    def message(self) -> str:
        return self.desk.window.message.text()

    def show(self, contest: Contest) -> None:
        self.desk.show_contest(contest)
        self.sound.show_slide(slide_of(contest, Words()))

    def close(self) -> None:
        self.sound.close()
        self.gallery.close()
        self.desk.window.close()


def speakers() -> Speakers:
    return Speakers(assets_dir() / "sounds")


@pytest.fixture
def house(qtbot: QtBot) -> Iterator[House]:
    made = House(speakers)
    yield made
    made.close()


def test_missing_libraries_are_one_line_and_the_contest_goes_on(qtbot: QtBot) -> None:
    house = House(lambda: None)
    house.show(asked(SHOWN))
    house.sound.load()
    assert "thiếu thư viện âm thanh" in house.message
    assert house.sound.panel.isVisible()
    assert not house.sound.panel.play.isEnabled()
    house.close()


def test_keys_play_the_film_and_mute_everything(house: House, qtbot: QtBot) -> None:
    house.show(asked(SHOWN))
    house.sound.load()
    qtbot.waitUntil(house.sound.panel.play.isEnabled)
    house.desk.hands.tap(k.PlayMedia())
    qtbot.waitUntil(lambda: house.sound.panel.play.text() == "Tạm dừng · F5")
    house.desk.hands.tap(k.Mute())
    assert house.sound.bar.mute.text() == "Đã tắt tiếng · F12"
    house.desk.hands.tap(k.Mute())
    assert house.sound.bar.mute.text() == "Tiếng · F12"


def test_under_black_the_film_does_not_start_and_the_host_reads_why(
    house: House, qtbot: QtBot
) -> None:
    house.show(asked(SHOWN))
    house.sound.load()
    panel = house.sound.panel
    qtbot.waitUntil(panel.play.isEnabled)
    house.show(replace(asked(SHOWN), black=True))
    assert not panel.play.isEnabled()
    house.desk.hands.tap(k.PlayMedia())
    assert panel.play.text() == "Phát · F5"
    assert house.message.startswith("Hội trường đang không thấy câu hỏi")
    house.show(asked(SHOWN))
    assert panel.play.isEnabled()
    house.desk.hands.tap(k.PlayMedia())
    qtbot.waitUntil(lambda: panel.play.text() == "Tạm dừng · F5")


def test_the_host_reads_what_there_is_to_see_and_what_is_missing(house: House) -> None:
    house.show(asked(SHOWN, KEPT))
    assert house.desk.console is not None
    assert house.desk.console.question is not None
    assert house.desk.console.question.media == (
        "Phim: Một cuộc gọi",
        (
            "Hình không có trong tệp hội thi, hội trường thấy chữ thay thế: Tấm ảnh "
            "(chiếu cùng đáp án)"
        ),
    )


def test_a_broken_picture_is_a_calm_line_to_the_host(house: House) -> None:
    house.gallery.mark_broken("7" * 64)
    assert "Câu hỏi vẫn hỏi như thường" in house.message
