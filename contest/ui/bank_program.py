"""The editor of question banks, wired to the projector's own layout."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from contest.presentation.slides import Slide
from contest.presentation.wording import Words
from contest.ui.application import application
from contest.ui.banks.desk import BanksDesk
from contest.ui.banks.screen import Screen
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import page_counter, pages_of_slide
from contest.ui.projector.stage import draw_in_software
from contest.ui.projector.thumbnail import Thumbnail
from contest.ui.standard_words import speak
from contest.ui.widgets.typeface import load_fonts

_PROJECTOR, _TEAMS = Size(1366, 768), 8  # as `contest check` lays questions out unless told


class BankProgram:
    """The window of banks with what it needs: a picture of the stage, a day, a home for banks."""

    def __init__(self, argv: Sequence[str], words: Words, fonts: Path, day: str) -> None:
        self._application = application(argv)
        draw_in_software()
        load_fonts(fonts)
        speak(words)
        self._lettering = Lettering()
        self._thumbnail = Thumbnail(_PROJECTOR, self._lettering, _still)
        count = page_counter(_PROJECTOR, self._lettering, teams=_TEAMS)
        screen = Screen(self._thumbnail, self._thumbnail.show_slide, self._pages_of, count)
        self.desk = BanksDesk(words, screen, day, home_of_banks())

    def run(self, banks: Sequence[Path], sources: Sequence[Path], *, review: bool = False) -> int:
        """Show the window, with banks open and files to be brought in, until it is closed."""
        self.show(banks, sources, review=review)
        return self._application.exec()

    def show(self, banks: Sequence[Path], sources: Sequence[Path], *, review: bool = False) -> None:
        """Put the window on the screen, and with `review` that of the files to be brought in."""
        window = self.desk.window
        window.show()
        window.raise_()
        window.activateWindow()
        self.desk.open_all(banks)
        if sources or review:
            self.desk.bring(sources)

    def close(self) -> None:
        """Take the window down."""
        self.desk.close()

    def _pages_of(self, slide: Slide) -> int:
        return pages_of_slide(slide, _PROJECTOR, self._lettering)


def home_of_banks() -> Path:
    """Where new banks lie unless somebody says otherwise."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    place = QStandardPaths.writableLocation(documents)
    return (Path(place) if place else Path.home()) / "Hoi-Thi"


def _still() -> int:
    return 0
