"""The papers of a contest, by kind: one drawer each, and the files that come of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from contest.printing import (
    cards,
    certificates,
    fallback,
    mark_sheets,
    minutes,
    prize_list,
    question_report,
    score_sheet,
    script,
    summary,
    team_list,
)
from contest.printing.paper import Paper, PaperInput
from contest.printing.pdf import About, pdf_of, write_atomically

__all__ = ["KINDS", "Paper", "PaperInput", "draw_papers"]

Drawer = Callable[[PaperInput], Iterator[Paper]]

# The words of `contest papers --only`; a new paper is a file and a line here.
KINDS: Mapping[str, Drawer] = MappingProxyType(
    {
        team_list.KIND: team_list.team_list,
        team_list.ATTENDANCE_KIND: team_list.attendance,
        script.KIND: script.script,
        mark_sheets.KIND: mark_sheets.mark_sheets,
        mark_sheets.LIST_KIND: mark_sheets.mark_lists,
        fallback.KIND: fallback.fallback,
        cards.CARDS_KIND: cards.table_cards,
        cards.BOARDS_KIND: cards.boards,
        cards.SEATS_KIND: cards.seat_numbers,
        score_sheet.KIND: score_sheet.score_sheets,
        summary.KIND: summary.summary,
        minutes.KIND: minutes.minutes,
        prize_list.KIND: prize_list.prize_list,
        certificates.KIND: certificates.certificates,
        question_report.KIND: question_report.question_report,
    }
)
_BOUND = MappingProxyType({score_sheet.KIND: "phieu-diem-cac-doi"})


def draw_papers(
    kinds: Iterable[str], given: PaperInput, folder: Path, *, bound: bool = False
) -> list[Path]:
    """Write the papers of these kinds (words of KINDS) into the folder, which is made if missing.

    One file a paper (phieu-diem-doi-01.pdf …, bang-tong-hop.pdf), so that each team gets its own;
    `bound` puts all papers of a kind into one file, for printing in one go. Returns the files.
    Raises KeyError for an unknown kind, before anything is written, and OSError.
    """
    drawers = [(kind, KINDS[kind]) for kind in kinds]
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for kind, drawer in drawers:
        papers = list(drawer(given))
        bundles = [papers] if bound and papers else [[paper] for paper in papers]
        for bundle in bundles:
            stem = _BOUND.get(kind, bundle[0].stem) if bound else bundle[0].stem
            path = folder / f"{stem}.pdf"
            write_atomically(path, _bundle_pdf(bundle, given))
            files.append(path)
    return files


def _bundle_pdf(bundle: list[Paper], given: PaperInput) -> bytes:
    pages = [page for paper in bundle for page in paper.pages]
    language = "vi-VN" if given.words.language == "vi" else "en"
    about = About(bundle[0].title, given.contest.title, given.contest.organiser, language)
    return pdf_of(pages, about)
