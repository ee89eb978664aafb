"""The results as files for others: a web page, a table as CSV, a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from contest.domain.state import Contest
from contest.presentation.cells import number_cell, safe_cell
from contest.presentation.papers.summary import Summary, summary_of
from contest.presentation.wording import Words
from contest.printing.keeping import Kept, Made, Origin, aside, keep
from contest.printing.results_book import results_book
from contest.printing.results_page import results_page


def results_files(contest: Contest, words: Words) -> Mapping[str, bytes]:
    """File names and contents, ready to be written into a folder."""
    return {
        "ket-qua.html": results_page(contest, words),
        "ket-qua.csv": _csv(contest, words),
        "ket-qua.xlsx": results_book(contest, words),
    }


def keep_results(contest: Contest, words: Words, folder: Path, origin: Origin) -> Kept:
    """Write them into the folder, which is made if missing; files of another contest stay."""
    with aside(folder) as place:
        made = []
        for name, content in results_files(contest, words).items():
            (place / name).write_bytes(content)
            made.append(Made(place / name, name, name))
        return keep(made, folder, origin)


def table_rows(contest: Contest, words: Words) -> Iterator[tuple[str, ...]]:
    """The summary as safe cells, head first: number, team, rounds, changes, total, place."""
    value = summary_of(contest, words)
    if value.contestants:
        yield from _contestant_rows(value, words)
        return
    yield (
        words.say("papers.column_number"),
        words.say("papers.column_team"),
        *map(safe_cell, value.rounds),
        words.say("papers.column_changed"),
        words.say("papers.column_total"),
        words.say("papers.column_place"),
    )
    for line in value.lines:
        points = (*line.rounds, line.changed, line.total)
        yield (str(line.number), safe_cell(line.team), *map(number_cell, points), line.place)


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
            yield str(seat), str(group.place), safe_cell(group.came), safe_cell(group.prize)


def _csv(contest: Contest, words: Words) -> bytes:
    text = io.StringIO()
    # Where the comma is the decimal sign Excel parts cells at semicolons.
    sign = ";" if words.language == "vi" else ","
    writer = csv.writer(text, delimiter=sign, lineterminator="\r\n")
    writer.writerows(table_rows(contest, words))
    # Excel takes a file without this mark for one of its own old code pages.
    return text.getvalue().encode("utf-8-sig")
