"""The model of the editor of formats: every shipped format, every field of it, files and undo."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from contest.formats.editing.document import FormatDocument, written
from contest.formats.editing.fields_at import paths_by_line, value_at, with_value, without
from contest.formats.editing.files import free_path, opened, opened_copy, own_formats, save
from contest.formats.editing.problems import checked, label_of, value_label
from contest.formats.editing.shape import (
    Field,
    Sort,
    head_shape,
    prizes_shape,
    ranking_shape,
    round_shape,
)
from contest.formats.fields import KINDS
from contest.formats.loader import load_format
from contest.preparing import formats_dir
from contest.presentation.switches import SWITCHES
from contest.presentation.wording import LANGUAGES, Language, Words
from contest.reading.faults import BadFile, NotPossible

SHIPPED = sorted(formats_dir().glob("*.json"))
OWN = Path(__file__).parent / "own" / "dem-hoi-phap-luat.json"
VI = Words()
Path_ = tuple[str | int, ...]


def shapes() -> Iterator[tuple[str, tuple[Field, ...]]]:
    yield "", (*head_shape(), *ranking_shape(), *prizes_shape())
    for kind in KINDS:
        yield kind, round_shape(kind)


def all_fields(owner: str, shape: tuple[Field, ...]) -> Iterator[tuple[str, Field]]:
    for one in shape:
        yield owner, one
        yield from all_fields(one.name, one.within)


@pytest.mark.parametrize("file", [*SHIPPED, OWN], ids=lambda file: file.stem)
def test_a_format_opened_and_saved_unchanged_is_equal(file: Path, tmp_path: Path) -> None:
    document = opened(file)
    assert not document.is_changed
    target = tmp_path / file.name
    save(document, target, ())
    assert json.loads(target.read_text("utf-8")) == json.loads(file.read_text("utf-8"))
    assert load_format(target) == load_format(file)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_value_has_its_words(language: Language) -> None:
    words = Words(language)
    for top, shape in shapes():
        for owner, one in all_fields(top, shape):
            assert label_of(one.name, words, owner) != one.name, (top, owner, one.name)
            for value in one.choices:
                told = value_label(one.name, value, words)
                # A number may be its own word: level 2 is "2"; so may a plain English one.
                its_own = isinstance(value, int) or (language == "en" and str(value).isalpha())
                assert told != str(value) or its_own, (one.name, value)
            if one.unit:
                assert words.has(f"forms.unit_{one.unit}"), one.name


def test_the_form_has_every_switch_with_its_values() -> None:
    for switch in SWITCHES:
        if switch.is_fixed:
            continue
        holders = switch.kinds or ("",)
        for holder in holders:
            shape = dict(shapes())[holder]
            fields = [one for _, one in all_fields(holder, shape) if one.name == switch.field]
            assert fields, (holder, switch.field)
            if fields[-1].sort is Sort.CHOICE:
                assert {value.text for value in switch.values} <= set(fields[-1].choices)


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_round_of_any_kind_is_whole(kind: str) -> None:
    document = opened(SHIPPED[0])
    place = document.add_round(kind, 0)
    found = checked(document.fields, VI)
    mine = [one for one in found.stops if one.path[:2] == ("rounds", place)]
    others = [one for one in mine if "phần thi" not in one.text]  # a second playoff is refused
    assert not others, others
    document.undo()
    assert document.fields == opened(SHIPPED[0]).fields


@cache
def _shown(kind: str) -> tuple[Field, ...]:
    return round_shape(kind)


def changes(document: FormatDocument) -> Iterator[tuple[Path_, Field, object]]:
    """Values that a form can give to each of the fields of each round, the ends first."""
    for place, one in enumerate(document.rounds):
        for field in _shown(one["kind"]):
            for value in values_for(field):
                yield ("rounds", place, field.name), field, value


def values_for(field: Field) -> list[object]:
    match field.sort:
        case Sort.NUMBER | Sort.POINTS:
            return [field.least, field.most, (field.least + field.most) // 2 or 1, None]
        case Sort.SWITCH:
            return [True, False]
        case Sort.CHOICE:
            return [*field.choices]
        case Sort.NUMBERS | Sort.AMOUNTS:
            return [[], [max(1, field.least)] * max(1, field.least_items), [5] * 13]
        case _:
            return []


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_change_of_a_field_is_taken_or_has_its_fault_at_a_field(file: Path) -> None:
    before = opened(file).fields
    tried = list(changes(FormatDocument(before)))
    random.Random(file.stem).shuffle(tried)  # a sample of them: all take minutes
    for path, field, value in tried[:30]:
        document = FormatDocument(before)
        document.set(path, field, value)
        found = checked(document.fields, VI)
        assert (found.format is None) == bool(found.stops), (path, value)
        for problem in found.stops:
            shape = _shown(document.rounds[int(path[1])]["kind"])
            rest = tuple(problem.path[2:])
            assert problem.path[:2] == path[:2] or problem.path[0] == "tieBreakers", problem
            assert not rest or field_at(shape, rest), (path, value, problem)
        document.undo()
        assert document.fields == before


def test_a_fault_is_said_in_the_words_of_the_form_at_its_field() -> None:
    document = opened(formats_dir() / "ward-standard.json")
    field = field_at(_shown("everyone"), ("speedTable",))
    assert field
    document.set(("rounds", 1, "speedTable"), field, [40, 30])
    (fault,) = checked(document.fields, VI).stops
    assert fault.path == ("rounds", 1, "entry")
    assert "“Cách trả lời”" in fault.text
    assert "“bàn phím, chuông”" in fault.text
    assert '"' not in fault.text
    seconds = field_at(_shown("everyone"), ("seconds",))
    assert seconds
    document.undo()
    document.set(("rounds", 1, "seconds"), seconds, None)
    (fault,) = checked(document.fields, VI).stops
    assert fault.path == ("rounds", 1, "seconds")
    assert "Thời gian mỗi câu" in fault.text


def test_what_holds_its_default_is_left_out_and_what_is_unknown_is_carried() -> None:
    document = FormatDocument({**opened(SHIPPED[0]).fields, "x-note": "của đơn vị"})
    field = field_at(_shown(document.rounds[0]["kind"]), ("wrong",))
    assert field
    document.set(("rounds", 0, "wrong"), field, -5)
    assert document.rounds[0]["wrong"] == -5
    document.set(("rounds", 0, "wrong"), field, 0)
    assert "wrong" not in document.rounds[0]
    assert "x-note" in document.text()
    assert checked(document.fields, VI).format


def test_a_file_with_an_unknown_field_is_refused_in_the_words_of_the_loader(tmp_path: Path) -> None:
    fields = {**opened(SHIPPED[0]).fields, "colour": "red"}
    file = tmp_path / "own.json"
    file.write_text(written(fields), "utf-8")
    with pytest.raises(BadFile) as refused:
        opened(file)
    assert "colour" in refused.value.faults[0].sentence(VI)


def test_typing_in_one_field_is_one_step_of_undo() -> None:
    document = opened(SHIPPED[0])
    before = document.fields
    for text in ("P", "Ph", "Phườ", "Phường"):
        document.set_text(("rounds", 0, "title"), "vi", text)
    assert document.rounds[0]["title"]["vi"] == "Phường"
    document.undo()
    assert document.fields == before
    document.redo()
    assert document.rounds[0]["title"]["vi"] == "Phường"


def test_the_other_language_follows_until_it_is_written_apart() -> None:
    document = opened(SHIPPED[0])
    place = document.add_round("everyone", 0)
    path: Path_ = ("rounds", place, "title")
    document.set_text(path, "en", "")
    document.set_text(path, "vi", "Khởi động")
    assert value_at(document.fields, path) == {"vi": "Khởi động", "en": "Khởi động"}
    document.set_text(path, "en", "Warm-up")
    document.set_text(path, "vi", "Khởi động nhanh")
    assert value_at(document.fields, (*path, "en")) == "Warm-up"


def test_rounds_move_and_take_what_ranks_by_them_along() -> None:
    document = opened(formats_dir() / "ward-standard.json")
    assert document.move_round(3, -1) == 2
    assert document.rounds[2]["id"] == "ve-dich"
    assert checked(document.fields, VI).format
    document.remove_round(2)
    assert all(one.get("round") != "ve-dich" for one in document.fields["tieBreakers"])
    assert checked(document.fields, VI).format
    copied = document.copy_round(0)
    assert document.rounds[copied]["id"] != document.rounds[0]["id"]
    assert document.move_round(0, -1) == 0
    while len(document.rounds) > 1:
        document.remove_round(0)
    document.remove_round(0)
    assert len(document.rounds) == 1  # a format without a round is none


def test_a_copy_has_another_name_and_is_saved_beside_the_others(tmp_path: Path) -> None:
    document = opened_copy(formats_dir() / "ward-quiz.json")
    assert document.is_changed
    file = free_path(document, tmp_path / "formats")
    save(document, file, [formats_dir()])
    assert not document.is_changed
    again = opened_copy(formats_dir() / "ward-quiz.json")
    second = free_path(again, tmp_path / "formats")
    assert second != file
    save(again, second, [formats_dir()])
    (one, other) = own_formats(tmp_path / "formats")
    assert one.format
    assert other.format
    assert one.format.id != other.format.id != "ward-quiz"


def test_shipped_formats_are_never_written_over(tmp_path: Path) -> None:
    shipped = tmp_path / "formats"
    shipped.mkdir()
    file = shipped / "ward-quiz.json"
    before = (formats_dir() / "ward-quiz.json").read_bytes()
    file.write_bytes(before)
    document = opened_copy(file)
    with pytest.raises(NotPossible) as refused:
        save(document, file, [shipped])
    assert refused.value.reasons[0].name == "forms.shipped_stays"
    assert refused.value.reasons[0].values == (("file", str(file)),)
    assert file.read_bytes() == before


def test_a_save_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.json"
    document = opened_copy(SHIPPED[0])
    save(document, file, ())
    before = file.read_bytes()
    document.set_text(("title",), "vi", "Tên khác")

    def full(_handle: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="full"):
        save(document, file, ())
    assert file.read_bytes() == before
    assert document.is_changed
    assert [one.name for one in tmp_path.iterdir()] == ["mine.json"]


def test_lines_lead_to_paths_and_paths_to_values() -> None:
    value: dict[str, Any] = {"a": [], "b": {"c": [1, {"d": "x"}]}, "e": {}}
    lines = json.dumps(value, indent=2).splitlines()
    paths = list(paths_by_line(value))
    assert len(lines) == len(paths)
    assert paths[lines.index('        "d": "x"')] == ("b", "c", 1, "d")
    assert without(value, ("a",)) == {"b": {"c": [1, {"d": "x"}]}, "e": {}}
    assert with_value(value, ("e", "f"), 1)["e"] == {"f": 1}
    assert value["e"] == {}


def field_at(shape: tuple[Field, ...], path: tuple[str | int, ...]) -> Field | None:
    """The field of a form that a path leads to; of a path into it, the innermost one known."""
    found: Field | None = None
    for step in path:
        if isinstance(step, int):
            continue
        below = next((one for one in shape if one.name == step), None)
        if below is None:
            return found
        found, shape = below, below.within
    return found
