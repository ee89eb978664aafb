"""Which column of a Word table holds what: by its header, else by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from contest.banks.importers.sheets.headers import columns_of, named
from contest.banks.importers.typed import labels
from contest.banks.importers.word.document import Cell, Row

_HEADER_ROWS = 5  # rows looked through for a header: titles may stand over it
_SAMPLE = 60
_ENOUGH = 0.6
_LABELLED = re.compile(r"(?:^|\s)[Aa]\s?[.)/:].*(?:\s|^)[Bb]\s?[.)/:]", re.DOTALL)
_STEM = re.compile(r"\s*(?:câu|question)?\s*\d+\s*[.:)]", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(?:câu\s*)?\d{1,4}\s*[.:)]?\s*", re.IGNORECASE)
_NAME = re.compile(r"\s*\w{1,20}(?:[_.\-/]\w{1,20}){0,6}\s*")
_LONGEST_TITLE = 60
_LONGEST_CELL = 6000  # looked through for labels


@dataclass(frozen=True, slots=True)
class Roles:
    """The columns of a table by what they hold; `options` are those of one option each."""

    fields: Mapping[str, int] = field(default_factory=dict)
    options: tuple[int, ...] = ()
    width: int = 0  # the number of columns of the table they were found in

    @property
    def are_enough(self) -> bool:
        """Whether questions can be read by them."""
        return "question" in self.fields and bool(
            self.options or self.fields.keys() & {"choices", "key"} or "packed" in self.fields
        )


def width_of(rows: Sequence[Row]) -> int:
    """How many columns most rows have, counted in the grid."""
    counts = [row.cells[-1].column + row.cells[-1].span for row in rows if row.cells]
    return max(set(counts), key=counts.count) if counts else 0


def header_in(rows: Sequence[Row]) -> tuple[Roles, int] | None:
    """The columns that a header names, and the index of the first row below it."""
    for place, row in enumerate(rows[:_HEADER_ROWS]):
        titles = _titles(row)
        if len(titles) < 2:
            continue
        columns = columns_of(titles)
        known = {*columns.fields.values(), *columns.options}
        if len(known) < 2 or not (columns.fields.keys() & {"question", "key", "choices"}):
            continue
        body = rows[place + 1 :]
        below = _titles(body[0]) if body else {}
        if _is_second_header(below):
            # "Phương án" over A, B, C, D: the row below names its columns.
            columns = columns_of({**titles, **{at: f"đáp án {text}" for at, text in below.items()}})
            body = body[1:]
        fields = dict(columns.fields)
        roles = Roles(fields, columns.options, width_of(rows))
        return _completed(roles, body), len(rows) - len(body)
    return None


def by_content(rows: Sequence[Row]) -> Roles:
    """The columns by what stands in them; it takes a column of questions to be enough."""
    roles = _completed(Roles({}, (), width_of(rows)), rows)
    return roles if roles.fields.keys() & {"choices", "packed"} else Roles()


def is_header_again(row: Row, roles: Roles) -> bool:
    """Whether a row repeats the header, as on each page of a long table."""
    titles = _titles(row)
    if len(titles) < 2 or _is_second_header(titles):
        return len(titles) > 1
    found = columns_of(titles)
    return (
        len({*found.fields.values(), *found.options} & {*roles.fields.values()}) > 1
        and all(named(title) for title in titles.values())
        and not any(labels.letters_in(text) for text in titles.values())
    )


def text_at(row: Row, column: int | None) -> str:
    """What stands in a column of the grid."""
    cell = cell_at(row, column)
    return cell.text if cell is not None else ""


def cell_at(row: Row, column: int | None) -> Cell | None:
    """The cell over a column of the grid."""
    if column is None:
        return None
    return next(
        (cell for cell in row.cells if cell.column <= column < cell.column + cell.span), None
    )


def _titles(row: Row) -> dict[int, str]:
    if any(len(cell.text) > _LONGEST_TITLE for cell in row.cells):
        return {}
    return {cell.column: " ".join(cell.text.split()) for cell in row.cells if cell.text}


def _is_second_header(titles: Mapping[int, str]) -> bool:
    letters = "".join(text.strip(" .)").upper() for text in titles.values())
    return len(letters) > 1 and letters in ("AB", "ABC", "ABCD", "ABCDE", "ABCDEF")


def _completed(roles: Roles, rows: Sequence[Row]) -> Roles:
    """Roles with what their header left out, or named in two ways, found by content."""
    sample = rows[:_SAMPLE]
    fields = dict(roles.fields)
    columns = {at: _filled(sample, at) for at in range(roles.width)}
    free = [at for at in columns if at not in (*fields.values(), *roles.options)]
    if "key" in fields and "choices" not in fields and not roles.options:
        # "Đáp án" may hold the options and not the key.
        texts = columns.get(fields["key"], [])
        if _share(texts, _has_options) > _ENOUGH:
            fields["choices"] = fields.pop("key")
    for name, test in (("number", _is_number), ("key", _is_key)):
        if name not in fields:
            found = [at for at in free if _share(columns[at], test) > _ENOUGH]
            if found:
                fields[name] = found[0]
                free = [at for at in free if at != found[0]]
    if "question" not in fields:
        _find_question(fields, free, columns)
    question = columns.get(fields.get("question", -1), [])
    if "choices" not in fields and not roles.options:
        if _share(question, _has_options) > _ENOUGH / 2:
            fields["packed"] = fields["question"]  # stem and options share a cell
        else:
            others = [at for at in free if _share(columns[at], _has_options) > _ENOUGH]
            if others:
                fields["choices"] = others[0]
    return Roles(fields, roles.options, roles.width)


def _find_question(
    fields: dict[str, int], free: Sequence[int], columns: Mapping[int, Sequence[str]]
) -> None:
    """The column of the longest texts; of stems rather than of options, where these are apart."""
    stems = [at for at in free if _share(columns[at], _has_options) <= _ENOUGH]
    lengths = {at: sum(map(len, columns[at])) for at in stems or free}
    if not lengths or max(lengths.values()) == 0:
        return
    whole = [at for at in free if _share(columns[at], _is_whole) > _ENOUGH]
    fields["question"] = whole[0] if whole else max(lengths, key=lambda at: lengths[at])


def _filled(rows: Sequence[Row], column: int) -> list[str]:
    return [text for row in rows if (text := text_at(row, column))]


def _share(texts: Sequence[str], test: object) -> float:
    assert callable(test)
    return sum(1 for text in texts if test(text)) / len(texts) if texts else 0.0


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def _is_key(text: str) -> bool:
    said = labels.answer_of(text)
    return bool(labels.letters_in(text if said is None else said))


def _has_options(text: str) -> bool:
    return _LABELLED.search(text[:_LONGEST_CELL]) is not None


def _is_whole(text: str) -> bool:
    return _has_options(text) and not re.match(r"\s*[Aa]\s?[.)/:]", text)
