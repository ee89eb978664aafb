"""The sounds of the stage, heard as its slides change and its clock runs; volume and mute."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from contest.presentation.slides import Black, Slide
from contest.presentation.sounds import Sound, cue_of, heard_from, tick_of

_LOOK_MS = 40  # how late a tick may be; the second itself is the clock's
FIRST_VOLUME = 80  # percent
_STEPS_KEPT = 64  # so many may be taken back, and done again with their sounds


class SpeakersPort(Protocol):
    """What is needed of loudspeakers."""

    def play(self, sound: Sound) -> None:
        """Let a sound be heard."""

    def set_volume(self, share: float) -> None:
        """From 0 to 1."""


class Sounding(QObject):
    """Silent until loudspeakers are given to it.

    Signals:
        changed: volume or mute
    """

    changed = Signal()

    def __init__(self, now_ns: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now_ns = now_ns
        self._speakers: SpeakersPort | None = None
        self._slide: Slide = Black()
        self._heard: Slide = Black()  # what the next change is heard from
        self._heard_at: dict[int, Slide] = {}  # the same, as each step left it
        self._steps = 0
        self._goes_back = False
        self._looked_ns = 0
        self.volume = FIRST_VOLUME
        self.is_muted = False
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.look)

    def use(self, speakers: SpeakersPort) -> None:
        """Loudspeakers that were found."""
        self._speakers = speakers
        self._set()

    def count_steps(self, steps: int) -> None:
        """How many steps of the host stand behind the slide that comes: fewer after an undo."""
        self._goes_back = steps < self._steps
        if self._goes_back:
            self._heard = self._heard_at.get(steps, self._heard)
        else:
            self._heard_at[self._steps] = self._heard
            self._heard_at.pop(steps - _STEPS_KEPT, None)
        self._steps = steps

    def show_slide(self, slide: Slide) -> None:
        """What the hall is shown from now on. What an undo brings back was heard before."""
        back = self._goes_back or isinstance(self._slide, Black)
        sound = None if back else cue_of(self._heard, slide)
        self._heard = heard_from(self._heard, slide)
        clock = getattr(slide, "clock", None)
        if clock is None or clock != getattr(self._slide, "clock", None):
            self._looked_ns = self._now_ns()  # else a second that has just gone by is still told
        self._slide = slide
        if sound is not None:
            self._play(sound)
        (self._look.start if getattr(clock, "running", False) else self._look.stop)()

    def look(self) -> None:
        """See whether the clock has come to another second."""
        before, self._looked_ns = self._looked_ns, self._now_ns()
        sound = tick_of(self._slide, before, self._looked_ns)
        if sound is not None:
            self._play(sound)

    def set_volume(self, percent: int) -> None:
        """From 0 to 100; to move it is to want to hear something."""
        self.volume, self.is_muted = percent, False
        self._set()

    def toggle_mute(self) -> None:
        """Silence everything, or let it be heard again."""
        self.is_muted = not self.is_muted
        self._set()

    def play_test(self) -> None:
        """The longest sound, also where all is mute: whoever asks for it wants to hear it."""
        if self.is_muted:
            self.toggle_mute()
        self._play(Sound.FANFARE)

    def _set(self) -> None:
        if self._speakers is not None:
            self._speakers.set_volume(0.0 if self.is_muted else self.volume / 100)
        self.changed.emit()

    def _play(self, sound: Sound) -> None:
        if self._speakers is not None and not self.is_muted:
            self._speakers.play(sound)
