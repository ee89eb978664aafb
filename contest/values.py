"""A `dataclass` whose `__init__` is compiled when it is first called: the program starts sooner.

The standard decorator compiles six methods for each class, a third of a millisecond, and a start
loads more than three hundred classes of which it uses few. Five of the six need no compiling for
a frozen class. The sixth, and the table of fields, come from the standard decorator, but late.
The type checker sees the standard one. Known are `frozen` (always), `slots`, `eq`, `kw_only`, and
fields with a default or a factory; not `InitVar`, `KW_ONLY`, and fields left out of something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from operator import attrgetter

    _LATE = ("__init__", "__dataclass_fields__", "__dataclass_params__")

    def dataclass(*, frozen, slots=False, eq=True, kw_only=False):
        """The standard decorator for a frozen class, with what it compiles put off."""
        assert frozen, "only frozen classes"

        def made(cls):
            names = [*cls.__annotations__]
            body = dict(vars(cls))
            if slots:
                cls = _with_slots(cls, names)
            own = () if kw_only else names
            cls.__match_args__ = tuple(dict.fromkeys([*_of_bases(cls, "__match_args__"), *own]))
            cls._names = tuple(dict.fromkeys([*_of_bases(cls, "_names"), *names]))
            cls.__setattr__, cls.__delattr__ = _refuse_to_set, _refuse_to_delete
            cls.__repr__ = body.get("__repr__", _shown)
            if eq:
                cls.__eq__, cls.__hash__ = _comparing(cls._names)
            for name in _LATE:
                setattr(cls, name, _Late(cls, name, body, kw_only))
            return cls

        return made

    class _Late:
        """Stands for one thing that only the standard decorator makes, until somebody asks for it.

        Two threads may both be the first to ask: then it is made twice, and either will do.
        """

        def __init__(self, cls, name, body, kw_only):
            self._cls, self._name = cls, name
            self._body, self._kw_only = body, kw_only

        def __get__(self, value, owner=None):
            cls, name = self._cls, self._name
            if vars(cls)[name] is self:
                parts = {*cls.__annotations__, *_OF_A_MODEL} & self._body.keys()
                model = type(cls)(cls.__name__, cls.__bases__, {p: self._body[p] for p in parts})
                standard = dataclasses.dataclass(
                    frozen=True, eq=False, repr=False, kw_only=self._kw_only
                )(model)
                for late in _LATE:
                    setattr(cls, late, vars(standard)[late])
            made = vars(cls)[name]
            return made.__get__(value, owner) if name == "__init__" else made

    _OF_A_MODEL = ("__annotations__", "__module__", "__qualname__", "__doc__", "__post_init__")

    def _with_slots(cls, names):
        """The class once more, with slots: they cannot be added to a class that is there."""
        left_out = {"__dict__", "__weakref__", *names}
        body = {name: part for name, part in vars(cls).items() if name not in left_out}
        there = {*_of_bases(cls, "__slots__")}
        body["__slots__"] = tuple(name for name in names if name not in there)
        body["__qualname__"] = cls.__qualname__
        body["__getstate__"], body["__setstate__"] = _state, _restore
        return type(cls)(cls.__name__, cls.__bases__, body)

    def _of_bases(cls, attribute):
        return [name for base in cls.__mro__[:0:-1] for name in vars(base).get(attribute, ())]

    def _comparing(names):
        """`__eq__` and `__hash__` over the fields."""
        if len(names) == 1:
            (name,) = names

            def values(value):
                return (getattr(value, name),)
        else:
            values = attrgetter(*names) if names else _nothing

        def equal(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)

        def hashed(self):
            return hash(values(self))

        return equal, hashed

    def _nothing(_value):
        return ()

    def _shown(self):
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._names)
        return f"{self.__class__.__qualname__}({values})"

    def _refuse_to_set(self, name, value):  # noqa: ARG001 the signature of Python
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def _refuse_to_delete(self, name):  # noqa: ARG001
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def _state(self):
        return [getattr(self, name) for name in self._names]

    def _restore(self, state):
        for name, value in zip(self._names, state, strict=True):
            object.__setattr__(self, name, value)


__all__ = ["dataclass"]
