"""Films on the stage: painted by us, steered by the host, no harm where they cannot be played."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from contest.presentation.panels.media import media_panel
from contest.presentation.slides import Black, Buzz, Media, QuestionOpen, QuestionRead, Slide
from contest.presentation.wording import Words
from contest.resources import assets_dir
from contest.ui.host.media_panel import MediaPanel
from contest.ui.media.player import MOST, Player
from contest.ui.media.transport import Transport
from contest.ui.projector.gallery import Gallery
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import plan_of
from contest.ui.projector.plans.question import QuestionPlan
from contest.ui.projector.window import StageWindow
from tests import sample_slides as samples
from tests.pictures import avi, png
from tests.ui.projector.conftest import FONTS, load_fonts

RED, BLUE = "#ff0000", "#0000ff"
FILM = avi([RED] * 6 + [BLUE] * 6)
SECOND = avi([BLUE] * 6)
SOUND = (assets_dir() / "sounds" / "last.wav").read_bytes()
BYTES = {sha256(raw).hexdigest(): raw for raw in (FILM, SECOND, SOUND)}


def medium(raw: bytes, kind: str = "video", alt: str = "Đoạn phim") -> Media:
    return Media(kind, sha256(raw).hexdigest(), alt)


def asking(*media: Media) -> Slide:
    slide = samples.question_slides(4)["read"]
    assert isinstance(slide, QuestionRead)
    return replace(slide, face=replace(slide.face, media=media, page=1))


class Theatre:
    """A stage with a film on it, and what steers it."""

    def __init__(self) -> None:
        load_fonts(FONTS)
        self.gallery = Gallery(BYTES.get)
        self.player = Player()
        self.transport = Transport(self.gallery, BYTES.get)
        self.transport.use(self.player)
        self.lettering = Lettering()
        self.window = StageWindow(self.lettering, lambda: 0, gallery=self.gallery)
        self.window.resize(1024, 576)

    def show(self, slide: Slide) -> None:
        self.window.show_slide(slide)
        self.transport.show_slide(slide)

    def colour(self, slide: Slide, at: int = 0) -> str:
        """The middle of the film as the hall sees it."""
        plan = plan_of(slide, Size(1024, 576), self.lettering)
        assert isinstance(plan, QuestionPlan)
        box = plan.media[at].box
        seen = self.window.grabWindow().pixelColor(box.x + box.w // 2, box.y + box.h // 4)
        return _named(seen)

    @property
    def is_playing(self) -> bool:
        playing = self.transport.playing
        return playing is not None and playing.is_playing

    def close(self) -> None:
        self.transport.close()
        self.gallery.close()
        self.window.close()


def _named(colour: QColor) -> str:
    red, _, blue, _ = colour.getRgb()
    return "red" if red > 180 and blue < 90 else "blue" if blue > 180 and red < 90 else "other"


@pytest.fixture
def theatre(qtbot: QtBot) -> Iterator[Theatre]:
    made = Theatre()
    yield made
    made.close()


def test_a_film_stands_at_its_first_frame_until_the_host_plays_it(
    theatre: Theatre, qtbot: QtBot
) -> None:
    slide = asking(medium(FILM))
    theatre.show(slide)
    assert theatre.colour(slide) == "other"  # nothing of it has been read yet
    qtbot.waitUntil(lambda: theatre.colour(slide) == "red")
    assert not theatre.is_playing
    theatre.transport.toggle()
    qtbot.waitUntil(lambda: theatre.is_playing)
    qtbot.waitUntil(lambda: theatre.colour(slide) == "blue")  # a pixel of a film that plays
    qtbot.waitUntil(lambda: not theatre.is_playing)  # it has come to its end
    assert theatre.colour(slide) == "blue"
    theatre.transport.toggle()
    qtbot.waitUntil(lambda: theatre.colour(slide) == "red")  # and starts again


def test_the_host_holds_it_and_goes_back_to_its_start(theatre: Theatre, qtbot: QtBot) -> None:
    slide = asking(medium(FILM))
    theatre.show(slide)
    qtbot.waitUntil(lambda: theatre.colour(slide) == "red")
    theatre.transport.toggle()
    qtbot.waitUntil(lambda: theatre.colour(slide) == "blue")
    theatre.transport.toggle()
    assert not theatre.is_playing
    theatre.transport.stop()
    qtbot.waitUntil(lambda: theatre.colour(slide) == "red")
    playing = theatre.transport.playing
    assert playing is not None
    assert (playing.is_playing, playing.position_ms, playing.length_ms) == (False, 0, 1200)


def test_it_goes_on_through_the_scenes_of_its_question_and_ends_with_it(
    theatre: Theatre, qtbot: QtBot
) -> None:
    slide = asking(medium(FILM))
    theatre.show(slide)
    qtbot.waitUntil(lambda: theatre.colour(slide) == "red")
    theatre.transport.toggle()
    qtbot.waitUntil(lambda: theatre.is_playing)
    opened = samples.question_slides(4)["open"]
    assert isinstance(opened, QuestionOpen)
    theatre.show(replace(opened, face=replace(opened.face, media=(medium(FILM),), page=1)))
    assert theatre.is_playing
    theatre.show(Black())
    assert not theatre.is_playing
    theatre.show(slide)
    assert not theatre.is_playing  # it waits for the host
    theatre.show(samples.all_slides(4)["scoreboard"])
    assert theatre.transport.playing is None
    assert theatre.player.name == ""


def test_the_next_question_about_the_same_film_begins_with_its_start(
    theatre: Theatre, qtbot: QtBot
) -> None:
    slide = asking(medium(FILM))
    assert isinstance(slide, QuestionRead)
    theatre.show(slide)
    qtbot.waitUntil(lambda: theatre.colour(slide) == "red")
    theatre.transport.toggle()
    qtbot.waitUntil(lambda: theatre.player.position_ms > 100)
    theatre.show(replace(slide, face=replace(slide.face, text="Ông Thọ phải làm gì?")))
    assert not theatre.is_playing  # it waits for the host
    assert theatre.player.position_ms == 0


@pytest.mark.parametrize("name", ["buzz", "deliberation", "message", "obstacle_heard", "black"])
def test_it_is_held_where_it_is_while_something_stands_before_it(
    theatre: Theatre, qtbot: QtBot, name: str
) -> None:
    """A team that buzzes is heard, and not the film."""
    slide = asking(medium(FILM))
    theatre.show(slide)
    qtbot.waitUntil(lambda: theatre.colour(slide) == "red")
    theatre.transport.toggle()
    qtbot.waitUntil(lambda: theatre.player.position_ms > 100)
    before = {**samples.all_slides(4), **samples.obstacle_slides()}[name]
    if isinstance(before, Buzz):
        before = replace(before, face=replace(before.face, media=(medium(FILM),)))
    theatre.show(before)
    assert not theatre.is_playing
    held = theatre.player.position_ms
    told: list[str] = []
    theatre.transport.held_back.connect(lambda: told.append(name))
    theatre.transport.toggle()
    assert not theatre.is_playing  # the hall would hear what it does not see
    assert told == [name]
    value = media_panel(theatre.transport.playing, Words())
    assert value is not None
    assert (value.may_play, value.may_wind) == (False, True)
    assert "không thấy câu hỏi" in value.note
    theatre.show(slide)
    assert not theatre.is_playing  # it waits for the host
    assert theatre.player.position_ms == held > 100
    value = media_panel(theatre.transport.playing, Words())
    assert value is not None
    assert (value.may_play, value.note) == (True, "")
    theatre.transport.toggle()
    assert theatre.is_playing
    theatre.show(samples.all_slides(4)["buzz"])  # of a question without a film
    assert theatre.transport.playing is None


def test_of_several_the_host_chooses_and_a_sound_is_heard_without_a_picture(
    theatre: Theatre, qtbot: QtBot
) -> None:
    theatre.show(asking(medium(FILM), medium(SOUND, "audio", "Đoạn ghi âm")))
    theatre.transport.choose_next()
    qtbot.waitUntil(lambda: theatre.player.length_ms > 100)
    theatre.transport.toggle()
    qtbot.waitUntil(lambda: theatre.is_playing)
    value = media_panel(theatre.transport.playing, Words())
    assert value is not None
    assert value.title == "Âm thanh 2/2 · Đoạn ghi âm"
    assert value.several


def test_the_film_that_is_left_for_another_leaves_its_place_in_peace(
    theatre: Theatre, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stage asks for no frame that is gone: Qt would warn of it."""
    asked_for: list[QImage] = []
    picture = theatre.gallery.picture

    def asked(name: str, size: QSize) -> QImage:
        asked_for.append(picture(name, size))
        return asked_for[-1]

    monkeypatch.setattr(theatre.gallery, "picture", asked)
    slide = asking(medium(FILM), medium(SECOND))
    theatre.show(slide)
    qtbot.waitUntil(lambda: theatre.colour(slide) == "red")
    theatre.transport.choose_next()
    assert theatre.colour(slide) == "other"
    qtbot.waitUntil(lambda: theatre.colour(slide, at=1) == "blue")
    assert asked_for
    assert not any(image.isNull() for image in asked_for)


