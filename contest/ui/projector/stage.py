"""The QML stage inside a window, shown or offscreen: takes slides, lays them out, hands them on."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Property, QObject, QSizeF, QUrl, Signal, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGRendererInterface

from contest.presentation.slides import (
    Black,
    Dress,
    Media,
    Obstacle,
    QuestionLocked,
    QuestionOpen,
    QuestionRead,
    Slide,
    logos_on,
    media_on,
)
from contest.ui.projector.gallery import Gallery
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pictures import StagePictures
from contest.ui.projector.pieces import Size, plain
from contest.ui.projector.planning import Plan, plan_of
from contest.ui.projector.plans.obstacle import picture_name
from contest.ui.projector.puzzle import read_picture
from contest.ui.projector.readying import cut_letters
from contest.ui.projector.spoken import spoken
from contest.values import dataclass

# The states of a question are one scene: what stays the same is not even drawn again.
Asked = QuestionRead | QuestionOpen | QuestionLocked

ThemeName = Literal["dark", "light"]
QML = Path(__file__).with_name("qml")


class StageBroken(Exception):
    """The scenes cannot be loaded; the text says which file and why."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the stage looks: theme, and whether things move."""

    theme: ThemeName = "dark"
    reduced_motion: bool = False
    dress: Dress = Dress()


def draw_in_software() -> None:
    """Choose Qt's software renderer, before the first window: old laptops have no other."""
    if QQuickWindow.sceneGraphBackend() != "software":  # Qt warns of a second time
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


def time_of_day() -> str:
    """Hours and minutes by the computer's clock."""
    return time.strftime("%H:%M")


class Hands(QObject):
    """What a scene may ask of its window: the contest's clock, the media, and to pass a touch on.

    Signals:
        pressed: a letter was touched for a team (number, letter)
    """

    pressed = Signal(int, str)
    smooth_changed = Signal()
    arrivals_changed = Signal()
    frames_changed = Signal()

    def __init__(
        self,
        now_ns: Callable[[], int],
        gallery: Gallery,
        parent: QObject | None = None,
        *,
        smooth: bool,
        time_of_day: Callable[[], str] = time_of_day,
    ) -> None:
        super().__init__(parent)
        self._now_ns = now_ns
        self._time_of_day = time_of_day
        self._gallery = gallery
        self._smooth = smooth
        self._arrivals = self._frames = 0
        gallery.changed.connect(self._on_gallery_changed)
        gallery.framed.connect(self._on_gallery_framed)

    @Slot(result=float)
    def now_ns(self) -> float:
        """Contest time in nanoseconds (a float holds them exactly for a hundred days)."""
        return float(self._now_ns())

    @Slot(result=str)
    def time_of_day(self) -> str:
        """Hours and minutes on the wall, for people to look at."""
        return self._time_of_day()

    @Slot(int, str)
    def press(self, team: int, letter: str) -> None:
        """A pad was touched."""
        self.pressed.emit(team, letter)

    @Slot(str, result=str)
    def media_state(self, name: str) -> str:
        """What there is to see of a medium: ready, broken, or waiting."""
        return self._gallery.state(name)

    def _on_gallery_changed(self) -> None:
        self._arrivals += 1
        self.arrivals_changed.emit()

    def _on_gallery_framed(self) -> None:
        self._frames += 1
        self.frames_changed.emit()

    # They rise whenever a medium is to be looked at again, and with each frame of a film.
    arrivals = Property(int, lambda self: self._arrivals, notify=arrivals_changed)
    frames = Property(int, lambda self: self._frames, notify=frames_changed)
    # Whether clocks are drawn at each frame, or a few times a second (thumbnail).
    smooth = Property(bool, lambda self: self._smooth, notify=smooth_changed)


