"""The minutes as a Word file, for offices that put them into words of their own."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from contest.presentation.papers.heads import LeftMark
from contest.presentation.papers.minutes import MinuteLine, MinuteRound, Minutes, minutes_of
from contest.presentation.papers.naming import contest_named
from contest.presentation.papers.roster import team_line
from contest.printing.paper import PaperInput
from contest.printing.word_parts import keep_together, number_pages, repeat_head, set_widths

FILE = "bien-ban.docx"
_FONT = "Times New Roman"
# Signs that XML cannot hold.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CENTRE, _RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
_EPOCH = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a table: its title, its width in millimetres, how its cells stand."""

    title: str
    width: float
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT


def minutes_document(given: PaperInput) -> bytes:
    """The minutes as a .docx: the same words as on the paper, free to be changed."""
    words, contest = given.words, given.contest
    value = minutes_of(contest, given.events, given.walls, words)
    document = docx.Document()
    _set_up(document)
    _head(document, given)
    _line(document, words.say("after.minutes_title"), bold=True, size=14, centred=True)
    if contest.title:
        named = contest_named(contest.title, words)
        _line(document, named, bold=True, centred=True)
    _time_and_place(document, given, value)
    _present(document, given, value)
    _heading(document, words.say("after.rounds_heading"))
    for one in value.rounds:
        _round(document, given, one)
    _section(document, given, "after.changes_heading", value.changes)
    _section(document, given, "after.corrections_heading", value.corrections)
    _section(document, given, "after.complaints_heading", value.complaints)
    _result(document, given, value)
    _signatures(document, given)
    return _saved(document)


def _set_up(document: Document) -> None:
    """A4 with the margins of Decree 30/2020, and Times of 13 points."""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(15)
    style = document.styles["Normal"]
    style.font.name = _FONT
    style.font.size = Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.space_after = Pt(3)
    number_pages(document, 13)


def _head(document: Document, given: PaperInput) -> None:
    block = given.head_block
    place = f"{block.place}, {block.date}" if block.place else block.date
    marks = [] if block.mark is LeftMark.RULE or not block.organiser else [block.mark.value]
    left = [*block.parents, block.organiser, *marks]
    right = [*block.right, place]
    table = document.add_table(rows=1, cols=2)
    for cell, lines, bold_from in (
        (table.rows[0].cells[0], left, len(block.parents)),
        (table.rows[0].cells[1], right, 0),
    ):
        for number, text in enumerate(line for line in lines if line):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(_clean(text))
            run.bold = number >= bold_from and text != place
            run.italic = text == place
            run.underline = text in block.right[-1:] or None  # the rule under the motto
            paragraph.paragraph_format.space_after = Pt(0)
    set_widths(table, (72, 93))


def _time_and_place(document: Document, given: PaperInput, value: Minutes) -> None:
    words, contest = given.words, given.contest
    _heading(document, words.say("after.time_heading"))
    date = words.long_date(contest.date) if contest.date else words.say("papers.date_to_fill")
    _line(document, words.say("after.date_line", date=date))
    if contest.place:
        _line(document, words.say("after.place_line", place=contest.place))
    if value.began:
        _line(document, words.say("after.began_line", time=value.began))
    if value.ended:
        _line(document, words.say("after.ended_line", time=value.ended))


def _present(document: Document, given: PaperInput, value: Minutes) -> None:
    words = given.words
    _heading(document, words.say("after.present_heading"))
    if value.roster.judges:
        names = words.listed(value.roster.judges)
        _line(document, words.say("after.judges_line", names=names))
    for team in value.roster.teams:
        _line(document, team_line(team, words))
    if value.roster.seats:
        _line(document, words.say("before.seats_line", count=value.roster.seats))


