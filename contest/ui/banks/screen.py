"""The projector as the editor knows it: made by the program, for the two never meet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from contest.presentation.slides import Face, Slide


@dataclass(frozen=True, slots=True)
class Screen:
    """A widget that draws slides as the projector does, and how many pages something takes there.

    The pages of a face are counted as `contest check` counts them, and quickly.
    """

    widget: QWidget
    show_slide: Callable[[Slide], None]
    pages_of: Callable[[Slide], int]
    pages_of_face: Callable[[Face], int]
