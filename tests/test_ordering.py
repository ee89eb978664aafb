"""Workers begin with the files that take longest, and every file so named is there."""

from __future__ import annotations

from tests.ordering import SECONDS, TESTS, longest_first


def test_every_file_that_takes_long_is_there() -> None:
    assert [name for name in SECONDS if not (TESTS / name).is_file()] == []


def test_long_files_come_first_then_those_of_many_tests_each_in_its_own_order() -> None:
    class Item:
        def __init__(self, name: str, number: int) -> None:
            self.path, self.number = TESTS / name, number

    few, many, long = "a.py", "b.py", next(iter(SECONDS))
    items = [Item(few, 1), Item(many, 1), Item(long, 1), Item(many, 2), Item(long, 2)]
    found = longest_first(items)  # type: ignore[arg-type]
    places = [(item.path.relative_to(TESTS).as_posix(), item.number) for item in found]  # type: ignore[attr-defined]
    assert places == [(long, 1), (long, 2), (many, 1), (many, 2), (few, 1)]
