"""Pictures of the stage and of the console, drawn offscreen: what the hall and the host see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from contest.presentation.highlights import Moment
from contest.presentation.wording import Words
from contest.ui.application import application
from contest.ui.bridge import Bridge
from contest.ui.host.whole_desk import whole_desk
from contest.ui.projector.gallery import BytesOf, Gallery, no_bytes
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import pages_of_slide
from contest.ui.projector.stage import ThemeName, draw_in_software
from contest.ui.projector.thumbnail import Thumbnail
from contest.ui.projector.tour import evening, render
from contest.ui.tour_files import keep
from contest.ui.widgets.typeface import load_fonts

THUMBNAIL_OF = Size(1920, 1080)


def stage_pictures(
    moments: Iterable[Moment],
    folder: Path,
    sizes: Sequence[tuple[int, int]],
    fonts: Path,
    bytes_of: BytesOf = no_bytes,
    theme: ThemeName = "dark",
) -> list[Path]:
    """Draw every moment as the hall sees it, one PNG a size; returns the files.

    Those of the light theme say so in their names.
    """
    application(["contest"])
    draw_in_software()
    load_fonts(fonts)
    lettering, gallery = Lettering(), Gallery(bytes_of, at_once=True)
    files = []
    for number, moment in enumerate(moments, 1):
        for width, height in sizes:
            mood = "-light" if theme == "light" else ""
            path = folder / f"{number:02d}-{moment.name}{mood}-{width}x{height}.png"
            picture = render(moment.slide, Size(width, height), theme, lettering, gallery)
            files.append(keep(picture, path))
    return files


def console_pictures(
    moments: Iterable[Moment],
    folder: Path,
    sizes: Sequence[tuple[int, int]],
    fonts: Path,
    words: Words,
    bytes_of: BytesOf = no_bytes,
) -> list[Path]:
    """Draw every moment as the host sees it, one PNG a size; returns the files."""
    made = application(["contest"])
    draw_in_software()
    load_fonts(fonts)
    lettering = Lettering()
    gallery = Gallery(bytes_of, at_once=True)
    thumbnail = Thumbnail(THUMBNAIL_OF, lettering, _still, gallery=gallery, time_of_day=evening)
    bridge = Bridge(_still)

    def pages_of(contest: object) -> int:
        assert contest is shown.contest
        return pages_of_slide(shown.slide, THUMBNAIL_OF, lettering)

    desk = whole_desk(bridge, words, thumbnail, _still, pages_of)
    files = []
    for number, shown in enumerate(moments, 1):
        for width, height in sizes:
            desk.window.resize(width, height)
            desk.window.show()
            thumbnail.show_slide(shown.slide)
            desk.show_contest(shown.contest)
            _settle(made)
            path = folder / f"console-{number:02d}-{shown.name}-{width}x{height}.png"
            files.append(keep(desk.window.grab(), path))
    desk.window.close()
    return files


def _settle(made: QApplication) -> None:
    """Let layouts find their places; nothing else is waiting in a program that only draws."""
    made.sendPostedEvents()


def _still() -> int:
    return 0
