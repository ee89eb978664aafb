"""A `dataclass` whose `__init__` is compiled when a first value is made: the program starts sooner.

The standard decorator compiles six methods for each class, a third of a millisecond, and a start
loads more than three hundred classes of which it uses few. For a frozen class five of the six
need no compiling, and the sixth can wait, as can the table of fields, which the standard library
makes once somebody asks it. The type checker sees the standard decorator. Known are `frozen`
(always), `slots`, `eq`, `kw_only`, and fields with a default or a factory, that may be left out
of comparing and showing; not `InitVar`, `KW_ONLY`, and fields that are left out of anything else.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Mapping
from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING, NamedTuple

_NOTHING = dataclasses.MISSING


class Part(NamedTuple):
    """A field: its annotation, its default, what makes its default, and keyword-only.

    And whether values are compared by it and show it.
    """

    hint: object
    default: object
    factory: object
    named: bool
    compared: bool = True
    shown: bool = True

    @property
    def is_optional(self) -> bool:
        """Whether a value may be made without it."""
        return self.default is not _NOTHING or self.factory is not _NOTHING


def has_parts(cls: type) -> bool:
    """Whether a class is a dataclass, whoever made it; nothing is finished by asking."""
    return any("__dataclass_params__" in vars(base) for base in cls.__mro__)


def parts_of(cls: type) -> Mapping[str, Part]:
    """The fields of a class by name, for less than what `dataclasses.fields` costs."""
    known: Mapping[str, Part] | None = vars(cls).get("_parts")
    if known is not None:
        return known
    return {
        one.name: _part(one.type, one, named=one.kw_only is True) for one in dataclasses.fields(cls)
    }


def _part(hint: object, default: object, *, named: bool) -> Part:
    if isinstance(default, dataclasses.Field):
        return Part(
            hint, default.default, default.default_factory, named, default.compare, default.repr
        )
    return Part(hint, default, _NOTHING, named)


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    _FROZEN = dataclasses.make_dataclass("_", (), frozen=True).__dataclass_params__

    def dataclass(*, frozen, slots=False, eq=True, kw_only=False):
        """The standard decorator for a frozen class, with what it compiles put off."""
        assert frozen, "only frozen classes"

        def made(cls):
            own = {
                name: _part(hint, vars(cls).get(name, _NOTHING), named=kw_only)
                for name, hint in cls.__annotations__.items()
            }
            bases = [base for base in cls.__mro__[:0:-1] if "__dataclass_params__" in vars(base)]
            parts = {name: part for base in bases for name, part in parts_of(base).items()} | own
            late = _LateInit(), _LateFields()
            body = {
                **_COMMON,
                **(_comparing(_names(parts, "compared")) if eq else {}),
                **_kept(cls, own if slots else {}),
                "__init__": late[0],
                "__dataclass_fields__": late[1],
                "__match_args__": tuple(name for name, part in parts.items() if not part.named),
                "__qualname__": cls.__qualname__,
                "_parts": parts,
            }
            if slots:
                there = {
                    name for base in cls.__mro__[1:] for name in vars(base).get("__slots__", ())
                }
                body["__slots__"] = tuple(name for name in own if name not in there)
            # Once more, whole: slots cannot be added to a class that is there, and each method
            # that is set on one makes Python look through all its slots.
            again = type(cls)(cls.__name__, cls.__bases__, body)
            for one in late:
                one.cls = again
            return again

        return made

    class _LateInit:
        """Stands for `__init__` until a first value is made.

        Two threads may both be the first to ask: then it is made twice, and either will do.
        """

        cls = None

        def __get__(self, value, owner=None):
            cls = self.cls
            if vars(cls)["__init__"] is self:
                cls.__init__ = _init_of(cls)
            return vars(cls)["__init__"].__get__(value, owner)

    def _init_of(cls):
        """`def __init__(self, team, letter=…, *, at): …`, annotated as the standard one is."""
        space = {"_set": object.__setattr__, "_late": object()}
        plain, named, lines = [], ["*"], []
        for name, part in cls._parts.items():
            asked, value = name, name
            if part.factory is not _NOTHING:
                space[f"_make_{name}"] = part.factory
                asked, value = f"{name}=_late", f"_make_{name}() if {name} is _late else {name}"
            elif part.default is not _NOTHING:
                space[f"_of_{name}"] = part.default
                asked = f"{name}=_of_{name}"
            (named if part.named else plain).append(asked)
            slot = getattr(cls, name, None)
            if isinstance(slot, MemberDescriptorType):  # sets it in half the time
                space[f"_put_{name}"] = slot.__set__
                lines.append(f"  _put_{name}(self, {value})")
            else:
                lines.append(f"  _set(self, '{name}', {value})")
        if hasattr(cls, "__post_init__"):
            lines.append("  self.__post_init__()")
        asked = ", ".join(["self", *plain, *(named if named != ["*"] else [])])
        text = "\n".join(
            [
                f"def outer({', '.join(space)}):",
                f" def __init__({asked}):",
                *(lines or ["  pass"]),
                " return __init__",
            ]
        )
        made = {}
        exec(text, vars(sys.modules[cls.__module__]), made)  # noqa: S102 as the standard one does
        init = made["outer"](**space)
        init.__qualname__ = f"{cls.__qualname__}.__init__"
        init.__annotations__ = {name: part.hint for name, part in cls._parts.items()}
        init.__annotations__["return"] = None
        return init

    class _LateFields:
        """Stands for the standard library's table of fields, until somebody asks for it."""

        cls = None

        def __get__(self, _value, owner=None):
            cls = self.cls
            if vars(cls)["__dataclass_fields__"] is self:
                body = {name: _as_field(part) for name, part in cls._parts.items()}
                body["__annotations__"] = {name: part.hint for name, part in cls._parts.items()}
                # A class without a text is given one, from a signature that takes long to find.
                body |= {"__module__": cls.__module__, "__doc__": cls.__doc__ or cls.__name__}
                model = dataclasses.dataclass(init=False, repr=False, eq=False)(
                    type(cls.__name__, (), body)
                )
                cls.__dataclass_fields__ = model.__dataclass_fields__
            return vars(cls)["__dataclass_fields__"]

    def _as_field(part):
        return dataclasses.field(
            default=part.default,
            default_factory=part.factory,
            kw_only=part.named,
            compare=part.compared,
            repr=part.shown,
        )

    def _names(parts, what):
        return tuple(name for name, part in parts.items() if getattr(part, what))

    def _kept(cls, without):
        """What the class statement made, but the names `without`."""
        return {
            name: part
            for name, part in vars(cls).items()
            if name not in without and name not in ("__dict__", "__weakref__")
        }

    def _comparing(names):
        """`__eq__` and `__hash__` over the fields."""
        values = attrgetter(*names) if len(names) > 1 else _FEW[len(names)](*names)

        def equal(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)

        def hashed(self):
            return hash(values(self))

        return {"__eq__": equal, "__hash__": hashed}

    _FEW = (lambda: lambda _: (), lambda name: lambda value: (getattr(value, name),))

    def _shown(self):
        names = _names(self._parts, "shown")
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({values})"

    def _refuse_to_set(self, name, value):  # noqa: ARG001 the signature of Python
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def _refuse_to_delete(self, name):  # noqa: ARG001
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def _state(self):
        return [getattr(self, name) for name in self._parts]

    def _restore(self, state):
        for name, value in zip(self._parts, state, strict=True):
            object.__setattr__(self, name, value)

    _COMMON = {
        "__dataclass_params__": _FROZEN,
        "__repr__": _shown,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__getstate__": _state,
        "__setstate__": _restore,
    }


__all__ = ["Part", "dataclass", "has_parts", "parts_of"]
