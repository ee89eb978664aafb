"""Broken or huge media: calm words to the hall, a calm line to the host."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QTimer
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from contest.presentation.slides import Media, QuestionOpen, Slide
from contest.ui.projector.gallery import MOST_SIDE, Gallery, decoded
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import plan_of
from contest.ui.projector.plans.question import QuestionPlan
from contest.ui.projector.window import StageWindow
from tests import sample_slides as samples
from tests.pictures import avi, bomb, gif, halves, jpeg
from tests.ui.projector.geometry import faults_of, texts_of

SCREEN = Size(1366, 768)
ALT = "Ảnh chụp tin nhắn mời nhận quà"
PHOTOGRAPH = jpeg(halves(400, 300, "#ff0000", "#0000ff"))
# A small picture inside, as telephones put it there, with an end of its own.
NESTED = PHOTOGRAPH[:2] + b"\xff\xe1\x0c\x84" + PHOTOGRAPH + PHOTOGRAPH[2:]


def _noise() -> bytes:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    for at in range(300 * 200):
        image.setPixel(at % 300, at // 300, at * 2654435761 % 0xFFFFFF)
    return _png_of(image)


def _png_of(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _encoded(picture: Image.Image, kind: str, *, progressive: bool = False) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, kind, progressive=progressive)
    return buffer.getvalue()


def _drawing() -> Image.Image:
    """A red half beside a blue one."""
    picture = Image.new("RGB", (400, 300), "#ff0000")
    picture.paste("#0000ff", (200, 0, 400, 300))
    return picture


GIF = gif(halves(400, 300, "#ff0000", "#0000ff"))
MOVING = GIF[:-1] + GIF[GIF.rindex(b"\x2c" + bytes(4)) :]  # two pictures, one after the other

HARM: dict[str, Callable[[], bytes | None]] = {
    "half a photograph": lambda: PHOTOGRAPH[: len(PHOTOGRAPH) // 2],
    "a photograph without its end": lambda: PHOTOGRAPH[:-2],
    "half a photograph with a whole one inside": lambda: NESTED[: len(NESTED) * 3 // 4],
    "half a PNG": lambda: _noise()[: len(_noise()) // 2],
    "half a GIF": lambda: GIF[: len(GIF) // 2],
    "a GIF without the last of its picture": lambda: GIF[:-2],
    "the head of a GIF": lambda: GIF[:20],
    "a text": lambda: b"<html><body>403 Forbidden</body></html>",
    "a PDF": lambda: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "a film": lambda: avi(["#ff0000"]),
    "nothing": lambda: b"",
    "a file that is gone": lambda: None,
    "more pixels than there is memory": lambda: bomb(60_000, 60_000),
}


def asked(name: str, width: int = 400, height: int = 300) -> Slide:
    slide = samples.question_slides(8)["open"]
    assert isinstance(slide, QuestionOpen)
    media = Media("image", name, ALT, width, height)
    return replace(slide, face=replace(slide.face, media=(media,), page=1))


def shown(slide: Slide, gallery: Gallery, lettering: Lettering) -> StageWindow:
    window = StageWindow(lettering, lambda: 0, gallery=gallery)
    window.resize(SCREEN.width, SCREEN.height)
    window.show_slide(slide)
    return window


@pytest.mark.parametrize("harm", HARM)
def test_the_hall_reads_words_and_the_host_is_told_once(
    lettering: Lettering, qtbot: QtBot, harm: str
) -> None:
    raw = HARM[harm]()
    gallery = Gallery(lambda _name: raw, at_once=True)
    told: list[str] = []
    gallery.broke.connect(told.append)
    window = shown(asked("7" * 64), gallery, lettering)
    window.show_slide(asked("7" * 64))
    words = " ".join(str(item.property("text")) for item in texts_of(window.stage.root))
    assert ALT in words.replace("\n", " ")
    assert samples.OPTIONS[0] in words  # the question is asked all the same
    assert told == ["7" * 64]
    assert not faults_of(window.stage.root)


@pytest.mark.parametrize(
    "raw",
    [
        PHOTOGRAPH,
        NESTED,
        PHOTOGRAPH + b"\0" * 40,
        PHOTOGRAPH + b"\0\0\0\x18ftypmp42" + b"\xff\xda\x17" * 9,
        _encoded(_drawing(), "JPEG", progressive=True),
    ],
    ids=["plain", "with a small one inside", "filled up", "with a moment of film", "in many scans"],
)
def test_a_photograph_that_is_whole_is_shown(raw: bytes) -> None:
    """Telephones put films behind their photographs, with any bytes in them."""
    assert decoded(raw).width() == 400


@pytest.mark.qt_log_ignore("JPEG")
def test_of_a_photograph_in_many_scans_none_may_lack() -> None:
    raw = _encoded(_drawing(), "JPEG", progressive=True)
    last = raw.rindex(b"\xff\xda")
    for end in (last, last + 8, len(raw) - 2):
        assert decoded(raw[:end]).isNull()


@pytest.mark.parametrize(
    "raw", [GIF, GIF[:-1], MOVING, MOVING[: len(GIF) + 500]],
    ids=["whole", "without its last byte", "moving", "moving, cut in its second picture"],
)  # fmt: skip
def test_a_gif_whose_first_picture_is_whole_is_shown(raw: bytes) -> None:
    image = decoded(raw)
    assert image.size().toTuple() == (400, 300)
    assert [image.pixelColor(x, 299).name() for x in (0, 399)] == ["#ff0000", "#0000ff"]


def test_a_picture_of_a_hundred_million_pixels_is_decoded_while_the_windows_live(
    lettering: Lettering, qtbot: QtBot
) -> None:
    huge = QImage(12_000, 9_000, QImage.Format.Format_Grayscale8)
    huge.fill(QColor("#dddddd"))
    raw = jpeg(huge, 6)  # and the telephone was held upright
    del huge
    threads: list[bool] = []

    def bytes_of(_name: str) -> bytes:
        threads.append(threading.current_thread() is threading.main_thread())
        return raw

    gallery, beats = Gallery(bytes_of), [0]
    name = sha256(raw).hexdigest()
    slide = asked(name, 9_000, 12_000)
    window = shown(slide, gallery, lettering)
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: beats.__setitem__(0, beats[0] + 1))
    timer.start()
    assert gallery.state(name) == "waiting"
    qtbot.waitUntil(lambda: gallery.state(name) == "ready", timeout=60_000)
    timer.stop()
    assert threads == [False]
    assert beats[0] > 3  # the windows' thread went on meanwhile
    plan = plan_of(slide, SCREEN, lettering)
    assert isinstance(plan, QuestionPlan)
    box = plan.media[0].box
    assert box.h > box.w  # upright
    seen = window.grabWindow().pixelColor(box.x + box.w // 2, box.y + box.h // 2)
    assert seen.lightness() > 200
    small = decoded(raw)
    assert (small.width(), small.height()) == (MOST_SIDE * 3 // 4, MOST_SIDE)
    gallery.close()
    window.close()


def _on_nothing() -> Image.Image:
    """A black square in the middle of a ground that is not there."""
    picture = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 255), (150, 100, 250, 200))
    return picture


@pytest.mark.parametrize(
    ("raw", "left", "middle"),
    [
        (_encoded(_drawing().convert("CMYK"), "JPEG"), "red", "blue"),
        (_encoded(_drawing().convert("P"), "PNG"), "red", "blue"),
        (_encoded(_drawing(), "WEBP"), "red", "blue"),
        (_encoded(Image.new("I;16", (400, 300), 65535), "PNG"), "white", "white"),
        (_encoded(_on_nothing(), "PNG"), "white", "black"),
        (_encoded(_on_nothing(), "WEBP"), "white", "black"),
    ],
    ids=["CMYK", "palette", "WebP", "16 bits", "PNG on nothing", "WebP on nothing"],
)
def test_pictures_of_every_make_look_as_on_a_page(
    lettering: Lettering, qtbot: QtBot, raw: bytes, left: str, middle: str
) -> None:
    """A drawing in black on nothing would be black on the dark stage."""
    slide = asked("8" * 64)
    window = shown(slide, Gallery(lambda _name: raw, at_once=True), lettering)
    plan = plan_of(slide, SCREEN, lettering)
    assert isinstance(plan, QuestionPlan)
    box, picture = plan.media[0].box, window.grabWindow()
    seen = [
        picture.pixelColor(box.x + round(share * box.w), box.y + box.h // 2)
        for share in (0.1, 0.55)
    ]
    wanted = [QColor(one) for one in (left, middle)]
    for found, one in zip(seen, wanted, strict=True):
        parts = zip(found.getRgb()[:3], one.getRgb()[:3], strict=True)
        assert max(abs(a - b) for a, b in parts) < 40, (found.name(), one.name())


def test_a_disk_that_was_away_for_a_moment_is_asked_again(
    lettering: Lettering, qtbot: QtBot
) -> None:
    """The stick with the contest was pulled out, and put back."""
    is_away = True

    def bytes_of(_name: str) -> bytes:
        if is_away:
            raise OSError("no such device")
        return PHOTOGRAPH

    gallery, told = Gallery(bytes_of, at_once=True), []
    gallery.broke.connect(told.append)
    window = shown(asked("7" * 64), gallery, lettering)
    window.show_slide(asked("7" * 64))
    assert (gallery.state("7" * 64), len(told)) == ("broken", 1)
    is_away = False
    window.show_slide(asked("7" * 64))
    assert gallery.state("7" * 64) == "ready"


@pytest.mark.parametrize("size", [(1, 1), (1, 9_000), (9_000, 1)])
def test_a_picture_of_a_pixel_or_a_strip_is_no_fault(size: tuple[int, int]) -> None:
    raw = _encoded(Image.new("RGB", size, "#ff0000"), "PNG")
    image = decoded(raw)
    assert image.pixelColor(0, 0).name() == "#ff0000"
    assert max(image.width(), image.height()) <= MOST_SIDE


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_stands_upright_in_its_place(
    lettering: Lettering, qtbot: QtBot, orientation: int
) -> None:
    raw = jpeg(halves(80, 60, "#ff0000", "#0000ff"), orientation)
    turned = orientation > 4
    slide = asked("8" * 64, *((60, 80) if turned else (80, 60)))
    window = shown(slide, Gallery(lambda _name: raw, at_once=True), lettering)
    plan = plan_of(slide, SCREEN, lettering)
    assert isinstance(plan, QuestionPlan)
    box, picture = plan.media[0].box, window.grabWindow()
    assert (box.h > box.w) == turned
    corner = picture.pixelColor(box.x + 6, box.y + 6)
    foot = picture.pixelColor(box.right - 7, box.bottom - 7)
    assert {_named(corner), _named(foot)} == {"red", "blue"}
    assert (_named(corner) == "red") == (orientation in (1, 4, 5, 6))


def _named(colour: QColor) -> str:
    return "red" if colour.red() > colour.blue() else "blue"
