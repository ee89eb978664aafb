"""Classes that are finished late are what the standard decorator would have made of them."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import subprocess
import sys
from dataclasses import field
from threading import Barrier, Thread
from typing import Any

import pytest

from contest import values


def _classes(dataclass: Any) -> tuple[Any, ...]:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Happened:
        at: int

    @dataclass(frozen=True, slots=True)
    class Pressed(Happened):
        team: int
        letter: str = "A"
        marks: dict[str, int] = field(default_factory=dict)

        @property
        def said(self) -> str:
            return f"{self.team}{self.letter}"

    @dataclass(frozen=True)
    class Contest:
        title: str
        rounds: tuple[int, ...] = ()

        def __post_init__(self) -> None:
            if not self.title:
                raise ValueError("no title")

    @dataclass(frozen=True, eq=False)
    class Alone:
        name: str

    @dataclass(frozen=True, slots=True)
    class Nothing:
        pass

    @dataclass(frozen=True)
    class Marked:
        title: str
        mark: int = field(default=0, compare=False, repr=False)

    return Happened, Pressed, Contest, Alone, Nothing, Marked


LATE, SOON = _classes(values.dataclass), _classes(dataclasses.dataclass)
Pressed = LATE[1]
BOTH = pytest.mark.parametrize("classes", [LATE, SOON], ids=["late", "standard"])


@BOTH
def test_values_are_made_compared_and_shown(classes: tuple[Any, ...]) -> None:
    happened, pressed, contest, alone, *_ = classes
    one, other = pressed(3, at=7), pressed(3, "A", {}, at=7)
    assert one == other != pressed(3, "B", at=7)
    assert (one.said, one.marks, one.letter, one.at) == ("3A", {}, "A", 7)
    assert repr(one).endswith("Pressed(at=7, team=3, letter='A', marks={})")
    assert happened(at=1) == happened(at=1) != one
    assert hash(happened(at=1)) == hash(happened(at=1))
    assert alone("a") != alone("a")
    assert {contest("a", (1,)): 1}[contest("a", (1,))] == 1
    with pytest.raises(TypeError):
        pressed(3, 7)
    with pytest.raises(ValueError, match="no title"):
        contest("")


@BOTH
def test_a_field_may_be_left_out_of_comparing_and_showing(classes: tuple[Any, ...]) -> None:
    marked = classes[-1]
    assert marked("a", 1) == marked("a", 2) != marked("b", 1)
    assert hash(marked("a", 1)) == hash(marked("a", 2))
    assert repr(marked("a", 1)).endswith("Marked(title='a')")
    assert [(part.compare, part.repr) for part in dataclasses.fields(marked)][1] == (False, False)
    assert dataclasses.replace(marked("a", 1), title="b").mark == 1


@BOTH
def test_frozen_values_stay_as_they_are(classes: tuple[Any, ...]) -> None:
    _, pressed, contest, _, nothing, _ = classes
    for value, name in ((pressed(1, at=2), "team"), (contest("a"), "title")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, name, 5)
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(value, name)
    assert not hasattr(pressed(1, at=2), "__dict__")
    assert nothing() == nothing()
    assert hash(nothing()) == hash(nothing())
    assert repr(nothing()).endswith("Nothing()")


@BOTH
def test_fields_are_told_and_changed(classes: tuple[Any, ...]) -> None:
    happened, pressed, contest, *_ = classes
    assert [part.name for part in dataclasses.fields(pressed)] == ["at", "team", "letter", "marks"]
    assert dataclasses.is_dataclass(happened)
    assert pressed.__match_args__ == ("team", "letter", "marks")
    assert happened.__match_args__ == ()
    assert dataclasses.replace(pressed(1, at=2), letter="C") == pressed(1, "C", at=2)
    assert dataclasses.asdict(contest("a", (1, 2))) == {"title": "a", "rounds": (1, 2)}
    assert list(inspect.signature(pressed).parameters) == ["team", "letter", "marks", "at"]


def test_a_class_may_first_be_asked_for_its_fields_or_its_signature() -> None:
    assert len(dataclasses.fields(_classes(values.dataclass)[1])) == 4
    assert list(inspect.signature(_classes(values.dataclass)[0]).parameters) == ["at"]
    assert dataclasses.is_dataclass(_classes(values.dataclass)[2])


def test_values_are_taken_apart_by_place() -> None:
    match LATE[1](1, at=2):
        case Pressed(team, letter):
            assert (team, letter) == (1, "A")


@pytest.mark.parametrize("below", [values.dataclass, dataclasses.dataclass])
@pytest.mark.parametrize("above", [values.dataclass, dataclasses.dataclass])
def test_either_kind_of_class_may_build_on_the_other(below: Any, above: Any) -> None:
    base = _classes(below)[1]
    derived = type("Derived", (base,), {"__annotations__": {"more": int}, "more": 1})
    value = above(frozen=True, slots=True)(derived)(5, at=2)
    assert (value.team, value.letter, value.marks, value.at, value.more) == (5, "A", {}, 2, 1)
    assert [part.name for part in dataclasses.fields(value)][-1] == "more"


@BOTH
def test_values_are_copied(classes: tuple[Any, ...]) -> None:
    one = classes[1](3, "B", {"a": 1}, at=7)
    assert copy.copy(one) == one
    assert copy.deepcopy(one) == one
    assert copy.deepcopy(classes[2]("a")) == classes[2]("a")


def test_two_threads_may_use_a_class_first() -> None:
    for _ in range(20):
        pressed = _classes(values.dataclass)[1]
        made, start = [], Barrier(2)

        def make(pressed: Any = pressed, made: list[Any] = made, start: Barrier = start) -> None:
            start.wait()
            made.append(pressed(1, at=2))

        threads = [Thread(target=make) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert made == [pressed(1, at=2)] * 2


def test_a_class_is_left_alone_until_a_value_is_made() -> None:
    code = (
        "from contest.domain.commands import Undo\n"
        "print(type(vars(Undo)['__init__']).__name__)\n"
        "Undo(0)\n"
        "print(type(vars(Undo)['__init__']).__name__)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert said == ["_LateInit", "function"]
