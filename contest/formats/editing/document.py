"""A format that is being edited: its fields, every change of them, and the way back."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from contest.formats.editing.fields_at import Fields, Path, value_at, with_value, without
from contest.formats.editing.shape import Field
from contest.formats.editing.starters import free_id, new_part, new_round, said_twice

_MOST_STEPS = 200
_IN_BOTH = ("vi", "en")


class FormatDocument:
    """Fields as a file holds them; unknown ones that begin with x- are carried along.

    Changes of one field in a row are one step of undo: nobody takes back letter by letter.
    """

    def __init__(self, fields: Fields) -> None:
        self._fields = fields
        self._saved: Fields | None = fields
        self._past: list[Fields] = []
        self._future: list[Fields] = []
        self._touched: Path | None = None

    @property
    def fields(self) -> Fields:
        """The format as it is now."""
        return self._fields

    @property
    def is_changed(self) -> bool:
        """Whether there is something that was not saved."""
        return self._fields != self._saved

    @property
    def may_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def may_redo(self) -> bool:
        """Whether there is a step that was taken back."""
        return bool(self._future)

    @property
    def rounds(self) -> list[dict[str, Any]]:
        """The rounds."""
        return list(self._fields["rounds"])

    def text(self) -> str:
        """What a file of it holds."""
        return written(self._fields)

    def note_saved(self) -> None:
        """It stands in a file as it is now."""
        self._saved, self._touched = self._fields, None

    def note_unsaved(self) -> None:
        """It stands in no file."""
        self._saved = None

    def rename(self, name: str) -> None:
        """Give it another id, which is no step for undo."""
        self._fields = with_value(self._fields, ("id",), name)

    def undo(self) -> None:
        """Take the last step back."""
        if self._past:
            self._future.append(self._fields)
            self._fields, self._touched = self._past.pop(), None

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._future:
            self._past.append(self._fields)
            self._fields, self._touched = self._future.pop(), None

    def set(self, path: Path, field: Field, value: object) -> None:
        """Fill in a field; None or the default of a field that may be left out leaves it out."""
        if value == shown_value(self._fields, path, field):
            return
        is_default = not field.is_required and value == field.default
        if value is None or value == [] or is_default:
            self._take(without(self._fields, path), path)
        else:
            self._take(with_value(self._fields, path, value), path)

    def set_text(self, path: Path, language: str, text: str) -> None:
        """Fill in a text in one language.

        English follows Vietnamese while nobody has written it apart.
        """
        before = value_at(self._fields, path)
        texts = dict(before) if isinstance(before, dict) else {}
        old = texts.get(language, "")
        if old == text:
            return
        texts[language] = text
        if language == "vi" and texts.get("en", "") in ("", old):
            texts["en"] = text
        self._take(with_value(self._fields, path, texts), path)

    def add_round(self, kind: str, after: int) -> int:
        """A new round behind the place `after`; returns its place."""
        place = after + 1
        made = new_round(kind, self._round_ids())
        self._change_rounds(lambda rounds: rounds.insert(place, made))
        return place

    def copy_round(self, place: int) -> int:
        """The same round once more, behind it; returns its place."""
        one = self.rounds[place]
        made = {**one, "id": free_id(str(one["id"]), self._round_ids())}
        self._change_rounds(lambda rounds: rounds.insert(place + 1, made))
        return place + 1

    def remove_round(self, place: int) -> None:
        """Take a round out, and what separates equal teams by its points; the last one stays."""
        if len(self.rounds) < 2:
            return
        gone = self.rounds[place].get("id")
        fields = without(self._fields, ("rounds", place))
        breakers = fields.get("tieBreakers")
        if breakers:
            kept = [one for one in breakers if one.get("round") != gone]
            fields = with_value(fields, ("tieBreakers",), kept)
        self._take(fields, None)

    def move_round(self, place: int, by: int) -> int:
        """Move a round up or down; returns its place."""
        target = place + by
        if not 0 <= target < len(self.rounds):
            return place
        self._change_rounds(lambda rounds: rounds.insert(target, rounds.pop(place)))
        return target

    def add_part(self, path: Path) -> None:
        """A line more in a list of criteria, prizes and the like."""
        parts = list(value_at(self._fields, path) or ())
        taken = [str(one.get("id", "")) for one in parts]
        made = new_part(str(path[-1]), taken)
        self._take(with_value(self._fields, path, [*parts, made]), None)

    def remove_part(self, path: Path, place: int) -> None:
        """A line less."""
        self._take(without(self._fields, (*path, place)), None)

    def move_part(self, path: Path, place: int, by: int) -> None:
        """A line up or down."""
        parts = list(value_at(self._fields, path) or ())
        if 0 <= place + by < len(parts):
            parts.insert(place + by, parts.pop(place))
            self._take(with_value(self._fields, path, parts), None)

    def set_tie_break(self, place: int, kind: str) -> None:
        """Another kind of tie break; only points of a round name a round."""
        made: dict[str, Any] = {"kind": kind}
        if kind == "round":
            made["round"] = self._round_ids()[0]
        self._take(with_value(self._fields, ("tieBreakers", place), made), None)

    def _round_ids(self) -> list[str]:
        return [str(one.get("id", "")) for one in self.rounds]

    def _change_rounds(self, change: Callable[[list[dict[str, Any]]], object]) -> None:
        rounds = self.rounds
        change(rounds)
        self._take(with_value(self._fields, ("rounds",), rounds), None)

    def _take(self, fields: Fields, touched: Path | None) -> None:
        if fields == self._fields:
            return
        if touched is None or touched != self._touched:
            self._past = [*self._past, self._fields][-_MOST_STEPS:]
        self._future = []
        self._fields, self._touched = fields, touched


def copied(fields: Fields) -> FormatDocument:
    """A copy under another name, which stands in no file yet."""
    marks = said_twice("forms.copy_of")
    title = {one: marks[one].format(title=fields["title"].get(one, "")) for one in _IN_BOTH}
    name = free_id(f"{fields['id']}-2", (str(fields["id"]),))
    document = FormatDocument({**fields, "id": name, "title": title})
    document.note_unsaved()
    return document


def shown_value(fields: Fields, path: Path, field: Field) -> object:
    """What a form shows of a field: what the file says, or what holds where it says nothing."""
    value = value_at(fields, path)
    return field.default if value is None else value


def written(fields: Fields) -> str:
    """The text of a file, which ends with a line end."""
    return json.dumps(fields, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
