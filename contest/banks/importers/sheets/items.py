"""Which rows of a table belong to one question, and which are headings, footers or nothing."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field, replace

from contest.banks.importers.cleaning import bare
from contest.banks.importers.sheets.grids import Cell, Grid, Row
from contest.banks.importers.sheets.headers import Columns, Header
from contest.banks.importers.sheets.packed import unpacked

_HEADING = re.compile(
    r"(?:phan|chuong|muc|chu de|chuyen de|bai|vong|linh vuc|nhom|goi|part|section|chapter|topic"
    r"|round)\b.*|[ivxlc]+\s*[.):-].*"
)
_COUNT = re.compile(r"\D{0,8}\d{1,6}[.):]?")  # "7", "Câu 7"
_OPTION = re.compile(r"[(\[]?[*]?\s?[A-Ha-h]\s?[.)/:]\s?\S.*", re.DOTALL)
_SIGNED = re.compile(
    r"(?:nguoi (?:lap|ra de|soan|duyet|bien soan)|thu ky|truong ban|pho ban|chu tich|tm\b|kt\b"
    r"|duyet\b|xac nhan|noi nhan|to truong|hieu truong|.{0,40}ngay\b.{1,12}thang\b.{1,12}nam\b).*"
)
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Item:
    """The rows of one question, which one it is, and the heading that it stands under."""

    rows: tuple[Row, ...]
    number: int
    topic: str = ""

    def cell(self, column: int | None) -> Cell:
        """The first cell in a column that anything stands in."""
        filled = (row.cell(column) for row in self.rows if row.cell(column) != Cell())
        return next(filled, Cell())


@dataclass(frozen=True, slots=True)
class Items:
    """The questions of a table, and the rows that are none and no heading either."""

    items: tuple[Item, ...]
    aside: tuple[Row, ...]


def items_of(grid: Grid, header: Header) -> Items:
    """The rows below a header, put together."""
    grouping = _Grouping(grid, header)
    for row in grid.rows[header.first :]:
        grouping.take(row)
    return Items(tuple(grouping.items), tuple(grouping.aside))


@dataclass(slots=True)
class _Grouping:
    """Rows taken one by one."""

    grid: Grid
    header: Header
    items: list[Item] = field(default_factory=list)
    aside: list[Row] = field(default_factory=list)
    topic: str = ""
    is_numbered: bool = False
    is_over: bool = False  # what stands below the last question: signatures, a place and date
    last_row: int = 0  # the number of the last row that holds anything of a question

    def __post_init__(self) -> None:
        rows = [row for row in self.grid.rows[self.header.first :] if not self._is_header(row)]
        asking = [row for row in rows if row.text(self._question) and self._answers(row)]
        numbered = [row for row in asking if self._is_counted(row)]
        self.is_numbered = len(numbered) >= _MOSTLY * len(asking) > 0

    @property
    def _columns(self) -> Columns:
        return self.header.columns

    @property
    def _question(self) -> int:
        return self._columns.fields["question"]

    def take(self, row: Row) -> None:
        """Add a row to what it belongs to."""
        kind = self._kind(row)
        if kind in ("question", "more"):
            self.last_row, self.is_over = row.number, False
        match kind:
            case "question":
                self.items.append(Item((row,), len(self.items) + 1, self.topic))
            case "more":
                last = self.items[-1]
                self.items[-1] = replace(last, rows=(*last.rows, row))
            case "heading":
                self.topic = _only(row)
            case "aside":
                self.aside.append(row)
            case _:
                pass  # nothing stands there, or the header again

    def _kind(self, row: Row) -> str:
        filled = set(row.filled)
        if self._is_counted(row):
            filled -= {self._columns.fields.get("number", -1)}
        if not filled or self._is_header(row):
            return "nothing"
        if self._columns.are_ours:
            return "question"
        if row.cell(self._question) == Cell():
            return self._kind_without_question(row, len(filled))
        is_numbered = self._is_counted(row)
        answers = self._answers(row)
        if is_numbered or len(answers) > 1 or unpacked(row.text(self._question)):
            return "question"
        if not answers and self._is_option_below(row):
            return "more"
        if not answers and (_is_heading(row, filled) or self._is_wide(row)):
            return "heading"
        # Under numbered questions, "Tổng số câu: 20" is none.
        return "aside" if self.is_numbered else "question"

    def _kind_without_question(self, row: Row, filled: int) -> str:
        answers = self._answers(row)
        is_numbered = self._is_counted(row)
        if answers and (is_numbered or len(answers) > 2 or not self.items):
            return "question"
        if answers:
            return "aside" if self._is_below_all(row) else "more"
        if filled == 1 and _is_heading(row, set(row.filled)):
            return "heading"
        if filled == 1 and not is_numbered and self._is_wide(row):
            return "heading"
        if is_numbered:
            return "nothing" if not row.text(self._columns.fields.get("image")) else "question"
        return "aside"

    def _is_option_below(self, row: Row) -> bool:
        """Whether an option stands in a row of its own below its question: "A. Hà Nội"."""
        fields = self._columns.fields
        is_packed = not self._columns.options and "choices" not in fields
        text = row.text(self._question)
        return bool(self.items) and is_packed and _OPTION.fullmatch(text) is not None

    def _is_below_all(self, row: Row) -> bool:
        """Whether a row stands below the questions: signed, or apart from numbered ones."""
        if not self.is_numbered or (row.number - 1, self._question) in self.grid.merged:
            return False
        texts = [cell.text for cell in row.cells if cell.text]
        signed = len(texts) <= 2 and any(_SIGNED.fullmatch(bare(text)) for text in texts)
        self.is_over = self.is_over or signed or row.number > self.last_row + 1
        return self.is_over

    def _is_counted(self, row: Row) -> bool:
        """Whether a number of its own stands in the row."""
        return _COUNT.fullmatch(row.text(self._columns.fields.get("number"))) is not None

    def _answers(self, row: Row) -> list[int]:
        """The columns of options and keys in which something stands."""
        fields = [self._columns.fields.get(name, -1) for name in ("choices", "key")]
        columns = (*self._columns.options, *self._columns.wrong, *fields)
        return [column for column in columns if row.cell(column) != Cell()]

    def _is_header(self, row: Row) -> bool:
        """Whether the header stands here again, as at the top of each printed page."""
        title = self._columns.title("question")
        if not title or row.text(self._question) != title:
            return False
        same = [place for place in row.filled if self._columns.titles.get(place) == row.text(place)]
        return len(same) > 1

    def _is_wide(self, row: Row) -> bool:
        """Whether the only cell of a row is merged over several columns."""
        start = (row.number - 1, row.filled[0])
        return self.grid.merged.get((start[0], start[1] + 1)) == start


def _is_heading(row: Row, filled: Set[int]) -> bool:
    text = _only(row)
    if len(filled) != 1 or "?" in text or len(text) > 200:
        return False
    return _HEADING.fullmatch(bare(text)) is not None or (text.isupper() and len(text) > 3)


def _only(row: Row) -> str:
    return next((cell.text for cell in row.cells if cell.text), "")
