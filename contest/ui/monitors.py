"""Which screen is the projector's: one that was it before, else the one beside the console's."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen

from contest.values import dataclass

FILE = "screens.json"
MOST_KNOWN = 8
_SAME_MAKE = 4  # the same device, whatever socket it is plugged into


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells one screen from another: what it says of itself, else its socket and its size."""

    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    name: str = ""
    width: int = 0  # in pixels of its own
    height: int = 0

    def likeness(self, other: Identity) -> int:
        """How sure it is that both are the same screen; 0: they are not.

        Places on the desktop do not count: they change with every order of plugging in.
        """
        make = (self.manufacturer, self.model, self.serial)
        if make != (other.manufacturer, other.model, other.serial):
            return 0
        named = 2 * bool(self.name and self.name == other.name)
        sized = int((self.width, self.height) == (other.width, other.height))
        return (_SAME_MAKE if any(make) else 0) + named + sized


Identify = Callable[[QScreen], Identity]


@dataclass(frozen=True, slots=True)
class Pair:
    """A projector, and the screen that the console stood on beside it."""

    projector: Identity
    console: Identity


class KnownScreens:
    """The projectors of past evenings, the last one first, in a small file of their own.

    Whatever is wrong with the file, the program starts as if it had never met a projector.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = None if folder is None else folder / FILE
        self._pairs = [] if self._file is None else list(_read(self._file))[:MOST_KNOWN]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """All that are known."""
        return tuple(self._pairs)

    def note(self, pair: Pair, *, first: bool) -> None:
        """Remember where stage and console stand; `first`: the host wanted it, before all others.

        Where the host did not ask, it is a stopgap that must not push a chosen projector out.
        """
        others = [one for one in self._pairs if one.projector != pair.projector]
        pairs = [pair, *others][:MOST_KNOWN] if first else [*others[: MOST_KNOWN - 1], pair]
        if pairs != self._pairs:
            self._pairs = pairs
            self._write()

    def _write(self) -> None:
        if self._file is None:
            return
        draft = self._file.with_name(f"{FILE}.new")
        written = [asdict(pair) for pair in self._pairs]
        with suppress(OSError):  # a full or locked disk costs the memory, not the evening
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(written, ensure_ascii=False, indent=1), encoding="utf-8")
            draft.replace(self._file)


def identity_of(screen: QScreen) -> Identity:
    """What a screen says of itself."""
    ratio = screen.devicePixelRatio()
    size = screen.geometry().size() * ratio
    manufacturer, model = screen.manufacturer().strip(), screen.model().strip()
    serial = screen.serialNumber().strip()
    return Identity(manufacturer, model, serial, screen.name(), size.width(), size.height())


class Monitors:
    """The screens that are plugged in now, and which of them the stage belongs on.

    `wanted` is what the screen of the settings calls itself, if one was set.
    """

    def __init__(
        self, known: KnownScreens, identify: Identify = identity_of, wanted: str = ""
    ) -> None:
        self._known = known
        self._identify = identify
        self._wanted = wanted

    def projector(self, console: QScreen | None) -> QScreen | None:
        """A screen beside the console's that does not only mirror it.

        The one that was set comes first, then the ones that are known.
        """
        beside = screens_beside(console)
        for screen in beside:
            if self._wanted and name_of(screen) == self._wanted:
                return screen
        return max(beside, key=self._rank, default=None)

    def is_known(self, screen: QScreen) -> bool:
        """Whether the stage stood there before."""
        return self._rank(screen) > (0, 0)

    def console_place(self, console: QScreen | None) -> QScreen | None:
        """Where the console goes at the start: to its screen of last time, if both are there.

        Only where both say what they are: else the hall might be shown the console.
        """
        screens = QGuiApplication.screens()
        for pair in self._known.pairs:
            stage, host = (_surely(one, screens, self._identify) for one in _both(pair))
            if stage is not None and host is not None and stage is not host:
                return host
        return console

    def is_awaited(self, screen: QScreen, lost: Identity | None) -> bool:
        """Whether a screen that came says it is the one that is missed."""
        return lost is not None and self._identify(screen).likeness(lost) >= _SAME_MAKE

    @property
    def favourite(self) -> Identity | None:
        """The projector that the host chose last."""
        pairs = self._known.pairs
        return pairs[0].projector if pairs else None

    def identity(self, screen: QScreen) -> Identity:
        """What a screen says of itself."""
        return self._identify(screen)

    def note(self, stage: QScreen, console: QScreen | None, *, first: bool) -> None:
        """Remember for next time that the stage was put there."""
        if console is not None and stage is not console:
            pair = Pair(self._identify(stage), self._identify(console))
            self._known.note(pair, first=first)

    def _rank(self, screen: QScreen) -> tuple[int, int]:
        """How well it is known: the surest likeness, of these the latest."""
        identity = self._identify(screen)
        pairs = enumerate(self._known.pairs)
        found = ((one.projector.likeness(identity), -place) for place, one in pairs)
        return max((rank for rank in found if rank[0]), default=(0, 0))


def screens_beside(console: QScreen | None) -> list[QScreen]:
    """The screens that share nothing with the console's: one that overlaps it mirrors it."""
    room = QRect() if console is None else console.geometry()
    screens = QGuiApplication.screens()
    return [one for one in screens if one is not console and not one.geometry().intersects(room)]


def has_second_screen() -> bool:
    """Whether there is a screen beside the laptop's own that does not only mirror it."""
    return bool(screens_beside(QGuiApplication.primaryScreen()))


def _both(pair: Pair) -> tuple[Identity, Identity]:
    return pair.projector, pair.console


def _surely(identity: Identity, screens: list[QScreen], identify: Identify) -> QScreen | None:
    """The screen that says it is this one."""
    like = [one for one in screens if identify(one).likeness(identity) >= _SAME_MAKE]
    return max(like, key=lambda one: identify(one).likeness(identity), default=None)


def _read(file: Path) -> Iterator[Pair]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return
    for entry in found if isinstance(found, list) else []:
        parts = entry if isinstance(entry, dict) else {}
        projector, console = _identity(parts.get("projector")), _identity(parts.get("console"))
        if projector is not None and console is not None:
            yield Pair(projector, console)


def _identity(entry: object) -> Identity | None:
    """A screen as it was written; None where it is none."""
    if not isinstance(entry, dict):
        return None
    wanted = {one.name: int if one.name in ("width", "height") else str for one in fields(Identity)}
    if set(entry) != set(wanted):
        return None
    if any(type(entry[name]) is not kind for name, kind in wanted.items()):
        return None
    return Identity(**entry)


def name_of(screen: QScreen) -> str:
    """What a screen calls itself: it stays the same at whatever socket it is plugged in."""
    parts = (screen.manufacturer(), screen.model(), screen.serialNumber())
    size = screen.geometry().size()
    said = " ".join(part for part in parts if part) or screen.name()
    return said or f"{size.width()}×{size.height()}"


def projector_names() -> list[str]:
    """The screens beside the laptop's own."""
    primary = QGuiApplication.primaryScreen()
    return [name_of(one) for one in QGuiApplication.screens() if one is not primary]
