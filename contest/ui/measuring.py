"""How many pages questions take on the projector, for whoever has no projector and no screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from contest.domain.questions import Question
from contest.presentation.projection_cue import face_of
from contest.presentation.wording import Words
from contest.ui.application import application
from contest.ui.projector.lettering import Lettering
from contest.ui.projector.pieces import Size
from contest.ui.projector.planning import page_counter
from contest.ui.widgets.typeface import load_fonts


def pages_measured(
    fonts: Path, words: Words, screen: tuple[int, int], teams: int
) -> Callable[[Question], int]:
    """Measures as the stage does, on a screen of that size above the tiles of so many teams."""
    application(["contest", "-platform", "offscreen"])
    load_fonts(fonts)
    count = page_counter(Size(*screen), Lettering(), teams=teams)

    def pages(question: Question) -> int:
        return count(face_of(question, words))

    return pages
