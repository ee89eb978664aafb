"""Tables of questions: rows put together over pages, and each cell read by what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from contest.banks.importers.told import hundredths_of, level_of, seconds_of
from contest.banks.importers.typed import labels
from contest.banks.importers.typed.cells import options_in_cell, question_in
from contest.banks.importers.typed.found import Found, Option
from contest.banks.importers.typed.marked import Line, Marked, joined
from contest.banks.importers.word.columns import (
    Roles,
    by_content,
    cell_at,
    header_in,
    is_header_again,
    text_at,
    width_of,
)
from contest.banks.importers.word.document import Row, Table
from contest.banks.importing import Place
from contest.reading.faults import Phrase, phrase

_TICK = re.compile(r"[xv✓✔☑*]|đúng|đ", re.IGNORECASE)
_CONTINUED = re.compile(r"[a-zà-ỹ,;)]")


@dataclass(slots=True)
class _Question:
    """The rows of one question."""

    rows: list[Row]
    remarks: list[Phrase]


class TableReader:
    """Reads the tables of a document one after another: a header holds until the next one."""

    def __init__(self) -> None:
        self._roles: Roles | None = None
        self._open: _Question | None = None
        self._topic = ""

    def knows(self, table: Table) -> bool:
        """Whether it is a table of questions."""
        return self._roles_of(_filled(table))[0] is not None

    def read(self, table: Table) -> list[Found]:
        """The questions of a table that is known to be one of questions.

        The last question is kept back: the next page may go on with it. `rest` gives it.
        """
        rows = _filled(table)
        roles, first = self._roles_of(rows)
        assert roles is not None
        if self._roles is not None and roles.fields != self._roles.fields:
            before = self.rest()
        else:
            before = []
        self._roles = roles
        return before + [self._found(one) for one in self._grouped(rows[first:], roles)]

    def rest(self) -> list[Found]:
        """The question that was kept back, once it is known that no page goes on with it."""
        kept, self._open = self._open, None
        return [self._found(kept)] if kept is not None else []

    def _roles_of(self, rows: Sequence[Row]) -> tuple[Roles | None, int]:
        header = header_in(rows)
        if header is not None and header[0].are_enough:
            return header
        if self._roles is not None and _is_alike(rows, self._roles):
            return self._roles, 0
        roles = by_content(rows)
        return (roles, 0) if roles.are_enough else (None, 0)

    # --- rows to questions ------------------------------------------------------------------

    def _grouped(self, rows: Sequence[Row], roles: Roles) -> Iterator[_Question]:
        """The questions that are whole; the last stays open."""
        for given in rows:
            if is_header_again(given, roles):
                continue
            if title := _section(given, roles):
                if self._open is not None:
                    yield self._open
                    self._open = None
                self._topic = title
                continue
            row, remarks = _straightened(given, roles)
            if self._open is not None and _goes_on(self._open.rows, row, roles):
                self._open.rows.append(row)
                self._open.remarks += remarks
                continue
            if self._open is not None:
                yield self._open
            self._open = _Question([row], remarks)

    def _found(self, question: _Question) -> Found:
        roles = self._roles
        assert roles is not None
        found = _found_in(question.rows, roles)
        found.remarks += question.remarks
        found.topic = found.topic or self._topic
        return found


def _filled(table: Table) -> list[Row]:
    return [row for row in table.rows if any(cell.text for cell in row.cells)]


def _section(row: Row, roles: Roles) -> str:
    """The title of a row that is one cell across the table, or has but one text and no number."""
    texts = {cell.text for cell in row.cells if cell.text}
    if len(texts) != 1 or (len(row.cells) > 1 and not _is_across(row, roles)):
        return ""
    text = texts.pop()
    heading = labels.heading_of(text)
    is_short = len(text) < 150 and not text.endswith("?") and "\n" not in text
    return heading.title if heading else (text if is_short and _is_across(row, roles) else "")


def _is_across(row: Row, roles: Roles) -> bool:
    return any(cell.text and cell.span >= max(2, roles.width - 1) for cell in row.cells)


def _is_alike(rows: Sequence[Row], roles: Roles) -> bool:
    """Whether a table without a header goes on with one that had it."""
    width = width_of(rows)
    if width == roles.width:
        return True
    fit = [row for row in rows if _fitness(_straightened(row, roles)[0], roles) > 1]
    return abs(width - roles.width) == 1 and 2 * len(fit) > len(rows)


def _straightened(row: Row, roles: Roles) -> tuple[Row, list[Phrase]]:
    """A row whose cells stand one column beside their place, put right."""
    here = _fitness(row, roles)
    for shift in (1, -1):
        moved = replace(
            row, cells=tuple(replace(cell, column=cell.column + shift) for cell in row.cells)
        )
        if here < 2 and _fitness(moved, roles) > max(here, 1):
            return moved, [phrase("imports.row_shifted")]
    return row, []


def _fitness(row: Row, roles: Roles) -> int:
    """In how many columns something of the right kind stands."""
    fields = roles.fields
    number = text_at(row, fields.get("number"))
    key = text_at(row, fields.get("key"))
    choices = text_at(row, fields.get("choices"))
    question = text_at(row, fields.get("question"))
    return (
        bool(re.fullmatch(r"\s*(?:câu\s*)?\d{1,4}\s*[.:)]?\s*", number, re.IGNORECASE))
        + bool(labels.letters_in(key))
        + ("\n" in choices or labels.choice_of(choices) is not None)
        + (len(question) > 8)
    )


def _goes_on(before: Sequence[Row], row: Row, roles: Roles) -> bool:
    """Whether a row goes on with the question above it, as after the end of a page."""
    fields = roles.fields
    head = next((at for name in ("number", "id") if (at := fields.get(name)) is not None), None)
    if head is not None:
        cell = cell_at(row, head)
        if cell is not None and cell.is_below:
            return True
        if cell is not None and cell.text:
            return False
    question = cell_at(row, fields.get("question"))
    if question is not None and question.is_below:
        return True
    if question is None or not question.text:
        return True
    if head is None:
        return False
    whole = _found_in([row], roles)
    is_whole = len(whole.options) > 1 and bool(whole.answers or "key" not in fields)
    above = _found_in(before, roles)
    above_is_whole = len(above.options) > 1 and bool(above.answers or "key" not in fields)
    return not (is_whole and above_is_whole)


# --- cells to a question ------------------------------------------------------------------------


def _found_in(rows: Sequence[Row], roles: Roles) -> Found:
    """What the rows of a question give, column by column."""
    fields = roles.fields
    lines = _column(rows, fields.get("question"))
    place = rows[0].place
    found = question_in(lines, place)
    apart = _one_a_row(rows, roles)
    if apart:
        found.options += apart
    elif "choices" in fields:
        options, before = options_in_cell(_column(rows, fields["choices"]), place)
        found.options += options
        found.stem += before
    for column in roles.options:
        cells = _column(rows, column)
        if any(line.shown.strip() for line in cells):
            found.options.append(_option(cells, len(found.options)))
    _take_fields(found, rows, roles)
    found.lines = [" | ".join(" ".join(text.split()) for text in row.texts) for row in rows]
    return found


def _one_a_row(rows: Sequence[Row], roles: Roles) -> list[Option]:
    """Options that stand one a row without labels; ticks beside them mark the right ones."""
    cells = [text_at(row, roles.fields.get("choices")) for row in rows]
    if len(rows) < 2 or not all(cells) or any(labels.choice_of(text) for text in cells):
        return []
    options = [
        _option(_column([row], roles.fields["choices"]), place) for place, row in enumerate(rows)
    ]
    ticks = [text_at(row, roles.fields.get("key")) for row in rows]
    if all(text == "" or _TICK.fullmatch(text) for text in ticks):
        for option, tick in zip(options, ticks, strict=True):
            option.is_starred = bool(tick)
    return options


def _take_fields(found: Found, rows: Sequence[Row], roles: Roles) -> None:
    def said(name: str) -> str:
        lines = _column(rows, roles.fields.get(name))
        return "\n".join(line.shown.strip() for line in lines if line.shown.strip())

    number = re.search(r"\d{1,4}", said("number"))
    found.number = int(number[0]) if number else found.number
    found.name = said("id") if "\n" not in said("id") else ""
    if (key := said("key")) and not any(option.is_starred for option in found.options):
        found.answers = [labels.answer_of(key) or key]
    if explanation := said("explanation"):
        found.explanation.append(explanation)
    if source := said("source"):
        found.sources.append(" ".join(source.split()))
    found.level = level_of(said("level")) or found.level
    found.topic = " ".join(said("topic").split()) or found.topic
    found.points = hundredths_of(said("points")) or found.points
    found.seconds = seconds_of(said("seconds"), "") or found.seconds
    for column in range(roles.width):
        if column not in (*roles.fields.values(), *roles.options):
            found.stem += [
                Marked(line.body.text[at : at + 1], line.body.looks[at : at + 1])
                for line in _column(rows, column)
                for at, look in enumerate(line.body.looks)
                if look.picture is not None
            ]


def _column(rows: Sequence[Row], column: int | None) -> list[Line]:
    """The lines of a column; a sentence that the end of a page cut is one again."""
    lines: list[Line] = []
    for row in rows:
        cell = cell_at(row, column)
        if cell is None:
            continue
        new = [line for line in cell.lines if line.shown.strip()]
        if lines and new and _is_cut(lines[-1], new[0]):
            whole = joined([lines[-1].body, new[0].body], " ")
            lines[-1] = replace(lines[-1], body=whole)
            new = new[1:]
        lines += new
    return lines


def _is_cut(before: Line, after: Line) -> bool:
    text = after.shown.lstrip()
    if after.auto or labels.choice_of(text) is not None:
        return False
    return _CONTINUED.match(text) is not None and before.shown.rstrip()[-1:] not in ".?!:…"


def _option(lines: Sequence[Line], place: int) -> Option:
    """The option of a cell of its own; a label that is typed in it is taken off."""
    parts = [line.body for line in lines if line.body.text.strip()]
    label = labels.choice_of(parts[0].text) if parts else None
    letter = chr(ord("A") + place)
    option = Option(letter, is_auto=True, parts=parts)
    if label is not None and label.letter == letter:
        option.label = parts[0].cut(label.sign_at, label.sign_at + 1)
        option.is_starred = label.is_starred
        option.parts = [parts[0].cut(label.end), *parts[1:]]
    return option


# --- other tables ---------------------------------------------------------------------------------


def key_lines(table: Table) -> list[Line] | None:
    """A table of answers as lines of pairs; None where it is none.

    It may hold pairs ("1.A"), rows of numbers over rows of letters, or numbers beside letters.
    """
    rows = [[text for text in row.texts if not _is_word_of_keys(text)] for row in table.rows]
    cells = [text for row in rows for text in row if text]
    if len(cells) < 2 or not all(_is_of_keys(text) for text in cells):
        return None
    pairs = [pair for row in rows for text in row for pair in labels.key_pairs(text)]
    if not pairs:
        pairs = _across(table.rows) or _beside(rows)
    if not pairs:
        return None
    said = "  ".join(f"{number}.{letters}" for number, letters in pairs)
    return [Line(Marked(said), Place((phrase("imports.at_table", number=table.number),)))]


_HEAD_OF_KEYS = re.compile(
    r"(?:câu(?:\s*hỏi)?(?:\s*số)?|s?tt|số(?:\s*tt)?|đ\.?/?a|(?:đáp án|phương án)\s*đúng|answer|key)"
    r"\s*[:.]?",
    re.IGNORECASE,
)
_NUMBER_OF_KEY = re.compile(r"(?:câu(?:\s*(?:hỏi|số))?\s*)?(\d{1,4})\s*[.:)]?", re.IGNORECASE)


def _is_word_of_keys(text: str) -> bool:
    return not text or labels.is_key_heading(text) or _HEAD_OF_KEYS.fullmatch(text) is not None


def _number_of_key(text: str) -> int:
    """The number of a question in a table of answers, "7" or "Câu 7"; 0 when it is none."""
    match = _NUMBER_OF_KEY.fullmatch(text.strip())
    return int(match[1]) if match else 0


def _is_of_keys(text: str) -> bool:
    return bool(_number_of_key(text) or labels.letters_in(text) or labels.key_pairs(text))


def _across(rows: Sequence[Row]) -> list[tuple[int, str]]:
    """Rows of numbers, each over a row of letters."""
    pairs = []
    for over, under in pairwise(rows):
        for cell in over.cells:
            letters = text_at(under, cell.column)
            if (number := _number_of_key(cell.text)) and labels.letters_in(letters):
                pairs.append((number, letters))
    return pairs


def _beside(rows: Sequence[Sequence[str]]) -> list[tuple[int, str]]:
    """Numbers beside letters, once or several times in a row."""
    return [
        (number, letters)
        for row in rows
        for before, letters in pairwise(row)
        if (number := _number_of_key(before)) and labels.letters_in(letters)
    ]


def plain_lines(table: Table) -> list[Line]:
    """Any other table as lines: a cell that is only a label stands before what is beside it."""
    lines: list[Line] = []
    for row in table.rows:
        held: Line | None = None
        cells = [line for cell in row.cells for line in cell.lines]
        for place, line in enumerate(cells):
            whole = line
            if held is not None:
                whole = replace(line, body=joined([_as_label(held), line.body], " "))
                held = None
            if _is_label(line.shown) and place < len(cells) - 1:
                held = whole
            else:
                lines.append(whole)
    return lines


def _is_label(text: str) -> bool:
    text = text.strip()
    return bool(
        re.fullmatch(r"\(?[A-Ja-j]\)?[.):]?|(?:câu\s*)?\d{1,4}\s*[.:)]?", text, re.IGNORECASE)
    ) or (labels.answer_of(text) == "")


def _as_label(line: Line) -> Marked:
    text = line.body.cut(0) if not line.auto else Marked(line.shown.strip())
    if text.text[-1:] in ".:)":
        return text
    return joined([text, Marked(":" if len(text.text) > 1 else ".")], "")