def test_frames_are_no_larger_than_the_stage_can_paint_in_time(qtbot: QtBot) -> None:
    player, sizes = Player(), []
    player.framed.connect(lambda image: sizes.append((image.width(), image.height())))
    player.open("x", avi([RED], 1920, 1088), "x")
    player.pause()
    qtbot.waitUntil(lambda: bool(sizes))
    assert sizes[0][0] <= MOST.width()
    assert sizes[0][1] <= MOST.height()
    player.close()


@pytest.mark.parametrize("raw", [b"broken" * 50, None], ids=["broken", "missing"])
def test_what_cannot_be_played_is_told_and_its_words_are_shown(
    theatre: Theatre, qtbot: QtBot, raw: bytes | None
) -> None:
    name = "9" * 64
    if raw is not None:
        BYTES[name] = raw
    theatre.show(asking(Media("video", name, "Chữ thay phim")))
    qtbot.waitUntil(lambda: theatre.gallery.state(name) == "broken")
    value = media_panel(theatre.transport.playing, Words())
    assert value is not None
    assert not value.may_play
    assert "Hội trường thấy chữ" in value.note
    BYTES.pop(name, None)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [(b"", "video"), (b"", "audio"), (FILM[:300], "video"), (png(), "audio")],
    ids=["an empty film", "an empty sound", "the head of a film", "a picture for a sound"],
)
def test_of_what_has_nothing_to_play_the_hall_reads_words_and_the_host_is_told(
    theatre: Theatre, qtbot: QtBot, raw: bytes, kind: str
) -> None:
    one = medium(raw, kind)
    BYTES[one.hash] = raw
    theatre.show(asking(one))
    qtbot.waitUntil(lambda: theatre.gallery.state(one.hash) == "broken")
    value = media_panel(theatre.transport.playing, Words())
    assert value is not None
    assert not value.may_play
    assert "Tệp hỏng" in value.note
    BYTES.pop(one.hash)


