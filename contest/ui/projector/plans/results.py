"""The final standings as a QR code, as large as the stage allows in whole pixels a module."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode

from contest.presentation.slides import Results
from contest.ui.projector.pieces import Block, Box, Canvas
from contest.ui.projector.plans.common import Heading, heading_of
from contest.values import dataclass

MOST_VERSION = 15  # what the last row of a hall can still scan
QUIET = 4  # light modules around the code

Matrix = tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class ResultsPlan:
    """The code at the left, and what it is beside it. `modules`: 0 and 1, row by row."""

    backdrop: str
    heading: Heading
    paper: Box
    code: Box
    modules: str
    hint: Block
    pages: int = 1
    page: int = 0


def results_plan(canvas: Canvas, slide: Results) -> ResultsPlan:
    """The code fills the height below the heading; the hint stands in the middle beside it."""
    heading = heading_of(canvas, slide.title, slide.contest)
    top = heading.bottom + canvas.px(0.026)
    body = Box(canvas.safe.x, top, canvas.safe.w, canvas.safe.bottom - top)
    matrix = qr_matrix(slide.text)
    whole = len(matrix) + 2 * QUIET
    module = min(body.h, round(0.62 * body.w)) // whole
    side = module * whole
    paper = Box(body.x, body.y + (body.h - side) // 2, side, side)
    beside = body.cut_left(side + 3 * canvas.gap)
    hint = canvas.largest(slide.hint, (0.066, 0.058, 0.05, 0.044, 0.038), 700, beside, lines=3)
    return ResultsPlan(
        backdrop="centre",
        heading=heading,
        paper=paper,
        code=paper.inset(QUIET * module, QUIET * module),
        modules="/".join("".join("01"[dark] for dark in row) for row in matrix),
        hint=replace(hint, y=body.y + (body.h - hint.h) // 2),
    )


@lru_cache(maxsize=4)
def qr_matrix(text: str) -> Matrix:
    """The modules of a text, with more to spare where the size allows it."""
    for level in (ERROR_CORRECT_M, ERROR_CORRECT_L):
        code = QRCode(error_correction=level, border=0, mask_pattern=3)
        code.add_data(text.encode(), optimize=0)
        try:
            code.make(fit=True)
        except DataOverflowError:
            continue
        if code.version <= MOST_VERSION or level == ERROR_CORRECT_L:
            break
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)
