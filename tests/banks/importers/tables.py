"""Tables made for tests: as separated values, and as workbooks written cell by cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

import xlsxwriter
from xlsxwriter.workbook import Workbook, Worksheet

from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.importing import Doubt, Entry, Import, Read, Refusal
from contest.domain.questions import Multiple, Question, Single, TrueFalse
from contest.presentation.wording import Words

HEADER = ("STT", "Câu hỏi", "A", "B", "C", "D", "Đáp án")
CAPITAL = (1, "Thủ đô của Việt Nam?", "Huế", "Hà Nội", "Đà Nẵng", "Cần Thơ", "B")

Rows = Sequence[Sequence[object]]


def separated(rows: Rows, delimiter: str = ",") -> bytes:
    """The rows as a file of separated values."""
    made = io.StringIO()
    csv.writer(made, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return made.getvalue().encode()


def workbook(write: Callable[[Workbook, Worksheet], None]) -> bytes:
    """A workbook whose first sheet `write` fills."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    write(book, book.add_worksheet("Câu hỏi"))
    book.close()
    return made.getvalue()


def sheet(rows: Rows) -> bytes:
    """A workbook of one sheet with these rows."""
    return workbook(lambda _, page: fill(page, rows))


def fill(page: Worksheet, rows: Rows, first: int = 0) -> None:
    """Write rows from row `first` on; None leaves a cell empty."""
    for number, row in enumerate(rows, first):
        for column, value in enumerate(row):
            if value is not None:
                page.write(number, column, value)


def imported(raw: bytes, **assumed: str) -> Import:
    """What the program makes of a file."""
    return import_source(Source("cau-hoi", raw, assumed=assumed))


def brought(raw: bytes, mapping: dict[str, str]) -> Import:
    """What it makes of a file with columns that somebody named."""
    return import_source(Source("cau-hoi", raw, mapping=mapping))


def told(entry: Entry) -> str:
    """An entry in one line: "Thủ đô…? | Huế / *Hà Nội", "? key-number …", "! imports.no_key"."""
    match entry:
        case Read(question=question):
            return said(question)
        case Doubt():
            ways = (f"{one.name}={one.question and said(one.question)}" for one in entry.readings)
            return f"? {entry.kind} " + "; ".join(ways)
        case Refusal():
            return f"! {entry.why.name}"


def said(question: Question) -> str:
    """A question in one line, its right options starred."""
    match question.body:
        case Single() | Multiple() as body:
            options = " / ".join(
                f"{'*' * (choice.id in body.answer)}{choice.text}" for choice in body.choices
            )
            return f"{question.text} | {options}"
        case TrueFalse(answer=answer):
            return f"{question.text} | {answer}"
        case body:
            return f"{question.text} | {body}"


def all_told(one: Import) -> list[str]:
    """Every entry in one line; each is said in both languages on the way."""
    for entry in one.entries:
        for language in ("vi", "en"):
            words = Words(language)
            phrases = [*entry.place.steps]
            match entry:
                case Read():
                    phrases += entry.remarks
                case Doubt():
                    phrases += [entry.why, *(reading.said for reading in entry.readings)]
                case Refusal():
                    phrases.append(entry.why)
            assert all(one.said(words) for one in (*phrases, *one.remarks))
    return [told(entry) for entry in one.entries]