def test_a_film_that_is_nothing_but_sound_is_heard_and_the_hall_reads_words(
    theatre: Theatre, qtbot: QtBot
) -> None:
    one = medium(SOUND, "video")
    theatre.show(asking(one))
    qtbot.waitUntil(lambda: theatre.gallery.state(one.hash) == "broken")
    value = media_panel(theatre.transport.playing, Words())
    assert value is not None
    assert value.may_play
    assert "chỉ có tiếng" in value.note
    theatre.transport.toggle()
    qtbot.waitUntil(lambda: theatre.player.position_ms > 0)


def test_the_picture_in_a_sound_does_not_cover_its_words(theatre: Theatre, qtbot: QtBot) -> None:
    """A song may have the cover of its record in it."""
    one = medium(FILM, "audio")
    theatre.show(asking(one))
    qtbot.waitUntil(lambda: theatre.player.length_ms > 0)
    framed: list[QImage] = []
    theatre.player.framed.connect(framed.append)
    theatre.player.play()
    qtbot.waitUntil(lambda: bool(framed))
    assert theatre.gallery.state(one.hash) != "ready"


def test_a_film_whose_disk_was_away_for_a_moment_comes_with_the_next_slide(
    theatre: Theatre, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(_name: str) -> bytes:
        raise OSError("no such device")

    one = medium(FILM)
    with monkeypatch.context() as away:
        away.setattr(theatre.transport, "_bytes_of", lost)
        theatre.show(asking(one))
        qtbot.waitUntil(lambda: theatre.gallery.state(one.hash) == "broken")
    opened = samples.question_slides(4)["open"]
    assert isinstance(opened, QuestionOpen)
    slide = asking(one)
    assert isinstance(slide, QuestionRead)
    theatre.show(replace(opened, face=slide.face))
    qtbot.waitUntil(lambda: theatre.colour(slide) == "red")
    value = media_panel(theatre.transport.playing, Words())
    assert value is not None
    assert (value.may_play, value.note) == (True, "")


def test_without_a_player_everything_goes_on_and_the_host_is_told(qtbot: QtBot) -> None:
    transport = Transport(Gallery(), BYTES.get)
    transport.show_slide(asking(medium(FILM)))
    for act in (transport.toggle, transport.stop, transport.rewind, transport.choose_next):
        act()
    value = media_panel(transport.playing, Words("en"))
    assert value is not None
    assert not value.may_play
    assert "No films" in value.note
    transport.close()


def test_the_panel_is_there_only_while_there_is_something_to_play(
    theatre: Theatre, qtbot: QtBot
) -> None:
    panel = MediaPanel(Words())
    qtbot.addWidget(panel)
    assert not panel.isVisible()
    theatre.show(asking(medium(FILM)))
    qtbot.waitUntil(lambda: theatre.player.length_ms > 0)
    panel.show_media(media_panel(theatre.transport.playing, Words()))
    assert panel.isVisible()
    assert panel.play.text() == "Phát · F5"
    with qtbot.waitSignal(panel.toggled):
        qtbot.keyClick(panel.play, Qt.Key.Key_Return)
    panel.show_media(None)
    assert not panel.isVisible()


def test_a_contest_opens_without_the_media_libraries() -> None:
    code = "import contest.app, sys; sys.exit('PySide6.QtMultimedia' in sys.modules)"
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=root).returncode == 0
