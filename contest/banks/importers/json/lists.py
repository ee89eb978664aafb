"""The lists of questions in a JSON value, wherever they stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contest.banks.importers.json.fields import Item, Shape, shape_of, value_at

_DEEPEST = 40
_TITLES = ("title", "name", "topic", "category", "chude", "tenchude", "ten", "subject")


@dataclass(frozen=True, slots=True)
class Found:
    """A list of questions: where it is, what its objects look like, what stands above it."""

    path: str
    items: tuple[object, ...]
    shape: Shape
    title: str = ""


def lists_in(value: object, told: Mapping[str, str]) -> Iterator[Found]:
    """Every list whose objects look like questions; what is inside one is not looked at."""
    if "items" in told:
        items = _items(value_at(value, told["items"]))
        yield Found(told["items"], items, shape_of(_objects(items), told))
        return
    waiting: list[tuple[object, str, str]] = [(value, "", "")]
    while waiting:
        inside, path, title = waiting.pop()
        items = _items(inside)
        shape = shape_of(_objects(items), told) if items else Shape()
        if _asks(items, shape):
            yield Found(path, items, shape, title)
        elif path.count(".") < _DEEPEST:
            waiting += reversed(list(_parts(inside, path, title)))


def _asks(items: tuple[object, ...], shape: Shape) -> bool:
    """Whether most objects of a list have a question in them."""
    if not shape.is_question:
        return False
    asked = sum(isinstance(value_at(item, shape.paths["question"]), str) for item in items)
    return asked * 2 >= len(items)


def _items(value: object) -> tuple[object, ...]:
    """The elements of a list of objects, or of an object of objects."""
    if isinstance(value, list) and any(isinstance(part, Mapping) for part in value):
        return tuple(value)
    if isinstance(value, Mapping):
        parts = tuple(value.values())
        if len(parts) > 1 and all(isinstance(part, Mapping) for part in parts):
            return parts
        if shape_of([value], {}).is_question:
            return (value,)  # a single question
    return ()


def _objects(items: tuple[object, ...]) -> Iterator[Item]:
    return (item for item in items if isinstance(item, Mapping))


def _parts(value: object, path: str, title: str) -> Iterator[tuple[object, str, str]]:
    if isinstance(value, Mapping):
        own = next((value[name] for name in _TITLES if isinstance(value.get(name), str)), title)
        for name, part in value.items():
            yield part, f"{path}.{name}" if path else str(name), str(own)
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield part, f"{path}.{place}" if path else str(place), title
