"""A film of a question that goes onto several pages: nothing plays that the hall does not see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from hashlib import sha256

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contest.domain import commands as c
from contest.domain.cue import Entry
from contest.domain.questions import Media
from contest.domain.rounds import Everyone
from contest.domain.state import Contest
from contest.parts import made_hall
from contest.presentation.wording import Words
from contest.resources import assets_dir, fonts_dir
from contest.ui import keys as k
from contest.ui.hall import Hall
from contest.ui.host.desk import Desk
from contest.ui.host.rarer import RarerPanels
from contest.ui.media.speakers import Speakers
from contest.ui.program import Later, Program, Soon
from contest.ui.projector.plans.question import QuestionPlan
from contest.ui.sound_desk import SoundDesk
from tests.pictures import avi
from tests.ui.host.staging import DeskSession, HandClock, common, contest_of
from tests.ui.plugs import LAPTOP, MAY_PLUG, NOTHING_ELSE, PROJECTOR, plug

FILM = avi(["#ff0000"] * 30)
LONG_FILM = avi(["#ff0000"] * 300)
SOUND = (assets_dir() / "sounds" / "last.wav").read_bytes()
BYTES = {sha256(raw).hexdigest(): raw for raw in (FILM, LONG_FILM, SOUND)}
SITUATION = (
    "Ông Nguyễn Văn Thọ nghe điện thoại của người tự xưng là cán bộ công an phường, "
    "bảo ông chuyển tiền để được rút tên khỏi một vụ án. "
)


def asking(raw: bytes, kind: str, long: int = 5) -> Contest:
    contest = contest_of(Everyone(common(Entry.BOARDS), 2), teams=4)
    medium = Media(kind, "media/a", "Một cuộc gọi", hash=sha256(raw).hexdigest())
    questions = {
        key: replace(one, text=SITUATION * long, media=(medium,))
        for key, one in contest.questions.items()
    }
    return replace(contest, questions=questions)


class House:
    """The whole program over a question with a medium, from its first page on."""

    def __init__(self, contest: Contest) -> None:
        self.clock, words = HandClock(), Words("vi")
        hall = partial(made_hall, words, self.clock.now_ns, BYTES.get)
        self.program = Program(
            ["contest"], words, self.clock.now_ns, fonts_dir(), lambda _: None,
            Soon(hall, RarerPanels), later=Later(sound=self.made_sound),
        )  # fmt: skip
        self.session = DeskSession(self.program.bridge)
        self.session.contest = contest
        self.program.bridge.serve(self.session)
        self.program.show(contest)
        self.program.open_hall()
        self.do(c.StartRound(0, 0), c.ShowQuestion(0))

    def made_sound(self, desk: Desk, hall: Hall) -> SoundDesk:
        self.sound = SoundDesk(
            desk, hall.gallery, BYTES.get, Words("vi"), self.clock.now_ns,
            lambda: Speakers(assets_dir() / "sounds"), hall.sight,
        )  # fmt: skip
        return self.sound

    def do(self, *commands: c.Command) -> None:
        for command in commands:
            self.program.bridge.submit(c.stamped(command, self.clock.now))

    def press_f5(self) -> None:
        self.program.desk.hands.tap(k.PlayMedia())

    @property
    def hall(self) -> Hall:
        assert self.program.hall is not None
        return self.program.hall

    @property
    def plan(self) -> QuestionPlan:
        plan = self.hall.stage.stage.plan
        assert isinstance(plan, QuestionPlan)
        return plan

    @property
    def is_playing(self) -> bool:
        playing = self.sound.transport.playing
        return playing is not None and playing.is_playing

    @property
    def message(self) -> str:
        return self.program.desk.window.message.text()

    def seen_red(self) -> bool:
        """Whether the film stands in its place before the hall."""
        if not self.plan.media:
            return False
        box = self.plan.media[0].box
        seen = self.hall.stage.grabWindow()
        colour = seen.pixelColor(box.x + box.w // 2, box.y + box.h // 4)
        return colour.red() > 180 and QColor(colour).blue() < 90


@pytest.fixture
def house(qapp: QApplication) -> Iterator[House]:
    made = House(asking(FILM, "video"))
    yield made
    made.program.close()


def test_a_film_stands_still_while_another_page_is_shown_and_f5_goes_back_to_it(
    house: House, qtbot: QtBot
) -> None:
    panel = house.sound.panel
    qtbot.waitUntil(house.seen_red)
    assert house.plan.pages > 1
    house.press_f5()
    qtbot.waitUntil(lambda: house.is_playing)
    house.do(c.TurnPage(0, 1))
    assert not house.plan.media
    assert not house.is_playing  # the hall would hear what it does not see
    assert (panel.play.text(), panel.play.isEnabled()) == ("Về trang có phim · F5", True)
    house.press_f5()
    assert (house.plan.page, house.is_playing) == (0, False)
    assert house.message == "Đã về trang 1, nơi hội trường thấy phim. Bấm F5 để phát."
    assert panel.play.text() == "Phát · F5"
    assert house.seen_red()
    house.press_f5()
    qtbot.waitUntil(lambda: house.is_playing)


def test_with_the_answer_f5_goes_to_the_page_where_the_film_is_seen(
    house: House, qtbot: QtBot
) -> None:
    qtbot.waitUntil(house.seen_red)
    house.do(c.OpenCue(0))
    house.clock.wait(15)
    house.do(c.TimeUp(0), c.RevealAnswer(0))
    assert not house.plan.media
    house.press_f5()
    assert house.plan.page > 0
    assert house.seen_red()
    assert house.message.startswith(f"Đã về trang {house.plan.page + 1},")
    assert not house.is_playing


def test_where_no_page_has_room_for_it_the_host_reads_what_to_do(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(house.seen_red)
    house.do(c.TurnPage(0, 1))
    monkeypatch.setattr(house.hall.sight, "page_with", lambda _slide, _name: None)
    house.press_f5()
    assert not house.is_playing
    assert "Hãy phát phim trước khi mở đáp án" in house.message
    assert not house.sound.panel.play.isEnabled()


def test_a_stage_that_becomes_too_small_for_text_and_film_holds_it(
    qapp: QApplication, qtbot: QtBot
) -> None:
    house = House(asking(FILM, "video", 2))
    house.hall.stage.resize(1920, 1080)
    qtbot.waitUntil(house.seen_red)
    house.do(c.TurnPage(0, 1))
    assert house.plan.media  # text and film stand side by side
    house.press_f5()
    qtbot.waitUntil(lambda: house.is_playing)
    house.hall.stage.resize(800, 600)
    qtbot.waitUntil(lambda: not house.plan.media)
    assert not house.is_playing
    assert house.sound.panel.play.text() == "Về trang có phim · F5"
    house.program.close()


@pytest.mark.skipif(not MAY_PLUG, reason="screens can be set on Linux x86-64 only")
def test_a_film_is_held_when_the_projector_is_pulled_out(qapp: QApplication, qtbot: QtBot) -> None:
    """The hall sees nothing more of it; the console says so, and the host plays it again."""
    plug([LAPTOP, PROJECTOR])
    house = House(asking(LONG_FILM, "video", 1))
    try:
        qtbot.waitUntil(house.seen_red)
        assert house.hall.stage.covers_its_screen
        house.press_f5()
        qtbot.waitUntil(lambda: house.is_playing)
        plug([LAPTOP])
        qtbot.waitUntil(lambda: not house.is_playing)
        assert house.message.startswith("Màn hình chiếu đã rút ra")
        plug([LAPTOP, PROJECTOR])
        qtbot.waitUntil(lambda: house.hall.stage.covers_its_screen)
        assert not house.is_playing  # it waits for the host
        house.press_f5()
        qtbot.waitUntil(lambda: house.is_playing)
    finally:
        house.program.close()
        plug(NOTHING_ELSE)


def test_a_sound_is_heard_on_every_page(qapp: QApplication, qtbot: QtBot) -> None:
    house = House(asking(SOUND, "audio"))
    playing = lambda: house.sound.transport.playing  # noqa: E731
    qtbot.waitUntil(lambda: (one := playing()) is not None and one.length_ms > 0)
    assert house.plan.pages > 1
    house.do(c.TurnPage(0, 1))
    house.press_f5()
    qtbot.waitUntil(lambda: house.is_playing)
    house.program.close()