class Stage(QObject):
    """The root item of the stage in `window`; knows which scene is shown and what changes it."""

    def __init__(
        self,
        window: QQuickWindow,
        lettering: Lettering,
        hands: Hands,
        look: Look,
        gallery: Gallery,
    ) -> None:
        super().__init__(window)
        self._lettering = lettering
        self._gallery = gallery
        self._pictures = StagePictures(gallery)
        engine = QQmlEngine()
        engine.addImageProvider("stage", self._pictures)
        hands.setParent(self)
        self._root, self._scenes = _loaded(engine, hands)
        self._root.setParentItem(window.contentItem())
        # Children die in the order in which they came: the items before their engine.
        for child in (self._root, *self._scenes, engine):
            child.setParent(self)
        self._worn: tuple[Media, ...] = ()
        self.set_look(look)
        self._size = Size(0, 0)
        self._scene = ""
        self._form: object = None
        self.slide: Slide = Black()
        self.plan: Plan = plan_of(self.slide, Size(1, 1), lettering)

    @property
    def root(self) -> QQuickItem:
        """The root item, for measurements and for `fade` and `settle`."""
        return self._root

    @property
    def said(self) -> str:
        """All that is written on it, for a screen reader."""
        return spoken(plain(self.plan))

    @property
    def lettering(self) -> Lettering:
        """What measures its texts."""
        return self._lettering

    @property
    def pictures(self) -> StagePictures:
        """Where pictures to fade are handed in."""
        return self._pictures

    def set_mark(self, text: str) -> None:
        """Say this over every scene; nothing when empty."""
        self._root.setProperty("mark", text)

    def set_ratio(self, ratio: float) -> None:
        """The scale factor of the screen that it is laid out for: so fine are its pictures.

        The small picture takes that of the stage: else every background would be painted twice.
        """
        if ratio != self._root.property("ratio"):
            self._root.setProperty("ratio", ratio)
            self._root.forget()  # type: ignore[attr-defined]

    def set_look(self, look: Look) -> None:
        """Theme and motion."""
        self._root.setProperty("light", look.theme == "light")
        self._root.setProperty("reducedMotion", look.reduced_motion)
        dress = look.dress
        self._root.setProperty("accentDark", dress.accent_dark)
        self._root.setProperty("accentLight", dress.accent_light)
        self._root.setProperty("background", dress.background)
        self._worn = (Media("background", dress.background, ""),) if dress.background else ()
        self._gallery.want(self._worn)

    def lay_out(self, slide: Slide, size: Size) -> Plan:
        """The layout of a slide, without showing it."""
        return plan_of(slide, size, self._lettering)

    def may_fade_to(self, slide: Slide) -> bool:
        """Whether the slide is of another kind; within a kind, values change in place.

        So do the states of a question: when it opens its clock is seen to run at once.
        """
        is_other = type(slide) is not type(self.slide)
        if isinstance(slide, Asked) and isinstance(self.slide, Asked):
            return is_other and slide.face != self.slide.face
        return is_other

    def show(self, slide: Slide, plan: Plan, size: Size, *, waits: bool = False) -> None:
        """Put a slide on the stage at once; `waits` when a fade will follow."""
        if size != self._size:
            self._size = size
            self._root.setSize(QSizeF(size.width, size.height))
        self._gallery.want((*media_on(slide), *logos_on(slide), *self._worn))
        self._want_puzzle(slide)
        scene = _scene_of(slide)
        value = plain(plan)
        form = _form_of(value)
        # As text: of a map QML would copy and wrap each part anew, every time it is read.
        written = json.dumps(value, ensure_ascii=False)
        self.slide, self.plan = slide, plan
        if (scene, form) == (self._scene, self._form):
            self._root.renew(written)  # type: ignore[attr-defined]
        else:
            self._scene, self._form = scene, form
            self._root.swap(scene, _key_of(form), written, waits)  # type: ignore[attr-defined]
        if QAccessible.isActive():
            self._root.property("scene").setProperty("said", self.said)

    def prepare(self, slide: Slide, size: Size, *, keeps: bool) -> None:
        """Lay a slide out and make its scene, unseen, so that it will be shown at once.

        `keeps`: the scene itself waits for a slide with as many parts.
        """
        self._want_puzzle(slide)
        value = plain(self.lay_out(slide, size))
        cut_letters(value)
        written = json.dumps(value, ensure_ascii=False)
        scene = _scene_of(slide)
        self._root.prepare(scene, _key_of(_form_of(value)), written, keeps)  # type: ignore[attr-defined]

    def _want_puzzle(self, slide: Slide) -> None:
        """Fetch the picture whose pieces open."""
        if isinstance(slide, Obstacle) and slide.picture:
            name = picture_name(slide.picture)
            self._gallery.want_read(name, partial(read_picture, slide.picture))

    def prepare_ground(self, kind: str) -> None:
        """Paint a background before the first scene on it."""
        self._pictures.prepare(self._root.ground(kind))  # type: ignore[attr-defined]

    def cover(self, serial: int) -> None:
        """Put the picture `before-serial` over everything."""
        self._root.cover(serial)  # type: ignore[attr-defined]

    def uncover(self) -> None:
        """Take it away again."""
        self._root.uncover()  # type: ignore[attr-defined]

    def fade(self, serial: int, swift: bool) -> None:
        """After `cover`: fade between the pictures `before-serial` and `after-serial`."""
        self._root.fade(serial, swift)  # type: ignore[attr-defined]

    def settle(self) -> None:
        """End a fade now."""
        self._root.settle()  # type: ignore[attr-defined]
        self._pictures.forget_shots()


def _loaded(engine: QQmlEngine, hands: Hands) -> tuple[QQuickItem, list[QQmlComponent]]:
    """The root item, and every scene compiled, so that none is compiled on the evening."""
    scenes = [
        QQmlComponent(engine, QUrl.fromLocalFile(str(file)))
        for file in sorted(QML.glob("*.qml"))
        if file.name != "Theme.qml"
    ]
    broken = [scene.errorString() for scene in scenes if scene.isError()]
    if broken:
        raise StageBroken("\n".join(broken))
    component = next(scene for scene in scenes if scene.url().fileName() == "Stage.qml")
    root = component.createWithInitialProperties({"hands": hands})
    if not isinstance(root, QQuickItem):
        raise StageBroken(component.errorString())
    return root, scenes


def _scene_of(slide: Slide) -> str:
    """The QML file that shows it."""
    return "Question" if isinstance(slide, Asked) else type(slide).__name__


def _key_of(form: object) -> str:
    """A form in short. Two that share one cost time and nothing else: layouts fit every scene."""
    return f"{hash(form):x}"


def _form_of(value: object) -> object:
    """How many parts a layout has, at every depth: with as many, they can be renewed in place."""
    if isinstance(value, dict):
        # A clock is a value, there or not; its fields are no parts.
        return tuple(
            _form_of(part)
            for key, part in value.items()
            if key != "clock" and isinstance(part, dict | list)
        )
    if isinstance(value, list):
        return tuple(_form_of(part) if isinstance(part, dict | list) else None for part in value)
    return None
