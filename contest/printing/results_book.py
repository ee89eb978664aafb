"""The results as an Excel workbook: points as numbers, names as texts that are never formulas."""

from __future__ import annotations

import io
import re
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from contest.domain.state import Contest
from contest.presentation.papers.prizes import prize_list_of
from contest.presentation.papers.summary import Summary, summary_of
from contest.presentation.wording import Words

# Signs that XML cannot hold: a workbook with one of them would not open at all.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 # of the file's own, which knows no zone
_MADE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def results_book(contest: Contest, words: Words) -> bytes:
    """A sheet with the points of every round, and one with the prizes."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, **_MADE})
    book.set_properties({"created": _CREATED})  # else it says when it was written
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    points = book.add_format({"num_format": "0.##"})
    value = summary_of(contest, words)
    page = book.add_worksheet(words.say("after.results_points"))
    if value.contestants:
        _contestants(page, value, words, head)
    else:
        _teams(page, value, words, head, points)
    _prizes(book, contest, words)
    book.close()
    return made.getvalue()


def _contestants(page: Worksheet, value: Summary, words: Words, head: Format) -> None:
    """A row a contestant from the best."""
    titles = ("papers.column_place", "floor.column_seat", "floor.column_came")
    for column, name in enumerate(titles):
        page.write_string(0, column, words.say(name), head)
    rows = [(group, seat) for group in value.contestants for seat in group.seats]
    for row, (group, seat) in enumerate(rows, start=1):
        page.write_number(row, 0, group.place)
        page.write_number(row, 1, seat)
        page.write_string(row, 2, group.came)
    page.set_column(1, 2, 22)
    page.freeze_panes(1, 0)


def _teams(page: Worksheet, value: Summary, words: Words, head: Format, points: Format) -> None:
    titles = (
        words.say("papers.column_place"),
        words.say("papers.column_number"),
        words.say("papers.column_team"),
        *value.rounds,
        words.say("papers.column_changed"),
        words.say("papers.column_total"),
    )
    for column, title in enumerate(titles):
        page.write_string(0, column, _clean(title), head)
    for row, line in enumerate(value.lines, start=1):
        page.write_string(row, 0, _clean(line.place))
        page.write_number(row, 1, line.number)
        page.write_string(row, 2, _clean(line.team))
        for column, text in enumerate((*line.rounds, line.changed, line.total), start=3):
            number = _number(text)
            if number is None:
                page.write_string(row, column, _clean(text))
            else:
                page.write_number(row, column, number, points)
    page.set_column(2, 2, 44)
    page.freeze_panes(1, 3)


def _prizes(book: xlsxwriter.Workbook, contest: Contest, words: Words) -> None:
    head = book.add_format({"bold": True, "bottom": 1})
    page = book.add_worksheet(words.say("after.results_prizes"))
    for column, name in enumerate(("after.column_prize", "after.column_winner")):
        page.write_string(0, column, words.say(name), head)
    for row, line in enumerate(prize_list_of(contest, words).lines, start=1):
        page.write_string(row, 0, _clean(line.prize))
        page.write_string(row, 1, _clean(line.winner))
    page.set_column(0, 1, 40)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def _number(text: str) -> float | None:
    """Points as they are written back to a number; None for a dash."""
    plain = text.replace("−", "-").replace("+", "").replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None
