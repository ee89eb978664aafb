"""Drawing papers, against a bare canvas that draws the same marks; QR codes apart."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from contest.cli.bench.figures import Goal, Measured, p99_of, rated
from contest.cli.bench.history import in_turn
from contest.cli.bench.staging import Bench, evening
from contest.domain.contest import replay
from contest.presentation.wording import Words
from contest.printing.marks import Page
from contest.printing.papers import KINDS, PaperInput, draw_papers
from contest.printing.qr import bars, matrix_of
from contest.resources import assets_dir

_KINDS = ("score-sheet", "summary")  # what every contest prints

BarePage = tuple[float, float, list[object], list[object], list[object]]


def papers(bench: Bench) -> list[Measured]:
    """All papers of an evening, from the contest to the files."""
    given = _given(bench.folder)
    made = [paper for kind in _KINDS for paper in KINDS[kind].draw(given)]
    count = sum(len(paper.pages) for paper in made)
    codes = [paper.code.text for paper in made if paper.code is not None]
    bare = [(str(bench.folder / f"{one.stem}.pdf"), _bare(one.pages)) for one in made]
    ours, floors = in_turn(
        bench.size.runs,
        lambda: draw_papers(_KINDS, given, bench.folder / "papers"),
        lambda: bench.floors["pages"](bare),
    )
    matrices = [_matrices_s(codes) for _ in range(bench.size.runs)]
    drawing = [taken - median(matrices) for taken in ours]
    a_page = [taken / count * 1000 for taken in matrices]
    return [
        rated("pages", "pages/s", (count, count), drawing, floors, Goal("ratio", 0.5, least=True)),
        Measured("matrix", median(a_page), "ms", None, p99_of(a_page), Goal("value", 2)),
    ]


def _given(folder: Path) -> PaperInput:
    path = folder / "papers.contest"
    stored = evening(path)
    fonts = assets_dir() / "fonts" / "tinos"
    head = stored.head.hex()
    return PaperInput(replay(stored.events), len(stored.events), head, Words(), fonts)


def _matrices_s(codes: Sequence[str]) -> float:
    began = time.perf_counter()
    for code in codes:
        matrix_of(code)
    return time.perf_counter() - began


def _bare(pages: Sequence[Page]) -> list[BarePage]:
    """The marks of pages as plain tuples, QR codes as their dark bars."""
    return [
        (
            page.width,
            page.height,
            [(text.x, text.y, text.text, text.style.value, text.size) for text in page.texts],
            [tuple(rule) for rule in page.rules],
            [
                (square.x + column * side, square.y + square.size - (row + 1) * side,
                 length * side, side)
                for square in page.squares
                for side in (square.size / len(square.matrix),)
                for row, column, length in bars(square.matrix)
            ],
        )
        for page in pages
    ]  # fmt: skip
