"""Fifty certificates more need hardly more room."""

from __future__ import annotations

import gc
import tracemalloc
from dataclasses import replace
from pathlib import Path

from contest.presentation.papers.certificates import CertificateWish
from contest.printing.papers import draw_papers
from tests.printing.staged import ward_evening

# Bytes: its name, its words, its code and its part of the file; a page laid out is more.
A_PAGE = 26_000


def peak(count: int, folder: Path) -> int:
    names = tuple(f"Nguyễn Thị Ước {number}" for number in range(count))
    given = replace(ward_evening(2).given(), certificate=CertificateWish(names=names))
    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(100, 2, 2)  # what is let go counts only by when the collector happens to come
    tracemalloc.start()
    try:
        draw_papers(["certificates"], given, folder, bound=True)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        gc.set_threshold(*before)


def test_memory_is_flat_in_the_number_of_pages(tmp_path: Path) -> None:
    peak(3, tmp_path)  # the typefaces are read once a process
    more = peak(60, tmp_path) - peak(10, tmp_path)
    assert more < 50 * A_PAGE
