"""The results as files for others: a web page, a table as CSV, a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from contest.domain.state import Contest
from contest.presentation.cells import safe_cell
from contest.presentation.papers.summary import Summary, summary_of
from contest.presentation.wording import Words
from contest.printing.results_book import results_book
from contest.printing.results_page import results_page


def results_files(contest: Contest, words: Words) -> Mapping[str, bytes]:
    """File names and contents, ready to be written into a folder."""
    return {
        "ket-qua.html": results_page(contest, words),
        "ket-qua.csv": _csv(contest, words),
        "ket-qua.xlsx": results_book(contest, words),
    }


def table_rows(contest: Contest, words: Words) -> Iterator[tuple[str, ...]]:
    """The summary as rows, its head first: number, team, each round, changes, total, place."""
    value = summary_of(contest, words)
    if value.contestants:
        yield from _contestant_rows(value, words)
        return
    yield (
        words.say("papers.column_number"),
        words.say("papers.column_team"),
        *value.rounds,
        words.say("papers.column_changed"),
        words.say("papers.column_total"),
        words.say("papers.column_place"),
    )
    for line in value.lines:
        # A plus sign would make a formula of the cell.
        points = (*line.rounds, line.changed.removeprefix("+"), line.total)
        yield (str(line.number), line.team, *points, line.place)


def _contestant_rows(value: Summary, words: Words) -> Iterator[tuple[str, ...]]:
    """A row a contestant from the best: number, place, how far, prize."""
    yield (
        words.say("floor.column_seat"),
        words.say("papers.column_place"),
        words.say("floor.column_came"),
        words.say("after.column_prize"),
    )
    for group in value.contestants:
        for seat in group.seats:
            yield str(seat), str(group.place), group.came, group.prize


def _csv(contest: Contest, words: Words) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([safe_cell(cell) for cell in row] for row in table_rows(contest, words))
    # Excel takes a file without this mark for one of its own old code pages.
    return text.getvalue().encode("utf-8-sig")
