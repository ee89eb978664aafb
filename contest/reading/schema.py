"""Faults of a JSON Schema in the words of the catalogue, each with its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

import msgspec
from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators

from contest.reading.faults import Fault, Phrase, Severity, Value, phrase, printable
from contest.reading.locate import key_offset, offset_of

Schema = Mapping[str, Any]
Finding = tuple[str, dict[str, Value]]

_PATTERNS = (
    "identifier", "item id", "letter", "date", "media path", "version", "language",
    "points", "question key",
)  # fmt: skip
_UNKNOWN = "banks.unknown_field"
_TYPES = ("string", "number", "integer", "boolean", "array", "object", "null")


def validator_of(schema: Schema) -> Draft202012Validator:
    """A validator that agrees with the typed readers: whole patterns, true integers, real dates."""
    types = Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer)
    kind = validators.extend(Draft202012Validator, {"pattern": _whole_pattern}, type_checker=types)
    whole = _written_out(schema, schema.get("$defs", {}))
    made: Draft202012Validator = kind(whole, format_checker=FormatChecker(["date"]))
    return made


def _written_out(part: Any, named: Schema) -> Any:
    """A schema with what it refers to in its place: to look that up takes half of the time.

    No part of ours refers to one around it.
    """
    match part:
        case {"$ref": str(name), **beside}:
            there = _written_out(named[name.removeprefix("#/$defs/")], named)
            return {**_written_out(beside, named), **there}
        case dict():
            return {key: _written_out(one, named) for key, one in part.items() if key != "$defs"}
        case list():
            return [_written_out(one, named) for one in part]
        case _:
            return part


def schema_faults(
    raw: bytes,
    offset: int,
    validator: Draft202012Validator,
    *,
    file: object,
    where: tuple[Phrase, ...] = (),
    newer: bool = False,
    value: object = msgspec.UNSET,
) -> list[Fault]:
    """Every fault of the value that begins at byte `offset` of `raw`.

    `value` is that value decoded, when the caller has it already (without it, `raw` must end
    with the value). `where` stands before the path of the field. In a file `newer` than the
    program an unknown field is a warning.
    """
    if value is msgspec.UNSET:
        value = msgspec.json.decode(raw[offset:])
    faults: dict[Fault, None] = {}
    for error in validator.iter_errors(value):
        path = tuple(error.absolute_path)
        for name, (code, values) in _findings(error):
            at = (
                key_offset(raw, path, name, offset)
                if name and code.startswith(_UNKNOWN)
                else offset_of(raw, path, offset)
            )
            line = None if at is None else raw.count(b"\n", 0, at) + 1
            found = Fault(str(file), line, where + phrases_of(path), code, tuple(values.items()))
            if newer and name and code.startswith(_UNKNOWN):
                found = replace(
                    found,
                    code="banks.unknown_field_newer",
                    values=(("field", name),),
                    severity=Severity.WARNING,
                )
            faults[found] = None
    return list(faults)


def phrases_of(path: Iterable[str | int]) -> tuple[Phrase, ...]:
    """A path in words: field "choices", item 2, field "text"."""
    return tuple(
        phrase("banks.at_field", field=step)
        if isinstance(step, str)
        else phrase("banks.at_item", number=step + 1)
        for step in path
    )


def known_part(value: object, validator: Draft202012Validator) -> object:
    """`value` without what the schema does not know, for a file newer than the program.

    `value` itself is changed.
    """
    for error in list(validator.iter_errors(value)):
        if error.validator == "additionalProperties":
            for name in _extras(error):
                error.instance.pop(name, None)
    return value


def _is_integer(_checker: object, instance: object) -> bool:
    return isinstance(instance, int) and not isinstance(instance, bool)


def _whole_pattern(
    _validator: object, pattern: str, instance: object, _schema: object
) -> Iterator[ValidationError]:
    # In Python a final `$` also matches before a line end; in JSON Schema it does not.
    strict = re.sub(r"\$$", r"\\Z", pattern)
    if isinstance(instance, str) and not re.search(strict, instance):
        yield ValidationError("does not match")


def _findings(error: ValidationError) -> Iterator[tuple[str | None, Finding]]:
    """What one error of the validator says: for a missing or unknown field, its name too."""
    keyword = str(error.validator)
    if keyword == "required":
        for name in error.validator_value:
            if name not in error.instance:
                yield name, ("banks.schema_required", {"field": name})
    elif keyword == "additionalProperties":
        known = tuple(error.schema.get("properties", ()))
        for name in _extras(error):
            near = get_close_matches(name, known, 1)
            if near:
                yield name, ("banks.unknown_field_near", {"field": name, "near": near[0]})
            else:
                yield name, ("banks.unknown_field", {"field": name})
    else:
        yield None, _SAID.get(keyword, _other)(error)


def _extras(error: ValidationError) -> list[str]:
    known = error.schema.get("properties", {})
    patterns = error.schema.get("patternProperties", {})
    names: dict[str, object] = error.instance
    return [
        name
        for name in names
        if name not in known and not any(re.search(pattern, name) for pattern in patterns)
    ]


def _type(error: ValidationError) -> Finding:
    wanted = error.validator_value
    name = wanted if isinstance(wanted, str) else next((t for t in wanted if t != "null"), "null")
    expected = phrase(f"banks.type_{name if name in _TYPES else 'object'}")
    return "banks.schema_type", {"expected": expected, "found": found_in(error.instance)}


def _enum(error: ValidationError) -> Finding:
    allowed = tuple(str(value) for value in error.validator_value)
    near = get_close_matches(str(error.instance)[:40], allowed, 1)
    values: dict[str, Value] = {"found": found_in(error.instance), "allowed": allowed}
    if near:
        return "banks.schema_enum_near", values | {"near": near[0]}
    return "banks.schema_enum", values


def _const(error: ValidationError) -> Finding:
    wanted = str(error.validator_value)
    return "banks.schema_const", {"expected": wanted, "found": found_in(error.instance)}


def _limit(code: str) -> Callable[[ValidationError], Finding]:
    def said(error: ValidationError) -> Finding:
        return code, {"limit": error.validator_value, "found": found_in(error.instance)}

    return said


def _count(code: str) -> Callable[[ValidationError], Finding]:
    def said(error: ValidationError) -> Finding:
        return code, {"limit": error.validator_value, "count": len(error.instance)}

    return said


def _pattern(error: ValidationError) -> Finding:
    title = error.schema.get("title")
    name = title.replace(" ", "_") if title in _PATTERNS else "other"
    return f"banks.pattern_{name}", {"found": found_in(error.instance)}


def _other(error: ValidationError) -> Finding:
    return "banks.schema_other", {"found": found_in(error.instance)}


_SAID: Mapping[str, Callable[[ValidationError], Finding]] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "minimum": _limit("banks.schema_minimum"),
    "maximum": _limit("banks.schema_maximum"),
    "exclusiveMinimum": _limit("banks.schema_above"),
    "exclusiveMaximum": _limit("banks.schema_below"),
    "minLength": _count("banks.schema_min_length"),
    "maxLength": _count("banks.schema_max_length"),
    "minItems": _count("banks.schema_min_items"),
    "maxItems": _count("banks.schema_max_items"),
    "minProperties": _count("banks.schema_min_items"),
    "uniqueItems": _limit("banks.schema_unique"),
    "pattern": _pattern,
    "format": _pattern,
    "not": _other,
}


def found_in(value: object) -> Phrase:
    """What stands in a field, in words: text "mười", number 5, a list."""
    match value:
        case bool():
            return phrase("banks.found_word", value="true" if value else "false")
        case None:
            return phrase("banks.found_word", value="null")
        case str():
            return phrase("banks.found_text", value=printable(value, 40))
        case int() | float():
            return phrase("banks.found_number", value=printable(repr(value), 40))
        case list():
            return phrase("banks.found_list")
        case _:
            return phrase("banks.found_object")
