# ruff: noqa: INP001
"""Makes the sounds of the stage anew: python assets/sounds/make.py [FOLDER].

Short, original, of the five notes of Vietnamese folk tunes; nothing is recorded or borrowed. Bells
and wood are sums of sines that die away, the drum has the partials of a bronze plate. Every run
gives the same bytes.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from collections.abc import Callable, Iterable
from pathlib import Path

RATE = 22_050
PEAK = 32_000
# Five notes: Hò Xự Xang Xê Cống (here C D F G A), by octave.
NOTES = dict(zip("CDFGA", (0, 2, 5, 7, 9), strict=True))
BELL = ((1.0, 1.0, 1.0), (2.0, 0.5, 0.6), (3.01, 0.25, 0.4), (4.2, 0.12, 0.25))
WOOD = ((1.0, 1.0, 1.0), (2.71, 0.5, 0.5), (5.15, 0.2, 0.3))
REED = tuple((float(n), 1.0 / n**1.1, 1.0) for n in range(1, 9))
DRUM = ((1.0, 1.0, 1.0), (1.59, 0.8, 0.8), (2.14, 0.6, 0.7), (2.65, 0.45, 0.5), (3.4, 0.3, 0.35))
Partials = tuple[tuple[float, float, float], ...]  # ratio, strength, how long beside the first


class Sheet:
    """A sound while it is put together: samples from 0, louder than 1 only until it is written."""

    def __init__(self, seconds: float) -> None:
        self.samples = [0.0] * round(seconds * RATE)

    def strike(
        self, at: float, hertz: float, partials: Partials, *, dies: float, loud: float = 1.0
    ) -> None:
        """Something that is struck and dies away: to a third after `dies` seconds."""
        start = round(at * RATE)
        for ratio, strength, lasts in partials:
            step = 2 * math.pi * hertz * ratio / RATE
            fall = 1.0 / (dies * lasts * RATE)
            for n in range(len(self.samples) - start):
                level = math.exp(-n * fall)
                if level < 0.0005:
                    break
                rise = min(1.0, n / 30)  # no click at the start
                self.samples[start + n] += loud * strength * rise * level * math.sin(step * n)

    def blow(self, at: float, hertz: float, seconds: float, *, loud: float = 1.0) -> None:
        """A reed or a horn: it swells, stands and goes."""
        start, count = round(at * RATE), round(seconds * RATE)
        swell, end = round(0.03 * RATE), round(0.09 * RATE)
        for ratio, strength, _ in REED:
            step = 2 * math.pi * hertz * ratio / RATE
            for n in range(min(count, len(self.samples) - start)):
                level = min(1.0, n / swell, (count - n) / end)
                self.samples[start + n] += loud * strength * level * math.sin(step * n)

    def rustle(self, at: float, seconds: float, loud: float) -> None:
        """The noise of a stroke, the same in every run."""
        start, seed = round(at * RATE), 1
        for n in range(min(round(seconds * RATE), len(self.samples) - start)):
            seed = (seed * 1_103_515_245 + 12_345) % 2**31
            self.samples[start + n] += loud * (seed / 2**30 - 1) * (1 - n / (seconds * RATE)) ** 2

    def written(self, loud: float) -> bytes:
        """16-bit samples with the loudest at `loud`; the last hundredth of a second fades out."""
        most = max(map(abs, self.samples))
        last = round(0.01 * RATE)
        scale = [min(1.0, (len(self.samples) - n) / last) for n in range(len(self.samples))]
        made = (
            round(PEAK * loud * one * part / most)
            for one, part in zip(self.samples, scale, strict=True)
        )
        samples = array("h", made)
        if sys.byteorder == "big":
            samples.byteswap()
        return samples.tobytes()


def hertz(name: str) -> float:
    """The pitch of a note such as G4 (A4 is 440 Hz)."""
    return float(440 * 2 ** ((NOTES[name[0]] - 9) / 12 + int(name[1]) - 4))


def run_of(
    sheet: Sheet, notes: Iterable[str], apart: float, *, dies: float, partials: Partials = BELL
) -> None:
    """Notes struck one after the other."""
    for at, note in enumerate(notes):
        sheet.strike(0.005 + at * apart, hertz(note), partials, dies=dies)


def opened() -> bytes:
    """Answers count from now: two bells upwards."""
    sheet = Sheet(0.9)
    run_of(sheet, ("G4", "C5"), 0.14, dies=0.22)
    return sheet.written(0.75)


def tick() -> bytes:
    """A second has gone: wood, soft."""
    sheet = Sheet(0.09)
    sheet.strike(0, 880, WOOD, dies=0.014)
    return sheet.written(0.22)


def last() -> bytes:
    """One of the last five seconds: wood, higher and louder."""
    sheet = Sheet(0.16)
    sheet.strike(0, 1320, WOOD, dies=0.028)
    sheet.rustle(0, 0.012, 0.3)
    return sheet.written(0.6)


def time_up() -> bytes:
    """Time is up: one stroke on a bronze drum."""
    sheet = Sheet(1.8)
    sheet.strike(0.005, 98, DRUM, dies=0.5)
    sheet.strike(0.005, 196, BELL, dies=0.35, loud=0.4)
    sheet.rustle(0, 0.05, 0.9)
    return sheet.written(0.95)


def buzz() -> bytes:
    """Somebody was first: a reed on two notes."""
    sheet = Sheet(0.45)
    sheet.blow(0, hertz("D5"), 0.4)
    sheet.blow(0, hertz("A5"), 0.4, loud=0.7)
    return sheet.written(0.7)


def right() -> bytes:
    """The answer was right: four bells upwards."""
    sheet = Sheet(1.3)
    run_of(sheet, ("C5", "F5", "A5", "C6"), 0.1, dies=0.3)
    return sheet.written(0.8)


def wrong() -> bytes:
    """The answer was wrong: two low strokes downwards, without scorn."""
    sheet = Sheet(0.9)
    for at, note in enumerate(("F3", "C3")):
        sheet.strike(0.005 + 0.2 * at, hertz(note), WOOD, dies=0.16)
        sheet.strike(0.005 + 0.2 * at, hertz(note), BELL, dies=0.2, loud=0.6)
    return sheet.written(0.75)


def star() -> bytes:
    """A star of hope was laid: small bells, quick and high."""
    sheet = Sheet(1.4)
    run_of(sheet, ("G5", "A5", "C6", "D6", "F6", "G6", "A6"), 0.07, dies=0.28)
    return sheet.written(0.6)


def reveal() -> bytes:
    """The answer stands on the stage: three bells together."""
    sheet = Sheet(1.2)
    for at, note in enumerate(("F4", "A4", "C5")):
        sheet.strike(0.005 + 0.03 * at, hertz(note), BELL, dies=0.38)
    return sheet.written(0.7)


def fanfare() -> bytes:
    """A prize: horns in the five notes, and the drum."""
    sheet = Sheet(3.2)
    for at, note, lasts in (
        (0.0, "C4", 0.16), (0.18, "C4", 0.16), (0.36, "F4", 0.34), (0.72, "A4", 0.16),
        (0.9, "C5", 0.5), (1.42, "A4", 0.16), (1.6, "C5", 1.2),
    ):  # fmt: skip
        sheet.blow(at, hertz(note), lasts)
        sheet.blow(at, hertz(note) / 2, lasts, loud=0.5)
    for at, note in ((1.6, "F5"), (1.6, "A5"), (1.75, "C6")):
        sheet.strike(at, hertz(note), BELL, dies=0.5, loud=1.2)
    for at in (0.0, 0.36, 0.9, 1.6):
        sheet.strike(at, 98, DRUM, dies=0.3, loud=1.3)
    return sheet.written(0.9)


SOUNDS: dict[str, Callable[[], bytes]] = {
    "open": opened, "tick": tick, "last": last, "time_up": time_up, "buzz": buzz, "right": right,
    "wrong": wrong, "star": star, "reveal": reveal, "fanfare": fanfare,
}  # fmt: skip


def make(folder: Path) -> None:
    """Write every sound as a WAV file."""
    for name, sound in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(sound())


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