def _round(document: Document, given: PaperInput, one: MinuteRound) -> None:
    words = given.words
    title = one.title
    if one.number:
        title = words.say("after.run_heading", number=one.number, title=one.title)
    _line(document, title, bold=True)
    for said in one.said:
        _line(document, said)
    if one.points:
        columns = (
            _Column(words.say("papers.column_number"), 18, _CENTRE),
            _Column(words.say("papers.column_team"), 119),
            _Column(words.say("papers.column_points"), 28, _RIGHT),
        )
        _table(document, columns, [(str(team), name, won) for team, name, won in one.points])
    for line in one.lines:
        _line(document, line.said(given.words))


def _section(
    document: Document, given: PaperInput, title: str, lines: Sequence[MinuteLine]
) -> None:
    _heading(document, given.words.say(title))
    if not lines:
        _line(document, given.words.say("after.nothing"))
    for number, line in enumerate(lines, start=1):
        _line(document, f"{number}. {line.said(given.words)}")


def _result(document: Document, given: PaperInput, value: Minutes) -> None:
    words = given.words
    _heading(document, words.say("after.result_heading"))
    columns: tuple[_Column, ...] = (
        _Column(words.say("papers.column_place"), 20, _CENTRE),
        _Column(words.say("papers.column_number"), 18, _CENTRE),
        _Column(words.say("papers.column_team"), 69),
        _Column(words.say("papers.column_total"), 24, _RIGHT),
        _Column(words.say("after.column_prize"), 34),
    )
    rows: list[tuple[str, ...]] = [
        (one.place, str(one.number), one.team, one.total, one.prize) for one in value.places
    ]
    if value.places and not any(one.number for one in value.places):
        contestants = _Column(words.say("floor.column_contestants"), 107)
        columns = (columns[0], contestants, _Column(words.say("after.column_prize"), 38))
        rows = [(one.place, one.team, one.prize) for one in value.places]
    _table(document, columns, rows)
    for line in value.notes:
        _line(document, line)
    if value.text:
        _heading(document, words.say("after.text_heading"))
        for text in value.text.splitlines():
            _line(document, text)
    name = "after.closing_line" if value.ended else "after.closing_line_open"
    keep_together([_line(document, words.say(name, time=value.ended))])


def _signatures(document: Document, given: PaperInput) -> None:
    words = given.words
    roles = ("papers.secretary", "papers.head_judge", "papers.head_organiser")
    table = document.add_table(rows=2, cols=len(roles))
    for column, role in enumerate(roles):
        for row, (text, bold) in enumerate(
            ((words.say(role), True), (words.say("papers.sign_here"), False))
        ):
            paragraph = table.rows[row].cells[column].paragraphs[0]
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(text)
            run.bold, run.italic = bold, not bold
            if bold:
                keep_together([paragraph])


def _heading(document: Document, text: str) -> None:
    paragraph = _line(document, text, bold=True)
    paragraph.paragraph_format.space_before = Pt(8)
    paragraph.paragraph_format.keep_with_next = True


def _line(
    document: Document, text: str, *, bold: bool = False, size: int = 13, centred: bool = False
) -> Paragraph:
    paragraph = document.add_paragraph()
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(_clean(text))
    run.bold = bold
    run.font.size = Pt(size)
    return paragraph


def _table(document: Document, columns: Sequence[_Column], rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=1, cols=len(columns), style="Table Grid")
    lines = [tuple(column.title for column in columns), *rows]
    for _ in rows:
        table.add_row()
    for place, (row, line) in enumerate(zip(table.rows, lines, strict=True)):
        for cell, text, column in zip(row.cells, line, columns, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.add_run(_clean(text)).bold = place == 0 or None
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if place == 0 else column.align
    set_widths(table, [column.width for column in columns])
    repeat_head(table)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def _saved(document: Document) -> bytes:
    """The file, the same bytes for the same words: no clock in it."""
    document.core_properties.created = document.core_properties.modified = _EPOCH
    document.core_properties.author = ""
    plain, made = io.BytesIO(), io.BytesIO()
    document.save(plain)
    with zipfile.ZipFile(plain) as read, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as write:
        for name in sorted(read.namelist()):
            write.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), read.read(name))
    return made.getvalue()
