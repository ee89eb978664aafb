"""Drawing papers, against a bare canvas that draws the same marks; QR codes apart."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from contest.cli.bench.figures import Goal, Measured, p99_of, rated
from contest.cli.bench.history import in_turn
from contest.cli.bench.staging import Bench, evening, full_evening
from contest.presentation.papers.certificates import CertificateWish
from contest.presentation.wording import Words
from contest.printing.marks import Page
from contest.printing.papers import CATALOGUE, KINDS, PaperInput, draw_papers
from contest.printing.qr import bars, matrix_of
from contest.resources import paper_fonts_dir
from contest.storage.stored import StoredContest

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
        *_certificates(bench, given),
        _whole_set(bench),
    ]


def _certificates(bench: Bench, given: PaperInput) -> list[Measured]:
    """Certificates in one file, each with a square code made for it, against a bare canvas.

    The canvas draws the same texts and the same codes, which it is given ready.
    """
    count = bench.size.certificates
    names = tuple(f"Nguyễn Thị Ước {number}; Giải Khuyến khích" for number in range(count))
    given = replace(given, certificate=CertificateWish(names=names))
    papers = list(KINDS["certificates"].draw(given))
    bare = [(str(bench.folder / "bare.pdf"), _bare([page for one in papers for page in one.pages]))]
    ours, floors = in_turn(
        bench.size.runs,
        lambda: draw_papers(["certificates"], given, bench.folder / "papers", bound=True),
        lambda: bench.floors["pages"](bare),
    )
    goal = Goal("ratio", 0.5, least=True)
    return [rated("certificates", "pages/s", (count, count), ours, floors, goal)]


def _whole_set(bench: Bench) -> Measured:
    """Every paper of a contest of twelve teams and sixty questions."""
    stored = full_evening(bench.folder / "set.contest")
    given = _given_of(stored)
    kinds = [one.word for one in CATALOGUE if not one.lacks(given.contest)]
    taken = []
    for _ in range(bench.size.runs):
        began = time.perf_counter()
        draw_papers(kinds, given, bench.folder / "set")
        taken.append((time.perf_counter() - began) * 1000)
    return Measured("paper_set", median(taken), "ms", None, p99_of(taken), Goal("value", 3000))


def _given(folder: Path) -> PaperInput:
    path = folder / "papers.contest"
    return _given_of(evening(path))


def _given_of(stored: StoredContest) -> PaperInput:
    walls, hashes = [one.wall for one in stored.records], [one.hash for one in stored.records]
    return PaperInput.of_history(stored.events, walls, hashes, Words(), paper_fonts_dir())


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
            [
                *((text.x, text.y, text.text, text.style.value, text.size) for text in page.texts),
                *((one.x, one.y, one.text, one.style.value, one.size) for one in page.letterings),
            ],
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
