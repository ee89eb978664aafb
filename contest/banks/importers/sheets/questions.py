"""From the rows of one question to its entry: read, in doubt, or refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from contest.banks.importers.answers import shuffled
from contest.banks.importers.drafting import (
    Draft,
    either,
    entry_of,
    entry_of_body,
    question_with,
)
from contest.banks.importers.sheets import bodies
from contest.banks.importers.sheets.grids import Cell, Mark
from contest.banks.importers.sheets.headers import Columns
from contest.banks.importers.sheets.items import Item
from contest.banks.importers.sheets.kinds import kind_of
from contest.banks.importers.sheets.packed import marked
from contest.banks.importers.sheets.right_answers import KeyWay, remainder, ways_of
from contest.banks.importers.sheets.views import Table, View, draft_of
from contest.banks.importing import Entry, Place, Refusal
from contest.domain.questions import Body
from contest.reading.faults import Phrase, phrase

_WITHOUT_OPTIONS = ("truefalse", "short", "numeric", "ordering", "matching", "situation")


def entry_of_item(item: Item, table: Table) -> Entry:
    """The entry of a question; what a spreadsheet made of "1/2" is asked."""
    entry = _entry(item, table, "")
    typed: dict[str, list[str]] = {}
    for cell in _used_cells(item, table.columns):
        for name, text in cell.others:
            typed.setdefault(name, []).append(text)
    if typed:
        ways = tuple(
            (
                name,
                phrase(f"sheets.date_{name.replace('-', '_')}", texts=tuple(texts)),
                _entry(item, table, name),
            )
            for name, texts in typed.items()
        )
        entry = _asked("date-cell", entry.place, phrase("sheets.date_cell"), ways, table.assumed)
    if any(row.is_hidden for row in item.rows):
        entry = asked_hidden("hidden-row", entry, table.assumed)
    return entry


def asked_hidden(kind: str, entry: Entry, assumed: Mapping[str, str]) -> Entry:
    """A doubt whether what a spreadsheet hides is to be taken at all."""
    said = phrase(f"sheets.{kind.replace('-', '_')}")
    ways = (
        ("take", phrase("sheets.take"), entry),
        ("leave-out", phrase("sheets.leave_out"), None),
    )
    if assumed.get(kind) == "take" or isinstance(entry, Refusal):
        return entry
    return either(kind, entry.place, said, ways)


def _asked(
    kind: str,
    place: Place,
    why: Phrase,
    ways: Sequence[tuple[str, Phrase, Entry]],
    assumed: Mapping[str, str],
) -> Entry:
    for name, _, entry in ways:
        if assumed.get(kind) == name:
            return entry
    first = ways[0][2]
    return first if all(entry == first for _, _, entry in ways) else either(kind, place, why, ways)


def _used_cells(item: Item, columns: Columns) -> list[Cell]:
    names = ("question", "choices", "key", "explanation")
    places = [columns.fields.get(name, -1) for name in names]
    places += [*columns.options, *columns.wrong]
    return [row.cell(place) for row in item.rows for place in places]


def _entry(item: Item, table: Table, pick: str) -> Entry:
    """The entry where each cell that may have been typed as several things is read as `pick`."""
    place = table.grid.place(item.rows)
    for cell in _used_cells(item, table.columns):
        if cell.mark is Mark.ERROR:
            return Refusal(place, phrase("sheets.error_cell", text=cell.text))
        if cell.mark is Mark.EMPTY_FORMULA:
            return Refusal(place, phrase("sheets.unsolved_cell"))
    view = View(item, table, pick)
    kind = kind_of(view.text("type")) if view.text("type") else None
    if kind == "unsupported":
        return Refusal(place, phrase("sheets.unsupported_kind", kind=view.text("type")))
    draft = draft_of(view, place)
    choices = view.choices
    if kind == "truefalse" and choices and (body := _truth_among(view)) is not None:
        return entry_of_body(question_with(draft, body), place, draft.remarks)
    if choices and kind not in _WITHOUT_OPTIONS:
        return _choice_entry(view, draft, kind)
    if kind in ("single", "multiple", "choice"):
        return entry_of(draft)  # says how many options are seen
    body_or_why = _body(view, kind)
    if isinstance(body_or_why, Phrase):
        return Refusal(place, body_or_why)
    return entry_of_body(question_with(draft, body_or_why), place, draft.remarks)


def _body(view: View, kind: str | None) -> Body | Phrase:
    key, choices = view.key, view.choices
    match kind:
        case "truefalse":
            return bodies.truefalse_body(key)
        case "short":
            return bodies.short_body(key, choices, view.text("match"))
        case "numeric":
            return bodies.numeric_body(key, view.text("tolerance"), view.text("unit"))
        case "ordering":
            return bodies.ordering_body(key, choices)
        case "matching":
            return bodies.matching_body(key, choices, view.text("right"))
        case "situation":
            return bodies.situation_body(key, view.text("rubric"))
        case _:
            return bodies.open_body(key)


def _truth_among(view: View) -> Body | None:
    """True or false, where both stand as options and the key is one of them."""
    ways = ways_of(view.key, view.choices, view.table.rule)
    if len(ways) != 1 or len(ways[0].keys) != 1:
        return None
    body = bodies.truefalse_body(view.choices[ways[0].keys[0]])
    return None if isinstance(body, Phrase) else body


def _choice_entry(view: View, draft: Draft, kind: str | None) -> Entry:
    """A question with options, its key told by the cell, by marks on the options, or by both."""
    several = {"single": False, "multiple": True}.get(kind or "")
    draft = replace(draft, choices=view.choices, is_multiple=several)
    if view.table.columns.wrong:
        return entry_of(_placed(draft))
    if view.ticked:
        return entry_of(replace(draft, keys=view.ticked))
    if view.table.rule.is_letter:
        ways = ways_of(view.key, view.choices, view.table.rule)
        keys = ways[0].keys if ways else ()
        return entry_of(replace(draft, keys=keys)) if keys else _unread_key(view, draft)
    marks = marked(view.choices, with_stars=not view.key)
    if not view.key:
        return _by_marks(view, replace(draft, choices=marks.choices, keys=marks.keys))
    draft = replace(draft, choices=marks.choices)
    ways = ways_of(view.key, marks.choices, view.table.rule)
    if marks.keys and marks.keys not in [way.keys for way in ways]:
        return _either_mark(view, draft, marks.keys)
    if marks.keys:
        return entry_of(replace(draft, keys=marks.keys))
    return _by_ways(view, draft, ways) if ways else _unread_key(view, draft)


def _by_marks(view: View, draft: Draft) -> Entry:
    """A question whose key stands in no cell: marked on the option, or by how its cell looks."""
    if draft.keys or not view.standing_out:
        return entry_of(draft)
    remark = phrase("sheets.key_by_look")
    return entry_of(replace(draft, keys=view.standing_out, remarks=(*draft.remarks, remark)))


def _by_ways(view: View, draft: Draft, ways: Sequence[KeyWay]) -> Entry:
    rest = remainder(view.key, draft.choices)
    if rest and not draft.explanation:
        draft = replace(draft, explanation=rest)
    entries = [
        (way.name, way.said(draft.choices), entry_of(replace(draft, keys=way.keys))) for way in ways
    ]
    is_number = any(way.name in ("position", "from-zero") for way in ways)
    kind = "key-number" if is_number else "key-letter"
    why = phrase(f"sheets.{kind.replace('-', '_')}", text=view.key)
    return _asked(kind, draft.place, why, entries, view.table.assumed)


def _either_mark(view: View, draft: Draft, marks: tuple[int, ...]) -> Entry:
    """The cell of the key says one thing, a mark on an option another."""
    choices = draft.choices
    ways = [("cell", way) for way in ways_of(view.key, choices, view.table.rule)[:1]]
    ways.append(("mark", KeyWay("mark", marks)))
    entries = [
        (name, way.said(choices), entry_of(replace(draft, keys=way.keys))) for name, way in ways
    ]
    why = phrase("sheets.key_mark", text=view.key)
    return _asked("key-mark", draft.place, why, entries, view.table.assumed)


def _unread_key(view: View, draft: Draft) -> Entry:
    """A key that names no option; what else is missing is said first."""
    entry = entry_of(replace(draft, keys=(0,)))
    if isinstance(entry, Refusal):
        return entry
    return Refusal(draft.place, phrase("sheets.key_unread", text=view.key))


def _placed(draft: Draft) -> Draft:
    """The right option, which comes first in the file, put at a place that nobody can guess."""
    if not draft.choices:
        return draft
    choices = shuffled(draft.text, draft.choices)
    return replace(draft, choices=choices, keys=(choices.index(draft.choices[0]),))
