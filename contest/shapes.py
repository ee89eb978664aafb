"""How a value of a given type is written as plain JSON values and read back.

Each type is compiled once into two closures. Known are: int, str, bool, None, enums (by value),
Literal, tuples, frozensets, Mapping (keys str, int or enum), dataclasses (an object with every
field), and unions of dataclasses, where "type" tells which. Reading is strict: a missing or an
unknown field or a value of another type raises ValueError, TypeError or KeyError.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from contest.values import Part, has_parts, parts_of

# Any: these closures stand between typed values and JSON, where no static type helps.
Write = Callable[[Any], Any]
Read = Callable[[Any], Any]


class Shape(NamedTuple):
    """One type: how it is written, and how it is read."""

    write: Write
    read: Read


class Shapes:
    """The shapes of types, made when they are first asked for. `tags`: words of union members."""

    def __init__(self, tags: Mapping[type, str]) -> None:
        self._tags = tags
        self._made: dict[Any, Shape] = {}

    def of(self, hint: Any) -> Shape:
        """The shape of a type; raises TypeError for one that cannot be stored."""
        if hint not in self._made:
            self._made[hint] = self._make(hint)
        return self._made[hint]

    def of_fields(self, cls: type, left_out: frozenset[str] = frozenset()) -> Shape:
        """The shape of a dataclass; the fields `left_out` are given as keywords when reading."""
        hints = get_type_hints(cls)
        shown = {name: part for name, part in parts_of(cls).items() if name not in left_out}
        shapes = {name: self.of(hints[name]) for name in shown}
        writers = tuple((name, shape.write) for name, shape in shapes.items())
        read = _fields_reader(cls, shown, {name: shape.read for name, shape in shapes.items()})
        return Shape(
            lambda value: {name: write(getattr(value, name)) for name, write in writers}, read
        )

    def _make(self, hint: Any) -> Shape:
        if hint in _PLAIN:
            return _exactly(hint)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return _enum(hint)
        if isinstance(hint, type) and has_parts(hint):
            return self.of_fields(hint)
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Literal:
            return _literal(arguments)
        if origin is frozenset:
            write, read = self.of(arguments[0])
            return Shape(
                lambda value: sorted(write(part) for part in value),
                lambda value: frozenset(read(part) for part in _list(value)),
            )
        if origin is tuple:
            return self._tuple(arguments)
        if origin in (Union, types.UnionType):
            return self._union(arguments)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return self._mapping(*arguments)
        raise TypeError(f"{hint} cannot be stored")

    def _tuple(self, arguments: tuple[Any, ...]) -> Shape:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            write, read = self.of(arguments[0])
            return Shape(
                lambda value: [write(part) for part in value],
                lambda value: tuple([read(part) for part in _list(value)]),
            )
        shapes = [self.of(argument) for argument in arguments]
        if len(shapes) == 2:
            return _pair(*shapes)
        writers, readers = [s.write for s in shapes], [s.read for s in shapes]
        return Shape(
            lambda value: [w(part) for w, part in zip(writers, value, strict=True)],
            lambda value: tuple([r(part) for r, part in zip(readers, _list(value), strict=True)]),
        )

    def _mapping(self, key: Any, content: Any) -> Shape:
        write_key, read_key = _key(self.of(key), key)
        write, read = self.of(content)
        return Shape(
            lambda value: {write_key(k): write(v) for k, v in value.items()},
            lambda value: {read_key(k): read(v) for k, v in _dict(value).items()},
        )

    def _union(self, members: tuple[Any, ...]) -> Shape:
        if types.NoneType in members:
            rest = tuple(member for member in members if member is not types.NoneType)
            write, read = self.of(rest[0]) if len(rest) == 1 else self._union(rest)
            return Shape(
                lambda value: None if value is None else write(value),
                lambda value: None if value is None else read(value),
            )
        tags = {member: self._tag(member) for member in members}
        tagged = {tag: member for member, tag in tags.items()}

        # The shape of a member is made when one is met: few of the kinds of round are on.
        def write_tagged(value: Any) -> Any:
            return {"type": tags[type(value)], **self.of(type(value)).write(value)}

        def read_tagged(value: Any) -> Any:
            rest = dict(_dict(value))
            return self.of(tagged[rest.pop("type")]).read(rest)

        return Shape(write_tagged, read_tagged)

    def _tag(self, member: Any) -> str:
        if member not in self._tags:
            raise TypeError(f"{member.__name__} has no word in TAGS")
        if any("type" in vars(cls).get("__annotations__", ()) for cls in member.__mro__):
            raise TypeError(f"{member.__name__} has a field named type")
        return self._tags[member]


_PLAIN = (int, str, bool, types.NoneType)


def _exactly(cls: type) -> Shape:
    def checked(value: Any) -> Any:
        # `type(…) is`, because a bool is an int too, and a float must never pass for points.
        if type(value) is not cls:
            raise TypeError(f"{value!r:.40} is no {cls.__name__}")
        return value

    return Shape(checked, checked)


def _enum(cls: type[Enum]) -> Shape:
    members = {member.value: member for member in cls}
    return Shape(lambda member: member.value, members.__getitem__)


def _literal(allowed: tuple[Any, ...]) -> Shape:
    known = {(type(value), value) for value in allowed}

    def checked(value: Any) -> Any:
        if (type(value), value) not in known:
            raise ValueError(f"{value!r:.40} is not one of {allowed}")
        return value

    return Shape(checked, checked)


def _pair(left: Shape, right: Shape) -> Shape:
    (write_left, read_left), (write_right, read_right) = left, right

    def write(value: Any) -> Any:
        return [write_left(value[0]), write_right(value[1])]

    def read(value: Any) -> Any:
        one, other = _list(value)
        return read_left(one), read_right(other)

    return Shape(write, read)


def _key(shape: Shape, hint: Any) -> Shape:
    if hint is not int:
        return shape

    def read(text: Any) -> int:
        number = int(text)
        if str(number) != text:
            raise ValueError(f"{text!r:.40} is no whole number")
        return number

    return Shape(str, read)


def _fields_reader(
    cls: type, shown: Mapping[str, Part], readers: dict[str, Read]
) -> Callable[..., Any]:
    """Field by field into a bare value where its class lets us: `__init__` takes twice as long."""
    size, setters = len(shown), _setters(cls)
    if setters is None:
        return _reader_by_init(cls, shown, readers)
    parts = tuple((setters[name], name, readers[name]) for name in shown)
    others = len(setters) - size

    def read(value: Any, **given: Any) -> Any:
        if len(value) != size or len(given) != others:
            return cls(**_known_fields(cls, shown, readers, value), **given)
        made: Any = object.__new__(cls)
        for put, name, read_part in parts:
            put(made, read_part(value[name]))
        for name, part in given.items():
            setters[name](made, part)
        return made

    return read


def _setters(cls: type) -> dict[str, Callable[[Any, Any], None]] | None:
    """What sets each field of a value with slots; None where a class has others or a check."""
    slots = {name: getattr(cls, name, None) for name in parts_of(cls)}
    setters = {
        name: slot.__set__
        for name, slot in slots.items()
        if isinstance(slot, types.MemberDescriptorType)
    }
    return None if hasattr(cls, "__post_init__") or len(setters) < len(slots) else setters


def _reader_by_init(
    cls: type, shown: Mapping[str, Part], readers: dict[str, Read]
) -> Callable[..., Any]:
    parts = tuple((name, readers[name]) for name in shown)

    def read(value: Any, **given: Any) -> Any:
        if len(value) != len(parts):
            return cls(**_known_fields(cls, shown, readers, value), **given)
        return cls(**{name: read_part(value[name]) for name, read_part in parts}, **given)

    return read


def _known_fields(
    cls: type, shown: Mapping[str, Part], readers: dict[str, Read], value: Any
) -> dict[str, Any]:
    """The fields of a value that an older program wrote, before a field with a default was added.

    Such an addition needs no new version of the kind: what is missing means its default.
    """
    names = shown.keys()
    optional = {name for name, part in shown.items() if part.is_optional}
    missing, strange = names - value.keys() - optional, value.keys() - names
    if missing or strange:
        raise ValueError(f"{cls.__name__}: missing {sorted(missing)}, unknown {sorted(strange)}")
    return {name: readers[name](value[name]) for name in names & value.keys()}


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        raise TypeError(f"{value!r:.40} is no list")
    return value


def _dict(value: Any) -> dict[str, Any]:
    if type(value) is not dict:
        raise TypeError(f"{value!r:.40} is no object")
    return value
