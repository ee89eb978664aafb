"""The rows of one question seen through the columns of their table, and the draft they give."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from contest.banks.importers import told
from contest.banks.importers.cleaning import bare
from contest.banks.importers.drafting import Draft
from contest.banks.importers.naming import identifier
from contest.banks.importers.sheets.grids import Cell, Grid, Mark, Row
from contest.banks.importers.sheets.headers import Columns
from contest.banks.importers.sheets.items import Item
from contest.banks.importers.sheets.kinds import kind_of
from contest.banks.importers.sheets.packed import lines_of, unlabelled, unpacked
from contest.banks.importers.sheets.right_answers import KeyRule
from contest.banks.importing import Place
from contest.reading.faults import Phrase, phrase

_NUMBERED = re.compile(
    r"\s*(?:câu(?: hỏi)?|question|q)\s*(?:số\s*)?\d+\s*[.:)/–-]\s*(?=\S)", re.IGNORECASE
)
_TICKS = frozenset(("x", "✓", "✔", "v", "*", "1", "đúng", "đ", "true", "dung"))
_UNTICKED = frozenset(("", "0", "sai", "s", "false", "-"))


@dataclass(frozen=True)
class Table:
    """A table of questions: where its columns are and how its right answers are written."""

    grid: Grid
    columns: Columns
    rule: KeyRule
    bank: str
    assumed: Mapping[str, str] = field(default_factory=dict)
    topic: str = ""  # of every question without one of its own

    @cached_property
    def by_number(self) -> Mapping[int, Row]:
        """The rows by their number."""
        return {row.number: row for row in self.grid.rows}


@dataclass(frozen=True)
class View:
    """One question as its table shows it; `pick` names the reading of cells that have several."""

    item: Item
    table: Table
    pick: str = ""

    def text(self, name: str) -> str:
        """What stands in the column of a field, over all rows; "" when there is none."""
        column = self.table.columns.fields.get(name)
        if column is None:
            return ""
        texts = [self._text(row.cell(column)) for row in self.item.rows]
        return "\n".join(text for text in texts if text) or self._merged(column)

    @cached_property
    def question(self) -> str:
        """The question without its number, and without options that stand in its cell."""
        if self.table.rule.is_letter:  # a table of ours, in which each cell is what it says
            return self.text("question")
        text = self.text("question")
        numbered = _NUMBERED.match(text)
        text = text[numbered.end() :] if numbered else text
        packed = unpacked(text) if self._has_packed_question else None
        return packed.before if packed else text

    @cached_property
    def choices(self) -> tuple[str, ...]:
        """The options, without their letters."""
        columns = self.table.columns
        if columns.wrong:
            right = columns.fields.get("key", -1)
            found = [self._column(column) for column in (right, *columns.wrong)]
        elif columns.options:
            found = [self._column(column) for column in columns.options]
        elif "choices" in columns.fields:
            return self._choices_of_one_cell()
        else:
            packed = unpacked(self.text("question")) if self._has_packed_question else None
            return packed.choices if packed else ()
        while found and not found[-1]:
            found.pop()
        if self.table.rule.is_letter:
            return tuple(found)
        return unlabelled(found)

    @cached_property
    def key(self) -> str:
        """What stands where the right answer does."""
        return "" if self.table.columns.wrong else self.text("key")

    @cached_property
    def ticked(self) -> tuple[int, ...]:
        """Where options stand one a row: the positions of those with a tick beside them."""
        column = self.table.columns.fields.get("key")
        if len(self.item.rows) < 2 or column is None or len(self.choices) != len(self.item.rows):
            return ()
        cells = [row.text(column).strip().casefold() for row in self.item.rows]
        if not all(cell in _TICKS | _UNTICKED for cell in cells):
            return ()
        ticks = tuple(place for place, cell in enumerate(cells) if cell in _TICKS)
        return ticks if len(ticks) < len(cells) else ()

    @cached_property
    def standing_out(self) -> tuple[int, ...]:
        """The positions of the options that look otherwise than most: bold, red, on yellow.

        Only where each stands in a cell of its own and fewer than half of them do.
        """
        columns = self.table.columns.options
        if len(self.item.rows) == 1:
            cells = [self.item.rows[0].cell(column) for column in columns]
        else:
            column = self.table.columns.fields.get("choices")
            cells = [row.cell(column) for row in self.item.rows]
        cells = [cell for cell in cells if cell.text]
        if len(cells) < 3 or len(cells) != len(self.choices):
            return ()
        looks = Counter(cell.look for cell in cells)
        usual, times = looks.most_common(1)[0]
        if len(looks) != 2 or times <= len(cells) / 2:
            return ()
        return tuple(place for place, cell in enumerate(cells) if cell.look != usual)

    @property
    def shaped(self) -> tuple[str, ...]:
        """Texts of numbers and dates that a spreadsheet showed in a shape of its own."""
        columns = self.table.columns
        places = [columns.fields.get("question", -1), *columns.options, *columns.wrong]
        cells = [row.cell(place) for row in self.item.rows for place in places]
        return tuple(self._text(cell) for cell in cells if cell.mark is Mark.SHAPED)

    @property
    def _has_packed_question(self) -> bool:
        columns = self.table.columns
        return not columns.options and not columns.wrong and "choices" not in columns.fields

    def _choices_of_one_cell(self) -> tuple[str, ...]:
        column = self.table.columns.fields["choices"]
        texts = [self._text(row.cell(column)) for row in self.item.rows]
        texts = [text for text in texts if text]
        if len(texts) > 1 and not any(unpacked(text) for text in texts):
            return unlabelled(texts)
        whole = "\n".join(texts)
        packed = unpacked(whole)
        return packed.choices if packed else lines_of(whole)

    def _column(self, column: int) -> str:
        texts = (self._text(row.cell(column)) for row in self.item.rows)
        return "\n".join(text for text in texts if text)

    def _text(self, cell: Cell) -> str:
        return dict(cell.others).get(self.pick, cell.text)

    def _merged(self, column: int) -> str:
        """What a cell shows that lies under a merged one: a topic beside all its questions."""
        place = (self.item.rows[0].number - 1, column)
        row, origin = self.table.grid.merged.get(place, (-1, column))
        above = self.table.by_number.get(row + 1)
        return above.text(origin) if above and origin == column else ""


def draft_of(view: View, place: Place) -> Draft:
    """The draft of a question, without its options and its key."""
    reading = _Beside(view)
    texts = view.shaped
    if texts:
        reading.remarks.append(phrase("sheets.shaped_cells", texts=texts))
    topic, tags = reading.topic_and_tags()
    return Draft(
        id=identifier(view.text("id"), f"cau-{view.item.number:03}"),
        bank=view.table.bank,
        place=place,
        text=view.question,
        choices=(),
        keys=(),
        difficulty=reading.level(),
        seconds=reading.seconds(),
        points=reading.points(),
        topic=topic,
        tags=tags,
        explanation=view.text("explanation"),
        note=view.text("note"),
        sources=tuple(told.sources_of(view.text("source"))),
        use=reading.uses(),
        is_history=bool(view.text("law")),
        scoring="partial" if bare(view.text("scoring")) in ("tung phan", "partial") else "all",
        remarks=tuple(reading.remarks),
    )


class _Beside:
    """What stands beside a question, and remarks about what could not be read of it."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.remarks: list[Phrase] = []
        kind = view.text("type")
        if kind and kind_of(kind) is None:
            self._remark("type", kind)
        if image := view.text("image"):
            self.remarks.append(phrase("sheets.media_left", text=image))

    def level(self) -> int:
        """The difficulty; the easiest when there is none."""
        text = self._view.text("level")
        level = told.level_of(text)
        if text and level is None:
            self._remark("level", text)
        return level or 1

    def seconds(self) -> int | None:
        """The time for the question."""
        text, title = self._view.text("seconds"), self._view.table.columns.title("seconds")
        seconds = told.seconds_of(text, title)
        if text and seconds is None:
            self._remark("seconds", text)
        return seconds

    def points(self) -> int | None:
        """The points in hundredths."""
        text = self._view.text("points")
        points = told.hundredths_of(text)
        if text and points is None:
            self._remark("points", text)
        return points

    def uses(self) -> tuple[str, ...]:
        """What the question is for."""
        text = self._view.text("use")
        uses = told.uses_of(text)
        if uses is None:
            self._remark("use", text)
        return uses or ()

    def topic_and_tags(self) -> tuple[str, tuple[str, ...]]:
        """The topic by its title, and what else the question may be found by."""
        view = self._view
        chapter, grade = self._with_title("chapter"), self._with_title("grade")
        headings = (view.text("topic"), chapter, view.item.topic, view.table.topic)
        topic = next((text for text in headings if text), "")
        tags = told.tags_of(view.text("tags"))
        tags += tuple(text for text in (chapter, grade) if text and text != topic)
        return topic.replace("\n", " "), tags

    def _with_title(self, name: str) -> str:
        """The text of a column; a mere number with what stands over it: "Chương 2"."""
        text = self._view.text(name)
        title = re.sub(r"\s*\(.*", "", self._view.table.columns.title(name))
        return f"{title} {text}" if text.isdecimal() and title else text

    def _remark(self, name: str, text: str) -> None:
        title = self._view.table.columns.title(name) or name
        self.remarks.append(phrase("sheets.unread_cell", column=title, text=text))
